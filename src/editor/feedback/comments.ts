import * as vscode from 'vscode';
import type { FollowUp, Outcome } from '../../core/lifecycle/feedback/entry';
import type { FeedbackThread } from '../../core/lifecycle/feedback/threads';
import { stepsOf } from '../../core/sop/model';
import type { Sop } from '../../core/sop/model';
import type { Feedback } from '../services/feedback';
import type { Services } from '../services/services';
import { dayText } from '../shared/wording';
import { toRange } from '../shared/convert';
import { showInput, showPick } from '../shared/dialogs';
import { escapeMarkdown } from '../shared/markdown';
import { settings } from '../shared/settings';
import { endText, kindText } from './words';

type CommentServices = Pick<Services, 'library' | 'clock'> & { readonly feedback: Feedback };

/** More open reports than these nobody reads in a list. */
const most = 500;

interface Drawn {
  readonly thread: vscode.CommentThread;
  readonly root: string;
  readonly uri: string;
  look: string;
}

/** Open reports as comments at their steps: in the SOP's text, and together in VS Code's view of comments. */
export class FeedbackComments implements vscode.Disposable {
  readonly #services: CommentServices;
  readonly #controller = vscode.comments.createCommentController('sopGuide.feedback', vscode.l10n.t('Reports on SOPs'));
  /** By the report's id. */
  readonly #drawn = new Map<string, Drawn>();

  constructor(services: CommentServices) {
    this.#services = services;
    this.#controller.options = {
      prompt: vscode.l10n.t('Answer'),
      placeHolder: vscode.l10n.t('Answer the one who reported it'),
    };
  }

  /** Draws the reports on all libraries. One that was closed is taken away. */
  show(): void {
    const { library, feedback } = this.#services;
    const open = library.roots
      .flatMap((root) => feedback.threads(root).map((one) => ({ root, one })))
      .filter(({ one }) => one.end === undefined)
      .slice(0, most);
    const ids = new Set(open.map(({ one }) => one.report.id));
    for (const [id, { thread }] of this.#drawn)
      if (!ids.has(id)) {
        thread.dispose();
        this.#drawn.delete(id);
      }
    for (const { root, one } of open) {
      const sop = library.withId(one.report.sop).find(({ location }) => location.root === root);
      if (sop) this.#draw(root, one, sop);
    }
  }

  /** Answers a report with the words of a comment. */
  async answer({ thread, text }: vscode.CommentReply): Promise<void> {
    await this.#add(thread, { does: 'answer', text });
  }

  /** Closes a report: asks what came of it, and for a word to the one who reported it. */
  async resolve(thread: vscode.CommentThread): Promise<void> {
    const report = this.#reportOf(thread);
    if (!report) return;
    const sop = this.#services.library.get(report.uri);
    const version = sop?.version;
    const rows: (vscode.QuickPickItem & { readonly outcome: Outcome; readonly version: string | undefined })[] = [
      {
        label:
          version === undefined ? vscode.l10n.t('It is mended') : vscode.l10n.t('It is mended in version {0}', version),
        outcome: 'fixed',
        version,
      },
      { label: vscode.l10n.t('It stays as it is'), outcome: 'no-change', version: undefined },
      { label: vscode.l10n.t('It was reported before'), outcome: 'duplicate', version: undefined },
    ];
    const title = vscode.l10n.t('Close the Report');
    const chosen = await showPick(rows, { title, placeHolder: vscode.l10n.t('What came of it?') });
    if (!chosen) return;
    const text = await showInput({
      title,
      prompt: vscode.l10n.t('A word to the one who reported it (optional)'),
      ignoreFocusOut: true,
    });
    if (text === undefined) return;
    await this.#add(thread, { does: 'resolve', text, outcome: chosen.outcome, version: chosen.version });
  }

  dispose(): void {
    this.#controller.dispose();
  }

  async #add(
    thread: vscode.CommentThread,
    said: Pick<FollowUp, 'does' | 'text'> & Partial<Pick<FollowUp, 'outcome' | 'version'>>,
  ): Promise<void> {
    const drawn = this.#reportOf(thread);
    if (!drawn) return;
    const name = settings.agentName();
    await this.#services.feedback.add(drawn.root, {
      outcome: undefined,
      version: undefined,
      ...said,
      id: globalThis.crypto.randomUUID().slice(0, 13),
      report: drawn.id,
      by: name === '' ? undefined : name,
      at: new Date(this.#services.clock.now()).toISOString(),
    });
  }

  #reportOf(thread: vscode.CommentThread): (Drawn & { readonly id: string }) | undefined {
    const [id, drawn] = [...this.#drawn].find(([, one]) => one.thread === thread) ?? [];
    return id !== undefined && drawn ? { ...drawn, id } : undefined;
  }

  #draw(root: string, one: FeedbackThread, sop: Sop): void {
    const { report, followUps } = one;
    const { uri } = sop.location;
    const step = [...stepsOf(sop)].find(({ id }) => id === report.step);
    const range = toRange(step?.textRange ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const look = JSON.stringify([report, followUps, range]);
    const known = this.#drawn.get(report.id);
    if (known?.look === look && known.uri === uri) return;
    known?.thread.dispose();
    const thread = this.#controller.createCommentThread(vscode.Uri.parse(uri), range, [
      commentOf(report, [kindText(report.kind), report.version && vscode.l10n.t('version {0}', report.version)]),
      ...followUps.map((each) =>
        commentOf(each, [
          each.does === 'resolve' && endText({ outcome: each.outcome ?? 'fixed', version: each.version }),
        ]),
      ),
    ]);
    thread.label = vscode.l10n.t('Report on this step');
    if (!step) thread.label = vscode.l10n.t('Report on this SOP');
    thread.contextValue = 'open';
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    this.#drawn.set(report.id, { thread, root, uri, look });
  }
}

function commentOf(
  { text, by, at }: Pick<FollowUp, 'text' | 'by' | 'at'>,
  facts: readonly (string | undefined | false)[],
): vscode.Comment {
  const about = [...facts, dayText(at.slice(0, 10))].filter(Boolean).join(' · ');
  return {
    author: { name: by ?? vscode.l10n.t('Without a name') },
    label: about,
    mode: vscode.CommentMode.Preview,
    body: new vscode.MarkdownString(escapeMarkdown(text === '' ? '–' : text)),
  };
}
