import { Emitter } from '../../core/emitter';
import type { Confirmations } from '../../core/lifecycle/acknowledgements/acknowledgements';
import type { Sop } from '../../core/sop/model';

/** What the person has still to look at in an SOP. */
export interface SopMark {
  /** It says something else than when they last read it. */
  readonly isChanged: boolean;
  /** It came since they looked at the library first, and they must know it. */
  readonly isNew?: boolean;
  /** They are asked to confirm that they have read it. */
  readonly isToConfirm: boolean;
}

/** Which SOPs have changed for the person: found out some time after the start, and kept in step with the library. */
export class WhatChanged {
  #marks: ReadonlyMap<string, SopMark> = new Map<string, SopMark>();
  readonly #changed = new Emitter<undefined>();

  /** Fires when other SOPs are marked, or more is confirmed. */
  readonly onDidChange = this.#changed.event;
  /** Fires when somebody begins to follow an SOP. */
  readonly used = new Emitter<Sop>();
  /** Whether it was found out at all. */
  isRead = false;
  /**
   * Who has confirmed what in a library, undefined while that cannot be read; undefined until it is followed. `onDidChange` fires
   * when there is more.
   */
  confirmations: ((root: string) => Promise<Confirmations | undefined>) | undefined;
  /** Notes that the person has read an SOP as it is; undefined until that is followed. */
  noteRead: ((sop: Sop) => Promise<void>) | undefined;

  /** What is marked of an SOP, by its address. */
  get marks(): ReadonlyMap<string, SopMark> {
    return this.#marks;
  }

  of({ location }: Pick<Sop, 'location'>): SopMark | undefined {
    return this.#marks.get(location.uri);
  }

  /**
   * Marks these SOPs, by their addresses, and no others.
   * @param isMoreConfirmed whether somebody has confirmed something since, which is told even where the same SOPs are marked.
   */
  mark(marks: ReadonlyMap<string, SopMark>, isMoreConfirmed = false): void {
    const isSame = this.isRead && !isMoreConfirmed && areSame(marks, this.#marks);
    this.isRead = true;
    if (isSame) return;
    this.#marks = marks;
    this.#changed.fire(undefined);
  }
}

function areSame(a: ReadonlyMap<string, SopMark>, b: ReadonlyMap<string, SopMark>): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([uri, { isChanged, isNew, isToConfirm }]) => {
    const other = b.get(uri);
    return other?.isChanged === isChanged && other.isNew === isNew && other.isToConfirm === isToConfirm;
  });
}
