import { applyEdits } from '../../text/edit';
import type { TextEdit } from '../../text/edit';
import type { Position } from '../../text/position';
import { readFrontMatter } from '../front-matter';
import { locateFrontMatter } from '../locate-front-matter';
import type { FrontMatterBlock } from '../locate-front-matter';
import type { FrontChange, FrontItem } from './front-change';
import { FrontYaml, isIn, isNothing } from './front-yaml';
import type { FrontEntry } from './front-yaml';

/** Whether what comes of edits says what it should, and all else the same. */
export function isSound(text: string, changes: readonly FrontChange[], edits: readonly TextEdit[]): boolean {
  const [before, after] = [blockOf(text), blockOf(applyEdits(text, edits))];
  return (
    after.rest === before.rest &&
    after.front.isRead &&
    after.front.saidWithout(keysOf(changes)) === before.front.saidWithout(keysOf(changes)) &&
    changes.every((change) => isDone(change, before.front, after.front)) &&
    isNoWorse(before.block, after.block, keysOf(changes))
  );
}

interface Read {
  readonly block: FrontMatterBlock;
  readonly front: FrontYaml;
  /** What is not front matter. */
  readonly rest: string;
}

function blockOf(text: string): Read {
  const lines = text.split(/\r\n|\r|\n/);
  const block = locateFrontMatter(lines);
  const above = lines.slice(0, block.startLine);
  const below = lines.slice(block.bodyLine).join('\n');
  // New front matter is set apart by an empty line.
  return { block, front: new FrontYaml(block), rest: [...above, below.replace(/^\s+/, '')].join('\n') };
}

function keysOf(changes: readonly FrontChange[]): ReadonlySet<string> {
  return new Set(changes.map(({ key }) => key));
}

function isDone(change: FrontChange, before: FrontYaml, after: FrontYaml): boolean {
  const [old, now] = [before, after].map((front) => front.entryOf(change.key));
  if (change.does === 'remove') return now === undefined;
  if (change.does === 'set') return now !== undefined && after.valueOf(now.value) === change.value;
  const itemsOf = (front: FrontYaml, entry: FrontEntry | undefined) =>
    entry && !isNothing(entry.value)
      ? (front.listOf(entry)?.items.map(({ node }) => node) ?? [entry.value]).map((one) =>
          JSON.stringify(front.valueOf(one)),
        )
      : [];
  const [were, are] = [itemsOf(before, old), itemsOf(after, now)];
  const at = old && change.does !== 'add-item' ? indexAt(before, old, change.at) : were.length;
  const wanted = change.does === 'remove-item' ? [] : [JSON.stringify(saidOf(change.item))];
  return JSON.stringify(are) === JSON.stringify([...were.slice(0, at), ...wanted, ...were.slice(at + 1)]);
}

/** What an entry says, as plain values. */
function saidOf(item: FrontItem): unknown {
  return typeof item === 'string' ? item : Object.entries(item).filter(isSaid);
}

function isSaid([, value]: readonly [string, string | undefined]): boolean {
  return value !== undefined;
}

function indexAt(front: FrontYaml, entry: FrontEntry, at: Position): number {
  return front.listOf(entry)?.items.findIndex(({ range }) => isIn(at, range)) ?? 0;
}

/** Whether nothing is wrong with front matter that was not before, but with keys that are changed. */
function isNoWorse(before: FrontMatterBlock, after: FrontMatterBlock, keys: ReadonlySet<string>): boolean {
  const counts = new Map<string, number>();
  const add = (block: FrontMatterBlock, by: number) => {
    for (const { code, args } of readFrontMatter(block, 0).problems)
      if (!args.some((arg) => keys.has(arg))) counts.set(code, (counts.get(code) ?? 0) + by);
  };
  add(before, -1);
  add(after, 1);
  return [...counts.values()].every((count) => count <= 0);
}
