import type { ToHost } from './messages';

interface VsCodeApi {
  postMessage(message: ToHost): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code gives it once. */
export const vscode = acquireVsCodeApi();
