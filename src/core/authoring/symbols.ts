import { attempt } from '../attempt';
import { configMarks } from '../library/config-mentions';
import type { Library } from '../library/library';
import type { Sop } from '../sop/model';
import { fileStart } from '../sop/parsed-text';
import { syntaxOf } from '../sop/syntax';
import { allMarks } from '../sop/syntax/mark';
import type { Mark } from '../sop/syntax/mark';
import { fold } from '../text/fold';
import type { Range } from '../text/position';
import type { AuthoredFile } from './cursor';

/** Something that a file holds, for an outline of it. */
export interface FileSymbol {
  readonly kind: 'front-matter' | 'key' | 'step' | 'reply' | 'variable';
  /** What it is called; empty for the front matter as a whole. */
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  readonly children: readonly FileSymbol[];
}

/** How many of one file are listed at most. */
const mostSymbols = 2000;
/** How many letters of a value are shown. */
const mostDetail = 60;

/**
 * What is in a file besides its headings, which VS Code lists itself: the keys of its front matter, steps that say an id, texts of
 * replies and the variables in them; the keys of a `library.yml`.
 */
export function symbolsIn(file: AuthoredFile): FileSymbol[] {
  if (file.kind === 'library')
    return attempt(
      () => keysIn(configMarks(file.text), 3),
      () => [],
    );
  const { front, body } = syntaxOf(file.sop);
  const keys = keysIn(front, 2);
  const [first, last] = [keys[0], keys.at(-1)];
  const whole: FileSymbol[] =
    first && last
      ? [
          {
            kind: 'front-matter',
            name: '',
            detail: '',
            range: { start: first.range.start, end: last.range.end },
            children: keys,
          },
        ]
      : [];
  return [...whole, ...partsIn(body, file.sop)].slice(0, mostSymbols);
}

function keysIn(marks: readonly Mark[], depth: number): FileSymbol[] {
  return marks.flatMap((mark): FileSymbol[] => {
    if (mark.kind !== 'entry') return [];
    const value = mark.marks.find((one) => one.kind === 'value');
    return [
      {
        kind: 'key',
        name: String(mark.path.at(-1) ?? ''),
        detail: value?.kind === 'value' ? value.text.replace(/\s+/g, ' ').slice(0, mostDetail) : '',
        range: mark.range,
        children: depth > 1 ? keysIn(mark.marks, depth - 1) : [],
      },
    ];
  });
}

function partsIn(marks: readonly Mark[], sop: Sop): FileSymbol[] {
  const titles = new Map([...sop.replies, ...sop.anticipations].map(({ id, title }) => [id, title]));
  const found: FileSymbol[] = [];
  for (const mark of allMarks(marks)) {
    if (mark.kind === 'reply') {
      const detail = [mark.lang, mark.channel].filter(Boolean).join(' · ');
      const name = titles.get(mark.id ?? '') ?? mark.id ?? '';
      if (name !== '') found.push({ kind: 'reply', name, detail, range: mark.range, children: variablesIn(mark) });
    } else if (mark.kind === 'step-id') {
      found.push({ kind: 'step', name: `#${mark.name}`, detail: '', range: mark.range, children: [] });
    }
  }
  return found;
}

/** The variables of a reply, each once. */
function variablesIn(mark: Mark): FileSymbol[] {
  const found = new Map<string, FileSymbol>();
  for (const one of allMarks(mark.marks))
    if (one.kind === 'variable' && !one.isLocal && !found.has(one.name))
      found.set(one.name, { kind: 'variable', name: one.name, detail: '', range: one.range, children: [] });
  return [...found.values()];
}

/** An SOP, or one of its replies, that somebody looks for by its title. */
export interface LibrarySymbol {
  readonly kind: 'sop' | 'reply';
  readonly title: string;
  readonly sop: Sop;
  readonly range: Range;
}

/**
 * The SOPs and replies whose titles hold the letters of a query in its order, as VS Code itself compares them.
 * @param most how many at most.
 */
export function librarySymbols(query: string, library: Library, most: number): LibrarySymbol[] {
  const letters = fold(query).replace(/\s+/g, '');
  const found: LibrarySymbol[] = [];
  const add = (kind: LibrarySymbol['kind'], title: string, sop: Sop, range: Range) => {
    if (found.length < most && isAmong(letters, fold(title))) found.push({ kind, title, sop, range });
  };
  for (const sop of library.sops) {
    add('sop', sop.title, sop, fileStart);
    for (const { title, range } of sop.replies) add('reply', title, sop, range);
  }
  return found;
}

function isAmong(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
