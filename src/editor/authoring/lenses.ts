import * as vscode from 'vscode';
import { isBehind, missingLanguages, sourceOf } from '../../core/authoring/translation/languages';
import { sopsUsing, usesOfReply } from '../../core/authoring/uses';
import { nextReview } from '../../core/lifecycle/reviews/due';
import { kindOf } from '../../core/lint/kinds';
import type { Sop } from '../../core/sop/model';
import { today } from '../../core/text/day';
import type { Services } from '../services/services';
import { commands } from '../shared/commands';
import { onDidChangeSetting, settings } from '../shared/settings';
import { shown } from '../shared/shown';
import { versionText } from '../shared/version-words';
import { dayText, languageText, numberText } from '../shared/wording';
import { sopIn } from './sop-here';

export type LensServices = Pick<Services, 'library' | 'feedback' | 'clock'>;

/** Milliseconds without a key after which lines are worked out anew: until then they only move with the text. */
const pause = 800;

interface Lens {
  readonly line: number;
  readonly command: vscode.Command;
}

/** What is shown of a document, and when it is worked out again. */
interface Shown {
  lenses: readonly Lens[];
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Lines above the title and the replies of an SOP: who uses it, its reviews, what was reported. They stay where they are while
 * somebody types, also while what is typed cannot be read for a moment: text that jumps under the cursor is worse than a number that
 * is a second old.
 */
export class SopLenses implements vscode.Disposable {
  readonly #services: LensServices;
  readonly #shown = new Map<string, Shown>();
  readonly #tell: () => void;
  readonly #disposables: readonly { dispose(): unknown }[];

  /** @param tell says that there are other lines now. */
  constructor(services: LensServices, tell: () => void) {
    this.#services = services;
    this.#tell = tell;
    const all = () => {
      for (const uri of this.#shown.keys()) this.#later(uri);
    };
    this.#disposables = [
      services.library.onDidChange(all),
      services.feedback.onDidChange(all),
      onDidChangeSetting(['authoring.codeLens'], tell),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const kept = this.#shown.get(document.uri.toString());
        if (!kept || contentChanges.length === 0) return;
        kept.lenses = contentChanges.reduce(moved, kept.lenses);
        this.#later(document.uri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
    ];
  }

  dispose(): void {
    for (const uri of [...this.#shown.keys()]) this.#forget(uri);
    for (const one of this.#disposables) one.dispose();
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const uri = document.uri.toString();
    if (!settings.codeLens(document.uri) || !this.#services.library.get(uri)) return [];
    let kept = this.#shown.get(uri);
    if (!kept) {
      kept = { lenses: this.#lensesOf(document) ?? [], timer: undefined };
      this.#shown.set(uri, kept);
    }
    return kept.lenses.map(({ line, command }) => new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command));
  }

  #later(uri: string): void {
    const kept = this.#shown.get(uri);
    if (!kept) return;
    clearTimeout(kept.timer);
    kept.timer = setTimeout(() => this.#renew(uri, kept), pause);
  }

  #renew(uri: string, kept: Shown): void {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    const lenses = document && this.#lensesOf(document);
    if (!lenses || JSON.stringify(lenses) === JSON.stringify(kept.lenses)) return;
    kept.lenses = lenses;
    this.#tell();
  }

  #forget(uri: string): void {
    clearTimeout(this.#shown.get(uri)?.timer);
    this.#shown.delete(uri);
  }

  /** Undefined while the text cannot be read. */
  #lensesOf(document: vscode.TextDocument): Lens[] | undefined {
    const { library } = this.#services;
    const sop = sopIn(document, library);
    if (!sop) return [];
    if (sop.problems.some(({ code }) => kindOf(code).isFatal)) return undefined;
    const line = sop.front.title?.range.start.line ?? 0;
    const above = [this.#usesLens(sop), this.#reviewLens(sop), this.#feedbackLens(sop), this.#translationLens(sop)];
    return [
      ...above.flatMap((command) => (command ? [{ line, command }] : [])),
      ...sop.replies.flatMap((reply) => {
        const isHeaded = sop.headings.some(({ anchor }) => anchor === reply.id);
        if (!isHeaded) return [];
        const count = usesOfReply(sop, reply, library).length;
        const title =
          count === 0
            ? vscode.l10n.t('Used by no step')
            : count === 1
              ? vscode.l10n.t('Used by 1 step')
              : vscode.l10n.t('Used by {0} steps', numberText(count));
        return [{ line: reply.range.start.line, command: showUses(title, sop, reply.id) }];
      }),
    ];
  }

  #usesLens(sop: Sop): vscode.Command {
    const count = sopsUsing(sop, this.#services.library).length;
    const title =
      count === 0
        ? vscode.l10n.t('Used by no other SOP')
        : count === 1
          ? vscode.l10n.t('Used by 1 SOP')
          : vscode.l10n.t('Used by {0} SOPs', numberText(count));
    return showUses(title, sop);
  }

  /** A draft is reviewed before it is approved. */
  #reviewLens({ front, status }: Sop): vscode.Command | undefined {
    if (status === 'draft' || status === 'retired') return undefined;
    const due = nextReview(front);
    const isOverdue = due !== undefined && due < today(this.#services.clock.now());
    const next =
      due === undefined
        ? vscode.l10n.t('No review planned')
        : isOverdue
          ? vscode.l10n.t('Review overdue since {0}', dayText(due))
          : vscode.l10n.t('Next review {0}', dayText(due));
    const last = front.lastReviewed === undefined ? '' : vscode.l10n.t('Reviewed {0}', dayText(front.lastReviewed));
    const title = [last, next].filter(Boolean).join(' · ');
    return { command: commands.showReviews, title: isOverdue ? `$(warning) ${title}` : title };
  }

  /** What a translation is behind, or, where others are translated, into what an SOP is not yet. */
  #translationLens(sop: Sop): vscode.Command | undefined {
    const { library } = this.#services;
    const argument = [{ uri: sop.location.uri }];
    const source = sourceOf(sop, library);
    if (source) {
      const title = vscode.l10n.t('“{0}” is at {1} now: bring up to date', source.title, versionText(source.version));
      const behind = { command: commands.updateTranslation, title: `$(sync) ${shown(title)}`, arguments: argument };
      return isBehind(sop, source) ? behind : undefined;
    }
    const isUsual = [...library.sops].some(({ front }) => front.translationOf !== undefined);
    const missing = isUsual ? missingLanguages(sop, library) : [];
    if (missing.length === 0) return undefined;
    const title = vscode.l10n.t('Translate into {0}', missing.map(languageText).join(', '));
    return { command: commands.addTranslation, title: `$(globe) ${title}`, arguments: argument };
  }

  #feedbackLens(sop: Sop): vscode.Command | undefined {
    const count = this.#services.feedback.openOn(sop).length;
    if (count === 0) return undefined;
    const title = count === 1 ? vscode.l10n.t('1 open report') : vscode.l10n.t('{0} open reports', numberText(count));
    return { command: commands.showReviews, title: `$(comment) ${title}` };
  }
}

function showUses(title: string, sop: Sop, reply?: string): vscode.Command {
  const argument = { uri: sop.location.uri, ...(reply === undefined ? {} : { reply }) };
  return { command: commands.showUses, title, arguments: [argument] };
}

/** Lines below an edit move with it. */
function moved(
  lenses: readonly Lens[],
  { range: { start, end }, text }: vscode.TextDocumentContentChangeEvent,
): readonly Lens[] {
  const by = text.split(/\r\n|\r|\n/).length - 1 - (end.line - start.line);
  if (by === 0) return lenses;
  return lenses.map((lens) =>
    lens.line > start.line || (lens.line === start.line && start.character === 0)
      ? { ...lens, line: Math.max(start.line, lens.line + by) }
      : lens,
  );
}
