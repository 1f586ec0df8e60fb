import { Channels } from '../channels';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placesAt, placesIn } from './places';

const kind: ProblemKind = {
  code: 'library.channel-unknown',
  severity: 'warning',
  message: '“{0}” is not a channel, so no reply can keep this promise. Write, for example, {1}.',
  fix: replaceBySuggestion,
};

/** How many are told. */
const most = 100;

/** Channels that replies are promised for must be channels of the library. */
export const channelOfPromise: Rule<'config'> = {
  kinds: [kind],
  check(subject) {
    const { promises } = subject.config;
    if (!promises) return [];
    const channels = new Channels(subject.config);
    if (promises.channels.every((text) => channels.has(text))) return [];
    return placesAt(placesIn(subject), 'value', 'promises', 'channels')
      .filter(({ text }) => !channels.has(text))
      .slice(0, most)
      .map(({ text, range }) => found(kind, range, [text, channels.names], channels.meant(text)));
  },
};
