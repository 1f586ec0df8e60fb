import type { Tokens } from 'marked';
import type { Position } from '../text/position';
import { onOneLine } from '../text/white-space';
import type { Block } from './blocks';
import { placeInline, plainText } from './inline';
import type { PlacedToken } from './inline';
import type { PlacedText } from './source-text';
import { tagParts } from './step-tag';
import type { TagPart } from './step-tag';

/** What a step's own words are made of. */
export interface StepParts {
  /** Its words and links, without its tag. */
  readonly words: readonly PlacedToken[];
  readonly tag: PlacedTag | undefined;
  /** Where they end. */
  readonly end: Position;
}

/** The code span that is a step's tag. */
export interface PlacedTag {
  readonly span: PlacedToken;
  /** Where its text begins, after the backticks. */
  readonly place: PlacedText;
  readonly parts: readonly TagPart[];
}

/** What an answer is made of: `answer → [link](…)`. */
export interface BranchParts {
  readonly answer: string;
  /** The tokens before the arrow. */
  readonly words: readonly PlacedToken[];
  /** The text that contains the arrow, the arrow's offset in it and its length. */
  readonly arrow: { readonly text: PlacedToken; readonly index: number; readonly length: number };
  readonly link: PlacedToken | undefined;
}

const arrow = /→|->/;

/** Splits the first paragraph of a step into its parts. */
export function stepParts({ token, words: place }: Block): StepParts {
  const inline = placeInline('tokens' in token ? token.tokens : undefined, place);
  const last = inline.findLast((one) => one.token.raw.trim() !== '');
  const end = last ? last.start + last.token.raw.trimEnd().length : place.start + token.raw.trimEnd().length;
  const tag = last?.token.type === 'codespan' ? readTag(last) : undefined;
  return { words: tag ? inline.filter((one) => one !== last) : inline, tag, end: place.source.positionAt(end) };
}

function readTag(span: PlacedToken): PlacedTag | undefined {
  const code = span.token as Tokens.Codespan;
  const parts = tagParts(code.text);
  return parts && { span, place: { source: span.source, start: span.start + startOfCode(code) }, parts };
}

/** Where the text of a code span begins in it, after its backticks and a possible space. */
function startOfCode({ raw, text }: Tokens.Codespan): number {
  let fence = 0;
  while (raw[fence] === '`') fence++;
  return fence + (raw.length - 2 * fence - text.length) / 2;
}

/** Splits a list item that may be an answer into its parts; undefined when there is no arrow in it. */
export function branchParts(item: Block): BranchParts | undefined {
  const first = item.blocks[0];
  if (!first || !('tokens' in first.token)) return undefined;
  const inline = placeInline(first.token.tokens, first.words);
  const at = inline.findIndex(({ token }) => token.type === 'text' && arrow.test(token.raw));
  const text = inline[at];
  const match = text && arrow.exec(text.token.raw);
  if (!match) return undefined;
  const words = inline.slice(0, at);
  const answer = onOneLine(`${plainText(words.map((one) => one.token))} ${text.token.raw.slice(0, match.index)}`);
  const link = inline.slice(at + 1).find(({ token }) => token.type === 'link');
  return {
    answer: link ? answer : answer || plainText([text.token]),
    words,
    arrow: { text, index: match.index, length: match[0].length },
    link,
  };
}
