import { distance } from 'fastest-levenshtein';
import { aspectsBetween, compareSops } from '../../case/model/versions';
import type { StepChange } from '../../case/model/versions';
import { stepsOf } from '../../sop/model';
import type { Sop, Step } from '../../sop/model';
import { stepDifference } from '../changes/difference';
import type { Change, TitleAt } from '../changes/difference';
import { replyChanges } from '../changes/reply-changes';
import type { HistoryEntry } from './entry';
import type { Pair } from './pairs';

/** A change of one step; what else was said of its SOP is not told. */
export interface StepEntry extends HistoryEntry {
  /** Its words afterwards. */
  readonly text: string;
}

/** Two steps of which one came and the other went are one with other words when so much of them is alike. */
const alike = 0.5;
/** Longer words are not compared letter by letter. */
const mostCompared = 400;

/** Follows one step back through the changes of its SOP: under other ids, in other sections, in other words. */
export class StepTrail {
  #step: string;
  #isAtEnd = false;
  readonly #titleAt: TitleAt | undefined;

  /** @param step its id in the text that is now. */
  constructor(step: string, titleAt?: TitleAt) {
    this.#step = step;
    this.#titleAt = titleAt;
  }

  /** Whether the change in which the step came was found: before that there is nothing. */
  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  /** What a change did to the step; undefined when it left it alone. Changes are taken the newest first. */
  take({ revision, path, formerPath, before, after, others }: Pair): StepEntry | undefined {
    if (this.#isAtEnd || !after) return undefined;
    const found = this.#in(before, after);
    if (!found) return undefined;
    const { change, now } = found;
    // What a merge took from another line of work was changed there.
    if (change.kind === 'same' || others.some((other) => this.#in(other, after)?.change.kind === 'same')) {
      this.#follow(change);
      return undefined;
    }
    this.#follow(change);
    const { version } = after;
    const said = { revision, path, formerPath, version, text: now.text, head: [] };
    if (change.kind === 'changed' && before)
      return { ...said, became: 'changed', changes: this.#changesOf(change, before, after) };
    this.#isAtEnd = true;
    return { ...said, became: !before && revision?.isCutOff === true ? 'oldest' : 'new', changes: [] };
  }

  #changesOf(change: Changed, before: Sop, after: Sop): Change[] {
    const own = [...stepDifference(change, before, after, this.#titleAt)];
    if (!change.what.includes('replies')) return own;
    const ids = new Set([...change.before.replies, ...change.after.replies]);
    const titles = new Set(
      [...before.replies, ...after.replies].flatMap(({ id, title }) => (ids.has(id) ? title : [])),
    );
    const replies = [...replyChanges('replies', before, after)];
    return [...own, ...replies.filter(({ title }) => titles.has(title))];
  }

  #follow(change: StepChange): void {
    if (change.kind === 'same' || change.kind === 'changed') this.#step = change.before.id;
  }

  #in(before: Sop | undefined, after: Sop): { readonly change: StepChange; readonly now: Step } | undefined {
    if (!before) {
      const now = [...stepsOf(after)].find(({ id }) => id === this.#step);
      return now && { change: { kind: 'added', after: now }, now };
    }
    const changes = compareSops(before, after);
    for (const change of changes) {
      if (change.kind === 'removed' || change.after.id !== this.#step) continue;
      const now = change.after;
      if (change.kind !== 'added') return { change, now };
      const was = nearest(now, changes);
      if (!was) return { change, now };
      return {
        change: { kind: 'changed', before: was, after: now, what: aspectsBetween(was, now, before, after) },
        now,
      };
    }
    return undefined;
  }
}

type Changed = StepChange & { readonly kind: 'changed' };

/** The step that went whose words are most like those of one that came; undefined when none is like it. */
function nearest({ text }: Step, changes: readonly StepChange[]): Step | undefined {
  let [best, highest]: [Step | undefined, number] = [undefined, alike];
  for (const change of changes) {
    if (change.kind !== 'removed') continue;
    const share = likeness(change.before.text, text);
    if (share >= highest) [best, highest] = [change.before, share];
  }
  return best;
}

/** From 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [one.slice(0, mostCompared), other.slice(0, mostCompared)];
  const length = Math.max(a.length, b.length);
  return length === 0 ? 1 : 1 - distance(a, b) / length;
}
