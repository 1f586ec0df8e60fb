import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import type { Services } from '../services/services';
import { afterClosingNodes } from './rows/after-closing';
import type { ActiveCase } from '../services/active-case';
import type { CaseChanges } from '../services/case-changes';
import type { ClockReader } from '../services/clock-reader';
import { clockNodes } from './rows/clock';
import { escalationNodes } from './rows/escalation';
import type { Escalations } from '../services/escalations';
import { itemOf, rowId } from './items';
import { childNodes, topNodes } from './nodes';
import type { ChecklistNode } from './node';

/** A row as it was drawn last. */
interface DrawnRow {
  readonly node: ChecklistNode;
  readonly look: string;
  readonly children: string;
}

/**
 * The checklist of the case this window works on. Only rows that look different are drawn anew: while VS Code draws a
 * row, clicks on the boxes below it are lost, and people tick several steps in a row.
 */
export class ChecklistView implements vscode.TreeDataProvider<ChecklistNode> {
  readonly #services: Pick<Services, 'library' | 'clock'>;
  readonly #active: ActiveCase;
  readonly #changes: CaseChanges;
  readonly #clocks: Pick<ClockReader, 'reading'>;
  readonly #escalations: Pick<Escalations, 'of'>;
  readonly #changed = new vscode.EventEmitter<ChecklistNode[] | undefined>();
  /** One object for each row for as long as it is there: how VS Code knows it again. */
  #rows = new Map<string, DrawnRow>();
  #topIds = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    services: Pick<Services, 'library' | 'clock'>,
    active: ActiveCase,
    changes: CaseChanges,
    clocks: Pick<ClockReader, 'reading'>,
    escalations: Pick<Escalations, 'of'>,
  ) {
    this.#services = services;
    this.#active = active;
    this.#changes = changes;
    this.#clocks = clocks;
    this.#escalations = escalations;
  }

  /** Draws what has changed. */
  update(): void {
    const before = this.#rows;
    const top = this.#topIds;
    this.#rows = new Map();
    this.#topIds = this.#walk(this.getChildren(), before);
    if (this.#topIds !== top) {
      this.redraw();
      return;
    }
    const changed = [...this.#rows].flatMap(([id, row]) => {
      const old = before.get(id);
      return old && (old.look !== row.look || old.children !== row.children) ? [row.node] : [];
    });
    if (changed.length > 0) this.#changed.fire(changed);
  }

  /** Draws everything anew: a box that was clicked but refused must show what is true. */
  redraw(): void {
    this.#changed.fire(undefined);
  }

  getChildren(node?: ChecklistNode): ChecklistNode[] {
    const { view } = this.#active;
    const fresh = node ? childNodes(node) : view ? this.#top(view) : [];
    return fresh.map((one) => this.#known(one));
  }

  getTreeItem(node: ChecklistNode): vscode.TreeItem {
    return itemOf(node, this.#services.library, this.#clocks.reading, this.#services.clock.now());
  }

  /** What has to be seen before the steps stands above them. */
  #top(view: CaseView): ChecklistNode[] {
    return [
      ...clockNodes(view, this.#clocks.reading),
      ...escalationNodes(view, this.#escalations.of(view)),
      ...afterClosingNodes(view, this.#services.library, this.#services.clock.now()),
      ...topNodes(view, this.#changes.of(view)),
    ];
  }

  #known(fresh: ChecklistNode): ChecklistNode {
    const known = this.#rows.get(rowId(fresh))?.node;
    return known ? Object.assign(known, fresh) : fresh;
  }

  /** Takes in the rows as they are now. Gives their ids. */
  #walk(nodes: readonly ChecklistNode[], before: ReadonlyMap<string, DrawnRow>): string {
    return nodes
      .map((fresh) => {
        const id = rowId(fresh);
        const known = before.get(id)?.node;
        const node = known ? Object.assign(known, fresh) : fresh;
        const children = this.#walk(childNodes(node), before);
        this.#rows.set(id, { node, look: lookOf(this.getTreeItem(node)), children });
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
  ]);
}
