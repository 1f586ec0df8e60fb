import type { Problem } from '../../problem';
import { isQuestion } from '../../sop/model';
import type { Sop, Step } from '../../sop/model';
import { fold } from '../../text/fold';
import type { Range } from '../../text/position';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';
import { WrittenWords } from './written-words';

const one: ProblemKind = {
  code: 'sop.question-one-answer',
  severity: 'warning',
  message:
    'The question “{0}” has only the answer “{1}”, so whoever it does not fit cannot go on. Add what else may be answered, or write a step that says what to do.',
  fix: addAnother,
};
const none: ProblemKind = {
  code: 'sop.question-without-answers',
  severity: 'information',
  message:
    '“{0}” asks something, but has no answers: a tick does not say which. Add its answers, or write what to do: “Check that …”.',
  fix: addBoth,
};

/** Where a section has more questions without answers, they are meant to be ticked. */
const mostAsked = 2;

/** What was told of bullets below a question that were meant as answers: then it has more than those that are read. */
const readers: ReadonlySet<string> = new Set(['sop.answer-unread', 'sop.answer-with-box', 'sop.answer-beside']);

/** A question is there to be answered in one of several ways. */
export const questionAnswers: Rule<'library'> = {
  kinds: [one, none],
  *check({ sop }) {
    if (sop.hasSteps) yield* upToMost(faults(sop));
  },
};

function* faults(sop: Sop): Generator<Problem> {
  const lines = sop.problems.flatMap(({ code, range }) => (readers.has(code) ? [range.start.line] : []));
  const words = new WrittenWords(sop);
  for (const { steps } of sop.sections) {
    // A row of questions is a checklist at which a tick means yes.
    const isRow = steps.filter((step) => isAsked(step, sop)).length > mostAsked;
    for (const step of withSubSteps(steps)) {
      const { text, range, textRange, branches } = step;
      if (lines.some((line) => line >= range.start.line && line <= range.end.line + 1)) continue;
      const [only, other] = branches;
      if (only && !other && isQuestion(step)) yield found(one, words.placeOf(text, textRange), [text, only.answer]);
      else if (!only && !isRow && isAsked(step, sop)) yield found(none, words.placeOf(text, textRange), [text]);
    }
  }
}

function* withSubSteps(steps: readonly Step[]): Generator<Step> {
  for (const step of steps) {
    yield step;
    yield* withSubSteps(step.steps);
  }
}

/** How questions begin that are asked of who reads them; folded. Others may say what to ask the customer. */
const begins =
  /^(?:¿|(?:is|isn't|are|was|were|do|does|did|has|have|had|can|could|will|would|should|who|whose|what|which|when|where|why|how|any|es|hi ha|ha|han|esta|estan|te|tenen|vol|pot|cal|qui|que|quin|quina|quins|quan|on|quant|quants|s'ha)(?![\p{L}']))/u;

/** Words that ask which, who or when: “Yes” answers none of them; folded. */
const asksWhich =
  /(?<!\p{L})(?:que|cual|cuales|quien|quienes|cuando|donde|como|cuanto|cuanta|cuantos|cuantas|quin|quina|quins|quines|qui|quan|on|com|quant|quanta|quants|quantes|what|which|who|whose|when|where|why|how)(?!\p{L})/u;
/** Words to the customer, who is spoken to. */
const toCustomer =
  /(?<!\p{L})(?:me|nos|te|le|les|su|sus|tu|tus|ens|us|vos|em|el seu|la seva|your|you|please|por favor|si us plau)(?!\p{L})/u;

/** Whether a step is nothing but a question to who follows the SOP. */
function isAsked({ text, replies, steps, guidance, alerts }: Step, sop: Sop): boolean {
  const said = text.trim();
  // Of an SOP without boxes, everything numbered is a step: much of that was not written as one.
  if (!said.endsWith('?') || sop.stepRule === 'default' || sop.stepRule === 'numbered') return false;
  if (replies.length + steps.length + guidance.length + alerts.length > 0) return false;
  // In Spanish each question begins with “¿”, also what to ask the customer.
  if (said.startsWith('¿') && toCustomer.test(fold(said))) return false;
  return begins.test(fold(said)) && !/[:;.!]\s/.test(said);
}

const yes: Readonly<Record<string, string>> = { es: 'Sí', ca: 'Sí', en: 'Yes' };
const otherwise: Readonly<Record<string, string>> = { es: 'Si no', ca: 'Si no', en: 'Otherwise' };

/** The answer that goes with a plain one. */
const counterparts: Readonly<Record<string, string>> = { yes: 'No', si: 'No' };

function addAnother({ range, args: [, answer = ''] }: Problem, file: FixFile): Fix[] {
  const lang = languageIn(file);
  const said = fold(answer.trim());
  const other = counterparts[said] ?? (said === 'no' ? yes[lang] : otherwise[lang]) ?? 'Otherwise';
  const step = stepAt(file, range);
  const [branch] = step?.branches ?? [];
  const indent = branch && bulletAt(file, branch.range.start.line);
  if (!branch || indent === undefined) return [];
  return [adding('add-answer', [other], `\n${indent}- ${other} →`, branch.range.end)];
}

function addBoth({ range }: Problem, file: FixFile): Fix[] {
  const step = stepAt(file, range);
  const [, before, mark] = /^(\s*)((?:[-*+]|\d+[.)])\s+)/.exec(file.lines[step?.range.start.line ?? -1] ?? '') ?? [];
  if (!step || before === undefined || mark === undefined || asksWhich.test(fold(step.text))) return [];
  const indent = before + ' '.repeat(mark.length);
  const answers = [yes[languageIn(file)] ?? 'Yes', 'No'];
  const text = answers.map((answer) => `\n${indent}- ${answer} →`).join('');
  return [adding('add-answers', answers, text, step.textRange.end)];
}

/** Where the answer leads the author says: that it leads nowhere yet is told. */
function adding(title: 'add-answer' | 'add-answers', args: string[], text: string, at: Range['end']): Fix {
  return { title, args, edits: [{ range: { start: at, end: at }, text }], isPreferred: false };
}

function stepAt({ sop }: FixFile, { start }: Range): Step | undefined {
  for (const { steps } of sop?.sections ?? [])
    for (const step of withSubSteps(steps)) if (step.textRange.start.line === start.line) return step;
  return undefined;
}

/** How far a bullet stands in; undefined where the line begins with none. */
function bulletAt({ lines }: FixFile, line: number): string | undefined {
  return /^(\s*)[-*+]\s/.exec(lines[line] ?? '')?.[1];
}

function languageIn(file: FixFile): string {
  const { sop } = file;
  if (sop?.lang !== undefined) return sop.lang;
  const words = (sop?.sections ?? []).flatMap(({ steps }) => steps.map(({ text }) => text));
  return file.languageOf(words.join('\n')) ?? 'en';
}
