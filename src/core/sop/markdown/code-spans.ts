import type { CodeSpan } from './inline';

const runs = /`+/g;

/** Finds code between backticks: the runs that open it and close it are equally long. */
export class CodeSpans {
  readonly #text: string;
  /** Where the runs of each length begin, in order. */
  #runs: Map<number, number[]> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The code that a run of backticks opens.
   * @param start its first backtick.
   * @returns undefined when it is never closed.
   */
  at(start: number, length: number): CodeSpan | undefined {
    this.#runs ??= this.#find();
    const contentStart = start + length;
    const close = firstFrom(this.#runs.get(length) ?? [], contentStart);
    if (close === undefined) return undefined;
    const content = this.#text.slice(contentStart, close).replaceAll('\n', ' ');
    const isPadded = content.startsWith(' ') && content.endsWith(' ') && /[^ ]/.test(content);
    return {
      kind: 'code',
      start,
      end: close + length,
      text: isPadded ? content.slice(1, -1) : content,
      textStart: contentStart + (isPadded ? 1 : 0),
    };
  }

  #find(): Map<number, number[]> {
    const found = new Map<number, number[]>();
    for (const { 0: run, index } of this.#text.matchAll(runs)) {
      const known = found.get(run.length);
      if (known) known.push(index);
      else found.set(run.length, [index]);
    }
    return found;
  }
}

/** The first of some numbers in order that is not less than another one. */
function firstFrom(numbers: readonly number[], least: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}
