import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import { Counter, isTooDeep, mostDepth, sizeExcess } from './bounds';
import type { Excess, YamlBounds } from './bounds';

/** What came of reading some YAML: a document, with its errors in it, or the bound that the text goes over. */
export type Reading =
  | { readonly document: Document; readonly excess: undefined }
  | { readonly document: undefined; readonly excess: Excess };

/**
 * Reads some YAML within bounds, in time that grows with its size. The only place where YAML is read: each lexeme is
 * counted before the parser sees it, and the depth before anything goes down into it. Keys that are written twice are
 * kept.
 */
export function readYaml(text: string, bounds: YamlBounds): Reading {
  const excess = sizeExcess(text, bounds);
  if (excess) return { document: undefined, excess };
  const parser = new Parser();
  const counter = new Counter(bounds);
  const tokens: CST.Token[] = [];
  const over = (found: Excess): Reading => ({ document: undefined, excess: found });
  for (const lexeme of lexemesOf(text)) {
    const { offset } = counter;
    const found = counter.add(lexeme);
    if (found) return over(found);
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (isTooDeep(parser))
      return over({ code: 'yaml.too-deep', start: offset, end: counter.offset, args: [String(mostDepth)] });
  }
  for (const token of parser.end()) tokens.push(token);
  const [, second] = tokens.filter(({ type }) => type === 'document');
  if (second) return over({ code: 'yaml.too-many-documents', start: second.offset, end: second.offset + 3, args: [] });
  const composer = new Composer({ logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  const [document] = composer.compose(tokens, true, text.length);
  if (!document) throw new Error('YAML without a document.');
  return { document, excess: undefined };
}

/** The lexemes of some YAML in order, in time that grows with its size. Without signs that stand for no text, they make up the text. */
export function lexemesOf(text: string): Iterable<string> {
  return new Lexer().lex(text);
}
