import * as vscode from 'vscode';
import type { Testing } from '../../../src/editor/scenarios/testing';
import { guide } from './guide';
import { until } from './until';

type State = 'passed' | 'failed' | 'errored' | 'skipped';

/** What a run of tests told VS Code. */
export class ToldRun {
  readonly #told: { readonly state: State; readonly item: vscode.TestItem; readonly messages: vscode.TestMessage[] }[] =
    [];

  note(state: State, item: vscode.TestItem, messages: vscode.TestMessage | readonly vscode.TestMessage[] = []): void {
    this.#told.push({ state, item, messages: [messages].flat() });
  }

  /** Each as `passed NAME`, in the order told. */
  states(): string[] {
    return this.#told.map(({ state, item }) => `${state} ${item.label}`);
  }

  readonly coverage: vscode.FileCoverage[] = [];

  messages(label: string): vscode.TestMessage[] {
    return this.#told.filter(({ item }) => item.label === label).flatMap(({ messages }) => messages);
  }
}

/** Runs tests as the Testing view does, and hears what it is told. */
export class TestBench {
  readonly #testing: Testing;
  readonly #createTestRun: vscode.TestController['createTestRun'];
  #told = new ToldRun();

  static async open(): Promise<TestBench> {
    const { views } = await guide();
    return new TestBench(await until('the tests are loaded', () => views.tests.testing));
  }

  constructor(testing: Testing) {
    this.#testing = testing;
    const { controller } = testing;
    this.#createTestRun = controller.createTestRun.bind(controller);
    controller.createTestRun = (...args) => this.#heard(this.#createTestRun(...args));
  }

  close(): void {
    this.#testing.controller.createTestRun = this.#createTestRun;
  }

  /** A row by the last labels on the way to it. */
  find(...labels: string[]): vscode.TestItem | undefined {
    const ways = [...this.#ways(this.#testing.controller.items, [])];
    return ways.find((way) => labels.every((label, at) => way.at(at - labels.length)?.label === label))?.at(-1);
  }

  get(...labels: string[]): vscode.TestItem {
    const found = this.find(...labels);
    if (!found) throw new Error(`There is no ${labels.join(' › ')}.`);
    return found;
  }

  /** What is below a row, each with its line. */
  lines(item: vscode.TestItem, indent = ''): string[] {
    return sorted(item.children).flatMap((one) => [
      `${indent}${one.label} ${one.range?.start.line}`,
      ...this.lines(one, `${indent}  `),
    ]);
  }

  get profiles(): Testing['profiles'] {
    return this.#testing.profiles;
  }

  settle(): Promise<void> {
    return this.#testing.settle();
  }

  async run(
    include: vscode.TestItem[],
    { isCancelled = false, profile = this.#testing.profiles.run } = {},
  ): Promise<ToldRun> {
    this.#told = new ToldRun();
    const source = new vscode.CancellationTokenSource();
    if (isCancelled) source.cancel();
    await profile.runHandler(new vscode.TestRunRequest(include, [], profile), source.token);
    return this.#told;
  }

  /** Begins to run what is asked for whenever it may come out otherwise. */
  async watch(include: vscode.TestItem[]): Promise<ToldRun & { end(): void }> {
    const told = Object.assign((this.#told = new ToldRun()), { end: () => source.cancel() });
    const source = new vscode.CancellationTokenSource();
    const { run } = this.#testing.profiles;
    await run.runHandler(new vscode.TestRunRequest(include, [], run, true), source.token);
    return told;
  }

  #heard(run: vscode.TestRun): vscode.TestRun {
    const told = this.#told;
    return new Proxy(run, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args: never[]) => {
          if (key === 'passed' || key === 'failed' || key === 'errored' || key === 'skipped')
            told.note(key, ...(args as unknown as [vscode.TestItem, vscode.TestMessage[]]));
          if (key === 'addCoverage') told.coverage.push(args[0] as unknown as vscode.FileCoverage);
          return (value as (...all: never[]) => unknown).apply(target, args);
        };
      },
    });
  }

  *#ways(items: vscode.TestItemCollection, above: vscode.TestItem[]): Generator<vscode.TestItem[]> {
    for (const item of sorted(items)) {
      yield [...above, item];
      yield* this.#ways(item.children, [...above, item]);
    }
  }
}

function sorted(items: vscode.TestItemCollection): vscode.TestItem[] {
  const all: vscode.TestItem[] = [];
  items.forEach((item) => all.push(item));
  return all.sort((a, b) => (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label));
}
