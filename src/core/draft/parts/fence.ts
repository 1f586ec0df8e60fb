import type { Line } from './lines';

const opens = /^(`{3,20}|~{3,20})\s?([a-z-]{0,20})$/;
/** What a fenced block may call a text that somebody wrote; anything else is a program's. */
const texts =
  /^(?:|te?xt|text|plain|plaintext|e?-?mail|eml|message|mensaje|missatge|chat|quote|cita|markdown|md|customer|cliente|client)$/;

/** Finds fenced blocks. */
export class Fences {
  /** A mark -> the length from which on nothing closes it: it is not to be looked for again and again. */
  readonly #unclosed = new Map<string, number>();

  /**
   * The line that closes the block which a line opens, when the block may hold what a customer wrote.
   * @param end the line before which it must be closed.
   */
  closeOf(lines: readonly Line[], at: number, end: number): number | undefined {
    const [, mark = '', info = ''] = opens.exec(lines[at]?.folded ?? '') ?? [];
    const sign = mark.charAt(0);
    if (mark === '' || !texts.test(info) || mark.length >= (this.#unclosed.get(sign) ?? Infinity)) return undefined;
    for (let close = at + 1; close < end; close++) {
      const text = lines[close]?.text ?? '';
      if (text.startsWith(mark) && text === sign.repeat(text.length)) return close;
    }
    this.#unclosed.set(sign, mark.length);
    return undefined;
  }
}
