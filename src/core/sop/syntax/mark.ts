import type { LiquidSaid } from '../../liquid/mark';
import { isBefore } from '../../text/position';
import type { Position, Range } from '../../text/position';
import type { YamlSaid } from '../../yaml/marks';
import type { Alert, Heading, LinkTarget } from '../model';

/** Part of an SOP: what it is, where it is, and the marks inside it, in order and never overlapping. */
export type Mark = Said & { readonly range: Range; readonly marks: readonly Mark[] };

export type MarkKind = Mark['kind'];

/** The marks of one kind. */
export type MarkOf<K extends MarkKind> = Mark & { readonly kind: K };

export type Said = YamlSaid | BodySaid | LiquidSaid;

type BodySaid =
  | ({ readonly kind: 'heading' } & Pick<Heading, 'anchor' | 'title' | 'level'>)
  | { readonly kind: 'heading-text' }
  /** A task of a list, with everything nested in it. */
  | { readonly kind: 'step'; readonly id: string }
  /** `[ ]`. */
  | { readonly kind: 'box'; readonly isTicked: boolean }
  /** The code span at the end of a step. */
  | { readonly kind: 'step-tag' }
  /** `#id` and `@role`, with their signs. */
  | { readonly kind: 'step-id' | 'role'; readonly name: string }
  | { readonly kind: 'duration'; readonly minutes: number }
  | { readonly kind: 'keyword'; readonly keyword: string }
  /** A word in a step's tag that means nothing. */
  | { readonly kind: 'unknown-word' }
  /** An item that is an answer, with everything nested in it. */
  | { readonly kind: 'branch'; readonly answer: string; readonly target: LinkTarget | undefined }
  | { readonly kind: 'answer' }
  | { readonly kind: 'arrow' }
  /** `inline`: `[text](target)`; `reference`: its target is in a definition; `bare`: an address alone. */
  | {
      readonly kind: 'link' | 'image';
      readonly form: 'inline' | 'reference' | 'bare';
      readonly target: LinkTarget;
      /** The name of the definition, in the form used to look it up. */
      readonly reference: string | undefined;
    }
  /** What is between the brackets of a link or image. */
  | { readonly kind: 'link-text' }
  /** `[name]: target`. */
  | { readonly kind: 'definition'; readonly reference: string; readonly target: LinkTarget }
  /** The name of a definition: in the definition itself, or in a link that gives it after its text. */
  | { readonly kind: 'reference' }
  /** An address as it is written, without what surrounds it. */
  | { readonly kind: 'target'; readonly target: LinkTarget }
  /** Parts of an address inside the library; the anchor without its `#`. */
  | { readonly kind: 'path' | 'anchor'; readonly text: string }
  /** A quote that is an alert, and the `[!WARNING]` that makes it one. */
  | { readonly kind: 'alert' | 'alert-mark'; readonly alert: Alert['kind'] }
  /** The block that holds a text of a reply. Without a heading above it, it has no id. */
  | {
      readonly kind: 'reply';
      readonly id: string | undefined;
      readonly lang: string | undefined;
      readonly channel: string | undefined;
    }
  /** What follows the fence: `reply lang=es`. */
  | { readonly kind: 'info' }
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string; readonly isKnown: boolean }
  | { readonly kind: 'attribute-name' }
  | { readonly kind: 'attribute-value' }
  | { readonly kind: 'reply-text' };

/** What is at a place: the innermost mark, and the marks around it from the inside out. */
export interface MarkAt {
  readonly mark: Mark;
  readonly parents: readonly Mark[];
}

/**
 * The innermost mark at a place, ends included: just after the last letter of a word, it is still that word. Where one
 * mark ends and another begins, it is the one that begins.
 */
export function markAt(marks: readonly Mark[], position: Position): MarkAt | undefined {
  const found = marks.findLast(({ range: { start, end } }) => !isBefore(position, start) && !isBefore(end, position));
  if (!found) return undefined;
  const inner = markAt(found.marks, position);
  return inner ? { mark: inner.mark, parents: [...inner.parents, found] } : { mark: found, parents: [] };
}

/** All marks, each before those inside it. */
export function* allMarks(marks: Iterable<Mark>): Generator<Mark> {
  for (const mark of marks) {
    yield mark;
    yield* allMarks(mark.marks);
  }
}

/** Marks of one kind among the given ones and everything inside them. */
export function* marksOfKind<K extends MarkKind>(marks: Iterable<Mark>, kind: K): Generator<MarkOf<K>> {
  for (const mark of allMarks(marks)) if (mark.kind === kind) yield mark as MarkOf<K>;
}

/**
 * Nests marks in those that contain them. Of two that overlap, the later one is left out, and so is whatever is outside
 * `within`.
 */
export function nested(marks: readonly Mark[], within?: Range): Mark[] {
  const sorted = marks
    .filter(({ range }) => !within || holds(within, range))
    .sort((a, b) => compare(a.range.start, b.range.start) || compare(b.range.end, a.range.end));
  const result: Mark[] = [];
  for (let at = 0; at < sorted.length;) {
    const mark = sorted[at++];
    if (!mark) break;
    const inside = [...mark.marks];
    for (let next = sorted[at]; next && isBefore(next.range.start, mark.range.end); next = sorted[++at])
      inside.push(next);
    result.push(inside.length > 0 ? { ...mark, marks: nested(inside, mark.range) } : mark);
  }
  return result;
}

function holds(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
