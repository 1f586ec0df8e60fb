import * as vscode from 'vscode';
import { nextStep } from '../../core/case/model/next-step';
import type { CaseView, StepView } from '../../core/case/model/view';
import { InTurn } from '../../core/in-turn';
import { isQuestion } from '../../core/sop/model';
import { tellClosed } from '../services/case-actions';
import type { Services } from '../services/services';
import type { AnswerArgument, StepArgument } from '../shared/case-arguments';
import { commands, run, views } from '../shared/commands';
import { showDone } from '../shared/dialogs';
import { askAnswer } from '../pickers/ask-answer';
import type { FromList } from './doing';
import type { Elsewhere } from './elsewhere';
import type { ChecklistRow } from './row';
import type { UpNext } from './up-next';
import type { ChecklistView } from './view';

type NextServices = Pick<Services, 'cases' | 'active' | 'drafts' | 'draftCases' | 'log'>;

/** Does what is up in the case at hand, one thing after the other however quickly it is asked for. */
export class NextStep {
  readonly #services: NextServices;
  readonly #tree: vscode.TreeView<ChecklistRow>;
  readonly #provider: ChecklistView;
  readonly #upNext: UpNext;
  readonly #elsewhere: Elsewhere;
  readonly #turns = new InTurn();

  constructor(
    services: NextServices,
    tree: vscode.TreeView<ChecklistRow>,
    { provider, upNext, elsewhere }: { provider: ChecklistView; upNext: UpNext; elsewhere: Elsewhere },
  ) {
    this.#services = services;
    this.#tree = tree;
    this.#provider = provider;
    this.#upNext = upNext;
    this.#elsewhere = elsewhere;
  }

  /**
   * Ticks the step that is up in the case of the current draft, else in the active case, or inserts its reply, or asks its
   * question. A draft without a case gets the checklist that is suggested for it. Where the checklist is not seen, it is only
   * shown: nobody ticks what they do not see. Called in the list, it moves the focus there to what is next.
   */
  doNext(from: FromList | undefined): Promise<void> {
    return this.#turns.run(async () => {
      const { count } = this.#elsewhere;
      await this.#doNext();
      const { view } = this.#services.active;
      // Where a reply was inserted, they go on in the draft.
      const isHere = this.#elsewhere.count === count && !(view && nextStep(view)?.isInserted);
      if (from && view && isHere) await this.#upNext.show(view, true);
    });
  }

  async #doNext(): Promise<void> {
    const { drafts, draftCases } = this.#services;
    const draft = drafts.currentLetter();
    if (draft && (await draftCases.load(draft)).length === 0) {
      await run(commands.startSuggested);
      const [begun] = draftCases.casesOf(draft);
      if (begun) await this.#ask(begun.state.id);
      return;
    }
    const view = await caseAtHand(this.#services, draft);
    if (!view) return;
    if (!this.#tree.visible) {
      await vscode.commands.executeCommand(`${views.checklist}.focus`, { preserveFocus: true });
      await this.#show(view.state.id);
      return;
    }
    const step = nextStep(view);
    if (!step) showDone(vscode.l10n.t('$(check) All required steps are done: the case can be closed'), 6000);
    else if (isQuestion(step.step)) await this.#ask(view.state.id);
    else {
      await activate(view, step);
      // Once a reply stands in the draft, the person goes on there.
      if (step.step.replies.length === 0) await this.#ask(view.state.id);
      else await this.#show(view.state.id);
    }
  }

  /** Shows what is up. What is asked is asked at once, one question after the other: there is nothing to be done in between. */
  async #ask(caseId: string): Promise<void> {
    for (;;) {
      await this.#show(caseId);
      const view = this.#services.cases.get(caseId);
      const step = view && nextStep(view);
      if (!step || !isQuestion(step.step) || !(await answer(view, step))) return;
      const after = this.#services.cases.get(caseId);
      // An answer that was refused, or not wanted after all, is not asked for again.
      if (!after || nextStep(after)?.key === step.key) return;
    }
  }

  async #show(caseId: string): Promise<void> {
    const view = this.#services.cases.get(caseId);
    // The list follows its case only after a while.
    this.#provider.update();
    if (view) await this.#upNext.show(view);
  }
}

/** The case of a draft; without a draft, the active one. */
async function caseAtHand(
  { active, draftCases }: NextServices,
  draft: vscode.TextDocument | undefined,
): Promise<CaseView | undefined> {
  const { view: shown } = active;
  const all = draft ? draftCases.casesOf(draft) : shown ? [shown] : [];
  const open = all.filter(({ state }) => !state.closed);
  const view = open.find(({ state }) => state.id === shown?.state.id) ?? open[0];
  const [closed] = all;
  if (!view && closed) {
    const { id } = closed.state;
    void tellClosed(id, vscode.l10n.t('The case of this draft is closed. Reopen it, or start another checklist.'));
    return undefined;
  }
  if (!view) throw new Error(vscode.l10n.t('No case is open. Start a checklist first.'));
  if (view.state.id !== shown?.state.id) await active.choose(view.state.id);
  return view;
}

async function activate({ state }: CaseView, { key, isInserted }: StepView): Promise<void> {
  if (isInserted) showDone(vscode.l10n.t('Its reply stands in the draft: fill it in, then copy it'), 6000);
  const argument: StepArgument = { kind: 'step', caseId: state.id, step: { key } };
  await run(commands.activateStep, argument);
}

/** @returns whether it was answered. */
async function answer({ state }: CaseView, step: StepView): Promise<boolean> {
  const chosen = await askAnswer(step.step);
  if (chosen === undefined) return false;
  const argument: AnswerArgument = {
    kind: 'answer',
    caseId: state.id,
    step: { key: step.key },
    branch: { answer: chosen },
  };
  await run(commands.answerQuestion, argument);
  return true;
}
