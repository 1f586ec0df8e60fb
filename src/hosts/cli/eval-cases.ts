import type { LabelledMessage } from '../../core/triage/evaluate';

/** Messages whose SOPs are known, as read from a file. */
export interface ReadCases {
  readonly cases: readonly LabelledMessage[];
  /** The second column of the header line, if there is one. */
  readonly header: string | undefined;
  /** For each id that no SOP has, how many lines name it. */
  readonly unknown: ReadonlyMap<string, number>;
  /** How many lines were left out because they name such an id. */
  readonly leftOut: number;
}

/**
 * Reads lines that hold a message, a tab and the ids of the SOPs that handle it, separated by `|`; no id means
 * that no SOP handles it.
 * @param file the file's name, for error messages.
 * @param isKnown whether some SOP has this id.
 * @throws Error when there are no messages, or when a line has no tab.
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
        `${file}:${number}: This line has no tab. Write the message, a tab, and the id of the SOP that handles it.`,
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
      `There are no messages in “${file}”. Write one on each line: the message, a tab, and the id of the SOP that handles it.`,
    );
  return { cases, header, unknown, leftOut };
}
