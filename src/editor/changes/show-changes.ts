import * as vscode from 'vscode';
import { contentHash, contentOf } from '../../core/lifecycle/changes/content';
import type { Change } from '../../core/lifecycle/changes/difference';
import type { Sop } from '../../core/sop/model';
import { pickFound, uriOf } from '../pickers/pick';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import { showInformation, showPick } from '../shared/dialogs';
import { roleName } from '../shared/people';
import { versionText } from '../shared/version-words';
import { dayText } from '../shared/wording';
import { textInHistory } from './git-history';
import type { OldTexts } from './old-texts';
import type { ChangeServices, ChangeTracker } from './tracker';
import { changeWords } from './words';

export type ShowServices = ChangeServices & Pick<Services, 'search' | 'atHand' | 'realFile'>;

/** What an SOP said before. */
interface Before {
  readonly text: string;
  readonly hash: string;
  readonly version: string | undefined;
  /** The day on which it was read, or looked at among others. */
  readonly on: string;
  readonly isRead: boolean;
}

interface Row extends vscode.QuickPickItem {
  readonly change?: Change;
  readonly deed?: 'compare' | 'open' | 'read' | 'confirm';
}

/** Tells what has changed in an SOP since the person last read it, and lets them compare the texts. */
export async function showWhatChanged(
  services: ShowServices,
  { tracker, texts }: { readonly tracker: ChangeTracker; readonly texts: OldTexts },
  argument: unknown,
): Promise<void> {
  const sop = await sopOf(services, argument);
  if (!sop) return;
  await tracker.settled();
  const before = await beforeOf(services, tracker, sop);
  if (before === undefined) return tellNothingKnown(sop);
  const changes = tracker.difference({ ...before, sop: sop.id }, sop);
  if (before.hash === contentHash(contentOf(sop)) || changes.length === 0) {
    tellNothingChanged(sop, before);
    return;
  }
  const picked = await showPick(rowsOf(services, sop, changes), {
    title: vscode.l10n.t('{0}: {1} → {2}', sop.title, versionText(before.version), versionText(sop.version)),
    placeHolder: before.isRead
      ? vscode.l10n.t('What changed since you read it on {0}', dayText(before.on))
      : vscode.l10n.t('What changed since {0}', dayText(before.on)),
    matchOnDetail: true,
  });
  if (picked?.deed === 'read') await tracker.noteRead(sop);
  else if (picked?.deed === 'confirm') await run(commands.confirmRead, { uri: sop.location.uri });
  else if (picked?.deed === 'open') await run(commands.openSop, { uri: sop.location.uri });
  else if (picked) await texts.compare(before, sop, picked.change?.range);
}

function rowsOf({ library, whatChanged }: ShowServices, sop: Sop, changes: readonly Change[]): Row[] {
  const config = library.config(sop.location.root);
  const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const icon = (name: string) => new vscode.ThemeIcon(name);
  const icons = { added: 'diff-added', removed: 'diff-removed', changed: 'diff-modified' } as const;
  return [
    ...changes.map((change): Row => {
      const { label, detail } = changeWords(change, (role) => roleName(role, config));
      return { label, iconPath: icon(icons[change.became]), change, ...(detail ? { detail } : {}) };
    }),
    separator(''),
    { label: vscode.l10n.t('Compare the Texts'), iconPath: icon('diff'), deed: 'compare' },
    { label: vscode.l10n.t('Open SOP'), iconPath: icon('book'), deed: 'open' },
    whatChanged.of(sop)?.isToConfirm
      ? { label: vscode.l10n.t('Confirm as Read…'), iconPath: icon('pass'), deed: 'confirm' }
      : { label: vscode.l10n.t('I Have Read It'), iconPath: icon('check'), deed: 'read' },
  ];
}

/** The SOP meant: the one named, the one that is open, or one that is chosen among those that changed. */
async function sopOf(services: ShowServices, argument: unknown): Promise<Sop | undefined> {
  const { library, atHand, whatChanged } = services;
  const uri = uriOf(atHand.sopOr(argument)) ?? vscode.window.activeTextEditor?.document.uri.toString();
  const meant = uri === undefined ? undefined : library.get(uri);
  if (meant) return meant;
  const marked = [...whatChanged.marks].flatMap(([at, { isChanged }]) => (isChanged ? (library.get(at) ?? []) : []));
  if (marked.length > 0) {
    const rows = marked.map((sop) => ({ label: sop.title, description: versionText(sop.version), sop }));
    return (await showPick(rows, { placeHolder: vscode.l10n.t('Show what changed in which SOP?') }))?.sop;
  }
  return (await pickFound(services, { placeholder: vscode.l10n.t('Show what changed in which SOP?'), kind: 'sop' }))
    ?.sop;
}

/** What is known of an SOP as it was: the text that was read here, else the one that Git has of it. */
async function beforeOf(services: ShowServices, tracker: ChangeTracker, sop: Sop): Promise<Before | undefined> {
  const last = await tracker.lastRead(sop);
  if (last) return last;
  const seen = await tracker.seen(sop);
  if (!seen) return undefined;
  const { hash, version, on } = seen;
  const text = await textInHistory(
    services,
    sop.location.uri,
    (one) => contentHash(contentOf(tracker.asItWas({ text: one }, sop))) === hash,
  );
  return text === undefined ? undefined : { text, hash, version, on, isRead: false };
}

function tellNothingChanged(sop: Sop, { on, isRead }: Before): void {
  const message = isRead
    ? vscode.l10n.t('“{0}” says the same as when you read it on {1}.', sop.title, dayText(on))
    : vscode.l10n.t('“{0}” says the same as on {1}.', sop.title, dayText(on));
  void showInformation(message);
}

async function tellNothingKnown(sop: Sop): Promise<void> {
  const open = vscode.l10n.t('Open SOP');
  const message = vscode.l10n.t(
    'You have not read “{0}” here before, and Git has no earlier text of it. Read it as a whole.',
    sop.title,
  );
  if ((await showInformation(message, open)) === open) await run(commands.openSop, { uri: sop.location.uri });
}
