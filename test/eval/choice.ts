import { readChoices } from '../../src/core/assistant/choose/answer';
import { chosenFirst } from '../../src/core/assistant/choose/chosen-first';
import { mostCandidates } from '../../src/core/assistant/choose/bounds';
import { choiceRequest } from '../../src/core/assistant/choose/request';
import type { ChoiceRequest } from '../../src/core/assistant/choose/request';
import { knownValues } from '../../src/core/assistant/masking/known-values';
import { isSensitive } from '../../src/core/assistant/masking/sensitive-facts';
import { readReceived } from '../../src/core/draft/received-message';
import type { ReceivedMessage } from '../../src/core/draft/received-message';
import { shopNames } from '../../src/core/draft/shop-names';
import type { Library } from '../../src/core/library/library';
import type { Suggestion } from '../../src/core/triage/triage-index';
import { TriageIndex } from '../../src/core/triage/triage-index';
import { saysNumber, saysWords } from '../core/support/said-values';
import { readSampleLibrary } from '../core/support/sample-library';
import { readMarkedMessages } from './messages';
import { offTopic } from './off-topic';
import type { Report } from './report';
import { readShortMessages } from './sets/short-messages';
import { garbage, marks, wordOverlap } from './stand-in-models';
import type { StandInModel } from './stand-in-models';

const root = 'sops';
/** When short messages are read: they name no day. */
const someDay = '2026-11-28';

/** A message whose SOPs are known; `day` is when it is read. */
interface Received {
  readonly text: string;
  readonly day: string;
  readonly right: readonly string[];
  /** Personal values that a person marked in what the customer says. */
  readonly marked: readonly string[];
}

/** What would be sent of a message, and what is suggested without any model. */
interface Asked extends Received {
  readonly found: readonly Suggestion[];
  /** Undefined where nothing is sent. */
  readonly request: ChoiceRequest | undefined;
  /** The values that are not to be sent, as far as the product finds them. */
  readonly personal: readonly string[];
}

/** Messages as they come, and a way to make what a language model would be asked of them. */
export class ChoiceEvaluation {
  readonly #library: Library = readSampleLibrary();
  readonly #triage = new TriageIndex();

  constructor() {
    const config = this.#library.config(root);
    this.#triage.configure(root, config);
    this.#triage.update({ added: [...this.#library.sops], changed: [], removed: [] });
  }

  /** What is suggested for a message, and what a language model would be asked, which is nothing where nothing is suggested. */
  ask(one: Received): Asked {
    const read = this.#read(one);
    const found = this.#triage.triage(read.message?.words ?? one.text, read.values, { limit: mostCandidates });
    return this.#asked(one, read, found);
  }

  /** What would be asked whatever is suggested: of the first SOPs of the library. */
  request(one: Received): Asked {
    const some = [...this.#library.sops].slice(0, mostCandidates);
    return this.#asked(
      one,
      this.#read(one),
      some.map((sop) => ({ sop, confidence: 1, reasons: [] })),
    );
  }

  #asked(one: Received, read: ReceivedMessage, found: readonly Suggestion[]): Asked {
    const config = this.#library.config(root);
    const known = knownValues(read.ticket, read.found.facts);
    const words = read.message?.words ?? one.text;
    const request = choiceRequest(
      { words, language: read.language, known, today: one.day, config },
      found.map(({ sop }) => sop),
      this.#library,
    );
    const personal = known.filter(({ variable }) => isSensitive(variable, config)).map(({ value }) => value);
    return { ...one, found, request, personal: [...new Set(personal)] };
  }

  #read({ text, day }: Received): ReceivedMessage {
    const config = this.#library.config(root);
    return readReceived(text, {}, { config, shop: shopNames(config), today: day });
  }
}

/** Of the values that a person marked, so many may be sent: towns and countries that no rule tells from other words. */
export const mostMarkedSent = 4;

/** What is in a request that ought not to be, by a comparison that nothing of the product makes. */
export function leaked({ request }: Asked, values: readonly string[]): string[] {
  const sent = request?.masked.text ?? '';
  return values.filter((value) => {
    const digits = value.replace(/\P{Nd}/gu, '');
    return saysWords(sent, value) || (digits.length >= 5 && saysNumber(sent, digits));
  });
}

/** The messages that are kept apart, with the personal values that a person marked in them. */
export function markedToReceive(): Received[] {
  return [...readMarkedMessages().values()].flat().map(({ text, now, sops, facts, parts }) => {
    const isSaid = (start: number) =>
      parts.some((part) => part.kind === 'message' && part.start <= start && start < part.end);
    const personal = facts.filter(
      ({ variable, start }) => /^(?:customer|order|invoice|tracking\.url)/.test(variable) && isSaid(start),
    );
    return { text, day: now, right: sops, marked: personal.map(({ start, end }) => text.slice(start, end)) };
  });
}

/**
 * Measures what a language model could change of what is suggested, with stand-ins for one, and counts what is sent.
 * @throws Error where a model that answers garbage changes anything, or a personal value is sent.
 */
export function evaluateChoices(report: Report): void {
  const evaluation = new ChoiceEvaluation();
  const short = (name: string) =>
    readShortMessages(name).map(({ message, expected }) => ({
      text: message,
      day: someDay,
      right: expected,
      marked: [],
    }));
  const sets: readonly (readonly [string, readonly Received[]])[] = [
    ['own', short('own')],
    ['dev', short('dev')],
    ['kept', short('kept')],
    ['messages', markedToReceive()],
    [
      'off-topic',
      Object.values(offTopic)
        .flat()
        .map((text) => ({ text, day: someDay, right: [], marked: [] })),
    ],
  ];
  const asked = sets.map(([name, some]) => [name, some.map((one) => evaluation.ask(one))] as const);
  const models = [wordOverlap, marks, garbage];
  report.table(
    'SOPs chosen by a language model: right ones first, by set. The models are stand-ins; no figure is one of a real model',
    ['', 'messages', 'sent', 'none right: sent', 'right among ten', 'SOP Guide', ...models.map(({ name }) => name)],
    asked.map(([name, all]) => {
      const handled = all.filter(({ right }) => right.length > 0);
      const others = all.filter(({ right }) => right.length === 0);
      return [
        name,
        String(all.length),
        share(all, ({ request }) => request !== undefined),
        share(others, ({ request }) => request !== undefined),
        share(handled, ({ found, right }) => found.some(({ sop }) => right.includes(sop.id))),
        share(handled, isRight),
        ...models.map((model) => share(handled, (one) => isRight({ ...one, found: withModel(one, model) }))),
      ];
    }),
  );
  const all = asked.flatMap(([, some]) => some);
  for (const one of all)
    if (withModel(one, garbage).some((suggestion, at) => suggestion !== one.found[at]))
      throw new Error('A model that answers garbage changed what is suggested.');
  const sent = all.filter(({ request }) => request !== undefined);
  const lost = sent.flatMap((one) => leaked(one, one.personal));
  const lostMarked = sent.flatMap((one) => leaked(one, one.marked));
  const count = (values: (one: Asked) => readonly string[]) => sent.reduce((sum, one) => sum + values(one).length, 0);
  report.table(
    'What is sent of messages',
    ['', 'values', 'sent'],
    [
      ['personal, as the product finds', String(count(({ personal }) => personal)), String(lost.length)],
      ['personal, as a person marked', String(count(({ marked }) => marked)), String(lostMarked.length)],
      ['stand-ins', String(count(({ request }) => [...(request?.masked.standIns.keys() ?? [])])), ''],
    ],
  );
  if (lost.length > 0) throw new Error(`${lost.length} personal values would be sent.`);
  if (lostMarked.length > mostMarkedSent)
    throw new Error(`${lostMarked.length} of the values that a person marked would be sent: ${mostMarkedSent} were.`);
}

function withModel({ found, request, right }: Asked, model: StandInModel): readonly Suggestion[] {
  const choices = request && readChoices(model.answer(request, right), request);
  return choices ? chosenFirst(found, { model: model.name, choices }) : found;
}

function isRight({ found: [first], right }: Pick<Asked, 'found' | 'right'>): boolean {
  return first !== undefined && right.includes(first.sop.id);
}

function share<T>(all: readonly T[], is: (one: T) => boolean): string {
  return all.length === 0 ? '-' : (all.filter(is).length / all.length).toFixed(3);
}
