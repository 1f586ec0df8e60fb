import type { Guidance, Section, Sop, Step } from '../../sop/model';
import { sectionOrderOf } from '../../sop/section-order';
import type { Problem } from '../../problem';
import { fold } from '../../text/fold';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';
import { WrittenWords } from './written-words';

const kind: ProblemKind = {
  code: 'sop.answer-without-arrow',
  severity: 'warning',
  message:
    '“{0}” is the name of a section, but no answer that leads there: everybody follows that section, whatever they answer. Put an arrow and a link.',
  fix: replaceBySuggestion,
};

/** A bullet below a question that only names a section was meant to lead there. */
export const answerWithoutArrow: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    if (sop.hasSteps) yield* upToMost(unmarked(sop));
  },
};

function* unmarked(sop: Sop): Generator<Problem> {
  const { sections, conditional } = sectionOrderOf(sop);
  let names: ReadonlyMap<string, Section | undefined> | undefined;
  const words = new WrittenWords(sop);
  const told = new Set(sop.problems.map(({ code, range }) => (code === 'sop.answer-unread' ? range.start.line : -1)));
  for (const step of questions(sections)) {
    const bullets = step.guidance.filter((one) => one.kind === 'plain' && one.text.length < 100);
    if (bullets.length === 0 || bullets.length + step.branches.length < 2) continue;
    names ??= namesOf(sections, conditional);
    for (const bullet of bullets) {
      const section = names.get(nameOf(bullet));
      if (!section || told.has(bullet.range.start.line) || !/^[-*+]\s/.test(words.cut(bullet.range))) continue;
      const text = bullet.text.trim();
      const suggestion = `${text} → [${section.title}](#${section.anchor})`;
      yield found(kind, words.placeOf(text, bullet.range), [text], suggestion);
    }
  }
}

/** The steps that ask something, or have answers. */
function* questions(sections: readonly Section[]): Generator<Step> {
  for (const { steps } of sections)
    for (const step of steps)
      if (step.guidance.length > 0 && (step.branches.length > 0 || /[?？]["'”’»).:]*$/.test(step.text))) yield step;
}

/** The sections that everybody follows and that have steps, by what people call them; undefined where several are called so. */
function namesOf(
  sections: readonly Section[],
  conditional: ReadonlySet<number>,
): ReadonlyMap<string, Section | undefined> {
  const names = new Map<string, Section | undefined>();
  for (const [at, section] of sections.entries()) {
    const name = fold(section.title.trim());
    if (section.level < 2 || section.steps.length === 0 || conditional.has(at)) continue;
    names.set(name, names.has(name) ? undefined : section);
  }
  return names;
}

function nameOf({ text }: Guidance): string {
  return fold(text.trim().replace(/[.:;]+$/, ''));
}
