import * as vscode from 'vscode';
import { slaClocks, latestClocks, nextTick } from '../../core/case/terms/sla-clocks';
import type { SlaClock } from '../../core/case/terms/sla-clocks';
import { stepClock } from '../../core/case/terms/step-times';
import type { StepClock } from '../../core/case/terms/step-times';
import { Emitter } from '../../core/emitter';
import type { Clock } from '../../core/ports';
import type { TimeScales } from '../../core/time/time-scales';
import { WakeUp } from '../shared/wake-up';
import type { ActiveCase } from './active-case';

/** What the clocks of the case say that this window works on. */
export interface ClockReading {
  readonly now: number;
  /** All clocks: each turn in which a customer waits for a reply has one. */
  readonly all: readonly SlaClock[];
  /** Those that are shown: the last of each promise. */
  readonly shown: readonly SlaClock[];
  /** That of the step that is up, where its SOP gives it a duration. */
  readonly step: StepClock | undefined;
}

/** Keeps the clocks read of the case that this window works on: anew when it changes, and when something else is to be shown of them. */
export class ClockReader extends vscode.Disposable {
  readonly #active: Pick<ActiveCase, 'view'>;
  readonly #clock: Clock;
  readonly #scales: TimeScales;
  readonly #changed = new Emitter<undefined>();
  readonly #wakeUp: WakeUp;
  #reading: ClockReading;

  /** Tells that the case changed, that it is another, or that time alone has changed what is shown. */
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

  /** What was read last. */
  get reading(): ClockReading {
    return this.#reading;
  }

  /** Reads the clocks as they are now, and winds the timer anew. */
  read(): ClockReading {
    const { view } = this.#active;
    const now = this.#clock.now();
    const all = view ? slaClocks(view.state, this.#scales, now) : [];
    const shown = latestClocks(all);
    const step = view && stepClock(view, this.#scales, now);
    this.#reading = { now, all, shown, step };
    this.#wakeUp.set(nextTick(step ? [...shown, step] : shown));
    return this.#reading;
  }
}
