import { kinds } from '../../lint/kinds';
import { languageNames } from '../completion/well-known';
import { said } from '../asking';
import type { Asking } from '../asking';
import { keyAt } from '../keys/find-key';
import type { KeyedFile } from '../keys/find-key';
import type { Key } from '../keys/key';
import type { CardPart } from './card';
import { personCard, roleCard, variableCard } from './name-cards';
import { sopCard } from './sop-card';
import { valueLabel } from '../../library/variables';
import { configOf } from '../asking';

/** What is told of a key: what it means, and how its value may look. @param path with the key itself. */
export function keyCard(kind: KeyedFile, path: readonly string[], asking: Asking): CardPart[] {
  const name = path.at(-1) ?? '';
  const outer = keyAt(kind, path.slice(0, -1));
  const place = keyAt(kind, path);
  if (!place || !outer || place.isLanguage) return [];
  const { about, example } = place.key;
  // A name that the library gives: what it stands for says more than what such names are.
  const isOwn = outer.key.keys?.[name] === undefined;
  const own =
    isOwn && outer.key.names
      ? valueCard(name, { value: outer.key.names }, path.slice(0, -1), asking)
      : isOwn
        ? ownCard(path, asking)
        : [];
  if (own.length > 0) return own;
  return [
    { kind: 'title', text: name },
    { kind: 'prose', text: asking.translate(about) },
    ...(example === undefined ? [] : [{ kind: 'example', text: `${name}: ${example}` } as const]),
  ];
}

/** Names that `library.yml` declares. */
function ownCard([group, name = '', ...rest]: readonly string[], asking: Asking): CardPart[] {
  if (rest.length > 0) return [];
  if (group === 'team') return personCard(name, asking);
  return group === 'variables' || group === 'constants' ? variableCard(name, asking) : [];
}

/** What is told of a value. */
export function valueCard(
  text: string,
  { value, values }: Pick<Key, 'value' | 'values'>,
  path: readonly string[],
  asking: Asking,
): CardPart[] {
  if (values && Object.hasOwn(values, text))
    return [
      { kind: 'title', text },
      { kind: 'prose', text: asking.translate(values[text] ?? '') },
    ];
  switch (value) {
    case 'person':
    case 'person-or-role':
    case 'reader':
      return personCard(text, asking);
    case 'role':
      return roleCard(text, asking);
    case 'sop-id': {
      const [sop] = asking.library.withId(text, 1);
      return sop ? sopCard(sop, asking) : [];
    }
    case 'variable':
    case 'fact':
      return variableCard(text, asking);
    case 'fact-value':
      return factValueCard(text, path, asking);
    case 'language': {
      const name = languageNames(asking.languages).get(text.split('-')[0] ?? text);
      return name === undefined ? [] : [{ kind: 'title', text: name, detail: text }];
    }
    case 'code':
      return codeCard(text, asking);
    default:
      return [];
  }
}

function factValueCard(text: string, path: readonly string[], asking: Asking): CardPart[] {
  if (text === 'all') return [{ kind: 'title', text: said(asking, 'facts.all'), detail: text }];
  const fact = path.findLast((part) => part !== '[]') ?? '';
  const label = valueLabel(configOf(asking).variables, fact, text, asking.languages);
  return label === text ? [] : [{ kind: 'title', text: label, detail: `${fact}: ${text}` }];
}

/** What is told of the code of a problem. */
export function codeCard(code: string, asking: Asking): CardPart[] {
  const kind = kinds.get(code);
  if (!kind) return [];
  return [
    { kind: 'title', text: code, detail: kind.severity },
    { kind: 'words', text: asking.translate(kind.message).replace(/\{\d\}/g, '…') },
  ];
}
