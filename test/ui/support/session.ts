// What all browser tests of a run share: one VS Code server with the packaged extension installed as a user has it,
// and one browser. Each window is a context of its own, so no test sees what another left in its window.
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { Bridge } from '../../host/bridge';
import { addOwnExtensions } from '../../host/own-extensions';
import { launchBrowser } from '../../host/browser';
import { shopLibrary } from '../../host/shop-workspace';
import { installAll } from '../../../tools/vscode/install';
import { step } from '../../../tools/shared/progress';
import { copySampleWorkspace } from '../../../tools/vscode/sample-workspace';
import { installVsix, settingsFile, startServer, type Server } from '../../../tools/vscode/server';
import { testSettings, type Settings } from '../../../tools/vscode/settings';
import { temporaryFolder } from '../../../tools/shared/temporary';
import { newWorkbenchContext, workbenchUrl } from '../../../tools/vscode/workbench';
import { Workbench } from './workbench';

/** How a window is opened. */
export interface WindowOptions {
  /** What is open in it: a folder or a `.code-workspace` file. */
  readonly workspace: string;
  /** A color theme by its id, as in `workbench.colorTheme`. */
  readonly theme?: string;
  /** The display language. */
  readonly locale?: string;
  readonly settings?: Settings;
}

/** Size of every window; small enough for its pictures to be read in a README. */
const size = { width: 1100, height: 700 };

/** The server, the browser and the windows of a run. */
export class Session {
  readonly windows: Workbench[] = [];
  /** Hosts outside this machine that a window asked for. */
  readonly outsideHosts = new Set<string>();

  private readonly others: Person[] = [];

  private constructor(
    private readonly own: Person,
    private readonly startPerson: () => Promise<Person>,
    private readonly browser: Browser,
    private readonly bridge: Bridge,
    private readonly scale: number,
  ) {}

  /**
   * Installs the packaged extension, and starts all there is to start.
   * @param scale device pixels to a CSS pixel.
   * @param isSeen shows the windows.
   */
  static async start(vsix: string, scale: number, isSeen: boolean): Promise<Session> {
    const installed = await installAll();
    return step('Starting VS Code with the extension installed', async () => {
      const bridge = await Bridge.start();
      const startPerson = () => startFor(installed.server, vsix, bridge);
      const browser = await launchBrowser(installed.browser, isSeen);
      return new Session(await startPerson(), startPerson, browser, bridge, scale);
    });
  }

  /** A fresh copy of a library and a started draft, to be opened as a workspace. */
  newWorkspace(library = shopLibrary): string {
    const folder = fs.mkdtempSync(path.join(this.own.folder, 'workspace-'));
    copySampleWorkspace(folder, library);
    return folder;
  }

  /** Opens a window of its own on a workspace; settles when the editor in it answers. */
  open(options: WindowOptions): Promise<Workbench> {
    return this.openFor(this.own, options);
  }

  /** The same for somebody else, who has settings of their own, and whose VS Code remembers nothing of what is done in the others. */
  async openForAnother(options: WindowOptions): Promise<Workbench> {
    const person = await this.startPerson();
    this.others.push(person);
    return this.openFor(person, options);
  }

  private async openFor({ server, folder }: Person, options: WindowOptions): Promise<Workbench> {
    const theme = options.theme === undefined ? {} : { 'workbench.colorTheme': options.theme };
    const settings = { ...testSettings, ...theme, ...options.settings };
    fs.writeFileSync(settingsFile(path.join(folder, 'user-data')), JSON.stringify(settings));

    const { context, outsideHosts } = await newWorkbenchContext(this.browser, {
      ...size,
      scale: this.scale,
      locale: options.locale,
    });
    const page = await context.newPage();
    const window = new Workbench(page, this.bridge);
    this.windows.push(window);
    page.on('close', () => {
      this.windows.splice(this.windows.indexOf(window), 1);
      outsideHosts.forEach((host) => this.outsideHosts.add(host));
    });
    await window.load(() => page.goto(workbenchUrl(server, options.workspace)));
    return window;
  }

  /** Ends everything. */
  async stop(): Promise<void> {
    for (const window of [...this.windows]) await window.close();
    await this.bridge.close();
    await this.browser.close();
    for (const { server } of [this.own, ...this.others]) await server.stop();
  }
}

/** Somebody's VS Code, and the folder in which it keeps everything. */
interface Person {
  readonly server: Server;
  readonly folder: string;
}

async function startFor(serverFolder: string, vsix: string, bridge: Bridge): Promise<Person> {
  const folder = temporaryFolder();
  const folders = {
    server: serverFolder,
    userData: path.join(folder, 'user-data'),
    extensions: path.join(folder, 'extensions'),
  };
  addOwnExtensions(folders.extensions, ['bridge', 'made-up-model']);
  await installVsix(vsix, folders);
  // Its sockets go with the folder.
  const env = { ...bridge.env, XDG_RUNTIME_DIR: folder };
  return { server: await startServer({ folders, settings: testSettings, port: 0, env }), folder };
}
