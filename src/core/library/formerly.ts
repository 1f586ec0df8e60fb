import type { Sop } from '../sop/model';

/** How many are remembered: far more than anybody renames in a session. */
const most = 20_000;

/**
 * What SOPs were called before, since the libraries were first read, also from the cache of the last session: files are renamed and
 * moved by other programs too, and their links stay as they were.
 */
export class Formerly {
  /** A name of a file that is gone -> the id that it said. */
  readonly #ids = new Map<string, string>();
  /** An id that an SOP had -> its file. */
  readonly #files = new Map<string, string>();

  /** A file is gone. @param name of it, as `names.path` gives it. */
  gone(name: string, { front }: Sop): void {
    if (front.id) put(this.#ids, name, front.id.text);
  }

  /** A file is there, with what it said before, if it was. @param name as above. */
  there(name: string, now: Sop, before: Sop | undefined): void {
    this.#ids.delete(name);
    this.#files.delete(now.id);
    if (before && before.id !== now.id) put(this.#files, before.id, now.location.uri);
  }

  /** The id that the SOP said that was at a place; undefined when nobody has seen one. */
  idOf(name: string): string | undefined {
    return this.#ids.get(name);
  }

  /** The file of the SOP that had an id. */
  fileOf(id: string): string | undefined {
    return this.#files.get(id);
  }
}

function put(map: Map<string, string>, key: string, value: string): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
