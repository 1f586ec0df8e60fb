import { fold } from '../text/fold';
import type { QuoteBlock } from './markdown/blocks';
import type { Alert } from './model';

type AlertKind = Alert['kind'];

const exactMark = /^\[!(note|tip|important|warning|caution)\]/i;
/** The same with other words, as in Obsidian and in other languages; a sign behind it says whether it is unfolded. */
const nearMark = /^\[!([\p{L}-]{3,20})\][-+]?(?![(:[])/u;

/** What programs and authors call alerts, without accents: in English, Spanish, Catalan, Portuguese, German and French. */
const names: Readonly<Record<AlertKind, string>> = {
  note: 'note nota info informacion informacio hinweis remarque',
  tip: 'tip hint success check done consejo consell sugerencia suggeriment truco truc pista dica tipp conseil astuce',
  important: 'important importante wichtig',
  warning:
    'warning warn attention cuidado cuidao advertencia atencion atencio aviso avis alerta alert compte advertiment atencao achtung ' +
    'warnung avertissement',
  caution:
    'caution danger error failure fail missing bug peligro perill precaucion precaucio perigo gefahr vorsicht prudence',
};

const kindOf = new Map(
  Object.entries(names).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as AlertKind])),
);

/** The kind of alert that a word stands for. */
export function alertKind(word: string): AlertKind | undefined {
  return kindOf.get(fold(word));
}

/**
 * The mark that makes a quote an alert, such as `[!WARNING]`: what it means, and its length at the start of the quote's
 * first line.
 */
export function alertMarkOf(
  { firstLine }: QuoteBlock,
  isLenient = true,
): { readonly kind: AlertKind; readonly length: number } | undefined {
  const match = exactMark.exec(firstLine.text) ?? (isLenient ? nearMark.exec(firstLine.text) : null);
  // What no program knows is a note.
  return match ? { kind: alertKind(match[1] ?? '') ?? 'note', length: match[0].length } : undefined;
}

/**
 * Reads a quote as an alert, if it is one.
 * @param words what is written in it.
 * @param isLenient whether its mark may be written only nearly right.
 */
export function readAlert(quote: QuoteBlock, words: string, isLenient = true): Alert | undefined {
  const mark = alertMarkOf(quote, isLenient);
  const kind = !mark && isLenient ? boldKind(quote) : undefined;
  if (kind) return { kind, text: words, range: quote.range };
  if (!mark) return undefined;
  const text = words.replace(isLenient && nearMark.test(words) ? nearMark : exactMark, '');
  return { kind: mark.kind, text: text.trimStart(), range: quote.range };
}

/** What a bold word says that a quote begins with: `> **Warning:** …`. It stays one of its words. */
function boldKind({ firstLine: { text } }: QuoteBlock): AlertKind | undefined {
  const [, word = ''] = /^(?:\*\*|__)([\p{L}]{3,20})[ \t]*[:.!]?(?:\*\*|__)/u.exec(text) ?? [];
  return word === '' ? undefined : alertKind(word);
}
