import * as vscode from 'vscode';
import { markOf, withConduct, withRead, withoutRead } from '../../core/learning/progress';
import { today } from '../../core/text/day';
import type { AnyPage, FromLearningPage, PracticeResult, ToLearningPage } from '../../pages/learning/messages';
import { changeProgress, progressOn } from '../services/progress';
import { commands, run } from '../shared/commands';
import { showError } from '../shared/dialogs';
import { pageHtml, pageOptions } from '../shared/page-html';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { readingText } from '../shared/wording';
import { conductText, makeLearningPage } from './make-page';
import { ownRole, pathOf, rootsToLearn } from './own-path';
import type { PracticeEnd } from './practice';
import type { LearningServices } from './learning-services';
import { resultOf } from './result-words';
import type { Sharing } from './sharing';
import { makeTeamPage } from './team-page';

/** Milliseconds between two pages while the library changes. */
const span = 300;

interface Parts {
  readonly services: LearningServices;
  readonly sharing: Sharing;
}

/** The page of the learning path, or of how far the team is. */
export class LearningPanel extends vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #parts: Parts;
  readonly #subscriptions: { dispose(): unknown }[] = [];
  #what: 'path' | 'team' = 'path';
  #result: PracticeResult | undefined;
  #focus: string | undefined;
  #isReady = false;
  #shown: AnyPage | undefined;
  /** Counts the pages asked for, so that only the last one is shown. */
  #asked = 0;

  constructor(panel: vscode.WebviewPanel, parts: Parts) {
    super(() => {
      for (const one of this.#subscriptions) one.dispose();
      this.#asked++;
    });
    this.#panel = panel;
    this.#parts = parts;
    const { context, library, loader } = parts.services;
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media', 'icon.png');
    panel.webview.options = pageOptions(context.extensionUri);
    const again = new Throttle(() => void this.refresh(), span);
    this.#subscriptions.push(
      again,
      panel.webview.onDidReceiveMessage((message: FromLearningPage) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        // A page that is hidden is gone: it asks again when it is shown.
        if (panel.visible) again.ask();
        else this.#isReady = false;
      }),
      // While a library is read, it changes many times a second; a path is made of all of it.
      library.onDidChange(() => {
        if (!loader.progress.loading) again.ask();
      }),
      loader.onDidProgress(({ loading }) => {
        if (!loading || this.#shown?.kind === 'instead') again.ask();
      }),
      parts.services.learnt.onDidChange(() => void this.refresh()),
      onDidChangeSetting(['agent.name', 'agent.member'], () => again.ask()),
    );
    panel.webview.html = pageHtml(panel.webview, context.extensionUri, {
      script: 'learning',
      styles: ['content', 'learning'],
      title: vscode.l10n.t('Learning Path'),
      loading: vscode.l10n.t('Reading the library…'),
    });
  }

  /** What is shown; undefined before anything is. */
  get shown(): AnyPage | undefined {
    return this.#shown;
  }

  /** Shows the path or the team, with the focus. */
  async show(what: 'path' | 'team'): Promise<void> {
    this.#what = what;
    this.#panel.title = what === 'path' ? vscode.l10n.t('Learning Path') : vscode.l10n.t('Learning Path of the Team');
    this.#focus = 'title';
    this.#panel.reveal();
    await this.refresh();
  }

  /** Says how a practice went. */
  async tell(end: PracticeEnd | undefined): Promise<void> {
    this.#result = end && resultOf(end);
    this.#focus = end ? 'result' : 'next';
    await this.refresh();
  }

  /** Shows what is true now. */
  async refresh(): Promise<void> {
    const turn = ++this.#asked;
    const page = await this.#page();
    if (turn !== this.#asked) return;
    this.#shown = page;
    if (!this.#isReady) return;
    const message: ToLearningPage = { type: 'show', page, focus: this.#focus };
    this.#focus = undefined;
    await this.#panel.webview.postMessage(message);
  }

  /** Handles the page's messages. A page may do only what is listed here. */
  async receive(message: FromLearningPage): Promise<void> {
    try {
      await this.#handle(message);
    } catch (error) {
      this.#parts.services.log.error(`The learning path: ${String(error)}`);
      void showError(vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error)));
    }
  }

  async #handle(message: FromLearningPage): Promise<void> {
    const { services } = this.#parts;
    const { learnt } = services;
    const [root = ''] = rootsToLearn(services, learnt.library);
    const day = today(services.clock.now());
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        await this.refresh();
        break;
      case 'library':
        this.#result = undefined;
        await learnt.choose(message.value);
        break;
      case 'role':
        await changeProgress(learnt, root, (before) => ({ ...before, role: message.value }));
        break;
      case 'read':
        await run(commands.openSop, { uri: message.uri });
        break;
      case 'mark': {
        const sop = services.library.get(message.uri);
        // Said of what came before: that was seen.
        this.#result = undefined;
        if (sop)
          await changeProgress(learnt, sop.location.root, (before) =>
            message.isRead ? withRead(before, sop, day) : withoutRead(before, sop.id),
          );
        break;
      }
      case 'conduct': {
        const text = conductText(services.library.config(root));
        await changeProgress(learnt, root, (before) =>
          withConduct(before, message.isRead ? markOf(text, undefined, day) : undefined),
        );
        break;
      }
      case 'practise':
        await run(commands.practise, { uri: message.uri });
        break;
      case 'share':
        await run(commands.shareProgress);
        break;
      case 'stop':
        await run(commands.stopSharing);
        break;
      case 'team':
      case 'path':
        await this.show(message.type);
        break;
      case 'create':
        await run(commands.createLibrary);
        break;
      case 'log':
        services.log.show();
        break;
    }
  }

  async #page(): Promise<AnyPage> {
    const { services, sharing } = this.#parts;
    const { library, loader, learnt } = services;
    try {
      const { loading } = loader.progress;
      const roots = loading ? [] : rootsToLearn(services, learnt.library);
      const [root] = roots;
      if (root === undefined) {
        return {
          kind: 'instead',
          title: vscode.l10n.t('Learning Path'),
          text: loading
            ? readingText(loader.progress)
            : vscode.l10n.t(
                'There are no SOPs to learn yet. Create the sample library, or open a folder that has one.',
              ),
          isError: false,
          buttons: loading ? [] : [{ label: vscode.l10n.t('Create Sample Library'), message: { type: 'create' } }],
        };
      }
      const own = progressOn(learnt, root);
      if (this.#what === 'team')
        return makeTeamPage(await sharing.files(root), library.config(root), (role) => pathOf(services, root, role));
      const path = pathOf(services, root, ownRole(services, root, own));
      // What others share is not needed to learn: a folder that cannot be read is told where it is asked for.
      const shared = await sharing.own(root).catch(() => undefined);
      return makeLearningPage({
        library,
        root,
        roots: [...roots].sort(),
        path,
        progress: own,
        sharedOn: shared?.progress?.on,
        result: this.#result,
      });
    } catch (error) {
      services.log.error(`The learning path: ${String(error)}`);
      return {
        kind: 'instead',
        title: vscode.l10n.t('The learning path cannot be shown'),
        text: error instanceof Error ? error.message : String(error),
        isError: true,
        buttons: [
          { label: vscode.l10n.t('Try Again'), message: { type: this.#what } },
          { label: vscode.l10n.t('Show Log'), message: { type: 'log' } },
        ],
      };
    }
  }
}
