import type { Constants } from '../../library/constants';
import type { LiquidMark } from '../../liquid/mark';
import type { Choice, Said } from '../../liquid/choices';
import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { approvedTexts } from './texts';
import type { ApprovedText } from './texts';

const prints: ProblemKind = {
  code: 'reply.prints-nothing',
  severity: 'warning',
  message: '“{0}” puts nothing into the text. Name a variable in it, or remove it.',
  fix: remove,
};
const useless: ProblemKind = {
  code: 'reply.filter-useless',
  severity: 'information',
  message: '“{0}” changes nothing here. Remove it.',
  fix: remove,
};

/** How many are told of one SOP. */
const most = 100;

/** Doing it a second time in a row, in the same way, changes nothing. */
const settled = new Set(['strip', 'abs', 'ceil', 'floor', 'round']);
/** Each decides about all letters, whatever was done to them before. */
const letters = new Set(['upcase', 'downcase']);

/** What is to be put into a text is something, and each filter does something to it. */
export const replyIdleLiquid: Rule<'library'> = {
  kinds: [prints, useless],
  *check({ sop, library }) {
    let told = 0;
    for (const text of approvedTexts(sop)) {
      if (!text.hasLiquid) continue;
      const { constants } = library.config(sop.location.root);
      const { marks, own } = text.template;
      // What looks empty may set names.
      const choices = own.size === 0 ? inChoices(text, text.said) : [];
      for (const problem of [...inMarks(text, marks, constants), ...choices]) {
        if (told++ >= most) return;
        yield problem;
      }
    }
  },
};

function* inMarks(text: ApprovedText, marks: readonly LiquidMark[], constants: Constants): Generator<Problem> {
  for (const mark of marks) {
    if (mark.kind !== 'output') continue;
    const [value, ...filters] = mark.marks;
    if (value?.kind === 'literal' && filters.length === 0 && isNothing(written(text, value)))
      yield found(prints, text.rangeOf(mark.start, mark.end), [written(text, mark)]);
    let before: LiquidMark | undefined;
    for (const [at, filter] of filters.entries()) {
      if (filter.kind !== 'filter') continue;
      const next = filters[at + 1];
      const isIdle =
        isRepeated(text, before, filter) ||
        (letters.has(filter.name) && next?.kind === 'filter' && letters.has(next.name)) ||
        (filter.name === 'default' &&
          at === 0 &&
          value?.kind === 'variable' &&
          !value.isLocal &&
          constants.has(value.name));
      if (isIdle) {
        const start = text.text.lastIndexOf('|', filter.start);
        yield found(useless, text.rangeOf(start, filter.end), [text.text.slice(start, filter.end)]);
      }
      before = filter;
    }
  }
}

/** Whether a filter does once more what the one before it has done. */
function isRepeated(text: ApprovedText, before: LiquidMark | undefined, filter: LiquidMark): boolean {
  if (before?.kind !== 'filter' || filter.kind !== 'filter' || before.name !== filter.name) return false;
  // Behind a value that is always there, nothing is missing any more.
  if (filter.name === 'default')
    return /^default\s*:\s*(?:"[^"\s][^"]*"|'[^'\s][^']*')$/.test(written(text, before).trim());
  return settled.has(filter.name) && written(text, before).trim() === written(text, filter).trim();
}

function written(text: ApprovedText, { start, end }: LiquidMark): string {
  return text.text.slice(start, end);
}

function isNothing(literal: string): boolean {
  return /^(?:nil|null|empty|blank|(["'])\s*\1)$/.test(literal);
}

/** Conditions that say nothing, whatever holds. */
function* inChoices(text: ApprovedText, said: readonly Said[]): Generator<Problem> {
  for (const one of said) {
    if (one.kind === 'loop') yield* inChoices(text, one.inside);
    if (one.kind !== 'choice') continue;
    const insides = insidesOf(one);
    if (insides.every((inside) => inside.every((part) => part.kind === 'words' && part.isBlank)))
      yield found(prints, text.rangeOf(one.start, one.end), [text.text.slice(one.start, one.end)]);
    else for (const inside of insides) yield* inChoices(text, inside);
  }
}

function insidesOf({ branches, otherwise = [] }: Choice): (readonly Said[])[] {
  return [...branches.map(({ inside }) => inside), otherwise];
}

/** Removes an output, or a filter with the space before it. */
function remove({ range, args: [wrong = ''] }: Problem, file: FixFile): Fix[] {
  if (file.cut(range) !== wrong || wrong.startsWith('{%')) return [];
  const { start, end } = range;
  const line = file.lines[start.line] ?? '';
  const from = wrong.startsWith('|') ? line.slice(0, start.character).trimEnd().length : start.character;
  const edit = { range: { start: { line: start.line, character: from }, end }, text: '' };
  return [{ title: 'remove', args: [wrong], edits: [edit], isPreferred: wrong.startsWith('|') }];
}
