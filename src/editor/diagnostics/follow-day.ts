import type * as vscode from 'vscode';
import type { Linter } from '../../core/lint/linter';
import type { Clock } from '../../core/ports';
import { today } from '../../core/text/day';
import { eachMidnight } from '../shared/each-midnight';

/** Tells the linter which day it is, from one midnight to the next: reviews fall due without anybody changing a file. */
export function followDay(linter: Linter, clock: Clock): vscode.Disposable {
  const tell = () => linter.setToday(today(clock.now()));
  tell();
  return eachMidnight(clock, tell);
}
