import * as z from 'zod';
import { readDraft } from '../draft/front-matter';
import { finishedReply } from '../draft/finished';
import { wordsOf } from '../language/words';
import { draftRules } from '../lint/draft/rules';
import { filledIn } from '../text/placeholders';
import { LineIndex } from '../text/position';
import { linksIn } from './links';
import { isName } from './name';
import { quoted, quotedSchema } from './quoted';
import { contradictionsIn, matchOf } from './reply-match';
import type { CheckedReply, ReplyMatch } from './reply-match';

/** Something in a text that keeps it from being sent. */
export const findingSchema = z.object({
  kind: z
    .enum(['open', 'fact', 'changed', 'own-words', 'rule'])
    .describe(
      'open: still to be filled in; fact: says something else than is known; changed: differs from the approved text; own-words: no approved text says this; rule: a rule of drafts',
    ),
  text: quotedSchema.optional().describe('What is meant in the text'),
  start: z.int().optional(),
  end: z.int().optional(),
  says: z.string().describe('What is wrong, and what to do'),
});
type ReplyFinding = z.infer<typeof findingSchema>;

/** What was found in a text, and which approved reply it is. */
export interface ReplyVerdict {
  readonly findings: readonly ReplyFinding[];
  readonly match: ReplyMatch | undefined;
}

/** The most findings that are told: hundreds of them have one reason. */
const mostFindings = 50;

/**
 * What keeps a text from being sent: what is still open, facts that are not those of the ticket, and changes of the approved text.
 * A greeting before that text and a signature behind it are no change of it; more is. All rules of drafts are asked, too.
 */
export function checkReply(reply: CheckedReply): ReplyVerdict {
  const { text, config } = reply;
  const labels = new Set([...config.variables].flatMap(([name, { label }]) => [name, ...Object.values(label)]));
  const { open } = finishedReply(text, [{ kind: 'own-words', start: 0, end: text.length }], labels);
  const match = matchOf(reply);
  const findings: ReplyFinding[] = [
    ...open.map(({ text: words, start, end }): ReplyFinding => ({
      kind: 'open',
      text: quoted(words, 'message'),
      start,
      end,
      says: 'This is still to be filled in. Find it out, or hand over: never invent it.',
    })),
    ...ruled(text, open),
    ...contradictions(reply, match),
    ...changes(reply, match),
    ...besides(reply, match),
  ];
  return { findings: findings.slice(0, mostFindings), match };
}

/** What the rules of drafts say, but for what is open anyway. */
function ruled(text: string, open: readonly { readonly start: number }[]): ReplyFinding[] {
  const lines = new LineIndex(text);
  const told = new Set(open.map(({ start }) => start));
  const messages = new Map(
    draftRules.flatMap(({ kinds }) => kinds.map(({ code, message }) => [code, message] as const)),
  );
  return draftRules
    .flatMap((rule) => [...rule.check({ text, front: readDraft(text) })])
    .map(({ code, range, args }) => ({
      code,
      args,
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
    }))
    .filter(({ start }) => !told.has(start))
    .map(({ code, args, start, end }) => ({
      kind: 'rule',
      text: quoted(text.slice(start, end), 'message'),
      start,
      end,
      says: filledIn(
        messages.get(code) ?? code,
        args.map(() => '…'),
      ),
    }));
}

/** What the text says of the ticket that is not what is known of it. */
function contradictions(reply: CheckedReply, match: ReplyMatch | undefined): ReplyFinding[] {
  return contradictionsIn(reply, match).map(({ variable, value, start }) => ({
    kind: 'fact',
    text: quoted(value, 'message'),
    ...(start < 0 ? {} : { start, end: start + value.length }),
    says: `This is not the ${isName(variable) ? variable : 'value'} that is known of the ticket. Correct it, or find out which is right.`,
  }));
}

/** So many words may stand before and behind an approved text, such as a greeting and a signature, and in each gap that is filled in. */
const [mostBeside, mostInGap] = [14, 5];

/** More beside the approved text than a greeting and a signature, and links that are neither the library's nor the ticket's. */
function besides({ text, values }: CheckedReply, match: ReplyMatch | undefined): ReplyFinding[] {
  if (!match || match.distance > 0) return [];
  const { parts } = match.text.filled;
  const approved = parts.map((part) => (part.kind === 'text' ? part.text : '')).join(' ');
  const gaps = parts.filter(({ kind }) => kind === 'gap').length;
  const known = JSON.stringify(values);
  const foreign = linksIn(text).find(
    (word) => !approved.includes(word) && !known.includes(JSON.stringify(word).slice(1, -1)),
  );
  const more = wordsOf(text).length - wordsOf(approved).length;
  return [
    ...(foreign === undefined
      ? []
      : [
          {
            kind: 'own-words' as const,
            text: quoted(foreign, 'message'),
            says: 'Neither the approved text nor the ticket has this link. Take it out.',
          },
        ]),
    ...(more <= mostBeside + gaps * mostInGap
      ? []
      : [
          {
            kind: 'own-words' as const,
            says: 'Beside the approved text stands more than a greeting and a signature. Send the approved text alone.',
          },
        ]),
  ];
}

function changes({ meant, among }: CheckedReply, match: ReplyMatch | undefined): ReplyFinding[] {
  if (!match)
    return among.length === 0 && !meant
      ? []
      : [
          {
            kind: 'own-words',
            says: 'No approved reply says this. Get one with sop_reply and send it word for word, or hand over.',
          },
        ];
  if (match.distance === 0) return [];
  const percent = Math.max(1, Math.round(match.distance * 100));
  return [
    {
      kind: 'changed',
      says: `${percent} % of the approved text is changed. Get it with sop_reply and send it word for word.`,
    },
  ];
}
