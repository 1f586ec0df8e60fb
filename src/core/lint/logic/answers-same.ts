import type { Problem } from '../../problem';
import { stepsOf } from '../../sop/model';
import type { Branch, LinkTarget } from '../../sop/model';
import { fold } from '../../text/fold';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';
import { WrittenWords } from './written-words';

const kind: ProblemKind = {
  code: 'sop.answers-same',
  severity: 'warning',
  message:
    'The answer “{0}” means the same as “{1}” above it, so nobody knows which one to give. Take one out, or say what sets them apart.',
  fix: removeAnswer,
};

/** Marks that change nothing of what is meant; signs such as `<`, `+` and `%` do. */
const marks = /[.,;:!?¡¿…"“”„«»'’‘`*_()[\]]+/g;
const agreeing: ReadonlySet<string> = new Set(['yes', 'y', 'yep', 'si', 'oui', 'sim', 'ja', 'afirmativo', 'correcto']);
const denying: ReadonlySet<string> = new Set(['no', 'nope', 'non', 'nao', 'nein', 'nee', 'negativo']);

/** Answers to a question must differ in more than how they are written. */
export const answersSame: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    if (sop.hasSteps) yield* upToMost(sameAnswers(sop));
  },
};

function* sameAnswers(sop: Parameters<typeof stepsOf>[0] & { readonly text: string }): Generator<Problem> {
  const words = new WrittenWords(sop);
  for (const { branches } of stepsOf(sop)) {
    if (branches.length < 2) continue;
    const first = new Map<string, Branch>();
    for (const branch of branches) {
      const meaning = meaningOf(branch.answer);
      const other = first.get(meaning);
      if (!other) first.set(meaning, branch);
      else if (meaning !== '')
        yield found(kind, words.placeOf(branch.answer, branch.range), [
          branch.answer,
          other.answer,
          isSame(branch.target, other.target) ? 'same' : '',
        ]);
    }
  }
}

/** What an answer says, however it is written. */
function meaningOf(answer: string): string {
  const said = fold(answer).replace(marks, ' ').trim().replace(/\s+/g, ' ');
  if (agreeing.has(said)) return 'yes';
  return denying.has(said) ? 'no' : said;
}

function isSame(one: LinkTarget | undefined, other: LinkTarget | undefined): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** Takes out the answer where both lead to the same place, and nothing stands below it. */
function removeAnswer({ range: { start, end }, args: [answer = '', , target] }: Problem, file: FixFile): Fix[] {
  const line = file.lines[start.line] ?? '';
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const next = file.lines[start.line + 1] ?? '';
  const isAlone = next.trim() === '' || (/^\s*/.exec(next)?.[0].length ?? 0) <= indent;
  if (target !== 'same' || start.line !== end.line || !/^\s*(?:[-*+]|\d+[.)])\s/.test(line) || !isAlone) return [];
  const range = { start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } };
  return [{ title: 'remove-answer', args: [answer], edits: [{ range, text: '' }], isPreferred: true }];
}
