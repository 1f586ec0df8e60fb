/** Tells which lines of a text are code between fences, one after the other. */
export class Fences {
  #open: string | undefined;

  /** Whether a line is code, or a fence around it. @param line the next one of the text. */
  take(line: string): boolean {
    const [, run = '', behind = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (this.#open === undefined) {
      if (run === '' || (run.startsWith('`') && behind.includes('`'))) return false;
      this.#open = run;
    } else if (run.startsWith(this.#open) && behind.trim() === '') this.#open = undefined;
    return true;
  }
}
