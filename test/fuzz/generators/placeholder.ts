import { placeholdersInLetter, placeholdersInReply } from '../../../src/core/placeholder/find';
import type { RandomNumber } from '../../bench/random';
import type { Generator } from '../generator';
import { hostileText, plainText, signs } from '../text';

export const placeholderMarks = [
  ...signs('[]{}<>()%#$@*|_.?«»`\\/-!:'),
  '{{',
  '}}',
  '{{{',
  '}}}',
  '{%',
  '%}',
  '[[',
  ']]',
  '<<',
  '*|',
  '|*',
  '@@',
  '%%',
  '___',
  '___/',
  'XX',
  'XX/',
  'DD/MM/',
  '???',
  '.....',
  'name',
  '[Name',
  '{name',
  '%NAME',
  '<name',
  'INSERT NAME ',
  'Hola (',
  'Dear NAME ',
  '[a]: b\n',
  '{% raw %}',
  '{% endraw %}',
  '{% comment %}',
  '```\n',
  '> ',
];

export function hostilePlaceholders(random: RandomNumber, size: number): string {
  return hostileText(random, placeholderMarks, size);
}

/** Placeholders of other tools, and what is nearly one. */
export const placeholder: Generator<string> = {
  name: 'placeholder',
  maxSize: 100_000,
  make: hostilePlaceholders,
  plain: plainText,
  read(text) {
    placeholdersInReply(text);
    placeholdersInLetter(text);
  },
};
