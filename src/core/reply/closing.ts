import { phrases } from '../draft/parts/phrases';
import { signatureIn } from '../draft/parts/signature';
import { fold } from '../text/fold';
import { withNamesForGaps } from './gap-text';

/** Offers to help with anything else stand once in a letter: at its end. */
const offer = phrases(
  ...['cualquier (?:otra )?(?:cosa|duda|consulta|pregunta)', 'algo más', 'a (?:tu|su|vuestra) (?:entera )?disposición'],
  ...[
    'qualsevol (?:altra )?(?:cosa|dubte|consulta|pregunta)',
    'alguna cosa més',
    'a la (?:teva|seva|vostra) disposició',
  ],
  ...['any (?:other |further |more )?(?:questions?|queries)', 'anything else', 'at your (?:service|disposal)'],
);
const longestOffer = 160;

/**
 * Where the closing of a reply begins: words of farewell with what is below, and an offer to help right above.
 * @param from where it can begin.
 * @returns the end of the text where it has none.
 */
export function closingStart(text: string, from: number): number {
  const named = withNamesForGaps(text);
  const starts = [...named.matchAll(/^/gm)].map(({ index }) => index);
  const lines = starts.map((start, at) => {
    const words = named.slice(start, starts[at + 1] ?? named.length).trim();
    return { text: words, folded: fold(words) };
  });
  const signature = signatureIn(lines);
  let at = signature?.from ?? lines.length;
  while (at > 0 && lines[at - 1]?.text === '') at--;
  const above = lines[at - 1];
  const isApart = (lines[at - 2]?.text ?? '') === '';
  if (above && isApart && above.text.length <= longestOffer && offer.test(above.folded) && at > 1) at--;
  const end = starts[at] ?? named.length;
  return end > from ? end : named.length;
}
