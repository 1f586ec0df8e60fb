import { boxAt } from '../../sop/markdown/box';

/** How people begin the items of a list in documents, e-mails and word processors. */
type ItemKind = 'box' | 'number' | 'section-number' | 'letter' | 'bullet' | 'step';

/** A line that begins an item. */
export interface ItemLine {
  readonly kind: ItemKind;
  /** What stands in front of the mark. */
  readonly indent: string;
  /** The number it has; 0 for those without. */
  readonly number: number;
  /** The sign of a bullet. */
  readonly sign: string;
  /** Whether Markdown reads it as an item with this mark. */
  readonly isMarkdown: boolean;
  /** Whether it is ticked. */
  readonly isTicked: boolean;
  /** What follows the mark. Of marks that text may refer to, such as “5.1” and “Step 2:”, they are part of it. */
  readonly words: string;
}

const gap = '[ \\t\\u00a0\\u2002\\u2003\\u2009]';
const wordStart = '(?=[\\p{L}\\p{N}*_“"\'(¿¡«\\[`<!])';

const markdownNumber = /^(\d{1,9})[.)][ \t]+(?=\S)/;
/** `1.-`, `1.)`, `1º`, `1.ª`, `(1)`, `1 –`, `1.Open`. */
const otherNumber = new RegExp(
  `^(?:\\((\\d{1,3})\\)|(\\d{1,3})(?:\\.?[-–—]|\\.\\)|\\.?[ºª°]\\.?[-)]?|[.)])(?:${gap}+|(?<=[-)ºª°])(?=\\p{L})|(?<=\\d[.)])(?=\\p{L}))|(\\d{1,3})${gap}+[-–—]${gap}+|(\\d{1,3})[.)]?\\t)${gap}*${wordStart}`,
  'u',
);
/** What makes an amount or a time of a number in front of it. */
const unit =
  '(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds?|k?g|[kcm]?m|m?l|[KMGT]B|h|hs|hrs?|hours?|horas?|hores|Uhr|min|[ap]\\.?m|days?|d[ií]as?|dies|Tage?|mill?i\\p{L}+)';
const sectionNumber = new RegExp(
  `^\\d{1,2}(?:\\.\\d{1,2}){1,3}(?:[.)]|\\.?-)?${gap}+(?!${unit}(?![\\p{L}\\p{N}]))(?=[\\p{L}*_“"'(¿¡«\\[])`,
  'u',
);
const letter = new RegExp(`^(?:\\(?[a-z]\\)|\\(?[ivx]{1,4}\\))${gap}*${wordStart}`, 'u');
const markdownBullet = /^[-*+][ \t]+(?=\S)/;
const otherBullet = new RegExp(
  `^(?:[•·▪▫◦‣⁃●○■◆❖➢➤►▶»✓✔§\\uf0b7\\uf0a7\\uf0d8–—]${gap}*|o(?:\\t|${gap}{2,}))${wordStart}`,
  'u',
);
/** “Step 1: …” in English, Spanish, Catalan, Portuguese, German and French; the words may be bold. */
const step = new RegExp(
  `^(?:\\*\\*|__)?(?:step|paso|pas|passo|schritt|étape|etapa|fase|phase)${gap}*(?:n\\.?[ºo°]?\\.?${gap}*)?(\\d{1,3})(?:\\*\\*|__)?(?:${gap}*[:.)–—-]|${gap}*$)`,
  'iu',
);

/** Reads a line that begins an item; undefined for any other. */
export function itemLineOf(line: string): ItemLine | undefined {
  const indent = /^[\s\u00a0>]*/.exec(line)?.[0] ?? '';
  if (indent.includes('>')) return undefined;
  const rest = line.slice(indent.length);
  return boxLine(rest, indent) ?? stepLine(rest, indent) ?? numberLine(rest, indent) ?? bulletLine(rest, indent);
}

/** The number of a step that words name, as “Step 1: Open the order” does. */
export function stepNumber(words: string): number | undefined {
  const [, number] = step.exec(words) ?? [];
  return number === undefined ? undefined : Number(number);
}

function boxLine(rest: string, indent: string): ItemLine | undefined {
  const mark = markdownBullet.exec(rest) ?? markdownNumber.exec(rest);
  const behind = rest.slice(mark?.[0].length ?? 0);
  const box = boxAt(behind);
  if (!box || box.wordsAt >= behind.length) return undefined;
  // What follows brackets may make a link of them.
  return item('box', indent, behind.slice(box.wordsAt), {
    number: mark ? Number.parseInt(mark[0], 10) || 0 : 0,
    isMarkdown: mark !== null && box.isExact,
    isTicked: box.isTicked,
  });
}

function stepLine(rest: string, indent: string): ItemLine | undefined {
  const number = stepNumber(rest);
  return number === undefined ? undefined : item('step', indent, rest, { number });
}

/** Numbers in circles, brackets and boxes, by the first and the last of each kind; all of them begin with 1. */
const drawn: readonly string[] = ['①⑳', '⑴⒇', '⒈⒛', '⓵⓾', '❶❿', '➀➉', '➊➓'];

/** The number that is drawn at the beginning of some words, and how long it is: `①`, `1️⃣`. */
function drawnNumber(rest: string): { readonly number: number; readonly length: number } | undefined {
  const keycap = /^(?:(\d)\ufe0f?\u20e3|🔟)/u.exec(rest);
  if (keycap) return { number: Number(keycap[1] ?? 10), length: keycap[0].length };
  const sign = rest.charAt(0);
  const row = sign > '\u2400' ? drawn.find((one) => sign >= one.charAt(0) && sign <= one.charAt(1)) : undefined;
  return row === undefined ? undefined : { number: sign.charCodeAt(0) - row.charCodeAt(0) + 1, length: 1 };
}

function numberLine(rest: string, indent: string): ItemLine | undefined {
  const seen = drawnNumber(rest);
  const gapBehind = seen ? (/^(?:\ufe0f|[\s\u00a0.:)–-])*/.exec(rest.slice(seen.length))?.[0].length ?? 0) : 0;
  if (seen && seen.length + gapBehind < rest.length)
    return item('number', indent, rest.slice(seen.length + gapBehind), { number: seen.number });
  if (sectionNumber.test(rest)) return item('section-number', indent, rest);
  if (letter.test(rest)) return item('letter', indent, rest);
  const known = markdownNumber.exec(rest);
  if (known) return item('number', indent, rest.slice(known[0].length), { number: Number(known[1]), isMarkdown: true });
  const other = otherNumber.exec(rest);
  if (!other) return undefined;
  const number = Number(other[1] ?? other[2] ?? other[3] ?? other[4]);
  return item('number', indent, rest.slice(other[0].length), { number });
}

function bulletLine(rest: string, indent: string): ItemLine | undefined {
  const known = markdownBullet.exec(rest);
  if (known) return item('bullet', indent, rest.slice(known[0].length), { sign: rest.charAt(0), isMarkdown: true });
  const other = otherBullet.exec(rest);
  return other ? item('bullet', indent, rest.slice(other[0].length), { sign: rest.charAt(0) }) : undefined;
}

function item(kind: ItemKind, indent: string, words: string, more: Partial<ItemLine> = {}): ItemLine {
  return { kind, indent, number: 0, sign: '', isMarkdown: false, isTicked: false, words, ...more };
}
