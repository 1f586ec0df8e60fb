// Made-up feedback: reports on the SOPs of a made-up library, half of them closed.
import type { FeedbackEntry } from '../../src/core/lifecycle/feedback/entry';
import { feedbackFile, writeFeedback } from '../../src/core/lifecycle/feedback/file';

/** A file of the folder of feedback. */
export interface MadeFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Files of feedback: of three, two are reports and one closes the first of them.
 * @param ids those of the SOPs. @param from the number of the first file, so that more can be made that are other ones.
 */
export function makeFeedback(ids: readonly string[], count: number, from = 0): MadeFile[] {
  return Array.from({ length: count }, (_, index) => {
    const entry = entryOf(ids, from + index);
    return { name: feedbackFile(entry), text: writeFeedback(entry) };
  });
}

function entryOf(ids: readonly string[], number: number): FeedbackEntry {
  const day = new Date(Date.UTC(2026, 0, 1 + (number % 300))).toISOString();
  const base = { id: `made-${number}`, by: number % 2 === 0 ? 'Ana' : undefined, at: day };
  if (number % 3 === 2)
    return {
      ...base,
      does: 'resolve',
      report: `made-${number - 2}`,
      outcome: 'fixed',
      version: '1.1.0',
      text: 'Gracias, ya está corregido.',
    };
  return {
    ...base,
    does: 'report',
    sop: ids[(number * 7919) % ids.length] ?? '',
    version: '1.0.0',
    step: 'paso',
    words: 'Comprueba los datos del pedido',
    kind: number % 2 === 0 ? 'unclear' : 'outdated',
    text: 'El formulario es otro desde marzo: ahora pide también el número de serie.\nLa foto de la guía ya no vale.',
  };
}
