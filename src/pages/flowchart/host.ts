import type { FromFlowchartPage, KeptPage } from './messages';

interface VsCodeApi {
  postMessage(message: FromFlowchartPage): void;
  getState(): KeptPage | undefined;
  setState(state: KeptPage): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code gives it once. */
export const vscode = acquireVsCodeApi();
