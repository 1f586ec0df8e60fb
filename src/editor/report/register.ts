import * as vscode from 'vscode';
import type { CasePlace } from '../../core/case/record/place';
import { commands, registerCommand } from '../shared/commands';
import type { Services } from '../services/services';
import { ReportPanel } from './panel';

const viewType = 'sopGuide.report';

/** The report, for tests in the editor. */
export interface ReportView {
  /** The page that is open. */
  readonly panel: ReportPanel | undefined;
}

/**
 * Registers the report: one page, whoever asks for it. It comes back after the window is loaded anew.
 * @param place where cases are kept now.
 */
export function registerReport(services: Services, place: () => CasePlace): ReportView {
  const { context, log } = services;
  let open: ReportPanel | undefined;
  const take = (panel: vscode.WebviewPanel) => {
    const made = new ReportPanel(panel, services, place);
    open = made;
    panel.onDidDispose(() => {
      made.dispose();
      if (open === made) open = undefined;
    });
  };
  context.subscriptions.push(
    registerCommand(commands.report, log, () => {
      if (open) open.reveal();
      else take(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Report'), vscode.ViewColumn.Active));
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel) => {
        take(panel);
        return Promise.resolve();
      },
    }),
  );
  return {
    get panel() {
      return open;
    },
  };
}
