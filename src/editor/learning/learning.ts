import * as vscode from 'vscode';
import { hasSteps } from '../services/in-force';
import { changeProgress } from '../services/progress';
import { showWarning } from '../shared/dialogs';
import { withPractised, withRead } from '../../core/learning/progress';
import { today } from '../../core/text/day';
import { sopFor, uriOf } from '../pickers/pick';
import { LearningPanel } from './panel';
import { Practice, isOfWanted } from './practice';
import type { WalkArgument } from '../shared/walk-argument';
import type { LearningServices } from './learning-services';
import { Sharing } from './sharing';

/** What people do to learn: they read, practise and, if they want to, share how far they are. */
export class Learning implements vscode.Disposable {
  readonly #services: LearningServices;
  readonly #viewType: string;
  readonly #practice: Practice;
  readonly #sharing: Sharing;
  #panel: LearningPanel | undefined;
  #shownIn: vscode.WebviewPanel | undefined;

  constructor(services: LearningServices, viewType: string) {
    this.#services = services;
    this.#viewType = viewType;
    this.#practice = new Practice(services);
    this.#sharing = new Sharing(services);
  }

  /** The open page. */
  get panel(): LearningPanel | undefined {
    return this.#panel;
  }

  /** Shows the path of the person, or how far the team is. */
  async show(what: 'path' | 'team'): Promise<void> {
    if (!this.#panel)
      this.take(
        vscode.window.createWebviewPanel(this.#viewType, vscode.l10n.t('Learning Path'), vscode.ViewColumn.Active),
      );
    await this.#panel?.show(what);
  }

  /** Takes a panel: a new one, or one that a window brings back. */
  take(panel: vscode.WebviewPanel): void {
    const page = new LearningPanel(panel, {
      services: this.#services,
      sharing: this.#sharing,
    });
    // There is one page: of two that a window brings back, the last one stays.
    const before = this.#shownIn;
    this.#panel = page;
    this.#shownIn = panel;
    before?.dispose();
    panel.onDidDispose(() => {
      page.dispose();
      if (this.#panel !== page) return;
      this.#panel = undefined;
      this.#shownIn = undefined;
    });
  }

  /** Begins to practise an SOP: the one named, or one that the person chooses; or walks through a test. */
  async practise(argument: unknown): Promise<void> {
    if (isWalk(argument)) {
      await this.#practice.walk(argument);
      return;
    }
    const sop = await sopFor(
      this.#services,
      this.#services.atHand.sopOr(argument),
      vscode.l10n.t('Which procedure do you want to practise?'),
    );
    if (!sop) return;
    if (!hasSteps(sop)) {
      void showWarning(vscode.l10n.t('“{0}” has no steps to practise. Read it instead.', sop.title));
      return;
    }
    await this.#practice.begin(sop);
  }

  /** Ends the practice that is under way, without a result. */
  async endPractice(): Promise<void> {
    if (!(await this.#practice.end())) throw new Error(vscode.l10n.t('Nothing is being practised.'));
  }

  /** The draft was closed: what was practised in it is over. */
  draftClosed(): Promise<unknown> {
    return this.#practice.isOpen() ? Promise.resolve() : this.#practice.end();
  }

  /** Cases for practice were closed: says what was right in them, and cleans away what is left. */
  async finish(): Promise<void> {
    const result = await this.#practice.finish();
    if (result === 'goes-on' || result === 'walked') return;
    // Who followed another SOP has not practised the one that was wanted.
    if (result && isOfWanted(result.points)) {
      const { sop, points } = result;
      const { id, version } = sop;
      await changeProgress(this.#services.learnt, sop.location.root, (progress) =>
        withPractised(progress, id, {
          ...(version === undefined ? {} : { version }),
          on: today(this.#services.clock.now()),
          right: points.filter(({ isRight }) => isRight).length,
          points: points.length,
        }),
      );
    }
    await this.show('path');
    await this.#panel?.tell(result);
  }

  /** The person says that they have read an SOP. */
  async markRead(argument: unknown): Promise<void> {
    const uri = uriOf(argument) ?? uriOf(this.#services.atHand.sopOr(argument));
    const sop = uri === undefined ? undefined : this.#services.library.get(uri);
    if (!sop) throw new Error(vscode.l10n.t('Open an SOP to read first.'));
    await changeProgress(this.#services.learnt, sop.location.root, (progress) =>
      withRead(progress, sop, today(this.#services.clock.now())),
    );
  }

  /** Writes the person's progress for the lead to see, once they have seen what that is. */
  async share(): Promise<void> {
    await this.#sharing.share();
    await this.#panel?.refresh();
  }

  /** Takes it away again. */
  async stopSharing(): Promise<void> {
    await this.#sharing.stop();
    await this.#panel?.refresh();
  }

  dispose(): void {
    this.#panel?.dispose();
  }
}

function isWalk(argument: unknown): argument is WalkArgument {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'walk';
}
