import { MendedText } from './mended-text';
import { quoted } from './quote';
import type { Rereader } from './rereader';
import { commentBehind, isBlockHeader, misread, referencesIn, splitComment } from './value-signs';
import type { Misread, Reason, References } from './value-signs';
import { indentOf, isNothing, yamlLine } from './yaml-line';
import type { YamlLine } from './yaml-line';

/** What some YAML is about, as far as that helps to read it. */
export interface YamlKeys {
  /** The keys that it may begin with. */
  readonly known: readonly string[];
  /** The key that holds one line of text, whatever signs are in it. */
  readonly title?: string;
  /** The keys that hold words of people, in one text or a list. */
  readonly words: readonly string[];
  /** The key whose words may be parted by spaces. */
  readonly tags?: string;
}

/** Why a line is not read as it is written. */
export type MendReason = Reason | 'comment' | 'odd-space' | 'space-missing' | 'key-case' | 'item-sign';

/** Something in a line that YAML reads otherwise than its author, or not at all. */
export interface Mend {
  readonly reason: MendReason;
  /** The line and the columns of what is concerned. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** What is told of: the words concerned. */
  readonly words: string;
  /** What should be written there. */
  readonly better: string;
  /** Whether that stands for more than this place, so that no fix can write it. */
  readonly isWider?: true;
}

/** The most lines that a value in quotes or brackets is followed over. */
const mostLines = 200;
/** The most things that are mended: a text with more was made to do harm. */
const mostMends = 500;

/** Signs that look like a space but are none to YAML. */
const oddSpaces = '\u00A0\u2007\u202F\u3000\uFEFF';
const noBreakSpace = new RegExp(`[${oddSpaces}]`);
const oddIndent = new RegExp(`^ *[\\t${oddSpaces}][ \\t${oddSpaces}]*(?=\\S)`);
const oddBehindColon = new RegExp(
  `^( *(?:- +)?[\\p{L}\\p{N}_.-]+:)([ \\t]*[${oddSpaces}][ \\t${oddSpaces}]*)(?=\\S)`,
  'u',
);

/** What people write before the items of a list, apart from what YAML knows. */
const itemSign = /^([ \t]*)(?:[–—•·‣▪●◦][ \t]*|\*[ \t]+|-(?=[^\s-])|\d{1,3}[.)][ \t]+)(?=\S)/;
/** A key in other letters than it has. */
const oddKey = /^(\p{L}[\p{L}_ -]{0,40}?)[ \t]{0,3}[:：]/u;

const misreadable = new RegExp(
  `^title:[ \\t]*\\n[ \\t]+\\S|^( *)-[ \\t][^\\n]*\\n\\1 +-[ \\t]|^(?:[a-z-]*[A-Z_]|[a-z-]+ [a-z]+:)|^[ \\t]*(?:[–—•·‣▪●◦]|-[^ \\t\\n-]|\\d{1,3}[.)])|^title:[ \\t]+#|[ \\t]#|[:-][ \\t]+[!&*]|\\\\|[${oddSpaces}]|^(?:title:|[ \\t]*-)[ \\t]+[[{]|^[ \\t]*-[ \\t].*:(?:[ \\t]|$)`,
  'm',
);

/** A quick look at whether YAML without mistakes may say something else than its author wrote; most does not. */
export function mayBeMisread(text: string): boolean {
  return misreadable.test(text);
}

/** Finds what YAML reads otherwise than it is written, line by line, and reads it as it is written. */
export class Mender {
  readonly mends: Mend[] = [];
  readonly text: MendedText;
  readonly #lines: readonly string[];
  readonly #rereader: Rereader;
  readonly #keys: YamlKeys;
  readonly #references: References;
  readonly #isBroken: boolean;
  /** The keys that lines begin with. */
  readonly #own: Set<string>;
  /** The key at the beginning of a line that the lines below belong to. */
  #top = '';
  /** How far in the last item of a list of words stands, when it may go on below; -1 when there is none. */
  #itemIndent = -1;
  /** Whether that key may have a group or a list below it. */
  #isGroup = false;

  /**
   * @param isBroken whether YAML cannot read all of the text: then spaces are looked at too.
   */
  constructor(text: string, rereader: Rereader, keys: YamlKeys, isBroken: boolean) {
    this.#lines = text.split('\n');
    this.text = new MendedText(this.#lines);
    this.#rereader = rereader;
    this.#keys = keys;
    this.#isBroken = isBroken;
    this.#own = new Set(this.#lines.flatMap((line) => /^[a-z-]+(?=:)/.exec(line)?.[0] ?? []));
    this.#references = referencesIn(text);
    this.#scan();
  }

  #scan(): void {
    for (let at = 0; at < this.#lines.length && this.mends.length < mostMends;) {
      const written = this.#lines[at] ?? '';
      if (isNothing(written)) at++;
      else {
        const line = this.#spaced(at);
        at = this.#look(at, line.text, line.shift);
      }
    }
  }

  /** A line with plain spaces where others stand, and its key and its sign as they should be; and how much longer it is for that. */
  #spaced(at: number): { readonly text: string; readonly shift: number } {
    const written = this.#lines[at] ?? '';
    const isBroken = this.#isBroken;
    this.#mendKey(at, written);
    this.#mendItem(at, written);
    const indent = oddIndent.exec(written)?.[0] ?? '';
    const isOdd = (isBroken && indent !== '') || noBreakSpace.test(indent);
    const isOuter = (isBroken || isOdd) && !this.#isGroup && this.#isKnown(written);
    if (isOuter) {
      const place = { line: at, from: 0, to: written.length - written.trimStart().length };
      this.#mend({ reason: 'odd-space', ...place, words: written.trim(), better: '' });
    } else if (isOdd) {
      const spaces = indent.replace(/\t/g, '  ').replace(/[^ ]/g, ' ');
      this.#mend({ reason: 'odd-space', line: at, from: 0, to: indent.length, words: written.trim(), better: spaces });
    }
    const behind = oddBehindColon.exec(written);
    const missing = isBroken && !behind ? this.#missingSpace(written) : undefined;
    if (behind) {
      const [, key = '', space = ''] = behind;
      const place = { line: at, from: key.length, to: key.length + space.length };
      this.#mend({ reason: 'odd-space', ...place, words: written.trim(), better: ' ' });
    } else if (missing) {
      this.#mend({
        reason: 'space-missing',
        line: at,
        ...missing,
        words: `${written.slice(0, missing.from)}:`,
        better: ': ',
      });
    }
    const text = this.text.lines[at] ?? '';
    return { text, shift: text.length - written.length };
  }

  /** A key that is written as nobody writes it in YAML, such as `Last reviewed`. */
  #mendKey(at: number, written: string): void {
    const [, key = ''] = oddKey.exec(written) ?? [];
    const known = key.toLowerCase().replace(/[_ ]+/g, '-');
    if (known === key || !this.#keys.known.includes(known)) return;
    if (this.#own.has(known)) return;
    this.#own.add(known);
    this.#mend({ reason: 'key-case', line: at, from: 0, to: key.length, words: key, better: known });
  }

  /** An item of a list of words behind a sign that YAML takes for words. */
  #mendItem(at: number, written: string): void {
    if (!this.#isGroup || !this.#keys.words.includes(this.#top)) return;
    const [, before = ''] = /^( *)-[ \t]+(?=\S)/.exec(written) ?? [];
    if (this.#itemIndent >= 0 && before.length > this.#itemIndent) {
      const better = ' '.repeat(this.#itemIndent);
      this.#mend({ reason: 'odd-space', line: at, from: 0, to: before.length, words: written.trim(), better });
      return;
    }
    const [sign = '', indent = ''] = itemSign.exec(written) ?? [];
    if (sign === '') return;
    const place = { line: at, from: indent.length, to: sign.length };
    this.#mend({ reason: 'item-sign', ...place, words: sign.trim(), better: '- ' });
  }

  /** Whether a line that is indented begins with a key that stands at the beginning of lines. */
  #isKnown(line: string): boolean {
    const [, key = ''] = /^\s+([a-z-]+)[ \t]*:/.exec(line) ?? [];
    return this.#keys.known.includes(key);
  }

  /** The colon behind a key that can be nothing else, when no space follows it, or another sign stands for it. */
  #missingSpace(line: string): { readonly from: number; readonly to: number } | undefined {
    const [whole = '', key = '', colon = ''] = /^([a-z-]+)([ \t]*(?::(?=[^\s/])|[：=][ \t]*))(?=\S)/.exec(line) ?? [];
    return this.#keys.known.includes(key) ? { from: whole.length - colon.length, to: whole.length } : undefined;
  }

  /** Looks at a line. @returns the next line to be looked at. */
  #look(at: number, text: string, shift: number): number {
    if (/^[^\s#-]/.test(text)) {
      const { key = '', value } = yamlLine(text, () => false);
      this.#top = key;
      this.#itemIndent = -1;
      this.#isGroup = /^(?:#|$)/.test(value);
    }
    const isWords = this.#keys.words.includes(this.#top);
    const line = yamlLine(text, () => isWords);
    const isOwn = line.key !== undefined && line.column === 0;
    // What goes on from above, or says nothing.
    if (line.key === undefined && !line.isItem) return at + 1;
    if (isWords && !isOwn && !line.isItem) return at + 1;
    const { value, comment } = splitComment(line.value);
    const isText = isWords && (this.#top === this.#keys.title || !isOwn);
    const end = line.from + line.value.length;
    // To YAML, spaces of other kinds are part of the text, and none may stand behind quotes.
    const last = noBreakSpace.test(text.slice(end)) ? text.length : end;
    const place = { line: at, from: line.from - shift, to: last - shift };
    if (comment !== '' && this.#tellComment(line.value, { value, comment }, place, isWords))
      return this.#below(at, line);
    if (isWords && line.isItem) this.#itemIndent = /^[^"'[{|>]/.test(value) ? line.indent : -1;
    if (value === '' && isOwn && this.#top === this.#keys.title) return this.#titleBelow(at);
    if (value === '') return at + 1;
    if (isBlockHeader(line.value)) return this.#below(at, line);
    const wrong = misread(value, isText, this.#references);
    const below = wrong && /^["'[{]/.test(value) ? this.#closedBelow(at, line) : undefined;
    if (below !== undefined) return below;
    if (wrong) this.#mendValue(wrong, { value, comment, isText, isWords }, place);
    return this.#below(at, line);
  }

  /** A value that is misread. A comment behind it stays one. */
  #mendValue(
    wrong: Misread,
    { value, comment, isText, isWords }: Record<'value' | 'comment', string> & Record<'isText' | 'isWords', boolean>,
    place: Pick<Mend, 'line' | 'from' | 'to'>,
  ): void {
    const behind = comment === '' ? commentBehind(value) : undefined;
    const alone = behind && misread(behind.value, isText, this.#references);
    // In quotes that are not closed it may be part of the text.
    if (behind && alone && !/["'\]}],?$/.test(behind.value)) this.#tellComment(value, behind, place, isWords && isText);
    const better = alone ?? wrong;
    const kept = behind && alone ? behind.comment : comment;
    const text = kept === '' ? better.better : `${better.better} ${kept}`;
    this.#mend({ reason: better.reason, ...place, words: better.sign ?? value, better: text });
  }

  /** A title that stands by itself on the line below its key. @returns the next line to be looked at. */
  #titleBelow(at: number): number {
    const written = this.#lines[at + 1] ?? '';
    const value = written.trim();
    if (/^(?:-\s|$)/.test(value) || !this.#isWithin(at + 1, 0) || this.#isKnown(written)) return at + 1;
    if (at + 2 < this.#lines.length && this.#isWithin(at + 2, 0)) return at + 1;
    const from = written.length - written.trimStart().length;
    const last = noBreakSpace.test(written.slice(from + value.length)) ? written.length : from + value.length;
    const place = { line: at + 1, from, to: last };
    const wrong = misread(value, true, this.#references);
    if (/^#[^\s#!=-]/.test(value)) this.#mend({ reason: 'comment', ...place, words: value, better: quoted(value) });
    else if (wrong && !isBlockHeader(value))
      this.#mend({ reason: wrong.reason, ...place, words: wrong.sign ?? value, better: wrong.better });
    return at + 2;
  }

  /**
   * Tells a comment that is most likely meant as part of a value: nobody begins one with a letter or a digit right behind
   * the `#`, but many write `#1042` or `#vip`.
   * @returns whether it is read as part of the value.
   */
  #tellComment(
    written: string,
    { value, comment }: { readonly value: string; readonly comment: string },
    place: Pick<Mend, 'line' | 'from' | 'to'>,
    isWords: boolean,
  ): boolean {
    const isAttached = /^#[^\s#!=-]/.test(comment);
    const isTitle = this.#top === this.#keys.title && /[\p{L}\p{N}]/u.test(comment);
    if (!isAttached && (!isWords || (value === '' && !isTitle))) return false;
    if (isBlockHeader(value)) return false;
    const words = written.split(/[\s,]+/);
    const isTags = this.#top === this.#keys.tags && words.every((word) => word.startsWith('#'));
    const better = isTags && words.length > 1 ? `[${words.map(quoted).join(', ')}]` : quoted(written);
    const told = { reason: 'comment', ...place, words: comment, better } as const;
    if (isAttached && isWords) this.#mend(told);
    else this.mends.push(told);
    return isAttached && isWords;
  }

  #mend(mend: Mend): void {
    this.mends.push(mend);
    this.text.replace(mend.line, mend.from, mend.to, mend.better);
  }

  /** The first line below that does not belong to a value. */
  #below(at: number, { column, value }: YamlLine): number {
    const isPlain = /^[^"'[{|>]/.test(value);
    let next = at + 1;
    while (
      next < this.#lines.length &&
      this.#isWithin(next, column) &&
      // A key that stands too far in is no part of a text.
      !(isPlain && column === 0 && this.#isBroken && this.#isKnown(this.#lines[next] ?? '')) &&
      !this.#isItemBelow(next)
    ) {
      if (isPlain) this.#tellCommentBelow(next, value);
      next++;
    }
    return next;
  }

  /** Tells a line that a text goes on with, and that is a comment to YAML: `#42 Madrid`. */
  #tellCommentBelow(at: number, value: string): void {
    const written = this.#lines[at] ?? '';
    const words = written.trim();
    // What looks like a key was put out of use.
    if (!/^#[^\s#!=-]/.test(words) || /^#[\p{L}_-]+:(?:\s|$)/u.test(words)) return;
    const from = written.length - written.trimStart().length;
    const better = quoted(`${value} ${words}`);
    this.mends.push({ reason: 'comment', line: at, from, to: from + words.length, words, better, isWider: true });
  }

  /** Whether a line within an item of a list of words begins another: to YAML it is more of the same text. */
  #isItemBelow(at: number): boolean {
    return this.#itemIndent >= 0 && /^ *-[ \t]+\S/.test(this.#lines[at] ?? '');
  }

  #isWithin(at: number, column: number): boolean {
    const line = this.#lines[at] ?? '';
    return line.trim() === '' || indentOf(line) > column;
  }

  /** The line behind a value in quotes or brackets that goes on below and is closed there; undefined when it is not. */
  #closedBelow(at: number, line: YamlLine): number | undefined {
    let end = at + 1;
    const last = Math.min(this.#lines.length, at + mostLines);
    while (end < last && (this.#isWithin(end, line.column) || /^\s*[\]}]/.test(this.#lines[end] ?? ''))) end++;
    if (end === at + 1) return undefined;
    const whole = [line.value, ...this.#lines.slice(at + 1, end)].join('\n');
    return this.#rereader.read(whole)?.document?.errors.length === 0 ? end : undefined;
  }
}
