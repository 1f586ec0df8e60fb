import * as vscode from 'vscode';
import { isLocal } from '../library/files';
import type { Services } from '../services/services';
import { settings } from '../shared/settings';
import { assistantActor, assistantSignature } from './context';

/** How the command line is run that is packaged with the extension. */
export interface CommandLine {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The server of this window's libraries, for agents that take servers from the editor; none when the settings want none, or when
 * there is nothing on a disk that it could read.
 * @param casesFolder the URI of the folder in which this window keeps its cases.
 */
export function serverDefinition(
  { library, context }: Pick<Services, 'library' | 'context'>,
  casesFolder: string,
  { command, args, env }: CommandLine,
): vscode.McpStdioServerDefinition | undefined {
  const server = settings.assistantsServer();
  const folders = library.roots.filter(isLocal).map(pathOf);
  if (server === 'off' || folders.length === 0) return undefined;
  const signature = assistantSignature();
  const { version } = context.extension.packageJSON as { version: string };
  return new vscode.McpStdioServerDefinition(
    'SOP Guide',
    command,
    [
      ...args,
      'mcp',
      ...folders.sort().flatMap((folder) => ['--library', folder]),
      ...(signature === undefined ? [] : ['--signature', signature]),
      // Cases that are kept where no program can write are the editor's alone.
      ...(server === 'cases' && isLocal(casesFolder)
        ? ['--allow-cases', '--cases', pathOf(casesFolder), '--actor', assistantActor]
        : []),
    ],
    { ...env },
    version,
  );
}

function pathOf(uri: string): string {
  return vscode.Uri.parse(uri).fsPath;
}
