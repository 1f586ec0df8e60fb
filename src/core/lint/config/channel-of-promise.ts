import type { Problem } from '../../problem';
import { nearest } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placesAt, placesIn } from './places';
import { usualValueMeant } from './usual-values';

const kind: ProblemKind = {
  code: 'library.channel-unknown',
  severity: 'warning',
  message: '“{0}” is not a channel, so no reply can keep this promise. Write, for example, {1}.',
  fix: replaceBySuggestion,
};

const usualChannels = ['email', 'chat', 'phone', 'social'];
/** How many are told. */
const most = 100;

/** Channels that replies are promised for must be channels: those of the variable `channel`, where the library lists them. */
export const channelOfPromise: Rule<'config'> = {
  kinds: [kind],
  check(subject) {
    const { promises, variables } = subject.config;
    if (!promises) return [];
    const listed = [...(variables.get('channel')?.values.keys() ?? [])];
    const wrong = (text: string): { readonly meant: string | undefined } | undefined => {
      const meant = usualValueMeant('channel', text);
      if (listed.length > 0) return listed.includes(text) ? undefined : { meant: meant ?? nearest(text, listed) };
      // Teams have channels of their own.
      return meant === undefined ? undefined : { meant };
    };
    if (!promises.channels.some((text) => wrong(text))) return [];
    const known = (listed.length > 0 ? listed : usualChannels).join(', ');
    return placesAt(placesIn(subject), 'value', 'promises', 'channels')
      .flatMap(({ text, range }): Problem[] => {
        const one = wrong(text);
        return one ? [found(kind, range, [text, known], one.meant)] : [];
      })
      .slice(0, most);
  },
};
