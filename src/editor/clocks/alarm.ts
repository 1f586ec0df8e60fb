import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import type { SlaClock } from '../../core/case/terms/sla-clocks';
import type { CaseView } from '../../core/case/model/view';
import { tellError, views } from '../shared/commands';
import type { Services } from '../services/services';
import { notWritten } from '../services/case-actions';
import type { ClockReading } from '../services/clock-reader';
import { instantText, metricName, spanText } from '../shared/clock-words';
import { showError, showWarning } from '../shared/dialogs';

const key = 'clocksTold';
/** How many warnings to remember; older ones belong to cases closed long ago. */
const remembered = 200;

type AlarmServices = Pick<Services, 'log' | 'cases' | 'active'> & { readonly memory: vscode.Memento };

/** Warns once before a promise is broken, reports once when it is, and records that. */
export class ClockAlarm {
  readonly #services: AlarmServices;
  /** Breaches that are currently being written. */
  readonly #writing = new Set<string>();

  constructor(services: AlarmServices) {
    this.#services = services;
  }

  /** Checks the clocks of the case chosen in this window: warning of other people's cases is not its job. */
  look({ now, all }: ClockReading): void {
    const { view, isChosen } = this.#services.active;
    if (!view || !isChosen || view.state.closed) return;
    for (const clock of all) {
      if (clock.state === 'breached') void this.#breach(view, clock, now);
      else if (clock.isNear && !clock.isHeld) void this.#warn(view, clock, now);
    }
  }

  async #warn(view: CaseView, { metric, startedAt, target, remaining, due }: SlaClock, now: number): Promise<void> {
    const { memory } = this.#services;
    const name = [view.state.id, metric, startedAt, target.minutes].join('/');
    const told = memory.get<string[]>(key, []);
    if (due === undefined || told.includes(name)) return;
    await memory.update(key, [...told, name].slice(-remembered));
    await this.#tell(
      showWarning,
      vscode.l10n.t(
        '{0}: {1} left, due {2}. {3}',
        metricName(metric),
        spanText(remaining),
        instantText(due, now),
        caseTitle(view),
      ),
    );
  }

  async #breach(view: CaseView, { metric, due, stoppedAt }: SlaClock, now: number): Promise<void> {
    if (due === undefined) return;
    const { cases, log } = this.#services;
    const said = new Date(due).toISOString();
    const name = [view.state.id, metric, said].join('/');
    if (this.#writing.has(name) || view.state.breaches.some((one) => one.metric === metric && one.due === said)) return;
    // Kept if writing fails, so that the failure is reported once and not at every check.
    this.#writing.add(name);
    try {
      const outcome = await cases.act(view.state.id, { event: 'sla_breach', metric, due: said });
      // Refused because another window was faster and has already reported it.
      if (!outcome.done || stoppedAt !== undefined) return;
    } catch (error) {
      void tellError(log, key, notWritten(error));
    }
    await this.#tell(
      showError,
      vscode.l10n.t('{0} is overdue: it was due {1}. {2}', metricName(metric), instantText(due, now), caseTitle(view)),
    );
  }

  async #tell(show: (message: string, action: string) => Thenable<string | undefined>, message: string): Promise<void> {
    const action = vscode.l10n.t('Show Checklist');
    if ((await show(message, action)) === action) await vscode.commands.executeCommand(`${views.checklist}.focus`);
  }
}
