import * as vscode from 'vscode';
import type { ClosedCase } from '../../core/case/record/case-lists';
import type { CaseView } from '../../core/case/model/view';
import { commands, run } from '../shared/commands';
import type { Services } from '../services/services';
import { settings } from '../shared/settings';
import type { ListDocuments } from '../shared/list-document';
import { showInformation, showInput, showWarning } from '../shared/dialogs';
import { unlinkedInMarkdown } from '../../core/text/markdown';

type Parts = Pick<Services, 'cases' | 'clock' | 'context' | 'log'> & { readonly lists: ListDocuments };

const day = 24 * 60 * 60 * 1000;
const toldKey = 'retentionTold';

/** Removes cases closed longer ago than the retention period, after showing which ones. */
export async function removeOldCases(parts: Parts): Promise<void> {
  const days = settings.casesRetention() || (await askDays());
  if (days === undefined) return;
  const before = new Date(parts.clock.now() - days * day).toISOString();
  await parts.cases.refresh();
  const old = parts.cases.closedBefore(before);
  if (old.length === 0) {
    void showInformation(
      vscode.l10n.t('No case was closed more than {0} ago: there is nothing to remove.', daysText(days)),
    );
    return;
  }
  const [show, remove] = [vscode.l10n.t('Show List'), vscode.l10n.t('Remove')];
  const detail = vscode.l10n.t(
    'Closed between {0} and {1}. Their records are deleted and cannot be brought back. Open cases stay.',
    dayText(old[0]),
    dayText(old.at(-1)),
  );
  // Enter presses the first button.
  const picked = await showWarning(countText(old.length, days), { modal: true, detail }, show, remove);
  if (picked === show) await showOld(parts, old, days);
  else if (picked === remove) await removeAll(parts, old, before);
}

/** If the settings limit how long cases are kept, reminds people once a day of cases to remove. */
export async function offerRemoval({ cases, clock, context }: Parts): Promise<void> {
  const days = settings.casesRetention();
  const today = new Date(clock.now()).toDateString();
  if (days === 0 || context.globalState.get(toldKey) === today) return;
  const old = cases.closedBefore(new Date(clock.now() - days * day).toISOString());
  if (old.length === 0) return;
  await context.globalState.update(toldKey, today);
  const look = vscode.l10n.t('Remove…');
  if ((await showInformation(countText(old.length, days), look)) === look) await run(commands.removeOldCases);
}

async function askDays(): Promise<number | undefined> {
  const answer = await showInput({
    title: vscode.l10n.t('Remove Old Cases'),
    prompt: vscode.l10n.t(
      'Remove cases that were closed more than this many days ago. The setting “sopGuide.cases.retention” keeps the number.',
    ),
    value: '365',
    validateInput: (value) =>
      /^[1-9]\d{0,4}$/.test(value.trim()) ? undefined : vscode.l10n.t('Enter a whole number of days, 1 or more.'),
  });
  return answer === undefined ? undefined : Number(answer);
}

async function removeAll({ cases, log }: Parts, old: readonly ClosedCase[], before: string): Promise<void> {
  const title = vscode.l10n.t('Removing old cases…');
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      let [removed, failed] = [0, 0];
      for (const { id } of old) {
        if (token.isCancellationRequested) break;
        try {
          if (await cases.remove(id, before)) removed++;
        } catch (error) {
          failed++;
          log.error(`The case ${id} could not be removed: ${String(error)}`);
        }
        progress.report({ message: `${removed}`, increment: 100 / old.length });
      }
      return { removed, failed };
    },
  );
  log.info(`Removed ${result.removed} cases closed before ${before}.`);
  if (result.failed > 0)
    throw new Error(
      vscode.l10n.t('Cases removed: {0}. Cases that could not be removed: {1}.', result.removed, result.failed),
    );
  void showInformation(
    result.removed === 1
      ? vscode.l10n.t('One case was removed.')
      : vscode.l10n.t('{0} cases were removed.', result.removed),
  );
}

/** Lists what would be removed; records are read only for this. */
async function showOld({ cases, lists }: Parts, old: readonly ClosedCase[], days: number): Promise<void> {
  const views = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading the cases…') },
    async () => {
      const read: (CaseView | undefined)[] = [];
      for (const { id } of old) read.push(await cases.load(id).catch(() => undefined));
      return read;
    },
  );
  const heading = [vscode.l10n.t('closed on'), vscode.l10n.t('SOP'), vscode.l10n.t('ticket'), vscode.l10n.t('case')];
  const rows = old.map((one, index) =>
    [dayText(one), views[index]?.state.title ?? '', views[index]?.state.ticket ?? '', one.id].map(unlinkedInMarkdown),
  );
  await lists.show(vscode.l10n.t('Old Cases'), [
    `# ${vscode.l10n.t('Old Cases')}`,
    '',
    countText(old.length, days),
    vscode.l10n.t('“SOP: Remove Old Cases” removes them.'),
    '',
    row(heading),
    row(heading.map(() => '---')),
    ...rows.map(row),
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function countText(count: number, days: number): string {
  return count === 1
    ? vscode.l10n.t('One case was closed more than {0} ago.', daysText(days))
    : vscode.l10n.t('{0} cases were closed more than {1} ago.', count, daysText(days));
}

/** Such as `30 days`, in the language of the interface. */
function daysText(days: number): string {
  return new Intl.NumberFormat(vscode.env.language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

function dayText(one: ClosedCase | undefined): string {
  return one
    ? new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium' }).format(new Date(one.closedAt))
    : '';
}
