import * as vscode from 'vscode';
import { caseTitle } from '../../../core/case/title';
import { afterClosing, followUpAt, putOff } from '../../../core/case/after-closing/follow-up';
import type { FollowUpContext } from '../../../core/case/after-closing/follow-up';
import type { CaseAction } from '../../../core/case/model/action';
import type { CaseView } from '../../../core/case/model/view';
import { views } from '../../shared/commands';
import { WakeUp } from '../../shared/wake-up';
import type { CaseServices } from '../case-services';
import { showInformation, showPick } from '../../shared/dialogs';

/** What is written to the record together with the closing of a case. */
export function withClosing(services: CaseServices, view: CaseView): CaseAction[] {
  return afterClosing(view, contextOf(services, view));
}

/** Records that the follow-up with the customer was done. */
export async function followUpDone(services: CaseServices, view: CaseView): Promise<void> {
  requireFollowUp(view);
  await services.actions.act(view, { event: 'follow_up_done' });
}

/** Postpones the follow-up of a case by a day. */
export async function followUpLater(services: CaseServices, view: CaseView): Promise<void> {
  requireFollowUp(view);
  await services.actions.act(view, putOff(view, contextOf(services, view)));
}

function requireFollowUp({ state }: CaseView): void {
  if (followUpAt(state) === undefined) throw new Error(vscode.l10n.t('No follow-up is due in this case.'));
}

function contextOf({ clock, scales, library }: CaseServices, { state }: CaseView): FollowUpContext {
  const { calendars } = library.config(state.location.root);
  return { now: clock.now(), scales, calendar: calendars.get('business') ?? [...calendars.values()][0] };
}

/** Reminds people to follow up with customers: when it is due, and then every day until it is done. */
export class FollowUps extends vscode.Disposable {
  readonly #services: CaseServices;
  readonly #wakeUp: WakeUp;
  /** The day of this window's last reminder, by case and due time. */
  readonly #told = new Map<string, string>();

  constructor(services: CaseServices) {
    const wakeUp = new WakeUp(services.clock, () => this.#look());
    const subscription = services.cases.onDidChange(() => this.#look());
    super(() => {
      subscription.dispose();
      wakeUp.dispose();
    });
    this.#services = services;
    this.#wakeUp = wakeUp;
    // Closed cases are found by their marker files, which only need listing, not reading.
    services.cases.refresh([]).then(
      () => this.#look(),
      (error: unknown) => services.log.error(`The cases could not be read: ${String(error)}`),
    );
  }

  /** Reminds of what is due and was not mentioned today, and waits for the next one. */
  #look(): void {
    const now = this.#services.clock.now();
    const all = this.#services.cases.followUps;
    const today = new Date(now).toDateString();
    const due = all.filter((one) => Date.parse(one.due) <= now);
    const news = due.filter(({ id, due: at }) => this.#told.get(`${id}/${at}`) !== today);
    for (const { id, due: at } of news) this.#told.set(`${id}/${at}`, today);
    const next = all.map((one) => Date.parse(one.due)).filter((at) => at > now);
    if (due.length > 0) next.push(midnightAfter(now));
    this.#wakeUp.set(next.length > 0 ? Math.min(...next) : undefined);
    if (news.length > 0) void this.#tell(news.map(({ id }) => id));
  }

  async #tell(ids: readonly string[]): Promise<void> {
    const { cases, log } = this.#services;
    try {
      const loaded = await Promise.all(ids.map((id) => cases.load(id)));
      // Reopened cases are being worked on and need no reminder.
      const waiting = loaded.flatMap((view) => (view && followUpAt(view.state) !== undefined ? [view] : []));
      if (waiting.length === 1 && waiting[0]) await this.#tellOne(waiting[0]);
      else if (waiting.length > 1) await this.#tellMany(waiting);
    } catch (error) {
      log.error(`A follow-up could not be told: ${String(error)}`);
    }
  }

  async #tellOne(view: CaseView): Promise<void> {
    const [open, done, later] = [vscode.l10n.t('Open Case'), vscode.l10n.t('Done'), vscode.l10n.t('Tomorrow')];
    const picked = await showInformation(
      vscode.l10n.t('Time to follow up with the customer: {0}', caseTitle(view)),
      open,
      done,
      later,
    );
    // Somebody else may have done it while the message was showing.
    const now = this.#services.cases.get(view.state.id) ?? view;
    if (picked === open) await this.#open(now);
    else if (picked === done) await followUpDone(this.#services, now);
    else if (picked === later) await followUpLater(this.#services, now);
  }

  async #tellMany(waiting: readonly CaseView[]): Promise<void> {
    const show = vscode.l10n.t('Show');
    if ((await showInformation(vscode.l10n.t('{0} customers are due for a follow-up.', waiting.length), show)) !== show)
      return;
    const items = waiting.map((view) => ({ label: caseTitle(view), view }));
    const picked = await showPick(items, {
      placeHolder: vscode.l10n.t('Which customer do you want to follow up with?'),
    });
    if (picked) await this.#open(picked.view);
  }

  async #open({ state }: CaseView): Promise<void> {
    await this.#services.active.choose(state.id);
    await vscode.commands.executeCommand(`${views.checklist}.focus`);
  }
}

function midnightAfter(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
