// Runs the tests inside VS Code: npm run test:editor [-- group...] [-- --grep text] [-- --inspect port]
import os from 'node:os';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser';
import { installAll } from '../../tools/vscode/install';
import { repoRoot } from '../../tools/shared/paths';
import { runCommand } from '../../tools/shared/processes';
import { runMain, secondsSince, step, UserError } from '../../tools/shared/progress';
import { runInHost, type HostResult } from './run-in-host';
import { OrderedOutput } from './ordered-output';
import { suites, type Suite } from './suites';

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
    let passed = 0;
    let failed = 0;
    const output = new OrderedOutput((text) => process.stdout.write(text));
    const waiting = chosen.map((suite) => ({ suite, channel: output.open() })).values();
    const runWaiting = async () => {
      for (const { suite, channel } of waiting) {
        const start = Date.now();
        const result = await runInHost(suite, { serverFolder: installed.server, browser, grep: values.grep, inspect });
        channel.write(told(suite, result, secondsSince(start)));
        channel.end();
        passed += result.passed;
        failed += result.failures.length;
      }
    };
    // Mostly they wait: a second one fills in.
    await Promise.all(os.availableParallelism() > 1 ? [runWaiting(), runWaiting()] : [runWaiting()]);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
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
