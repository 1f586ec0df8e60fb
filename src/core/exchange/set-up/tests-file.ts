import { isMap, isSeq, visit } from 'yaml';
import type { Document, Node, YAMLSeq } from 'yaml';
import { readTests } from '../../scenario/read/read';
import { hasPassed } from '../../scenario/run/result';
import { sopPathOf } from '../../scenario/test-path';
import type { TestRunner } from '../../scenario/run/test-runner';
import type { SopLocation } from '../../sop/model';
import { testBounds } from '../../yaml/bounds';
import { editableYaml, yamlText } from '../../yaml/document';
import { languageAt, withoutLanguages } from './languages';
import type { Plan } from './plan';
import { setText } from './yaml-texts';

/** A file of tests for the new library, and how many of the sample's tests are not in it. */
export interface OwnTests {
  /** Undefined when none is left. */
  readonly text: string | undefined;
  readonly leftOut: number;
}

/** A test in YAML: its node, which may be a row of a table, and the list that it is in. */
interface Item {
  readonly node: unknown;
  readonly list: YAMLSeq;
}

/**
 * The tests of an SOP as they hold in the new library: with its names and its languages; where one fails then, with its numbers, too. What
 * still fails quotes the sample: it is left out.
 */
export function testsFile(text: string, location: SopLocation, plan: Plan, runner: TestRunner): OwnTests {
  const document = editableYaml(text, testBounds);
  if (!document) return { text: undefined, leftOut: readTests(text, location).file.tests.length };
  withoutLanguages(document, plan.allLanguages, plan.languages);
  const about = runner.world.library.atPath(location.root, sopPathOf(location.path))?.text ?? '';
  rename(document, plan, (one, lang) => plan.renaming.named(one, lang));
  const first = failing(document, location, runner, items(document));
  for (const { node } of first)
    if (isMap(node)) rename(node, plan, (one, lang) => plan.renaming.valued(one, lang, about));
  const last = failing(document, location, runner, first);
  for (const { node, list } of last) list.items = list.items.filter((one) => one !== node);
  if (last.length > 0) clear(document);
  return { text: items(document).length > 0 ? yamlText(document) : undefined, leftOut: last.length };
}

/** Those of some tests that do not pass. */
function failing(document: Document, location: SopLocation, runner: TestRunner, some: readonly Item[]): Item[] {
  if (some.length === 0) return [];
  const checked = runner.check(readTests(yamlText(document), location).file);
  const all = [...checked.file.tests, ...checked.file.messages];
  const nodes = items(document).map(({ node }) => node);
  // What cannot be told apart is left out as a whole.
  if (all.length !== nodes.length) return [...some];
  return some.filter(({ node }) => {
    const test = all[nodes.indexOf(node)];
    return !test || (test.kind === 'case' && isEmpty(test.expected)) || !hasPassed(runner.run(checked, test));
  });
}

/** Whether nothing is expected any more, as all that was is of another language. */
function isEmpty(expected: object): boolean {
  return Object.values(expected).every((one: unknown) => one === undefined || (Array.isArray(one) && one.length === 0));
}

/** The tests of a file in the order in which they are read: cases, then messages, those in tables row by row. */
function items(document: Document): Item[] {
  const [tests, messages] = [document.get('tests'), document.get('messages')];
  return [
    ...(isSeq(tests) ? tests.items.map((node) => ({ node, list: tests })) : []),
    ...(isSeq(messages) ? messages.items.flatMap((node) => rowsOf(node) ?? [{ node, list: messages }]) : []),
  ];
}

function rowsOf(node: unknown): Item[] | undefined {
  const rows = isMap(node) ? node.get('rows') : undefined;
  return isSeq(rows) ? rows.items.map((row) => ({ node: row, list: rows })) : undefined;
}

/** Takes out what has become empty. */
function clear(document: Document): void {
  const messages = document.get('messages');
  if (isSeq(messages)) messages.items = messages.items.filter((node) => rowsOf(node)?.length !== 0);
  for (const key of ['tests', 'messages']) {
    const list = document.get(key);
    if (isSeq(list) && list.items.length === 0) document.delete(key);
  }
}

/** Says all texts in some YAML otherwise, each in its language. */
function rename(node: Node | Document, plan: Plan, said: (text: string, lang: string) => string): void {
  visit(node, {
    Scalar(at, one, path) {
      if (at === 'key' || typeof one.value !== 'string') return;
      const text = said(one.value, languageAt(path, plan.allLanguages) ?? plan.lang);
      if (text !== one.value) setText(one, text);
    },
  });
}
