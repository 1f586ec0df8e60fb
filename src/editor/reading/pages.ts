import * as vscode from 'vscode';
import type { Services } from '../services/services';
import type { PanelServices, Place, ReadingPanel } from './page/reading-panel';

export const viewType = 'sopGuide.reading';

/** A panel and, once loaded, what shows an SOP in it. */
interface Shown {
  readonly panel: vscode.WebviewPanel;
  page: ReadingPanel | undefined;
  /** What it is to show first; while that is being loaded, somebody may want something else. */
  place: Place;
  /** Whether somebody opened it, rather than a window that is loaded anew. */
  isOpened: boolean;
  isGone: boolean;
}

/** The pages that show SOPs to read. One is used again and again; a second one is opened to the side. */
export class ReadingPages {
  readonly #services: PanelServices & Pick<Services, 'atHand'>;
  /** The one used last comes first. */
  #open: Shown[] = [];

  constructor(services: PanelServices & Pick<Services, 'atHand'>) {
    this.#services = services;
    services.atHand.copied.event((text) => {
      void this.#open.find(({ panel }) => panel.active)?.page?.copied(text);
    });
  }

  /** The page that was used last. */
  get current(): ReadingPanel | undefined {
    return this.#open[0]?.page;
  }

  get count(): number {
    return this.#open.length;
  }

  /** Shows an SOP on the page used last. @param toTheSide on one that covers nothing of what the person works in. */
  async show(place: Place, toTheSide: boolean): Promise<void> {
    const column = vscode.window.tabGroups.activeTabGroup.viewColumn;
    const used = toTheSide ? this.#open.find(({ panel }) => panel.viewColumn !== column) : this.#open[0];
    if (!used) {
      const beside = toTheSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
      const options = { enableFindWidget: true };
      await this.take(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('SOP'), beside, options), place, true);
      return;
    }
    used.place = place;
    used.isOpened = true;
    used.panel.reveal(undefined, false);
    await used.page?.open(place);
  }

  /** Takes a panel. @param isOpened whether somebody opened it, rather than a window that is loaded anew. */
  async take(panel: vscode.WebviewPanel, place: Place, isOpened: boolean): Promise<void> {
    const shown: Shown = { panel, page: undefined, place, isOpened, isGone: false };
    this.#open.unshift(shown);
    panel.onDidDispose(() => {
      shown.isGone = true;
      shown.page?.dispose();
      this.#open = this.#open.filter((one) => one !== shown);
      this.#tell();
    });
    panel.onDidChangeViewState(() => {
      if (panel.active) this.#open = [shown, ...this.#open.filter((one) => one !== shown)];
      this.#tell();
    });
    try {
      // What makes pages is loaded with the first one.
      const { ReadingPanel } = await import('./page/reading-panel');
      if (shown.isGone) return;
      shown.page = new ReadingPanel(panel, this.#services, shown.place, shown.isOpened);
      shown.page.onDidChange(() => this.#tell());
      this.#tell();
    } catch (error) {
      panel.dispose();
      throw error;
    }
  }

  /** Says what keys are about now. */
  #tell(): void {
    const { page } = this.#open.find(({ panel }) => panel.active) ?? {};
    this.#services.atHand.offer(this, page?.argument);
  }
}
