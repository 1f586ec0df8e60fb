import * as vscode from 'vscode';
import { refTo, stepsInView } from '../../core/case/model/view';
import { InTurn } from '../../core/in-turn';
import type { Services } from '../services/services';
import type { AnswerArgument, LeadArgument, StepArgument } from '../shared/case-arguments';
import { commands, run } from '../shared/commands';
import type { CommandId } from '../shared/commands';
import type { Elsewhere } from './elsewhere';
import type { ChecklistRow, Row } from './row';
import type { UpNext } from './up-next';
import type { ChecklistView } from './view';

type DoingServices = Pick<Services, 'actions' | 'active' | 'cases'>;

/** Something that can be done: a step, an answer, what an answer leads to. */
type Doable = StepArgument | AnswerArgument | LeadArgument;

/** What the key of the list calls its command with. */
export interface FromList {
  readonly inList: true;
}

/**
 * What is done in the list: by its boxes, its buttons and its key. Whoever works there goes on there, so the focus moves to the
 * next step; what is done anywhere else leaves it where it is.
 */
export class Doing {
  readonly #services: DoingServices;
  readonly #tree: vscode.TreeView<ChecklistRow>;
  readonly #provider: ChecklistView;
  readonly #upNext: UpNext;
  readonly #elsewhere: Elsewhere;
  // Whether a step is asked about depends on those before it: the clicks before must be written.
  readonly #turns = new InTurn();

  constructor(
    services: DoingServices,
    tree: vscode.TreeView<ChecklistRow>,
    { provider, upNext, elsewhere }: { provider: ChecklistView; upNext: UpNext; elsewhere: Elsewhere },
  ) {
    this.#services = services;
    this.#tree = tree;
    this.#provider = provider;
    this.#upNext = upNext;
    this.#elsewhere = elsewhere;
  }

  /** Ticks a step, inserts its reply or asks its question; gives an answer; goes on where an answer leads. @param row that of a button. */
  async doRow(row: Doable | FromList | undefined): Promise<void> {
    if (row && 'kind' in row) return this.#do(row);
    // The arrow keys move the focus, and extensions only know what is selected.
    if (row) await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    const [selected] = this.#tree.selection;
    const command = selected && this.#provider.getTreeItem(selected).command?.command;
    const isOurs = selected?.kind === 'step' || selected?.kind === 'answer' || selected?.kind === 'lead';
    if (isOurs && command === commands.selectRow) return this.#do(selected);
    // Other rows did what they do when they were selected.
    if (command === undefined) throw new Error(vscode.l10n.t('Choose a step in the checklist first.'));
  }

  /** Ticks a step, or opens it again, as its box says. */
  clicked({ caseId, view, step }: Row<'step'>, state: vscode.TreeItemCheckboxState): Promise<void> {
    // The row may stand for another case by the time it is its turn.
    const argument: StepArgument = { kind: 'step', caseId, step: { key: step.key } };
    return this.#turns.run(async () => {
      if (state === vscode.TreeItemCheckboxState.Unchecked) {
        await this.#services.actions.act(view, { event: 'untick', ...refTo(step) });
        return;
      }
      // It may have to be asked for something first. A box that was not ticked after all shows that.
      await this.#goOnAfter(argument, commands.completeStep);
      if (this.#stateOf(argument) !== 'done') this.#provider.redraw();
    });
  }

  async #do(row: Doable): Promise<void> {
    switch (row.kind) {
      case 'step':
        return this.#goOnAfter(row, commands.activateStep);
      case 'answer':
        return this.#goOnAfter(row, commands.answerQuestion);
      case 'lead':
        return this.#goOnAfter(row, commands.joinLinked);
    }
  }

  async #goOnAfter(row: Doable, command: CommandId): Promise<void> {
    const { active, cases } = this.#services;
    const { count } = this.#elsewhere;
    const before = cases.get(row.caseId);
    await run(command, row);
    const view = cases.get(row.caseId);
    const isDone = view !== before && this.#stateOf(row) === 'done';
    if (!view || !isDone || active.view?.state.id !== row.caseId) return;
    // The list is drawn only after a while: until then the person may have gone elsewhere.
    await this.#upNext.show(view);
    if (this.#elsewhere.count === count) await this.#upNext.show(view, true);
  }

  #stateOf({ caseId, step: { key } }: Doable): string | undefined {
    const view = this.#services.cases.get(caseId);
    return view && stepsInView(view).find((step) => step.key === key)?.state;
  }
}
