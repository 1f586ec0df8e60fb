import { factIn, languagesIn } from '../ticket/facts';
import { findFacts } from '../ticket/found-facts/find-facts';
import type { FactLibrary } from '../ticket/found-facts/fact-library';
import type { FoundFacts } from '../ticket/found-facts/find-facts';
import { knownTicket } from '../ticket/known-ticket';
import type { KnownTicket } from '../ticket/known-ticket';
import type { KnownValues } from '../ticket/values';
import { channelOf } from './channel';
import { messageIn } from './message';
import type { Message } from './message';
import type { DraftText } from './parts/read-parts';
import { readDraftText } from './parts/read-parts';
import type { ShopNames } from './shop-names';

/** What messages are read with. */
export interface ReceivingLibrary {
  readonly config: FactLibrary;
  readonly shop: ShopNames;
  /** As ISO 8601. */
  readonly today: string;
}

/** What is read of a message that came in, by itself or in a draft. */
export interface ReceivedMessage {
  readonly draft: DraftText;
  /** Undefined when nothing of a customer is in it. */
  readonly message: Message | undefined;
  /** What it says; places are in the message. */
  readonly found: FoundFacts;
  readonly ticket: KnownTicket;
  /** What was stated, else what it is written in. */
  readonly language: string | undefined;
  /** What was stated, else what its shape says. */
  readonly channel: string | undefined;
  /** All that is known, with the language and the channel. */
  readonly values: KnownValues;
}

const nothing: FoundFacts = { facts: [], choices: new Map() };

/** Reads a message that came in. @param stated what is known of it besides. */
export function readReceived(
  text: string,
  stated: KnownValues,
  { config, shop, today }: ReceivingLibrary,
): ReceivedMessage {
  const draft = readDraftText(text, shop);
  const message = messageIn(text, draft);
  const found = message
    ? findFacts(message.text, { config, language: message.language, today, parts: message.parts, turns: message.turns })
    : nothing;
  const ticket = knownTicket({ frontMatter: stated, message: found });
  const language = languagesIn(ticket.values)[0] ?? message?.language;
  const channel = factIn(ticket.values, 'channel')[0] ?? channelOf(draft, message);
  return {
    draft,
    message,
    found,
    ticket,
    language,
    channel,
    values: {
      ...(language === undefined ? {} : { lang: language }),
      ...(channel === undefined ? {} : { channel }),
      ...ticket.values,
    },
  };
}
