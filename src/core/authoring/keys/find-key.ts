import type { Key } from './key';
import { libraryKeys } from './library-keys';
import { sopKeys } from './sop-keys';
import { testKeys } from './test-keys';

/** The files that have keys: an SOP in its front matter, a `library.yml`, a file of tests. */
export type KeyedFile = 'sop' | 'library' | 'test';

/** A place among keys: what may stand there. */
export interface KeyPlace {
  readonly key: Key;
  /** Whether it is an item of the list that the key holds. */
  readonly isItem: boolean;
  /** Whether it is one of the texts, each for its language, that the key may hold. */
  readonly isLanguage: boolean;
}

const roots: Readonly<Record<KeyedFile, Key>> = {
  sop: { shape: 'group', about: '', keys: sopKeys },
  library: { shape: 'group', about: '', keys: libraryKeys },
  test: { shape: 'group', about: '', keys: testKeys },
};

/**
 * What a path of YAML leads to.
 * @param path keys from the outside in, `[]` for an item of a list.
 * @returns undefined where the format has nothing.
 */
export function keyAt(kind: KeyedFile, path: readonly string[]): KeyPlace | undefined {
  let place: KeyPlace = { key: roots[kind], isItem: false, isLanguage: false };
  for (const part of path) {
    const next = inside(place, part);
    if (!next) return undefined;
    place = next;
  }
  return place;
}

function inside({ key, isItem, isLanguage }: KeyPlace, part: string): KeyPlace | undefined {
  const { shape, keys, each } = key;
  if (isLanguage) return undefined;
  if (part === '[]') {
    if (shape === 'lists' && isItem) return { key: { ...key, shape: 'list' }, isItem, isLanguage };
    return isList(key) && !isItem ? { key, isItem: true, isLanguage } : undefined;
  }
  const isOne = shape === 'group' || (shape === 'groups' && isItem) || shape === 'groups';
  const named = isOne && keys && Object.hasOwn(keys, part) ? keys[part] : each;
  if (named) return { key: named, isItem: false, isLanguage: false };
  return shape === 'local' || shape === 'locals' ? { key, isItem, isLanguage: true } : undefined;
}

/** Whether items may stand behind a key. */
export function isList({ shape, names, each }: Key): boolean {
  // The values of a variable may be a list instead.
  const isEither = shape === 'map' && names === undefined && each?.shape === 'local';
  return shape === 'list' || shape === 'groups' || shape === 'locals' || shape === 'lists' || isEither;
}

/** Every text of these keys that people read, to be translated. */
export function* keyTexts(keys: Readonly<Record<string, Key>>): Generator<string> {
  for (const { about, values = {}, keys: inner = {}, each } of Object.values(keys)) {
    if (about !== '') yield about;
    yield* Object.values(values);
    yield* keyTexts(inner);
    if (each) yield* keyTexts({ each });
  }
}
