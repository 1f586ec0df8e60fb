import { isMap, isScalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { TextEdit } from '../text/edit';
import { libraryYaml } from './config';
import { formatVersion, readFormatVersion } from './format-version';
import { libraryBounds } from '../yaml/bounds';
import { readYaml } from '../yaml/document';
import { YamlReader } from '../yaml/reader';

/** The result of bringing a `library.yml` to the present format. */
export type Migration =
  | { readonly kind: 'current' }
  /** Written in a newer format than this SOP Guide knows: it is left alone. */
  | { readonly kind: 'newer'; readonly version: number }
  /** The file cannot be read, so nothing in it is changed. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** `text` says the same in the present format and keeps comments and layout; `edit` leads there. */
  | { readonly kind: 'old'; readonly from: number; readonly text: string; readonly edit: TextEdit };

/** The change from one format to the next. Everything that it does not touch stays. */
interface FormatStep {
  readonly to: number;
  readonly change: (text: string, root: YAMLMap) => string;
}

/** In order; the last leads to `formatVersion`. */
const steps: readonly FormatStep[] = [
  // The first numbered format says the same as the files before it.
  { to: 1, change: (text, root) => withVersion(text, root, 1) },
];

/**
 * Brings a `library.yml` to the present format.
 * @param text the file, without a byte order mark.
 */
export function migrateLibrary(text: string): Migration {
  const read = readRoot(text);
  if ('reason' in read) return { kind: 'unreadable', reason: read.reason };
  const from = versionOf(text);
  // Somebody wrote it and meant something: what that was is for them to say.
  if (from === undefined && read.root)
    return {
      kind: 'unreadable',
      reason: `what it says behind “version:” is no version; write “version: ${formatVersion}”`,
    };
  if (from !== undefined && from > formatVersion) return { kind: 'newer', version: from };
  if (!read.root || from === undefined || from === formatVersion) return { kind: 'current' };
  let migrated = text;
  for (const { to, change } of steps) {
    if (to <= from) continue;
    const { root, reason } = { reason: undefined, ...readRoot(migrated) };
    if (!root) return { kind: 'unreadable', reason: reason ?? '' };
    migrated = change(migrated, root);
  }
  // A layout that nobody thought of must not be spoilt.
  if (versionOf(migrated) !== formatVersion || 'reason' in readRoot(migrated))
    return { kind: 'unreadable', reason: `add “version: ${formatVersion}” yourself` };
  return { kind: 'old', from, text: migrated, edit: changeBetween(text, migrated) };
}

function readRoot(
  text: string,
): { readonly root: YAMLMap | undefined } | { readonly root: undefined; readonly reason: string } {
  const { document, excess } = readYaml(text, libraryBounds);
  if (excess) return { root: undefined, reason: 'it holds too much; “sop-guide lint” says of what' };
  const [error] = document.errors;
  if (error) return { root: undefined, reason: 'it is no valid YAML; “sop-guide lint” says where and why' };
  const { contents } = document;
  if (isMap(contents)) return { root: contents };
  return contents === null || (isScalar(contents) && contents.value === null)
    ? { root: undefined }
    : { root: undefined, reason: 'keys and values are expected' };
}

function versionOf(text: string): number | undefined {
  return readFormatVersion(new YamlReader(text.replace(/\r\n?/g, '\n'), libraryBounds, libraryYaml).root());
}

/** Replaces the version that is there, or adds one before the first key. */
function withVersion(text: string, root: YAMLMap, version: number): string {
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === 'version');
  const [key, value] = [pair?.key, pair?.value].map((node) => (isScalar(node) ? node.range : undefined));
  if (value && value[1] > value[0]) return `${text.slice(0, value[0])}${version}${text.slice(value[1])}`;
  if (key) return text.slice(0, key[1]) + text.slice(key[1]).replace(/^\s*:/, `: ${version}`);
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const start = root.range?.[0] ?? 0;
  if (root.flow)
    return `${text.slice(0, start + 1)}version: ${version}${root.items.length > 0 ? ', ' : ''}${text.slice(start + 1)}`;
  const line = text.slice(0, start).search(/[^\r\n]*$/);
  return `${text.slice(0, line)}${text.slice(line, start)}version: ${version}${lineBreak}${text.slice(line)}`;
}

/** The lines that differ, as one edit. */
function changeBetween(before: string, after: string): TextEdit {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\r|\n/)) as [string[], string[]];
  let start = 0;
  while (start < Math.min(old.length, now.length) - 1 && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [oldEnd, nowEnd] = [old.length - end, now.length - end];
  // Up to the beginning of the line after them, if there is one.
  const isLast = end === 0;
  const lines = now.slice(start, nowEnd).join('\n');
  return {
    range: {
      start: { line: start, character: 0 },
      end: isLast ? { line: oldEnd - 1, character: old.at(-1)?.length ?? 0 } : { line: oldEnd, character: 0 },
    },
    text: isLast ? lines : `${lines}\n`,
  };
}
