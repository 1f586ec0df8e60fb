import * as vscode from 'vscode';
import type { DraftReader } from '../../core/draft/draft-reader';
import type { Message } from '../../core/draft/message';
import type { Part } from '../../core/draft/parts/part';
import { Emitter } from '../../core/emitter';
import type { LibraryConfig } from '../../core/library/config';
import type { Library } from '../../core/library/library';
import type { Clock } from '../../core/ports';
import { baseLanguage } from '../../core/reply/choose';
import type { ReplyWish } from '../../core/reply/choose';
import { factsFilledIn } from '../../core/reply/read-back';
import { meantValue } from '../../core/ticket/accepts';
import { factIn, languagesIn, withFacts } from '../../core/ticket/facts';
import { withoutDropped } from '../../core/ticket/found-facts/dropped';
import type { FoundFacts } from '../../core/ticket/found-facts/find-facts';
import { knownTicket } from '../../core/ticket/known-ticket';
import type { KnownTicket } from '../../core/ticket/known-ticket';
import { isGroup } from '../../core/ticket/values';
import type { KnownValues } from '../../core/ticket/values';
import { today } from '../../core/text/day';
import { settings } from '../shared/settings';
import type { DraftCases } from './draft-cases';
import { frontMatterOf } from './drafts';
import type { Insertions } from './insertions';
import type { ReadingTools } from './reading-tools';
import type { ReceivedText } from './received-text';
import type { TicketMemory } from './ticket-memory';

const nothing: FoundFacts = { facts: [], choices: new Map() };

/** What is read of a draft. All places are in its text. */
export interface DraftReading {
  readonly parts: readonly Part[];
  /** Undefined when no customer's message is in it; its own places begin at its start. */
  readonly message: Message | undefined;
  /** What the message says. */
  readonly found: FoundFacts;
  /** What it says, but does not mean. */
  readonly dropped: FoundFacts['facts'];
  /** All that is known of its ticket. */
  readonly ticket: KnownTicket;
  /** Of the customer: what the draft says or was chosen for it, else what the message is written in. */
  readonly language: string | undefined;
  readonly channel: string | undefined;
}

interface Needed {
  readonly library: Library;
  readonly clock: Clock;
  readonly draftCases: DraftCases;
  readonly insertions: Insertions;
  readonly memory: TicketMemory;
  readonly received: ReceivedText;
}

interface Kept {
  readonly reader: DraftReader<FoundFacts>;
  readonly config: LibraryConfig;
  readonly today: string;
}

/**
 * Reads drafts: the parts they have, their customer's language, and what is known of their tickets. A draft is read once a
 * change, and the message in it only when it changes itself.
 */
export class DraftReadings {
  readonly #services: Needed;
  readonly #kept = new WeakMap<vscode.TextDocument, Kept>();
  readonly #read = new WeakMap<vscode.TextDocument, { readonly stamp: string; readonly reading: DraftReading }>();
  readonly #changed = new Emitter<undefined>();
  #tools: ReadingTools | undefined;
  #loading: Promise<void> | undefined;
  /** Counts what readings depend on besides the text. */
  #edition = 0;

  /** Fires when drafts say more than before although nobody wrote in them. */
  readonly onDidChange = this.#changed.event;

  constructor(services: Needed) {
    this.#services = services;
    const outdate = () => {
      this.#edition++;
      this.#changed.fire(undefined);
    };
    services.memory.onDidChange(outdate);
    services.draftCases.onDidChange(outdate);
    // What was inserted is known only after it stands there.
    services.insertions.onDidAdd(outdate);
    services.library.onDidChange(({ configs }) => {
      if (configs.length > 0) outdate();
    });
  }

  /** Resolves once drafts can be read: what reads them is loaded when the first one is asked for. */
  ready(): Promise<void> {
    return (this.#loading ??= import('./reading-tools').then(({ readingTools }) => {
      this.#tools = readingTools;
      this.#edition++;
      this.#changed.fire(undefined);
    }));
  }

  /** What is read of a draft now; before `ready`, what its front matter says. */
  of(document: vscode.TextDocument): DraftReading {
    void this.ready();
    const { draftCases, library } = this.#services;
    const views = draftCases.casesOf(document);
    const day = today(this.#services.clock.now());
    const stamp = [document.version, this.#edition, day, ...views.map(({ state }) => state.head)].join(' ');
    const known = this.#read.get(document);
    if (known?.stamp === stamp) return known.reading;
    const reading = this.#make(document, library.config(this.rootFor(document)), day);
    this.#read.set(document, { stamp, reading });
    return reading;
  }

  /** The library that a draft goes by: that of its case, else the first in its folder, else the first. */
  rootFor(document: vscode.TextDocument): string {
    const { draftCases, library } = this.#services;
    const [view] = draftCases.casesOf(document);
    if (view) return view.state.location.root;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString();
    const roots = [...library.roots];
    return roots.find((root) => folder !== undefined && root.startsWith(folder)) ?? roots[0] ?? '';
  }

  /** What is known of a draft's ticket, with its language and channel as facts like any other. */
  valuesIn(document: vscode.TextDocument): KnownValues {
    const { ticket, language, channel } = this.of(document);
    return {
      ...(language === undefined ? {} : { lang: language }),
      ...(channel === undefined ? {} : { channel }),
      ...ticket.values,
    };
  }

  /** The languages and channel a draft wants: its customer's first, then the setting, then the library's language. */
  wishOf(document: vscode.TextDocument | undefined, root: string): ReplyWish {
    return this.wishFrom(document ? this.valuesIn(document) : {}, root);
  }

  /** The same by what is known. */
  wishFrom(values: KnownValues, root: string): ReplyWish {
    const { lang } = this.#services.library.config(root);
    const languages = [...languagesIn(values), settings.replyLanguage(), lang];
    return {
      languages: languages.filter((one): one is string => Boolean(one)),
      channel: factIn(values, 'channel')[0],
    };
  }

  /** The language an agent searches in: from the setting, otherwise the draft's, otherwise the interface's. */
  agentLanguage(document: vscode.TextDocument | undefined): string {
    const [own] = document ? languagesIn(this.valuesIn(document)) : [];
    return baseLanguage(settings.replyLanguage() || own || vscode.env.language);
  }

  /** The values known for filling in a reply: what is known of the ticket, and the agent's name and signature. */
  valuesFor(document: vscode.TextDocument | undefined, root: string): KnownValues {
    return this.withAgent(document ? this.valuesIn(document) : {}, root);
  }

  /** What is known, under all names that replies may ask for it by, with the agent's name and signature. */
  withAgent(values: KnownValues, root: string): KnownValues {
    const own = withFacts(values, this.#services.library.config(root));
    const agent = isGroup(own['agent']) ? own['agent'] : {};
    return { ...own, agent: { name: settings.agentName(), signature: settings.agentSignature(), ...agent } };
  }

  /** The name by which what was entered for a draft is remembered. */
  nameOf(document: vscode.TextDocument): string {
    return this.#services.draftCases.idsOf(document)[0] ?? document.uri.toString();
  }

  /** Remembers what was typed into the gaps of a draft's replies: its ticket is asked for it no more. */
  async keepTyped(document: vscode.TextDocument): Promise<void> {
    const typed = this.#typedIn(document, this.#services.library.config(this.rootFor(document)));
    if (Object.keys(typed).length > 0) await this.#services.memory.add(this.nameOf(document), typed);
  }

  #make(document: vscode.TextDocument, config: LibraryConfig, day: string): DraftReading {
    const { draftCases, insertions, memory, received } = this.#services;
    const tools = this.#tools;
    const origins = {
      inserted: insertions.placesIn(document),
      received: received.in(document),
      isOfCase: draftCases.idsOf(document).length > 0,
    };
    const read = tools && this.#reader(tools, document, config, day).read(document.getText(), origins);
    const names = [document.uri.toString(), this.nameOf(document)];
    const said = read?.made && read.message ? placed(read.made, read.message.start) : nothing;
    const { dropped, ...found } = withoutDropped(said, merged(names.map((one) => memory.dropped(one))));
    const ticket = knownTicket({
      frontMatter: frontMatterOf(document).values,
      agent: { ...this.#typedIn(document, config), ...merged(names.map((one) => memory.get(one))) },
      case: draftCases.casesOf(document)[0]?.state.facts,
      message: found,
    });
    const shape = read && tools.channelOf(read, read.message);
    return {
      parts: read?.parts ?? [],
      message: read?.message,
      found,
      dropped,
      ticket,
      language: languagesIn(ticket.values)[0] ?? read?.message?.language,
      channel: factIn(ticket.values, 'channel')[0] ?? shape,
    };
  }

  /** What was typed into the gaps of replies. */
  #typedIn(document: vscode.TextDocument, { variables }: LibraryConfig): Readonly<Record<string, string>> {
    const typed = this.#services.insertions
      .wordsIn(document)
      .map(({ filled, words }) =>
        factsFilledIn(
          filled,
          words,
          (name, said) => !name.startsWith('agent.') && meantValue(variables.get(name), said) !== undefined,
        ),
      );
    return Object.fromEntries(
      Object.entries(merged(typed)).map(([name, said]) => [name, meantValue(variables.get(name), said) ?? said]),
    );
  }

  #reader(
    { findFacts, newReader }: ReadingTools,
    document: vscode.TextDocument,
    config: LibraryConfig,
    day: string,
  ): DraftReader<FoundFacts> {
    const known = this.#kept.get(document);
    if (known?.config === config && known.today === day) return known.reader;
    const reader = newReader(
      ({ text, language, parts, turns }) => findFacts(text, { config, language, today: day, parts, turns }),
      config,
    );
    this.#kept.set(document, { reader, config, today: day });
    return reader;
  }
}

function merged<T>(all: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  return Object.assign({}, ...all) as Readonly<Record<string, T>>;
}

/** Facts at their places in the draft. */
function placed({ facts, choices }: FoundFacts, start: number): FoundFacts {
  const move = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  });
  return { facts: facts.map(move), choices: new Map([...choices].map(([name, all]) => [name, all.map(move)])) };
}
