import { reasonOf } from '../../core/attempt';
import type { KnownValues } from '../../core/ticket/values';

/** A question read from a line of standard input. */
export interface Question {
  readonly text: string;
  /** What is known about the ticket. */
  readonly facts: KnownValues | undefined;
}

/** A question, or what is wrong with the line and how to correct it. */
export type ReadQuestion = { readonly question: Question } | { readonly wrong: string };

/** Reads a line: a JSON object if it begins with `{`, otherwise plain text. */
export function readQuestion(line: string): ReadQuestion {
  return line.trimStart().startsWith('{') ? readObject(line) : { question: { text: line, facts: undefined } };
}

const whatToWrite = 'Write {"text": "…"}, or plain text that does not begin with “{”.';

function readObject(line: string): ReadQuestion {
  let asked: { readonly text?: unknown; readonly facts?: unknown };
  try {
    asked = JSON.parse(line) as typeof asked;
  } catch (error) {
    return {
      wrong: `This is not valid JSON (${reasonOf(error)}). ${whatToWrite}`,
    };
  }
  const { text, facts } = asked;
  if (typeof text !== 'string') return { wrong: `This JSON has no “text”, or it is not a string. ${whatToWrite}` };
  // Programs write `null` for what they do not know.
  if (facts === undefined || facts === null) return { question: { text, facts: undefined } };
  if (typeof facts !== 'object' || Array.isArray(facts))
    return { wrong: '“facts” is not an object. Write {"text": "…", "facts": {"lang": "es", "channel": "email"}}.' };
  // Anything that JSON can hold is a valid value for replies.
  return { question: { text, facts: facts as KnownValues } };
}
