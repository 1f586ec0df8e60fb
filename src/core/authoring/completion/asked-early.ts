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
  ask(file: string, letter: Position): void {
    this.#letter = { file, ...letter };
  }

  /**
   * Whether an answer is wanted for what was asked early and the cursor has left the key since. Each question is answered once:
   * the next one is somebody's own.
   * @param line the text of the line that the cursor is on.
   */
  isTooLate(file: string, { line: at, character }: Position, line: string): boolean {
    const letter = this.#letter;
    this.#letter = undefined;
    if (!letter) return false;
    return letter.file !== file || letter.line !== at || !ofKey.test(line.slice(letter.character, character));
  }
}
