import type { Position } from '../text/position';
import { onOneLine } from '../text/white-space';
import { plainText } from './inline';
import type { ListItem } from './markdown/blocks';
import { withEntitiesRead } from './markdown/entities';
import type { CodeSpan, Inline, InlineLink } from './markdown/inline';
import type { SourceText } from './markdown/source-text';
import type { Words } from './markdown/words';
import { tagParts } from './step-tag';
import type { TagPart } from './step-tag';

/** What a step's own words are made of. */
export interface StepParts {
  /** Its words and links, without its tag. */
  readonly words: readonly Inline[];
  readonly tag: PlacedTag | undefined;
  readonly source: SourceText;
  /** Where they end. */
  readonly end: Position;
}

/** The code that is a step's tag. */
export interface PlacedTag {
  readonly span: CodeSpan;
  readonly parts: readonly TagPart[];
}

/** What an answer is made of: `answer → [link](…)`. */
export interface BranchParts {
  readonly answer: string;
  /** Where its words stand, up to the arrow. */
  readonly source: SourceText;
  readonly arrow: { readonly start: number; readonly end: number };
  readonly link: InlineLink | undefined;
}

const arrow = /→|->/;

/** Splits the first paragraph of a step into its parts. */
export function stepParts({ source, parts }: Words): StepParts {
  const last = parts.findLast((part) => source.text.slice(part.start, part.end).trim() !== '');
  const end = source.positionAt(source.text.trimEnd().length);
  const found = last?.kind === 'code' ? tagParts(last.text) : undefined;
  return last?.kind === 'code' && found
    ? { words: parts.filter((part) => part !== last), tag: { span: last, parts: found }, source, end }
    : { words: parts, tag: undefined, source, end };
}

/** Splits a list item that may be an answer into its parts; undefined when there is no arrow in it. */
export function branchParts({ blocks: [first] }: ListItem): BranchParts | undefined {
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return undefined;
  const { source, parts } = first.words;
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'text') continue;
    const written = source.text.slice(part.start, part.end);
    const match = arrow.exec(written);
    if (!match) continue;
    const answer = onOneLine(`${plainText(parts.slice(0, at))} ${withEntitiesRead(written.slice(0, match.index))}`);
    const link = parts.find((one): one is InlineLink => one.kind === 'link' && one.start > part.start);
    const start = part.start + match.index;
    return {
      answer: link ? answer : answer || plainText([part]),
      source,
      arrow: { start, end: start + match[0].length },
      link,
    };
  }
  return undefined;
}
