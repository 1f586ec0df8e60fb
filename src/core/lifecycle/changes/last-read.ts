import { attempt } from '../../attempt';
import { isDay } from '../../text/day';
import type { Sop } from '../../sop/model';
import { contentOf, hashOf } from './content';
import { isTypo } from './typo';

/** What somebody last read of an SOP. It is kept on their machine. */
export interface LastRead {
  /** Id of the SOP. */
  readonly sop: string;
  readonly version: string | undefined;
  /** `contentHash` of what they read. */
  readonly hash: string;
  /** False for what they must know and never opened: the text is the one that was there when the library was looked at first. */
  readonly isRead: boolean;
  /** The day, such as `2026-08-01`. */
  readonly on: string;
  /** The text of the file. */
  readonly text: string;
}

/** The mark of somebody who reads an SOP as it is. @param today such as `2026-08-01`. @param isRead false for who never opened it. */
export function lastReadOf(sop: Sop, today: string, isRead = true): LastRead {
  const { id, version, text } = sop;
  return { sop: id, version, hash: hashOf(sop), isRead, on: today, text };
}

/** Which SOPs say something else than what was read. Each is compared once with what was read of it: they are asked about whenever one changes. */
export class ChangedSince {
  readonly #known = new WeakMap<Sop, { readonly hash: string; readonly isChanged: boolean }>();

  /** Whether an SOP says something else than what was read, typing mistakes aside. @param read reads a text as that SOP. */
  has(last: LastRead, sop: Sop, read: (text: string) => Sop): boolean {
    const known = this.#known.get(sop);
    if (known?.hash === last.hash) return known.isChanged;
    const isChanged = last.hash !== hashOf(sop) && !isTypo(contentOf(read(last.text)), contentOf(sop));
    this.#known.set(sop, { hash: last.hash, isChanged });
    return isChanged;
  }
}

/** The text of the file in which it is kept. */
export function writeLastRead({ isRead, ...last }: LastRead): string {
  return JSON.stringify(isRead ? last : { ...last, unread: true });
}

/** Reads such a file; undefined when it is none. Never throws. */
export function readLastRead(written: string): LastRead | undefined {
  return attempt(
    () => {
      const { sop, version, hash, unread, on, text } = JSON.parse(written) as Readonly<Record<string, unknown>>;
      if (typeof sop !== 'string' || typeof hash !== 'string' || typeof text !== 'string') return undefined;
      if (typeof on !== 'string' || !isDay(on)) return undefined;
      return {
        sop,
        version: typeof version === 'string' ? version : undefined,
        hash,
        isRead: unread !== true,
        on,
        text,
      };
    },
    () => undefined,
  );
}
