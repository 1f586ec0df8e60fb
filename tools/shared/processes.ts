// Child processes that never outlive us: each leads its own group, and the whole group ends with us, however we end.
import { spawn, type ChildProcess } from 'node:child_process';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasProcessGroups, signalTree } from '../vscode/platform';
import { UserError } from './progress';

/** How a child is started. */
export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const running = new Set<ChildProcess>();
let watchingOurEnd = false;
let ending = false;

/** Starts a process in a group of its own, its output in pipes. */
export function startProcess(command: string, args: readonly string[], options: ProcessOptions = {}): ChildProcess {
  if (ending) throw new UserError('Interrupted');
  watchOurEnd();
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasProcessGroups,
    windowsHide: true,
  });
  running.add(child);
  return child;
}

/** Ends a process and everything it started: politely first, then for good. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.pid !== undefined) {
    signalTree(child.pid, 'SIGTERM');
    for (let waited = 0; waited < 3000 && child.exitCode === null && child.signalCode === null; waited += 50)
      await sleep(50);
    // Children may outlive a leader that is gone: the group is signalled in any case.
    signalTree(child.pid, 'SIGKILL');
  }
  running.delete(child);
}

/** How a finished process went. */
export interface Finished {
  readonly status: number;
  readonly output: string;
}

/** Runs a process to its end; `onOutput` sees its output as it comes. */
export async function finishProcess(child: ChildProcess, onOutput?: (text: string) => void): Promise<Finished> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onOutput?.(text);
    });
  }
  try {
    const status = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      // A process ended by a signal has no exit code.
      child.once('close', (code) => resolve(code ?? 1));
    });
    return { status, output };
  } finally {
    running.delete(child);
  }
}

/** Runs a command to its end and gives its output; a command that fails is an error that shows it. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<string> {
  const { status, output } = await finishProcess(startProcess(command, args, options));
  if (status !== 0)
    throw new UserError(`${[command, ...args].join(' ')}\nended with status ${status}:\n${output.trim()}`);
  return output;
}

/** Makes sure that what we started ends with us: on an interrupt, on a request to end, on any exit. */
function watchOurEnd(): void {
  if (watchingOurEnd) return;
  watchingOurEnd = true;
  process.on('exit', () => {
    for (const child of running) if (child.pid !== undefined) signalTree(child.pid, 'SIGKILL');
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => end(128 + os.constants.signals[signal]));

  // A request to end may reach npm alone, which has a shell between itself and us that does not pass it on.
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end(1);
  }, 500).unref();
}

/** Whether our end has begun: what ends now was ended by us. */
export function isEnding(): boolean {
  return ending;
}

/** Ends what is running, then ourselves; asked a second time, without waiting for anybody. */
function end(status: number): void {
  if (ending) process.exit(status);
  ending = true;
  void Promise.all([...running].map(endProcess)).finally(() => process.exit(status));
}
