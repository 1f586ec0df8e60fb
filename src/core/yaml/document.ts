import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import { Counter, isTooDeep, mostDepth, sizeExcess } from './bounds';
import type { Excess, YamlBounds } from './bounds';
import { plainDocument } from './plain-document';

/** How many lexemes that belong nowhere are told of: that takes longer than all else when there are thousands. */
const mostMistakes = 1000;

/** What was read, and what is wrong with it. */
export type YamlDocument = Pick<Document, 'contents' | 'errors'>;

/** What came of reading some YAML: a document, with its errors in it, or the bound that the text goes over. */
export type Reading =
  | { readonly document: YamlDocument; readonly excess: undefined }
  | { readonly document: undefined; readonly excess: Excess };

/**
 * Reads some YAML within bounds, in time that grows with its size. The only place where YAML is read: all of it is
 * counted before the parser sees any, and the depth before anything goes down into it. Keys that are written twice are
 * kept.
 */
export function readYaml(text: string, bounds: YamlBounds): Reading {
  const plain = text.length <= bounds.size ? plainDocument(text, bounds.parts) : undefined;
  if (plain) return { document: { contents: plain, errors: [] }, excess: undefined };
  const counted = count(text, bounds);
  if ('code' in counted) return { document: undefined, excess: counted };
  const tokens = parse(counted);
  if ('code' in tokens) return { document: undefined, excess: tokens };
  return { document: withoutTraces(() => compose(tokens, text.length)), excess: undefined };
}

/**
 * Reads some YAML that is to be written again with something else in it: comments, order and quotes are kept. Undefined when it goes over
 * a bound or cannot be read as it is.
 */
export function editableYaml(text: string, bounds: YamlBounds): Document | undefined {
  const counted = count(text, bounds);
  if ('code' in counted) return undefined;
  const tokens = parse(counted);
  if ('code' in tokens) return undefined;
  const document = compose(tokens, text.length);
  return document.errors.length > 0 ? undefined : document;
}

/** What an edited document says, as a file: lines stay as long as they are. */
export function yamlText(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The lexemes of a text, or the bound that it goes over. */
function count(text: string, bounds: YamlBounds): readonly string[] | Excess {
  const excess = sizeExcess(text, bounds);
  if (excess) return excess;
  const counter = new Counter(bounds);
  const lexemes: string[] = [];
  for (const lexeme of lexemesOf(text)) {
    const found = counter.add(lexeme);
    if (found) return found;
    lexemes.push(lexeme);
  }
  return lexemes;
}

/** What the lexemes are parts of. The parser keeps what is open in a list, so that depth is no danger to it. */
function parse(lexemes: readonly string[]): readonly CST.Token[] | Excess {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let mistakes = 0;
  for (const lexeme of lexemes) {
    const start = parser.offset;
    for (const token of parser.next(lexeme))
      if (token.type !== 'error' || ++mistakes <= mostMistakes) tokens.push(token);
    if (isTooDeep(parser)) return { code: 'yaml.too-deep', start, end: parser.offset, args: [String(mostDepth)] };
  }
  for (const token of parser.end()) tokens.push(token);
  const [, second] = tokens.filter(({ type }) => type === 'document');
  if (!second) return tokens;
  return { code: 'yaml.too-many-documents', start: second.offset, end: second.offset + 3, args: [] };
}

function compose(tokens: readonly CST.Token[], length: number): Document {
  const composer = new Composer({ logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  const [document] = composer.compose(tokens, true, length);
  if (!document) throw new Error('YAML without a document.');
  return document;
}

/** Does something without noting where errors come from: of the thousands in hostile YAML that takes most of the time. */
function withoutTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The lexemes of some YAML in order, in time that grows with its size. Without signs that stand for no text, they make up the text. */
export function lexemesOf(text: string): Iterable<string> {
  return new Lexer().lex(text);
}
