import { Emitter } from '../../core/emitter';
import type { SelectedArgument, StepArgument } from '../shared/case-arguments';

/** The row selected in the checklist, for commands called by keyboard shortcut and for whoever shows more of it. */
export class SelectedStep {
  readonly #changed = new Emitter<undefined>();
  #row: SelectedArgument | undefined;

  /** Fires when another row, or none, is selected. */
  readonly onDidChange = this.#changed.event;

  /** Undefined when a row of another kind, or none, is selected. */
  get row(): SelectedArgument | undefined {
    return this.#row;
  }

  /** The selected step. Undefined when another row, or none, is selected. */
  get current(): StepArgument | undefined {
    return this.#row?.kind === 'step' ? this.#row : undefined;
  }

  /** Shows it again when it is the same one: whoever shows more of it may have gone on to another. */
  show(row: SelectedArgument): void {
    this.#row = copyOf(row);
    this.#changed.fire(undefined);
  }

  select(row: SelectedArgument | undefined): void {
    if (nameOf(row) === nameOf(this.#row)) return;
    this.#row = row && copyOf(row);
    this.#changed.fire(undefined);
  }
}

/** Rows are drawn on and on, and hold far more. */
function copyOf(row: SelectedArgument): SelectedArgument {
  const { caseId } = row;
  switch (row.kind) {
    case 'step':
      return { kind: row.kind, caseId, step: { key: row.step.key } };
    case 'answer':
      return { kind: row.kind, caseId, step: { key: row.step.key }, branch: { answer: row.branch.answer } };
    case 'section':
      return { kind: row.kind, caseId, sop: row.sop, section: { section: { anchor: row.section.section.anchor } } };
  }
}

function nameOf(row: SelectedArgument | undefined): string {
  return JSON.stringify(row && copyOf(row));
}
