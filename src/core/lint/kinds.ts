import type { Problem, ReadingCode } from '../problem';
import { filledIn } from '../text/placeholders';
import { libraryRules } from './all-rules';
import { configRules } from './config/rules';
import { draftRules } from './draft/rules';
import { suggestionTemplate } from './finding';
import { lintKinds } from './lint-kinds';
import { libraryReading } from './reading/library';
import { markReading } from './reading/marks';
import { sopReading } from './reading/sop';
import { testReading } from './reading/tests';
import { yamlReading } from './reading/yaml';
import { yamlSyntax } from './reading/yaml-syntax';
import { yamlBounds } from './reading/yaml-bounds';
import type { ProblemKind } from './rule';
import { sopRules } from './sop/rules';

const readingKinds: Readonly<Record<ReadingCode, Omit<ProblemKind, 'code'>>> = {
  ...sopReading,
  ...markReading,
  ...yamlSyntax,
  ...yamlReading,
  ...yamlBounds,
  ...libraryReading,
  ...testReading,
};

/** Everything that can be wrong with a library, by its code: what readers report and what rules find. */
export const kinds: ReadonlyMap<string, ProblemKind> = new Map(
  [
    ...Object.entries(readingKinds).map(([code, kind]): ProblemKind => ({ code, ...kind })),
    ...[...sopRules, ...libraryRules, ...configRules, ...draftRules].flatMap((rule) => rule.kinds),
    ...lintKinds,
  ].map((kind) => [kind.code, kind]),
);

/**
 * What a code means.
 * @throws Error for a code that neither a rule nor a reader has.
 */
export function kindOf(code: string): ProblemKind {
  const kind = kinds.get(code);
  if (!kind) throw new Error(`Nothing is known of the code “${code}”.`);
  return kind;
}

/** A problem in English, for hosts without translations. */
export function describe({ code, args, suggestion }: Problem): string {
  const text = filledIn(kindOf(code).message, args);
  return suggestion === undefined ? text : `${text} ${filledIn(suggestionTemplate, [suggestion])}`;
}
