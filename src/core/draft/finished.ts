import { placeholdersInLetter } from '../placeholder/find';
import type { Part } from './parts/part';

/** Something in a reply that is still open. */
export interface OpenPlace {
  /** As it is written. */
  readonly text: string;
  /** Where it stands in the draft. */
  readonly start: number;
  readonly end: number;
}

/** What a draft says to the customer. */
export interface FinishedReply {
  /** Plain text, without white space around it; empty when nobody has written anything yet. */
  readonly text: string;
  /** What must be filled in or decided before it can be sent, in order. */
  readonly open: readonly OpenPlace[];
}

/** The most open places that are told: hundreds of them have one reason. */
const mostOpen = 50;

/**
 * What is sent of a draft: the agent's own words with their signature, as edited; not the customer's message, older mail,
 * front matter, nor notes for colleagues.
 * @param parts of the draft, in order.
 * @param labels what gaps of the library's replies show in brackets until they are filled in.
 */
export function finishedReply(text: string, parts: readonly Part[], labels: ReadonlySet<string>): FinishedReply {
  const own = ownParts(parts);
  const open = own.flatMap(({ start, end }) => openPlaces(text.slice(start, end), start, labels));
  const words = own.map(({ start, end }) => text.slice(start, end).trim()).filter(Boolean);
  return { text: lined(words.join('\n\n')), open: open.slice(0, mostOpen) };
}

/** The agent's words, and the signature that stands right below them. */
function ownParts(parts: readonly Part[]): Part[] {
  const shown = parts.filter(({ kind }) => kind !== 'note');
  let isOwn = false;
  return shown.filter(({ kind }) => {
    isOwn = kind === 'own-words' || (isOwn && (kind === 'signature' || kind === 'disclaimer'));
    return isOwn;
  });
}

function openPlaces(words: string, offset: number, labels: ReadonlySet<string>): OpenPlace[] {
  const found = new Map(placeholdersInLetter(words).map(({ start, end }) => [start, end]));
  for (const { 0: gap, 1: label = '', index } of words.matchAll(/\[([^[\]\n]{1,200})\](?!\()/g))
    if (labels.has(label.trim())) found.set(index, Math.max(found.get(index) ?? 0, index + gap.length));
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([start, end]) => ({ text: words.slice(start, end), start: offset + start, end: offset + end }));
}

/** Where a note stood between two paragraphs, nobody should see that there was something. */
function lined(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
}
