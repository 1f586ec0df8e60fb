import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { views } from '../shared/commands';
import type { StepPane } from './pane';

/** The view of a step as tests in the editor see it. */
export interface StepViewOfCase {
  /** What is shown in it; undefined until it is first seen. */
  readonly pane: StepPane | undefined;
}

/** Shows the selected step of the checklist in full, below it. */
export function registerStep(services: Services): StepViewOfCase {
  let pane: StepPane | undefined;
  services.context.subscriptions.push(
    vscode.window.registerWebviewViewProvider(views.step, {
      async resolveWebviewView(view) {
        const made: { pane?: StepPane; isGone: boolean } = { isGone: false };
        view.onDidDispose(() => {
          made.isGone = true;
          made.pane?.dispose();
          if (pane === made.pane) pane = undefined;
        });
        // What makes pages is large, and many have the view folded.
        const { StepPane } = await import('./pane');
        if (made.isGone) return;
        made.pane = new StepPane(view, services);
        pane = made.pane;
      },
    }),
  );
  return {
    get pane() {
      return pane;
    },
  };
}
