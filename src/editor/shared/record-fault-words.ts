import * as vscode from 'vscode';
import { recordTexts } from '../../core/case/record/fault';
import type { RecordFault } from '../../core/case/record/fault';

/** What is wrong with a case record, in the language of the interface. */
export function recordFaultText({ code, args }: RecordFault): string {
  return vscode.l10n.t(recordTexts[code], ...args);
}
