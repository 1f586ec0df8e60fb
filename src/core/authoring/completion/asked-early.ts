import type { Position } from '../../text/position';

/** What still belongs to a key whose first letter has been typed. */
const ofKey = /^[\p{L}\p{N}_-]*$/u;

/**
 * Proposals that were asked for behind the first letter of a key. Whoever types quickly is on the next line when the question
 * arrives: there nobody asked for anything, and a list would take the Enter or hide what was opened meanwhile.
 */
export class AskedEarly {
  #letter: ({ readonly file: string } & Position) | undefined;

  /** @param letter where the first letter of the key stands. */
  ask(file: string, { line, character }: Position): void {
    this.#letter = { file, line, character };
  }

  /**
   * Whether the cursor has left the key since; nothing is asked for then.
   * @param line the text of the line that the cursor is on.
   */
  isLeft(file: string, cursor: Position, line: string): boolean {
    const isElsewhere = this.#isElsewhere(file, cursor, line);
    if (isElsewhere) this.#letter = undefined;
    return isElsewhere;
  }

  /** Whether an answer is due where the cursor has left the key. Each question is answered once: the next is somebody's own. */
  isTooLate(file: string, cursor: Position, line: string): boolean {
    const isElsewhere = this.#isElsewhere(file, cursor, line);
    this.#letter = undefined;
    return isElsewhere;
  }

  #isElsewhere(file: string, { line: at, character }: Position, line: string): boolean {
    const letter = this.#letter;
    if (!letter) return false;
    return letter.file !== file || letter.line !== at || !ofKey.test(line.slice(letter.character, character));
  }
}
