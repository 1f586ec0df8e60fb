import { AngleBrackets } from './angle-brackets';
import { BareAddresses, mayHoldAddress } from './bare-addresses';
import { CodeSpans } from './code-spans';
import { Runs } from './emphasis';
import { endOfName, keyOfName } from './definitions';
import type { Definitions } from './definitions';
import type { Inline, InlineLink } from './inline';
import { readLinkTail } from './link-tail';
import { Pieces } from './pieces';
import type { Piece } from './pieces';
import { withStruckTags } from './struck-tags';

/** Where something other than text may begin. */
const sign = /[\\`*_~[\]<\n]|!(?=\[)/g;
const escapable = /[!-/:-@[-`{-~]/;
const anchorTag = /^<(\/?)a[\s>]/i;
/** The longest name of a definition. */
const maxName = 999;

/** The bracket that may open a link or an image. */
interface OpenBracket {
  readonly piece: Piece;
  readonly isImage: boolean;
  /** The last run of marks in front of it. */
  readonly run: Runs['last'];
  /** Whether another bracket stands between it and the one that closes it. */
  holdsBracket: boolean;
}

/**
 * Reads the words of a block, in time linear in their length: each character is taken once, and what closes something is
 * found without looking at the same characters again and again.
 * @throws RangeError when emphasis or links are nested too deeply.
 */
export function readInline(text: string, definitions: Definitions): readonly Inline[] {
  sign.lastIndex = 0;
  if (!sign.test(text) && !mayHoldAddress(text) && !text.includes('&'))
    return text === '' ? [] : [{ kind: 'text', start: 0, end: text.length, text }];
  return withStruckTags(new InlineReader(text, definitions).read(), text);
}

class InlineReader {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #pieces: Pieces;
  readonly #runs: Runs;
  readonly #code: CodeSpans;
  readonly #angles: AngleBrackets;
  readonly #brackets: OpenBracket[] = [];
  /** Links hold no links: how many of the brackets are around one, so that they open none themselves. */
  #idle = 0;
  #isInAnchor = false;

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
    this.#pieces = new Pieces(text);
    this.#runs = new Runs(text, this.#pieces);
    this.#code = new CodeSpans(text);
    this.#angles = new AngleBrackets(text);
  }

  read(): readonly Inline[] {
    const text = this.#text;
    const addresses = new BareAddresses(text);
    for (let at = 0, next = -1; at < text.length;) {
      if (next < at) {
        sign.lastIndex = at;
        next = sign.exec(text)?.index ?? text.length;
      }
      const address = this.#isInAnchor ? next : addresses.next(at);
      if (address < next) {
        this.#addText(at, address);
        at = this.#pieces.addBare(addresses.take(this.#brackets.length > 0)).end;
        continue;
      }
      const start = text.charAt(next) === '\n' ? startOfBreak(text, next, at) : next;
      this.#addText(at, start);
      at = next < text.length ? this.#take(start, next) : next;
    }
    this.#runs.pair(undefined, false);
    return this.#pieces.parts;
  }

  #addText(start: number, end: number): void {
    if (end > start) this.#pieces.add(start, end);
  }

  /** Takes what begins with a sign. @param start of it with the spaces in front. @returns the offset behind it. */
  #take(start: number, at: number): number {
    const text = this.#text;
    switch (text.charAt(at)) {
      case '\n':
        return this.#addPart(start < at ? { kind: 'break', start, end: at + 1 } : undefined, at, at + 1);
      case '\\':
        return this.#takeEscape(at);
      case '`': {
        const end = endOfRun(text, at);
        return this.#addPart(this.#code.at(at, end - at), at, end);
      }
      case '<':
        return this.#takeAngle(at);
      case '!':
        return this.#openBracket(at, 2);
      case '[':
        return this.#openBracket(at, 1);
      case ']':
        return this.#closeBracket(at);
      default: {
        const end = endOfRun(text, at);
        this.#runs.add(at, end);
        return end;
      }
    }
  }

  /** Adds a part, or text when there is none. @returns the offset behind it. */
  #addPart(part: Inline | undefined, start: number, end: number, depth = 0): number {
    this.#pieces.add(part?.start ?? start, part?.end ?? end, part, depth);
    return part?.end ?? end;
  }

  #takeEscape(at: number): number {
    const next = this.#text.charAt(at + 1);
    if (next === '\n') return this.#addPart({ kind: 'break', start: at, end: at + 2 }, at, at + 2);
    return escapable.test(next)
      ? this.#addPart({ kind: 'escape', start: at, end: at + 2, text: next }, at, at + 2)
      : this.#addPart(undefined, at, at + 1);
  }

  #takeAngle(at: number): number {
    const part = this.#angles.at(at);
    if (part?.kind === 'html') {
      const anchor = anchorTag.exec(this.#text.slice(part.start, part.start + 4));
      if (anchor) this.#isInAnchor = anchor[1] === '';
    }
    return this.#addPart(part, at, at + 1, part?.kind === 'link' ? 1 : 0);
  }

  #openBracket(at: number, length: number): number {
    const outer = this.#brackets.at(-1);
    if (outer) outer.holdsBracket = true;
    const piece = this.#pieces.add(at, at + length);
    this.#brackets.push({ piece, isImage: length === 2, run: this.#runs.last, holdsBracket: false });
    return at + length;
  }

  #closeBracket(at: number): number {
    const bracket = this.#brackets.pop();
    const isIdle = this.#brackets.length < this.#idle;
    if (isIdle) this.#idle = this.#brackets.length;
    const link = bracket && (!isIdle || bracket.isImage) ? this.#linkAt(bracket, at) : undefined;
    if (!bracket || !link) return this.#addPart(undefined, at, at + 1);
    const { piece, isImage, run } = bracket;
    this.#runs.pair(run, true);
    this.#pieces.wrap(piece, undefined, true, (inner) => ({ ...link, inner }));
    this.#pieces.remove(piece);
    if (!isImage) this.#idle = this.#brackets.length;
    return link.end;
  }

  /** The link or image between two brackets, if it is one. */
  #linkAt({ piece, isImage, holdsBracket }: OpenBracket, at: number): Omit<InlineLink, 'inner'> | undefined {
    const { start } = piece;
    const label = { start: piece.end, end: at };
    const kind = isImage ? 'image' : 'link';
    const tail = readLinkTail(this.#text, at + 1);
    if (tail) {
      const { href, address, end } = tail;
      return { kind, form: 'inline', start, end, label, href, address, name: undefined };
    }
    if (this.#definitions.size === 0) return undefined;
    const nameEnd = this.#text.charAt(at + 1) === '[' ? endOfName(this.#text, at + 2) : -1;
    const name = nameEnd < 0 ? undefined : { start: at + 2, end: nameEnd };
    if (!name && (holdsBracket || at - piece.end > maxName)) return undefined;
    const { start: from, end: to } = name ?? label;
    const href = this.#definitions.get(keyOfName(this.#text.slice(from, to)));
    if (href === undefined) return undefined;
    const isEmpty = !name && this.#text.startsWith('[]', at + 1);
    const end = name ? name.end + 1 : at + (isEmpty ? 3 : 1);
    return { kind, form: 'reference', start, end, label, href, address: undefined, name };
  }
}

/** Where a run of equal characters ends. */
function endOfRun(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let end = start + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

/** Where the two or more spaces begin that mean a line break; the line break itself when there are none. */
function startOfBreak(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && text.charAt(start - 1) === ' ') start--;
  return at - start >= 2 ? start : at;
}
