import type * as vscode from 'vscode';
import type { AssistantContext } from '../../../core/assistant/context';
import type { Services } from '../../services/services';
import type { Say } from './say';

/** What an answer is made with. */
export interface Answering {
  readonly services: Services;
  readonly say: Say;
  readonly reader: AssistantContext['reader'];
  readonly token: vscode.CancellationToken;
}
