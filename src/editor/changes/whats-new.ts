import * as vscode from 'vscode';
import type { Sop } from '../../core/sop/model';
import type { SopMark } from '../services/what-changed';
import { commands, run } from '../shared/commands';
import { showInformation, showPick } from '../shared/dialogs';
import { versionText } from '../shared/version-words';
import { dayText } from '../shared/wording';
import type { ChangeServices, ChangeTracker, LibraryNews } from './tracker';
import { changesText } from './words';

interface Row extends vscode.QuickPickItem {
  readonly uri?: string;
  readonly command?: 'show' | 'open' | 'confirm';
  /** When its file came, in ms since 1970 UTC. */
  readonly time: number;
}

/** Lists what is new since the person last looked: what they must confirm or have read before, then all else, the newest first. */
export async function showWhatsNew(services: ChangeServices, tracker: ChangeTracker): Promise<void> {
  const { library, whatChanged } = services;
  await tracker.settled();
  const own = [...whatChanged.marks].flatMap(([uri, mark]) => {
    const sop = library.get(uri);
    return sop ? [{ sop, mark }] : [];
  });
  const mine = await Promise.all(own.map(({ sop, mark }) => ownRow(tracker, sop, mark)));
  const listed = new Set(own.map(({ sop }) => sop.location.uri));
  const others: Row[] = [];
  let since: string | undefined;
  const looked = new Map<string, LibraryNews>();
  for (const root of library.roots) {
    const found = await tracker.news(root);
    looked.set(root, found);
    const { since: day, news } = found;
    since = since === undefined || day < since ? day : since;
    for (const one of news) {
      if (one.became === 'removed') {
        const { title, version } = one.before;
        others.push({
          ...rowOf(title, [versionText(version), vscode.l10n.t('no longer in force')], 'diff-removed'),
          time: 0,
        });
        continue;
      }
      const { sop } = one;
      if (listed.has(sop.location.uri)) continue;
      const versions = one.became === 'added' ? versionText(sop.version) : fromTo(one.before.version, sop.version);
      const what = one.became === 'added' ? vscode.l10n.t('new') : vscode.l10n.t('changed');
      const time = await timeOf(sop);
      others.push({
        ...rowOf(sop.title, [versions, what, dayOf(time)], one.became === 'added' ? 'diff-added' : 'diff-modified'),
        detail: sop.summary,
        uri: sop.location.uri,
        command: one.became === 'added' ? 'open' : 'show',
        time,
      });
    }
  }
  const picked = await pickRow({ mine, others, since });
  // What was shown is not new the next time; what came meanwhile is, and what the person must read stays marked until they have.
  for (const [root, found] of looked) await tracker.noteLooked(root, found);
  if (picked?.uri === undefined) return;
  const argument = { uri: picked.uri };
  if (picked.command === 'open') await run(commands.openSop, argument);
  else await run(picked.command === 'confirm' ? commands.confirmRead : commands.showWhatChanged, argument);
}

async function pickRow({
  mine,
  others,
  since,
}: {
  mine: Row[];
  others: Row[];
  since: string | undefined;
}): Promise<Row | undefined> {
  const day = since === undefined ? '' : dayText(since);
  if (mine.length + others.length === 0) {
    void showInformation(vscode.l10n.t('Nothing is new since {0}.', day));
    return undefined;
  }
  const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator, time: 0 });
  const newest = (rows: Row[]) => rows.sort((a, b) => b.time - a.time);
  return showPick(
    [
      ...(mine.length > 0 ? [separator(vscode.l10n.t('for you')), ...newest(mine)] : []),
      ...(others.length > 0 ? [separator(vscode.l10n.t('in the library')), ...newest(others)] : []),
    ],
    {
      title: vscode.l10n.t('What’s New'),
      placeHolder: vscode.l10n.t('New since {0}; choose one to see what changed', day),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
}

async function ownRow(tracker: ChangeTracker, sop: Sop, { isToConfirm, isNew }: SopMark): Promise<Row> {
  const last = await tracker.lastRead(sop);
  const changes = last ? tracker.difference(last, sop) : [];
  const time = await timeOf(sop);
  const versions = last && last.version !== sop.version ? fromTo(last.version, sop.version) : versionText(sop.version);
  const other = isNew ? vscode.l10n.t('new') : vscode.l10n.t('changed');
  const what = isToConfirm ? vscode.l10n.t('confirm as read') : other;
  return {
    ...rowOf(sop.title, [versions, what, dayOf(time)], isToConfirm ? 'pass' : 'diff-modified'),
    detail: changes.length > 0 ? vscode.l10n.t('Changed: {0}', changesText(changes)) : sop.summary,
    uri: sop.location.uri,
    command: changes.length > 0 ? 'show' : isToConfirm ? 'confirm' : last ? 'show' : 'open',
    time,
  };
}

function rowOf(label: string, facts: readonly string[], icon: string) {
  return { label, description: facts.filter(Boolean).join(' · '), iconPath: new vscode.ThemeIcon(icon) };
}

function fromTo(before: string | undefined, now: string | undefined): string {
  return `${versionText(before)} → ${versionText(now)}`;
}

function dayOf(time: number): string {
  return time === 0 ? '' : dayText(new Date(time).toISOString().slice(0, 10));
}

/** When an SOP's file was written on this machine, which is when it came. */
async function timeOf({ location }: Sop): Promise<number> {
  return Promise.resolve(vscode.workspace.fs.stat(vscode.Uri.parse(location.uri))).then(
    ({ mtime }) => mtime,
    () => 0,
  );
}
