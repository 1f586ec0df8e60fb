import { withKnown } from '../case/needs';
import { factsOfRule, ruleNamed } from '../case/terms/terms';
import { constantFiller } from '../library/constants-in-sop';
import { inLanguage } from '../library/local-text';
import { labelOf, valueLabel } from '../library/variables';
import { wordsOfKey } from '../text/key-words';
import type { Calendar } from '../time/calendar';
import type { Library } from '../library/library';
import type { ReportLibrary } from './aggregate';

/** What a report takes from a library. @param languages those that titles are wanted in, the most wanted first. */
export function reportLibrary(library: Library, languages: readonly string[]): ReportLibrary {
  const configs = library.roots.map((root) => library.config(root));
  const labelOfValue = (fact: string, value: string) =>
    configs.map(({ variables }) => valueLabel(variables, fact, value, languages)).find((label) => label !== value) ??
    value;
  const nameOf = (fact: string) => {
    const label = configs.map(({ variables }) => variables.get(fact)?.label).find((one) => one !== undefined);
    return (label && inLanguage(label, languages)) ?? fact;
  };
  return {
    goals: configs.flatMap((config) => config.goals),
    sops: library.sops,
    visions: configs.flatMap((config) => config.vision ?? []),
    categoryTitle: (folder) => {
      const title = configs.map((config) => config.categories.get(folder)?.title).find((one) => one !== undefined);
      return (title && inLanguage(title, languages)) ?? wordsOfKey(folder);
    },
    channelTitle: (channel) => labelOfValue('channel', channel),
    tierTitle: (tier) => labelOfValue('tier', tier),
    ruleTitle: (rule) => {
      const title = configs.map((config) => ruleNamed(config, rule)?.title).find((one) => one !== undefined);
      const facts = () =>
        factsOfRule(rule).map(
          ([fact, values]) => `${nameOf(fact)}: ${values.map((one) => labelOfValue(fact, one)).join(', ')}`,
        );
      return (title && inLanguage(title, languages)) ?? facts().join('; ');
    },
    stepText: (sop, text) => {
      const [found] = library.withId(sop);
      if (!found) return text;
      const config = library.config(found.location.root);
      const filled = constantFiller(config, found.lang)(text);
      return withKnown(filled, (variable) => `[${labelOf(config.variables, variable, languages)}]`);
    },
    replyTitle: (sop, reply) => {
      const [found] = library.withId(sop);
      const texts = [...(found?.replies ?? []), ...(found?.anticipations ?? [])];
      return texts.find(({ id }) => id === reply)?.title ?? wordsOfKey(reply);
    },
  };
}

/** The time zone that a team's days are those of: that of its working hours. */
export function zoneOf(library: Library): string | undefined {
  const calendars = library.roots.flatMap((root) => {
    const all = library.config(root).calendars;
    return [all.get('business'), ...all.values()].filter((one): one is Calendar => one !== undefined);
  });
  return calendars.find((calendar) => calendar.timezone !== undefined)?.timezone;
}
