// VS Code's own server: starts it, installs extensions into it, ends it.
import fs from 'node:fs';
import path from 'node:path';
import { loopback } from './loopback';
import { serverNode } from './platform';
import { endProcess, finishProcess, runCommand, startProcess } from '../shared/processes';
import { vscodeFolder } from './server-part';
import type { Settings } from './settings';

/** Where a server keeps what belongs to its user. */
export interface ServerFolders {
  /** The installed server itself. */
  readonly server: string;
  readonly userData: string;
  readonly extensions: string;
}

/** How a server is started. */
export interface ServerOptions {
  readonly folders: ServerFolders;
  /** User settings, written only where there are none yet. */
  readonly settings: Settings;
  /** 0: any free port. */
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Allows an extension under development and its tests; but notifications then do not pop up. */
  readonly smokeTestDriver?: boolean;
}

/** A running server. */
export interface Server {
  readonly port: number;
  /** Host and port, as the workbench names its remote. */
  readonly authority: string;
  readonly vscode: string;
  /** Settles when the server ends by itself or by `stop`, with all it has printed. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

// An empty gallery: neither the server nor the page asks a marketplace.
const noGallery = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

const startTimeout = 60_000;

/** Starts a server; settles when it listens. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { folders } = options;
  seedSettings(folders.userData, options.settings);
  fs.mkdirSync(folders.extensions, { recursive: true });

  const child = startProcess(
    serverNode(folders.server),
    [
      serverMain(folders.server),
      ...[
        '--host',
        loopback,
        '--port',
        String(options.port),
        '--without-connection-token',
        '--accept-server-license-terms',
      ],
      ...['--server-data-dir', folders.userData, '--extensions-dir', folders.extensions, '--telemetry-level', 'off'],
      ...(options.smokeTestDriver === true ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: { ...process.env, ...noGallery, ...options.env } },
  );

  let output = '';
  let listening: (port: number) => void;
  let refused: (error: Error) => void;
  const listens = new Promise<number>((resolve, reject) => {
    listening = resolve;
    refused = reject;
  });
  const ended = finishProcess(child, (text) => {
    output += text;
    const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
    if (port !== undefined) listening(Number(port));
    // It reports this, and keeps running.
    if (/listen E[A-Z]+/.test(output))
      refused(new Error(`The VS Code server cannot listen on port ${options.port}:\n${output}`));
  }).then((finished) => finished.output);

  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The VS Code server did not start:\n${output}`)), startTimeout);
  });
  const endedEarly = ended.then((text) => {
    throw new Error(`The VS Code server ended at its start:\n${text}`);
  });
  try {
    const port = await Promise.race([listens, endedEarly, tooLate]);
    return {
      port,
      authority: `${loopback}:${port}`,
      vscode: vscodeFolder(folders.server),
      ended,
      stop: () => endProcess(child),
    };
  } catch (error) {
    await endProcess(child);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Installs a packaged extension the way a user's server does, over any version already there. */
export async function installVsix(vsix: string, folders: ServerFolders): Promise<void> {
  const output = await runCommand(
    serverNode(folders.server),
    [
      serverMain(folders.server),
      ...['--install-extension', vsix, '--force', '--accept-server-license-terms'],
      ...['--server-data-dir', folders.userData, '--extensions-dir', folders.extensions],
    ],
    { env: { ...process.env, ...noGallery } },
  );
  // Its exit status does not say so.
  if (!output.includes('successfully installed')) throw new Error(`${vsix} was not installed:\n${output}`);
}

/** The user's settings file of a server with this data folder. */
export function settingsFile(userData: string): string {
  return path.join(userData, 'data', 'User', 'settings.json');
}

function serverMain(serverFolder: string): string {
  return path.join(vscodeFolder(serverFolder), 'out', 'server-main.js');
}

function seedSettings(userData: string, settings: Settings): void {
  const file = settingsFile(userData);
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings, undefined, 2));
}
