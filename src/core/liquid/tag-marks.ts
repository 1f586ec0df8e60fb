import type { QuotedToken, Token, Tokenizer } from 'liquidjs';
import type { LiquidMark } from './mark';

/** What the readers of tags work with. */
export interface TagReader {
  /** Reads a value and the filters it goes through. */
  readFiltered(tokenizer: Tokenizer, marks: LiquidMark[]): void;
  /** Adds the variables and literals of a value. */
  addValue(token: Token | undefined, marks: LiquidMark[]): void;
  /** Adds a name that the template defines from here on. */
  addLocal(token: NameToken, marks: LiquidMark[]): void;
  /** Adds a name that the template defines for a loop, in which a name given by Liquid is known too. */
  openLoop(tag: string, token: NameToken, known: string, marks: LiquidMark[]): void;
  closeLoop(tag: string): void;
  /** Begins a choice, such as `if`: the conditions of its branches know only the names defined before it. */
  openChoice(): void;
  closeChoice(): void;
  /** Reads the condition of another branch of the choice. */
  asChosen(read: () => void): void;
  /** Reads a tag; `content` is where the text between its delimiters begins and ends. */
  readTag(start: number, end: number, content: readonly [number, number], marks: LiquidMark[]): void;
}

/** A name and where it is written. */
export type NameToken = Pick<QuotedToken, 'content' | 'begin' | 'end'>;

type ReadTag = (tokenizer: Tokenizer, reader: TagReader, marks: LiquidMark[]) => void;

const choice: ReadTag = (tokenizer, reader, marks) => {
  reader.openChoice();
  reader.readFiltered(tokenizer, marks);
};
const endOfChoice: ReadTag = (_, reader) => {
  reader.closeChoice();
};

/** What follows the name of each tag, read as Liquid reads it. */
const readers: Readonly<Record<string, ReadTag>> = {
  if: choice,
  unless: choice,
  case: choice,
  endif: endOfChoice,
  endunless: endOfChoice,
  endcase: endOfChoice,

  elsif(tokenizer, reader, marks) {
    reader.asChosen(() => {
      reader.readFiltered(tokenizer, marks);
    });
  },

  when(tokenizer, reader, marks) {
    reader.asChosen(() => {
      while (!tokenizer.end()) {
        reader.addValue(tokenizer.readValueOrThrow(), marks);
        tokenizer.skipBlank();
        if (tokenizer.readTo(tokenizer.peek() === ',' ? ',' : 'or') < 0) return;
      }
    });
  },

  echo(tokenizer, reader, marks) {
    reader.readFiltered(tokenizer, marks);
  },

  assign(tokenizer, reader, marks) {
    const name = tokenizer.readIdentifier();
    const value: LiquidMark[] = [];
    tokenizer.skipBlank();
    try {
      if (tokenizer.peek() === '=') {
        tokenizer.advance();
        reader.readFiltered(tokenizer, value);
      }
    } finally {
      // The value cannot use the name yet.
      if (name.content) reader.addLocal(name, marks);
      marks.push(...value);
    }
  },

  capture(tokenizer, reader, marks) {
    const name: NameToken | undefined = tokenizer.readNonEmptyIdentifier() ?? tokenizer.readQuoted();
    if (name) reader.addLocal(name, marks);
  },

  increment: counter,
  decrement: counter,

  for: loop('for', 'forloop'),
  tablerow: loop('tablerow', 'tablerowloop'),
  endfor: (_, reader) => {
    reader.closeLoop('for');
  },
  endtablerow: (_, reader) => {
    reader.closeLoop('tablerow');
  },

  cycle(tokenizer, reader, marks) {
    const begin = tokenizer.p;
    const group = tokenizer.readValue();
    tokenizer.skipBlank();
    if (group && tokenizer.peek() === ':') {
      reader.addValue(group, marks);
      tokenizer.advance();
    } else tokenizer.p = begin;
    while (!tokenizer.end()) {
      reader.readFiltered(tokenizer, marks);
      if (tokenizer.readTo(',') < 0) return;
    }
  },

  liquid(tokenizer, reader, marks) {
    for (const { begin, end, contentRange } of tokenizer.readLiquidTagTokens())
      reader.readTag(begin, end, contentRange, marks);
  },
};

/** Adds the marks of what follows the name of a tag. */
export function readTag(name: string, tokenizer: Tokenizer, reader: TagReader, marks: LiquidMark[]): void {
  if (Object.hasOwn(readers, name)) readers[name]?.(tokenizer, reader, marks);
}

function counter(tokenizer: Tokenizer, reader: TagReader, marks: LiquidMark[]): void {
  const name = tokenizer.readNonEmptyIdentifier();
  if (name) reader.addLocal(name, marks);
}

/** @param known the name that Liquid itself provides in the loop. */
function loop(tag: string, known: string): ReadTag {
  return (tokenizer, reader, marks) => {
    const name = tokenizer.readIdentifier();
    const word = tokenizer.readIdentifier();
    const values: LiquidMark[] = [];
    if (word.content === 'in') {
      reader.addValue(tokenizer.readValue(), values);
      for (const hash of tokenizer.readHashes()) reader.addValue(hash.value, values);
    }
    reader.openLoop(tag, name, known, marks);
    marks.push(...values);
  };
}
