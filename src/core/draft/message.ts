import { languageOfMessage } from '../language/message-language';
import type { Part, Stretch, Turn } from './parts/part';
import type { DraftText } from './parts/read-parts';

/** What a draft holds of its customer: their message with its signature, and what stands between. */
export interface Message {
  readonly text: string;
  /** Where it begins in the draft. All other places are in `text`. */
  readonly start: number;
  readonly parts: readonly Part[];
  /** Who says what in a chat. */
  readonly turns: readonly Turn[];
  /** The text with nothing but what the customer says, at its places: all else, line breaks left out, has become spaces. */
  readonly words: string;
  /** ISO 639-1; undefined when the words do not tell. */
  readonly language: string | undefined;
}

/**
 * The customer's message in a draft; undefined when there is none.
 * @param before the message that was read before: when it says the same, its language is not worked out again.
 */
export function messageIn(text: string, draft: DraftText, before?: Message): Message | undefined {
  const found = placeOf(draft.parts);
  return found && read(text, draft, found, before);
}

/** From the beginning of the message to the end of what the customer's mail is. */
function placeOf(parts: readonly Part[]): Stretch | undefined {
  const first = parts.findIndex(({ kind }) => kind === 'message');
  const last = parts.findLastIndex(({ kind }) => kind === 'message');
  const [begin, end] = [parts[first], parts[last]];
  if (!begin || !end) return undefined;
  let close = end;
  for (const part of parts.slice(last + 1)) {
    if (part.kind !== 'signature' && part.kind !== 'disclaimer') break;
    close = part;
  }
  return { start: begin.start, end: close.end };
}

function read(text: string, { parts, words, turns }: DraftText, { start, end }: Stretch, before?: Message): Message {
  const said = onlyIn(text, words, { start, end });
  return {
    text: text.slice(start, end),
    start,
    parts: parts
      .filter((part) => part.start >= start && part.end <= end)
      .map((part) => ({ kind: part.kind, start: part.start - start, end: part.end - start })),
    turns: turns.filter((turn) => turn.start >= start && turn.end <= end).map((turn) => movedBack(turn, start)),
    words: said,
    language: before?.words === said ? before.language : languageOfMessage(said),
  };
}

function movedBack({ start, from, end, name, isCustomers }: Turn, by: number): Turn {
  const ownName = name && { start: name.start - by, end: name.end - by };
  return { start: start - by, from: from - by, end: end - by, name: ownName, isCustomers };
}

/** What stands in some stretches; all else is spaces and line breaks. */
function onlyIn(text: string, kept: readonly Stretch[], { start, end }: Stretch): string {
  const blank = (from: number, to: number) => text.slice(from, to).replace(/[^\r\n]/g, ' ');
  let only = '';
  let at = start;
  for (const one of kept) {
    only += blank(at, one.start) + text.slice(one.start, one.end);
    at = one.end;
  }
  return only + blank(at, end);
}
