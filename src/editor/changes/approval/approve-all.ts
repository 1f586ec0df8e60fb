import * as vscode from 'vscode';
import { approveAtOnce, firstVersion } from '../../../core/lifecycle/approval/at-once';
import type { Moved } from '../../../core/lifecycle/approval/moves';
import { approvalState } from '../../../core/lifecycle/approval/state';
import type { Sop } from '../../../core/sop/model';
import { TimeSlices } from '../../library/time-slices';
import { commands, run } from '../../shared/commands';
import { showInformation, showPick, showWarning } from '../../shared/dialogs';
import { shown, shownRow } from '../../shared/shown';
import { versionText } from '../../shared/version-words';
import { categoryPath } from '../../shared/wording';
import { tellRefused } from './approve-several';
import type { Candidate } from './candidate';
import { readHere, titlesOf } from './here';
import type { ApprovalServices, Deed } from './here';
import { lookedUp } from './look-up';
import { refusalText } from './refusal-words';
import { changedMeanwhile, isShown } from './shown-approval';
import { personHere } from './who';
import { writeFiles } from './write-files';

interface Row extends vscode.QuickPickItem {
  readonly candidate?: Candidate;
  readonly moved?: Moved;
}

/**
 * Lets a person look through all drafts of a library, and what waits for an approval, and approve those that they leave checked.
 * @param asked the library's key; anything else: the only one that has any, or the one that is chosen.
 */
export async function approveAll(services: ApprovalServices, asked: unknown): Promise<void> {
  const waiting = await waitingByRoot(services);
  if (waiting.size === 0)
    return void showInformation(vscode.l10n.t('There is no draft, and nothing waits for an approval.'));
  const root =
    typeof asked === 'string' && waiting.has(asked) ? asked : await chosenRoot(services, [...waiting.keys()]);
  const person = root === undefined ? undefined : await personHere(services, root);
  if (root === undefined || !person) return;
  const all = await readHere(services, waiting.get(root) ?? []);
  const candidates = await lookedUp(services, all, new Map([[root, person]]), approveAtOnce);
  if (candidates.length === 0) return;
  const tried = candidates.map((candidate) => ({
    candidate,
    moved: candidate.approved({ version: versionOf(candidate) }),
  }));
  const refused = tried.flatMap(({ candidate, moved }) =>
    'code' in moved ? [refusalText(services, candidate.here.sop, moved)] : [],
  );
  if (refused.length > 0) void tellRefused(refused);
  const rows = tried.flatMap(({ candidate, moved }) => ('code' in moved ? [] : [rowOf(services, candidate, moved)]));
  if (rows.length === 0) return;
  const picked = await chosen(rows, person.name);
  const deeds = picked.flatMap((row) => deedOf(row) ?? []);
  if (deeds.length === 0) return;
  const unwritten = await writeFiles(services, deeds);
  const written = deeds.length - unwritten.length;
  void showInformation(vscode.l10n.t('{0} of {1} SOPs are approved, by {2}.', written, rows.length, person.name));
  const [first] = unwritten;
  if (!first) return;
  const titles = titlesOf(unwritten.map(({ deed }) => deed.here));
  void showWarning(vscode.l10n.t('Not approved, as the file could not be written: {0}. {1}', titles, first.reason));
}

/** What can be approved at once, by library. Where nobody says what was approved, all could be approved again: they are left out. */
async function waitingByRoot({ library }: ApprovalServices): Promise<ReadonlyMap<string, readonly Sop[]>> {
  const slices = new TimeSlices();
  const waiting = new Map<string, Sop[]>();
  for (const sop of library.sops) {
    await slices.take();
    const state = approvalState(sop, library);
    if (state !== 'draft' && state !== 'in-review' && state !== 'changed') continue;
    const { root } = sop.location;
    waiting.set(root, [...(waiting.get(root) ?? []), sop]);
  }
  return waiting;
}

async function chosenRoot({ library }: ApprovalServices, roots: readonly string[]): Promise<string | undefined> {
  if (roots.length === 1) return roots[0];
  const rows = roots.map((root) => ({
    label: library.config(root).name ?? vscode.workspace.asRelativePath(vscode.Uri.parse(root)),
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(root)),
    root,
  }));
  return (await showPick(rows, { placeHolder: vscode.l10n.t('Approve SOPs of which library?') }))?.root;
}

/** What was never approved is approved as a first version. */
function versionOf({ here: { sop }, version }: Candidate): string | undefined {
  return sop.front.approvers.length === 0 ? firstVersion(version) : version;
}

function rowOf({ linter, library }: ApprovalServices, candidate: Candidate, moved: Moved): Row & { category: string } {
  const { sop } = candidate.here;
  const warnings = linter.problems(sop.location.uri).filter(({ severity }) => severity === 'warning').length;
  const version = versionOf(candidate);
  return {
    label: sop.title,
    description: [
      sop.version === version ? versionText(version) : `${versionText(sop.version)} → ${versionText(version)}`,
      isCautioned(sop) ? vscode.l10n.t('begins with a caution') : '',
      warnings === 0 ? '' : warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings),
    ]
      .filter(Boolean)
      .join(' · '),
    buttons: [{ iconPath: new vscode.ThemeIcon('book'), tooltip: vscode.l10n.t('Read It') }],
    category: categoryPath(library, sop),
    candidate,
    moved,
  };
}

/** Whether it begins with a caution, as what was written for another country does: such an SOP is approved on its own account. */
function isCautioned(sop: Sop): boolean {
  return sop.sections[0]?.anchor === '' && sop.sections[0].alerts.some(({ kind }) => kind === 'caution');
}

/** Shows all by category, checked but for those with a caution above all else; none when the person cancels. */
function chosen(rows: readonly (Row & { category: string })[], name: string): Promise<readonly Row[]> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = shown(vscode.l10n.t('Approve as {0}', name));
  pick.placeholder = vscode.l10n.t('Leave checked what you approve. A row’s book opens it.');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  const sorted = [...rows].sort((a, b) => a.category.localeCompare(b.category) || a.label.localeCompare(b.label));
  let category: string | undefined;
  pick.items = sorted.flatMap((row): Row[] => {
    const isNext = row.category !== category;
    category = row.category;
    const head: Row = { label: shown(row.category), kind: vscode.QuickPickItemKind.Separator };
    return isNext ? [head, shownRow(row)] : [shownRow(row)];
  });
  pick.selectedItems = pick.items.filter(({ candidate }) => candidate && !isCautioned(candidate.here.sop));
  return new Promise((resolve) => {
    const done = (picked: readonly Row[]) => {
      resolve(picked);
      pick.dispose();
    };
    pick.onDidTriggerItemButton(({ item: { candidate } }) => {
      if (candidate) void run(commands.openSop, { uri: candidate.here.sop.location.uri });
    });
    pick.onDidAccept(() => done(pick.selectedItems));
    pick.onDidHide(() => done([]));
    pick.show();
  });
}

/** @throws when what is read in it has changed while somebody looked. */
function deedOf({ candidate, moved: before }: Row): Deed | undefined {
  if (!candidate || !before) return undefined;
  const moved = candidate.approved({ version: versionOf(candidate) });
  if ('code' in moved || !isShown(before, moved)) throw changedMeanwhile();
  return { here: candidate.here, moved };
}
