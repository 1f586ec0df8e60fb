import type { ShopNames } from '../shop-names';
import { chatIn } from './chat';
import type { Chat } from './chat';
import { isDivider, isForwarding, isRule } from './divider';
import { Fences } from './fence';
import { headerAt } from './header';
import { introductionLength, mostIntroductionLines } from './introduction';
import { isBlank } from './lines';
import type { Line, WrittenLine } from './lines';

/** What introduces an earlier mail. */
export interface Lead {
  readonly length: number;
  /** Who wrote, and to whom, as far as it says. */
  readonly sender: string;
  readonly recipient: string;
  readonly isForwarding: boolean;
}

/** Lines that belong together, by their numbers. */
export interface Section {
  /** `text` is what was written here; all else comes from elsewhere. */
  readonly kind: 'text' | 'quote' | 'mail' | 'fence' | 'chat';
  readonly from: number;
  readonly to: number;
  readonly lead?: Lead;
  readonly chat?: Chat;
}

/** Many lines of recipients may stand in a header. */
const mostOfHeader = 45;

/**
 * The sections that some lines are made of.
 * @param depth how many marks of quoting a line has that is not quoted here. @param shop what those who answer are called.
 */
export function sectionsOf(
  lines: readonly Line[],
  from: number,
  to: number,
  depth: number,
  shop: ShopNames,
): Section[] {
  const sections: Section[] = [];
  const fences = new Fences();
  let text = from;
  const push = (section: Section) => {
    if (section.from > text) sections.push(...textOrChat(lines, text, section.from, shop));
    sections.push(section);
    text = section.to;
  };
  for (let at = from; at < to;) {
    const line = lines[at];
    if (!line) break;
    if (line.isNote || isBlank(line)) {
      at++;
      continue;
    }
    if (line.depth > depth) {
      push({ kind: 'quote', from: at, to: quoteEnd(lines, at, to, depth) });
      at = text;
      continue;
    }
    const close = fences.closeOf(lines, at, to);
    if (close !== undefined) {
      push({ kind: 'fence', from: at, to: close + 1 });
      at = text;
      continue;
    }
    const lead = leadAt(lines, at, to, depth);
    if (!lead) {
      at++;
      continue;
    }
    const body = nextWritten(lines, at + lead.length, to);
    const isQuoted = (lines[body]?.depth ?? 0) > depth && body < to;
    push({ kind: 'mail', from: at, to: isQuoted ? quoteEnd(lines, body, to, depth) : to, lead });
    at = text;
  }
  if (text < to) sections.push(...textOrChat(lines, text, to, shop));
  return sections;
}

/** What introduces an earlier mail at a line; undefined when nothing does. */
export function leadAt(lines: readonly Line[], at: number, to: number, depth: number): Lead | undefined {
  const first = lines[at];
  if (!first || first.isNote || first.text === '') return undefined;
  let length = 0;
  let isForwarded = false;
  if (isDivider(first.folded) || isRule(first.text)) {
    isForwarded = isForwarding(first.folded);
    length = 1;
    while (length < 3 && at + length < to && lines[at + length]?.text === '' && !lines[at + length]?.isNote) length++;
  }
  const header = headerAt(textsFrom(lines, at + length, to, depth, mostOfHeader));
  if (header) return { ...header, length: length + header.length, isForwarding: isForwarded };
  if (length > 0)
    return isDivider(first.folded) ? { length: 1, sender: '', recipient: '', isForwarding: isForwarded } : undefined;
  const next = textsFrom(lines, at, to, depth, mostIntroductionLines);
  const count = introductionLength(next, (taken) => {
    const following = nextWritten(lines, at + taken, to);
    return following < to && (lines[following]?.depth ?? 0) > depth;
  });
  return count > 0
    ? {
        length: count,
        sender: next
          .slice(0, count)
          .map(({ text }) => text)
          .join(' '),
        recipient: '',
        isForwarding: false,
      }
    : undefined;
}

/** The next line that something is written in. */
export function nextWritten(lines: readonly Line[], from: number, to: number): number {
  let at = from;
  while (at < to && lines[at]?.text === '') at++;
  return at;
}

function textsFrom(lines: readonly Line[], from: number, to: number, depth: number, most: number): WrittenLine[] {
  const texts: WrittenLine[] = [];
  for (let at = from; at < Math.min(to, from + most); at++) {
    const line = lines[at];
    if (!line || line.isNote || (line.depth !== depth && line.text !== '')) break;
    texts.push(line);
  }
  return texts;
}

/** Where a run of quoted lines ends; blank lines within it belong to it. */
function quoteEnd(lines: readonly Line[], from: number, to: number, depth: number): number {
  let end = from + 1;
  for (let at = end; at < to; at++) {
    const line = lines[at];
    if (!line) break;
    if (line.depth > depth) end = at + 1;
    else if (line.isNote || !isBlank(line)) break;
  }
  return end;
}

function textOrChat(lines: readonly Line[], from: number, to: number, shop: ShopNames): Section[] {
  const chat = chatIn(lines, from, to, shop);
  if (!chat) return [{ kind: 'text', from, to }];
  return [
    ...(chat.from > from ? [{ kind: 'text', from, to: chat.from } as const] : []),
    { kind: 'chat', from: chat.from, to: chat.to, chat },
    ...(chat.to < to ? [{ kind: 'text', from: chat.to, to } as const] : []),
  ];
}
