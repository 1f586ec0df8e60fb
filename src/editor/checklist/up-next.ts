import type * as vscode from 'vscode';
import { nextStep } from '../../core/case/model/next-step';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import { procedureLedTo } from '../services/led-to';
import type { ChecklistRow } from './row';
import type { ChecklistView } from './view';

type Tree = Pick<vscode.TreeView<ChecklistRow>, 'visible' | 'selection' | 'reveal'>;

/** A step that VS Code was asked to bring into sight, and whether that was because it was up. */
interface Coming {
  readonly caseId: string;
  readonly key: string;
  readonly isUp: boolean;
}

/** Keeps the step that is up in sight: what was just done moves it, often far down. A list that nobody sees is not opened. */
export class UpNext {
  readonly #tree: Tree;
  readonly #provider: Pick<ChecklistView, 'rowOf'>;
  readonly #library: Library;
  readonly #log: Pick<vscode.LogOutputChannel, 'debug'>;
  #before: { readonly id: string; readonly next: string | undefined } | undefined;

  /** What VS Code is bringing into sight, the latest last. */
  #coming: readonly Coming[] = [];

  constructor(
    tree: Tree,
    provider: Pick<ChecklistView, 'rowOf'>,
    library: Library,
    log: Pick<vscode.LogOutputChannel, 'debug'>,
  ) {
    this.#tree = tree;
    this.#provider = provider;
    this.#library = library;
    this.#log = log;
  }

  /** Shows it when it is another one. Focus stays where it is: the person may be writing. @param view the case that is shown now. */
  follow(view: CaseView | undefined): void {
    const before = this.#before;
    const next = view && nextStep(view)?.key;
    this.#before = view && { id: view.state.id, next };
    if (!view || !before || !this.#tree.visible || (before.id === view.state.id && before.next === next)) return;
    const was = stepsInView(view).find(({ key }) => key === before.next);
    // Where an answer leads to another SOP, that comes first.
    if (was && procedureLedTo(this.#library, view, was)) return;
    void this.show(view);
  }

  /** Brings it into sight, and marks it. @param isFocused only for those who are in the list already: it would take the keys from anybody else. */
  async show(view: CaseView, isFocused = false): Promise<void> {
    await this.#reveal(nextStep(view)?.key, { isFocused, isUp: true });
  }

  /** Brings a step into sight that was selected elsewhere. */
  async showSelected(key: string): Promise<void> {
    const [row] = this.#tree.selection;
    if (this.#tree.visible && (row?.kind !== 'step' || row.step.key !== key))
      await this.#reveal(key, { isFocused: false, isUp: false });
  }

  /**
   * Whether nobody has selected a row that VS Code says is selected: it was brought into sight, which takes a while, and something else
   * has come up or been selected since.
   */
  isPassed(row: ChecklistRow | undefined): boolean {
    if (row?.kind !== 'step') return false;
    const told = this.#coming.findLast(({ caseId, key }) => caseId === row.caseId && key === row.step.key);
    if (!told) return false;
    const isStillUp = this.#before?.id === told.caseId && this.#before.next === told.key;
    return told !== this.#coming.at(-1) || (told.isUp && !isStillUp);
  }

  async #reveal(key: string | undefined, { isFocused, isUp }: { isFocused: boolean; isUp: boolean }): Promise<void> {
    const row = key === undefined ? undefined : this.#provider.rowOf(key);
    if (!row || (isFocused && !this.#tree.visible)) return;
    const coming = row.kind === 'step' ? [{ caseId: row.caseId, key: row.step.key, isUp }] : [];
    this.#coming = [...this.#coming, ...coming];
    try {
      await this.#tree.reveal(row, { select: true, focus: isFocused });
    } catch (error) {
      // The list may have changed meanwhile.
      this.#log.debug(`The step is not shown: ${String(error)}`);
    } finally {
      this.#coming = this.#coming.filter((one) => !coming.includes(one));
    }
  }
}
