import type { LibraryConfig } from '../../library/config';
import type { ReplyWish } from '../../reply/choose';
import { meantValue } from '../../ticket/accepts';
import { factIn, factsForTicket, languagesIn, withFacts } from '../../ticket/facts';
import type { Known, TicketFacts } from '../../ticket/facts';
import { factsToKeep, knownTicket } from '../../ticket/known-ticket';
import { spokenValue, withValues } from '../../ticket/values';
import type { KnownValue, KnownValues } from '../../ticket/values';
import type { GivenFact } from '../model';

/** One customer of a test: what is known, in one language and by one channel. */
export interface GivenTicket {
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  readonly values: KnownValues;
  /** What the case keeps. */
  readonly facts: TicketFacts;
}

/** A ticket of which somebody says these facts, as if they stood above a draft. */
export function givenTicket(
  facts: readonly GivenFact[],
  lang: string | undefined,
  channel: string | undefined,
  config: LibraryConfig,
): GivenTicket {
  const said: Record<string, KnownValue> = Object.fromEntries(
    facts.map(({ name, values }) => [name.text, valueOf(name.text, values, config)]),
  );
  return { lang, channel, ...saidTicket(said, lang, channel, config) };
}

/** A ticket of which values are said by their paths, such as `order.id`. */
export function saidTicket(
  said: Readonly<Record<string, KnownValue>>,
  lang: string | undefined,
  channel: string | undefined,
  config: LibraryConfig,
): Pick<GivenTicket, 'values' | 'facts'> {
  const all = {
    ...said,
    ...(lang === undefined ? {} : { lang }),
    ...(channel === undefined ? {} : { channel }),
  };
  const ticket = knownTicket({ frontMatter: withValues({}, all) });
  const { record, personal } = factsToKeep(ticket, config.variables);
  const own = Object.fromEntries(Object.entries(personal).map(([name, value]) => [name, [value]]));
  return { values: ticket.values, facts: { ...own, ...record, ...factsForTicket(ticket.values, '', config) } };
}

function valueOf(name: string, values: GivenFact['values'], { variables }: LibraryConfig): KnownValue {
  const meant = values.map(({ text }) => meantValue(variables.get(name), text) ?? text);
  const [first = '', ...others] = meant;
  return others.length > 0 ? meant : spokenValue(first);
}

/** What replies for the ticket are filled in with, and which texts of them are wanted. */
export function replyUseOf(
  { values }: GivenTicket,
  config: LibraryConfig,
): { readonly values: KnownValues; readonly wish: ReplyWish } {
  const languages = [...languagesIn(values), ...(config.lang === undefined ? [] : [config.lang])];
  return { values: withFacts(values, config), wish: { languages, channel: factIn(values, 'channel')[0] } };
}

/** What rules about escalating go by. */
export function knownOf({ values, facts }: GivenTicket, config: LibraryConfig): Known {
  return { facts: { ...factsForTicket(values, '', config), ...facts }, values };
}
