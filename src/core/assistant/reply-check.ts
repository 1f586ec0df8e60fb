import * as z from 'zod';
import { readDraft } from '../draft/front-matter';
import { finishedReply } from '../draft/finished';
import { languageOfMessage } from '../language/message-language';
import { draftRules } from '../lint/draft/rules';
import type { LibraryConfig } from '../library/config';
import { shareChanged } from '../reply/distance';
import { valuesFilledIn } from '../reply/read-back';
import { filledIn } from '../text/placeholders';
import { LineIndex } from '../text/position';
import { ComparedValues } from '../ticket/values-compared';
import { factIn, singlesOf, valueIn } from '../ticket/facts';
import { findFacts } from '../ticket/found-facts/find-facts';
import type { KnownValues } from '../ticket/values';
import { fillVariant } from './filled-reply';
import type { FilledText, ReplyAtHand } from './filled-reply';
import { isName } from './name';
import { quoted, quotedSchema } from './quoted';

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

/** What a text is checked against. */
export interface CheckedReply {
  readonly text: string;
  /** The approved reply that it should be; undefined when nobody says. */
  readonly meant: ReplyAtHand | undefined;
  /** Those that it may be. */
  readonly among: readonly ReplyAtHand[];
  readonly values: KnownValues;
  readonly config: LibraryConfig;
  readonly today: string;
}

/** What was found in a text, and which approved reply it is. */
export interface ReplyVerdict {
  readonly findings: readonly ReplyFinding[];
  readonly match: { readonly at: ReplyAtHand; readonly text: FilledText; readonly distance: number } | undefined;
}

/** The most findings that are told: hundreds of them have one reason. */
const mostFindings = 50;
/** The most approved texts that a text is compared with. */
const mostCompared = 60;
/** Of a text that differs so much nobody says which reply it was. */
const unlike = 0.6;

/**
 * What keeps a text from being sent: what is still open, facts that are not those of the ticket, and changes of the approved text.
 * What comes before and behind that text, such as a greeting, is no change of it. All rules of drafts are asked, too.
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

function matchOf({ text, meant, among, values }: CheckedReply): ReplyVerdict['match'] {
  const all = (meant ? [meant] : among).flatMap((at) => at.reply.variants.map((variant) => ({ at, variant })));
  let best: ReplyVerdict['match'];
  for (const { at, variant } of all.slice(0, mostCompared)) {
    const filled = fillVariant(at, variant, values);
    const distance = shareChanged(filled.filled, text);
    if (distance !== undefined && (!best || distance < best.distance)) best = { at, text: filled, distance };
    if (best?.distance === 0) break;
  }
  return best && (meant || best.distance < unlike) ? best : undefined;
}

/** What the text says of the ticket that is not what is known of it. */
function contradictions({ text, values, config, today }: CheckedReply, match: ReplyVerdict['match']): ReplyFinding[] {
  const said = new Map<string, { readonly value: string; readonly start: number }>();
  if (match) {
    const asked = fillVariant(match.at, match.text.variant, {}).filled;
    for (const [variable, value] of valuesFilledIn(asked, text))
      said.set(`${variable}\n${value}`, { value, start: text.indexOf(value) });
  }
  const language = match?.text.lang ?? languageOfMessage(text) ?? config.lang;
  for (const { variable, value, start } of findFacts(text, { config, language, today }).facts)
    if (config.variables.has(variable)) said.set(`${variable}\n${value}`, { value, start });
  return [...said].flatMap(([key, { value, start }]): ReplyFinding[] => {
    const variable = key.slice(0, key.indexOf('\n'));
    const known = valueIn(values, variable);
    if (known === undefined || factIn(values, variable).length === 0) return [];
    const isSame = new ComparedValues(singlesOf(known)).isAnySame(new ComparedValues([value]), true);
    if (isSame || (match && approvedSays(match, value))) return [];
    return [
      {
        kind: 'fact',
        text: quoted(value, 'message'),
        ...(start < 0 ? {} : { start, end: start + value.length }),
        says: `This is not the ${isName(variable) ? variable : 'value'} that is known of the ticket. Correct it, or find out which is right.`,
      },
    ];
  });
}

/** Whether the approved text says so itself, whatever the ticket. */
function approvedSays({ text }: NonNullable<ReplyVerdict['match']>, value: string): boolean {
  return text.filled.parts.some((part) => part.kind === 'text' && part.text.includes(value));
}

function changes({ meant, among }: CheckedReply, match: ReplyVerdict['match']): ReplyFinding[] {
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
