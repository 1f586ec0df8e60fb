import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import { Channels } from '../channels';
import { isUsualValueCalled } from '../config/usual-values';
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
  const isOther = isUsualValueCalled('channel', problem.args[0] ?? '');
  return replaceBySuggestion(problem, file).map((fix) => (isOther ? { ...fix, isPreferred: false } : fix));
}
