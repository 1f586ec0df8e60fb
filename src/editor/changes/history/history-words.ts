import * as vscode from 'vscode';
import type { HistoryEntry } from '../../../core/lifecycle/history/entry';
import type { HeadChange, HeadKey } from '../../../core/lifecycle/history/head';
import { minutesText, statusText } from '../../shared/wording';
import { statuses } from '../../../core/sop/model';
import { changeWords } from '../words';
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
  const alone = becameText(became);
  const moved = path === formerPath ? [] : [vscode.l10n.t('Its file was moved: {0} → {1}', formerPath, path)];
  return [
    ...(alone === undefined ? [] : [{ label: alone, detail: undefined }]),
    ...moved.map((label) => ({ label, detail: undefined })),
    ...changes.map((change) => changeWords(change, roleName)),
    ...headWords(head).map((label) => ({ label, detail: undefined })),
  ];
}

/** The same on one line. */
export function entryLine(entry: HistoryEntry, roleName: (role: string) => string): string {
  const words = entryWords(entry, roleName).map(({ label }) => label);
  const more = words.length - mostTold;
  return [...words.slice(0, mostTold), ...(more > 0 ? [vscode.l10n.t('… and {0} more', more)] : [])].join(' · ');
}

function becameText(became: HistoryEntry['became']): string | undefined {
  switch (became) {
    case 'new':
      return vscode.l10n.t('The first text of it that Git has');
    case 'oldest':
      return vscode.l10n.t('The oldest text of it here: what was before was not cloned');
    case 'gone':
      return vscode.l10n.t('Its file was taken away');
    case 'layout':
      return vscode.l10n.t('Only its layout changed: it reads the same');
    case 'merged':
      return vscode.l10n.t('Puts together what was changed on two sides; nothing else changed');
    case 'unknown':
      return vscode.l10n.t('What it said is not in this copy of the repository');
    case 'changed':
    case 'moved':
      return undefined;
  }
}

/** What the front matter says besides promises. */
function headWords(head: readonly HeadChange[]): string[] {
  const [told, others]: [string[], string[]] = [[], []];
  for (const { key, before, after } of head) {
    const name = keyText(key);
    if (name === undefined || (before === undefined && after === undefined)) others.push(key);
    else if (before === undefined || after === undefined || key === 'approvers')
      told.push(`${name}: ${after === undefined ? vscode.l10n.t('taken out') : valueText(key, after)}`);
    else told.push(`${name}: ${valueText(key, before)} → ${valueText(key, after)}`);
  }
  return others.length === 0 ? told : [...told, vscode.l10n.t('Also in its front matter: {0}', others.join(', '))];
}

function valueText(key: HeadKey, value: string): string {
  if (key === 'review-every') return minutesText(Number(value));
  const status = key === 'status' ? statuses.find((one) => one === value) : undefined;
  return status ? statusText(status) : value;
}

function keyText(key: HeadKey): string | undefined {
  switch (key) {
    case 'status':
      return vscode.l10n.t('Status');
    case 'version':
      return vscode.l10n.t('Version');
    case 'owner':
      return vscode.l10n.t('Owner');
    case 'authors':
      return vscode.l10n.t('Authors');
    case 'approvers':
      return vscode.l10n.t('Approved by');
    case 'effective':
      return vscode.l10n.t('In effect from');
    case 'last-reviewed':
      return vscode.l10n.t('Last review');
    case 'review-every':
      return vscode.l10n.t('Reviewed every');
    default:
      return undefined;
  }
}
