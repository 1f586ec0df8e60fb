import type { LibraryConfig } from '../library/config';
import type { Level, Problem } from '../problem';
import { nearest } from '../text/nearest';
import { kinds } from './kinds';
import { codeFatal, codeUnknown } from './lint-kinds';
import { found } from './rule';
import type { ProblemKind } from './rule';

/** How bad problems are, by code, where somebody has set it. */
export type Levels = ReadonlyMap<string, Level>;

/** How bad a kind of problem is: as the settings say, otherwise as `library.yml` says, otherwise its own default. */
export function levelOf(kind: ProblemKind, settings: Levels, { severities }: Pick<LibraryConfig, 'severities'>): Level {
  if (kind.isFatal) return kind.severity;
  return settings.get(kind.code) ?? severities.get(kind.code)?.level ?? kind.severity;
}

/** What is wrong with the severities in `library.yml`: codes that no check has, and codes that are always errors. */
export function checkSeverities({ severities }: Pick<LibraryConfig, 'severities'>): Problem[] {
  return [...severities].flatMap(([code, { range }]) => {
    const kind = kinds.get(code);
    if (!kind) return [found(codeUnknown, range, [code], nearest(code, kinds.keys()))];
    return kind.isFatal ? [found(codeFatal, range, [code])] : [];
  });
}
