import { fold } from '../../text/fold';
import type { ShopNames } from '../shop-names';
import { isBlank } from './lines';
import type { Line } from './lines';
import { roleOf, turnBelow, turnStart } from './turns';
import type { TurnStart } from './turns';
import { isShops } from './shop';
import { voiceOf } from './voice';

/** What one speaker says in one go, by its lines. */
interface SpokenLines {
  readonly from: number;
  readonly to: number;
  readonly isCustomers: boolean;
  /** Folded; undefined for what the program says. */
  readonly speaker: string | undefined;
  /** How many characters of its first line, counted from the end, are what is said. */
  readonly said: number;
  /** How many lines say who speaks, and nothing else. */
  readonly heads: number;
}

/** A transcript of a chat among the lines of a draft. */
export interface Chat {
  readonly from: number;
  readonly to: number;
  readonly turns: readonly SpokenLines[];
}

interface Begun extends TurnStart {
  readonly at: number;
  readonly heads: number;
}

/** So many words of a speaker tell who it is. */
const mostRead = 2000;

/** The transcript of a chat that some lines hold; undefined when they hold none. */
export function chatIn(lines: readonly Line[], from: number, to: number, shop: ShopNames): Chat | undefined {
  const begun: Begun[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (!line || line.text === '') continue;
    const next = at + 1 < to ? lines[at + 1] : undefined;
    const above = next && !next.isNote ? turnBelow(line.folded, next.folded) : undefined;
    const start = above ?? turnStart(line.folded);
    if (start) begun.push({ ...start, at, heads: above ? 2 : start.said === 0 ? 1 : 0 });
    if (above) at++;
  }
  const kept = begun.length > 0 ? turnsOf(lines, begun, from, to) : dialogueOf(lines, from, to);
  const [first] = kept;
  if (!first) return undefined;
  const end = endOf(lines, kept, to);
  const pieces = kept.map(({ speaker, said, heads, at }, index) => ({
    speaker,
    said,
    heads,
    from: at,
    to: kept[index + 1]?.at ?? end,
  }));
  const customers = customersAmong(lines, pieces, shop);
  return {
    from: first.at,
    to: end,
    turns: pieces.map((piece) => ({
      ...piece,
      isCustomers: piece.speaker !== undefined && customers.has(piece.speaker),
    })),
  };
}

/** The beginnings that are those of a chat, not of a form or a list: by stamps and roles, or by names that come again. */
function turnsOf(lines: readonly Line[], begun: readonly Begun[], from: number, to: number): readonly Begun[] {
  const counts = new Map<string, number>();
  for (const { speaker } of begun) if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const of = (...sorts: TurnStart['sort'][]) =>
    begun.filter(({ speaker, sort }) => speaker === undefined || sorts.includes(sort));
  const spoken = (some: readonly Begun[]) => some.filter(({ speaker }) => speaker !== undefined);
  const timed = of('stamp', 'time');
  if (spoken(of('stamp')).length > 0 || spoken(timed).length >= 2) return timed;
  const headings = of('heading');
  if (spoken(headings).length >= 2) return headings;
  const roles = new Set(spoken(of('role')).map(({ speaker }) => speaker));
  const comesAgain = ({ speaker }: Begun) => speaker !== undefined && (counts.get(speaker) ?? 0) > 1;
  const named = of('role', 'name').filter(
    (one) => one.speaker === undefined || roles.has(one.speaker) || comesAgain(one),
  );
  if (roles.size >= 2) return named;
  const names = new Set(spoken(named).map(({ speaker }) => speaker));
  // Of two people, one may have said a single thing.
  const once = spoken(of('name')).filter(({ speaker }) => !names.has(speaker));
  const all = names.size === 1 && once.length === 1 ? of('role', 'name') : named;
  if (names.size + once.length < 2 || names.size === 0 || (names.size === 1 && once.length > 1)) return [];
  let written = 0;
  for (let at = from; at < to; at++) if ((lines[at]?.text ?? '') !== '') written++;
  return 2 * spoken(all).length >= written ? all : [];
}

/** A dialogue in which a dash begins what each says, as in a novel: two take turns. */
function dialogueOf(lines: readonly Line[], from: number, to: number): readonly Begun[] {
  const begun: Begun[] = [];
  let questions = 0;
  let greetings = 0;
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (!line || line.isNote || line.text === '') continue;
    const [mark] = dash.exec(line.text) ?? [];
    // What is said goes on in the next line.
    if (mark === undefined && begun.length > 0 && lines[at - 1]?.text !== '') continue;
    if (mark === undefined) return [];
    const said = line.text.length - mark.length;
    begun.push({ speaker: begun.length % 2 === 0 ? '1' : '2', sort: 'dash', said, heads: 0, at });
    if (/\?/.test(line.text)) questions++;
    if (salutes.test(line.folded.slice(mark.length))) greetings++;
  }
  // In lists of questions, nobody answers, and nobody greets in the second of them.
  const isAnswered = questions > 0 && questions < begun.length;
  const isTalk =
    begun.length >= 2 && (greetings >= 2 || (isAnswered && /^[—–―]/.test(lines[begun[0]?.at ?? 0]?.text ?? '')));
  return isTalk ? begun : [];
}

const dash = /^[—–―-]\s?(?=[\p{L}¿¡\d])/u;
const salutes = /^\W{0,3}(?:hola|hello|hi|hey|good|buen[oa]s|bon|bona|bones)\b/;

/** Where the last turn ends: at a blank line, unless turns of this chat have such lines within them. */
function endOf(lines: readonly Line[], begun: readonly Begun[], to: number): number {
  const last = begun.at(-1)?.at ?? to;
  let hasParagraphs = false;
  for (const [index, { at, heads }] of begun.entries()) {
    const next = begun[index + 1]?.at;
    if (next === undefined) break;
    let gap = false;
    for (let line = at + 1; line < next; line++) {
      const one = lines[line];
      if (!one || one.isNote) continue;
      if (isBlank(one)) gap = line > at + heads || heads === 0;
      else if (gap) hasParagraphs = true;
    }
  }
  const lastHeads = begun.at(-1)?.heads ?? 0;
  let end = Math.min(to, last + Math.max(1, lastHeads));
  for (let at = last + 1; at < to; at++) {
    const line = lines[at];
    if (!line || line.isNote) break;
    if (!isBlank(line)) end = at + 1;
    else if (!hasParagraphs && (at > last + lastHeads || lastHeads === 0)) break;
  }
  return end;
}

function customersAmong(
  lines: readonly Line[],
  pieces: readonly { readonly speaker: string | undefined; readonly from: number; readonly to: number }[],
  shop: ShopNames,
): ReadonlySet<string> {
  const said = new Map<string, string>();
  for (const { speaker, from, to } of pieces) {
    if (speaker === undefined) continue;
    let words = said.get(speaker) ?? '';
    for (let at = from; at < to && words.length < mostRead; at++) words += `${lines[at]?.text ?? ''}\n`;
    said.set(speaker, words);
  }
  const named = [...said.keys()].map((speaker) => ({
    speaker,
    role: isShops(speaker, shop) ? 'agent' : roleOf(speaker),
  }));
  const isStaff = ({ speaker, role }: (typeof named)[number]) => role === undefined && shop.people.has(speaker);
  // A customer may have the name of somebody who answers: it only tells where nothing else does.
  const goesByStaff = !named.some(({ role }) => role === 'agent') && !named.every(isStaff);
  const speakers = named.map((one) => {
    const words = said.get(one.speaker) ?? '';
    const others = named.filter((other) => other !== one).map(({ speaker }) => speaker);
    return {
      speaker: one.speaker,
      role: goesByStaff && isStaff(one) ? 'agent' : one.role,
      voice: voiceOf(words) + (greets(words, others) ? 1 : 0),
    };
  });
  const known = speakers.filter(({ role }) => role === 'customer');
  if (known.length > 0) return new Set(known.map(({ speaker }) => speaker));
  const open = speakers.filter(({ role }) => role !== 'agent');
  const [first, ...others] = [...open].sort((a, b) => a.voice - b.voice || rank(a.role) - rank(b.role));
  if (!first) return new Set();
  const hasAgent = speakers.length > open.length;
  // Beside an agent, whoever made the transcript is the customer; without one, rather the agent.
  const self = hasAgent ? open.filter(({ role }) => role === 'self') : [];
  if (self.length > 0) return new Set(self.map(({ speaker }) => speaker));
  const more = hasAgent ? others.filter(({ voice }) => voice < 0) : [];
  return new Set([first, ...more].map(({ speaker }) => speaker));
}

/** Whether somebody greets another by name, as those do who answer. */
function greets(words: string, others: readonly string[]): boolean {
  const [, name = ''] = greeting.exec(fold(words)) ?? [];
  return name !== '' && others.some((other) => other.split(/[\s(]+/)[0] === name);
}

const greeting =
  /\b(?:hola|hi|hello|hey|good (?:morning|afternoon|evening)|buen[oa]s (?:dias|tardes|noches)|bon dia|bona (?:tarda|nit)|bones),? (\p{L}{2,20})\b/u;

/** Of those who sound alike, whoever made the transcript comes last. */
function rank(role: string | undefined): number {
  return role === 'self' ? 1 : 0;
}
