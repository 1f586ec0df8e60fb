import { isScalar } from 'yaml';
import type { ErrorCode } from 'yaml';
import type { Problem, ReadingCode } from '../problem';
import type { Position } from '../text/position';
import type { Excess, YamlBounds } from './bounds';
import { readYaml } from './document';
import type { Reading, YamlDocument } from './document';
import { mayBeMisread, Mender } from './mender';
import type { Mend, MendReason, YamlKeys } from './mender';
import { shortened } from './quote';
import { Rereader } from './rereader';
import { salvage } from './salvage';
import type { Lost } from './salvage';

/** Some YAML, read as its author wrote it as far as that can be told. */
export interface Written {
  /** Undefined when it goes over a bound. */
  readonly document: YamlDocument | undefined;
  readonly excess: Excess | undefined;
  /** What was read: line by line the same as what is written, but for what YAML would misread. */
  readonly text: string;
  /** Where a place in it is in what is written. */
  readonly placed: (position: Position) => Position;
  /** What YAML would misread, or cannot read; places are lines and columns of what is written. */
  readonly problems: readonly Problem[];
}

const same = (position: Position): Position => position;

/**
 * Reads YAML of people who do not write YAML: a value that YAML would misread is read as it is written, and lines that
 * cannot be read do not keep the others from it. Each is told.
 */
export function readWritten(written: string, bounds: YamlBounds, keys: YamlKeys): Written {
  const text = withoutLastFence(written);
  const { document, excess } = readYaml(text, bounds);
  const asItIs: Written = { document, excess, text, placed: same, problems: [] };
  if (!document) return asItIs;
  // Text instead of keys has no mistake for the parser.
  const isBroken = document.errors.length > 0 || (isScalar(document.contents) && document.contents.value !== null);
  if (!isBroken && !mayBeMisread(text)) return asItIs;
  const rereader = new Rereader(text.length, bounds);
  if (isBroken && !rereader.has(text.length)) return asItIs;
  const { mends, text: mended } = new Mender(text, rereader, keys, isBroken);
  const told = mends.map(problemOf);
  if (!isBroken && !mended.isMended) return { ...asItIs, problems: told };
  let now: Reading | undefined = { document, excess };
  if (mended.isMended) now = rereader.read(mended.lines.join('\n'));
  if (!now) return { ...asItIs, problems: told };
  const isLeft = now.document && now.document.errors.length > 0;
  const lost = isLeft ? (salvage(mended, rereader) ?? []) : [];
  const lines = text.split('\n');
  return {
    ...(lost.length > 0 ? readYaml(mended.lines.join('\n'), bounds) : now),
    text: mended.lines.join('\n'),
    placed: (position) => mended.written(position),
    problems: [...told, ...lost.map((one) => lossOf(one, lines))],
  };
}

/** YAML without a line `---` or `...` at its end, as front matter has one: nothing begins there. */
function withoutLastFence(text: string): string {
  const end = text.trimEnd();
  return end.endsWith('\n---') || end.endsWith('\n...') ? end.slice(0, -3) : text;
}

/** What is told of lines that are left out. */
function lossOf({ first, last, error }: Lost, lines: readonly string[]): Problem {
  const range = { start: startOf(lines, first), end: { line: last, character: lines[last]?.length ?? 0 } };
  const line = (lines[first] ?? '').replace(/\s+/g, ' ').trim();
  return { code: codeByError[error], range, args: [shortened(line)], suggestion: undefined };
}

/** Where the words of a line begin. */
function startOf(lines: readonly string[], line: number): Position {
  return { line, character: /^\s*/.exec(lines[line] ?? '')?.[0].length ?? 0 };
}

const codeByReason: Readonly<Record<MendReason, ReadingCode>> = {
  sign: 'yaml.sign',
  colon: 'yaml.colon',
  backslash: 'yaml.backslash',
  unclosed: 'yaml.unclosed',
  comment: 'yaml.comment',
  'odd-space': 'yaml.odd-space',
  'space-missing': 'yaml.space-missing',
  'key-case': 'yaml.key-case',
  'item-sign': 'yaml.item-sign',
};

/** The parser has words for those who know YAML. The author needs to know which lines are not read, and what to do. */
export const codeByError: Readonly<Record<ErrorCode, 'yaml.indent' | 'yaml.syntax'>> = {
  BAD_INDENT: 'yaml.indent',
  TAB_AS_INDENT: 'yaml.indent',
  ALIAS_PROPS: 'yaml.syntax',
  BAD_ALIAS: 'yaml.syntax',
  BAD_COLLECTION_TYPE: 'yaml.syntax',
  BAD_DIRECTIVE: 'yaml.syntax',
  BAD_DQ_ESCAPE: 'yaml.syntax',
  BAD_PROP_ORDER: 'yaml.syntax',
  BAD_SCALAR_START: 'yaml.syntax',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.syntax',
  BLOCK_IN_FLOW: 'yaml.syntax',
  DUPLICATE_KEY: 'yaml.syntax',
  IMPOSSIBLE: 'yaml.syntax',
  KEY_OVER_1024_CHARS: 'yaml.syntax',
  MISSING_CHAR: 'yaml.syntax',
  MULTILINE_IMPLICIT_KEY: 'yaml.syntax',
  MULTIPLE_ANCHORS: 'yaml.syntax',
  MULTIPLE_DOCS: 'yaml.syntax',
  MULTIPLE_TAGS: 'yaml.syntax',
  NON_STRING_KEY: 'yaml.syntax',
  RESOURCE_EXHAUSTION: 'yaml.syntax',
  TAG_RESOLVE_FAILED: 'yaml.syntax',
  UNEXPECTED_TOKEN: 'yaml.syntax',
};

/** The longest text that a fix writes. */
const longestFix = 2000;

/** What is told: the words, the sign or the text concerned, what should be written, and that again for the fix, not cut off. */
function problemOf({ reason, line, from, to, words, better, isWider }: Mend): Problem {
  const shown = shortened(better);
  return {
    code: codeByReason[reason],
    range: { start: { line, character: from }, end: { line, character: to } },
    args: [about(reason, words, shown), shown, ...(better.length > longestFix || isWider ? [] : [better])],
    suggestion: undefined,
  };
}

function about(reason: MendReason, words: string, better: string): string {
  if (reason === 'sign' || reason === 'unclosed') return words.slice(0, 1);
  return reason === 'colon' || reason === 'backslash' ? better : shortened(words);
}
