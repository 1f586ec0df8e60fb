import * as vscode from 'vscode';
import type { LibraryConfig } from '../../../core/library/config';
import type { HistoryEntry } from '../../../core/lifecycle/history/entry';
import type { Clock } from '../../../core/ports';
import type { Sop } from '../../../core/sop/model';
import type { Range } from '../../../core/text/position';
import { showDone, showPick } from '../../shared/dialogs';
import { roleName } from '../../shared/people';
import type { OldText, OldTexts } from '../old-texts';
import { changeWords } from '../words';
import type { Chosen } from './history-list';
import { commitText, entryWords, whoText, whyText } from './history-words';
import type { HistoryPlace } from './source';

interface Parts {
  readonly place: HistoryPlace;
  readonly texts: OldTexts;
  readonly sop: Sop;
  readonly config: LibraryConfig;
  readonly clock: Clock;
}

interface Row extends vscode.QuickPickItem {
  readonly range?: Range | undefined;
  readonly deed: 'before' | 'now' | 'text' | 'copy' | 'back';
}

/** Tells all of an entry, and shows what its texts say. @returns whether the person wants to see the history again. */
export async function tellEntry(parts: Parts, { entry, deed }: Chosen): Promise<boolean> {
  if (deed === 'compare') return done(compare(parts, entry));
  if (deed === 'text') return done(showText(parts, entry));
  const rows = rowsOf(parts, entry);
  const { revision } = entry;
  const picked = await showPick(rows, {
    title: revision ? whyText(entry) : `${parts.sop.title}: ${whyText(entry)}`,
    placeHolder: [whoText(entry, parts.clock.now()), revision?.body.replace(/\s+/g, ' ')].filter(Boolean).join(' · '),
    matchOnDetail: true,
  });
  switch (picked?.deed) {
    case undefined:
    case 'back':
      return picked !== undefined;
    case 'before':
      return done(compare(parts, entry, picked.range));
    case 'now':
      return done(compareWithNow(parts, entry));
    case 'text':
      return done(showText(parts, entry));
    case 'copy':
      await vscode.env.clipboard.writeText(revision?.commit ?? '');
      showDone(vscode.l10n.t('$(check) Copied'), 3000);
      return false;
  }
}

async function done(shown: Promise<void>): Promise<false> {
  await shown;
  return false;
}

function rowsOf({ config }: Parts, entry: HistoryEntry): Row[] {
  const icon = (name: string) => new vscode.ThemeIcon(name);
  const nameOf = (role: string) => roleName(role, config);
  const { revision, became, changes } = entry;
  const isBefore = became !== 'new' && became !== 'oldest' && became !== 'unknown';
  const isAfter = became !== 'gone' && became !== 'unknown';
  const icons = { added: 'diff-added', removed: 'diff-removed', changed: 'diff-modified' } as const;
  const deed = isBefore && isAfter ? 'before' : 'text';
  const told = changes.map((change): Row => {
    const { label, detail } = changeWords(change, nameOf);
    return {
      label,
      iconPath: icon(icons[change.became]),
      range: change.range,
      deed,
      ...(detail ? { detail } : {}),
    };
  });
  const others = entryWords({ ...entry, changes: [] }, nameOf).map(({ label }): Row => ({
    label,
    iconPath: icon('info'),
    deed,
  }));
  const row = (label: string, name: string, does: Row['deed']): Row => ({ label, iconPath: icon(name), deed: does });
  return [
    ...told,
    ...others,
    { label: '', kind: vscode.QuickPickItemKind.Separator, deed: 'back' },
    ...(isBefore && isAfter ? [row(vscode.l10n.t('Compare with the Text Before'), 'diff', 'before')] : []),
    ...(revision && isAfter ? [row(vscode.l10n.t('Compare with the Text Now'), 'compare-changes', 'now')] : []),
    ...(revision && isAfter ? [row(vscode.l10n.t('Show This Text'), 'go-to-file', 'text')] : []),
    ...(revision
      ? [
          {
            ...row(vscode.l10n.t('Copy the Commit’s Hash'), 'copy', 'copy'),
            description: commitText(revision.commit),
          },
        ]
      : []),
    row(vscode.l10n.t('Back to the History'), 'arrow-left', 'back'),
  ];
}

async function compare(parts: Parts, entry: HistoryEntry, range?: Range): Promise<void> {
  const { texts, sop } = parts;
  const [before, after] = [await textBefore(parts, entry), await textAfter(parts, entry)];
  const title = vscode.l10n.t('{0}: before and after “{1}”', sop.title, whyText(entry));
  if (before) await texts.beside(before, after, { sop, title, range });
  else await showText(parts, entry);
}

async function compareWithNow(parts: Parts, entry: HistoryEntry): Promise<void> {
  const { texts, sop } = parts;
  const then = await textAfter(parts, entry);
  const title = vscode.l10n.t('{0}: after “{1}” ↔ now', sop.title, whyText(entry));
  if (then) await texts.beside(then, undefined, { sop, title });
}

async function showText(parts: Parts, entry: HistoryEntry): Promise<void> {
  const text = (await textAfter(parts, entry)) ?? (await textBefore(parts, entry));
  const { revision, version } = entry;
  if (text) await parts.texts.show(text, parts.sop, version ?? commitText(revision?.commit ?? ''));
}

async function textBefore(parts: Parts, { revision, formerPath }: HistoryEntry): Promise<OldText | undefined> {
  const { head } = parts.place;
  return textAt(parts, revision ? revision.parents[0] : head, formerPath);
}

/** Undefined for what is not committed: that is in the file. */
async function textAfter(parts: Parts, { revision, path }: HistoryEntry): Promise<OldText | undefined> {
  return textAt(parts, revision?.commit, path);
}

async function textAt(
  { place: { source } }: Parts,
  commit: string | undefined,
  path: string,
): Promise<OldText | undefined> {
  const text = commit === undefined ? undefined : await source.textAt(commit, path);
  return text === undefined ? undefined : { key: `${commit} ${path}`, text };
}
