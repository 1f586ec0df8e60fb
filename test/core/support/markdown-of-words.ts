import type { RandomNumber } from '../../bench/random';

/** Markdown, and the words that somebody who reads it must be shown: each is there once. */
interface MarkdownOfWords {
  readonly text: string;
  readonly words: readonly string[];
}

/** Makes a document of all kinds of Markdown, nested and next to each other in any way. */
export function markdownOfWords(random: RandomNumber): MarkdownOfWords {
  return new Writer(random).write();
}

class Writer {
  readonly #random: RandomNumber;
  readonly #words: string[] = [];

  constructor(random: RandomNumber) {
    this.#random = random;
  }

  write(): MarkdownOfWords {
    const lines = this.#blocks(4);
    return { text: `${lines.join('\n')}\n`, words: this.#words };
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #one<T>(...choices: readonly [T, ...T[]]): T {
    return choices[this.#below(choices.length)] ?? choices[0];
  }

  #word(): string {
    const word = `w${this.#words.length}q`;
    this.#words.push(word);
    return word;
  }

  /** Some words with marks among them, on one line. */
  #line(): string {
    const parts = Array.from({ length: 1 + this.#below(4) }, () => this.#part());
    return parts.join(this.#one(' ', ' ', ' ', '  ', '<br>', ' &amp; ', '&nbsp;', ', '));
  }

  #part(): string {
    const word = this.#word();
    switch (this.#below(18)) {
      case 0:
        return `**${word}**`;
      case 1:
        return `*${word}`;
      case 2:
        return `~~${word}~~`;
      case 3:
        return `~${word}~`;
      case 4:
        return `[${word}](#a)`;
      case 5:
        return `[${word}](b.md)`;
      case 6:
        return `![${word}](c.png)`;
      case 7:
        return `\`${word}\` ${this.#word()}`;
      case 8:
        return `→ ${word}`;
      case 9:
        return `-> [${word}](#a) ${this.#word()}`;
      case 10:
        return `<b>${word}</b>`;
      case 11:
        return `<${word} ${this.#word()}>`;
      case 12:
        return `[${word}]`;
      case 13:
        return `\\[ \\] ${word}?`;
      case 14:
        return `<img src="d.png" alt="${word}">`;
      default:
        return word;
    }
  }

  #blocks(depth: number): string[] {
    const blocks = Array.from({ length: 1 + this.#below(4) }, () => this.#block(depth));
    return blocks.flatMap((lines) => (this.#random() < 0.75 ? [...lines, ''] : lines));
  }

  #block(depth: number): string[] {
    switch (this.#below(depth > 0 ? 16 : 6)) {
      case 0:
        return this.#fence();
      case 1:
        return this.#table();
      case 2:
        return [`${'#'.repeat(1 + this.#below(4))} ${this.#line()}`];
      case 3:
        return [this.#one('<div>', '<details>', '<p>'), this.#line(), this.#one('</div>', '')];
      case 4:
        return [`    ${this.#word()}`, `      ${this.#word()}`];
      case 5:
        return [this.#line(), this.#one('===', '---', '===')];
      case 6:
        return ['> [!WARNING]', ...this.#nested('> ', '> ', depth)];
      case 7:
        return this.#nested('> ', '> ', depth);
      case 8:
      case 9:
      case 10:
        return this.#list(depth, true);
      case 11:
        return this.#list(depth, false);
      default:
        return [this.#line()];
    }
  }

  #list(depth: number, hasBoxes: boolean): string[] {
    const sign = this.#one('- ', '* ', '1. ');
    return Array.from({ length: 1 + this.#below(3) }, () => {
      const box = hasBoxes && this.#random() < 0.7 ? '[ ] ' : '';
      const first = `${sign}${box}${this.#line()}${this.#one('', '', '?')}`;
      const rest = this.#random() < 0.5 ? this.#nested(' '.repeat(sign.length), ' '.repeat(sign.length), depth) : [];
      return [first, ...(this.#random() < 0.5 ? [''] : []), ...rest];
    }).flat();
  }

  /** Blocks behind a mark. */
  #nested(first: string, others: string, depth: number): string[] {
    return this.#blocks(depth - 1).map((line, index) => (index === 0 ? first : others) + line);
  }

  #fence(): string[] {
    const info = this.#one('', 'text', 'reply lang=en', 'reply lang=es', 'say it');
    const lines = Array.from({ length: 1 + this.#below(3) }, () => this.#word());
    return [`\`\`\`${info}`, ...lines, '```'];
  }

  #table(): string[] {
    const row = () => `| ${Array.from({ length: 1 + this.#below(4) }, () => this.#line()).join(' | ')} |`;
    const head = row();
    const columns = head.split(' | ').length;
    return [head, `|${'---|'.repeat(columns)}`, row(), row()];
  }
}
