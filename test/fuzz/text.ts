import type { RandomNumber } from '../bench/random';

/** One of some values. */
export function oneOf<T>(random: RandomNumber, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)]!;
}

/** A whole number from `least` to `most`. */
export function between(random: RandomNumber, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** The signs of a text, each alone. */
export function signs(text: string): string[] {
  return Array.from(text);
}

/** A piece repeated up to a size. */
export function repeated(piece: string, size: number): string {
  return piece.repeat(Math.ceil(Math.max(0, size) / Math.max(1, piece.length)));
}

/** What stands between the marks of a language without meaning anything in it. */
const fillers = [
  '',
  '',
  'a',
  ' ',
  '\n',
  '  ',
  '\n\n',
  '\uFEFF',
  'x\n',
  '1',
  '\t',
  'é',
  '\u0301',
  '😀',
  '\uD800',
  '\r\n',
];

/** A few marks with something between them: what makes reading slow when it is repeated. */
function unit(random: RandomNumber, marks: readonly string[]): string {
  return Array.from(
    { length: between(random, 1, 4) },
    () => oneOf(random, marks) + (random() < 0.5 ? oneOf(random, fillers) : ''),
  ).join('');
}

/** The ways to make a long text of marks. */
const shapes: readonly ((random: RandomNumber, marks: readonly string[], size: number) => string)[] = [
  // The same few over and over.
  (random, marks, size) => repeated(unit(random, marks), size),
  (random, marks, size) => unit(random, marks) + repeated(unit(random, marks), size) + unit(random, marks),
  // Opened again and again, then closed as often.
  (random, marks, size) => repeated(unit(random, marks), size / 2) + repeated(unit(random, marks), size / 2),
  // All sorts.
  (random, marks, size) => {
    const parts: string[] = [];
    for (let length = 0; length < size; length += parts.at(-1)!.length + 1) parts.push(unit(random, marks));
    return parts.join('');
  },
  // Lines, each with its own indentation.
  (random, marks, size) => {
    const lines: string[] = [];
    const few = Array.from({ length: between(random, 1, 5) }, () => unit(random, marks));
    for (let length = 0; length < size; length += lines.at(-1)!.length + 1)
      lines.push(' '.repeat(random() < 0.5 ? 0 : between(random, 0, 12)) + oneOf(random, few));
    return lines.join('\n');
  },
  // Lines that become longer.
  (random, marks, size) => {
    const piece = unit(random, marks);
    const lines: string[] = [];
    for (let length = 0, count = 1; length < size; length += lines.at(-1)!.length + 1, count++)
      lines.push(piece.repeat(count));
    return lines.join('\n');
  },
];

/** A text of about a size that is full of some marks. */
export function hostileText(random: RandomNumber, marks: readonly string[], size: number): string {
  return oneOf(random, shapes)(random, marks, size).slice(0, Math.max(1, size));
}

const sentence = 'Ask the customer for the number of the order and tell them when the money will be there. ';

/** Ordinary words of a size, in paragraphs. */
export function plainText(size: number): string {
  const paragraph = `${sentence.repeat(4).trim()}\n\n`;
  return repeated(paragraph, size).slice(0, size);
}
