import * as vscode from 'vscode';
import { currentSop } from '../../core/case/model/sops-in-library';
import type { CaseView } from '../../core/case/model/view';
import { newTestFile, withTest } from '../../core/scenario/make/add-test';
import { testOfCase } from '../../core/scenario/make/made-test';
import type { MadeTest } from '../../core/scenario/make/made-test';
import { testedSop } from '../../core/scenario/check/tested-sop';
import { readTests } from '../../core/scenario/read/read';
import { applyEdits } from '../../core/text/edit';
import type { Sop, SopLocation } from '../../core/sop/model';
import { exists } from '../library/current-texts';
import { toRange } from '../shared/convert';
import { showDone, showInput, showWarning } from '../shared/dialogs';
import type { ScenarioServices } from './scenario-services';

/** A test goes into the first of so many files that is about its SOP, or is not there. */
const mostFiles = 100;

/** Makes a test of a case: of the one that is named, else of the one that the checklist shows. */
export async function makeTestOfCase(services: ScenarioServices, argument: unknown): Promise<void> {
  const { library } = services;
  const view = await caseFor(services, argument);
  if (!view) throw new Error(vscode.l10n.t('Show the case first that is to become a test.'));
  const { state } = view;
  const sop = currentSop(state, library);
  if (!sop?.hasSteps)
    throw new Error(vscode.l10n.t('“{0}” is no longer in the library, so nothing of it can be tested.', state.title));
  const { test, isOtherNow } = testOfCase(view, sop, library);
  const place = await placeFor(sop, services);
  const names = new Set(place.document ? namesIn(place.document.getText(), place.location) : []);
  const name = await askName(test.name, names);
  if (name === undefined) return;
  const line = await write({ ...test, name }, sop, place);
  await show(place.location, line);
  if (isOtherNow)
    void showWarning(vscode.l10n.t('The procedure has changed since this case. The test expects what it does now.'));
  else showDone(vscode.l10n.t('$(check) Test “{0}” added', name), 4000);
}

function caseFor({ active, cases }: ScenarioServices, argument: unknown): Promise<CaseView | undefined> {
  const named = typeof argument === 'object' && argument !== null && 'caseId' in argument ? argument.caseId : undefined;
  return typeof named === 'string' ? cases.load(named) : Promise.resolve(active.view);
}

/** A file for a test: one that is about its SOP, or a new one. */
interface Place {
  readonly location: SopLocation;
  /** Undefined where there is no such file yet. */
  readonly document: vscode.TextDocument | undefined;
  /** Whether the file has the name of the SOP. */
  readonly isNamed: boolean;
}

async function placeFor(sop: Sop, { library }: ScenarioServices): Promise<Place> {
  const { root, path } = sop.location;
  const stem = path.replace(/\.[^./]*$/, '');
  const names = ['', ...Array.from({ length: mostFiles }, (_, at) => `-${at + 2}`)].flatMap((end) =>
    end === '' ? [`${stem}.test.yml`, `${stem}.test.yaml`] : [`${stem}${end}.test.yml`],
  );
  const isThere = (one: string) => exists(uriOf(root, one));
  let free: string | undefined;
  for (const one of names) {
    if (!(await isThere(one))) {
      free ??= one;
      // `refund.test.yaml` may be there all the same.
      if (one.endsWith('.yaml') || one !== names[0]) break;
      continue;
    }
    const location = { uri: uriOf(root, one).toString(), root, path: one };
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location.uri));
    const { file } = readTests(document.getText(), location);
    if (testedSop(file, library)?.location.uri === sop.location.uri)
      return { location, document, isNamed: names.indexOf(one) < 2 };
  }
  const own = free ?? `${stem}-${mostFiles + 2}.test.yml`;
  return {
    location: { uri: uriOf(root, own).toString(), root, path: own },
    document: undefined,
    isNamed: own === names[0],
  };
}

function uriOf(root: string, path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(root), ...path.split('/'));
}

function namesIn(text: string, location: SopLocation): string[] {
  return readTests(text, location).file.tests.map(({ name }) => name.text);
}

async function askName(suggested: string, taken: ReadonlySet<string>): Promise<string | undefined> {
  let value = suggested;
  for (let at = 2; taken.has(value); at++) value = `${suggested} (${at})`;
  const name = await showInput({
    title: vscode.l10n.t('Make a Test of This Case'),
    prompt: vscode.l10n.t('What is the situation called? Nothing of the customer should stand in it.'),
    value,
    validateInput: (typed) => {
      if (typed.trim() === '') return vscode.l10n.t('A test needs a name.');
      return taken.has(typed.trim()) ? vscode.l10n.t('Another test of this file has this name.') : undefined;
    },
  });
  return name?.trim();
}

/** Writes a test as one edit that can be undone. @returns the line that it stands on. @throws when it finds no place. */
async function write(test: MadeTest, sop: Sop, { location, document, isNamed }: Place): Promise<number> {
  const uri = vscode.Uri.parse(location.uri);
  const edit = new vscode.WorkspaceEdit();
  let text: string;
  if (document) {
    const change = withTest(document.getText(), test);
    if (!change)
      throw new Error(vscode.l10n.t('The test finds no place in {0}: mend what is wrong there first.', location.path));
    edit.replace(uri, toRange(change.range), change.text);
    text = applyEdits(document.getText(), [change]);
  } else {
    text = newTestFile(test, isNamed ? undefined : sop.id);
    edit.createFile(uri, { ignoreIfExists: false });
    edit.insert(uri, new vscode.Position(0, 0), text);
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('{0} could not be written.', location.path));
  await (await vscode.workspace.openTextDocument(uri)).save();
  return readTests(text, location).file.tests.find(({ name }) => name.text === test.name)?.range.start.line ?? 0;
}

async function show({ uri }: SopLocation, line: number): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: false });
  editor.selection = new vscode.Selection(line, 0, line, 0);
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
