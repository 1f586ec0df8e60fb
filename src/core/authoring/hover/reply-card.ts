import { attempt } from '../../attempt';
import { labelOf } from '../../library/variables';
import { fillReply } from '../../reply/fill';
import { libraryWords } from '../../reply/library-words';
import { toPreview } from '../../reply/render';
import type { Reply, ReplyVariant, Sop } from '../../sop/model';
import { withValues } from '../../ticket/values';
import { configOf, said } from '../asking';
import type { Asking } from '../asking';
import type { CardPart } from './card';

/** How much of a text is shown. */
const longest = 3000;

/** A reply as a customer reads it, in the language of its SOP, with the examples of its variables. */
export function replyCard(sop: Sop, { title, variants }: Reply, asking: Asking): CardPart[] {
  const best = variants.find(({ lang }) => lang === undefined || lang === sop.lang) ?? variants[0];
  const others = variants.map(aboutVariant).filter((one) => one !== '');
  return [
    { kind: 'title', text: title, detail: said(asking, 'reply') },
    ...(others.length > 0
      ? [{ kind: 'fact', name: said(asking, 'card.texts'), value: others.join(', ') } as const]
      : []),
    ...(best ? letterOf(sop, best, asking) : []),
  ];
}

/** One text of a reply as a customer reads it. */
export function letterOf(sop: Sop, variant: ReplyVariant, asking: Asking): CardPart[] {
  const text = attempt(
    () => filledWithExamples(sop, variant, asking),
    () => undefined,
  );
  if (text === undefined) return [{ kind: 'prose', text: said(asking, 'card.not-filled') }];
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return [{ kind: 'letter', text: shown }];
}

/** What a text is in and for: `es, email`. */
export function aboutVariant({ lang, channel }: Pick<ReplyVariant, 'lang' | 'channel'>): string {
  return [lang, channel].filter((one) => one !== undefined).join(' ');
}

function filledWithExamples(sop: Sop, { text, lang }: ReplyVariant, asking: Asking): string {
  const { constants, variables, lang: own } = configOf(asking);
  const languages = [lang, sop.lang, own];
  const examples = [...variables].flatMap(([name, { example, values }]) => {
    const value = example ?? values.keys().next().value;
    return value === undefined ? [] : [[name, value] as const];
  });
  const filled = fillReply(
    text,
    withValues({}, Object.fromEntries(examples)),
    libraryWords(constants, variables, languages),
  );
  const wanted = languages.filter((one) => one !== undefined);
  return toPreview(filled, { label: (name) => labelOf(variables, name, wanted), values: () => [] }).trim();
}
