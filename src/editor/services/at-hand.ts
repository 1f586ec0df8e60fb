import { Emitter } from '../../core/emitter';
import type { SopArgument } from '../shared/commands';

/**
 * The SOP that a person has before them on a page to read, and the reply in it that has the focus: commands called without
 * saying for what act on it.
 */
export class AtHand {
  readonly #offered = new Map<object, SopArgument>();
  /** Fires with what was copied for what is at hand: the page can copy it once more, as rich text. */
  readonly copied = new Emitter<string>();

  /** What is on the page that is the active editor. */
  get argument(): SopArgument | undefined {
    return [...this.#offered.values()].at(-1);
  }

  /** Whoever shows a page says what is on it; undefined while it is not the active editor. */
  offer(by: object, argument: SopArgument | undefined): void {
    this.#offered.delete(by);
    if (argument) this.#offered.set(by, argument);
  }

  /** What a command is about: what it was called with, or else what is at hand. */
  or(called: unknown): unknown {
    return called ?? this.argument;
  }

  /** The same for what is about a whole SOP. */
  sopOr(called: unknown): unknown {
    return called ?? (this.argument && { uri: this.argument.uri });
  }
}
