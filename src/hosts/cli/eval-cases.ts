import type { LabelledMessage } from '../../core/triage/evaluate';

/** Messages whose SOPs are known, as a file gives them. */
export interface ReadCases {
  readonly cases: readonly LabelledMessage[];
  /** What the second column of the header says, when there is one. */
  readonly header: string | undefined;
  /** Ids that no SOP has -> how many lines name them. */
  readonly unknown: ReadonlyMap<string, number>;
  /** How many lines are not among the cases, because they name such an id. */
  readonly leftOut: number;
}

/**
 * Reads lines of a message, a tab and the ids of the SOPs that handle it, parted by `|`; no id says that no SOP does.
 * @param file what errors call it.
 * @param isKnown whether an SOP has an id.
 * @throws Error when there is no message, or a line without a tab.
 */
export async function readCases(
  lines: AsyncIterable<string>,
  file: string,
  isKnown: (id: string) => boolean,
): Promise<ReadCases> {
  const cases: LabelledMessage[] = [];
  const unknown = new Map<string, number>();
  let header: string | undefined;
  let [number, leftOut, isFirst] = [0, 0, true];
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const [message = '', column] = line.split('\t');
    if (column === undefined)
      throw new Error(
        `${file}:${number}: There is no tab in this line. Write a message, a tab, and the id of the SOP that handles it.`,
      );
    const expected = [
      ...new Set(
        column
          .split('|')
          .map((id) => id.trim())
          .filter(Boolean),
      ),
    ];
    const strangers = expected.filter((id) => !isKnown(id));
    if (strangers.length === 0) cases.push({ message, expected });
    else if (isFirst && strangers.length === expected.length) header = column;
    else {
      leftOut++;
      for (const id of strangers) unknown.set(id, (unknown.get(id) ?? 0) + 1);
    }
    isFirst = false;
  }
  if (cases.length + leftOut === 0)
    throw new Error(
      `There are no messages in “${file}”. Write one a line: the message, a tab, and the id of the SOP that handles it.`,
    );
  return { cases, header, unknown, leftOut };
}
