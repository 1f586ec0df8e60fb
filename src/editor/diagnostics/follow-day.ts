import type * as vscode from 'vscode';
import type { Linter } from '../../core/lint/linter';
import type { Clock } from '../../core/ports';
import { today } from '../../core/text/day';
import { WakeUp } from '../shared/wake-up';

/** Tells the linter which day it is, from one midnight to the next: reviews fall due without anybody changing a file. */
export function followDay(linter: Linter, clock: Clock): vscode.Disposable {
  const tell = () => {
    const now = clock.now();
    linter.setToday(today(now));
    wakeUp.set(new Date(now).setHours(24, 0, 0, 0));
  };
  const wakeUp = new WakeUp(clock, tell);
  tell();
  return wakeUp;
}
