import * as vscode from 'vscode';
import { isPractice } from '../../core/case/practice';
import { commands, registerCommand, tellError } from '../shared/commands';
import { isForPractice } from '../services/drafts';
import type { Learning } from './learning';
import type { LearningServices } from './learning-services';
import type { LearningPanel } from './panel';

const viewType = 'sopGuide.learning';

/** The learning path as tests in the editor see it. */
export interface LearningView {
  /** The open page. */
  readonly panel: LearningPanel | undefined;
}

/** Registers the learning path, its practice and what is shared of it. All of that is loaded when it is used. */
export function registerLearning(services: LearningServices): LearningView {
  const { context, log, cases } = services;
  let loaded: Learning | undefined;
  const load = async () => {
    const { Learning } = await import('./learning');
    return (loaded ??= new Learning(services, viewType));
  };
  const tell = (error: unknown) => void tellError(log, 'practice', error);
  context.subscriptions.push(
    registerCommand(commands.learningPath, log, async () => (await load()).show('path')),
    registerCommand(commands.teamLearning, log, async () => (await load()).show('team')),
    registerCommand(commands.practise, log, async (argument: unknown) => (await load()).practise(argument)),
    registerCommand(commands.endPractice, log, async () => (await load()).endPractice()),
    registerCommand(commands.markRead, log, async (argument: unknown) => (await load()).markRead(argument)),
    registerCommand(commands.shareProgress, log, async () => (await load()).share()),
    registerCommand(commands.stopSharing, log, async () => (await load()).stopSharing()),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel) => (await load()).take(panel),
    }),
    cases.onDidChangeAny((ids) => {
      if ([...ids].some((id) => isPractice(id) && cases.get(id)?.state.closed))
        load().then((learning) => learning.finish().catch(tell), tell);
    }),
    // Practice lasts as long as its draft, which may be emptied before it is closed.
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed.isUntitled && cases.practised.length > 0 && !vscode.workspace.textDocuments.some(isForPractice))
        load().then((learning) => learning.draftClosed().catch(tell), tell);
    }),
    new vscode.Disposable(() => loaded?.dispose()),
  );
  return {
    get panel() {
      return loaded?.panel;
    },
  };
}
