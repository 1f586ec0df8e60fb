import type * as vscode from 'vscode';
import type { Services } from '../services/services';
import { commands, registerCommand, rowIsLost } from '../shared/commands';
import type { ReportArgument } from '../shared/commands';
import type { ReportServices } from './report-problem';

type FeedbackServices = ReportServices & Pick<Services, 'log' | 'loader'>;

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
  context.subscriptions.push(
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
