import type { Constants } from '../../library/constants';
import { inLanguage } from '../../library/local-text';
import { tokensIn } from '../../text/figures';
import type { Token } from '../../text/figures';
import { unitsOf } from './units';

/** A place where what some constants say is written out. */
export interface WrittenOut {
  readonly start: number;
  readonly end: number;
  /** Those that say so, with how many characters of the place each says: a number alone leaves the word behind it. */
  readonly constants: readonly { readonly name: string; readonly length: number }[];
  /** Whether it is something like “3 days”, which is said of this and that. */
  readonly isCommon: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  /** The constants that are said when the way ends here, with how many tokens each says. */
  readonly said: { readonly name: string; readonly tokens: number }[];
}

/** Longer texts are not looked for, so that a text of the same word again and again takes no longer than another. */
const mostTokens = 60;
/** Of texts without a figure, only those are looked for that nobody writes by chance. */
const [leastWords, leastLetters] = [3, 15];
const leastLettersOfName = 10;

/**
 * Finds what the constants of a library say in texts of one language. Texts are gone through once, whatever the number of constants.
 */
export class WrittenValues {
  readonly #root: Node = newNode();
  #isEmpty = true;

  /** @param languages of the texts, the best first. */
  constructor(constants: Constants, languages: readonly string[]) {
    for (const [name, text] of constants) this.#add(name, inLanguage(text, languages) ?? '');
  }

  /** Where constants are written out, in order; none overlaps another. Of what begins at one place the longest is told. */
  *in(text: string): Generator<WrittenOut> {
    if (this.#isEmpty) return;
    const tokens = [...tokensIn(text)];
    for (let at = 0; at < tokens.length; at++) {
      const found = this.#longestAt(tokens, at);
      if (!found) continue;
      const [first, last] = [tokens[at], tokens[at + found.tokens - 1]];
      if (!first || !last) continue;
      const constants = found.said.map(({ name, tokens: count }) => ({
        name,
        length: (tokens[at + count - 1]?.end ?? last.end) - first.start,
      }));
      yield { start: first.start, end: last.end, constants, isCommon: isCommon(tokens, at, found.tokens) };
      at += found.tokens - 1;
    }
  }

  #add(name: string, text: string): void {
    const tokens = [...tokensIn(text)];
    const [first, second] = tokens;
    if (!first || tokens.length > mostTokens) return;
    if (first.kind === 'number' && !second) {
      for (const unit of unitsOf(name)) this.#put([first.key, unit], name, 1);
    } else if (isDistinct(tokens)) {
      this.#put(
        tokens.map(({ key }) => key),
        name,
        tokens.length,
      );
    }
  }

  #put(keys: readonly string[], name: string, tokens: number): void {
    let node = this.#root;
    for (const key of keys) {
      const next = node.next.get(key) ?? newNode();
      node.next.set(key, next);
      node = next;
    }
    if (!node.said.some((one) => one.name === name)) node.said.push({ name, tokens });
    this.#isEmpty = false;
  }

  #longestAt(tokens: readonly Token[], from: number): { said: Node['said']; tokens: number } | undefined {
    let node: Node | undefined = this.#root.next.get(tokens[from]?.key ?? '');
    let best: { said: Node['said']; tokens: number } | undefined;
    for (let at = from; node;) {
      if (node.said.length > 0) best = { said: node.said, tokens: at - from + 1 };
      at++;
      const token = tokens[at];
      node = token && node.next.get(token.key);
    }
    return best && !isEndOfRange(tokens, from) && !isBeginOfRange(tokens, from, best.tokens) ? best : undefined;
  }
}

function newNode(): Node {
  return { next: new Map(), said: [] };
}

/** Whether a text says so much that the same words mean the same. */
function isDistinct(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const letters = words.reduce((sum, { key }) => sum + key.length, 0);
  return (
    tokens.some(({ kind }) => kind === 'money' || kind === 'percent' || kind === 'address' || kind === 'phone') ||
    tokens.some(({ kind }, at) => kind === 'number' && tokens[at + 1]?.kind === 'word') ||
    (words.length >= leastWords && letters >= leastLetters) ||
    (words.length >= 2 && letters >= leastLettersOfName && words.every(({ key }) => /^\p{Lu}/u.test(key)))
  );
}

/** Whether some tokens are a number of one digit and the word behind it. */
function isCommon(tokens: readonly Token[], at: number, count: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  return count === 2 && first?.kind === 'number' && first.key.length === 1 && second?.kind === 'word';
}

/** What stands between the numbers of a range, and before its first. */
const between = /^(?:-|a|al|y|i|e|o|u|to|and|or|et|ou)$/;

/** “De 3 a 5 días” does not say 5 días, nor does “3-5 días”. */
function isEndOfRange(tokens: readonly Token[], at: number): boolean {
  const [number, word, own] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  return own?.kind === 'number' && number?.kind === 'number' && word !== undefined && between.test(word.key);
}

/** “4,90 € a 9,90 €” is a range of amounts: neither is what a constant says alone. */
function isBeginOfRange(tokens: readonly Token[], at: number, count: number): boolean {
  const [own, word, next] = [tokens[at + count - 1], tokens[at + count], tokens[at + count + 1]];
  return own?.kind === 'money' && next?.kind === 'money' && word !== undefined && /^(?:-|a|to)$/.test(word.key);
}
