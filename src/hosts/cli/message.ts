import { readDraft } from '../../core/draft/front-matter';
import type { Part } from '../../core/draft/parts/part';
import { readReceived } from '../../core/draft/received-message';
import type { ReceivingLibrary } from '../../core/draft/received-message';
import { shopNames } from '../../core/draft/shop-names';
import { labelOf, valueLabel } from '../../core/library/variables';
import type { LibraryConfig } from '../../core/library/config';
import { decodeText } from '../../core/text/decode';
import type { FactLibrary } from '../../core/ticket/found-facts/fact-library';
import type { FoundFact } from '../../core/ticket/found-facts/found-fact';
import type { KnownValues } from '../../core/ticket/values';
import type { Suggestion, TriageIndex } from '../../core/triage/triage-index';
import { worthALook } from '../../core/triage/worth-a-look';
import { answerEach } from './answer-lines';
import { inOneLine, percent } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';
import type { OpenLibrary } from './library';
import { triageIndexOf } from './triage-index';
import { toResult } from './triage';

export interface MessageOptions {
  readonly library?: string;
  readonly json?: boolean;
}

/** The argument that means standard input. */
const standardInput = '-';
const mostSuggestions = 3;
/** So much of a part is shown to people. */
const mostShown = 70;

/** What is read of a message or a draft; all places are in its text. */
interface ReadMessage {
  readonly parts: readonly Part[];
  readonly language: string | undefined;
  readonly channel: string | undefined;
  readonly facts: readonly FoundFact[];
  readonly suggestions: readonly Suggestion[];
}

/** What messages are read with. */
interface Reading extends ReceivingLibrary {
  readonly index: TriageIndex;
  readonly config: FactLibrary & Pick<LibraryConfig, 'lang'>;
}

/** Reads a message or a draft: its parts, its language and channel, the facts in it, and the SOPs that handle it. */
export async function readOne(
  host: CliHost,
  file: string | undefined,
  { library: folder, json = false }: MessageOptions,
): Promise<ExitCode> {
  const opened = await openLibrary(host, folder);
  const reading = readingOf(host, opened);
  const { text, isMail } = await textOf(host, file === standardInput ? undefined : file);
  const read = readMessage(text, undefined, reading);
  if (json) writeJson(host, { ...(isMail ? { text } : {}), ...toJson(read) });
  else say(host.out, ...toWords(text, read, reading.config));
  return codeFor(opened, exitCodes.clean);
}

/** The same for each line of standard input. */
export async function readEach(host: CliHost, { library: folder }: MessageOptions): Promise<ExitCode> {
  const opened = await openLibrary(host, folder);
  const reading = readingOf(host, opened);
  const code = await answerEach(
    host,
    ({ text, facts }) => toJson(readMessage(text, facts, reading)),
    (error) => ({ error }),
  );
  return codeFor(opened, code);
}

function readingOf(host: CliHost, opened: OpenLibrary): Reading {
  const { library, root } = opened;
  const today = new Date(host.now()).toISOString().slice(0, 'yyyy-mm-dd'.length);
  const config = library.config(root);
  return { index: triageIndexOf(host, opened), config, shop: shopNames(config), today };
}

function readMessage(text: string, facts: KnownValues | undefined, { index, ...reading }: Reading): ReadMessage {
  const stated: KnownValues = { ...facts, ...readDraft(text).values };
  const { draft, message, found, language, channel, values } = readReceived(text, stated, reading);
  const start = message?.start ?? 0;
  const suggested = message ? index.triage(message.words, values, { limit: mostSuggestions }) : [];
  return {
    parts: draft.parts,
    language,
    channel,
    facts: found.facts.map((one) => movedTo(one, start)),
    suggestions: worthALook(suggested).map((one) => inDraft(one, start)),
  };
}

function movedTo(fact: FoundFact, by: number): FoundFact {
  return { ...fact, start: fact.start + by, end: fact.end + by };
}

function inDraft({ reasons, ...suggestion }: Suggestion, start: number): Suggestion {
  return {
    ...suggestion,
    reasons: reasons.map(({ phrase, ...reason }) => ({
      ...reason,
      phrase: { text: phrase.text, start: phrase.start + start, end: phrase.end + start },
    })),
  };
}

async function textOf(
  host: CliHost,
  file: string | undefined,
): Promise<{ readonly text: string; readonly isMail: boolean }> {
  if (file !== undefined) {
    const kind = await host.kindOf(file);
    if (kind === undefined) throw new Error(`There is no file “${file}”.`);
    if (kind === 'folder') throw new Error(`“${file}” is a folder, not a file.`);
  }
  const bytes = await host.bytes(file);
  if (file !== undefined && /\.eml$/i.test(file)) {
    const { messageText, readEml } = await import('../../core/draft/mail/eml');
    return { text: messageText(await readEml(bytes)), isMail: true };
  }
  const decoded = decodeText(bytes);
  if (!decoded) throw new Error(`${file === undefined ? 'Standard input' : `“${file}”`} is not a text.`);
  return { text: decoded.text, isMail: false };
}

function toJson({ parts, language, channel, facts, suggestions }: ReadMessage) {
  return {
    parts: parts.map(({ kind, start, end }) => ({ kind, start, end })),
    language,
    channel,
    facts: facts.map(({ variable, value, start, end }) => ({ variable, value, start, end })),
    suggestions: suggestions.map((suggestion) => {
      const { id, confidence, reasons } = toResult(suggestion);
      return { id, confidence, reasons };
    }),
  };
}

function toWords(
  text: string,
  { parts, language, channel, facts, suggestions }: ReadMessage,
  { variables, lang }: Reading['config'],
): string[] {
  const linesAt = lineCounter(text);
  const languages = ['en', ...(lang === undefined ? [] : [lang])];
  const said = ({ variable, value }: FoundFact) =>
    `${labelOf(variables, variable, languages)}: ${inOneLine(valueLabel(variables, variable, value, languages))}`;
  return [
    `language: ${language ?? 'not sure'}`,
    `channel: ${channel === undefined ? 'not sure' : valueLabel(variables, 'channel', channel, languages)}`,
    '',
    ...parts.map(({ kind, start, end }) => {
      const [first, last] = [linesAt(start), linesAt(end)];
      return `${kind}, ${first === last ? `line ${first}` : `lines ${first}–${last}`}: “${beginning(text.slice(start, end))}”`;
    }),
    '',
    ...new Set(facts.map(said)),
    ...(facts.length > 0 ? [''] : []),
    ...(suggestions.length === 0
      ? ['Nothing fits.']
      : suggestions.map(({ sop, confidence }) => `${percent(confidence)} ${sop.id} ${sop.title} (${sop.status})`)),
  ];
}

function beginning(text: string): string {
  const line = inOneLine(text);
  return line.length > mostShown ? `${line.slice(0, mostShown).trimEnd()}…` : line;
}

/** Gives the line, from 1, of places that only ever grow. */
function lineCounter(text: string): (place: number) => number {
  let line = 1;
  let at = 0;
  return (place) => {
    for (; at < place; at++) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line++;
    return line;
  };
}
