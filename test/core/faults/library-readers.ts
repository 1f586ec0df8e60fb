import { readDraft } from '../../../src/core/draft/front-matter';
import { commitOf } from '../../../src/core/library/git-commit';
import { Library } from '../../../src/core/library/library';
import { readInParallel } from '../../../src/core/library/parallel-reading';
import { referencesTo } from '../../../src/core/library/references';
import { listSops } from '../../../src/core/library/listing';
import { loadSop } from '../../../src/core/library/scan';
import { ThreadReader } from '../../../src/core/library/thread-reader';
import { suggestionTemplate } from '../../../src/core/lint/finding';
import { describe } from '../../../src/core/lint/kinds';
import { testFindings } from '../../../src/core/scenario/check/check-file';
import { loadTests } from '../../../src/core/scenario/load';
import { failureWords } from '../../../src/core/scenario/run/failure';
import { TestRunner } from '../../../src/core/scenario/run/test-runner';
import type { Sop } from '../../../src/core/sop/model';
import { packSop } from '../../../src/core/sop/pack/sop';
import { syntaxOf } from '../../../src/core/sop/syntax';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { badWord } from '../support/fault-injector';
import { MemoryFiles } from '../support/memory-files';
import { locationOf } from '../support/sops';
import {
  badNumber,
  configText,
  libraryNow,
  namesBadSop,
  numberIn,
  numbers,
  outcomeOf,
  sopFiles,
  sopNow,
  sopsNow,
  wordOf,
} from './forty';
import type { Reader } from './forty';
import { newLinter } from '../support/libraries';

/** Readers of the files of a library. */
export const libraryReaders: readonly Reader[] = [
  {
    name: 'reading the files of a library',
    files: [
      'src/core/library/scan.ts',
      'src/core/library/listing.ts',
      'src/core/text/decode.ts',
      'src/core/sop/read.ts',
      'src/core/sop/parsed-text.ts',
      'src/core/sop/front-matter.ts',
      'src/core/sop/body.ts',
      'src/core/sop/markdown/block-reader.ts',
      'src/core/yaml/reader.ts',
    ],
    tells: namesBadSop,
    prepare: () => async () => {
      const files = new MemoryFiles(sopFiles());
      const library = new Library();
      for (const path of (await listSops(files, 'sops')).paths)
        library.update([{ kind: 'sop', sop: await loadSop(files, locationOf(path)) }]);
      return outcomeOf(library.sops);
    },
  },
  {
    name: 'reading what is typed',
    files: ['src/core/sop/read.ts'],
    tells: namesBadSop,
    prepare: () => () => outcomeOf(sopsNow()),
  },
  {
    name: 'reading library.yml',
    files: ['src/core/library/config.ts', 'src/core/library/library.ts'],
    tells: /failed on this file/,
    prepare: () => {
      const library = libraryNow();
      return () => {
        const text = `${configText}vision: ${badWord}\n`;
        library.update([{ kind: 'config', root: 'sops', uri: 'sops/library.yml', text }]);
        return {
          there: outcomeOf(library.sops).there,
          told: library.configReadingProblems('sops').map(describe).join('\n'),
        };
      };
    },
  },
  {
    name: 'reading, checking and running tests of procedures',
    files: ['src/core/scenario/load.ts', 'src/core/scenario/read/read.ts'],
    tells: new RegExp(`sop-${badNumber}\\.test\\.yml: .*(?:failed on this (?:file|test)|cannot be read)`),
    prepare: () => {
      const library = libraryNow();
      const files = new MemoryFiles(
        Object.fromEntries(
          numbers.map((number) => [
            `sops/sop-${number}.test.yml`,
            `tests: [{name: ${wordOf(number)}, expect: {steps: [Look at ${wordOf(number)}]}}]`,
          ]),
        ),
      );
      return async () => {
        const runner = new TestRunner(library, () => new TriageIndex());
        const passed: number[] = [];
        const told: string[] = [];
        for (const number of numbers) {
          const path = `sop-${number}.test.yml`;
          const loaded = await loadTests(files, locationOf(path));
          const checked = runner.check(loaded.read.file);
          const results = loaded.read.file.tests.map((test) => runner.run(checked, test));
          const failures = results.flatMap(({ runs }) => runs.flatMap((run) => run.failures));
          if (results.length > 0 && failures.length === 0) passed.push(number);
          const said = [
            ...testFindings(loaded, checked).map(describe),
            ...failures.map((one) => failureWords(one, suggestionTemplate)),
          ];
          told.push(...said.map((one) => `${path}: ${one}`));
        }
        return { there: () => passed, told: told.join('\n') };
      };
    },
  },
  {
    name: 'reading SOPs again',
    files: [
      'src/core/sop/lazy-sop.ts',
      'src/core/sop/syntax.ts',
      'src/core/yaml/marks.ts',
      'src/core/text/utf8-text.ts',
    ],
    prepare: () => {
      const sops = sopsNow();
      return () => {
        const marked = sops.filter((sop) => syntaxOf(sop).marks.length > 10);
        const whole = marked.filter(({ sections, replies }) => sections.length === 3 && replies[0]?.variants[0]?.text);
        return { there: () => whole.map(({ location }) => numberIn(location.path)), told: '' };
      };
    },
  },
  {
    name: 'checking SOPs',
    files: ['src/core/lint/linter.ts', 'src/core/lint/suppression.ts', 'src/core/yaml/comment-lines.ts'],
    prepare: () => {
      const library = libraryNow();
      return () => {
        const linter = newLinter(library);
        const found = [...library.sops].map(({ location }) => ({ location, problems: linter.problems(location.uri) }));
        // Each has one comment that suppresses nothing.
        const checked = found.filter(({ problems }) => problems.some(({ code }) => code === 'lint.suppression-unused'));
        return { there: () => checked.map(({ location }) => numberIn(location.path)), told: '' };
      };
    },
  },
  {
    name: 'finding references',
    files: ['src/core/library/references.ts', 'src/core/library/config-mentions.ts'],
    prepare: () => {
      const library = libraryNow();
      return () => {
        const found = [...referencesTo({ kind: 'person', root: 'sops', name: 'ana' }, library)];
        return { there: () => found.map(({ uri }) => numberIn(uri)), told: '' };
      };
    },
  },
  {
    name: 'finding references in library.yml',
    files: ['src/core/library/config-mentions.ts'],
    prepare: () => {
      const library = libraryNow();
      const text = `${configText}vision: ${badWord}\n`;
      library.update([{ kind: 'config', root: 'sops', uri: 'sops/library.yml', text }]);
      return () => {
        const found = [...referencesTo({ kind: 'person', root: 'sops', name: 'ana' }, library)];
        return { there: () => found.map(({ uri }) => numberIn(uri)), told: '' };
      };
    },
  },
  {
    name: 'checking library.yml',
    files: ['src/core/lint/config/places.ts'],
    prepare: () => {
      const library = libraryNow();
      const text = `${configText}rules: [{if: {chanel: chat}, then: {priority: high}}]\nvision: ${badWord}\n`;
      library.update([{ kind: 'config', root: 'sops', uri: 'sops/library.yml', text }]);
      return () => {
        newLinter(library).configProblems('sops');
        return { there: () => outcomeOf(library.sops).there(), told: '' };
      };
    },
  },
  {
    name: 'reading which commit a library is at',
    files: ['src/core/library/git-commit.ts'],
    prepare: () => {
      const library = libraryNow();
      const files = new MemoryFiles({ 'sops/.git/HEAD': `ref: refs/heads/${badWord}\n` });
      return async () => {
        const commit = await commitOf(files, 'sops');
        return { there: outcomeOf(library.sops).there, told: commit ?? '' };
      };
    },
  },
  {
    name: 'reading drafts',
    files: ['src/core/draft/front-matter.ts', 'src/core/draft/section.ts', 'src/core/draft/values.ts'],
    tells: /front matter of this draft/,
    prepare: () => {
      const linter = newLinter(libraryNow());
      return () => {
        const drafts = numbers.map((number) => {
          const text = `---\nname: ${wordOf(number)}\n---\n\nHello\n`;
          return { text, front: readDraft(text) };
        });
        const read = numbers.filter((number) => drafts[number]?.front.values['name'] === wordOf(number));
        return {
          there: () => read,
          told: drafts
            .flatMap((one) => linter.draftProblems(one))
            .map(describe)
            .join('\n'),
        };
      };
    },
  },
  {
    name: 'taking what the other thread read',
    files: ['src/core/library/thread-reader.ts', 'src/core/library/parallel-reading.ts', 'src/hosts/reading-worker.ts'],
    prepare: () => {
      const packed = sopsNow().map((sop) => packSop(sop));
      return async () => {
        const sops: Sop[] = [];
        const reader = new ThreadReader(
          (listener) => ({
            post: ({ id, locations }) => {
              const read = locations.map(({ path }) => packed[numberIn(path)]);
              void Promise.resolve().then(() => listener.answered({ id, sops: read }));
            },
            dispose: () => undefined,
          }),
          () => undefined,
        );
        const take = (sop: Sop) => Promise.resolve(void sops.push(sop));
        await readInParallel(
          numbers.map((number) => locationOf(`sop-${number}.md`)),
          reader,
          { read: ({ path }) => take(sopNow(numberIn(path))), take: ({ sop }) => take(sop), now: () => 0 },
        );
        return outcomeOf(sops);
      };
    },
  },
];
