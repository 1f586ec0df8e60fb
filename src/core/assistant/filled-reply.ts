import type { LibraryConfig } from '../library/config';
import { labelOf } from '../library/variables';
import { TemplateError } from '../liquid/fault';
import { baseLanguage, rankVariants } from '../reply/choose';
import { fillReply } from '../reply/fill';
import type { FilledReply } from '../reply/fill';
import { libraryWords } from '../reply/library-words';
import type { LibraryWords } from '../reply/library-words';
import { toPreview } from '../reply/render';
import type { Reply, ReplyVariant, Sop } from '../sop/model';
import { factIn, languagesIn, withFacts } from '../ticket/facts';
import type { KnownValues } from '../ticket/values';
import { Refused } from './refused';

/** A reply, and the library whose words it is filled in with. */
export interface ReplyAtHand {
  readonly sop: Sop;
  readonly reply: Reply;
  readonly config: LibraryConfig;
}

/** A text of a reply, filled in with what is known. */
export interface FilledText {
  readonly variant: ReplyVariant;
  /** The variant's own, or else its SOP's. */
  readonly lang: string | undefined;
  readonly filled: FilledReply;
  /** Its words; gaps show their usual words, or what they are called in brackets. */
  readonly text: string;
  /** The variables that nobody knows, with what people call them; those with usual words are none. */
  readonly gaps: readonly { readonly variable: string; readonly label: string }[];
}

/** The languages and the channel that are wanted of a reply. */
export interface WantedText {
  readonly languages: readonly string[];
  readonly channel: string | undefined;
}

/** What is wanted of replies for a ticket. */
export function wantedText(values: KnownValues, config: LibraryConfig): WantedText {
  return {
    languages: [...languagesIn(values), ...(config.lang === undefined ? [] : [config.lang])],
    channel: factIn(values, 'channel')[0],
  };
}

/**
 * The text of a reply that fits best, filled in with what is known.
 * @throws Refused when it has no text, or one that cannot be filled in.
 */
export function filledText(at: ReplyAtHand, values: KnownValues, wanted: WantedText): FilledText {
  const [variant] = rankVariants(at.reply.variants, at.sop.lang, wanted);
  if (!variant) throw new Refused('reply-broken', 'This reply has no text. Tell a person, or use sop_report_problem.');
  return fillVariant(at, variant, withFacts(values, at.config));
}

/** A text of a reply filled in. @throws Refused when it cannot be. */
export function fillVariant({ sop, config }: ReplyAtHand, variant: ReplyVariant, values: KnownValues): FilledText {
  const languages = [variant.lang, sop.lang, config.lang].filter((one) => one !== undefined);
  const label = (variable: string) => labelOf(config.variables, variable, languages);
  const filled = fill(variant.text, values, libraryWords(config.constants, config.variables, languages));
  const open = new Set(
    filled.parts.flatMap((part) => (part.kind === 'gap' && part.fallback === undefined ? part.variable : [])),
  );
  return {
    variant,
    lang: variant.lang ?? sop.lang,
    filled,
    text: toPreview(filled, { label, values: () => [] }),
    gaps: filled.missing.filter((name) => open.has(name)).map((variable) => ({ variable, label: label(variable) })),
  };
}

/** Whether a text is in the language that is wanted most. */
export function isInLanguage({ lang }: FilledText, { languages: [wanted] }: WantedText): boolean {
  return wanted === undefined || lang === undefined || baseLanguage(lang) === baseLanguage(wanted);
}

function fill(template: string, values: KnownValues, words: LibraryWords): FilledReply {
  try {
    return fillReply(template, values, words);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new Refused(
      'reply-broken',
      'This reply cannot be filled in. Tell a person, or use sop_report_problem: its template is broken.',
    );
  }
}
