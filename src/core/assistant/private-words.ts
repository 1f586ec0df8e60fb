import type { LibraryConfig } from '../library/config';
import { maskMessage } from './masking/mask-message';
import type { AssistantContext } from './context';
import { today } from '../text/day';

/** Stands for words of which nothing may be kept. */
const nothing = '…';

/** An assistant's own words as a record may keep them: with stand-ins for names, addresses and numbers, where personal facts are not kept. */
export function keepableWords(
  words: string,
  config: LibraryConfig,
  { mayKeepPersonal, clock }: Pick<AssistantContext, 'mayKeepPersonal' | 'clock'>,
): string {
  if (mayKeepPersonal) return words;
  const ownWords = new Set([...config.team.values()].flatMap(({ name }) => name.toLowerCase().split(/\s+/)));
  const asked = { words, language: config.lang, known: [], today: today(clock.now()), config, ownWords };
  return maskMessage(asked)?.text ?? nothing;
}
