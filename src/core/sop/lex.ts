import { getDefaults, Lexer } from 'marked';
import type { Token, Tokens, TokensList } from 'marked';
import { QuickTokenizer } from './quick-tokenizer';

/**
 * How deeply lists, quotes, links and emphasis may be nested: far more than anybody writes, far from overflowing the
 * stack.
 */
const maxDepth = 100;
/**
 * How many characters may be examined. Each mark in a paragraph makes Markdown examine everything that follows in it,
 * so hostile text costs the square of its length. The largest file allowed, written by a person, needs a hundredth of
 * this.
 */
const maxLooks = 100_000_000;
/** The longest address that is a link without brackets around it. */
const maxBareAddress = 2048;

/** The Markdown costs more to read than any text that people write. */
export class TangledError extends Error {}

/**
 * Cuts Markdown into its tokens, in bounded time and with bounded stack depth.
 * @param looks how many characters may be examined.
 * @throws RangeError when it is nested too deeply.
 * @throws TangledError when it costs too much to read.
 */
export function lex(text: string, looks = maxLooks): Token[] {
  return new BoundedLexer(new Budget(looks)).lex(text);
}

/** What the current reading may still cost. */
class Budget {
  #left: number;

  constructor(looks: number) {
    this.#left = looks;
  }

  look(characters: number): void {
    this.#left -= characters;
    if (this.#left < 0) throw new TangledError();
  }
}

class BoundedLexer extends Lexer {
  readonly #budget: Budget;
  #depth = 0;

  constructor(budget: Budget) {
    super({ ...getDefaults(), tokenizer: new BoundedTokenizer(budget) });
    this.#budget = budget;
  }

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[] {
    return this.#nest(src, () => super.blockTokens(src, tokens, lastParagraphClipped));
  }

  override inlineTokens(src: string, tokens?: Token[]): Token[] {
    return this.#nest(src, () => super.inlineTokens(src, tokens));
  }

  /** Called for each paragraph, heading and table cell; a table of many columns has more cells than characters. */
  override inline(src: string, tokens?: Token[]): Token[] {
    this.#budget.look(src.length + 64);
    return super.inline(src, tokens);
  }

  #nest(src: string, read: () => Token[]): Token[] {
    this.#budget.look(src.length);
    if (this.#depth >= maxDepth) throw new RangeError('nested too deeply');
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }
}

class BoundedTokenizer extends QuickTokenizer {
  readonly #budget: Budget;

  constructor(budget: Budget) {
    super();
    this.#budget = budget;
  }

  /** The first rule tried at each mark of a paragraph: all the others may examine the rest of the paragraph too. */
  override escape(src: string): Tokens.Escape | undefined {
    this.#budget.look(src.length);
    return super.escape(src);
  }

  /** Marked examines an address again for each punctuation mark at its end. */
  override url(src: string): Tokens.Link | undefined {
    const isTooLong =
      src.length > maxBareAddress &&
      /^(?:https?:\/\/|ftp:\/\/|www\.)/i.test(src) &&
      !/[\s<]/.test(src.slice(0, maxBareAddress));
    return isTooLong ? undefined : super.url(src);
  }
}
