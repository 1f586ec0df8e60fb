import { filledIn } from '../../text/placeholders';

/** What may be wrong with a file of messages. `{0}` is the file, with the line where it is about one. */
const words = {
  empty:
    'There are no messages in “{0}”. Write one on each line: the message, a tab, and the id of the SOP that handles it.',
  'no-tab': '{0}: This line has no tab. Write the message, a tab, and the id of the SOP that handles it.',
  quotes: '{0}: A quote in this row is not closed, or is not doubled: write "" for " within quotes.',
  columns:
    '{0}: No column is known to hold what customers wrote. Name it “message” in the first row, and the one with ids of SOPs, if there is one, “sop”.',
  json: '{0}: This line is not valid JSON. Write {"text": "…"} or {"text": "…", "sop": "id"}.',
  'no-text': '{0}: This JSON has no “text”, or it is not a string. Write {"text": "…"} or {"text": "…", "sop": "id"}.',
  label: '{0}: “sop” is neither an id nor a list of ids. Write {"text": "…", "sop": "id"}.',
} as const;

/** A file of messages that cannot be read as one. Its message says what to do, in English. */
export class MessagesFault extends Error {
  readonly kind: keyof typeof words;
  /** The file, with the line where it is about one. */
  readonly place: string;

  /** @param line from 1. */
  constructor(kind: keyof typeof words, file: string, line?: number) {
    const place = line === undefined ? file : `${file}:${line}`;
    super(filledIn(words[kind], [place]));
    this.kind = kind;
    this.place = place;
  }
}
