import * as vscode from 'vscode';
import { partOf, stepsInView } from '../../core/case/model/view';
import { currentSop } from '../../core/case/model/sops-in-library';
import { sopFor } from '../pickers/pick';
import { FlowchartPanel } from './panel';
import type { FlowchartServices } from './panel';

/** What is shown, and where in it. */
interface Wanted {
  readonly uri: string;
  /** The id of a step. */
  readonly step: string | undefined;
  /** The case that it is a step of. */
  readonly caseId?: string;
}

/** The page that shows flowcharts. There is only one; it is restored when the window reloads. */
export class Flowcharts {
  readonly #services: FlowchartServices;
  readonly #viewType: string;
  #panel: FlowchartPanel | undefined;
  /** What was asked of a page that may have been closed already: we hear of that a moment later, and then it is shown in another. */
  #again: Wanted | undefined;

  constructor(services: FlowchartServices, viewType: string) {
    this.#services = services;
    this.#viewType = viewType;
  }

  get panel(): FlowchartPanel | undefined {
    return this.#panel;
  }

  /** Shows the flowchart that a command is called for; without an argument that of the SOP before the person. */
  async show(argument: unknown): Promise<void> {
    const wanted = this.#stepOfCase(argument) ?? (await this.#sopOf(argument));
    if (!wanted) return;
    this.#again = this.#panel && wanted;
    await this.#open(wanted);
  }

  async #open({ uri, step, caseId }: Wanted): Promise<void> {
    const title = vscode.l10n.t('Flowchart');
    const page =
      this.#panel ?? this.#take(vscode.window.createWebviewPanel(this.#viewType, title, vscode.ViewColumn.Beside));
    await page.open(uri, step, caseId);
  }

  /** Takes the panel of a window that was loaded anew. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    if (typeof uri !== 'string' || this.#panel) {
      panel.dispose();
      return;
    }
    this.#take(panel).restore(uri);
  }

  #take(panel: vscode.WebviewPanel): FlowchartPanel {
    const page = new FlowchartPanel(panel, this.#services);
    this.#panel = page;
    panel.onDidDispose(() => {
      page.dispose();
      if (this.#panel === page) this.#panel = undefined;
      const again = page.isOwed ? this.#again : undefined;
      this.#again = undefined;
      if (again) void this.#open(again);
    });
    return page;
  }

  /** The step of a row of the checklist. */
  #stepOfCase(argument: unknown): Wanted | undefined {
    if (typeof argument !== 'object' || argument === null || !('caseId' in argument) || !('step' in argument))
      return undefined;
    const { caseId, step } = argument as { readonly caseId: string; readonly step: { readonly key: string } };
    const view = this.#services.cases.get(caseId);
    const found = view && stepsInView(view).find(({ key }) => key === step.key);
    if (!found) return undefined;
    const { part } = partOf(view, found);
    const sop = currentSop(part, this.#services.library);
    if (!sop)
      throw new Error(
        vscode.l10n.t(
          '“{0}” is no longer in the library; the case continues with the text it started with.',
          part.title,
        ),
      );
    return { uri: sop.location.uri, step: found.step.id, caseId };
  }

  async #sopOf(argument: unknown): Promise<Wanted | undefined> {
    const { library, atHand } = this.#services;
    const edited = vscode.window.activeTextEditor?.document.uri.toString();
    const before = atHand.sopOr(argument) ?? (edited !== undefined && library.get(edited) ? edited : undefined);
    const sop = await sopFor(this.#services, before, vscode.l10n.t('Of which SOP do you want to see the flowchart?'));
    return sop && { uri: sop.location.uri, step: undefined };
  }
}
