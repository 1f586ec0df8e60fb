import * as vscode from 'vscode';
import { currentSop } from '../../core/case/model/sops-in-library';
import { partOf, stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import { allSteps } from '../../core/sop/model';
import type { Sop, Step } from '../../core/sop/model';
import type { StepArgument } from '../shared/case-arguments';
import type { Services } from './services';

/** A step that a command is about, with its SOP as the library has it now. */
export interface StepMeant {
  readonly sop: Sop;
  /** The version that the person follows, which may be older than the library's. */
  readonly version: string | undefined;
  readonly step: Pick<Step, 'id' | 'text'> | undefined;
}

/** Whether a command was called with a step of a case. */
export function isStepArgument(called: unknown): called is StepArgument {
  return (
    typeof called === 'object' && called !== null && 'kind' in called && called.kind === 'step' && 'caseId' in called
  );
}

/** The step of a case; undefined when there is no such case or step. */
export function stepOfCase(
  { cases, library }: Pick<Services, 'cases' | 'library'>,
  { caseId, step: { key } }: StepArgument,
): (StepMeant & { readonly view: CaseView }) | undefined {
  const view = cases.get(caseId);
  const step = view && stepsInView(view).find((one) => one.key === key);
  if (!step) return undefined;
  const { part, sop } = partOf(view, step);
  return { sop: currentSop(part, library) ?? sop, version: sop.version, step: step.step, view };
}

/** The SOP in the active editor, with the step at the cursor; undefined where no SOP is. */
export function stepAtCursor({ library }: Pick<Services, 'library'>): StepMeant | undefined {
  const editor = vscode.window.activeTextEditor;
  const sop = editor && library.get(editor.document.uri.toString());
  if (!sop) return undefined;
  const { line } = editor.selection.active;
  const here = [...allSteps(sop.sections.flatMap(({ steps }) => steps))].filter(
    ({ range }) => range.start.line <= line && line <= range.end.line,
  );
  return { sop, version: sop.version, step: here.at(-1) };
}
