import { yamlWord } from '../../yaml/plain-word';
import { frontMatterKeys } from '../front-matter-keys';
import type { FrontChange, FrontItem } from './front-change';

const places = new Map<string, number>(frontMatterKeys.map((key, at) => [key, at]));

/** Where the format names a key; behind all others when it does not. */
export function placeOf(key: string): number {
  return places.get(key) ?? places.size;
}

/** The lines of a key that is not there yet. */
export function linesOf(change: FrontChange, indent: string): string[] {
  if (change.does === 'set') return [`${indent}${change.key}: ${yamlWord(change.value)}`];
  if (change.does === 'add-item') return [`${indent}${change.key}:`, `${indent}  - ${onOneLine(change.item)}`];
  return [];
}

/** An entry on one line. */
export function onOneLine(item: FrontItem): string {
  return typeof item === 'string' ? yamlWord(item) : `{${said(item).join(', ')}}`;
}

/** The keys of an entry with their values. */
export function said(item: Exclude<FrontItem, string>): string[] {
  return Object.entries(item).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yamlWord(value)}`]));
}
