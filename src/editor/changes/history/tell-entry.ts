import * as vscode from 'vscode';
import type { LibraryConfig } from '../../../core/library/config';
import type { TitleAt } from '../../../core/lifecycle/changes/difference';
import { entryOf } from '../../../core/lifecycle/history/entry';
import type { HistoryEntry } from '../../../core/lifecycle/history/entry';
import type { Clock } from '../../../core/ports';
import type { Sop } from '../../../core/sop/model';
import type { Range } from '../../../core/text/position';
import { showDone, showPick } from '../../shared/dialogs';
import { roleName } from '../../shared/people';
import { versionText } from '../../shared/version-words';
import type { OldText, OldTexts } from '../old-texts';
import { changeWords } from '../words';
import type { Chosen } from './history-list';
import { commitText, entryWords, whoText, whyText } from './history-words';
import type { HistoryPlace } from './source';

export interface TellParts {
  readonly place: HistoryPlace;
  readonly texts: OldTexts;
  readonly sop: Sop;
  readonly config: LibraryConfig;
  readonly clock: Clock;
  /** Reads a text of the SOP. @param path where its file was, from the top of the repository. */
  readonly read: (text: string, path: string) => Sop;
  /** The SOP as its editor has it. */
  readonly now: Sop;
  readonly titleAt: TitleAt;
  /** The other changes that were listed, the newest first. */
  readonly listed: readonly HistoryEntry[];
}

interface Row extends vscode.QuickPickItem {
  readonly range?: Range | undefined;
  readonly deed: 'before' | 'since' | 'other' | 'now' | 'text' | 'copy' | 'back';
}

/** Tells all of an entry, and shows what its texts say. @returns whether the person wants to see the history again. */
export async function tellEntry(parts: TellParts, { entry, deed }: Chosen): Promise<boolean> {
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
    case 'since':
      return tellBetween(parts, entry, 'now');
    case 'other':
      return tellOther(parts, entry);
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

function rowsOf({ config, listed }: TellParts, entry: HistoryEntry): Row[] {
  const { revision, became } = entry;
  const isBefore = became !== 'new' && became !== 'oldest' && became !== 'unknown';
  const isAfter = became !== 'gone' && became !== 'unknown';
  const isOther = revision !== undefined && isAfter && others(listed, entry).length > 0;
  return [
    ...changeRows(config, entry, isBefore && isAfter ? 'before' : 'text'),
    { label: '', kind: vscode.QuickPickItemKind.Separator, deed: 'back' },
    ...(revision && isAfter ? [row(vscode.l10n.t('What Changed from Then until Now'), 'list-unordered', 'since')] : []),
    ...(isOther ? [row(vscode.l10n.t('What Changed Between It and Another…'), 'list-selection', 'other')] : []),
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

/** What changed, a row for each, with something to be done for all. */
function changeRows(config: LibraryConfig, entry: HistoryEntry, deed: Row['deed']): Row[] {
  const nameOf = (role: string) => roleName(role, config);
  const icons = { added: 'diff-added', removed: 'diff-removed', changed: 'diff-modified' } as const;
  return [
    ...entry.changes.map((change): Row => {
      const { label, detail } = changeWords(change, nameOf);
      return { ...row(label, icons[change.became], deed), range: change.range, ...(detail ? { detail } : {}) };
    }),
    ...entryWords({ ...entry, changes: [] }, nameOf).map(({ label }) => row(label, 'info', deed)),
  ];
}

function row(label: string, icon: string, deed: Row['deed']): Row {
  return { label, iconPath: new vscode.ThemeIcon(icon), deed };
}

/** The changes that left a text that an entry's can be compared with. */
function others(listed: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  return listed.filter((one) => one !== entry && one.revision && one.became !== 'gone' && one.became !== 'unknown');
}

/** Lets the person choose another change, and tells what is between the texts after both. */
async function tellOther(parts: TellParts, entry: HistoryEntry): Promise<boolean> {
  const rows = others(parts.listed, entry).map((other) => ({
    label: whyText(other),
    description: [versionText(other.version), whoText(other, parts.clock.now())].join(' · '),
    iconPath: new vscode.ThemeIcon('git-commit'),
    other,
  }));
  const other = (
    await showPick(rows, {
      title: vscode.l10n.t('After “{0}”', whyText(entry)),
      placeHolder: vscode.l10n.t('Compare it with the text after which other change?'),
      matchOnDescription: true,
    })
  )?.other;
  if (!other) return true;
  const isOlder = parts.listed.indexOf(other) > parts.listed.indexOf(entry);
  return isOlder ? tellBetween(parts, other, entry) : tellBetween(parts, entry, other);
}

/** Tells in words what is different in the later of two texts. @returns whether the person wants to see the history again. */
async function tellBetween(parts: TellParts, from: HistoryEntry, to: HistoryEntry | 'now'): Promise<boolean> {
  const { texts, sop, config, read, now, titleAt, place } = parts;
  const [was, is] = [await textAfter(parts, from), to === 'now' ? undefined : await textAfter(parts, to)];
  const after = to === 'now' ? now : is && read(is.text, to.path);
  const path = to === 'now' ? place.path : to.path;
  const before = was && read(was.text, from.path);
  const between = entryOf({ revision: undefined, path, formerPath: from.path, before, after, others: [] }, titleAt);
  const rows: Row[] = [
    ...changeRows(config, between, 'before'),
    { label: '', kind: vscode.QuickPickItemKind.Separator, deed: 'back' },
    ...(was && after ? [row(vscode.l10n.t('Compare the Texts'), 'diff', 'before')] : []),
    row(vscode.l10n.t('Back to the History'), 'arrow-left', 'back'),
  ];
  const picked = await showPick(rows, {
    title: vscode.l10n.t('{0}: {1} → {2}', sop.title, sideText(from), sideText(to)),
    placeHolder: vscode.l10n.t('What is different in the later text. Choose one to see both texts.'),
    matchOnDetail: true,
  });
  if (picked?.deed !== 'before') return picked !== undefined;
  const title = vscode.l10n.t('{0}: {1} ↔ {2}', sop.title, sideText(from), sideText(to));
  if (was) await texts.beside(was, is, { sop, title, range: picked.range });
  return false;
}

function sideText(entry: HistoryEntry | 'now'): string {
  if (entry === 'now') return vscode.l10n.t('now');
  const commit = commitText(entry.revision?.commit ?? '');
  return entry.version === undefined ? commit : `${entry.version} (${commit})`;
}

async function compare(parts: TellParts, entry: HistoryEntry, range?: Range): Promise<void> {
  const { texts, sop } = parts;
  const [before, after] = [await textBefore(parts, entry), await textAfter(parts, entry)];
  const title = vscode.l10n.t('{0}: before and after “{1}”', sop.title, whyText(entry));
  if (before) await texts.beside(before, after, { sop, title, range });
  else await showText(parts, entry);
}

async function compareWithNow(parts: TellParts, entry: HistoryEntry): Promise<void> {
  const { texts, sop } = parts;
  const then = await textAfter(parts, entry);
  const title = vscode.l10n.t('{0}: after “{1}” ↔ now', sop.title, whyText(entry));
  if (then) await texts.beside(then, undefined, { sop, title });
}

async function showText(parts: TellParts, entry: HistoryEntry): Promise<void> {
  const text = (await textAfter(parts, entry)) ?? (await textBefore(parts, entry));
  const { revision, version } = entry;
  if (text) await parts.texts.show(text, parts.sop, version ?? commitText(revision?.commit ?? ''));
}

async function textBefore(parts: TellParts, { revision, formerPath }: HistoryEntry): Promise<OldText | undefined> {
  const { head } = parts.place;
  return textAt(parts, revision ? revision.parents[0] : head, formerPath);
}

/** Undefined for what is not committed: that is in the file. */
async function textAfter(parts: TellParts, { revision, path }: HistoryEntry): Promise<OldText | undefined> {
  return textAt(parts, revision?.commit, path);
}

async function textAt(
  { place: { source } }: TellParts,
  commit: string | undefined,
  path: string,
): Promise<OldText | undefined> {
  const text = commit === undefined ? undefined : await source.textAt(commit, path);
  return text === undefined ? undefined : { key: `${commit} ${path}`, text };
}
