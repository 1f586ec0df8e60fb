import * as vscode from 'vscode';
import { readShared, shareable, sharedFileName, sharedFolder, writeShared } from '../../core/learning/shared-progress';
import type { SharedProgress } from '../../core/learning/shared-progress';
import { today } from '../../core/text/day';
import { progressOn } from '../services/progress';
import { showDone, showInformation, showInput } from '../shared/dialogs';
import { settings } from '../shared/settings';
import { ownRole, rootsToLearn } from './own-path';
import type { LearningServices } from './learning-services';

/** A file that somebody shares, as it is read. */
export interface SharedFile {
  readonly name: string;
  readonly uri: vscode.Uri;
  /** Undefined when it is none that can be read. */
  readonly progress: SharedProgress | undefined;
}

/** A file of more bytes is none of ours. */
const mostBytes = 1024 * 1024;
/** So many people share at most. */
const mostFiles = 1000;

/** Shares the person's progress as a file beside the library, when they say so and not before, and takes it away again. */
export class Sharing {
  readonly #services: LearningServices;

  constructor(services: LearningServices) {
    this.#services = services;
  }

  /** What people share of a library. @throws when the folder cannot be read. */
  async files(root: string): Promise<SharedFile[]> {
    const library = this.#libraryName(root);
    return (await this.#all(root)).filter(({ progress }) => progress === undefined || progress.library === library);
  }

  /** The files of all libraries beside this one. */
  async #all(root: string): Promise<SharedFile[]> {
    const folder = this.#folder(root);
    if (!folder) return [];
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      (all) => all,
      (error: unknown) => {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
        throw error;
      },
    );
    const names = entries.flatMap(([name, type]) =>
      type === vscode.FileType.File && name.endsWith('.json') ? [name] : [],
    );
    return Promise.all(names.slice(0, mostFiles).map((name) => this.#read(folder, name)));
  }

  /** The person's own file; undefined while they do not share. */
  async own(root: string): Promise<SharedFile | undefined> {
    const who = this.#who();
    // Who never shared has no file; one that cannot be read is somebody else's.
    return who === undefined ? undefined : (await this.files(root)).find(({ progress }) => progress?.who === who);
  }

  /** Says what would be written and where, and writes it if the person agrees. */
  async share(): Promise<void> {
    const { clock } = this.#services;
    const root = this.#root();
    const folder = this.#folder(root);
    if (!folder) throw new Error(vscode.l10n.t('Open a folder first: what you share is kept in it.'));
    const before = await this.own(root);
    const name = settings.agentName() || before?.progress?.name || (await this.#askName());
    if (!name) return;
    const taken = new Set((await this.#all(root)).map((one) => one.name));
    const file = before?.uri ?? vscode.Uri.joinPath(folder, sharedFileName(name, taken));
    const share = vscode.l10n.t('Share');
    const detail = vscode.l10n.t(
      'The file {0} will say: your name ({1}), your role, and which SOPs you have read and practised, in which version and when. How well you practised is not in it, and nothing of cases. It is as it is now until you share again. “Stop Sharing” deletes it.',
      vscode.workspace.asRelativePath(file),
      name,
    );
    const message = vscode.l10n.t('Share your progress with whoever can read this folder?');
    if ((await showInformation(message, { modal: true, detail }, share)) !== share) return;
    const progress = progressOn(this.#services.learnt, root);
    const role = ownRole(this.#services, root, progress);
    const person = { who: await this.#makeWho(), name, library: this.#libraryName(root), on: today(clock.now()) };
    const text = writeShared(shareable({ ...progress, ...(role === undefined ? {} : { role }) }, person));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    showDone(vscode.l10n.t('$(check) Progress shared: {0}', vscode.workspace.asRelativePath(file)), 6000);
  }

  /** Deletes the person's file. */
  async stop(): Promise<void> {
    const own = await this.own(this.#root());
    if (!own) throw new Error(vscode.l10n.t('You do not share your progress.'));
    await vscode.workspace.fs.delete(own.uri);
    showDone(vscode.l10n.t('$(check) Your progress is no longer shared'), 6000);
  }

  #askName(): Thenable<string | undefined> {
    return showInput({
      title: vscode.l10n.t('Share My Progress'),
      prompt: vscode.l10n.t('Under which name? The setting “sopGuide.agent.name” keeps it.'),
    });
  }

  async #read(folder: vscode.Uri, name: string): Promise<SharedFile> {
    const uri = vscode.Uri.joinPath(folder, name);
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      const text = size > mostBytes ? '' : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      return { name, uri, progress: readShared(text) };
    } catch {
      return { name, uri, progress: undefined };
    }
  }

  /** The folder beside the library. */
  #folder(root: string): vscode.Uri | undefined {
    const own = this.#services.loader.roots.find(({ key }) => key === root);
    const workspace = own?.folder ?? vscode.workspace.workspaceFolders?.[0];
    return workspace && vscode.Uri.joinPath(workspace.uri, sharedFolder);
  }

  #root(): string {
    const [root] = rootsToLearn(this.#services, this.#services.learnt.library);
    if (root === undefined) throw new Error(vscode.l10n.t('There are no SOPs to learn.'));
    return root;
  }

  #libraryName(root: string): string {
    return this.#services.library.config(root).name ?? root.slice(root.lastIndexOf('/') + 1);
  }

  #who(): string | undefined {
    return this.#services.context.globalState.get<string>('learningWho');
  }

  /** Names the person to their own machine; it is made when they share for the first time. */
  async #makeWho(): Promise<string> {
    const who = this.#who() ?? globalThis.crypto.randomUUID();
    await this.#services.context.globalState.update('learningWho', who);
    return who;
  }
}
