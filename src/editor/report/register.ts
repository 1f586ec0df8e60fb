import * as vscode from 'vscode';
import type { CasePlace } from '../../core/case/record/place';
import { commands, registerCommand } from '../shared/commands';
import type { Services } from '../services/services';
import type { ReportPanel } from './panel';

const viewType = 'sopGuide.report';

/** The report as tests in the editor see it. */
export interface ReportView {
  /** The open page. */
  readonly panel: ReportPanel | undefined;
}

/** A panel and, once loaded, what shows the report in it. */
interface Shown {
  readonly panel: vscode.WebviewPanel;
  page: ReportPanel | undefined;
  isGone: boolean;
}

/**
 * Registers the report. There is only ever one page, and it is restored when the window reloads.
 * @param place where cases are kept now.
 */
export function registerReport(services: Services, place: () => CasePlace): ReportView {
  const { context, log } = services;
  let open: Shown | undefined;
  const take = async (panel: vscode.WebviewPanel) => {
    const shown: Shown = { panel, page: undefined, isGone: false };
    open = shown;
    panel.onDidDispose(() => {
      shown.isGone = true;
      shown.page?.dispose();
      if (open === shown) open = undefined;
    });
    try {
      // The code that makes reports is large and few people open one, so it is loaded on demand.
      const { ReportPanel } = await import('./panel');
      if (!shown.isGone) shown.page = new ReportPanel(panel, services, place);
    } catch (error) {
      panel.dispose();
      throw error;
    }
  };
  context.subscriptions.push(
    registerCommand(commands.report, log, async () => {
      if (open) open.panel.reveal();
      else await take(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Report'), vscode.ViewColumn.Active));
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: take }),
  );
  return {
    get panel() {
      return open?.page;
    },
  };
}
