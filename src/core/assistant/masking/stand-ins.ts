import { fold } from '../../text/fold';
import type { StandInKind, StretchToMask } from './stretch-to-mask';

/** What a stand-in looks like. */
const standIn = /\[[A-Z][A-Z0-9_]*_\d+\]/g;

/** A text in which stand-ins are in the place of what is not passed on. */
export interface Masked {
  readonly text: string;
  /** Each stand-in, and the text that it stands for, as it was written first. */
  readonly standIns: ReadonlyMap<string, string>;
}

/** Puts stand-ins in the place of stretches: the same value gets the same one, so that the text stays readable. */
export function withStandIns(text: string, stretches: readonly StretchToMask[]): Masked {
  const names = new Map<string, string>();
  const standIns = new Map<string, string>();
  const counts = new Map<StandInKind, number>();
  const nameOf = (kind: StandInKind, written: string) => {
    const key = `${kind} ${keyOf(written)}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const name = `[${kind}_${count}]`;
    names.set(key, name);
    standIns.set(name, written);
    return name;
  };
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of united(stretches)) {
    masked += text.slice(at, start) + nameOf(kind, text.slice(start, end));
    at = end;
  }
  return { text: masked + text.slice(at), standIns };
}

/** A text with what its stand-ins stand for; those that are not known stay. */
export function revealed(text: string, standIns: ReadonlyMap<string, string>): string {
  return text.replace(standIn, (name) => standIns.get(name) ?? name);
}

/** A text without its stand-ins. */
export function withoutStandIns(text: string): string {
  return text.replace(standIn, ' ');
}

/** A text with one sign in the place of each stand-in, which is no letter and no blank: what stands on both sides of it is not one value. */
export function apartFromStandIns(text: string): string {
  return text.replace(standIn, '\uFFFC');
}

/** What already looks like a stand-in in a text that somebody wrote: it stands for nothing but itself. */
export function findStandIns(text: string): StretchToMask[] {
  return [...text.matchAll(standIn)].map(({ 0: { length }, index }) => ({
    kind: 'TEXT',
    start: index,
    end: index + length,
  }));
}

/** Two spellings of one value are the same: `BR-10023` and `br 10023`. */
function keyOf(written: string): string {
  return fold(written).replace(/[^\p{L}\p{N}@]/gu, '') || written;
}

/** Stretches in their order, those that share a character as one; it is of the kind of the longest. */
function united(stretches: readonly StretchToMask[]): StretchToMask[] {
  const all: StretchToMask[] = [];
  let longest = 0;
  for (const one of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    const length = one.end - one.start;
    if (!last || one.start >= last.end) {
      all.push(one);
      longest = length;
      continue;
    }
    const kind = length > longest ? one.kind : last.kind;
    longest = Math.max(longest, length);
    all[all.length - 1] = { kind, start: last.start, end: Math.max(last.end, one.end) };
  }
  return all;
}
