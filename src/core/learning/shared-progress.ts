import { attempt } from '../attempt';
import { isDay } from '../text/day';
import { fileStem } from '../text/file-stem';
import { isRecord, readSops } from './progress';
import type { Progress, SopProgress } from './progress';

/** The folder, beside the libraries of a workspace, that holds what people share. */
export const sharedFolder = '.sop-learning';

/** The version of the format of the files in it. */
const format = 1;

/** What somebody shares of their progress, in a file that they may delete. How well they practised is not in it. */
export interface SharedProgress {
  /** Names whoever shares: two people may have one name. */
  readonly who: string;
  readonly name: string;
  readonly role: string | undefined;
  /** What the library is called, or its folder. */
  readonly library: string;
  /** The day it was shared. */
  readonly on: string;
  readonly sops: Readonly<Record<string, SopProgress>>;
}

/** What is shared of somebody's progress. @param person who they are, and when they share it. */
export function shareable(
  { role, sops }: Progress,
  person: Pick<SharedProgress, 'who' | 'name' | 'library' | 'on'>,
): SharedProgress {
  return { ...person, role: role === '' ? undefined : role, sops };
}

/** The text of the file: JSON that people can read, and Git compare. */
export function writeShared({ who, name, role, library, on, sops }: SharedProgress): string {
  const learnt = Object.entries(sops)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { read, practised }]): [string, object][] => {
      if (!read && !practised) return [];
      const done = practised && { version: practised.version, on: practised.on };
      return [[id, { read, practised: done }]];
    });
  const file = { format, who, name, role, library, on, sops: Object.fromEntries(learnt) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads such a file; undefined when it is none, or of a newer format. Never throws. */
export function readShared(text: string): SharedProgress | undefined {
  return attempt(
    () => {
      const stored: unknown = JSON.parse(text);
      if (!isRecord(stored) || stored['format'] !== format) return undefined;
      const { who, name, role, library, on, sops } = stored;
      if (typeof who !== 'string' || typeof name !== 'string' || typeof on !== 'string' || !isDay(on)) return undefined;
      return {
        who,
        name,
        role: typeof role === 'string' ? role : undefined,
        library: typeof library === 'string' ? library : '',
        on,
        sops: readSops(sops),
      };
    },
    () => undefined,
  );
}

/**
 * The name of somebody's file: their name, as files may be called.
 * @param taken the names of files of others.
 */
export function sharedFileName(name: string, taken: ReadonlySet<string>): string {
  const plain = fileStem(name);
  for (let count = 1; ; count++) {
    const file = `${count === 1 ? plain : `${plain}-${count}`}.json`;
    if (!taken.has(file)) return file;
  }
}
