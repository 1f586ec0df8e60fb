import type { Library } from '../../library/library';
import type { LocalText } from '../../library/local-text';
import { stepsOf } from '../../sop/model';
import type { Sop } from '../../sop/model';
import { constantsAsked, namesAsked } from '../approval/constants-read';

/** A constant of `library.yml` that came, went or says something else, and who says it. */
export interface ConstantChange {
  readonly name: string;
  /** By language; undefined where there was, or is, none. */
  readonly before: LocalText | undefined;
  readonly after: LocalText | undefined;
  readonly saidIn: readonly ConstantUse[];
}

/** An SOP that says a constant. */
export interface ConstantUse {
  readonly sop: Sop;
  /** The titles of its replies that say it. */
  readonly replies: readonly string[];
  /** Whether it says it elsewhere, too. */
  readonly isElsewhere: boolean;
}

/** The constants that differ between two versions of a library. */
export function constantChanges(before: Library, after: Library, root: string): ConstantChange[] {
  const [old, now] = [before.config(root).constants, after.config(root).constants];
  const names = [...new Set([...now.keys(), ...old.keys()])].filter(
    (name) => JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name)),
  );
  if (names.length === 0) return [];
  const wanted = new Map(names.map((name) => [name, now.get(name) ?? old.get(name) ?? {}]));
  const uses = new Map<string, ConstantUse[]>(names.map((name) => [name, []]));
  for (const sop of [...after.sopsOf(root)].sort((a, b) => (a.location.path < b.location.path ? -1 : 1)))
    for (const [name, use] of usesIn(sop, wanted)) uses.get(name)?.push(use);
  return names.map((name) => ({
    name,
    before: old.get(name),
    after: now.get(name),
    saidIn: uses.get(name) ?? [],
  }));
}

function usesIn(sop: Sop, constants: ReadonlyMap<string, LocalText>): (readonly [string, ConstantUse])[] {
  const saidIn = (text: string) => new Set(constantsAsked(namesAsked(text), constants).map(([name]) => name));
  const all = saidIn(sop.text);
  if (all.size === 0) return [];
  const replies = [...sop.replies, ...sop.anticipations].map(({ title, variants }) => ({
    title,
    names: saidIn(variants.map(({ text }) => text).join('\n')),
  }));
  const elsewhere = saidIn(textsElsewhere(sop));
  return [...all].map((name) => {
    const own = replies.filter(({ names }) => names.has(name)).map(({ title }) => title);
    return [name, { sop, replies: own, isElsewhere: own.length === 0 || elsewhere.has(name) }];
  });
}

function textsElsewhere(sop: Sop): string {
  const { title, summary, sections } = sop;
  const wordsOf = ({ guidance, alerts }: Pick<(typeof sections)[number], 'guidance' | 'alerts'>) =>
    [...guidance, ...alerts].map(({ text }) => text);
  return [
    title,
    summary,
    ...sections.flatMap((section) => [section.title, ...wordsOf(section)]),
    ...[...stepsOf(sop)].flatMap((step) => [step.text, ...step.branches.map(({ answer }) => answer), ...wordsOf(step)]),
  ].join('\n');
}
