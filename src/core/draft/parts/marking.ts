import type { ShopNames } from '../shop-names';
import { isDisclaimer } from './disclaimer';
import { formPrefixes } from './form-words';
import { isBlank } from './lines';
import type { Line } from './lines';
import type { PartKind, Stretch, Turn } from './part';
import { nextWritten, sectionsOf } from './sections';
import type { Section } from './sections';
import { signatureIn } from './signature';
import { roleOf } from './turns';

/** What each line is; undefined where nothing is written, or no more than a mark. */
export type Kinds = (PartKind | undefined)[];

/** So much of a paragraph tells whether it is small print. */
const mostOfParagraph = 1500;
/** Who writes more beside a chat says it again in their own words. */
const fewLetters = 80;

/** Says of each line of a draft what it is. */
export class Marking {
  readonly kinds: Kinds;
  /** Lines of headers and introductions, and of chats where what is said begins elsewhere than the line. */
  readonly #wordless = new Set<number>();
  readonly #saidFrom = new Map<number, number>();
  readonly turns: Turn[] = [];
  /** How the message looks; undefined when it could be of any kind. */
  shape: 'mail' | 'chat' | undefined;
  readonly #lines: readonly Line[];

  readonly #shop: ShopNames;

  /** @param shop what those who answer are called. */
  constructor(lines: readonly Line[], shop: ShopNames) {
    this.#lines = lines;
    this.#shop = shop;
    this.kinds = lines.map(({ isNote }) => (isNote ? 'note' : undefined));
  }

  /** Marks all that is written in some lines as one kind. */
  all(from: number, to: number, kind: PartKind): void {
    for (let at = from; at < to; at++) {
      const line = this.#lines[at];
      if (line && !line.isNote && !isBlank(line)) this.kinds[at] = kind;
    }
  }

  /** Marks what a program wrote above a transcript: it belongs to the message, but nobody says it. */
  heading(from: number, to: number, kind: PartKind): void {
    this.all(from, to, kind);
    for (let at = from; at < to; at++) this.#wordless.add(at);
  }

  /** Marks what one person wrote: signature and small print apart from the rest. */
  written(from: number, to: number, kind: PartKind): void {
    this.all(from, to, kind);
    const end = this.#disclaimerStart(from, to);
    this.all(end, to, 'disclaimer');
    const signature = signatureIn(this.#lines.slice(from, end));
    if (signature) this.all(from + signature.from, from + signature.to, 'signature');
  }

  /** Marks a customer's mail: its newest words, and what was written before. */
  mail(from: number, to: number, depth: number): void {
    let level = { from, to, depth };
    for (;;) {
      const sections = sectionsOf(this.#lines, level.from, level.to, level.depth, this.#shop);
      const [first] = sections.filter((section) => section.kind !== 'text' || this.says(section));
      if (!first) return;
      if (sections.some((section) => section.kind === 'text' && this.says(section))) {
        this.#withWords(sections);
        return;
      }
      for (const other of sections) if (other !== first) this.#further(other);
      if (first.chat) {
        this.chat(first);
        return;
      }
      level = this.#inside(first, level.depth);
    }
  }

  /** Marks a chat: what is to be answered is all of it, and its words are what customers say. */
  chat({ from: first, to: end, chat }: Section): void {
    this.shape = 'chat';
    this.all(first, end, 'message');
    for (const { from, to, isCustomers, said, heads, speaker } of chat?.turns ?? []) {
      const [line, last] = [this.#lines[from], this.#lines[to - 1]];
      if (line && last) {
        const begun = Math.max(line.from, line.from + line.text.length - said);
        this.#saidFrom.set(from, begun);
        const name = placeOfName(line, speaker);
        this.turns.push({
          start: line.start,
          end: last.end,
          from: said === 0 ? (this.#lines[from + Math.max(1, heads) - 1] ?? line).end : begun,
          isCustomers,
          name,
        });
      }
      for (let at = from; said === 0 && at < from + heads; at++) this.#wordless.add(at);
      if (!isCustomers) for (let at = from; at < to; at++) this.#wordless.add(at);
    }
  }

  /** What customers say in the message, line by line: without headers, marks of quoting, stamps of chats and fields of forms. */
  words(): Stretch[] {
    const isMessage = this.kinds.map((kind, at) => kind === 'message' && !this.#wordless.has(at));
    const fields = formPrefixes(this.#lines.filter((_, at) => isMessage[at]));
    let count = 0;
    const said = this.#lines.flatMap(({ from, end }, at) => {
      const field = isMessage[at] === true ? fields.get(count++) : undefined;
      const start = this.#saidFrom.get(at) ?? (field === undefined ? from : Math.min(end, from + field));
      return isMessage[at] === true && start < end ? [{ start, end }] : [];
    });
    return said.length > 0 ? said : this.#subject();
  }

  /** The subject of a mail: who writes nothing else says it all there. */
  #subject(): Stretch[] {
    for (const [at, { from, end, folded }] of this.#lines.entries()) {
      const field = this.kinds[at] === 'message' && this.#wordless.has(at) ? subject.exec(folded) : null;
      if (field) return [{ start: Math.min(end, from + field[0].length), end }];
    }
    return [];
  }

  /** Whether words or numbers stand in some lines. */
  says({ from, to }: { readonly from: number; readonly to: number }): boolean {
    return this.#lines.slice(from, to).some(({ text, isNote }) => !isNote && /[\p{L}\p{N}]/u.test(text));
  }

  /** A mail of which something stands outside of all quotes: those are what was written before. */
  #withWords(sections: readonly Section[]): void {
    const letters = sections.reduce((sum, one) => sum + (one.kind === 'text' ? this.#lettersIn(one) : 0), 0);
    let written: { readonly from: number; to: number } | undefined;
    const end = () => {
      if (written) this.written(written.from, written.to, 'message');
      written = undefined;
    };
    for (const section of sections) {
      // What is shown in a block, such as an error message, belongs to what is said.
      if (section.kind === 'text' || section.kind === 'fence') {
        if (written) written.to = section.to;
        else written = section;
        continue;
      }
      end();
      if (section.kind === 'chat' && letters < fewLetters) this.chat(section);
      else this.all(section.from, section.to, 'older-mail');
      if (section.kind === 'mail') this.shape ??= 'mail';
    }
    end();
  }

  #lettersIn({ from, to }: Section): number {
    return this.#lines.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);
  }

  /** What follows a customer's mail: what was written before, or more of the same. */
  #further(section: Section): void {
    if (section.kind === 'mail') this.all(section.from, section.to, 'older-mail');
    else if (section.kind === 'chat') this.chat(section);
    else if (section.kind !== 'text') {
      const inside = this.#inside(section, 0);
      this.mail(inside.from, inside.to, inside.depth);
    }
  }

  /** What stands below the header of a mail, within a quote or in a block. */
  #inside(section: Section, depth: number): { readonly from: number; readonly to: number; readonly depth: number } {
    if (section.kind === 'fence') return { from: section.from + 1, to: section.to - 1, depth };
    const from = section.from + (section.lead?.length ?? 0);
    this.all(section.from, from, 'message');
    for (let at = section.from; at < from; at++) this.#wordless.add(at);
    if (from > section.from) this.shape ??= 'mail';
    const next = this.#lines[nextWritten(this.#lines, from, section.to)];
    if ((next?.depth ?? depth) <= depth) return { from, to: section.to, depth };
    let least = Infinity;
    for (let at = from; at < section.to; at++) {
      const line = this.#lines[at];
      if (line && line.text !== '') least = Math.min(least, line.depth);
    }
    return { from, to: section.to, depth: least };
  }

  /** Where the small print begins. */
  #disclaimerStart(from: number, to: number): number {
    let begun = from;
    let paragraph = '';
    for (let at = from; at <= to; at++) {
      const line = at < to ? this.#lines[at] : undefined;
      if (line && line.text !== '') {
        if (paragraph === '') begun = at;
        if (paragraph.length < mostOfParagraph) paragraph += ` ${line.folded}`;
        // It may follow a signature without a blank line.
        if (isDisclaimer(line.folded)) return at;
        continue;
      }
      if (paragraph !== '' && isDisclaimer(paragraph.trim())) return begun;
      paragraph = '';
    }
    return to;
  }
}

const subject =
  /^[*_]{0,3}(?:subject|asunto|assumpte|assunto|objet|betreff|oggetto|onderwerp|tema)\s?[*_]{0,3}\s?:[*_]{0,3}\s*(?:(?:re|rv|fwd?|aw|wg|tr)\s?:\s*)*/;

/** Where a speaker's name stands, unless it only says which side speaks. */
function placeOfName({ from, folded }: Line, speaker: string | undefined): Stretch | undefined {
  // `~ Marta 🌸`, `Marta (Girona)`
  const [, written = ''] =
    /^[^\p{L}\p{N}]*(\p{L}[\p{L}\s.'’·-]*?\.?)\s*(?:[([<|·:,]|[^\p{L}\p{N}]*$)/u.exec(speaker ?? '') ?? [];
  const at = folded.indexOf(written);
  if (written === '' || at < 0 || roleOf(written) !== undefined) return undefined;
  return { start: from + at, end: from + at + written.length };
}
