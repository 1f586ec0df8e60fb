import * as vscode from 'vscode';
import { commands, registerCommand } from '../shared/commands';
import type { Flowcharts } from './flowcharts';
import { tellSopsToMenus } from './menus';
import type { FlowchartPanel, FlowchartServices } from './panel';

const viewType = 'sopGuide.flowchart';

/** The flowchart as tests in the editor see it. */
export interface FlowchartView {
  /** The open page. */
  readonly panel: FlowchartPanel | undefined;
}

/** Registers the flowchart of an SOP. What shows it is loaded with the first one. */
export function registerFlowchart(services: FlowchartServices): FlowchartView {
  const { context, log } = services;
  let loading: Promise<Flowcharts> | undefined;
  let made: Flowcharts | undefined;
  const get = () =>
    (loading ??= import('./flowcharts').then(({ Flowcharts: Pages }) => (made = new Pages(services, viewType))));
  tellSopsToMenus(services);
  context.subscriptions.push(
    registerCommand(commands.showFlowchart, log, async (argument: unknown) => (await get()).show(argument)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await get()).restore(panel, state),
    }),
  );
  return {
    get panel() {
      return made?.panel;
    },
  };
}
