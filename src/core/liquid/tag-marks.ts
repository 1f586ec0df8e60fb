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
  /** Adds a name that the template defines for a loop. */
  openLoop(token: NameToken, marks: LiquidMark[]): void;
  closeLoop(): void;
  /** Begins a choice, such as `if`: the conditions of its branches know only the names defined before it. */
  openChoice(): void;
  closeChoice(): void;
  /** Reads the condition of another branch of the choice. */
  asChosen(read: () => void): void;
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

  for(tokenizer, reader, marks) {
    const name = tokenizer.readIdentifier();
    const word = tokenizer.readIdentifier();
    const values: LiquidMark[] = [];
    if (word.content === 'in') {
      reader.addValue(tokenizer.readValue(), values);
      for (const hash of tokenizer.readHashes()) reader.addValue(hash.value, values);
    }
    reader.openLoop(name, marks);
    marks.push(...values);
  },
  endfor: (_, reader) => {
    reader.closeLoop();
  },
};

/** Adds the marks of what follows the name of a tag. */
export function readTag(name: string, tokenizer: Tokenizer, reader: TagReader, marks: LiquidMark[]): void {
  if (Object.hasOwn(readers, name)) readers[name]?.(tokenizer, reader, marks);
}
