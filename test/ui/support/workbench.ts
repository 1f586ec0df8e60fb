import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Bridge, HostLink, InHost } from '../../host/bridge';
import { readmePictures, testResults } from '../../../tools/shared/paths';
import { Dialog } from './dialog';
import { Evidence } from './evidence';
import { Notifications } from './notifications';
import { QuickInput } from './quick-input';
import { TreeView } from './tree-view';

/** A VS Code window in the browser, as a user works with it. */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly dialog: Dialog;
  readonly notifications: Notifications;
  readonly evidence: Evidence;
  private host: HostLink | undefined;

  constructor(
    readonly page: Page,
    private readonly bridge: Bridge,
  ) {
    this.quickInput = new QuickInput(page);
    this.dialog = new Dialog(page);
    this.notifications = new Notifications(page);
    this.evidence = new Evidence(page);
  }

  /** Waits for the window that `start` brings up, and for the editor in it to answer. */
  async load(start: () => Promise<unknown>): Promise<void> {
    const host = this.bridge.nextHost();
    await start();
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    this.host = await host;
  }

  /** Reloads the window by VS Code's command: the browser's own button would not wait until VS Code has kept what is open. */
  reload(): Promise<void> {
    return this.load(() => this.execute('workbench.action.reloadWindow'));
  }

  async close(): Promise<void> {
    await this.evidence.saved();
    await this.page.context().close();
  }

  /** Runs a function with the vscode API inside the window's extension host. It may use only its parameters. */
  inHost<T, A = undefined>(task: InHost<A, T>, argument?: A): Promise<T> {
    if (this.host === undefined) throw new Error('The window is not loaded');
    return this.host.run(task, argument);
  }

  /** Runs a command by its id, without waiting for what it does: it may well ask the user something. */
  async execute(command: string, ...args: unknown[]): Promise<void> {
    await this.inHost(
      (vscode, call) => {
        void vscode.commands.executeCommand(call.command, ...call.args);
      },
      { command, args },
    );
  }

  /** Runs a command from the command palette, by its title as listed there, such as "SOP: Search Procedures". */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.type(title);
    await this.quickInput.pick(title);
  }

  /** Types text where the focus is, as fast as a quick typist. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 30 });
  }

  /** Presses keys one after another, such as "Enter" or "Control+Shift+P". */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** A tree view by its title. */
  tree(title: string): TreeView {
    return new TreeView(this.page, title);
  }

  /** Opens a file of the first workspace folder and puts the cursor there; line and column count from 1. */
  async openFile(file: string, line = 1, column = 1): Promise<void> {
    await this.inHost(
      async (vscode, at) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, at.file);
        const position = new vscode.Position(at.line - 1, at.column - 1);
        await vscode.window.showTextDocument(uri, { preview: false, selection: new vscode.Range(position, position) });
      },
      { file, line, column },
    );
    await this.page.locator('.editor-group-container.active .editor-instance .view-lines').waitFor();
  }

  /** The text in the active editor; nothing when none is. */
  editorText(): Promise<string | undefined> {
    return this.inHost((vscode) => vscode.window.activeTextEditor?.document.getText());
  }

  /** Saves a picture of the window for people to look at; gives its path. */
  screenshot(name: string): Promise<string> {
    return this.capture(path.join(testResults, `${name}.png`));
  }

  /** Saves a picture of the window for the README; gives its path. */
  picture(name: string): Promise<string> {
    return this.capture(path.join(readmePictures, `${name}.png`));
  }

  private async capture(file: string): Promise<string> {
    await this.page.screenshot({ path: file });
    return file;
  }
}
