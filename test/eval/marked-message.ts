import { isDay } from '../../src/core/text/day';

/** A half-open stretch of a text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A fact that a person found in a message. */
export interface MarkedFact extends Place {
  readonly variable: string;
  /** What is filled in; undefined where no one value is right. */
  readonly value: string | undefined;
  /** Whether it is as right to find it as not to find it. */
  readonly isOptional: boolean;
}

/** A part of a message or draft; `closing` is a farewell with its name, which may belong to either of its neighbours. */
interface MarkedPart extends Place {
  readonly kind: (typeof partKinds)[number];
}

/** A message or draft with what a person says of it. */
export interface MarkedMessage {
  /** Where it comes from, for whoever looks for it. */
  readonly name: string;
  /** Of what the customer wrote, as ISO 639-1. */
  readonly language: string;
  /** Undefined where the text does not tell. */
  readonly channel: string | undefined;
  /** The ids of the SOPs that handle it, the best one first; several where several things are asked. */
  readonly sops: readonly string[];
  /** The day it is read, as `2026-11-28`. */
  readonly now: string;
  /** Without the marks. */
  readonly text: string;
  readonly parts: readonly MarkedPart[];
  readonly facts: readonly MarkedFact[];
}

const partKinds = [
  'front-matter',
  'message',
  'older-mail',
  'signature',
  'disclaimer',
  'own-words',
  'note',
  'closing',
] as const;
/** The parts in which facts are marked: what the customer says now. */
export const partsWithFacts: readonly string[] = ['message', 'closing', 'signature'];
const channels = ['email', 'chat', 'phone', 'social'];
const headerKeys = ['language', 'channel', 'suggest', 'now'];

/**
 * Reads a file of the set that is kept apart; its README says how they are written.
 * @param name what errors call the file.
 * @throws Error where anything in it is not as it should be: a wrong mark would measure something else.
 */
export function readMarkedMessage(name: string, file: string): MarkedMessage {
  const fail: Fail = (what) => {
    throw new Error(`${name}: ${what}`);
  };
  const border = /^---\n/m.exec(file);
  if (!border) return fail('there is no line “---” after the header');
  return {
    name,
    ...readHeader(file.slice(0, border.index), fail),
    ...readMarks(file.slice(border.index + border[0].length).replace(/\n$/, ''), fail),
  };
}

type Fail = (what: string) => never;

function readHeader(header: string, fail: Fail): Pick<MarkedMessage, 'language' | 'channel' | 'sops' | 'now'> {
  const values = new Map<string, string>();
  for (const line of header.split('\n').filter(Boolean)) {
    const [, key = '', value = ''] = /^(\w+): (\S.*)$/.exec(line) ?? [];
    if (!headerKeys.includes(key)) fail(`“${line}” is no line of a header`);
    if (values.has(key)) fail(`“${key}” stands twice in the header`);
    values.set(key, value);
  }
  const matching = (key: string, pattern: RegExp): string => {
    const value = values.get(key) ?? fail(`“${key}” is missing in the header`);
    return pattern.test(value) ? value : fail(`“${value}” cannot be the ${key}`);
  };
  const channel = values.get('channel');
  if (channel !== undefined && !channels.includes(channel)) fail(`“${channel}” is no channel`);
  const now = matching('now', /^/);
  if (!isDay(now)) fail(`“${now}” is no day`);
  return {
    language: matching('language', /^[a-z]{2}$/),
    channel,
    sops: matching('suggest', /^\[[a-z-]+(, [a-z-]+)*\]$/)
      .slice(1, -1)
      .split(', '),
    now,
  };
}

interface OpenMark {
  readonly variable: string;
  readonly value: string | undefined;
  readonly isOptional: boolean;
  readonly start: number;
}

function readMarks(body: string, fail: Fail): Pick<MarkedMessage, 'text' | 'parts' | 'facts'> {
  let text = '';
  const parts: MarkedPart[] = [];
  const facts: MarkedFact[] = [];
  const open: OpenMark[] = [];
  let kind: MarkedPart['kind'] | undefined;
  let partStart = 0;
  const endPart = (): void => {
    if (open.length > 0) fail(`the mark of ${open.at(-1)?.variable ?? ''} is not closed in its part`);
    if (kind === undefined) {
      if (text !== '') fail('the text does not begin with the mark of a part');
      return;
    }
    if (text.slice(partStart).trim() === '') fail(`a part ${kind} is empty`);
    parts.push({ kind, start: partStart, end: text.length });
  };
  for (const piece of body.split(/(⟦[^⟦⟧]*⟧)/u)) {
    const mark = /^⟦(.*)⟧$/su.exec(piece)?.[1];
    if (mark === undefined) {
      if (/[⟦⟧]/u.test(piece)) fail('a bracket of a mark stands alone');
      text += piece;
    } else if (mark.startsWith('part:')) {
      endPart();
      kind = partKinds.find((one) => `part:${one}` === mark) ?? fail(`“${mark}” is no part`);
      partStart = text.length;
    } else if (mark === '/') {
      const { start, value, ...rest } = open.pop() ?? fail('the end of a mark has no beginning');
      const own = text.slice(start);
      if (own.trim() === '' || own !== own.trim())
        fail(`the mark of ${rest.variable} does not stand close around “${own}”`);
      facts.push({
        ...rest,
        value: value === '*' ? undefined : checked(rest.variable, value ?? own, fail),
        start,
        end: text.length,
      });
    } else {
      if (kind === undefined || !partsWithFacts.includes(kind))
        fail(`no fact is marked in a part ${kind ?? 'without name'}`);
      open.push({ ...readOpening(mark, fail), start: text.length });
    }
  }
  endPart();
  if (parts.length === 0) fail('there is no text');
  return { text, parts, facts: facts.sort((one, other) => one.start - other.start || other.end - one.end) };
}

function readOpening(mark: string, fail: Fail): Omit<OpenMark, 'start'> {
  const [, question, variable = '', value] =
    /^(\??)([a-z]+(?:[._][a-z]+)*)(?:=(.+))?$/u.exec(mark) ?? fail(`“${mark}” is no mark`);
  const isOptional = question === '?';
  if (value === '*' && !isOptional) fail(`the mark “${mark}” demands a fact without saying which`);
  return { variable, value, isOptional };
}

/** Dates and amounts are written in one form, whatever the text says. */
function checked(variable: string, value: string, fail: Fail): string {
  if (variable === 'date' && !isDay(value)) fail(`“${value}” is no date as 2026-11-28`);
  if (variable === 'amount' && !/^\d+\.\d{2} [A-Z]{3}$/.test(value)) fail(`“${value}” is no amount as 24.90 EUR`);
  return value;
}
