import { Lexer as MarkdownLexer } from 'marked';
import { Lexer as YamlLexer } from 'yaml';
import { Utf8Text } from '../../../src/core/text/utf8-text';

/** A word that stands in the one file on which reading fails, and in no other. */
export const badWord = 'zzyzxfault';

/** What a reader may throw, by what it is like. */
export const thrown: Readonly<Record<string, () => unknown>> = {
  'a stack that is full': () => new RangeError('Maximum call stack size exceeded'),
  'a memory that is full': () => new RangeError('Array buffer allocation failed'),
  'a decoding error': () => new TypeError('The encoded data was not valid for encoding utf-8'),
  'something that is no error': () => Object.create(null) as unknown,
};

/** Where reading may fail: what all readers are made of. Each gives what undoes it. */
export const seams = {
  decoding: (fail: () => never) =>
    afterwards(TextDecoder.prototype, 'decode', (result) => {
      if (isBad(result)) fail();
    }),
  yaml: (fail: () => never) => before(YamlLexer.prototype, 'lex', ([text]) => isBad(text) && fail()),
  markdown: (fail: () => never) => before(MarkdownLexer.prototype, 'blockTokens', ([text]) => isBad(text) && fail()),
  words: (fail: () => never) => before(String.prototype, 'charCodeAt', (_, text) => isBad(String(text)) && fail()),
  json: (fail: () => never) => before(JSON, 'parse', ([text]) => isBad(text) && fail()),
  bytes: (fail: () => never) => {
    const held = Object.getOwnPropertyDescriptor(Utf8Text.prototype, 'bytes');
    Object.defineProperty(Utf8Text.prototype, 'bytes', {
      ...held,
      get(this: Utf8Text) {
        return isBad(this.text) ? fail() : (held?.get?.call(this) as unknown);
      },
    });
    return () => Object.defineProperty(Utf8Text.prototype, 'bytes', held ?? {});
  },
  unpacking: (fail: () => never) =>
    before(Utf8Text, 'ofBytes', ([bytes]) => isBad(new TextDecoder().decode(bytes as Uint8Array)) && fail()),
} as const;
export type Seam = keyof typeof seams;

/**
 * Does something while reading fails at a seam for everything that has the bad word in it.
 * @returns what came of it, and how often it failed.
 */
export async function failingAt<T>(
  seam: Seam,
  error: () => unknown,
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly failures: number }> {
  let failures = 0;
  const undo = seams[seam](() => {
    failures++;
    throw error();
  });
  try {
    return { result: await work(), failures };
  } finally {
    undo();
  }
}

function isBad(text: unknown): boolean {
  return typeof text === 'string' && text.includes(badWord);
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

function before(owner: object, name: string, check: (args: unknown[], self: unknown) => unknown): () => void {
  return replaced(
    owner,
    name,
    (method) =>
      function (this: unknown, ...args: unknown[]) {
        check(args, this);
        return method.apply(this, args);
      },
  );
}

function afterwards(owner: object, name: string, check: (result: unknown) => void): () => void {
  return replaced(
    owner,
    name,
    (method) =>
      function (this: unknown, ...args: unknown[]) {
        const result = method.apply(this, args);
        check(result);
        return result;
      },
  );
}

function replaced(owner: object, name: string, make: (method: Method) => Method): () => void {
  const held = Object.getOwnPropertyDescriptor(owner, name);
  if (!held) throw new Error(`There is no ${name}.`);
  Object.defineProperty(owner, name, { ...held, value: make(held.value as Method) });
  return () => Object.defineProperty(owner, name, held);
}
