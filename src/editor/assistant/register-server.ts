import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { onDidChangeSetting } from '../shared/settings';
import type { CommandLine } from './server-definition';

/**
 * Tells the editor of the server of this window's libraries, where the settings want it.
 * @param commandLine undefined where no program can be run.
 * @param casesFolder the URI of the folder in which this window keeps its cases.
 * @param ready resolves when the library is read.
 */
export function registerServer(
  services: Services,
  commandLine: CommandLine | undefined,
  casesFolder: () => string,
  ready: Promise<void>,
): void {
  const { lm } = vscode as Partial<typeof vscode>;
  if (!commandLine || !lm) return;
  const { context, library } = services;
  const changed = new vscode.EventEmitter<void>();
  const define = async () => {
    // Of a library that cannot be read wholly, the rest is served.
    await ready.catch(() => undefined);
    const definition = (await import('./server-definition')).serverDefinition(services, casesFolder(), commandLine);
    return definition ? [definition] : [];
  };
  let roots = '';
  context.subscriptions.push(
    changed,
    onDidChangeSetting(['assistants.server', 'agent', 'cases.location'], () => changed.fire()),
    library.onDidChange(() => {
      const now = library.roots.join();
      if (now !== roots) changed.fire();
      roots = now;
    }),
    lm.registerMcpServerDefinitionProvider('sopGuide.server', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: define,
    }),
  );
}
