import type { Piece, Pieces } from './pieces';

/** A run of `*`, `_` or `~` that may open or close emphasis. */
interface Run {
  readonly mark: string;
  readonly piece: Piece;
  /** Its length at first; less of it may be left. */
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  before: Run | undefined;
  after: Run | undefined;
}

const space = /\s/;
const punctuation = /[\p{P}\p{S}]/u;

/** The runs of marks in some words that have not found their partner yet, in order. */
export class Runs {
  readonly #text: string;
  readonly #pieces: Pieces;
  #last: Run | undefined;

  constructor(text: string, pieces: Pieces) {
    this.#text = text;
    this.#pieces = pieces;
  }

  get last(): Run | undefined {
    return this.#last;
  }

  /** Adds a run. */
  add(start: number, end: number): void {
    const mark = this.#text.charAt(start);
    const piece = this.#pieces.add(start, end);
    const length = end - start;
    if (mark === '~' && length > 2) return;
    const { canOpen, canClose } = flanks(this.#text, start, end);
    if (!canOpen && !canClose) return;
    const run: Run = { mark, piece, length, canOpen, canClose, before: this.#last, after: undefined };
    if (this.#last) this.#last.after = run;
    this.#last = run;
  }

  /**
   * Makes emphasis of the runs behind a place, and forgets them. Each is looked at a limited number of times: for runs like
   * one that found no partner, those in front of that need not be looked at again.
   * @param bottom the last run that is left alone; undefined: all are made.
   */
  pair(bottom: Run | undefined, isInLink: boolean): void {
    const floors = new Map<string, number>();
    for (let closer = this.#firstAbove(bottom); closer;) {
      if (!closer.canClose) {
        closer = closer.after;
        continue;
      }
      const kind = kindOf(closer);
      const floor = floors.get(kind) ?? -1;
      let opener = closer.before;
      while (opener && opener !== bottom && opener.piece.start >= floor && !isPair(opener, closer))
        opener = opener.before;
      if (opener && opener !== bottom && opener.piece.start >= floor) closer = this.#join(opener, closer, isInLink);
      else {
        floors.set(kind, closer.piece.start);
        const next: Run | undefined = closer.after;
        if (!closer.canOpen) this.#forget(closer);
        closer = next;
      }
    }
    this.#last = bottom;
    if (bottom) bottom.after = undefined;
  }

  #firstAbove(bottom: Run | undefined): Run | undefined {
    if (bottom) return bottom.after;
    let run = this.#last;
    while (run?.before) run = run.before;
    return run;
  }

  /** Makes emphasis between two runs. @returns the run to go on with. */
  #join(opener: Run, closer: Run, isInLink: boolean): Run | undefined {
    const [left, right] = [opener.piece, closer.piece];
    const isStruck = opener.mark === '~';
    const most = Math.min(left.end - left.start, right.end - right.start);
    const width = isStruck ? opener.length : Math.min(2, most);
    left.end -= width;
    right.start += width;
    this.#pieces.wrap(left, right, isInLink, (inner) => {
      const span = { start: left.end, end: right.start, inner };
      return isStruck
        ? { kind: 'struck', isTwice: width === 2, ...span }
        : { kind: width === 2 ? 'strong' : 'emphasis', ...span };
    });
    opener.after = closer;
    closer.before = opener;
    if (left.start === left.end) {
      this.#pieces.remove(left);
      this.#forget(opener);
    }
    if (right.start < right.end) return closer;
    this.#pieces.remove(right);
    this.#forget(closer);
    return closer.after;
  }

  #forget(run: Run): void {
    if (run.before) run.before.after = run.after;
    if (run.after) run.after.before = run.before;
    else this.#last = run.before;
  }
}

/** Runs of one kind go with the same runs. */
function kindOf({ mark, length, canOpen }: Run): string {
  return mark === '~' ? mark + String(length) : `${mark}${length % 3}${canOpen ? 'o' : ''}`;
}

function isPair(opener: Run, closer: Run): boolean {
  if (opener.mark !== closer.mark || !opener.canOpen) return false;
  if (opener.mark === '~') return opener.length === closer.length;
  const couldBeBoth = opener.canClose || closer.canOpen;
  return !couldBeBoth || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0;
}

/** Whether a run stands at the edge of a word, so that it can open or close emphasis. */
function flanks(text: string, start: number, end: number): { canOpen: boolean; canClose: boolean } {
  const mark = text.charAt(start);
  const [before, after] =
    mark === '~'
      ? [characterBefore(text, start), characterAt(text, end)]
      : [characterBefore(text, startOfTildes(text, start)), characterAt(text, endOfTildes(text, end))];
  const [spaceBefore, spaceAfter] = [isSpace(before), isSpace(after)];
  const [signBefore, signAfter] = [punctuation.test(before), punctuation.test(after)];
  const isLeft = !spaceAfter && (!signAfter || spaceBefore || signBefore);
  const isRight = !spaceBefore && (!signBefore || spaceAfter || signAfter);
  return mark === '_'
    ? { canOpen: isLeft && (!isRight || signBefore), canClose: isRight && (!isLeft || signAfter) }
    : { canOpen: isLeft, canClose: isRight };
}

// Struck words may stand directly in emphasis and around it, so their marks do not count there.

function startOfTildes(text: string, end: number): number {
  let start = end;
  while (text.charAt(start - 1) === '~') start--;
  return start;
}

function endOfTildes(text: string, start: number): number {
  let end = start;
  while (text.charAt(end) === '~') end++;
  return end;
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** The ends of the words count as space. */
function isSpace(character: string): boolean {
  return character === '' || space.test(character);
}
