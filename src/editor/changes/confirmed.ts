import * as vscode from 'vscode';
import { Confirmations, confirmationOf, unversioned } from '../../core/lifecycle/acknowledgements/acknowledgements';
import type { Confirmation } from '../../core/lifecycle/acknowledgements/confirmation';
import { confirmationFile, confirmationFolder } from '../../core/lifecycle/acknowledgements/file';
import {
  addConfirmation,
  readConfirmationFolder,
  readConfirmedTexts,
} from '../../core/lifecycle/acknowledgements/folder';
import { InTurn } from '../../core/in-turn';
import { contentOf } from '../../core/lifecycle/changes/content';
import type { Sop } from '../../core/sop/model';
import type { Services } from '../services/services';
import { Throttle } from '../shared/throttle';

type ConfirmedServices = Pick<Services, 'library' | 'files' | 'log' | 'clock'>;

/** Milliseconds in which changes are taken in together: a pull brings many files. */
const quiet = 300;

/** Who has confirmed what in the libraries of this window, kept in step with the files that others bring. */
export class Confirmed implements vscode.Disposable {
  readonly #services: ConfirmedServices;
  readonly #known = new Map<string, Confirmations>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #changed = new vscode.EventEmitter<string>();
  /** Names the files that this window writes: no other window writes them. */
  readonly #window = globalThis.crypto.randomUUID().slice(0, 8);
  readonly #turns = new InTurn();

  /** Fires with the library in which somebody confirmed something. */
  readonly onDidChange = this.#changed.event;

  constructor(services: ConfirmedServices) {
    this.#services = services;
  }

  /** What is known of a library, which is read the first time. */
  async of(root: string): Promise<Confirmations> {
    return this.#known.get(root) ?? (await this.#read(root));
  }

  /** Reads a library's confirmations anew when they are asked for next: its team may be another. */
  forget(root: string): void {
    this.#known.delete(root);
  }

  /** Writes that a member has read an SOP as it is. @throws when it cannot be written. */
  async add(sop: Sop, person: string): Promise<void> {
    const { root } = sop.location;
    const confirmation = confirmationOf(sop, person, this.#services.clock.now());
    const name = confirmationFile(person, this.#window);
    // One after the other: each reads what the one before has written.
    await this.#turns.run(() =>
      addConfirmation(this.#services.files(root), { root, name, confirmation, content: contentOf(sop) }),
    );
    await this.#read(root);
    this.#changed.fire(root);
  }

  dispose(): void {
    this.#changed.dispose();
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  async #read(root: string): Promise<Confirmations> {
    const { library, files, log } = this.#services;
    if (!this.#watchers.has(root)) this.#watchers.set(root, this.#watch(root));
    const all: Confirmation[] = [];
    for (const { name, confirmations, fault } of await readConfirmationFolder(files(root), root)) {
      all.push(...confirmations);
      if (fault !== undefined) log.warn(`The confirmations in ${name} cannot be read as a whole: ${fault}`);
    }
    const texts = await readConfirmedTexts(files(root), root, unversioned(all));
    const known = new Confirmations(all, library.config(root), texts);
    this.#known.set(root, known);
    return known;
  }

  #watch(root: string): vscode.Disposable {
    const pattern = new vscode.RelativePattern(
      vscode.Uri.parse(root),
      `{${confirmationFolder},${confirmationFolder}/*.jsonl}`,
    );
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const refresh = new Throttle(() => {
      this.#read(root).then(
        () => this.#changed.fire(root),
        (error: unknown) => this.#services.log.error(`The confirmations of ${root} cannot be read: ${String(error)}`),
      );
    }, quiet);
    const ask = () => refresh.ask();
    return vscode.Disposable.from(
      watcher,
      refresh,
      watcher.onDidCreate(ask),
      watcher.onDidChange(ask),
      watcher.onDidDelete(ask),
    );
  }
}
