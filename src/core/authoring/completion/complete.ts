import { isBefore } from '../../text/position';
import type { Position } from '../../text/position';
import type { Asking } from '../asking';
import { typedAt } from '../cursor/typed';
import type { Typed } from '../cursor/typed';
import type { KeyedFile } from '../keys/find-key';
import { alertProposals } from './alerts';
import { codes } from './choices';
import { infoProposals } from './info';
import { linkProposals, linkTextProposals } from './links';
import { liquidProposals } from './liquid';
import type { Proposal } from './proposal';
import { snippetProposals } from './snippets';
import { tagProposals } from './step-tag';
import { yamlProposals } from './yaml';

/** What may be written at a place of an SOP, a `library.yml` or a file of tests, and what is typed there. */
export interface Completion {
  readonly typed: Typed;
  /** In the order in which they are best shown. */
  readonly proposals: readonly Proposal[];
  /** Whether there are more, which come as more is typed. */
  readonly isIncomplete: boolean;
}

/** How many rows are shown at once: all SOPs of a large library take long to send, at each letter. */
const mostRows = 500;

/**
 * What may be written at a place, also where the text is broken there.
 * @param lines of the file, without a byte order mark.
 * @returns undefined where only words stand.
 */
export function completionAt(
  kind: KeyedFile,
  lines: readonly string[],
  position: Position,
  asking: Asking,
): Completion | undefined {
  const typed = typedAt(kind, lines, position);
  if (!typed) return undefined;
  const isStart = lines.every((line) => line.trim() === '' || line.trim() === typedText(typed));
  const proposals = proposalsFor(kind, typed, asking, isStart).filter(
    ({ range: { start, end } }) => !isBefore(position, start) && !isBefore(end, position),
  );
  if (proposals.length <= mostRows) return { typed, proposals, isIncomplete: false };
  return { typed, proposals: fitting(proposals, typed).slice(0, mostRows), isIncomplete: true };
}

/** Whether what is typed calls for proposals though nobody asked: not on a line of prose, nor before a word or a space is typed. */
export function comesByItself(kind: KeyedFile, typed: Typed): boolean {
  if (typed.in === 'line' || mayBeWords(kind, typed)) return false;
  // Enter would take the first, where somebody only ends the line.
  if (typed.in === 'info') return typed.text !== '' || typed.isSpaced;
  return !(typed.in === 'yaml' && typed.part === 'value' && typed.needsSpace && typed.text === '');
}

/** Whether a customer's words may be what is typed: in a list of messages they stand where keys may stand, too. */
export function mayBeWords(kind: KeyedFile, typed: Typed): boolean {
  if (kind !== 'test' || typed.in !== 'yaml') return false;
  const [first, ...inner] = typed.path;
  return first === 'messages' && typed.part === 'value' && inner.every((part) => part === '[]');
}

/** Those that say all words that are typed. */
function fitting(proposals: readonly Proposal[], typed: Typed): readonly Proposal[] {
  const words = plain('text' in typed ? typed.text : '')
    .split(/\s+/)
    .filter(Boolean);
  return proposals.filter(({ label, also }) => {
    const said = plain(`${label} ${also ?? ''}`);
    return words.every((word) => said.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function typedText(typed: Typed): string {
  return typed.in === 'line' ? typed.text : '';
}

function proposalsFor(kind: KeyedFile, typed: Typed, asking: Asking, isStart: boolean): Proposal[] {
  switch (typed.in) {
    case 'yaml':
      return yamlProposals(kind, typed, asking);
    case 'info':
      return infoProposals(typed, asking);
    case 'liquid':
      return liquidProposals(typed, asking);
    case 'link':
      return linkProposals(typed, asking);
    case 'link-text':
      return linkTextProposals(typed, asking);
    case 'step-tag':
      return tagProposals(typed, asking);
    case 'alert':
      return alertProposals(typed, asking);
    case 'code':
      return codes(asking).map(({ value, about, detail }) => ({
        kind: 'value',
        label: value,
        ...(detail === undefined ? {} : { detail }),
        ...(about === undefined ? {} : { about }),
        range: typed.range,
        text: value,
      }));
    case 'line':
      return snippetProposals(typed, asking, isStart);
  }
}
