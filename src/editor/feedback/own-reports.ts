import * as vscode from 'vscode';
import type { FeedbackEnd, FeedbackThread } from '../../core/lifecycle/feedback/threads';
import type { FollowUp, Report } from '../../core/lifecycle/feedback/entry';
import type { Feedback } from '../services/feedback';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import { askWords } from './ask-words';
import { followUpOf } from './follow-up';
import { showInformation } from '../shared/dialogs';
import { endText } from './words';

/** The state of this machine that holds them: a report without a name must not tell anybody else whose it is. */
const key = 'feedback.own';
/** Older ones are forgotten. */
const most = 200;

interface OwnReport {
  readonly id: string;
  /** The follow-ups that the person was told of. */
  readonly told: readonly string[];
}

/** The reports that were made on this machine: who made them is told what comes of them. */
export class OwnReports {
  readonly #services: Pick<Services, 'context' | 'library' | 'clock'> & { readonly feedback: Feedback };

  constructor(services: Pick<Services, 'context' | 'library' | 'clock'> & { readonly feedback: Feedback }) {
    this.#services = services;
  }

  async note(id: string): Promise<void> {
    await this.#keep([...this.#all(), { id, told: [] }]);
  }

  /** Notes that something is said here: nobody has to be told what they said themselves. Call it before it is saved. */
  async noteSaid({ report, id }: Pick<FollowUp, 'report' | 'id'>): Promise<void> {
    await this.#keep(this.#all().map((one) => (one.id === report ? { ...one, told: [...one.told, id] } : one)));
  }

  /** Tells what was answered and done since last time, each thing once. @param root the library with news. */
  async tellNews(root: string): Promise<void> {
    const own = new Map(this.#all().map((one) => [one.id, one]));
    if (own.size === 0) return;
    const news = this.#services.feedback.threads(root).flatMap((thread) => {
      const { told = [] } = own.get(thread.report.id) ?? {};
      const fresh = own.has(thread.report.id) ? thread.followUps.filter(({ id }) => !told.includes(id)) : [];
      return fresh.length > 0 ? [{ thread, fresh }] : [];
    });
    if (news.length === 0) return;
    for (const { thread, fresh } of news) {
      const { id } = thread.report;
      own.set(id, { id, told: [...(own.get(id)?.told ?? []), ...fresh.map((one) => one.id)] });
    }
    await this.#keep([...own.values()]);
    for (const { thread, fresh } of news) void this.#tell(root, thread, fresh);
  }

  async #tell(root: string, { report, end }: FeedbackThread, fresh: readonly FollowUp[]): Promise<void> {
    const sop = this.#services.library.withId(report.sop).find(({ location }) => location.root === root);
    const about = report.words ?? sop?.title ?? report.sop;
    const said = fresh.findLast(({ text }) => text !== '')?.text;
    const open = vscode.l10n.t('Open SOP');
    const message = newsOf(about, report, end);
    const words = said === undefined ? message : `${message} ${vscode.l10n.t('“{0}”', said)}`;
    const notSolved = vscode.l10n.t('It Is Not Solved…');
    const answer = await showInformation(words, ...(sop ? [open] : []), ...(end ? [notSolved] : []));
    if (answer === notSolved) await this.#reopen(root, report.id, about);
    if (answer === open && sop)
      await run(commands.openSop, {
        uri: sop.location.uri,
        ...(report.step === undefined ? {} : { anchor: report.step }),
      });
  }

  /** Opens a report again, with a word why. */
  async #reopen(root: string, report: string, about: string): Promise<void> {
    const { feedback, library, clock } = this.#services;
    const text = await askWords({
      title: vscode.l10n.t('Report a Problem: {0}', about),
      prompt: vscode.l10n.t('What is still wrong?'),
      isNeeded: true,
      config: library.config(root),
      known: [],
    });
    if (text === undefined) return;
    const said = followUpOf({ does: 'reopen', report, text }, clock.now());
    await this.noteSaid(said);
    await feedback.add(root, said);
  }

  #all(): readonly OwnReport[] {
    return this.#services.context.globalState.get<readonly OwnReport[]>(key, []);
  }

  async #keep(all: readonly OwnReport[]): Promise<void> {
    await this.#services.context.globalState.update(key, all.slice(-most));
  }
}

function newsOf(about: string, { version }: Report, end: FeedbackEnd | undefined): string {
  if (!end) return vscode.l10n.t('Your report on “{0}” was answered.', about);
  // What was mended in the version that the report was about was so before.
  if (end.outcome === 'fixed' && end.version !== undefined && end.version !== version)
    return vscode.l10n.t('Your report on “{0}” led to version {1}.', about, end.version);
  return vscode.l10n.t('Your report on “{0}” was closed: {1}.', about, endText(end));
}
