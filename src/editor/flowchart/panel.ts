import * as vscode from 'vscode';
import { placeOfStep } from '../../core/flowchart/at-line';
import { withSignsShown } from '../../core/text/signs';
import type { FlowchartPage, FromFlowchartPage, InsteadPage, ToFlowchartPage } from '../../pages/flowchart/messages';
import type { PagePlace } from '../../pages/shared/chart';
import type { Services } from '../services/services';
import { followed } from '../services/followed';
import { showError, showWarning } from '../shared/dialogs';
import { pageHtml, pageOptions } from '../shared/page-html';
import { Throttle } from '../shared/throttle';
import { readingText } from '../shared/wording';
import { lineOfPlace, placesOfLine } from './lines';
import { makeFlowchartPage } from './make-page';
import type { MadePage } from './make-page';
import { Charts, keyOf, treeWithin } from '../services/chart-tree';

/** Milliseconds between two drawings while somebody writes, and between two looks at the cursor. */
const [span, glance] = [300, 100];

export type FlowchartServices = Pick<
  Services,
  'context' | 'log' | 'library' | 'linter' | 'loader' | 'cases' | 'active' | 'clock' | 'search' | 'atHand' | 'opened'
>;

/** The page of a flowchart. It is made anew whenever the panel is shown, and remembers itself how it was looked at. */
export class FlowchartPanel extends vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: FlowchartServices;
  readonly #subscriptions: { dispose(): unknown }[] = [];
  readonly #charts: Charts;
  #uri = '';
  #unfolded: ReadonlySet<string> = new Set();
  #chosen: string | undefined;
  /** The step to go to with the next page that is shown; undefined for where the person is. */
  #wanted: { readonly step: string | undefined } | undefined;
  #made: MadePage | undefined;
  /** The last flowchart of the same SOP. */
  #before: MadePage | undefined;
  #isReady = false;
  #posted = '';
  #cursor = '';
  #isGone = false;
  #isOwed = false;

  constructor(panel: vscode.WebviewPanel, services: FlowchartServices) {
    super(() => {
      this.#isGone = true;
      for (const one of this.#subscriptions) one.dispose();
      services.atHand.offer(this, undefined);
    });
    this.#panel = panel;
    this.#services = services;
    const { context, library, linter, loader, cases, active } = services;
    this.#charts = new Charts(library);
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media', 'icon.png');
    const again = new Throttle(() => void this.#show(), span);
    const ask = () => again.ask();
    const look = new Throttle(() => void this.#tellCursor(), glance);
    const { webview } = panel;
    this.#subscriptions.push(
      again,
      look,
      webview.onDidReceiveMessage((message: FromFlowchartPage) => this.receive(message)),
      panel.onDidChangeViewState(() => this.#offer()),
      library.onDidChange(() => {
        this.#charts.forget();
        again.ask();
      }),
      linter.onDidChange(ask),
      loader.onDidProgress(ask),
      cases.onDidChangeAny(ask),
      active.onDidChange(ask),
      vscode.window.onDidChangeTextEditorSelection(() => look.ask()),
      vscode.window.onDidChangeActiveTextEditor(() => look.ask()),
    );
    webview.options = pageOptions(context.extensionUri);
    webview.html = pageHtml(webview, context.extensionUri, {
      script: 'flowchart',
      styles: ['content', 'chart', 'flowchart'],
      title: vscode.l10n.t('Flowchart'),
      loading: loader.progress.loading ? readingText(loader.progress) : vscode.l10n.t('Reading the SOP…'),
    });
  }

  /** What is shown; undefined before anything is. */
  get shown(): FlowchartPage | InsteadPage | undefined {
    return this.#made?.page;
  }

  /** Whether what was opened last has not got to the page. */
  get isOwed(): boolean {
    return this.#isOwed;
  }

  /** Shows the flowchart of an SOP, with the focus. @param caseId of the case to lay over it. */
  async open(uri: string, step?: string, caseId?: string): Promise<void> {
    this.#go(uri);
    if (caseId !== undefined || this.#isChosenGone()) this.#chosen = caseId;
    this.#wanted = { step };
    this.#isOwed = true;
    this.#panel.reveal(undefined, false);
    await this.#show();
  }

  /** Shows it again as it was, without the focus. */
  restore(uri: string): void {
    this.#go(uri);
    void this.#show();
  }

  /** Handles the page's messages. A page may do only what is listed here. */
  async receive(message: FromFlowchartPage): Promise<void> {
    try {
      await this.#handle(message);
    } catch (error) {
      this.#services.log.error(`The flowchart: ${String(error)}`);
      void showError(vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error)));
    }
  }

  async #handle(message: FromFlowchartPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#posted = this.#cursor = '';
        if (message.uri === this.#uri) {
          this.#unfolded = new Set(message.unfolded.map(keyOf));
          this.#chosen ??= message.chosen;
        }
        await this.#show();
        break;
      case 'unfold':
        this.#unfolded = new Set(message.unfolded.map(keyOf));
        await this.#show();
        break;
      case 'choose':
        this.#chosen = message.id;
        await this.#show();
        break;
      case 'reveal':
        await this.#reveal(message.place, message.takesFocus);
        break;
      case 'source':
        if (this.#made?.page.kind === 'chart' || this.#made?.page.hasSource) await this.#showText(this.#uri, true);
        break;
    }
  }

  #go(uri: string): void {
    if (uri !== this.#uri) {
      this.#before = undefined;
      this.#chosen = undefined;
      this.#unfolded = new Set();
    }
    this.#uri = uri;
    this.#offer();
  }

  /** Whether the case that was chosen is closed or not there any more. */
  #isChosenGone(): boolean {
    if (this.#chosen === undefined || this.#chosen === '') return false;
    const view = this.#services.cases.get(this.#chosen);
    return !view || view.state.closed !== undefined;
  }

  /** Commands that are called while the page is the active editor are about its SOP. */
  #offer(): void {
    this.#services.atHand.offer(this, this.#panel.active && this.#uri !== '' ? { uri: this.#uri } : undefined);
  }

  async #show(): Promise<void> {
    // Something may still have been going on for it.
    if (this.#isGone) return;
    const { library, loader } = this.#services;
    if (this.#uri === '' || (loader.progress.loading && !library.get(this.#uri))) return;
    const sop = library.get(this.#uri);
    if (sop) this.#panel.title = vscode.l10n.t('Flowchart: {0}', withSignsShown(sop.title));
    // Once it is seen again, the page asks for what it shows.
    if (!this.#panel.visible) return;
    const made = makeFlowchartPage(this.#uri, {
      services: this.#services,
      charts: this.#charts,
      unfolded: this.#unfolded,
      chosen: this.#chosen,
      before: this.#before,
    });
    this.#made = made;
    if (made.tree && made.tree !== this.#before?.tree) this.#before = made;
    if (!this.#isReady) return;
    const wanted = this.#wanted;
    const said = JSON.stringify(made.page);
    if (said !== this.#posted || wanted) {
      this.#posted = said;
      this.#wanted = undefined;
      const goTo = wanted?.step === undefined ? undefined : made.tree && placeOfStep(made.tree.chart, wanted.step);
      const isThere = await this.#post({
        type: 'show',
        page: made.page,
        takesFocus: wanted !== undefined,
        ...(goTo ? { goTo: { within: [], ...goTo } } : {}),
      });
      if (isThere) this.#isOwed = false;
    }
    await this.#tellCursor();
  }

  /** Marks what the cursor stands in, in the text that was used last. */
  async #tellCursor(): Promise<void> {
    const tree = this.#made?.tree;
    if (this.#isGone || !this.#isReady || !this.#panel.visible || !tree) return;
    const editor = vscode.window.activeTextEditor ?? this.#sourceEditor();
    const places = editor ? placesOfLine(tree, editor.document.uri.toString(), editor.selection.active.line) : [];
    const said = JSON.stringify(places);
    if (said === this.#cursor) return;
    this.#cursor = said;
    await this.#post({ type: 'cursor', places });
  }

  #sourceEditor(uri = this.#uri): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  }

  async #reveal(place: PagePlace, takesFocus: boolean): Promise<void> {
    const tree = this.#made?.tree;
    const within = tree && treeWithin(tree, place.within);
    const node = within?.chart.nodes.find(({ id }) => id === place.node);
    if (!tree || !within || !node) return;
    if (takesFocus && node.kind === 'link') {
      const to = followed(this.#services.library, within.now, node.target);
      if (typeof to === 'string') void showWarning(to);
      else if (to.kind === 'web') await vscode.env.openExternal(to.uri);
      return;
    }
    const found = lineOfPlace(tree, place);
    if (!found) {
      if (takesFocus && 'section' in node)
        void showWarning(vscode.l10n.t('The text of “{0}” no longer has this.', within.now.title));
      return;
    }
    const uri = found.sop.location.uri;
    // Whoever only looks at the drawing wants no editor to open.
    if (takesFocus || this.#sourceEditor(uri)) await this.#showText(uri, takesFocus, found.line);
  }

  /** Shows the text of an SOP where it is open, or else beside the flowchart. @param line from 0. */
  async #showText(uri: string, takesFocus: boolean, line?: number): Promise<void> {
    const at = line === undefined ? undefined : new vscode.Range(line, 0, line, 0);
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
      viewColumn: this.#sourceEditor(uri)?.viewColumn ?? this.#beside(),
      preserveFocus: !takesFocus,
      ...(at ? { selection: at } : {}),
    });
    if (at) editor.revealRange(at, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Where a text is opened so that the flowchart stays in sight: left of it, where something is. */
  #beside(): vscode.ViewColumn {
    const column = this.#panel.viewColumn ?? vscode.ViewColumn.One;
    const left = vscode.window.tabGroups.all.findLast(({ viewColumn }) => viewColumn < column);
    return left?.viewColumn ?? vscode.ViewColumn.Beside;
  }

  #post(message: ToFlowchartPage): Thenable<boolean> {
    return this.#panel.webview.postMessage(message);
  }
}
