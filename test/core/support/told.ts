import assert from 'node:assert/strict';
import { fixesOf } from '../../../src/core/lint/fixing';
import { applyEdits } from '../../../src/core/text/edit';
import { checked } from './fixes';
import { libraryOf, linterOf } from './libraries';
import { assertProblems } from './problems';
import type { Expected } from './problems';
import { marked } from './ranges';
import { withFrontMatter } from './sops';

/** The files of a library: `a.md`, which is looked at, and others; bodies that begin with `---` are whole files. */
type Files = Readonly<Record<string, string>>;

/** Tries rules that tell some codes; whatever else is told is left aside. */
export class Trial {
  readonly #codes: ReadonlySet<string>;

  constructor(...codes: string[]) {
    this.#codes = new Set(codes);
  }

  /** Fails unless exactly these are told of `a.md`, at the places marked in it. */
  tells(files: string | Files, config?: string, ...expected: Expected[]): void {
    const whole = wholeFiles(files);
    const plain = Object.fromEntries(Object.entries(whole).map(([path, text]) => [path, marked(text).text]));
    const problems = linterOf(libraryOf(plain, config)).problems('sops/a.md');
    assertProblems(
      whole['a.md'] ?? '',
      problems.filter(({ code }) => this.#codes.has(code)),
      expected,
    );
  }

  /** Fails unless one of the fixes that are offered makes another text of `a.md`. */
  offers(files: string | Files, after: string, config?: string): void {
    const { 'a.md': text = '', ...others } = wholeFiles(files);
    const { file, check } = checked(text, { others, ...(config === undefined ? {} : { config }) });
    const own = file.problems.filter(({ code }) => this.#codes.has(code));
    const texts = own.flatMap((one) => fixesOf(file, one, check)).map(({ edits }) => applyEdits(text, edits));
    const wanted = wholeFiles(after)['a.md'] ?? '';
    assert.ok(texts.includes(wanted), texts.join('\n=====\n') || 'Nothing is offered.');
  }
}

function wholeFiles(files: string | Files): Files {
  const all = typeof files === 'string' ? { 'a.md': files } : files;
  return Object.fromEntries(
    Object.entries(all).map(([path, text]) => [path, /^(?:⟦⟧)?---/.test(text) ? text : withFrontMatter(text)]),
  );
}
