import type { Section, Sop, Step } from '../../../src/core/sop/model';
import { partsOf } from '../../../src/core/sop/outline';
import type { Outlined } from '../../../src/core/sop/outline';

/** What the checklist of an SOP shows, line by line: `[ ]` steps, `(→ target)` answers, `-` guidance, `!` alerts. */
export function outlineOf(sop: Sop): string[] {
  return sop.sections.flatMap((section) => [...(section.title ? [`# ${section.title}`] : []), ...linesOf(section, '')]);
}

function linesOf(holder: Section | Step, indent: string): string[] {
  return partsOf(holder).flatMap((one) => linesOfPart(one, indent));
}

function linesOfPart({ part, inner }: Outlined, indent: string): string[] {
  const within = inner.flatMap((one) => linesOfPart(one, `${indent}  `));
  switch (part.kind) {
    case 'step':
      return [`${indent}[ ] ${part.step.text}`, ...linesOf(part.step, `${indent}  `)];
    case 'answer': {
      const { answer, target } = part.branch;
      const to = target?.kind === 'section' ? `#${target.anchor}` : target?.kind === 'file' ? target.path : '?';
      return [`${indent}(${answer} → ${to})`, ...within];
    }
    case 'alert':
      return [`${indent}! ${part.alert.text}`, ...within];
    case 'guidance':
      return [`${indent}- ${part.guidance.text}`, ...within];
  }
}
