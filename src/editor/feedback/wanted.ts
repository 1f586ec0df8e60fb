import * as vscode from 'vscode';
import { signalsOf } from '../../core/lifecycle/signals/for-authors';
import { forAuthorsIn } from '../services/for-authors';
import type { Feedback } from '../services/feedback';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import type { ForAuthorsArgument, NewSopArgument } from '../shared/commands';
import { showInformation } from '../shared/dialogs';
import { answerOf } from '../shared/quick-pick-answer';
import { keepOrder } from '../shared/quick-pick-order';
import { shownRow } from '../shared/shown';
import { forAuthorsReasons, forAuthorsTitle, timesText } from '../shared/signal-words';
import { dayText } from '../shared/wording';

type WantedServices = Pick<Services, 'library' | 'search' | 'clock'> & { readonly feedback: Feedback };

/** So many of the words become triggers of a new SOP. */
const mostTriggers = 10;

interface Row extends vscode.QuickPickItem {
  readonly todo?: ForAuthorsArgument;
}

/** Lists the SOPs that are wanted and those that need care, with what can be done about each. */
export async function showWanted(services: WantedServices): Promise<void> {
  const rows = rowsOf(services);
  if (rows.length === 0) {
    void showInformation(vscode.l10n.t('Nobody has shared so far what they did not find.'));
    return;
  }
  const aside: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('close'),
    tooltip: vscode.l10n.t('Set Aside'),
  };
  const pick = vscode.window.createQuickPick<Row>();
  keepOrder(pick);
  pick.title = vscode.l10n.t('SOPs Wanted or in Need of Care');
  pick.placeholder = vscode.l10n.t('Enter starts an SOP that is wanted, and opens one that needs care');
  pick.matchOnDetail = true;
  const show = (all: readonly Row[]) =>
    void (pick.items = all.map((row) => (row.todo ? { ...row, buttons: [aside] } : row)));
  show(rows);
  const settingAside = pick.onDidTriggerItemButton(async ({ item: { todo } }) => {
    if (!todo) return;
    await setAside(services, todo);
    const left = rowsOf(services);
    if (left.length === 0) pick.hide();
    else show(left);
  });
  const chosen = await answerOf(pick, () => pick.activeItems[0]?.todo, [settingAside]);
  if (chosen) await takeUp(services, chosen);
}

/** Starts an SOP that is wanted: with the words that were searched as its title and triggers. */
export async function startWanted(argument: ForAuthorsArgument | undefined): Promise<void> {
  if (!argument) throw new Error(vscode.l10n.t('Choose first which SOP is wanted.'));
  const { root, item } = argument;
  const words = item.kind === 'wanted' ? item.searches.map((one) => one.words) : [];
  const [title = ''] = words;
  const prefilled: NewSopArgument = {
    root,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    lang: item.kind === 'wanted' ? item.lang : undefined,
    triggers: words.slice(0, mostTriggers),
  };
  await run(commands.newSop, prefilled);
}

/** Notes that nothing is to be done about something; what is counted of it later comes back. */
export async function setAside(
  { clock, feedback }: Pick<WantedServices, 'clock' | 'feedback'>,
  argument: ForAuthorsArgument | undefined,
): Promise<void> {
  if (!argument) throw new Error(vscode.l10n.t('Choose first what is to be set aside.'));
  const now = new Date(clock.now()).toISOString();
  const { last } = argument.item;
  await feedback.add(argument.root, {
    does: 'set-aside',
    id: globalThis.crypto.randomUUID().slice(0, 13),
    counts: signalsOf(argument.item),
    // Somebody's clock may be ahead.
    at: last > now.slice(0, 10) ? last : now,
  });
}

async function takeUp({ library }: WantedServices, todo: ForAuthorsArgument): Promise<void> {
  const { root, item } = todo;
  if (item.kind !== 'care') return startWanted(todo);
  const sop = library.withId(item.sop).find(({ location }) => location.root === root);
  const step = item.skipped[0]?.step;
  if (sop) await run(commands.openSource, { uri: sop.location.uri, ...(step === undefined ? {} : { anchor: step }) });
}

function rowsOf(services: WantedServices): Row[] {
  const all = services.library.roots.flatMap((root) =>
    forAuthorsIn(services, root).map((item): ForAuthorsArgument => ({ root, item })),
  );
  const care = all.filter(({ item }) => item.kind === 'care');
  const wanted = all.filter(({ item }) => item.kind !== 'care');
  const group = (title: string, todos: readonly ForAuthorsArgument[]): Row[] =>
    todos.length === 0
      ? []
      : [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...todos.map((todo) => rowOf(todo, services))];
  return [...group(vscode.l10n.t('SOPs wanted'), wanted), ...group(vscode.l10n.t('Needs care'), care)];
}

function rowOf(todo: ForAuthorsArgument, { library }: WantedServices): Row {
  const { item, root } = todo;
  return shownRow<Row>({
    label: forAuthorsTitle(item, library, root),
    description: [timesText(item.times), vscode.l10n.t('last on {0}', dayText(item.last))].join(' · '),
    detail: forAuthorsReasons(item, library, root).join(' · '),
    iconPath: new vscode.ThemeIcon(item.kind === 'care' ? 'wrench' : 'lightbulb'),
    todo,
  });
}
