import { libraryKeys, libraryYaml } from '../../library/config';
import type { LibraryConfig } from '../../library/config';
import { configMentions } from '../../library/config-mentions';
import type { Mention } from '../../library/mention';
import type { Range } from '../../text/position';
import { libraryBounds } from '../../yaml/bounds';
import { yamlMarks } from '../../yaml/marks';
import type { YamlMark } from '../../yaml/marks';
import { YamlReader } from '../../yaml/reader';
import { translatedKey } from '../../yaml/translated';

/** A key or a value of `library.yml`. */
export interface Place {
  readonly kind: 'key' | 'value';
  /** The keys from the outside in, its own included; positions in lists are left out. */
  readonly path: readonly string[];
  readonly text: string;
  /** Of a value without its quotes. */
  readonly range: Range;
  /** With its quotes. */
  readonly whole: Range;
}

const known = new WeakMap<LibraryConfig, readonly Place[]>();

/**
 * All keys and values of a `library.yml`, in the order written. They are worked out once something is to be told, as the
 * whole file is read again for them.
 */
export function placesIn({
  config,
  text,
}: {
  readonly config: LibraryConfig;
  readonly text: string;
}): readonly Place[] {
  const places = known.get(config) ?? [...read(text)];
  known.set(config, places);
  return places;
}

const mentioned = new WeakMap<LibraryConfig, readonly Mention[]>();

/** What a `library.yml` mentions, place by place. Like its places, it is worked out once. */
export function mentionsOf({
  config,
  text,
  root,
}: {
  readonly config: LibraryConfig;
  readonly text: string;
  readonly root: string;
}): readonly Mention[] {
  const mentions = mentioned.get(config) ?? [...configMentions(root, text)];
  mentioned.set(config, mentions);
  return mentions;
}

/** The places at a path; `*` stands for any key. A place below it is not at it. */
export function placesAt(places: readonly Place[], kind: Place['kind'], ...path: readonly string[]): Place[] {
  return places.filter(
    (one) =>
      one.kind === kind &&
      one.path.length === path.length &&
      path.every((part, index) => part === '*' || part === one.path[index]),
  );
}

function* read(text: string): Generator<Place> {
  const yaml = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  yield* placesOf(yamlMarks(new YamlReader(yaml, libraryBounds, libraryYaml)));
}

function* placesOf(marks: readonly YamlMark[]): Generator<Place> {
  for (const mark of marks) {
    if (mark.kind === 'key' || mark.kind === 'value') {
      const [first = '', ...rest] = mark.path.filter((part) => typeof part === 'string');
      // Keys are understood in other languages, too.
      const path = [translatedKey(first, libraryKeys) ?? first, ...rest];
      const range = mark.kind === 'value' ? mark.inner : mark.range;
      yield { kind: mark.kind, path, text: mark.text, range, whole: mark.range };
    }
    yield* placesOf(mark.marks);
  }
}
