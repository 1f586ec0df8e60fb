// Runs the tests inside VS Code: npm run test:editor [-- group...] [-- --grep text] [-- --inspect port]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser';
import { specFiles } from './bundle-specs';
import { halves } from './halves';
import { installAll } from '../../tools/vscode/install';
import { repoRoot } from '../../tools/shared/paths';
import { runCommand } from '../../tools/shared/processes';
import { runMain, secondsSince, step, UserError } from '../../tools/shared/progress';
import { runInHost, type HostResult } from './run-in-host';
import { OrderedOutput } from './ordered-output';
import { afterSecondTry, unsteadyLines, type Verdict } from './second-try';
import { suites, type Suite } from './suites';

/** From how many spec files on a group is parted. */
const many = 20;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { grep: { type: 'string', short: 'g' }, inspect: { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = choose(positionals);
  const inspect = values.inspect === undefined ? undefined : inspectorPort(values.inspect, chosen);
  await step('Building the extension', () => runCommand(process.execPath, ['esbuild.js'], { cwd: repoRoot }));
  const installed = await installAll();
  const browser = await launchBrowser(installed.browser);
  try {
    const run = (suite: Suite, grep = values.grep) =>
      runInHost(suite, { serverFolder: installed.server, browser, grep, inspect });
    const first: { suite: Suite; result: HostResult }[] = [];
    const output = new OrderedOutput((text) => process.stdout.write(text));
    // Who runs some tests by hand looks at them, in one window.
    const isByHand = values.grep !== undefined || inspect !== undefined;
    const waiting = (isByHand ? chosen : chosen.flatMap(parted))
      .map((suite) => ({ suite, channel: output.open() }))
      .values();
    const runWaiting = async () => {
      for (const { suite, channel } of waiting) {
        const start = Date.now();
        const result = await run(suite);
        channel.write(told(suite, result, secondsSince(start)));
        channel.end();
        first.push({ suite, result });
      }
    };
    // Mostly they wait: a second one fills in.
    await Promise.all(os.availableParallelism() > 1 ? [runWaiting(), runWaiting()] : [runWaiting()]);
    let passed = 0;
    let failed = 0;
    for (const { suite, result } of first) {
      const verdict = isByHand || result.failures.length === 0 ? judged(result) : await tryAgain(suite, result, run);
      process.stdout.write(unsteadyLines(verdict.unsteady));
      passed += verdict.passed;
      failed += verdict.failed.length;
    }
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

/** Parts the group that takes longer than all others together, for a second window to take half of it. */
function parted(suite: Suite): readonly Suite[] {
  const files = specFiles(suite.specs);
  if (files.length < many || suite.secondStart !== undefined) return [suite];
  return halves(files, (file) => fs.statSync(path.join(repoRoot, file)).size).map((half, index) => ({
    ...suite,
    name: `${suite.name} ${index + 1} of 2`,
    files: half,
  }));
}

/** Runs once more the outermost `describe`s in which something failed; all of them where a failure is of none. */
async function tryAgain(
  suite: Suite,
  result: HostResult,
  run: (suite: Suite, grep?: string) => Promise<HostResult>,
): Promise<Verdict> {
  const groups = [...new Set(result.failures.map(({ group }) => group))].filter((group) => group !== undefined);
  const isInParts = suite.secondStart === undefined && result.failures.every(({ group }) => group !== undefined);
  const start = Date.now();
  const again = await (isInParts ? run(suite, `^(?:${groups.map(inPattern).join('|')}) `) : run(suite));
  console.log(`Once more, alone:\n${told(suite, again, secondsSince(start))}`);
  const before = isInParts ? groups.reduce((sum, group) => sum + (result.passedIn.get(group) ?? 0), 0) : result.passed;
  const verdict = afterSecondTry({ ...judged(result), passed: before }, judged(again));
  return { ...verdict, passed: result.passed - before + verdict.passed };
}

function inPattern(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

function judged({ passed, failures }: HostResult): Verdict {
  return { passed, failed: failures.map(({ title }) => title), unsteady: [] };
}

function choose(names: readonly string[]): readonly Suite[] {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown !== undefined)
    throw new UserError(`No group is called "${unknown}"; there are: ${suites.map(({ name }) => name).join(', ')}`);
  return names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name));
}

/** Node listens for a debugger at one port, and a host in a browser at none: one group in Node is debugged at a time. */
function inspectorPort(text: string, chosen: readonly Suite[]): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new UserError(`--inspect: not a port number: ${text}`);
  const [suite] = chosen;
  if (chosen.length !== 1 || suite?.host !== 'node')
    throw new UserError('--inspect debugs one group of the Node host: npm run test:editor -- single --inspect 9339');
  return port;
}

/** What is printed of how a group went. */
function told(suite: Suite, { passed, failures }: HostResult, time: string): string {
  const head = `${failures.length > 0 ? '✗' : '✓'} ${suite.name}: ${passed} passed, ${failures.length} failed (${time})\n`;
  const each = failures.map(({ title, message, where }, index) =>
    [`\n  ${index + 1}) ${title}`, indent(message), ...where.map((place) => indent(`at ${place}`)), ''].join('\n'),
  );
  return failures.length > 0 ? `${head}${each.join('')}\n` : head;
}

function indent(text: string): string {
  return text.replace(/^/gm, '     ');
}

runMain(main);
