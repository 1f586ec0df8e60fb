import type * as vscode from 'vscode';
import type { Clock } from '../../core/ports';
import { WakeUp } from './wake-up';

/** Does something each time a day begins where the program runs, or when the machine wakes up after that. */
export function eachMidnight(clock: Clock, task: () => void): vscode.Disposable {
  const wait = () => wakeUp.set(new Date(clock.now()).setHours(24, 0, 0, 0));
  const wakeUp = new WakeUp(clock, () => {
    wait();
    task();
  });
  wait();
  return wakeUp;
}
