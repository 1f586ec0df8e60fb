import * as vscode from 'vscode';
import { approvalState, isPossible } from '../../../core/lifecycle/approval/state';
import type { ApprovalState, Move } from '../../../core/lifecycle/approval/state';
import { reviewOf } from '../../../core/lifecycle/reviews/due';
import type { Sop } from '../../../core/sop/model';
import { today } from '../../../core/text/day';
import { TimeSlices } from '../../library/time-slices';
import { uriOf } from '../../pickers/pick';
import { showInformation, showPick, showPicks } from '../../shared/dialogs';
import { categoryPath, dayText, statusIcon, statusText } from '../../shared/wording';
import { versionText } from '../../shared/version-words';
import type { ApprovalServices } from './here';

/** What a command was called with: a row of a tree, and all rows that are selected in it; or nothing, from the palette. */
export type Called = readonly unknown[];

interface Asked {
  readonly move: Move | 'send';
  readonly placeHolder: string;
  /** Whether several can be chosen at once. Otherwise the row that was clicked counts, whatever else is selected. */
  readonly isMany?: boolean;
}

/** The SOPs that a command is about: those named, the one that is open, or some that are chosen among those that it makes sense for. */
export async function sopsMeant(
  services: ApprovalServices,
  [called, selected]: Called,
  { move, placeHolder, isMany = false }: Asked,
): Promise<readonly Sop[]> {
  const { library } = services;
  const named =
    isMany && Array.isArray(selected) && selected.length > 1 ? selected : called === undefined ? [] : [called];
  const uris = [...new Set(named.flatMap((one) => uriOf(one) ?? []))];
  const sops = uris.flatMap((uri) => library.get(uri) ?? []);
  if (named.length > 0) {
    if (sops.length === 0) throw new Error(vscode.l10n.t('There is no SOP here that this could be about.'));
    return sops;
  }
  const open = library.get(
    uriOf(services.atHand.argument) ?? vscode.window.activeTextEditor?.document.uri.toString() ?? '',
  );
  if (open && !isMany) return [open];
  const all = await possible(services, move, open);
  if (all.length === 0) {
    if (open) return [open];
    void showInformation(vscode.l10n.t('There is no SOP for which this makes sense now.'));
    return [];
  }
  const rows = all.map((sop) => ({ ...rowOf(services, sop), sop, picked: sop === open }));
  const options = { placeHolder, matchOnDescription: true, ignoreFocusOut: isMany };
  if (isMany) return ((await showPicks(rows, options)) ?? []).map(({ sop }) => sop);
  const picked = await showPick(rows, options);
  return picked ? [picked.sop] : [];
}

/** The SOPs that something makes sense for; first the one that is open, then what is most urgent. */
async function possible(services: ApprovalServices, move: Move | 'send', open: Sop | undefined): Promise<Sop[]> {
  const { library, clock } = services;
  const slices = new TimeSlices();
  const found: Sop[] = [];
  for (const sop of library.sops) {
    await slices.take();
    const state = approvalState(sop, library);
    if (sop === open || isWorthIt(move, state, sop, library.config(sop.location.root))) found.push(sop);
  }
  const day = today(clock.now());
  const leftOf = new Map(found.map((sop) => [sop, reviewOf(sop, day)?.left ?? Infinity]));
  const rank = (sop: Sop) => (sop === open ? -Infinity : move === 'reviewed-today' ? (leftOf.get(sop) ?? Infinity) : 0);
  return found.sort((a, b) => compare(rank(a), rank(b)) || a.title.localeCompare(b.title));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Where nobody says what was approved, all SOPs could be submitted again: they are not proposed. */
function isWorthIt(
  move: Move | 'send',
  state: ApprovalState,
  sop: Sop,
  config: Parameters<typeof isPossible>[3],
): boolean {
  if (move === 'send') return state !== 'retired';
  if (move === 'retire') return state !== 'retired' || sop.front.replacedBy === undefined;
  if (state === 'unbound' && (move === 'submit' || move === 'approve')) return false;
  return isPossible(move, state, sop, config);
}

function rowOf({ library, clock }: ApprovalServices, sop: Sop): vscode.QuickPickItem {
  const due = reviewOf(sop, today(clock.now()))?.due;
  const dueText = due === undefined ? '' : vscode.l10n.t('Its review is due on {0}', dayText(due));
  return {
    label: sop.title,
    iconPath: new vscode.ThemeIcon(statusIcon(sop.status)),
    description: [categoryPath(library, sop), statusText(sop.status), versionText(sop.version), dueText]
      .filter(Boolean)
      .join(' · '),
  };
}
