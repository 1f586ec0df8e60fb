import { plainInMarkdown } from '../../text/markdown';
import { partsOf } from '../../sop/outline';
import type { Outlined } from '../../sop/outline';
import type { PartView, SectionView, StepView } from '../model/view';
import { block } from './subject';
import type { Subject } from './subject';

/** The steps that are wanted, in their sections; those of SOPs that joined below the question that led there. */
export function checklist(subject: Subject, label: string, isWanted: (step: StepView) => boolean): string {
  return block(label, sectionLines(subject, subject.view.sections, isWanted));
}

function sectionLines(
  subject: Subject,
  sections: readonly SectionView[],
  isWanted: (step: StepView) => boolean,
): string[] {
  return sections.flatMap(({ section, steps }) => {
    const lines = outlineLines(subject, partsOf(section), steps, isWanted, '');
    return lines.length === 0
      ? []
      : section.title === ''
        ? [...lines, '']
        : [`**${plainInMarkdown(section.title)}**`, '', ...lines, ''];
  });
}

/** The wanted steps among what a section or step holds, below the words that say when they apply. */
function outlineLines(
  subject: Subject,
  parts: readonly Outlined[],
  steps: readonly StepView[],
  isWanted: (step: StepView) => boolean,
  indent: string,
): string[] {
  return parts.flatMap(({ part, inner }) => {
    if (part.kind === 'step')
      return steps
        .filter(({ step }) => step === part.step)
        .flatMap((step) => stepLines(subject, step, isWanted, indent));
    if (part.kind !== 'guidance') return outlineLines(subject, inner, steps, isWanted, indent);
    const lines = outlineLines(subject, inner, steps, isWanted, `${indent}  `);
    return lines.length > 0 ? [`${indent}- ${plainInMarkdown(part.guidance.text)}`, ...lines] : [];
  });
}

function stepLines(subject: Subject, step: StepView, isWanted: (step: StepView) => boolean, indent: string): string[] {
  const inner = [
    ...outlineLines(subject, partsOf(step.step), step.steps, isWanted, `${indent}  `),
    ...step.parts.flatMap((part) => partLines(subject, part, isWanted, `${indent}  `)),
  ];
  // What holds wanted steps is named, so that they stand where they belong.
  return inner.length > 0 || isWanted(step) ? [`${indent}- ${stepText(subject, step)}`, ...inner] : [];
}

function partLines(
  subject: Subject,
  { part, sections }: PartView,
  isWanted: (step: StepView) => boolean,
  indent: string,
): string[] {
  const lines = sections
    .flatMap((section) => section.steps)
    .flatMap((step) => stepLines(subject, step, isWanted, `${indent}  `));
  return lines.length === 0 ? [] : [`${indent}- **${plainInMarkdown(part.title)}**`, ...lines];
}

/** What is said of a step behind it. */
function joined(...facts: readonly string[]): string {
  const said = facts.filter(Boolean).join(' · ');
  return said ? ` — ${said}` : '';
}

function stepText(subject: Subject, step: StepView): string {
  const { optional, notCounted, skipped, stillOpen } = subject.words;
  const text = subject.textOf(step.step);
  const { record } = step;
  const answer = record?.answer === undefined ? '' : ` **${plainInMarkdown(record.answer)}**`;
  const when = record && step.isTickable ? subject.by(record) : '';
  if (!step.onPath) return `~~${text}~~${answer} — ${[notCounted, when].filter(Boolean).join(' · ')}`;
  switch (step.state) {
    case 'done':
      return `[x] ${text}${answer}${joined(when, plainInMarkdown(record?.reason ?? ''))}`;
    case 'skipped':
      return `[ ] ${text} — ${[skipped(plainInMarkdown(record?.reason ?? '')), when].filter(Boolean).join(' · ')}`;
    case 'open':
      return `[ ] ${text}${step.isTickable ? ` — ${step.binding ? stillOpen : optional}` : ''}`;
  }
}
