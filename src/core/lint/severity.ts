import type { LibraryConfig } from '../library/config';
import type { Level, Problem } from '../problem';
import { nearest } from '../text/nearest';
import { kinds } from './kinds';
import { codeFatal, codeUnknown } from './lint-kinds';
import { found } from './rule';
import type { ProblemKind } from './rule';

/** How bad problems are, by code, where somebody has set it. */
export type Levels = ReadonlyMap<string, Level>;

/** The codes that begin with a word, such as `plain`, are a group: a level may be set for all of them in one line. */
function groupOf(code: string): string {
  return code.slice(0, code.indexOf('.'));
}

/** The groups that codes belong to. */
export function groups(): ReadonlySet<string> {
  return new Set([...kinds.keys()].map(groupOf));
}

/**
 * How bad a kind of problem is: as the settings say, otherwise as `library.yml` says, otherwise its own default. What
 * either says of a code comes before what it says of the code's group.
 */
export function levelOf(kind: ProblemKind, settings: Levels, { severities }: Pick<LibraryConfig, 'severities'>): Level {
  if (kind.isFatal) return kind.severity;
  const [code, group] = [kind.code, groupOf(kind.code)];
  return (
    settings.get(code) ??
    settings.get(group) ??
    severities.get(code)?.level ??
    severities.get(group)?.level ??
    kind.severity
  );
}

/** What is wrong with the severities in `library.yml`: codes that no check has, and codes that are always errors. */
export function checkSeverities({ severities }: Pick<LibraryConfig, 'severities'>): Problem[] {
  return [...severities].flatMap(([code, { range }]) => {
    const kind = kinds.get(code);
    if (!kind && groups().has(code)) return [];
    if (!kind) return [found(codeUnknown, range, [code], codeMeant(code))];
    return kind.isFatal ? [found(codeFatal, range, [code])] : [];
  });
}

/** The code, or the group of codes, that was probably meant. */
export function codeMeant(code: string): string | undefined {
  return nearest(code, code.includes('.') ? kinds.keys() : [...groups(), ...kinds.keys()]);
}
