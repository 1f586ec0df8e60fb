import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CaseView } from '../../../src/core/case/model/view';
import type { ChecklistRow } from '../../../src/editor/checklist/row';
import type { SopGuide } from '../../../src/editor/start';
import { fileAt, labelOf } from './guide';

/** The rows of the checklist, by what they say. */
export class ChecklistRows {
  readonly #api: SopGuide;

  constructor(api: SopGuide) {
    this.#api = api;
  }

  /** Starts, or goes on with, a case for a ticket; returns its id. */
  async begin(path: string, ticket: string): Promise<string> {
    await vscode.commands.executeCommand('sopGuide.startChecklist', { uri: fileAt(path).toString(), ticket });
    const found = this.#api.cases.cases.filter((one) => one.state.ticket === ticket);
    assert.equal(found.length, 1);
    return found[0]?.state.id ?? '';
  }

  view(id: string): CaseView {
    const found = this.#api.cases.get(id);
    assert.ok(found);
    return found;
  }

  labels(): string[] {
    return this.#all().map((one) => labelOf(this.#item(one)));
  }

  node(label: string): ChecklistRow {
    const found = this.#all().find((one) => labelOf(this.#item(one)) === label);
    assert.ok(found, `no row “${label}” in ${this.labels().join(', ')}`);
    return found;
  }

  item(label: string): vscode.TreeItem {
    return this.#item(this.node(label));
  }

  tooltip(label: string): string {
    const { tooltip } = this.item(label);
    return typeof tooltip === 'string' ? tooltip : (tooltip?.value ?? '');
  }

  isChecked(label: string): boolean {
    return (
      (this.item(label).checkboxState as { state: vscode.TreeItemCheckboxState }).state ===
      vscode.TreeItemCheckboxState.Checked
    );
  }

  /** Labels and descriptions of the rows below a row; of those at the top when none is named. */
  below(label?: string): [string, string][] {
    return this.#api.views.checklist
      .getChildren(label === undefined ? undefined : this.node(label))
      .map((one) => [labelOf(this.#item(one)), String(this.#item(one).description ?? '')]);
  }

  #item(node: ChecklistRow): vscode.TreeItem {
    return this.#api.views.checklist.getTreeItem(node);
  }

  #all(parent?: ChecklistRow): ChecklistRow[] {
    return this.#api.views.checklist.getChildren(parent).flatMap((one) => [one, ...this.#all(one)]);
  }
}
