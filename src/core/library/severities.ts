import { levels } from '../problem';
import type { Level } from '../problem';
import type { Range } from '../text/position';
import type { YamlMap } from '../yaml/reader';

/** How bad the problems of one code are here. */
export interface SeverityConfig {
  readonly level: Level;
  /** Where the code is written. */
  readonly range: Range;
}

/** Reads `lint` of `library.yml`: how bad problems are, by code. The reader does not know which codes exist. */
export function readSeverities(map: YamlMap | undefined): ReadonlyMap<string, SeverityConfig> {
  map?.allow(['severity']);
  const said = map?.map('severity');
  return new Map(
    (said?.keys() ?? []).flatMap((code) => {
      const level = said?.oneOf(code, levels);
      return said && level ? [[code, { level, range: said.rangeOfKey(code) }] as const] : [];
    }),
  );
}
