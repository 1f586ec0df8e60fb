import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Order, Outcome } from './reading';

/** How long one input may take at all, in milliseconds, whatever else the machine has to do. */
const patience = 30_000;
/** Much less than what a host has, so that what takes all memory soon does. */
const memory = '--max-old-space-size=1024';

/** Has input read in a process of its own, and another one when that has ended. */
export class Reader {
  #child: ChildProcess | undefined;

  /** Reads one input. What never ends, or ends the process, is an error of the outcome. */
  read(order: Order): Promise<Outcome> {
    const child = (this.#child ??= start());
    return new Promise((resolve) => {
      const finish = (outcome: Outcome) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const fail = (error: string, time: number) => {
        finish({ size: 0, time, error });
        this.end();
      };
      const timer = setTimeout(() => fail(`still reading after ${patience / 1000} s`, patience), patience);
      child.once('message', (outcome: Outcome) => finish(outcome));
      child.once('exit', (code, signal) => fail(`the process ended with ${signal ?? code}: out of memory?`, 0));
      child.send(order);
    });
  }

  /** Ends the process; the next input starts another. */
  end(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

function start(): ChildProcess {
  return fork(path.join(__dirname, 'reading.ts'), {
    execArgv: ['--import', 'tsx', memory],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
