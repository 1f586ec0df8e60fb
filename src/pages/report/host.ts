import type { PageFilter, ToHost } from './messages';

/** What VS Code keeps of the page while it is hidden, and when its window is loaded anew. */
export interface PageState {
  readonly filter: PageFilter;
  /** The column each table is sorted by, by its id. */
  readonly sorted: Readonly<Record<string, Sorting>>;
  /** The tables of charts that are open, by their ids. */
  readonly opened: readonly string[];
  readonly scroll: number;
}

export interface Sorting {
  readonly column: number;
  readonly isDescending: boolean;
}

interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code gives it once. */
export const vscode = acquireVsCodeApi();

/** Changes a part of what is kept. */
export function keep(change: Partial<PageState>): void {
  const before = vscode.getState() ?? {
    filter: { period: '', since: '', until: '', sop: '', category: '', channel: '' },
    sorted: {},
    opened: [],
    scroll: 0,
  };
  vscode.setState({ ...before, ...change });
}
