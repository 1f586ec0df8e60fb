import path from 'node:path';
import fs from 'node:fs';
import { configName } from '../../src/core/library/scan';
import { repoRoot } from '../shared/paths';

/** A file of an example. */
export interface Example {
  readonly path: string;
  readonly text: string;
}

/** What is written of one code, beside its rule. */
export interface Entry {
  readonly code: string;
  /** The heading on the page under which it comes. */
  readonly section: string;
  /** All that is said, with the examples. */
  readonly text: string;
  /** The files that have the problem; none where no file can show it. */
  readonly bad: readonly Example[];
  /** Those that differ where it is mended. */
  readonly good: readonly Example[];
}

/** Where rules are, and what is written of them. */
const folder = path.join(repoRoot, 'src/core/lint');

/** The page without its entries: an introduction, and the headings of its sections in order. */
export function pageOutline(): string {
  return fs.readFileSync(path.join(folder, 'rules.md'), 'utf8');
}

/** What is written beside all rules, by file in the order of their names. */
export function writtenEntries(): Entry[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.md') && name !== 'rules.md')
    .sort()
    .flatMap((name) => entriesIn(fs.readFileSync(path.join(folder, name), 'utf8')));
}

/** The entries of a text: `# Section`, and under it `### code` each. */
export function entriesIn(text: string): Entry[] {
  return partsOf(text, '# ').flatMap(({ title: section, text: rest }) =>
    partsOf(rest, '### ').map(({ title: code, text: said }) => ({
      code,
      section,
      text: said.trim(),
      bad: examplesAfter('Bad:', said),
      good: examplesAfter('Good:', said),
    })),
  );
}

/** The parts of a text that begin with a heading; what is in code blocks is no heading. */
export function partsOf(text: string, mark: string): { readonly title: string; readonly text: string }[] {
  const parts: { title: string; lines: string[] }[] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const [opening] = /^(?:`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined) fence = opening;
    else if (line.trim() === fence) fence = undefined;
    if (fence === undefined && line.startsWith(mark)) parts.push({ title: line.slice(mark.length).trim(), lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map(({ title, lines }) => ({ title, text: lines.join('\n') }));
}

/** The code blocks that follow a line, up to the next words. */
function examplesAfter(label: string, text: string): Example[] {
  const examples: Example[] = [];
  const lines = text.split('\n');
  for (let at = lines.indexOf(label) + 1; at > 0 && at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, fence, language, name] = /^(`{3,})(markdown|yaml)(?: (\S+))?$/.exec(line) ?? [];
    if (fence === undefined && line !== '') break;
    if (fence === undefined) continue;
    const end = lines.indexOf(fence, at + 1);
    const file = name ?? (language === 'yaml' ? configName : 'example.md');
    examples.push({ path: file, text: lines.slice(at + 1, end).join('\n') + '\n' });
    at = end;
  }
  return examples;
}
