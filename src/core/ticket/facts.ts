import type { LibraryConfig } from '../library/config';
import type { DraftFacts } from '../draft/front-matter';
import { isGroup } from '../reply/fill';
import type { ReplyValue, ReplyValues } from '../reply/fill';
import type { CaseFacts } from '../case/terms/terms';

/** What help desks know of every ticket. */
const usual = ['channel', 'tier', 'tag', 'priority', 'lang'];
/** Where a draft may say it, when not at the top. */
const groups = ['ticket', 'customer'];

/** The facts that a library's rules ask for, and the usual ones: each with the values that the rules name, as they write them. */
export function factsAsked(config: Pick<LibraryConfig, 'rules'>): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  for (const { when } of config.rules) {
    for (const [fact, values] of Object.entries(when))
      asked.set(fact, [...new Set([...(asked.get(fact) ?? []), ...values])]);
  }
  for (const fact of usual) if (!asked.has(fact)) asked.set(fact, []);
  return asked;
}

/**
 * What a draft's front matter says of those facts: as `tier: vip`, as a list, or below `ticket` or `customer`. Several tags
 * may be called `tags`.
 */
export function factsIn(draft: DraftFacts, config: Pick<LibraryConfig, 'rules'>): CaseFacts {
  const said: ReplyValues = {
    ...draft.values,
    ...(draft.channel === undefined ? {} : { channel: draft.channel }),
    ...(draft.lang === undefined ? {} : { lang: draft.lang }),
  };
  const facts: [string, string[]][] = [];
  for (const fact of factsAsked(config).keys()) {
    const names = fact === 'tag' ? ['tag', 'tags'] : [fact];
    const values = [...new Set(names.flatMap((name) => textsOf(valueOf(said, name))))];
    if (values.length > 0) facts.push([fact, values]);
  }
  return Object.fromEntries(facts);
}

/** The ticket that a draft answers: `ticket: 1042`, or `ticket: {id: 1042}`. */
export function ticketIn({ values }: DraftFacts): string | undefined {
  const ticket = values['ticket'];
  return textsOf(isGroup(ticket) ? ticket['id'] : ticket)[0];
}

function valueOf(values: ReplyValues, name: string): ReplyValue | undefined {
  const places = [values, ...groups.map((group) => values[group])];
  return places.map((place) => at(place, name.split('.'))).find((value) => textsOf(value).length > 0);
}

function at(value: ReplyValue | undefined, [name, ...rest]: readonly string[]): ReplyValue | undefined {
  if (name === undefined) return value;
  return isGroup(value) && Object.hasOwn(value, name) ? at(value[name], rest) : undefined;
}

function textsOf(value: ReplyValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap((one: ReplyValue) => textsOf(one));
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  const text = String(value).trim();
  return text === '' ? [] : [text];
}

/** The facts of a draft; none when it is for another ticket than the one given. */
export function factsForTicket(draft: DraftFacts | undefined, ticket: string, config: LibraryConfig): CaseFacts {
  if (!draft) return {};
  const own = ticketIn(draft);
  return own === undefined || ticket === '' || own === ticket ? factsIn(draft, config) : {};
}
