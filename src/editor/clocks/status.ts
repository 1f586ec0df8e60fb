import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import { mostUrgent } from '../../core/case/terms/sla-clocks';
import type { SlaClock } from '../../core/case/terms/sla-clocks';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import { ruleText } from '../shared/fact-words';
import { commands, views } from '../shared/commands';
import type { ClockReading } from '../services/clock-reader';
import { clockFacts, clockIcon, clockLabel } from '../shared/clock-words';
import { progressText } from '../shared/case-words';
import { shown } from '../shared/shown';

/** The progress of the case in the status bar, and the promise that needs attention first. */
export class CaseStatus extends vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #library: Library;

  constructor(library: Library) {
    const item = vscode.window.createStatusBarItem(views.checklist, vscode.StatusBarAlignment.Left, 50);
    super(() => item.dispose());
    this.#item = item;
    this.#library = library;
    item.name = vscode.l10n.t('SOP checklist');
    item.command = commands.switchCase;
  }

  /** Shows a case; shows nothing for a closed one. */
  show(view: CaseView | undefined, { now, shown: clocks }: ClockReading): void {
    const item = this.#item;
    if (!view || view.state.closed) {
      item.hide();
      return;
    }
    const urgent = mostUrgent(clocks);
    const progress = vscode.l10n.t('{0}. Required steps done: {1}', caseTitle(view), progressText(view));
    const factsOf = (clock: SlaClock) =>
      clockFacts(clock, now, (rule) => ruleText(this.#library, view.state.location.root, rule));
    const lines = [progress, ...clocks.map((clock) => [clockLabel(clock), ...factsOf(clock)].join(' · '))];
    item.text = [`$(checklist) ${progressText(view)}`, urgent ? `$(${clockIcon(urgent).id}) ${clockLabel(urgent)}` : '']
      .filter(Boolean)
      .join('  ');
    item.tooltip = shown(lines.join('\n'));
    item.backgroundColor = urgent && backgroundOf(urgent);
    item.accessibilityInformation = {
      label: [progress, ...(urgent ? [clockLabel(urgent), ...factsOf(urgent)] : [])].join(', '),
    };
    item.show();
  }
}

function backgroundOf({ state, isNear, isHeld }: SlaClock): vscode.ThemeColor | undefined {
  if (state === 'breached') return new vscode.ThemeColor('statusBarItem.errorBackground');
  return isNear && !isHeld ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
}
