import * as vscode from 'vscode';
import type { HistoryEntry } from '../../../core/lifecycle/history/entry';
import { headWords } from '../../../core/lifecycle/words/head-words';
import type { SayOfChanges } from '../../../core/lifecycle/words/texts';
import { changeWords, sayHere } from '../words';
import type { ChangeWords } from '../words';

/** So many changes are told on one line. */
const mostTold = 3;
/** Milliseconds in units in which people say how long ago something was, the longest first. */
const units = [
  ['day', 24 * 3_600_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
/** Days after which a day says more than how long ago it was. */
const mostDays = 30;
/** So much of a commit's hash is shown. */
const hashShown = 7;

/** How long ago something was, or its day when that is long ago. */
function whenText(time: number, now: number): string {
  const lang = vscode.env.language;
  const ago = now - time;
  if (ago > mostDays * units[0][1] || ago < 0)
    return new Intl.DateTimeFormat(lang, { dateStyle: 'medium' }).format(new Date(time));
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  for (const [unit, length] of units) if (ago >= length) return format.format(-Math.floor(ago / length), unit);
  return vscode.l10n.t('just now');
}

/** Why something was changed, as whoever committed it said. */
export function whyText({ revision }: Pick<HistoryEntry, 'revision'>): string {
  if (!revision) return vscode.l10n.t('Not committed yet');
  return revision.subject === '' ? vscode.l10n.t('(no reason given)') : revision.subject;
}

/** Who changed something, when, and in which commit; empty for what is not committed. */
export function whoText({ revision }: Pick<HistoryEntry, 'revision'>, now: number): string {
  if (!revision) return '';
  const { author, time, commit } = revision;
  return [author, time === undefined ? '' : whenText(time, now), commitText(commit)].filter(Boolean).join(' · ');
}

/** A commit as people name it. */
export function commitText(commit: string): string {
  return commit.slice(0, hashShown);
}

/** What an entry says, a line for each change. @param roleName the name of a role. */
export function entryWords(entry: HistoryEntry, roleName: (role: string) => string): ChangeWords[] {
  const { became, changes, head, path, formerPath } = entry;
  const say = sayHere();
  const alone = becameText(became, say);
  const moved = path === formerPath ? [] : [say('fileMoved', formerPath, path)];
  return [
    ...(alone === undefined ? [] : [{ label: alone, detail: undefined }]),
    ...moved.map((label) => ({ label, detail: undefined })),
    ...changes.map((change) => changeWords(change, roleName)),
    ...headWords(head, say).map((label) => ({ label, detail: undefined })),
  ];
}

/** The same on one line. */
export function entryLine(entry: HistoryEntry, roleName: (role: string) => string): string {
  const words = entryWords(entry, roleName).map(({ label }) => label);
  const more = words.length - mostTold;
  return [...words.slice(0, mostTold), ...(more > 0 ? [vscode.l10n.t('… and {0} more', more)] : [])].join(' · ');
}

function becameText(became: HistoryEntry['became'], say: SayOfChanges): string | undefined {
  switch (became) {
    case 'new':
      return say('firstText');
    case 'oldest':
      return say('oldestText');
    case 'gone':
      return say('fileGone');
    case 'layout':
      return say('layout');
    case 'merged':
      return say('merged');
    case 'unknown':
      return say('unknownText');
    case 'changed':
    case 'moved':
      return undefined;
  }
}
