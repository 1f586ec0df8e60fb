import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import { settings } from '../shared/settings';
import type { CaseServices } from './case-services';

/** Pauses the clocks while we are waiting for the customer. */
export function waitForCustomer(services: CaseServices, view: CaseView): Promise<boolean> {
  return services.actions.act(view, { event: 'sla_pause' });
}

/** Resumes the clocks although the customer has not written. */
export function resumeClocks(services: CaseServices, view: CaseView): Promise<boolean> {
  return services.actions.act(view, { event: 'sla_resume' });
}

/** The customer wrote again: waiting ends and a reply is due. Keeps the selected text as their words, if allowed. */
export function customerReplied(services: CaseServices, view: CaseView): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  const text = editor && settings.storeCustomerText() ? editor.document.getText(editor.selection).trim() : '';
  return services.actions.act(view, { event: 'customer_message', ...(text === '' ? {} : { text }) });
}
