import * as vscode from 'vscode';
import { confirmationOf } from '../../core/lifecycle/acknowledgements/acknowledgements';
import type { Confirmations } from '../../core/lifecycle/acknowledgements/acknowledgements';
import { confirmationFile, confirmationFolder } from '../../core/lifecycle/acknowledgements/file';
import { ConfirmationStore } from '../../core/lifecycle/acknowledgements/store';
import { contentOf } from '../../core/lifecycle/changes/content';
import type { Sop } from '../../core/sop/model';
import type { Services } from '../services/services';
import { Throttle } from '../shared/throttle';

type ConfirmedServices = Pick<Services, 'context' | 'library' | 'files' | 'log' | 'clock'>;

/** Milliseconds in which changes are taken in together: a pull brings many files. */
const quiet = 300;
/** What names the files that are written in this workspace on this machine. */
const writerKey = 'confirmations.writer';

/** A library's confirmations, and what watches them. */
interface Followed {
  readonly store: ConfirmationStore;
  readonly watching: vscode.Disposable;
}

/** Who has confirmed what in the libraries of this window, kept in step with the files that others bring. */
export class Confirmed implements vscode.Disposable {
  readonly #services: ConfirmedServices;
  readonly #followed = new Map<string, Followed>();
  readonly #changed = new vscode.EventEmitter<string>();
  #writer: string | undefined;

  /** Fires with the library in which somebody confirmed something. */
  readonly onDidChange = this.#changed.event;

  constructor(services: ConfirmedServices) {
    this.#services = services;
  }

  /** What is known of a library, which is read the first time; undefined while it cannot be read. */
  of(root: string): Promise<Confirmations | undefined> {
    return this.#storeOf(root).all();
  }

  /** Follows a library no longer that is not there any more. */
  forget(root: string): void {
    // One whose team is another is asked for it each time.
    if (this.#services.library.roots.includes(root)) return;
    this.#followed.get(root)?.watching.dispose();
    this.#followed.delete(root);
  }

  /** Writes that a member has read an SOP as it is. @throws when it cannot be written. */
  async add(sop: Sop, person: string): Promise<void> {
    const { root } = sop.location;
    const confirmation = confirmationOf(sop, person, this.#services.clock.now());
    const name = confirmationFile(person, await this.#writerHere());
    await this.#storeOf(root).add(name, confirmation, contentOf(sop));
    this.#changed.fire(root);
  }

  dispose(): void {
    this.#changed.dispose();
    for (const { watching } of this.#followed.values()) watching.dispose();
  }

  /**
   * Names the files that are written here: no other window writes them, as a workspace is open in one window; so a person has a file
   * for each workspace, and not one for each day. In a browser the same workspace may be open twice.
   */
  async #writerHere(): Promise<string> {
    const { workspaceState } = this.#services.context;
    const kept = vscode.env.uiKind === vscode.UIKind.Web ? undefined : workspaceState.get<unknown>(writerKey);
    this.#writer ??= typeof kept === 'string' && /^[0-9a-f]{8}$/.test(kept) ? kept : undefined;
    if (this.#writer !== undefined) return this.#writer;
    this.#writer = globalThis.crypto.randomUUID().slice(0, 8);
    await workspaceState.update(writerKey, this.#writer);
    return this.#writer;
  }

  #storeOf(root: string): ConfirmationStore {
    const known = this.#followed.get(root);
    if (known) return known.store;
    const { library, files, log, clock } = this.#services;
    const config = () => library.config(root);
    const store = new ConfirmationStore({ files: files(root), root, clock, config, tell: (fault) => log.warn(fault) });
    this.#followed.set(root, { store, watching: this.#watch(root, store) });
    return store;
  }

  #watch(root: string, store: ConfirmationStore): vscode.Disposable {
    const { log } = this.#services;
    const pattern = new vscode.RelativePattern(
      vscode.Uri.parse(root),
      `{${confirmationFolder},${confirmationFolder}/*.jsonl,${confirmationFolder}/texts/*.md}`,
    );
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const refresh = new Throttle(() => {
      store.refresh().then(
        (isOther) => isOther && this.#changed.fire(root),
        (error: unknown) => log.error(`The confirmations of ${root}: ${String(error)}`),
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
