import type { AnyTest, GivenFact } from '../../core/scenario/model';
import type { CheckedTests } from '../../core/scenario/check/check-tests';
import { nameOfTest } from '../../core/scenario/run/result';
import type { TestRunner } from '../../core/scenario/run/test-runner';
import type { WritableValue } from '../../core/draft/write-front-matter';
import { commands, run } from '../shared/commands';
import type { WalkArgument } from '../shared/walk-argument';

/** Walks a person through a test: its customer in a draft for practice, and its case in the checklist. */
export async function walkThrough(runner: TestRunner, checked: CheckedTests, test: AnyTest): Promise<void> {
  const walk = test.kind === 'case' ? runner.walk(checked, test) : undefined;
  const { lang, channel } = walk ?? saidIn(test);
  const facts = test.kind === 'case' ? test.given.facts : [];
  const argument: WalkArgument = {
    kind: 'walk',
    name: nameOfTest(test).replace(/\s+/g, ' '),
    message: test.kind === 'message' ? test.text.text : '',
    values: {
      ...valuesOf(facts),
      ...(lang === undefined ? {} : { lang }),
      ...(channel === undefined ? {} : { channel }),
    },
    walk,
  };
  await run(commands.practise, argument);
}

function saidIn(test: AnyTest): { readonly lang?: string | undefined; readonly channel?: string | undefined } {
  return test.kind === 'message' ? { lang: test.lang?.text, channel: test.channel?.text } : {};
}

function valuesOf(facts: readonly GivenFact[]): Record<string, WritableValue> {
  return Object.fromEntries(
    facts.map(({ name, values: [first, ...others] }) => [
      name.text,
      others.length === 0 ? (first?.text ?? '') : [first?.text ?? '', ...others.map(({ text }) => text)],
    ]),
  );
}
