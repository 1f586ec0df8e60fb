import type { TextWithRange } from '../../sop/model';
import type { YamlMap } from '../../yaml/reader';
import { givenKeys } from '../keys';
import type { Given, GivenFact } from '../model';
import { textAt } from './text-at';

/** Reads what is given in a test, or in all of a file. */
export function readGiven(map: YamlMap | undefined): Given {
  map?.allow(givenKeys);
  const answers = map?.map('answers');
  return {
    languages: map ? languagesAt(map, 'lang') : [],
    channels: map?.strings('channel') ?? [],
    facts: readFacts(map?.map('facts')),
    answers: (answers?.keys() ?? []).flatMap((text) => {
      const answer = answers && textAt(answers, text);
      return answers && answer ? [{ question: { text, range: answers.rangeOfKey(text) }, answer }] : [];
    }),
  };
}

/** The facts of a group, each with one value or several. */
export function readFacts(map: YamlMap | undefined): GivenFact[] {
  return (map?.keys() ?? []).flatMap((text) => {
    const values = map?.strings(text).filter((one) => one.text.trim() !== '') ?? [];
    return map && values.length > 0 ? [{ name: { text, range: map.rangeOfKey(text) }, values }] : [];
  });
}

/** Languages by their tags, each at its place. */
export function languagesAt(map: YamlMap, key: string): TextWithRange[] {
  const tags = map.languages(key);
  return map.strings(key).map(({ text, range }, at) => ({ text: tags[at] ?? text, range }));
}

/** What a test is given: its own comes before what all tests of its file are given. */
export function joined(common: Given, own: Given): Given {
  const others = <T>(all: readonly T[], mine: readonly T[], nameOf: (one: T) => string) => {
    const names = new Set(mine.map(nameOf));
    return all.filter((one) => !names.has(nameOf(one)));
  };
  return {
    languages: own.languages.length > 0 ? own.languages : common.languages,
    channels: own.channels.length > 0 ? own.channels : common.channels,
    facts: [...others(common.facts, own.facts, ({ name }) => name.text), ...own.facts],
    answers: [...others(common.answers, own.answers, ({ question }) => question.text), ...own.answers],
  };
}
