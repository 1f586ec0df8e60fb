import type { Section, Step } from '../../sop/model';
import { fold } from '../../text/fold';

/** What tells to stop the clocks of a case, in Spanish, Catalan and English; folded. */
const pause = /(?<![a-z])paus(?:a|ado|ada|ar|e|en|es|ad|at|eu|em|ing|ed|amos|alo|ala)?(?![a-z])/;

type Words = Pick<Step, 'guidance' | 'alerts'>;

/** Whether a section tells to pause the case, before any of its steps. */
export function isPauseTold({ guidance, alerts }: Pick<Section, keyof Words>): boolean {
  return saysPause({ guidance, alerts });
}

/** Whether a step tells to pause the case, itself or in what stands below it. */
export function tellsPause(step: Pick<Step, 'text' | 'steps' | keyof Words>): boolean {
  return pause.test(fold(step.text)) || saysPause(step) || step.steps.some(tellsPause);
}

function saysPause({ guidance, alerts }: Words): boolean {
  return [...guidance, ...alerts].some(({ text }) => pause.test(fold(text)));
}
