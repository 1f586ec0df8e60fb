import * as vscode from 'vscode';
import type { NextSop } from '../../core/case/next/coming';
import type { CaseView } from '../../core/case/model/view';
import { factIn } from '../../core/ticket/facts';
import { knownTicket } from '../../core/ticket/known-ticket';
import type { KnownTicket } from '../../core/ticket/known-ticket';
import { comingNext } from '../services/coming-next';
import { openDraftOf, ticketOf } from '../services/case-ticket';
import type { Services } from '../services/services';
import { childRows, itemOf, rowId, topRows } from './kinds';
import type { ChecklistRow, RowContext } from './row';

type ViewServices = Pick<
  Services,
  | 'library'
  | 'clock'
  | 'cases'
  | 'active'
  | 'changes'
  | 'clocks'
  | 'escalations'
  | 'readings'
  | 'drafts'
  | 'draftCases'
  | 'memory'
  | 'whatFollowed'
  | 'feedback'
>;

/** More would be no help: nobody reads a list before the next customer. */
const mostNext = 3;

const nothingKnown: KnownTicket = knownTicket({});

/** A row as last drawn. */
interface DrawnRow {
  readonly row: ChecklistRow;
  readonly look: string;
  readonly children: string;
}

/**
 * The checklist of this window's active case. Only rows whose look has changed are redrawn: while VS Code redraws a
 * row, clicks on the boxes below it are lost, and people tick several steps in quick succession.
 */
export class ChecklistView implements vscode.TreeDataProvider<ChecklistRow> {
  readonly #services: ViewServices;
  readonly #changed = new vscode.EventEmitter<ChecklistRow[] | undefined>();
  /** One object per row for as long as the row exists: VS Code recognizes rows by it. */
  #rows = new Map<string, DrawnRow>();
  /** The row that each row is in, by its id; none for those on top. */
  #parents = new Map<string, ChecklistRow>();
  #topIds = '';
  /** Of the case that is shown: it is asked for by each row. */
  #ticket = nothingKnown;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: ViewServices) {
    this.#services = services;
  }

  /** Redraws what has changed. */
  update(): void {
    const { active } = this.#services;
    this.#ticket = active.view ? ticketOf(this.#services, active.view) : nothingKnown;
    const before = this.#rows;
    const top = this.#topIds;
    this.#rows = new Map();
    this.#parents = new Map();
    this.#topIds = this.#walk(this.getChildren(), before);
    if (this.#topIds !== top) {
      this.redraw();
      return;
    }
    const changed = [...this.#rows].flatMap(([id, drawn]) => {
      const old = before.get(id);
      return old && (old.look !== drawn.look || old.children !== drawn.children) ? [drawn.row] : [];
    });
    if (changed.length > 0) this.#changed.fire(changed);
  }

  /** Redraws everything: after a refused click, a box must show its true state again. */
  redraw(): void {
    this.#changed.fire(undefined);
  }

  getChildren(row?: ChecklistRow): ChecklistRow[] {
    const { view } = this.#services.active;
    const fresh = row ? childRows(row) : view ? this.#top(view) : [];
    return fresh.map((one) => this.#known(one));
  }

  getParent(row: ChecklistRow): ChecklistRow | undefined {
    return this.#parents.get(rowId(row));
  }

  /** The name of the customer whose case is shown, as far as it is known. */
  get customer(): string | undefined {
    return factIn(this.#ticket.values, 'customer.name')[0];
  }

  /** What the customer may ask next, once the case that is shown is closed and came to something. */
  get next(): readonly NextSop[] {
    const { view } = this.#services.active;
    return view?.state.closed && view.state.closed.how !== 'abandon'
      ? comingNext(this.#services, [view], this.#ticket.values).slice(0, mostNext)
      : [];
  }

  /** The row of a step of the case that is shown. */
  rowOf(key: string): ChecklistRow | undefined {
    return [...this.#rows.values()].find(({ row }) => row.kind === 'step' && row.step.key === key)?.row;
  }

  getTreeItem(row: ChecklistRow): vscode.TreeItem {
    return itemOf(row, this.#context());
  }

  #top(view: CaseView): ChecklistRow[] {
    const { changes, draftCases, escalations } = this.#services;
    const draft = openDraftOf(this.#services, view.state.id);
    const others = draft
      ? draftCases.casesOf(draft).filter(({ state }) => !state.closed && state.id !== view.state.id)
      : [];
    return topRows(view, {
      ...this.#context(),
      advice: escalations.of(view),
      changes: changes.of(view),
      others,
      next: this.next,
      hasSaid: (id) => this.#services.feedback.hasSaid(id),
    });
  }

  #context(): RowContext {
    const { library, clock, clocks } = this.#services;
    return { library, clocks: clocks.reading, ticket: this.#ticket, now: clock.now() };
  }

  #known(fresh: ChecklistRow): ChecklistRow {
    const known = this.#rows.get(rowId(fresh))?.row;
    return known ? Object.assign(known, fresh) : fresh;
  }

  /** Updates the rows to their current state. Returns their ids. */
  #walk(rows: readonly ChecklistRow[], before: ReadonlyMap<string, DrawnRow>, parent?: ChecklistRow): string {
    return rows
      .map((fresh) => {
        const id = rowId(fresh);
        const known = before.get(id)?.row;
        const row = known ? Object.assign(known, fresh) : fresh;
        if (parent) this.#parents.set(id, parent);
        const children = this.#walk(childRows(row), before, row);
        this.#rows.set(id, { row, look: lookOf(this.getTreeItem(row)), children });
        return id;
      })
      .join('\n');
  }
}

function lookOf(item: vscode.TreeItem): string {
  return JSON.stringify([
    item.label,
    item.resourceUri?.toString(),
    item.description,
    item.tooltip,
    item.contextValue,
    item.iconPath,
    item.checkboxState,
    item.collapsibleState,
    // Without what rows with boxes below say: to redraw them costs clicks there.
    item.collapsibleState === vscode.TreeItemCollapsibleState.None ? item.accessibilityInformation?.label : undefined,
  ]);
}
