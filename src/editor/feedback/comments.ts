import * as vscode from 'vscode';
import type { FollowUp, Outcome, Report } from '../../core/lifecycle/feedback/entry';
import type { FeedbackThread } from '../../core/lifecycle/feedback/threads';
import { stepsOf } from '../../core/sop/model';
import type { Sop } from '../../core/sop/model';
import type { Feedback } from '../services/feedback';
import type { Services } from '../services/services';
import { dayText } from '../shared/wording';
import type { ReportArgument } from '../shared/commands';
import { toRange } from '../shared/convert';
import { showPick } from '../shared/dialogs';
import { kindText } from '../shared/feedback-words';
import { linesAsMarkdown } from '../shared/markdown';
import { askWords, withoutPrivate } from './ask-words';
import { followUpOf } from './follow-up';
import type { OwnReports } from './own-reports';
import { endText } from './words';

type CommentServices = Pick<Services, 'library' | 'clock'> & { readonly feedback: Feedback };

/** More open reports of a library nobody reads in a list; the command line has them all. */
const most = 500;

interface Drawn {
  readonly thread: vscode.CommentThread;
  readonly root: string;
  readonly uri: string;
  /** What it was drawn from: while that is the same, there is nothing to look at. */
  sop: Sop | undefined;
  one: FeedbackThread;
}

/** The report that something was called for. */
interface Called {
  readonly id: string;
  readonly root: string;
  /** What it is about; undefined when that is gone. */
  readonly sop: Sop | undefined;
}

/** Open reports as comments at their steps: in the SOP's text, and together in VS Code's view of comments. */
export class FeedbackComments implements vscode.Disposable {
  readonly #services: CommentServices;
  readonly #own: OwnReports;
  readonly #controller = vscode.comments.createCommentController('sopGuide.feedback', vscode.l10n.t('Reports on SOPs'));
  /** By the library and the report's id: a library may be there twice, as two copies of one repository. */
  readonly #drawn = new Map<string, Drawn>();

  constructor(services: CommentServices, own: OwnReports) {
    this.#services = services;
    this.#own = own;
    this.#controller.options = {
      prompt: vscode.l10n.t('Answer'),
      placeHolder: vscode.l10n.t('Answer the one who reported it'),
    };
  }

  /** Draws the open reports on all libraries, the newest of each. One that was closed is taken away. */
  show(): void {
    const { library, feedback } = this.#services;
    const open = library.roots.flatMap((root) =>
      feedback
        .threads(root)
        .filter(({ end }) => end === undefined)
        .slice(0, most)
        .map((one) => ({ root, one })),
    );
    const keys = new Set(open.map(({ root, one }) => keyOf(root, one.report.id)));
    for (const [key, { thread }] of this.#drawn)
      if (!keys.has(key)) {
        thread.dispose();
        this.#drawn.delete(key);
      }
    for (const { root, one } of open) this.#draw(root, one);
  }

  /** Answers a report: with the words of a comment, or with those that are asked for. */
  async answer(called: vscode.CommentReply | ReportArgument): Promise<void> {
    const report = this.#reportOf('thread' in called ? called.thread : called);
    if (!report) return;
    const config = this.#services.library.config(report.root);
    if (!('thread' in called)) {
      const [title, prompt] = [vscode.l10n.t('Answer'), vscode.l10n.t('Answer the one who reported it')];
      const text = await askWords({ title, prompt, isNeeded: true, config, known: [] });
      if (text !== undefined) await this.#add(report, { does: 'answer', text });
      return;
    }
    const checked = await withoutPrivate(called.text, config, []);
    // The words stay in the comment's own field when they are to be edited.
    if (checked !== undefined && checked !== 'edit') await this.#add(report, { does: 'answer', ...checked });
  }

  /** Closes a report: asks what came of it, and for a word to the one who reported it. */
  async resolve(called: vscode.CommentThread | ReportArgument): Promise<void> {
    const report = this.#reportOf(called);
    if (!report) return;
    const version = report.sop?.version;
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
    const text = await askWords({
      title,
      prompt: vscode.l10n.t('A word to the one who reported it (optional)'),
      isNeeded: false,
      config: this.#services.library.config(report.root),
      known: [],
    });
    if (text === undefined) return;
    await this.#add(report, { does: 'resolve', text, outcome: chosen.outcome, version: chosen.version });
  }

  dispose(): void {
    this.#controller.dispose();
  }

  async #add(
    { root, id }: Called,
    said: Pick<FollowUp, 'does' | 'text'> & Partial<Pick<FollowUp, 'outcome' | 'version'>>,
  ): Promise<void> {
    const entry = followUpOf({ ...said, report: id }, this.#services.clock.now());
    await this.#own.noteSaid(entry);
    await this.#services.feedback.add(root, entry);
  }

  #reportOf(called: vscode.CommentThread | ReportArgument): Called | undefined {
    const [id, root] =
      'report' in called
        ? [called.report, called.root]
        : ([...this.#drawn.values()].flatMap(({ thread, root, one }) =>
            thread === called ? [[one.report.id, root] as const] : [],
          )[0] ?? []);
    const thread = this.#services.feedback.threads(root ?? '').find(({ report }) => report.id === id);
    if (id === undefined || root === undefined || !thread) return undefined;
    return { id, root, sop: this.#sopOf(root, thread.report) };
  }

  #sopOf(root: string, { sop }: Report): Sop | undefined {
    return this.#services.library.withId(sop).find(({ location }) => location.root === root);
  }

  #draw(root: string, one: FeedbackThread): void {
    const { library } = this.#services;
    const { report } = one;
    const sop = this.#sopOf(root, report);
    // An SOP may be gone or have another id: what was said of it is not.
    const uri = sop?.location.uri ?? library.configUri(root);
    if (uri === undefined) return;
    const key = keyOf(root, report.id);
    const known = this.#drawn.get(key);
    // The library changes with each letter that is written, and each report looks for its step.
    if (known?.uri === uri && known.sop === sop && known.one === one) return;
    const step = sop && [...stepsOf(sop)].find(({ id }) => id === report.step);
    const range = toRange(step?.textRange ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    if (known?.uri === uri) {
      // To make it anew would close what an author reads and writes while they mend the step.
      if (!known.thread.range?.isEqual(range)) known.thread.range = range;
      if (JSON.stringify(known.one) !== JSON.stringify(one)) known.thread.comments = commentsOf(one);
      known.sop = sop;
      known.one = one;
      return;
    }
    known?.thread.dispose();
    const thread = this.#controller.createCommentThread(vscode.Uri.parse(uri), range, commentsOf(one));
    thread.label = labelOf(report, sop !== undefined, step !== undefined);
    thread.contextValue = 'open';
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    this.#drawn.set(key, { thread, root, uri, sop, one });
  }
}

function keyOf(root: string, id: string): string {
  return `${root} ${id}`;
}

function labelOf({ sop }: Report, isThere: boolean, isOnStep: boolean): string {
  if (!isThere) return vscode.l10n.t('Report on “{0}”, which is no longer there', sop);
  return isOnStep ? vscode.l10n.t('Report on this step') : vscode.l10n.t('Report on this SOP');
}

function commentsOf({ report, followUps }: FeedbackThread): vscode.Comment[] {
  const version = report.version !== undefined && vscode.l10n.t('version {0}', report.version);
  return [
    commentOf(report, [kindText(report.kind), version]),
    ...followUps.map((one) => commentOf(one, [deedText(one)])),
  ];
}

function deedText({ does, outcome = 'fixed', version }: FollowUp): string | undefined {
  if (does === 'reopen') return vscode.l10n.t('not solved');
  return does === 'resolve' ? endText({ outcome, version }) : undefined;
}

function commentOf(
  { text, by, at }: Pick<FollowUp, 'text' | 'by' | 'at'>,
  facts: readonly (string | undefined | false)[],
): vscode.Comment {
  const about = [...facts, dayText(at.slice(0, 10))].filter(Boolean).join(' · ');
  return {
    author: { name: by ?? vscode.l10n.t('Anonymous') },
    label: about,
    mode: vscode.CommentMode.Preview,
    body: new vscode.MarkdownString(linesAsMarkdown(text === '' ? '–' : text)),
  };
}
