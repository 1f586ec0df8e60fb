// Runs spec files inside VS Code's extension host, with the extension of this repository under development in it.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { heard, type TestEvent } from '../editor/support/reporter';
import { bundleSpecs, specFiles } from './bundle-specs';
import { repoRoot } from '../../tools/shared/paths';
import { addOwnExtensions } from './own-extensions';
import { startServer, type Server } from '../../tools/vscode/server';
import { asksOutside, theRunItself } from './second-try';
import { testSettings } from '../../tools/vscode/settings';
import { ownFrames } from './stack';
import type { Suite } from './suites';
import { temporaryFolder } from '../../tools/shared/temporary';
import { withoutServer } from './web-host';
import { newWorkbenchContext, workbenchUrl, type Payload } from '../../tools/vscode/workbench';

/** A test that failed, or a run that broke. */
export interface Failure {
  readonly title: string;
  /** The outermost `describe`; undefined when it is of none. */
  readonly group: string | undefined;
  readonly message: string;
  /** Places in the repository's own files, innermost first. */
  readonly where: readonly string[];
}

/** How the tests of a group went. */
export interface HostResult {
  readonly passed: number;
  /** How many of them in each outermost `describe`, by its title. */
  readonly passedIn: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
}

/** What runs have in common. */
export interface HostEquipment {
  readonly serverFolder: string;
  readonly browser: Browser;
  /** Runs only the tests whose full title matches. */
  readonly grep?: string | undefined;
  /** The port at which a debugger is waited for before the tests begin. Nothing is then given up for taking long. */
  readonly inspect?: number | undefined;
}

/** Milliseconds without a sign of life after which a run counts as stuck; more than any single test may take. */
const usualPatience = 120_000;

/** Runs a group of specs. A run that breaks is not an error but a failure in the result. */
export async function runInHost(suite: Suite, equipment: HostEquipment): Promise<HostResult> {
  const folder = temporaryFolder();
  try {
    const workspace = makeWorkspace(suite, path.join(folder, 'workspace'));
    const first = await runStart(suite, suite.files ?? specFiles(suite.specs), { folder, workspace }, equipment);
    if (suite.secondStart === undefined) return first;
    const second = await runStart(suite, specFiles(suite.secondStart), { folder, workspace }, equipment);
    return {
      passed: first.passed + second.passed,
      passedIn: new Map([...first.passedIn, ...second.passedIn]),
      failures: [...first.failures, ...second.failures],
    };
  } catch (error) {
    return brokenBy(error);
  }
}

/** Runs specs in one start of VS Code. @param at the group's folder, which a second start finds as the first has left it. */
async function runStart(
  suite: Suite,
  specs: readonly string[],
  { folder, workspace }: { readonly folder: string; readonly workspace: string },
  equipment: HostEquipment,
): Promise<HostResult> {
  const bundle = path.join(folder, `tests of ${path.basename(path.dirname(specs[0] ?? ''))}`, 'specs.js');
  let server: Server | undefined;
  let context: BrowserContext | undefined;
  try {
    const files = suite.host === 'web' ? { files: textFiles(workspace) } : {};
    await bundleSpecs(
      specs,
      suite.host,
      {
        ...files,
        ...(equipment.grep === undefined ? {} : { grep: equipment.grep }),
        ...(equipment.inspect === undefined ? {} : { forDebugger: true }),
      },
      bundle,
    );

    const settings = { ...testSettings, ...suite.settings };
    const extensions = path.join(folder, 'extensions');
    addOwnExtensions(extensions, suite.extensions ?? []);
    server = await startServer({
      folders: {
        server: equipment.serverFolder,
        userData: suite.userData ?? path.join(folder, 'user-data'),
        extensions,
      },
      settings,
      port: 0,
      // Its sockets go with the folder.
      env: { XDG_RUNTIME_DIR: folder },
      smokeTestDriver: true,
    });
    const opened = await newWorkbenchContext(equipment.browser, { width: 1400, height: 900, locale: suite.locale });
    context = opened.context;

    const page = await context.newPage();
    const run = watchRun(page, server, equipment.inspect === undefined ? usualPatience : Infinity);
    const tests = path.dirname(bundle);
    const address =
      suite.host === 'web'
        ? workbenchUrl(
            server,
            undefined,
            testPayload(await withoutServer(context, server, { extension: repoRoot, tests }, settings)),
          )
        : workbenchUrl(server, workspace, [
            ...testPayload({ extension: remote(server, repoRoot), tests: remote(server, tests) }),
            ...debugPayload(equipment.inspect),
          ]);
    await page.goto(address);
    const { events, problem } = await run;
    const outside = [...opened.outsideHosts].map((host) => ({
      title: asksOutside,
      group: undefined,
      message: host,
      where: [],
    }));
    return toResult(events, [...(problem === undefined ? [] : [broken(problem)]), ...outside], bundle);
  } catch (error) {
    return brokenBy(error);
  } finally {
    await context?.close();
    await server?.stop();
  }
}

function makeWorkspace(suite: Suite, folder: string): string {
  fs.mkdirSync(folder);
  return suite.workspace(folder);
}

/** All files below a folder as text, by their paths with slashes. */
function textFiles(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name.replaceAll(path.sep, '/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** A path on the server's machine as the page names it. */
function remote(server: Server, file: string): string {
  return `vscode-remote://${server.authority}${file}`;
}

function testPayload(where: { extension: string; tests: string }): Payload {
  return [
    ['extensionDevelopmentPath', where.extension],
    ['extensionTestsPath', `${where.tests}/specs.js`],
    ['skipWelcome', 'true'],
  ];
}

function debugPayload(port: number | undefined): Payload {
  if (port === undefined) return [];
  console.log(`The extension host waits for a debugger at port ${port}`);
  return [['inspect-extensions', String(port)]];
}

/** What a run said, and the reason when it cannot be trusted. */
interface RunEnd {
  readonly events: readonly TestEvent[];
  readonly problem: string | undefined;
}

/** Follows a run to its end; call it before the page is opened. */
async function watchRun(page: Page, server: Server, patience: number): Promise<RunEnd> {
  const events: TestEvent[] = [];
  const errors = new Set<string>();
  let lastSign = Date.now();

  page.on('console', (message) => {
    const event = heard(message.text());
    if (event === undefined) return;
    lastSign = Date.now();
    events.push(event);
    if (event.event === 'figure') console.log(event.text);
  });
  const exits = new Promise<string | undefined>((resolve) => {
    page.on('crash', () => resolve('The page crashed'));
    page.on('close', () => resolve('The page was closed'));
    void server.ended.then((output) => resolve(`The server ended:\n${output.slice(-2000)}`));
    // VS Code calls these two in a page that runs tests.
    void page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      if (type === 'error') errors.add(args.map(String).join(' ').slice(0, 400));
    });
    void page.exposeFunction('codeAutomationExit', () => resolve(undefined));
  });
  const stuck = (async () => {
    while (Date.now() - lastSign < patience) await sleep(500, undefined, { ref: false });
    return `No sign of life for ${patience / 1000} s`;
  })();

  const problem = await Promise.race([exits, stuck]);
  // The exit status says nothing about a killed host or a run without tests: only the end event does. It may come a
  // moment after the exit.
  const hasEnded = () => events.some(({ event }) => event === 'end');
  for (let waited = 0; problem === undefined && waited < 1000 && !hasEnded(); waited += 50) await sleep(50);
  if (problem === undefined && hasEnded()) return { events, problem: undefined };
  const last = events.findLast((event) => event.event === 'start');
  const story = [
    problem ?? 'The run ended before its tests did',
    last === undefined ? 'No test had begun' : `The last test to begin: ${last.title}`,
  ];
  return { events, problem: [...story, ...[...errors].slice(-5)].join('\n') };
}

function brokenBy(error: unknown): HostResult {
  const failure = broken(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { passed: 0, passedIn: new Map(), failures: [failure] };
}

function broken(message: string): Failure {
  return { title: theRunItself, group: undefined, message, where: [] };
}

function toResult(events: readonly TestEvent[], problems: readonly Failure[], bundle: string): HostResult {
  const dist = path.join(repoRoot, 'dist');
  const built = fs.readdirSync(dist).filter((name) => fs.existsSync(path.join(dist, `${name}.map`)));
  const bundles = [bundle, ...built.map((name) => path.join(dist, name))];
  const failures = events.flatMap((event): Failure[] => {
    if (event.event !== 'fail') return [];
    const frames = ownFrames(event.stack, bundles);
    return [
      {
        title: event.title,
        group: event.group,
        message: event.message,
        where: frames.length > 0 ? frames : event.file === undefined ? [] : [event.file],
      },
    ];
  });
  const passes = events.flatMap((event) => (event.event === 'pass' ? [event.group] : []));
  const passed = passes.length;
  const passedIn = new Map<string, number>();
  for (const group of passes) passedIn.set(group, (passedIn.get(group) ?? 0) + 1);
  const nothingRan = passed + failures.length + problems.length === 0 ? [broken('No test was run')] : [];
  return { passed, passedIn, failures: [...failures, ...problems, ...nothingRan] };
}
