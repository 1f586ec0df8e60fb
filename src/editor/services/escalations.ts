import * as vscode from 'vscode';
import { ticketIn, factsForTicket } from '../../core/ticket/facts';
import type { Known } from '../../core/ticket/facts';
import { dependsOnDraft, escalationAdvice } from '../../core/case/escalation/advice';
import type { EscalationAdvice } from '../../core/case/escalation/advice';
import { isForOtherTicket } from '../../core/case/model/reply-use';
import type { CaseView } from '../../core/case/model/view';
import { Emitter } from '../../core/emitter';
import type { Library } from '../../core/library/library';
import type { Clock } from '../../core/ports';
import type { TimeScales } from '../../core/time/time-scales';
import { Throttle } from '../shared/throttle';
import { WakeUp } from '../shared/wake-up';
import type { DraftReadings } from './draft-readings';
import type { Drafts } from './drafts';

/** Milliseconds between two checks of a draft that is being written. */
const pace = 500;

interface Needed {
  readonly library: Library;
  readonly drafts: Drafts;
  readonly readings: DraftReadings;
  readonly clock: Clock;
  readonly scales: TimeScales;
}

/** What the SOPs of a case currently say about escalating it. Drafts are read for this, but never stored. */
export class Escalations extends vscode.Disposable {
  readonly #services: Needed;
  readonly #wakeUp: WakeUp;
  readonly #changed = new Emitter<undefined>();
  #followsDraft = false;

  /** Fires when the advice may have changed: time has passed, or somebody wrote in a draft. */
  readonly onDidChange = this.#changed.event;

  constructor(services: Needed) {
    const wakeUp = new WakeUp(services.clock, () => this.#changed.fire(undefined));
    const look = new Throttle(() => this.#changed.fire(undefined), pace);
    const asked = () => {
      if (this.#followsDraft) look.ask();
    };
    const subscriptions = [
      vscode.workspace.onDidChangeTextDocument(
        ({ document, contentChanges }) =>
          contentChanges.length > 0 && services.drafts.current()?.document === document && asked(),
      ),
      vscode.window.onDidChangeActiveTextEditor(asked),
    ];
    super(() => {
      vscode.Disposable.from(...subscriptions, wakeUp, look).dispose();
    });
    this.#services = services;
    this.#wakeUp = wakeUp;
  }

  /** The advice for the case that is shown; also waits for the time at which it would change. */
  of(view: CaseView): EscalationAdvice {
    const { library, clock, scales } = this.#services;
    const config = library.config(view.state.location.root);
    const advice = escalationAdvice(view, { now: clock.now(), scales, config, known: this.#known(view) });
    this.#wakeUp.set(advice.next);
    // A rule that is only text now may become a condition once the draft says more.
    this.#followsDraft = dependsOnDraft(advice) || advice.rules.some(({ rule }) => rule.kind === 'words');
    return advice;
  }

  /** What is known about the ticket of a case; a draft for another ticket does not count. */
  #known({ state }: CaseView): Known {
    const { drafts, readings } = this.#services;
    const document = drafts.current()?.document;
    const draft = document && readings.valuesIn(document);
    const ticket = draft && ticketIn(draft);
    const isOwn = !isForOtherTicket({ state }, ticket);
    const config = this.#services.library.config(state.location.root);
    return {
      facts: { ...factsForTicket(isOwn ? draft : undefined, '', config), ...state.facts },
      values: (isOwn ? draft : undefined) ?? {},
    };
  }
}
