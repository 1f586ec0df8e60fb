import * as vscode from 'vscode';
import type { CasePlace } from '../../core/case/record/place';
import { makePage } from '../../core/report/page/make-page';
import type { ReportPage, StepLink } from '../../core/report/page/page';
import type { Report } from '../../core/report/report';
import type { PageFilter, ToHost, ToPage } from '../../pages/report/messages';
import { commands, run } from '../shared/commands';
import type { Services } from '../services/services';
import { pageHtml, pageOptions } from '../shared/page-html';
import { Throttle } from '../shared/throttle';
import { controlsFor } from './controls';
import { exportReport, printReport } from './export';
import { readFilter, usualFilter } from './filter';
import { openStep } from './open-step';
import { ReportSource } from './source';
import { reportText } from './texts';
import { showError } from '../shared/dialogs';

/** Milliseconds between two readings of the cases while they keep changing. */
const span = 3000;
/** The same while SOPs are written: what people searched in vain is searched again. */
const librarySpan = 10_000;

/** The report page and its actions. The page is rebuilt whenever it is shown, and remembers its own settings. */
export class ReportPanel extends vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: Services;
  readonly #source: ReportSource;
  readonly #subscriptions: { dispose(): unknown }[] = [];
  #filter: PageFilter = usualFilter;
  #shown: { readonly report: Report; readonly page: ReportPage } | undefined;
  /** Counts the reports asked for, so that only the last one is shown. */
  #asked = 0;

  constructor(panel: vscode.WebviewPanel, services: Services, place: () => CasePlace) {
    super(() => {
      for (const one of this.#subscriptions) one.dispose();
      // A reading that is still under way has no page to show its result on any more.
      this.#asked++;
    });
    this.#panel = panel;
    this.#services = services;
    this.#source = new ReportSource(services, place);
    const { extensionUri } = services.context;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png');
    panel.webview.options = pageOptions(extensionUri);
    const again = new Throttle(() => {
      if (panel.visible) void this.#show();
    }, span);
    const afterLibrary = new Throttle(() => {
      this.#source.forgetAnswers();
      if (panel.visible) void this.#show();
    }, librarySpan);
    const casesChanged = () => {
      this.#source.forget();
      again.ask();
    };
    // A change of the library or of its feedback changes no case, so the cases are not read again for it.
    this.#subscriptions.push(
      again,
      afterLibrary,
      services.cases.onDidChange(casesChanged),
      services.library.onDidChange(() => afterLibrary.ask()),
      services.feedback.onDidChange(() => again.ask()),
      panel.webview.onDidReceiveMessage((message: ToHost) => this.#receive(message)),
    );
    panel.webview.html = pageHtml(panel.webview, extensionUri, {
      script: 'report',
      styles: ['report'],
      title: vscode.l10n.t('Report'),
      loading: vscode.l10n.t('Reading the cases…'),
    });
  }

  /** The report shown now; undefined while the cases are being read. */
  get shown(): { readonly report: Report; readonly page: ReportPage } | undefined {
    return this.#shown;
  }

  /** Handles the page's messages. A page may do only what is listed here. */
  async #receive(message: ToHost): Promise<void> {
    const { context, library, log } = this.#services;
    try {
      switch (message.type) {
        case 'ready':
          if (message.filter !== undefined) this.#filter = readFilter(message.filter);
          await this.#show();
          break;
        case 'filter':
          this.#filter = readFilter(message.filter);
          await this.#show();
          break;
        case 'retry':
          this.#source.forget();
          await this.#show();
          break;
        case 'open':
          await openStep(library, readLink(message.link));
          break;
        case 'start':
          await run(commands.startChecklist);
          break;
        case 'export':
        case 'print':
          if (this.#shown)
            await (message.type === 'export' ? exportReport : printReport)(
              { ...this.#shown, html: message.html },
              context.extensionUri,
            );
          break;
      }
    } catch (error) {
      log.error(`The report: ${String(error)}`);
      void showError(vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error)));
    }
  }

  async #show(): Promise<void> {
    const turn = ++this.#asked;
    const { library, log } = this.#services;
    const language = vscode.env.language;
    const languages = [language, ...library.roots.flatMap((root) => library.config(root).lang ?? [])];
    try {
      const { report, hasCases } = await this.#source.report(this.#filter, languages);
      if (turn !== this.#asked) return;
      const page = makePage(report, hasCases, { say: reportText, language, languages });
      this.#shown = { report, page };
      await this.#post({ type: 'show', page, controls: controlsFor(report), filter: this.#filter });
    } catch (error) {
      if (turn !== this.#asked) return;
      log.error(`The cases could not be read for the report: ${String(error)}`);
      await this.#post({
        type: 'failed',
        title: vscode.l10n.t('The cases cannot be read'),
        text: error instanceof Error ? error.message : String(error),
        retry: vscode.l10n.t('Try Again'),
      });
    }
  }

  #post(message: ToPage): Thenable<boolean> {
    return this.#panel.webview.postMessage(message);
  }
}

function readLink(link: Partial<StepLink> | undefined): StepLink {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { sop: text(link?.sop), step: text(link?.step) };
}
