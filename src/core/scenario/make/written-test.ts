import { yamlWord } from '../../yaml/plain-word';
import type { MadeTest } from './made-test';

type Value = string | readonly string[];
/** A map of values and maps; what is empty is left out. */
interface Group {
  readonly [key: string]: Value | Group | undefined;
}

/** A test as an item of a list, a key a line: `- name: …`. */
export function testLines(test: MadeTest): string[] {
  const [first = '', ...others] = linesOf(groupOf(test));
  return [`- ${first}`, ...others.map((line) => `  ${line}`)];
}

/** The same in one line, for a list in brackets. */
export function testInLine(test: MadeTest): string {
  return inBraces(groupOf(test));
}

function groupOf({ name, lang, channel, facts, answers, path, steps, replies }: MadeTest): Group {
  const one = (values: readonly string[]): Value => (values.length === 1 ? (values[0] ?? '') : values);
  return {
    name,
    given: {
      lang,
      channel,
      facts: Object.fromEntries(facts.map(([fact, values]) => [fact, one(values)])),
      answers: Object.fromEntries(answers),
    },
    expect: { path, steps, reply: one(replies) },
  };
}

function linesOf(group: Group): string[] {
  return said(group).flatMap(([key, value]) =>
    isGroup(value)
      ? [`${yamlWord(key)}:`, ...linesOf(value).map((line) => `  ${line}`)]
      : [`${yamlWord(key)}: ${inLine(value)}`],
  );
}

function inBraces(group: Group): string {
  const parts = said(group).map(
    ([key, value]) => `${yamlWord(key)}: ${isGroup(value) ? inBraces(value) : inLine(value)}`,
  );
  return `{${parts.join(', ')}}`;
}

function said(group: Group): [string, Value | Group][] {
  return Object.entries(group).flatMap(([key, value]): [string, Value | Group][] => {
    if (value === undefined || (isGroup(value) ? said(value).length === 0 : value.length === 0)) return [];
    return [[key, value]];
  });
}

function isGroup(value: Value | Group): value is Group {
  return typeof value === 'object' && !Array.isArray(value);
}

function inLine(value: Value): string {
  return typeof value === 'string' ? yamlWord(value) : `[${value.map(yamlWord).join(', ')}]`;
}
