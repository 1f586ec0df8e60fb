import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { start } from '../editor/start';
import type { SopGuide } from '../editor/start';
import { diskFiles } from './disk-files';
import { nodeSha256 } from './node-sha256';
import { realFile } from './real-file';
import { startReadingThread } from './reading-thread';

/** Entry point for the desktop and remote extension host. */
export function activate(context: vscode.ExtensionContext): SopGuide {
  const reading = join(context.extensionPath, 'dist', 'reading.js');
  return start(context, {
    userName,
    home: homedir(),
    diskFiles,
    realFile,
    sha256: nodeSha256,
    commandLine: {
      command: process.execPath,
      args: [join(context.extensionPath, 'dist', 'cli.js')],
      // The desktop's own program is an application, and Node only when told so.
      env: 'electron' in process.versions ? { ELECTRON_RUN_AS_NODE: '1' } : {},
    },
    startReading: (listener) => startReadingThread(reading, listener),
  });
}

/** The account's name; a container may run as a user without one. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
