import * as vscode from 'vscode';
import { sharedUri } from '../library/roots';
import type { Services } from '../services/services';
import { showWarning } from '../shared/dialogs';
import { settings } from '../shared/settings';

type FolderServices = Pick<Services, 'context' | 'log' | 'loader'>;

const setting = 'sopGuide.sharedLibraries';
/** The shared libraries that were told to be missing: each is told once, and again when it was there in between. */
const missingKey = 'sharedLibraries.missing';
/** Whether this workspace was told that it cannot name shared libraries. */
const misplacedKey = 'sharedLibraries.misplaced';
/** Milliseconds between two looks for a folder that is not there. */
const pause = 5000;
/** Settings are small; what is larger is none. */
const mostBytes = 1024 * 1024;

/** Tells of shared libraries that are not there, or whose path names none, and waits for those that may come. */
export class SharedFolders implements vscode.Disposable {
  readonly #services: FolderServices;
  readonly #home: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param home the person's own folder. */
  constructor(services: FolderServices, home: string | undefined) {
    this.#services = services;
    this.#home = home;
  }

  /** Looks for all of them. Each that is missing is told once, and again when it was there in between. */
  async look(): Promise<void> {
    const { globalState } = this.#services.context;
    const told = globalState.get<readonly string[]>(missingKey, []);
    const named = await Promise.all(
      settings.sharedLibraries().map(async (path) => ({ path, fault: await faultOf(path, this.#home) })),
    );
    const missing = named.flatMap(({ path, fault }) => (fault === undefined ? [] : { path, fault }));
    await globalState.update(missingKey, missing.length === 0 ? undefined : missing.map(({ path }) => path));
    for (const { path, fault } of missing) if (!told.includes(path)) void tell(fault, path);
    this.#waitFor(missing.flatMap(({ path }) => sharedUri(path, this.#home) ?? []));
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** Reads the libraries again when a folder has come: VS Code does not tell what happens in one that was not there. */
  #waitFor(folders: readonly vscode.Uri[]): void {
    clearTimeout(this.#timer);
    if (folders.length === 0) return;
    const { loader, log } = this.#services;
    const lookAgain = async () => {
      const isOne = (await Promise.all(folders.map(isFolder))).includes(true);
      if (!isOne) {
        this.#waitFor(folders);
        return;
      }
      await loader.reload();
      await this.look();
    };
    this.#timer = setTimeout(() => {
      lookAgain().catch((error: unknown) => log.warn(`Shared libraries: ${String(error)}`));
    }, pause);
  }
}

/** Tells, once for each workspace, that its settings name shared libraries, which is not heeded. */
export async function tellMisplaced({ context, log }: Pick<FolderServices, 'context' | 'log'>): Promise<void> {
  if (context.workspaceState.get(misplacedKey)) return;
  const files = [
    ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, '.vscode', 'settings.json')),
    ...(vscode.workspace.workspaceFile?.scheme === 'file' ? [vscode.workspace.workspaceFile] : []),
  ];
  const naming = (await Promise.all(files.map(namesShared))).some(Boolean);
  if (!naming) return;
  await context.workspaceState.update(misplacedKey, true);
  log.warn(`The workspace sets ${setting}, which only a person's own settings can.`);
  const open = vscode.l10n.t('Open My Settings');
  const message = vscode.l10n.t(
    'This workspace names shared libraries ({0}). They are not used: only your own settings can name folders outside the workspace. If you want them, put them there.',
    setting,
  );
  if ((await showWarning(message, open)) === open) await openSetting();
}

async function namesShared(file: vscode.Uri): Promise<boolean> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > mostBytes) return false;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return text.split('\n').some((line) => !/^\s*\/\//.test(line) && line.includes(`"${setting}"`));
  } catch {
    return false;
  }
}

type Fault = 'no-path' | 'missing' | 'not-a-folder';

async function faultOf(path: string, home: string | undefined): Promise<Fault | undefined> {
  const uri = sharedUri(path, home);
  if (!uri) return 'no-path';
  const is = await isFolder(uri);
  if (is === undefined) return 'missing';
  return is ? undefined : 'not-a-folder';
}

/** Whether a folder is at an address; undefined when nothing is. */
async function isFolder(uri: vscode.Uri): Promise<boolean | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => undefined,
  );
}

async function tell(fault: Fault, path: string): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  if ((await showWarning(faultText(fault, path), open)) === open) await openSetting();
}

function faultText(fault: Fault, path: string): string {
  switch (fault) {
    case 'no-path':
      return vscode.l10n.t(
        'The shared library “{0}” is not read: write its whole path, or begin it with ~/ for your own folder.',
        path,
      );
    case 'missing':
      return vscode.l10n.t(
        'The shared library “{0}” is not there. Put it there, for example by cloning it with Git, or correct its path. It is read as soon as it is there.',
        path,
      );
    case 'not-a-folder':
      return vscode.l10n.t('The shared library “{0}” is not read: it is a file. Name the folder that it is in.', path);
  }
}

function openSetting(): Thenable<unknown> {
  return vscode.commands.executeCommand('workbench.action.openSettings', setting);
}
