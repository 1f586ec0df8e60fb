import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { CheckedTests } from '../../core/scenario/check/check-tests';
import { hasPassed } from '../../core/scenario/run/result';
import type { TestResult } from '../../core/scenario/run/result';
import { TestRunner } from '../../core/scenario/run/test-runner';
import { TimeSlices } from '../library/time-slices';
import { failureMessages } from './failure-message';
import type { SuggestionIndex } from './suggestion-index';
import type { TestFiles } from './test-files';
import type { TestInTree, TestTree } from './test-tree';

/** The row of a test, and the test behind it. */
export interface TestRow extends TestInTree {
  readonly item: vscode.TestItem;
}

interface RunningParts {
  readonly controller: vscode.TestController;
  readonly library: Library;
  readonly tree: TestTree;
  readonly files: TestFiles;
  readonly suggestions: SuggestionIndex;
}

/** What came of a run. */
export interface RunResult {
  /** Has run the tests, and knows what they walked through. */
  readonly runner: TestRunner;
  /** The files of those that were run, by their addresses. */
  readonly checked: ReadonlyMap<string, CheckedTests>;
  /** The first test that failed; where none did, the first one. */
  readonly toLookAt: TestRow | undefined;
}

/** Runs tests and tells VS Code what came of them, in slices between which the host does its own work. */
export class TestRunning {
  readonly #parts: RunningParts;

  constructor(parts: RunningParts) {
    this.#parts = parts;
  }

  /** The rows of the tests that are asked for, in the order of the tree. */
  rowsOf({ include, exclude }: Pick<vscode.TestRunRequest, 'include' | 'exclude'>): TestRow[] {
    const { controller, tree } = this.#parts;
    const without = new Set(exclude);
    const rows: TestRow[] = [];
    const visit = (item: vscode.TestItem) => {
      if (without.has(item)) return;
      const behind = tree.testOf(item);
      if (behind) rows.push({ item, ...behind });
      item.children.forEach(visit);
    };
    if (include) include.forEach(visit);
    else controller.items.forEach(visit);
    return rows;
  }

  /** Runs tests within a run of VS Code, which is left open. */
  async run(rows: readonly TestRow[], run: vscode.TestRun, token: vscode.CancellationToken): Promise<RunResult> {
    const { library, suggestions } = this.#parts;
    const runner = new TestRunner(library, () => suggestions.index);
    const checked = new Map<string, CheckedTests>();
    const slices = new TimeSlices();
    for (const { item } of rows) {
      run.enqueued(item);
      await slices.take();
    }
    if (rows.some(({ test }) => test.kind === 'message')) await suggestions.prepare();
    const failed: TestRow[] = [];
    for (const row of rows) {
      await slices.take();
      if (token.isCancellationRequested || run.token.isCancellationRequested) {
        run.skipped(row.item);
        continue;
      }
      const file = checked.get(row.uri) ?? this.#check(row.uri, runner);
      if (!file) {
        run.skipped(row.item);
        continue;
      }
      checked.set(row.uri, file);
      run.started(row.item);
      const began = performance.now();
      const result = runner.run(file, row.test);
      tell(run, row, result, performance.now() - began);
      if (!hasPassed(result)) failed.push(row);
    }
    run.appendOutput(`${summary(rows.length, failed.length)}\r\n`);
    return { runner, checked, toLookAt: failed[0] ?? rows[0] };
  }

  #check(uri: string, runner: TestRunner): CheckedTests | undefined {
    const file = this.#parts.files.get(uri)?.read.file;
    return file && runner.check(file);
  }
}

/** @param ms how long it took. */
function tell(run: vscode.TestRun, { item, uri }: TestRow, result: TestResult, ms: number): void {
  if (hasPassed(result)) {
    run.passed(item, ms);
    return;
  }
  const messages = failureMessages(result, vscode.Uri.parse(uri));
  for (const { message, location } of messages) {
    const words = typeof message === 'string' ? message : message.value;
    run.appendOutput(`${`${item.label}: ${words}`.replace(/\r?\n/g, '\r\n')}\r\n`, location, item);
  }
  const isRun = result.runs.every(({ failures }) => failures.every(({ code }) => !keepsFromRunning(code)));
  if (isRun) run.failed(item, messages, ms);
  else run.errored(item, messages, ms);
}

/** Whether a test was not run as it is written: it names what is not there. */
function keepsFromRunning(code: string): boolean {
  return code.startsWith('test.') || code === 'run-failed';
}

function summary(all: number, failed: number): string {
  if (all === 1) return failed === 1 ? vscode.l10n.t('1 test: failed.') : vscode.l10n.t('1 test: passed.');
  return failed === 0
    ? vscode.l10n.t('{0} tests: all passed.', all)
    : vscode.l10n.t('{0} tests: {1} failed, {2} passed.', all, failed, all - failed);
}
