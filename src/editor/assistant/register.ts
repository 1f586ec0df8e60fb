import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { registerParticipant } from './chat/register';
import type { EditorTools } from './editor-tools';
import { registerPermission } from './permission';
import type { ToolInManifest } from './tool-in-manifest';

/**
 * Registers what assistants in the editor may do. What does it is loaded when it is used first.
 * @param ready resolves when the library and the cases are read.
 */
export function registerAssistant(services: Services, ready: Promise<void>): void {
  registerParticipant(services, ready);
  registerPermission(services);
  // Some editors that take extensions have no language models.
  const { lm } = vscode as Partial<typeof vscode>;
  if (!lm) return;
  const { context } = services;
  let made: EditorTools | undefined;
  const tools = async () => (made ??= new (await import('./editor-tools')).EditorTools(services, ready));
  const { contributes } = context.extension.packageJSON as {
    contributes: { languageModelTools: readonly ToolInManifest[] };
  };
  context.subscriptions.push(
    ...contributes.languageModelTools.map((tool) =>
      lm.registerTool(tool.name, {
        prepareInvocation: async ({ input }) => (await tools()).prepare(tool, input),
        invoke: async ({ input }, token) => (await tools()).invoke(tool, input, token),
      }),
    ),
  );
}
