import * as vscode from 'vscode';
import type { StepRef } from '../../core/case/model/action';
import type { ForAuthors } from '../../core/lifecycle/signals/for-authors';
import type { LocalText } from '../../core/library/local-text';
import { showError } from './dialogs';

/** Every command, by what it does. The manifest declares the same ones; `npm run lint` compares them. */
export const commands = {
  search: 'sopGuide.search',
  suggest: 'sopGuide.suggest',
  openSop: 'sopGuide.openSop',
  openSource: 'sopGuide.openSource',
  openToSide: 'sopGuide.openToSide',
  showFlowchart: 'sopGuide.showFlowchart',
  pageBack: 'sopGuide.pageBack',
  newSop: 'sopGuide.newSop',
  turnIntoSteps: 'sopGuide.turnIntoSteps',
  renameHere: 'sopGuide.renameHere',
  findReferences: 'sopGuide.findReferences',
  formatSop: 'sopGuide.formatSop',
  addReplyText: 'sopGuide.addReplyText',
  extractSection: 'sopGuide.extractSection',
  turnIntoQuestion: 'sopGuide.turnIntoQuestion',
  addTranslation: 'sopGuide.addTranslation',
  updateTranslation: 'sopGuide.updateTranslation',
  showUses: 'sopGuide.showUses',
  setUp: 'sopGuide.setUp',
  createLibrary: 'sopGuide.createLibrary',
  newDraft: 'sopGuide.newDraft',
  replyToMessage: 'sopGuide.replyToMessage',
  startSuggested: 'sopGuide.startSuggested',
  chooseSuggested: 'sopGuide.chooseSuggested',
  setDraftLanguage: 'sopGuide.setDraftLanguage',
  switchReply: 'sopGuide.switchReply',
  mergeReplies: 'sopGuide.mergeReplies',
  anticipate: 'sopGuide.anticipate',
  refresh: 'sopGuide.refresh',
  showLog: 'sopGuide.showLog',
  filterByStatus: 'sopGuide.filterByStatus',
  clearStatusFilter: 'sopGuide.clearStatusFilter',
  insertReply: 'sopGuide.insertReply',
  draftWithModel: 'sopGuide.draftWithModel',
  withdrawModels: 'sopGuide.withdrawModels',
  copyReply: 'sopGuide.copyReply',
  acceptReply: 'sopGuide.acceptReply',
  checkDraft: 'sopGuide.checkDraft',
  startChecklist: 'sopGuide.startChecklist',
  switchCase: 'sopGuide.switchCase',
  nextStep: 'sopGuide.nextStep',
  showNext: 'sopGuide.showNext',
  selectRow: 'sopGuide.selectRow',
  doStep: 'sopGuide.doStep',
  chooseAnswer: 'sopGuide.chooseAnswer',
  activateStep: 'sopGuide.activateStep',
  insertStepReply: 'sopGuide.insertStepReply',
  answerQuestion: 'sopGuide.answerQuestion',
  skipStep: 'sopGuide.skipStep',
  undoSkip: 'sopGuide.undoSkip',
  joinLinked: 'sopGuide.joinLinked',
  handOver: 'sopGuide.handOver',
  showChanges: 'sopGuide.showChanges',
  moveCase: 'sopGuide.moveCase',
  addNote: 'sopGuide.addNote',
  showStep: 'sopGuide.showStep',
  closeCase: 'sopGuide.closeCase',
  abandonCase: 'sopGuide.abandonCase',
  reopenCase: 'sopGuide.reopenCase',
  verifyCases: 'sopGuide.verifyCases',
  removeOldCases: 'sopGuide.removeOldCases',
  escalate: 'sopGuide.escalate',
  copyCaseSummary: 'sopGuide.copyCaseSummary',
  makeTestOfCase: 'sopGuide.makeTestOfCase',
  recordSurvey: 'sopGuide.recordSurvey',
  followUpDone: 'sopGuide.followUpDone',
  followUpLater: 'sopGuide.followUpLater',
  setCaseFacts: 'sopGuide.setCaseFacts',
  changeFact: 'sopGuide.changeFact',
  useFact: 'sopGuide.useFact',
  dropFact: 'sopGuide.dropFact',
  writeFacts: 'sopGuide.writeFacts',
  completeStep: 'sopGuide.completeStep',
  myCases: 'sopGuide.myCases',
  waitForCustomer: 'sopGuide.waitForCustomer',
  customerReplied: 'sopGuide.customerReplied',
  resumeClocks: 'sopGuide.resumeClocks',
  markReplySent: 'sopGuide.markReplySent',
  learningPath: 'sopGuide.learningPath',
  teamLearning: 'sopGuide.teamLearning',
  practise: 'sopGuide.practise',
  endPractice: 'sopGuide.endPractice',
  markRead: 'sopGuide.markRead',
  shareProgress: 'sopGuide.shareProgress',
  stopSharing: 'sopGuide.stopSharing',
  report: 'sopGuide.report',
  exportHandbook: 'sopGuide.exportHandbook',
  reportProblem: 'sopGuide.reportProblem',
  answerFeedback: 'sopGuide.answerFeedback',
  resolveFeedback: 'sopGuide.resolveFeedback',
  sayEasier: 'sopGuide.sayEasier',
  shareCounts: 'sopGuide.shareCounts',
  showConfused: 'sopGuide.showConfused',
  showUnanswered: 'sopGuide.showUnanswered',
  changeTrigger: 'sopGuide.changeTrigger',
  wantSop: 'sopGuide.wantSop',
  showWanted: 'sopGuide.showWanted',
  startWanted: 'sopGuide.startWanted',
  setAside: 'sopGuide.setAside',
  showWhatChanged: 'sopGuide.showWhatChanged',
  showHistory: 'sopGuide.showHistory',
  showStepHistory: 'sopGuide.showStepHistory',
  whatsNew: 'sopGuide.whatsNew',
  confirmRead: 'sopGuide.confirmRead',
  showReviews: 'sopGuide.showReviews',
  submitForReview: 'sopGuide.submitForReview',
  approve: 'sopGuide.approve',
  approveAll: 'sopGuide.approveAll',
  requestChanges: 'sopGuide.requestChanges',
  retire: 'sopGuide.retire',
  withdrawApproval: 'sopGuide.withdrawApproval',
  reviewedToday: 'sopGuide.reviewedToday',
  sendForReview: 'sopGuide.sendForReview',
  updateLibrary: 'sopGuide.updateLibrary',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** The views declared in the manifest. */
export const views = {
  categories: 'sopGuide.categories',
  checklist: 'sopGuide.checklist',
  step: 'sopGuide.step',
  reviews: 'sopGuide.reviews',
} as const;

/** Names an SOP, and one of its replies, to a command. Views, buttons and links all pass this. */
export interface SopArgument {
  readonly uri: string;
  /** Id of a reply of the SOP. */
  readonly reply?: string;
  /** The name of a section or step of the SOP. */
  readonly anchor?: string;
  readonly lang?: string;
  readonly channel?: string;
  /** What the customer wrote, if the SOP was suggested for it. */
  readonly message?: string;
  /** The ticket that a case is for, empty for none; undefined to ask. */
  readonly ticket?: string;
  /** The address of the draft that a case is started from. */
  readonly draft?: string;
  /** The step of a case from which the reply is used. */
  readonly calledFrom?: StepOfCase;
  /** The constants that a case started with, by name; they override what `library.yml` says now. */
  readonly constants?: Readonly<Record<string, LocalText>>;
}

/** A step of a case, as the record names it. */
export interface StepOfCase extends StepRef {
  readonly caseId: string;
}

/** Names a report on an SOP to a command. */
export interface ReportArgument {
  /** Its id. */
  readonly report: string;
  /** The library that it is about. */
  readonly root: string;
}

/** Names to a command what people shared for authors to do. */
export interface ForAuthorsArgument {
  /** The library that it is about. */
  readonly root: string;
  readonly item: ForAuthors;
}

/** What a new SOP begins with. */
export interface NewSopArgument {
  readonly root: string;
  readonly title: string;
  /** The language that it is written in; undefined for the library's. */
  readonly lang: string | undefined;
  readonly triggers: readonly string[];
}

/** Runs one of our commands. */
export function run(command: CommandId, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...args);
}

/** Registers a command that tells people when it fails, instead of failing in silence. */
export function registerCommand(
  id: CommandId,
  log: vscode.LogOutputChannel,
  handler: (...args: never[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await (handler as (...args: unknown[]) => unknown)(...args);
    } catch (error) {
      // Not awaited: the caller must not wait until the message is dismissed.
      void tellError(log, id, error);
      return undefined;
    }
  });
}

/**
 * What to say where the button of a row was pressed and VS Code names no row: it had forgotten them, because the list was just
 * being redrawn. To take another row instead, such as the selected one, would be to do what nobody asked for.
 */
export function rowIsLost(): Error {
  return new Error(vscode.l10n.t('The list was just being updated. Please press the button again.'));
}

/** Logs an error and shows it, with a button that opens the log. */
export async function tellError(log: vscode.LogOutputChannel, what: string, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : reason}`);
  const showLog = vscode.l10n.t('Show Log');
  if ((await showError(reason, showLog)) === showLog) log.show();
}
