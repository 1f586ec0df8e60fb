import type { FromLearningPage } from './messages';

interface KeptPage {
  readonly scroll: number;
  readonly focus: string | undefined;
}

interface VsCodeApi {
  postMessage(message: FromLearningPage): void;
  getState(): KeptPage | undefined;
  setState(state: KeptPage): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code gives it once. */
export const vscode = acquireVsCodeApi();
