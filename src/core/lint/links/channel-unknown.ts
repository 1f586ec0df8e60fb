import type { LibraryConfig } from '../../library/config';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import { limitedChannels } from '../../reply/limits';
import { factsAsked } from '../../ticket/facts';
import { fold } from '../../text/fold';
import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import type { Fix, FixFile } from '../fix';
import { upToMost } from '../most-told';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { textsOf } from '../texts-of';

const ofReply: ProblemKind = {
  code: 'reply.channel-unknown',
  severity: 'warning',
  message:
    'No draft and no ticket has the channel “{0}”, so this text is never the one that fits. Channels here: {1}. Others are declared as values of the variable “channel” in library.yml.',
  fix: replaceName,
};
const ofSop: ProblemKind = {
  code: 'sop.channel-unknown',
  severity: 'warning',
  message:
    'No ticket has the channel “{0}”, so this never applies. Channels here: {1}. Others are declared as values of the variable “channel” in library.yml.',
  fix: replaceName,
};

/** The channels that messages are known to come in by, and what else people call them; folded. */
const usual: ReadonlyMap<string, string> = new Map(
  [
    [
      'email',
      'email',
      'e-mail',
      'mail',
      'correo',
      'correu',
      'e-mails',
      'emails',
      'correo electronico',
      'correu electronic',
    ],
    ['chat', 'chat', 'xat', 'live chat', 'livechat', 'chats'],
    ['phone', 'phone', 'telephone', 'telefono', 'telefon', 'tel', 'call', 'calls', 'llamada', 'trucada'],
    ['social', 'social', 'social media', 'redes', 'redes sociales', 'xarxes', 'xarxes socials', 'rrss'],
  ].flatMap(([channel = '', ...names]) => names.map((name) => [name, channel] as const)),
);

/** A channel that nothing has is a misspelt one, or one that the library has forgotten to declare. */
export const channelUnknown: Rule<'library'> = {
  kinds: [ofReply, ofSop],
  *check({ sop, library }) {
    const said = channelsIn(sop);
    if (said.size === 0) return;
    const channels = new Channels(library.config(sop.location.root));
    if ([...said].some((one) => !channels.has(one))) yield* upToMost(unknown(sop, channels));
  },
};

/** The channels of a library: those it declares, those it asks about, and the usual ones. */
class Channels {
  /** As they are written. */
  readonly #named: readonly string[];
  /** Folded, as letters of either case are the same to whoever compares them. */
  readonly #known: ReadonlySet<string>;
  readonly #isDeclared: boolean;
  readonly #suggester: Suggester;

  constructor(config: LibraryConfig) {
    const declared = [...(config.variables.get('channel')?.values.keys() ?? [])];
    this.#isDeclared = declared.length > 0;
    // A promise says in which channels each reply must exist, not which there are.
    const promised = config.promises?.channels ?? [];
    const asked = factsAsked(config).get('channel') ?? [];
    this.#named = [...new Set([...usual.values(), ...declared, ...promised, ...asked])];
    this.#known = new Set([...this.#named, ...limitedChannels].map(fold));
    this.#suggester = new Suggester([...this.#named, ...limitedChannels.filter((one) => one.length > 1)]);
  }

  get names(): string {
    return this.#named.join(', ');
  }

  /** Whether there is such a channel, or may be one, as the library declares none. */
  has(channel: string): boolean {
    if (this.#known.has(fold(channel))) return true;
    // Tickets may well say “correo” where nobody has said what channels are called.
    return !this.#isDeclared && (usual.has(fold(channel.trim())) || this.meant(channel) === undefined);
  }

  /** The channel that was probably meant. */
  meant(channel: string): string | undefined {
    return usual.get(fold(channel.trim())) ?? this.#suggester.nearest(channel);
  }
}

/** What an SOP says of channels; `all` stands for any. */
function channelsIn(sop: Sop): ReadonlySet<string> {
  const { appliesTo } = sop.front;
  const own = Object.hasOwn(appliesTo, 'channel') ? (appliesTo['channel'] ?? []) : [];
  const ofTexts = textsOf(sop).flatMap(({ variants }) => variants.flatMap(({ channel }) => channel ?? []));
  return new Set([...own.filter((one) => one !== 'all'), ...ofTexts]);
}

function* unknown(sop: Sop, channels: Channels): Generator<Problem> {
  const told = (kind: ProblemKind, text: string, range: Problem['range']) =>
    found(kind, range, [text, channels.names], channels.meant(text));
  const { front, body } = syntaxOf(sop);
  for (const { path, text, inner } of marksOfKind(front, 'value'))
    if (path[0] === 'applies-to' && path[1] === 'channel' && text !== 'all' && !channels.has(text))
      yield told(ofSop, text, inner);
  for (const { name, value, marks } of marksOfKind(body, 'attribute')) {
    if (name !== 'channel' || channels.has(value)) continue;
    const written = marks.find(({ kind }) => kind === 'attribute-value');
    if (written) yield told(ofReply, value, written.range);
  }
}

/** Another word for a channel is no misspelling of it: nobody writes it unseen. */
function replaceName(problem: Problem, file: FixFile): Fix[] {
  const isOther = usual.has(fold(problem.args[0]?.trim() ?? ''));
  return replaceBySuggestion(problem, file).map((fix) => (isOther ? { ...fix, isPreferred: false } : fix));
}
