import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import { settings } from '../shared/settings';
import { act } from './act';
import type { Sources } from './act';

/** Stops the clocks while nothing is expected of us. */
export function waitForCustomer(sources: Sources, view: CaseView): Promise<boolean> {
  return act(sources, view, { event: 'sla_pause' });
}

/** Lets the clocks go on though the customer has not written. */
export function resumeClocks(sources: Sources, view: CaseView): Promise<boolean> {
  return act(sources, view, { event: 'sla_resume' });
}

/** The customer wrote again: waiting ends, and a reply is due. What is selected is kept as their words, if that is allowed. */
export function customerReplied(sources: Sources, view: CaseView): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  const text = editor && settings.storeCustomerText() ? editor.document.getText(editor.selection).trim() : '';
  return act(sources, view, { event: 'customer_message', ...(text === '' ? {} : { text }) });
}
