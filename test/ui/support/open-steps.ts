import type { Workbench } from './workbench';

/** A step of the checklist that is up or comes later, and may not be left undone. */
export interface OpenStep {
  readonly id: string;
  readonly text: string;
  readonly isQuestion: boolean;
  /** The answers to choose from. */
  readonly answers: readonly string[];
}

/** The required steps that are open in the active case, in their order; none while that is of another SOP. */
export function openSteps(workbench: Workbench, sop: string): Promise<OpenStep[]> {
  return workbench.inHost(async (vscode, id) => {
    interface Step {
      readonly step: { readonly id: string; readonly text: string; readonly branches: readonly { answer: string }[] };
      readonly onPath: boolean;
      readonly isTickable: boolean;
      readonly binding: boolean;
      readonly state: string;
      readonly steps: readonly Step[];
      readonly parts: readonly { readonly sections: readonly { readonly steps: readonly Step[] }[] }[];
    }
    const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
      active: { view?: { state: { sop: string }; sections: readonly { steps: readonly Step[] }[] } };
    };
    const { view } = api.active;
    const flat = (steps: readonly Step[]): Step[] =>
      steps.flatMap((one) => [
        one,
        ...one.parts.flatMap((part) => part.sections.flatMap((section) => flat(section.steps))),
        ...flat(one.steps),
      ]);
    const steps = view?.state.sop === id ? view.sections.flatMap((section) => flat(section.steps)) : [];
    return steps
      .filter((one) => one.onPath && one.isTickable && one.state === 'open' && one.binding)
      .map(({ step }) => ({
        id: step.id,
        text: step.text,
        isQuestion: step.branches.length > 0,
        answers: step.branches.map(({ answer }) => answer),
      }));
  }, sop);
}
