import { readReceived } from '../../draft/received-message';
import type { ReceivedMessage, ReceivingLibrary } from '../../draft/received-message';
import type { LibraryConfig } from '../../library/config';
import type { Library } from '../../library/library';
import type { Sop, TextWithRange } from '../../sop/model';
import { isSame } from '../../ticket/compare';
import { meantValue } from '../../ticket/accepts';
import { factIn, singlesOf } from '../../ticket/facts';
import { textOf } from '../../ticket/values';
import type { Suggestion, TriageIndex } from '../../triage/triage-index';
import { worthALook } from '../../triage/worth-a-look';
import { sopNamed } from '../check/tested-sop';
import { none } from '../model';
import type { GivenFact, MessageTest } from '../model';
import { differing, failure } from './failure';
import type { Failure } from './failure';
import { givenTicket } from './given-ticket';

/** What messages are run in. */
export interface MessageRun {
  /** The SOP that the file is about. */
  readonly sop: Sop | undefined;
  readonly root: string;
  readonly library: Library;
  readonly index: TriageIndex;
  readonly receiving: ReceivingLibrary & { readonly config: LibraryConfig };
}

/** So many SOPs are asked for, as in drafts. */
const mostSuggested = 8;

/** Runs a message: which SOPs are suggested for it, and what it says. */
export function runMessage(test: MessageTest, run: MessageRun): Failure[] {
  const { root, library, index, receiving } = run;
  const { text, lang, channel, facts, first } = test;
  const stated = givenTicket([], lang?.text, channel?.text, receiving.config);
  const received = readReceived(text.text, stated.values, receiving);
  if (!received.message) return [failure('message-empty', text.range)];
  const wanted = test.sop ? (test.sop.text === none ? none : sopNamed(test.sop.text, root, library)) : run.sop;
  const accepts = (sop: Sop) =>
    sop.location.root === root &&
    (sop === wanted || sop.status === 'approved') &&
    (sop.hasSteps || sop.replies.length > 0);
  const found = worthALook(
    index.triage(received.message.words, received.values, { limit: mostSuggested, accepts }),
  ).slice(0, first);
  return [
    ...(wanted === undefined ? [] : suggestionFailures(test.sop ?? text, wanted, found, first)),
    ...facts.flatMap((fact) => factFailures(fact, received, receiving.config)),
  ];
}

function suggestionFailures(
  { range }: TextWithRange,
  wanted: Sop | typeof none,
  found: readonly Suggestion[],
  first: number,
): Failure[] {
  const ids = found.map(({ sop }) => sop.id).join('\n');
  if (wanted === none) return found.length === 0 ? [] : [differing('sop-suggested', range, '', ids)];
  if (found.some(({ sop }) => sop === wanted)) return [];
  if (first === 1) return [differing('sop-not-first', range, wanted.id, ids, wanted.id)];
  return [differing('sop-not-suggested', range, wanted.id, ids, wanted.id, String(first))];
}

function factFailures({ name, values }: GivenFact, received: ReceivedMessage, config: LibraryConfig): Failure[] {
  const { ticket, values: all } = received;
  const variable = config.variables.get(name.text);
  const fact = ticket.facts.get(name.text);
  const said = fact ? singlesOf(fact.value).map((one) => textOf(one).trim()) : factIn(all, name.text);
  // The name may stand above a whole column.
  const at = values[0]?.range ?? name.range;
  if (said.length === 0 && ticket.choices.has(name.text)) return [failure('fact-undecided', at, name.text)];
  if (said.length === 0) return [failure('fact-missing', at, name.text)];
  return values.flatMap(({ text, range }) => {
    const meant = meantValue(variable, text) ?? text;
    return said.some((one) => isSame(one, meant))
      ? []
      : [failure('fact-differs', range, name.text, said.join(', '), text)];
  });
}
