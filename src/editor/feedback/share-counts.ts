import * as vscode from 'vscode';
import type { SharedCounts } from '../../core/lifecycle/feedback/entry';
import { feedbackFile, feedbackFolder, writeFeedback } from '../../core/lifecycle/feedback/file';
import { lineOf } from '../../core/lifecycle/signals/line';
import type { Counted } from '../../core/lifecycle/signals/signal';
import type { Feedback } from '../services/feedback';
import type { Services } from '../services/services';
import { showInformation, showPick, showPicks } from '../shared/dialogs';
import { settings } from '../shared/settings';
import { signalText, timesText } from '../shared/signal-words';
import { askWithTerms } from './ask-consent';
import type { Counting, CountingServices } from './counting';

type ShareServices = CountingServices & Pick<Services, 'clock'> & { readonly feedback: Feedback };

const offeredKey = 'feedback.offered';
/** So much is worth a look, and so seldom is it offered, in ms. */
const worthSharing = 10;
const leastBetween = 7 * 24 * 60 * 60_000;

/** Offers to share, now and then, once there is enough. Nothing is shared by that. */
export async function offerToShare(services: ShareServices, counting: Counting): Promise<void> {
  const { context, clock } = services;
  const { total } = counting;
  // A clock that was ahead is no reason to wait until the time comes again.
  const since = Math.abs(clock.now() - context.globalState.get(offeredKey, 0));
  if (total < worthSharing || since < leastBetween) return;
  await context.globalState.update(offeredKey, clock.now());
  const show = vscode.l10n.t('Show…');
  const message = vscode.l10n.t(
    'What was counted may help the authors of your SOPs. Look at it, and share what you leave in.',
  );
  if ((await showInformation(message, show)) === show) await shareCounts(services, counting);
}

/** Shows every line that would be written, and writes those that the person leaves in; the others are forgotten. */
export async function shareCounts(services: ShareServices, counting: Counting): Promise<void> {
  if (settings.countSignals() !== 'on') {
    await askWithTerms();
    return;
  }
  const root = await askLibrary(services, counting);
  if (root === undefined) return;
  const counter = counting.of(root);
  const shown = counter.counted;
  const whole: SharedCounts = {
    does: 'count',
    id: globalThis.crypto.randomUUID().slice(0, 13),
    counts: [],
    at: new Date(services.clock.now()).toISOString().slice(0, 10),
  };
  const chosen = await chooseLines(services, root, shown, whole);
  if (!chosen) return;
  if (chosen.length === 0) {
    await counter.remove(shown);
    void showInformation(vscode.l10n.t('Nothing is shared, and what was counted is forgotten.'));
    return;
  }
  const entry: SharedCounts = { ...whole, counts: chosen };
  await services.feedback.add(root, entry);
  await counter.remove(shown);
  const open = vscode.l10n.t('Show File');
  const message =
    chosen.length === 1
      ? vscode.l10n.t('Thank you. One line is shared with the authors.')
      : vscode.l10n.t('Thank you. {0} lines are shared with the authors.', chosen.length);
  if ((await showInformation(message, open)) === open)
    await vscode.window.showTextDocument(
      vscode.Uri.joinPath(vscode.Uri.parse(root), feedbackFolder, feedbackFile(entry)),
    );
}

async function askLibrary({ loader }: ShareServices, { roots }: Counting): Promise<string | undefined> {
  const here = loader.roots.filter(({ key }) => roots.includes(key));
  const [only, ...others] = here;
  if (!only) {
    void showInformation(vscode.l10n.t('Nothing was counted so far.'));
    return undefined;
  }
  if (others.length === 0) return only.key;
  const rows = here.map(({ name, path, key }) => ({ label: name, description: path, key }));
  return (await showPick(rows, { placeHolder: vscode.l10n.t('Of which library?') }))?.key;
}

/** @param whole the file without its lines. @returns what is left in; undefined when the person cancels. */
async function chooseLines(
  { library }: ShareServices,
  root: string,
  shown: readonly Counted[],
  whole: SharedCounts,
): Promise<Counted[] | undefined> {
  const rows = [...shown]
    .sort((a, b) => b.times - a.times)
    .map((counted) => ({
      label: signalText(counted, library, root),
      description: timesText(counted.times),
      // Word for word what is written.
      detail: lineOf(counted),
      picked: true,
      counted,
    }));
  // The lines above them in the file: so all that is written is here.
  const above = writeFeedback(whole).split('\n').slice(0, -2);
  const chosen = await showPicks(rows, {
    title: [vscode.l10n.t('Share What Was Counted'), ...above].join(' · '),
    placeHolder: vscode.l10n.t('What you take out is forgotten. All that is written is here, word for word.'),
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ counted }) => counted);
}
