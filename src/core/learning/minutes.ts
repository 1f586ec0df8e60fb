import { locateFrontMatter } from '../sop/locate-front-matter';
import type { Reply, ReplyVariant, Sop } from '../sop/model';
import { wordsOf } from '../language/words';
import { baseLanguage } from '../reply/choose';

/** How many words somebody reads in a minute who wants to do by them: fewer than of a novel. */
const wordsPerMinute = 150;

type Readable = Pick<Sop, 'text' | 'lang' | 'replies' | 'anticipations'>;

/** Once it was counted: whoever shows a path asks for all its SOPs each time that one is read. */
const known = new WeakMap<object, number>();

/**
 * How many minutes it takes to read an SOP: its steps, and its replies and answers in advance in one language. At least one.
 */
export function readingMinutes(sop: Readable): number {
  const minutes = known.get(sop) ?? countMinutes(sop);
  known.set(sop, minutes);
  return minutes;
}

function countMinutes({ text, lang, replies, anticipations }: Readable): number {
  const lines = text.split('\n');
  const block = locateFrontMatter(lines);
  if (block.state === 'found') lines.fill('', 0, block.bodyLine);
  for (const { range } of [...replies, ...anticipations].flatMap((reply) => inOtherLanguages(reply, lang)))
    lines.fill('', range.start.line, range.end.line + 1);
  return Math.max(1, Math.round(wordsOf(lines.join('\n')).length / wordsPerMinute));
}

/** The texts of a reply that nobody reads who reads it in the language of its SOP, or else in the first one. */
function inOtherLanguages({ variants }: Reply, lang = ''): ReplyVariant[] {
  const languageOf = (variant: ReplyVariant | undefined) => variant?.lang ?? lang;
  const read =
    variants.find((one) => languageOf(one) === lang) ??
    variants.find((one) => baseLanguage(languageOf(one)) === baseLanguage(lang)) ??
    variants[0];
  return variants.filter((one) => languageOf(one) !== languageOf(read));
}
