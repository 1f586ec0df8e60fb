import type { Problem } from '../../problem';
import { numberSaid, stepsOf } from '../../sop/model';
import type { Section, Step } from '../../sop/model';
import type { ParsedBody } from '../../sop/parsed-text';
import type { Range } from '../../text/position';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.step-number-missing',
  severity: 'warning',
  message:
    'No step has the number that “{0}” names, so nobody knows which is meant. Number the steps, or link to a section: “[words](#heading)”.',
};

/** What leads to a step by its number: “go back to step 3”, “vuelva al paso 2”, “repetiu els passos 2 a 4”. */
const named = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:go|jump|skip|return|back|repeat|redo|continue|proceed|resume|restart|start|see|follow|' +
    've|vea|ver|véase|ir|id|vete|vaya|vuelv\\p{L}+|volver|repit\\p{L}+|repetir|contin[uú]\\p{L}*|salt\\p{L}+|pas[aeá]r?|sig[au]\\p{L}*|desde|' +
    'torn\\p{L}+|aneu|anar|vés|ves|repet\\p{L}+|pass(?:a|eu|ar)|segu\\p{L}+|vegeu|' +
    'volt[ae]r?|vá|zurück|geh\\p{L}*|wiederhol\\p{L}+|weiter|retourn\\p{L}+|répét\\p{L}+|all(?:er|ez)|voir)' +
    "(?:[ \\u00a0][\\p{L}’']{1,12}){0,3}[ \\u00a0](?:l[’'])?(?:steps?|pasos?|pas|passos?|schritte?n?|étapes?|etapas?)[ \\u00a0]" +
    '(?:n(?:o|úm|um)?[.º°]{0,2}[ \\u00a0]?)?(\\d{1,3}(?:(?:[ ]?[-–,][ ]?|,? (?:to|and|or|a|al|y|o|i|e|und|bis|et|à) )\\d{1,3})*)' +
    // A step of something else, such as a form.
    "(?![\\d.]*\\d)(?!,? (?:of|de|del|d[’']|in|on|from|von|des|du|dos?|das?) ?\\p{L})",
  'giu',
);

/** What most texts have not: a quick look. */
const digit = /\d/;
const ofSteps = /step|pas|schritt|tap/i;

/** A step that others are led to by a number must have it. */
export const stepNumberMissing: Rule<'sop'> = {
  kinds: [kind],
  check({ body, lines }) {
    const problems: Problem[] = [];
    let known: ReadonlySet<number | undefined> | undefined;
    eachText(body.sections, (text, range) => {
      if (!digit.test(text) || !ofSteps.test(text)) return;
      for (const [words, said = ''] of text.matchAll(named)) {
        known ??= numbersIn(body);
        if (known.size === 0 && stepsOf(body).next().done) return;
        const isKnown = (said.match(/\d+/g) ?? []).every((one) => known?.has(Number(one)));
        if (isKnown || isLinked(words, range, body)) continue;
        const { start } = range;
        const end = { line: start.line, character: (lines[start.line] ?? '').length };
        problems.push(found(kind, { start, end }, [words]));
      }
    });
    return problems;
  },
};

function numbersIn(body: ParsedBody): ReadonlySet<number | undefined> {
  const numbers = new Set<number | undefined>(body.headings.map(({ title }) => numberSaid(title)));
  for (const { number, text } of stepsOf(body)) numbers.add(number).add(numberSaid(text));
  numbers.delete(undefined);
  return numbers;
}

/** Whether a link says the same words: it leads where they say. */
function isLinked(words: string, { start, end }: Range, { links }: ParsedBody): boolean {
  const number = /\S+ \d+$/.exec(words)?.[0] ?? words;
  return links.some(
    ({ text, range }) => text.includes(number) && range.start.line >= start.line && range.end.line <= end.line,
  );
}

type Visit = (text: string, range: Range) => void;

function eachText(sections: readonly Section[], visit: Visit): void {
  for (const { steps, guidance, alerts } of sections) {
    for (const { text, range } of guidance) visit(text, range);
    for (const { text, range } of alerts) visit(text, range);
    eachTextOf(steps, visit);
  }
}

function eachTextOf(steps: readonly Step[], visit: Visit): void {
  for (const step of steps) {
    visit(step.text, step.textRange);
    for (const { text, range } of step.guidance) visit(text, range);
    for (const { text, range } of step.alerts) visit(text, range);
    for (const { answer, also, range } of step.branches) visit(also === '' ? answer : `${answer} ${also}`, range);
    eachTextOf(step.steps, visit);
  }
}
