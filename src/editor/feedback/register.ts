import type * as vscode from 'vscode';
import { countedKey } from '../services/happened';
import type { Services } from '../services/services';
import { commands, registerCommand, rowIsLost } from '../shared/commands';
import type { ForAuthorsArgument, ReportArgument } from '../shared/commands';
import { onDidChangeSetting, settings } from '../shared/settings';
import type { Counts } from './counts';
import type { ReportServices } from './report-problem';

type FeedbackServices = ReportServices & Pick<Services, 'log' | 'loader' | 'happened'>;

/** Lets agents report problems with procedures, and brings the reports to their authors. All of it is loaded when it is used. */
export function registerFeedback(services: FeedbackServices): void {
  const { context, log, library, loader, feedback } = services;
  const load = async () => {
    const [{ FeedbackComments }, { OwnReports }, { followFeedback }] = await Promise.all([
      import('./comments'),
      import('./own-reports'),
      import('./follow'),
    ]);
    const own = new OwnReports(services);
    const comments = new FeedbackComments(services, own);
    context.subscriptions.push(
      comments,
      feedback.onDidChange((root) => {
        comments.show();
        own.tellNews(root).catch((error: unknown) => log.error(`feedback: ${String(error)}`));
      }),
      library.onDidChange(() => comments.show()),
      followFeedback(services),
    );
    return { comments, own };
  };
  let loaded: ReturnType<typeof load> | undefined;
  const parts = () =>
    (loaded ??= load().catch((error: unknown) => {
      // The next one may do better.
      loaded = undefined;
      throw error;
    }));
  let counting: Promise<Counts> | undefined;
  const counts = () => (counting ??= import('./counts').then(({ Counts }) => new Counts(services)));
  const aside = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => log.error(`feedback: ${String(error)}`));
  // It may have been taken back while no window was open.
  const forget = () => {
    if (settings.countSignals() !== 'on' && context.globalState.get(countedKey) !== undefined)
      aside(counts().then((all) => all.forgetUnlessAgreed()));
  };
  forget();
  context.subscriptions.push(
    // What is not counted is not looked at either, and nothing of practice is.
    services.happened.event((happened) => {
      const isPractised = happened.what !== 'closed' && services.drafts.isPractising();
      if (settings.countSignals() !== 'off' && !isPractised) aside(counts().then((all) => all.note(happened)));
    }),
    onDidChangeSetting(['feedback.count'], forget),
    registerCommand(commands.shareCounts, log, async () => (await counts()).share()),
    registerCommand(commands.wantSop, log, async (called?: { readonly words?: unknown }) =>
      (await counts()).want(called),
    ),
    registerCommand(commands.showWanted, log, async () => (await import('./wanted')).showWanted(services)),
    registerCommand(commands.startWanted, log, async (todo?: ForAuthorsArgument) =>
      (await import('./wanted')).startWanted(todo),
    ),
    registerCommand(commands.setAside, log, async (todo?: ForAuthorsArgument) =>
      (await import('./wanted')).setAside(services, todo),
    ),
    registerCommand(commands.sayEasier, log, async (called?: { readonly caseId?: string }) => {
      const { own } = await parts();
      await (await import('./easier')).sayEasier(services, own, called);
    }),
    // There is nothing to show before the library is read.
    loader.onDidProgress(({ loading }) => {
      if (!loading) parts().catch((error: unknown) => log.error(`feedback: ${String(error)}`));
    }),
    registerCommand(commands.reportProblem, log, async (called: unknown) => {
      const { own } = await parts();
      const { reportProblem } = await import('./report-problem');
      await reportProblem(services, own, called);
    }),
    registerCommand(commands.answerFeedback, log, async (called?: vscode.CommentReply | ReportArgument) => {
      if (!called) throw rowIsLost();
      await (await parts()).comments.answer(called);
    }),
    registerCommand(commands.resolveFeedback, log, async (called?: vscode.CommentThread | ReportArgument) => {
      if (!called) throw rowIsLost();
      await (await parts()).comments.resolve(called);
    }),
  );
}
