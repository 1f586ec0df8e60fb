import { CaseMarks, marksIn } from './marks';
import type { MarkedCase } from './marks';

/** What the markers of a folder say of its cases, read or not. */
export class MarkedCases {
  #marks = new Map<string, CaseMarks>();
  /** The cases that have a record. */
  #recorded = new Set<string>();

  /** The cases that are marked. */
  get all(): Iterable<readonly [id: string, marks: MarkedCase]> {
    return this.#marks;
  }

  get(id: string): MarkedCase | undefined {
    return this.#marks.get(id);
  }

  hasRecord(id: string): boolean {
    return this.#recorded.has(id);
  }

  /** The markers of a case, to be added to. */
  of(id: string): CaseMarks {
    const marks = this.#marks.get(id) ?? new CaseMarks();
    this.#marks.set(id, marks);
    return marks;
  }

  /**
   * Takes the markers of all cases anew.
   * @param names the files of the folder.
   * @param records the cases that have a record among them.
   * @returns those of them whose markers say something else than before.
   */
  refresh(names: readonly string[], records: Iterable<string>): string[] {
    const before = this.#marks;
    this.#marks = marksIn(names);
    this.#recorded = new Set(records);
    return [...this.#recorded].filter((id) => !isSame(before.get(id), this.#marks.get(id)));
  }

  /** Takes the markers of one case anew. */
  read(id: string, names: readonly string[], hasRecord: boolean): void {
    if (hasRecord) this.#recorded.add(id);
    this.#marks.set(id, new CaseMarks(names));
  }

  delete(id: string): void {
    this.#marks.delete(id);
    this.#recorded.delete(id);
  }

  clear(): void {
    this.#marks.clear();
    this.#recorded.clear();
  }
}

/** Whether markers say the same. */
function isSame(marks: MarkedCase | undefined, others: MarkedCase | undefined): boolean {
  return marks?.closedAt === others?.closedAt && marks?.followUp === others?.followUp;
}
