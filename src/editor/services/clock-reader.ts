import * as vscode from 'vscode';
import { isPractice } from '../../core/case/practice';
import { slaClocks, latestClocks, nextTick } from '../../core/case/terms/sla-clocks';
import type { SlaClock } from '../../core/case/terms/sla-clocks';
import { stepClock } from '../../core/case/terms/step-times';
import type { StepClock } from '../../core/case/terms/step-times';
import { Emitter } from '../../core/emitter';
import type { Clock } from '../../core/ports';
import type { TimeScales } from '../../core/time/time-scales';
import { WakeUp } from '../shared/wake-up';
import type { ActiveCase } from './active-case';

/** The clocks of this window's active case. */
export interface ClockReading {
  readonly now: number;
  /** All clocks: there is one for each turn in which the customer waits for a reply. */
  readonly all: readonly SlaClock[];
  /** The clocks that are shown: the latest of each promise. */
  readonly shown: readonly SlaClock[];
  /** The clock of the current step, if its SOP gives it a duration. */
  readonly step: StepClock | undefined;
}

/**
 * Keeps the clocks of the active case up to date: reads them when the case changes, and when time changes what they
 * show.
 */
export class ClockReader extends vscode.Disposable {
  readonly #active: Pick<ActiveCase, 'view'>;
  readonly #clock: Clock;
  readonly #scales: TimeScales;
  readonly #changed = new Emitter<undefined>();
  readonly #wakeUp: WakeUp;
  #reading: ClockReading;

  /** Fires when the case changed, when another case became active, or when time alone changed what is shown. */
  readonly onDidChange = this.#changed.event;

  constructor(active: Pick<ActiveCase, 'view' | 'onDidChange'>, clock: Clock, scales: TimeScales) {
    const read = () => {
      this.read();
      this.#changed.fire(undefined);
    };
    const wakeUp = new WakeUp(clock, read);
    const subscription = active.onDidChange(read);
    super(() => {
      subscription.dispose();
      wakeUp.dispose();
    });
    this.#wakeUp = wakeUp;
    this.#active = active;
    this.#clock = clock;
    this.#scales = scales;
    this.#reading = this.read();
  }

  /** The latest reading. */
  get reading(): ClockReading {
    return this.#reading;
  }

  /** Reads the clocks as they are now, and resets the timer. */
  read(): ClockReading {
    // Nobody waits for what is practised.
    const { view: active } = this.#active;
    const view = active && isPractice(active.state.id) ? undefined : active;
    const now = this.#clock.now();
    const all = view ? slaClocks(view.state, this.#scales, now) : [];
    const shown = latestClocks(all);
    const step = view && stepClock(view, this.#scales, now);
    this.#reading = { now, all, shown, step };
    this.#wakeUp.set(nextTick(step ? [...shown, step] : shown));
    return this.#reading;
  }
}
