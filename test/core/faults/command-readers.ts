import { runBeside, runOn, runWith, valuesIn } from '../support/command-line';
import type { Ran } from '../support/command-line';
import { badWord } from '../support/fault-injector';
import { MemoryFiles } from '../support/memory-files';
import { caseFiles, namesBadSop, numberIn, numberOf, numbers, others, sopFiles, wordOf } from './forty';
import type { Reader } from './forty';
import { tooDeep } from './record-readers';

/** A command on the library. @param there the numbers of the SOPs that its answer shows to be there. */
function onLibrary(file: string, args: readonly string[], there: (ran: Ran) => readonly number[]): Reader {
  return {
    name: `sop-guide ${args.join(' ')}`,
    files: [`src/hosts/cli/${file}.ts`, 'src/hosts/cli/library.ts'],
    tells: namesBadSop,
    prepare: () => async () => {
      const ran = await runOn(sopFiles(), ...args);
      return { there: () => there(ran), told: ran.out + ran.err };
    },
  };
}

const allWhen = (is: boolean) => (is ? others : []);
const messages = others.map((number) => `my ${wordOf(number)} is broken\tsop-${number}`).join('\n');

/** The commands of the command line. */
export const commandReaders: readonly Reader[] = [
  onLibrary('lint/lint', ['lint'], ({ out }) => allWhen(out.includes(`${numbers.length} SOPs in sops`))),
  onLibrary('lint/fix', ['lint', '--fix'], ({ out }) => allWhen(out.includes(`${numbers.length} SOPs in sops`))),
  onLibrary('search', ['search', 'hello', '--limit', '100', '--json'], ({ out }) =>
    (JSON.parse(out) as { hits: { sop: string }[] }).hits.map(({ sop }) => numberIn(sop)),
  ),
  onLibrary('show', ['show', 'sop-3'], ({ out }) => allWhen(out.includes(`Look at ${wordOf(3)}`))),
  {
    name: 'sop-guide changes',
    files: [
      'src/hosts/cli/changes/changes.ts',
      'src/hosts/cli/changes/versions.ts',
      'src/hosts/cli/earlier-folder.ts',
      'src/hosts/cli/library.ts',
    ],
    tells: namesBadSop,
    prepare: () => async () => {
      const { out, err } = await runBeside({}, sopFiles(), 'changes', 'main');
      return { there: () => others.filter((number) => out.includes(`· sop-${number}\n`)), told: out + err };
    },
  },
  onLibrary('triage', ['triage', `my ${wordOf(3)} is broken`], ({ out }) => allWhen(out.includes('sop-3'))),
  {
    name: 'sop-guide eval',
    files: ['src/hosts/cli/eval.ts', 'src/core/suggestion-check/messages/rows.ts', 'src/hosts/cli/triage-index.ts'],
    tells: namesBadSop,
    prepare: () => async () => {
      const { out, err } = await runOn({ ...sopFiles(), 'messages.tsv': messages }, 'eval', 'messages.tsv');
      return { there: () => allWhen(out.includes('accuracy@1  100.0%')), told: out + err };
    },
  },
  {
    name: 'sop-guide migrate',
    files: ['src/hosts/cli/migrate.ts', 'src/hosts/cli/whole-text.ts', 'src/core/library/migrate.ts'],
    tells: /sops\/library\.yml/,
    prepare: () => async () => {
      const files = new MemoryFiles({ ...sopFiles(), 'sops/library.yml': `name: ${badWord}\n` });
      const { err, out } = await runOn(files, 'migrate');
      const isSafe = () => /name: /.test(files.text('sops/library.yml') ?? '');
      return { there: () => allWhen(isSafe()), told: err + out };
    },
  },
  {
    name: 'sop-guide convert',
    files: ['src/hosts/cli/convert.ts'],
    tells: /bad\.md/,
    prepare: () => async () => {
      const text = `1. Open\n2. ${badWord}\n`;
      const files = new MemoryFiles({ ...sopFiles(), 'bad.md': text });
      const { err, out } = await runOn(files, 'convert', 'bad.md', '--write');
      return { there: () => allWhen(files.text('bad.md')?.includes(badWord) === true), told: err + out };
    },
  },
  {
    name: 'sop-guide import',
    files: ['src/hosts/cli/import.ts', 'src/core/exchange/agents/import.ts'],
    tells: /bad\.sop\.md/,
    prepare: () => async () => {
      const files = new MemoryFiles({
        ...sopFiles(),
        'in/bad.sop.md': `# Bad\n\n- You MUST open ${badWord}\n`,
        'in/good.sop.md': '# Good\n\n- You MUST open\n',
      });
      const { err, out } = await runOn(files, 'import', 'in');
      return { there: () => allWhen(files.text('sops/good.md')?.includes('Open') === true), told: err + out };
    },
  },
  {
    name: 'sop-guide report',
    files: ['src/hosts/cli/report.ts'],
    tells: /cannot be read and (?:is|are) left out/,
    silentAt: tooDeep,
    prepare: async () => {
      const { files } = await caseFiles();
      return async () => {
        const { out, err } = await runOn(
          files,
          ...'report cases --format json --since 2026-08-01 --until 2026-08-31'.split(' '),
        );
        return { there: () => allWhen(Number(/"cases": (\d+)/.exec(out)?.[1]) >= others.length), told: err };
      };
    },
  },
  {
    name: 'sop-guide verify',
    files: ['src/hosts/cli/verify.ts'],
    tells: /cases\/a19\.a1\.jsonl/,
    prepare: async () => {
      const { files } = await caseFiles();
      return async () => {
        const { out } = await runOn(files, 'verify', 'cases');
        return { there: () => allWhen(out.includes(`${numbers.length} cases`)), told: out };
      };
    },
  },
  {
    name: 'sop-guide search --jsonl',
    files: ['src/hosts/cli/answer-lines.ts', 'src/hosts/cli/question.ts', 'src/hosts/cli/lines.ts'],
    tells: /line 18/,
    prepare: () => {
      const lines = numbers.map((number) => JSON.stringify({ text: wordOf(number) }));
      const files = new MemoryFiles(
        Object.fromEntries(Object.entries(sopFiles()).filter(([name]) => !namesBadSop.test(name))),
      );
      return async () => {
        const { out, err } = await runWith(lines, files, 'search', '--jsonl');
        return {
          there: () =>
            valuesIn<{ query: string; results: unknown[] }>(out)
              .filter(({ results }) => results.length > 0)
              .map(({ query }) => numberOf(query)),
          told: err,
        };
      };
    },
  },
];
