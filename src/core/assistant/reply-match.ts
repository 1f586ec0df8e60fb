import { languageOfMessage } from '../language/message-language';
import type { LibraryConfig } from '../library/config';
import { shareChanged } from '../reply/distance';
import { valuesFilledIn } from '../reply/read-back';
import { factIn, singlesOf, valueIn } from '../ticket/facts';
import { findFacts } from '../ticket/found-facts/find-facts';
import type { KnownValues } from '../ticket/values';
import { ComparedValues } from '../ticket/values-compared';
import { fillVariant } from './filled-reply';
import type { FilledText, ReplyAtHand } from './filled-reply';

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

/** The approved reply that a text is, and the share of it (0 to 1) that is changed. */
export interface ReplyMatch {
  readonly at: ReplyAtHand;
  readonly text: FilledText;
  readonly distance: number;
}

/** Something that a text says of the ticket and that is not what is known of it. */
interface Contradiction {
  readonly variable: string;
  readonly value: string;
  /** Where it stands in the text; below 0 where that is not known. */
  readonly start: number;
}

/** The most approved texts that a text is compared with. */
const mostCompared = 60;
/** Of a text that differs so much nobody says which reply it was. */
const unlike = 0.6;

/** Which approved reply a text is: the one that it should be, or the likest of those that it may be. */
export function matchOf({ text, meant, among, values }: CheckedReply): ReplyMatch | undefined {
  const all = (meant ? [meant] : among).flatMap((at) => at.reply.variants.map((variant) => ({ at, variant })));
  let best: ReplyMatch | undefined;
  for (const { at, variant } of all.slice(0, mostCompared)) {
    const filled = fillVariant(at, variant, values);
    const distance = shareChanged(filled.filled, text);
    if (distance !== undefined && (!best || distance < best.distance)) best = { at, text: filled, distance };
    if (best?.distance === 0) break;
  }
  return best && (meant || best.distance < unlike) ? best : undefined;
}

/** What the text says of the ticket that is not what is known of it. */
export function contradictionsIn(
  { text, values, config, today }: CheckedReply,
  match: ReplyMatch | undefined,
): Contradiction[] {
  const said = new Map<string, { readonly value: string; readonly start: number }>();
  if (match) {
    const asked = fillVariant(match.at, match.text.variant, {}).filled;
    for (const [variable, value] of valuesFilledIn(asked, text))
      said.set(`${variable}\n${value}`, { value, start: text.indexOf(value) });
  }
  const language = match?.text.lang ?? languageOfMessage(text) ?? config.lang;
  for (const { variable, value, start } of findFacts(text, { config, language, today }).facts)
    if (config.variables.has(variable)) said.set(`${variable}\n${value}`, { value, start });
  return [...said].flatMap(([key, { value, start }]): Contradiction[] => {
    const variable = key.slice(0, key.indexOf('\n'));
    const known = valueIn(values, variable);
    if (known === undefined || factIn(values, variable).length === 0) return [];
    const isSame = new ComparedValues(singlesOf(known)).isAnySame(new ComparedValues([value]), true);
    if (isSame || (match && approvedSays(match, value))) return [];
    return [{ variable, value, start }];
  });
}

/** Whether the approved text says so itself, whatever the ticket. */
function approvedSays({ text }: ReplyMatch, value: string): boolean {
  return text.filled.parts.some((part) => part.kind === 'text' && part.text.includes(value));
}
