import * as vscode from 'vscode';
import { checks } from '../../core/lint/checks';
import { folderOf } from '../../core/library/path';
import type { Library } from '../../core/library/library';
import type { CheckedTests } from '../../core/scenario/check/check-tests';
import type { LoadedTests } from '../../core/scenario/load';
import type { AnyTest, CaseTest, MessageTest } from '../../core/scenario/model';
import { nameOfTest } from '../../core/scenario/run/result';
import { missingNames } from '../../core/scenario/run/test-runner';
import { sopPathOf } from '../../core/scenario/test-path';
import type { SopLocation } from '../../core/sop/model';
import type { Range } from '../../core/text/position';
import { toRange } from '../shared/convert';
import { settings } from '../shared/settings';
import { shown } from '../shared/shown';
import { categoryTitle, problemText } from '../shared/wording';

/** What stands behind the row of a test. */
export interface TestInTree {
  /** The address of its file. */
  readonly uri: string;
  readonly test: AnyTest;
}

interface TreeParts {
  readonly controller: vscode.TestController;
  readonly library: Library;
  /** What a library is called, by its root. */
  readonly nameOf: (root: string) => string;
}

/** The tests as the Testing view shows them: libraries where there are several, categories, SOPs, tests. */
export class TestTree {
  readonly #parts: TreeParts;
  /** The rows of files, by their addresses, and the libraries that they are in. */
  readonly #files = new Map<string, { readonly item: vscode.TestItem; readonly root: string }>();
  readonly #tests = new WeakMap<vscode.TestItem, TestInTree>();
  readonly #tags = {
    case: new vscode.TestTag(vscode.l10n.t('situation')),
    message: new vscode.TestTag(vscode.l10n.t('message')),
  };
  #hasLibraries = false;

  constructor(parts: TreeParts) {
    this.#parts = parts;
  }

  /** The test of a row; undefined for rows that hold others. */
  testOf(item: vscode.TestItem): TestInTree | undefined {
    return this.#tests.get(item);
  }

  /** The row of a file. */
  fileItem(uri: string): vscode.TestItem | undefined {
    return this.#files.get(uri)?.item;
  }

  /** Whether libraries have rows of their own. When that changes, all rows are gone and have to be shown again. */
  nameLibraries(isSeveral: boolean): boolean {
    if (isSeveral === this.#hasLibraries) return false;
    this.#hasLibraries = isSeveral;
    this.#parts.controller.items.replace([]);
    this.#files.clear();
    return true;
  }

  /** Shows a file as it is now. */
  show(loaded: LoadedTests, checked: CheckedTests): void {
    const { file } = loaded.read;
    const { uri, path, root } = file.location;
    const item = this.fileItem(uri) ?? this.#add(file.location);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const { sop } = checked;
    item.label = shown(sop?.title ?? name);
    // The file's own name matters where it is not that of the SOP.
    item.description = sop && sop.location.path !== sopPathOf(path) ? shown(name) : '';
    item.sortText = `1 ${item.label}`;
    const levels = settings.lintSeverity(vscode.Uri.parse(root));
    const problems = checks.tests(loaded.text, [...loaded.read.problems, ...checked.ofFile()], levels, checked.config);
    const errors = problems.filter(({ severity }) => severity === 'error');
    item.error = inLines(errors.map(problemText));
    const ids = new Ids();
    const rows = file.tests.map((test) => this.#row(item, ids, test, test.range, checked));
    if (file.messages.length > 0) rows.push(this.#messages(item, file.messages, checked));
    inOrder(rows);
    item.children.replace(rows);
  }

  /** A file that is gone, and the categories that hold nothing any more. */
  remove(uri: string): void {
    const item = this.fileItem(uri);
    this.#files.delete(uri);
    for (let one = item; one;) {
      const { parent } = one;
      (parent?.children ?? this.#parts.controller.items).delete(one.id);
      one = parent && parent.children.size === 0 ? parent : undefined;
    }
  }

  /** Writes again what categories and libraries are called. */
  nameFolders(): void {
    for (const { item, root } of this.#files.values())
      for (let { parent } = item; parent; { parent } = parent) {
        const folder = folderIn(parent.id);
        const label = folder === undefined ? this.#parts.nameOf(root) : this.#title(root, folder);
        if (parent.label !== label) Object.assign(parent, { label, sortText: `0 ${label}` });
      }
  }

  #messages(file: vscode.TestItem, messages: readonly MessageTest[], checked: CheckedTests): vscode.TestItem {
    const item = file.children.get('messages') ?? this.#create('messages', vscode.l10n.t('Messages'), file.uri);
    const [first] = messages;
    item.range = first && toRange(first.text.range);
    const ids = new Ids();
    const rows = messages.map((test) => this.#row(item, ids, test, test.text.range, checked));
    inOrder(rows);
    item.children.replace(rows);
    return item;
  }

  #row(
    parent: vscode.TestItem,
    ids: Ids,
    test: CaseTest | MessageTest,
    range: Range,
    checked: CheckedTests,
  ): vscode.TestItem {
    const name = nameOfTest(test);
    const id = ids.of(`${test.kind} ${name}`);
    const label = shown(name);
    const item = parent.children.get(id) ?? this.#create(id, label, parent.uri);
    item.label = label;
    item.range = toRange(range);
    const variants = test.kind === 'case' ? [...test.given.languages, ...test.given.channels] : [];
    item.description = shown(variants.map(({ text }) => text).join(', '));
    item.tags = [this.#tags[test.kind]];
    item.error = inLines(missingNames(checked, test).map(problemText));
    this.#tests.set(item, { uri: checked.file.location.uri, test });
    return item;
  }

  #add({ uri, root, path }: SopLocation): vscode.TestItem {
    const item = this.#create(`file ${path}`, path, vscode.Uri.parse(uri));
    this.#files.set(uri, { item, root });
    this.#holder(root, folderOf(path)).add(item);
    return item;
  }

  /** The rows of a category, or of a library itself. */
  #holder(root: string, folder: string): vscode.TestItemCollection {
    const { controller, nameOf } = this.#parts;
    if (folder !== '')
      return this.#child(
        this.#holder(root, folderOf(folder)),
        `folder ${folder}`,
        this.#title(root, folder),
        vscode.Uri.joinPath(vscode.Uri.parse(root), ...folder.split('/')),
      );
    if (!this.#hasLibraries) return controller.items;
    return this.#child(controller.items, `library ${root}`, nameOf(root), vscode.Uri.parse(root));
  }

  #child(rows: vscode.TestItemCollection, id: string, label: string, uri: vscode.Uri): vscode.TestItemCollection {
    const known = rows.get(id);
    if (known) return known.children;
    const item = this.#create(id, label, uri);
    item.sortText = `0 ${label}`;
    rows.add(item);
    return item.children;
  }

  #title(root: string, folder: string): string {
    return shown(categoryTitle(this.#parts.library, { root, folder }));
  }

  #create(id: string, label: string, uri: vscode.Uri | undefined): vscode.TestItem {
    return this.#parts.controller.createTestItem(id, label, uri);
  }
}

/** The folder of a category's row. */
function folderIn(id: string): string | undefined {
  return id.startsWith('folder ') ? id.slice('folder '.length) : undefined;
}

/** Names for rows, of which no two beside each other have the same. */
class Ids {
  readonly #counts = new Map<string, number>();

  of(name: string): string {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  }
}

/** Rows are sorted by these texts. */
function inOrder(rows: readonly vscode.TestItem[]): void {
  for (const [at, row] of rows.entries()) row.sortText = String(at).padStart(6, '0');
}

function inLines(lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : lines.map(shown).join('\n');
}
