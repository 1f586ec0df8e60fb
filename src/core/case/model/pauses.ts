import type { Pause } from '../../time/pauses';
import type { CaseAction } from './action';

/**
 * Tells when the time of a case counts and when it stands still. A case
 *
 * - is running, and its time counts, unless it
 * - waits for the customer: from `sla_pause` to `sla_resume`, to the customer's message or to the closing; or
 * - is closed: from `complete`, `override` or `abandon` to `reopen`.
 *
 * It may be both when windows that did not know of each other wrote so. An event that asks for what is so already changes
 * nothing. Nobody else decides which events begin and end a pause.
 */
export class Pauses<Instant> {
  readonly #waits: Pause<Instant>[] = [];
  readonly #closures: Pause<Instant>[] = [];

  take(at: Instant, event: CaseAction['event']): void {
    switch (event) {
      case 'sla_pause':
        begin(this.#waits, at);
        break;
      case 'sla_resume':
      case 'customer_message':
        end(this.#waits, at);
        break;
      case 'complete':
      case 'override':
      case 'abandon':
        end(this.#waits, at);
        begin(this.#closures, at);
        break;
      case 'reopen':
        end(this.#closures, at);
        break;
    }
  }

  /** When the customer was waited for, in order. */
  get waits(): readonly Pause<Instant>[] {
    return this.#waits;
  }

  /** Waits and closures. */
  get all(): readonly Pause<Instant>[] {
    return [...this.#waits, ...this.#closures];
  }

  /** Since when the case is closed; undefined while it is open. */
  get closedSince(): Instant | undefined {
    return openSince(this.#closures);
  }
}

/** Since when a case waits for its customer; undefined when it does not. */
export function waitingSince({ waits }: { readonly waits: readonly Pause<string>[] }): string | undefined {
  return openSince(waits);
}

/** Since when a pause goes on; undefined when none does. Only the last one can. */
function openSince<Instant>(pauses: readonly Pause<Instant>[]): Instant | undefined {
  const last = pauses.at(-1);
  return last?.to === undefined ? last?.from : undefined;
}

function begin<Instant>(pauses: Pause<Instant>[], from: Instant): void {
  if (openSince(pauses) === undefined) pauses.push({ from, to: undefined });
}

function end<Instant>(pauses: Pause<Instant>[], to: Instant): void {
  const from = openSince(pauses);
  if (from !== undefined) pauses[pauses.length - 1] = { from, to };
}
