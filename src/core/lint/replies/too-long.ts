import { limitOf, smsParts } from '../../reply/limits';
import type { LibraryConfig } from '../../library/config';
import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { longestText } from './longest';
import { approvedTexts } from './texts';
import type { ApprovedText } from './texts';

const tooLong: ProblemKind = {
  code: 'reply.too-long',
  severity: 'warning',
  message: 'Filled in, this text has up to {0} characters, and {1} takes {2}. Shorten it.',
};
const parts: ProblemKind = {
  code: 'reply.sms-parts',
  severity: 'information',
  message: 'Filled in, this SMS goes out in up to {0} parts, and each is paid for. Shorten it.',
};
const signs: ProblemKind = {
  code: 'reply.sms-signs',
  severity: 'information',
  message:
    'Filled in, this SMS goes out in up to {0} parts rather than {1}: with “{2}”, a part holds only 70 signs. Write it without such signs.',
  fix: plainSigns,
};

/** How many are told of one SOP. */
const most = 100;

/** A text fits into where it is sent, whatever is filled in. */
export const replyTooLong: Rule<'library'> = {
  kinds: [tooLong, parts, signs],
  *check({ sop, library }) {
    let told = 0;
    for (const one of approvedTexts(sop)) {
      const problem =
        one.variant.channel === undefined
          ? undefined
          : problemIn(one, one.variant.channel, library.config(sop.location.root));
      if (problem && told++ < most) yield problem;
    }
  },
};

function problemIn(one: ApprovedText, channel: string, config: LibraryConfig): Problem | undefined {
  const limit = limitOf(channel);
  if (!limit) return undefined;
  const lengthOf = limit.lengthOf ?? ((text: string) => Array.from(text).length);
  const text = longestText(one, config, lengthOf);
  const length = lengthOf(text);
  const { range, textRange } = one.variant;
  const place = { start: range.start, end: textRange.start };
  if (length > limit.most) return found(tooLong, place, [String(length), limit.name, String(limit.most)]);
  if (limit.name !== 'SMS') return undefined;
  const sms = smsParts(text);
  if (sms.parts === 1) return undefined;
  // Letters cannot be written otherwise: who has an accent in their words has it.
  const hasLetter = Array.from(text).some((sign) => /\p{L}/u.test(sign) && smsParts(sign).wide !== undefined);
  const narrow = smsParts(text.normalize('NFD').replace(/[^ -~\n]/g, ''));
  return sms.wide !== undefined && !hasLetter && narrow.parts < sms.parts
    ? found(signs, place, [String(sms.parts), String(narrow.parts), sms.wide])
    : found(parts, place, [String(sms.parts)]);
}

/** The signs that word processors put in place of those on the keyboard. */
const typed: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00A0': ' ',
  '•': '-',
};

/** Where such signs are all that is in the way. */
function plainSigns({ range }: Problem, { sop, lines }: FixFile): Fix[] {
  const one = sop && approvedTexts(sop).find(({ variant }) => variant.range.start.line === range.start.line);
  if (!one) return [];
  const { start, end } = one.variant.textRange;
  const edits = lines.slice(start.line, end.line).flatMap((line, at) =>
    [...line.matchAll(/[‘’“”«»–—…\u00A0•]/g)].map(({ 0: sign, index }) => ({
      range: {
        start: { line: start.line + at, character: index },
        end: { line: start.line + at, character: index + 1 },
      },
      text: typed[sign] ?? sign,
    })),
  );
  const plain = one.text.replace(/[‘’“”«»–—…\u00A0•]/g, (sign) => typed[sign] ?? sign);
  return edits.length > 0 && smsParts(plain).wide === undefined
    ? [{ title: 'plain-signs', args: [], edits, isPreferred: true }]
    : [];
}
