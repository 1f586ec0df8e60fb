import * as vscode from 'vscode';
import { Emitter } from '../../../core/emitter';
import type { Sop } from '../../../core/sop/model';
import { withSignsShown } from '../../../core/text/signs';
import type { FromReadingPage, InsteadPage, ReadingPage, ToReadingPage } from '../../../pages/reading/messages';
import type { PageReplyArgument } from '../../../pages/shared/content';
import { replyUseNow } from '../../services/case-reply';
import { Charts } from '../../services/chart-tree';
import { copiedFrom, copyForPage } from '../../services/rich-copy';
import { followed } from '../../services/followed';
import type { Services } from '../../services/services';
import { commands, run } from '../../shared/commands';
import type { SopArgument } from '../../shared/commands';
import { showError, showWarning } from '../../shared/dialogs';
import { pageHtml, pageOptions } from '../../shared/page-html';
import { Throttle } from '../../shared/throttle';
import { readingText } from '../../shared/wording';
import { flowchartOf } from './chart';
import { makeReadingPage } from './make-page';

/** Milliseconds between two looks at what is known while somebody writes. */
const span = 300;

export type PanelServices = Pick<
  Services,
  | 'context'
  | 'log'
  | 'library'
  | 'linter'
  | 'loader'
  | 'readings'
  | 'drafts'
  | 'cases'
  | 'draftCases'
  | 'memory'
  | 'active'
  | 'clock'
  | 'opened'
  | 'learnt'
  | 'whatChanged'
>;

/** What is done about learning the SOP. */
const learningDeeds = {
  confirm: commands.confirmRead,
  changes: commands.showWhatChanged,
  practise: commands.practise,
  path: commands.learningPath,
} as const;

/** What a page shows, and where in it. */
export interface Place {
  readonly uri: string;
  /** The name of a section, step or reply; undefined for the beginning. */
  readonly anchor: string | undefined;
}

/** An SOP to read in a panel. The page is made anew whenever the panel is shown, and remembers itself where it was. */
export class ReadingPanel extends vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: PanelServices;
  readonly #subscriptions: { dispose(): unknown }[] = [];
  readonly #changed = new Emitter<undefined>();
  readonly #charts: Charts;
  #uri: string;
  /** Where to go with the next page that is shown; undefined for where the person is. */
  #wanted: Place | undefined;
  #roots: string | undefined;
  #isReady = false;
  #isGone = false;
  #chosen: readonly PageReplyArgument[] = [];
  #posted = '';
  #shown: ReadingPage | InsteadPage | undefined;
  #argument: SopArgument;

  /** Fires when keys on the page are about something else. */
  readonly onDidChange = this.#changed.event;

  /** @param isOpened whether somebody opened the page; a window that is loaded anew brings it back by itself. */
  constructor(panel: vscode.WebviewPanel, services: PanelServices, place: Place, isOpened: boolean) {
    super(() => {
      this.#isGone = true;
      for (const one of this.#subscriptions) one.dispose();
    });
    this.#panel = panel;
    this.#services = services;
    this.#charts = new Charts(services.library);
    this.#uri = place.uri;
    this.#argument = { uri: place.uri };
    this.#wanted = isOpened ? place : undefined;
    panel.iconPath = vscode.Uri.joinPath(services.context.extensionUri, 'media', 'icon.png');
    const again = new Throttle(() => void this.#show(), span);
    const ask = () => again.ask();
    const { library, linter, loader, readings, active, cases, draftCases, memory } = services;
    this.#subscriptions.push(
      again,
      panel.webview.onDidReceiveMessage((message: FromReadingPage) => this.receive(message)),
      library.onDidChange(() => {
        this.#charts.forget();
        again.ask();
      }),
      cases.onDidChangeAny(ask),
      linter.onDidChange(ask),
      loader.onDidProgress(ask),
      readings.onDidChange(ask),
      active.onDidChange(ask),
      draftCases.onDidChange(ask),
      memory.onDidChange(ask),
      services.learnt.onDidChange(ask),
      services.whatChanged.onDidChange(ask),
      vscode.window.onDidChangeActiveTextEditor(ask),
      vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => contentChanges.length > 0 && ask()),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('sopGuide') && ask()),
    );
    void readings.ready();
    ask();
  }

  /** What is shown; undefined before anything is. */
  get shown(): ReadingPage | InsteadPage | undefined {
    return this.#shown;
  }

  /** What commands are about that are called by keys on the page: its SOP, and the reply that has the focus. */
  get argument(): SopArgument {
    return this.#argument;
  }

  /** Shows an SOP, with the focus. */
  async open(place: Place): Promise<void> {
    this.#uri = place.uri;
    this.#argument = { uri: place.uri };
    this.#wanted = place;
    this.#changed.fire(undefined);
    await this.#show();
  }

  /** Goes back to where the page was before; where it was nowhere, to where the editor was. */
  async goBack(): Promise<void> {
    await this.#post({ type: 'back' });
  }

  /** Copies once more, as rich text, what was copied by a key. */
  async copied(text: string): Promise<void> {
    await this.#post({ type: 'copied', copied: copiedFrom(text) });
  }

  /** Handles the page's messages. A page may do only what is listed here. */
  async receive(message: FromReadingPage): Promise<void> {
    try {
      await this.#handle(message);
    } catch (error) {
      this.#services.log.error(`The page to read: ${String(error)}`);
      void showError(vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error)));
    }
  }

  async #handle(message: FromReadingPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#posted = '';
        this.#chosen = message.chosen;
        await this.#show();
        break;
      case 'open':
        this.#uri = message.uri;
        this.#wanted = { uri: message.uri, anchor: undefined };
        await this.#show();
        break;
      case 'follow':
        await this.#follow(message);
        break;
      case 'choose': {
        const { uri, reply } = message.argument;
        const others = this.#chosen.filter((one) => one.uri !== uri || one.reply !== reply);
        this.#chosen = [...others, message.argument];
        await this.#show();
        break;
      }
      case 'insert':
        await run(commands.insertReply, message.argument);
        break;
      case 'copy': {
        const copied = await copyForPage(message.argument);
        if (copied) await this.#post({ type: 'copied', copied });
        break;
      }
      case 'copy-by-key':
        await run(commands.copyReply);
        break;
      case 'start':
        await run(commands.startChecklist, { uri: this.#uri });
        break;
      case 'flowchart':
        await run(commands.showFlowchart, { uri: this.#uri });
        break;
      case 'history':
        await run(commands.showHistory, { uri: this.#uri });
        break;
      case 'source':
        await run(commands.openSource, { uri: this.#uri });
        break;
      case 'leave':
        await vscode.commands.executeCommand('workbench.action.navigateBack');
        break;
      case 'learning':
        if (message.deed === 'read') await this.#noteRead();
        else await run(learningDeeds[message.deed], { uri: this.#uri });
        break;
      case 'at':
        this.#argument = message.argument ?? { uri: this.#uri };
        this.#changed.fire(undefined);
        break;
    }
  }

  /** Whoever follows no learning path is not put on one by having read what changed. */
  async #noteRead(): Promise<void> {
    const { library, whatChanged } = this.#services;
    const sop = library.get(this.#uri);
    if (sop && whatChanged.noteRead) await whatChanged.noteRead(sop);
    else await run(commands.markRead, { uri: this.#uri });
  }

  async #follow({ target }: Extract<FromReadingPage, { type: 'follow' }>): Promise<void> {
    const { library, opened } = this.#services;
    const from = library.get(this.#uri);
    if (!from) return;
    const to = followed(library, from, target);
    if (typeof to === 'string') {
      // Not awaited: the page must go on meanwhile.
      void showWarning(to);
    } else if (to.kind === 'web') {
      await vscode.env.openExternal(to.uri);
    } else {
      await this.open({ uri: to.sop.location.uri, anchor: to.anchor });
      opened.fire(to.sop);
    }
  }

  async #show(): Promise<void> {
    // Something may still have been going on for it.
    if (this.#isGone) return;
    const { library, loader } = this.#services;
    const { progress } = loader;
    const sop = library.get(this.#uri);
    const isLoading = !sop && progress.loading;
    this.#load(isLoading ? readingText(progress) : vscode.l10n.t('Reading the SOP…'));
    if (isLoading) return;
    if (sop) this.#panel.title = withSignsShown(sop.title);
    // Once it is seen again, the page asks for what it shows.
    if (!this.#panel.visible) return;
    const use = replyUseNow(this.#services, sop?.location.root ?? '');
    const { webview } = this.#panel;
    const flowchart = (one: Sop) => flowchartOf(one, this.#services, this.#charts);
    const page = makeReadingPage(this.#uri, {
      services: this.#services,
      use,
      chosen: this.#chosen,
      webview,
      flowchart,
    });
    this.#shown = page;
    this.#panel.title = withSignsShown(page.title);
    if (!this.#isReady) return;
    const wanted = this.#wanted;
    const said = JSON.stringify(page);
    if (said === this.#posted && !wanted) return;
    this.#posted = said;
    this.#wanted = undefined;
    await this.#post({
      type: 'show',
      page,
      isInBrowser: vscode.env.uiKind === vscode.UIKind.Web,
      takesFocus: wanted !== undefined,
      ...(wanted?.anchor === undefined ? {} : { goTo: wanted.anchor }),
    });
  }

  /** Loads the empty page, again when there are other libraries: their pictures may be shown as well. */
  #load(loading: string): void {
    const { context, library } = this.#services;
    const roots = [...library.roots].sort();
    if (this.#roots === roots.join('\n')) return;
    this.#roots = roots.join('\n');
    this.#isReady = false;
    const { webview } = this.#panel;
    webview.options = pageOptions(context.extensionUri, roots);
    webview.html = pageHtml(webview, context.extensionUri, {
      script: 'reading-page',
      styles: ['content', 'chart', 'reading'],
      title: vscode.l10n.t('SOP'),
      loading,
      hasImages: true,
    });
  }

  async #post(message: ToReadingPage): Promise<void> {
    if (!this.#isGone) await this.#panel.webview.postMessage(message);
  }
}
