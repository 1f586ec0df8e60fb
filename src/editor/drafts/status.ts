import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { commands } from '../shared/commands';
import { shown } from '../shared/shown';
import { channelText, languageText } from '../shared/wording';

/** The language and channel of the current draft in the status bar. */
export class DraftStatus extends vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #services: Pick<Services, 'drafts' | 'readings' | 'library'>;

  constructor(services: Pick<Services, 'drafts' | 'readings' | 'library'>) {
    const item = vscode.window.createStatusBarItem('sopGuide.draft', vscode.StatusBarAlignment.Right, 101);
    super(() => item.dispose());
    this.#item = item;
    this.#services = services;
    item.name = vscode.l10n.t('Language and channel of the draft');
    item.command = commands.setDraftLanguage;
  }

  /** Shows what is read of the current draft; nothing elsewhere. */
  show(): void {
    const { drafts, readings, library } = this.#services;
    const active = vscode.window.activeTextEditor?.document;
    const document = active && drafts.isLetter(active) ? active : undefined;
    if (!document) {
      this.#item.hide();
      return;
    }
    const { language, channel } = readings.of(document);
    const root = readings.rootFor(document);
    const [tongue, way] = [
      language === undefined ? vscode.l10n.t('Language?') : languageText(language),
      channel === undefined ? undefined : channelText(library, root, channel),
    ];
    this.#item.text = [`$(globe) ${shown(tongue)}`, ...(way === undefined ? [] : [shown(way)])].join(' · ');
    this.#item.tooltip = shown(
      vscode.l10n.t('Replies come in this language and for this channel. Click to choose another.'),
    );
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('Draft: {0}', [tongue, ...(way === undefined ? [] : [way])].join(', ')),
    };
    this.#item.show();
  }
}
