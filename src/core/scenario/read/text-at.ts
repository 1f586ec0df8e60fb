import type { TextWithRange } from '../../sop/model';
import type { YamlMap } from '../../yaml/reader';

/** The text of a key with its place; undefined when there is none. */
export function textAt(map: YamlMap, key: string): TextWithRange | undefined {
  const text = map.string(key)?.trim();
  return text === undefined || text === '' ? undefined : { text, range: map.rangeOfValue(key) };
}
