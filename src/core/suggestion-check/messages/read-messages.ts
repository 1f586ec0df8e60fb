import { MessagesFault } from './fault';
import { readRows } from './rows';

/** A message of a file. */
interface ReadMessage {
  readonly text: string;
  /** The ids of the SOPs that handle it: any of them is right, none says that nothing fits; undefined where the file does not say. */
  readonly expected: readonly string[] | undefined;
}

/** Messages, of which some may say which SOPs handle them. */
export interface ReadMessages {
  readonly messages: readonly ReadMessage[];
  /** Whether the file has a place for ids of SOPs. */
  readonly hasLabels: boolean;
  /** What names the second column, if the first line does. */
  readonly header: string | undefined;
  /** For each id that no SOP has, how many lines name it. */
  readonly unknown: ReadonlyMap<string, number>;
  /** How many lines name such an id: which SOP handles their message is not known. */
  readonly leftOut: number;
}

/**
 * Reads the messages of a file, with the ids of the SOPs that handle them, separated by `|`, where it says so.
 * @param lines without their line breaks.
 * @param file its name, which says how it is written (`readRows`), and which errors tell.
 * @param isKnown whether some SOP has this id.
 * @throws MessagesFault that says what to do when there are no messages, or when a line cannot be read.
 */
export function readMessages(lines: readonly string[], file: string, isKnown: (id: string) => boolean): ReadMessages {
  const messages: ReadMessage[] = [];
  const unknown = new Map<string, number>();
  let header: string | undefined;
  let leftOut = 0;
  const rows = readRows(lines, file);
  rows.forEach(({ text, label }, at) => {
    if (label === undefined) {
      messages.push({ text, expected: undefined });
      return;
    }
    const ids = label.split('|').map((id) => id.trim());
    const expected = [...new Set(ids.filter(Boolean))];
    const strangers = expected.filter((id) => !isKnown(id));
    if (strangers.length === 0) messages.push({ text, expected });
    else if (at === 0 && strangers.length === expected.length) header = label;
    else {
      leftOut++;
      messages.push({ text, expected: undefined });
      for (const id of strangers) unknown.set(id, (unknown.get(id) ?? 0) + 1);
    }
  });
  if (messages.length === 0) throw new MessagesFault('empty', file);
  return { messages, hasLabels: rows.some(({ label }) => label !== undefined), header, unknown, leftOut };
}
