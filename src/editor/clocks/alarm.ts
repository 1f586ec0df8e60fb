import * as vscode from 'vscode';
import type { SlaClock } from '../../core/case/terms/sla-clocks';
import type { CaseView } from '../../core/case/model/view';
import { tellError, views } from '../shared/commands';
import type { Services } from '../services/services';
import { notWritten } from '../services/case-actions';
import type { ClockReading } from '../services/clock-reader';
import { instantText, metricName, spanText } from '../shared/clock-words';
import { caseTitle } from '../shared/case-words';

const key = 'clocksTold';
/** So many warnings are remembered; older ones are of cases long closed. */
const remembered = 200;

type AlarmServices = Pick<Services, 'log' | 'cases' | 'active'> & { readonly memory: vscode.Memento };

/** Warns once before a promise is broken, tells once when it is, and keeps that in the record. */
export class ClockAlarm {
  readonly #services: AlarmServices;
  /** Breaches that are being written. */
  readonly #writing = new Set<string>();

  constructor(services: AlarmServices) {
    this.#services = services;
  }

  /** Looks at the clocks of the case that somebody chose to work on here: other people's cases are not this window's to tell of. */
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
      vscode.window.showWarningMessage,
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
    // Kept for good where writing fails: what cannot be written is told once, not at every look.
    this.#writing.add(name);
    try {
      const outcome = await cases.act(view.state.id, { event: 'sla_breach', metric, due: said });
      // Refused: another window was faster, and has told.
      if (!outcome.done || stoppedAt !== undefined) return;
    } catch (error) {
      void tellError(log, key, notWritten(error));
    }
    await this.#tell(
      vscode.window.showErrorMessage,
      vscode.l10n.t('{0} is overdue: it was due {1}. {2}', metricName(metric), instantText(due, now), caseTitle(view)),
    );
  }

  async #tell(show: (message: string, action: string) => Thenable<string | undefined>, message: string): Promise<void> {
    const action = vscode.l10n.t('Show Checklist');
    if ((await show(message, action)) === action) await vscode.commands.executeCommand(`${views.checklist}.focus`);
  }
}
