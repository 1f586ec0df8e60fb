import { readLibraryConfig } from '../library/config';
import type { LibraryConfig } from '../library/config';
import type { Problem } from '../problem';
import { libraryRules } from './all-rules';
import { configRules } from './config/rules';
import { draftRules } from './draft/rules';
import type { Finding } from './finding';
import { kinds } from './kinds';
import { codeUnknown, suppressionUnused } from './lint-kinds';
import type { Subjects } from './rule';
import { checked, findingsOf } from './run-rules';
import { AlikeReplies } from './replies/alike-replies';
import { checkSeverities, levelOf } from './severity';
import type { Levels } from './severity';
import { suppressInSop, suppressInYaml } from './suppression';

/** Everything that is checked of SOPs, `library.yml` and drafts. It is much, and loaded when something is first checked. */
export const checks = {
  /** What finds replies that are alike; it has none yet. */
  alikeReplies: () => new AlikeReplies(),

  /**
   * @param failed what failed on it after it was read.
   * @param settings how bad problems are for whoever works on its library.
   */
  sop(subject: Subjects['library'], failed: readonly Problem[], settings: Levels): readonly Finding[] {
    const { sop, library } = subject;
    const problems = [...sop.problems, ...findingsOf(libraryRules, subject), ...failed];
    const told = checked(suppressionUnused.code, () => suppressInSop(sop.text, problems), problems);
    return judge(told, settings, library.config(sop.location.root));
  },

  /** @param unread what kept parts of it from being read. */
  config(subject: Subjects['config'], unread: readonly Problem[], settings: Levels): readonly Finding[] {
    const { config, text } = subject;
    const problems = [
      ...unread,
      ...findingsOf(configRules, subject),
      ...checked(codeUnknown.code, () => checkSeverities(config)),
    ];
    const told = checked(suppressionUnused.code, () => suppressInYaml(text, problems), problems);
    return judge(told, settings, config);
  },

  /** A text as the `library.yml` of a library. */
  configText(subject: Omit<Subjects['config'], 'config'>, settings: Levels): readonly Finding[] {
    const { config, problems } = readLibraryConfig(subject.text);
    return checks.config({ ...subject, config }, problems, settings);
  },

  /**
   * A file of tests.
   * @param problems what was found in it.
   */
  tests(text: string, problems: readonly Problem[], settings: Levels, config: LibraryConfig): readonly Finding[] {
    const told = checked(suppressionUnused.code, () => suppressInYaml(text, problems), problems);
    return judge(told, settings, config);
  },

  /** @param config of the library that decides how bad problems are. */
  draft(draft: Subjects['draft'], settings: Levels, config: LibraryConfig): readonly Finding[] {
    return judge(findingsOf(draftRules, draft), settings, config);
  },
};

export type Checks = typeof checks;

function judge(problems: readonly Problem[], settings: Levels, config: LibraryConfig): Finding[] {
  return problems.flatMap((problem) => {
    const kind = kinds.get(problem.code);
    // Only a cache that somebody else wrote could have such a code; nobody could say what it means.
    if (!kind) return [];
    const severity = levelOf(kind, settings, config);
    return severity === 'off' ? [] : [{ ...problem, severity, message: kind.message }];
  });
}
