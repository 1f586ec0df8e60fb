import * as vscode from 'vscode';
import { CasesWithPractice } from '../core/case/record/cases-with-practice';
import { Emitter } from '../core/emitter';
import { Library } from '../core/library/library';
import { Linter } from '../core/lint/linter';
import type { Clock, IdSource } from '../core/ports';
import { RankedIndex } from '../core/search/ranked-index';
import type { Sop } from '../core/sop/model';
import { TimeScales } from '../core/time/time-scales';
import { registerAssistant } from './assistant/register';
import { registerServer } from './assistant/register-server';
import type { CommandLine } from './assistant/server-definition';
import { registerAuthoring } from './authoring/register';
import { casePlace } from './records/place';
import type { CaseHost } from './records/place';
import { registerRecords } from './records/register';
import { registerCase } from './case/register';
import { registerChanges } from './changes/register';
import type { CategoriesView } from './categories/register';
import { registerCategories } from './categories/register';
import { registerChecklist } from './checklist/register';
import type { ChecklistView } from './checklist/view';
import { registerClocks } from './clocks/register';
import { registerDrafts } from './drafts/register';
import { registerDraftDiagnostics } from './diagnostics/drafts';
import { registerDiagnostics } from './diagnostics/register';
import { registerExchange } from './exchange/register';
import { registerFacts } from './facts/register';
import { registerFeedback } from './feedback/register';
import { registerFlowchart } from './flowchart/register';
import type { FlowchartView } from './flowchart/register';
import { registerLearning } from './learning/register';
import type { LearningView } from './learning/register';
import { filesOf, isLocal } from './library/files';
import type { Libraries } from './libraries/follow';
import { registerLibraries } from './libraries/register';
import { LibraryLoader } from './library/loader';
import type { LoaderParts } from './library/loader';
import { extendPreview } from './reading/preview';
import { registerReading } from './reading/register';
import type { ReadingView } from './reading/register';
import { registerReplies } from './replies/register';
import { registerReport } from './report/register';
import { registerReviews } from './reviews/register';
import type { Reviews } from './reviews/register';
import type { ReportView } from './report/register';
import { registerScenarios } from './scenarios/register';
import type { TestingView } from './scenarios/register';
import { registerSetUp } from './set-up/register';
import { registerStep } from './step/register';
import { registerSuggestionCheck } from './suggestion-check/register';
import type { StepViewOfCase } from './step/register';
import { registerSearch } from './search/register';
import { AtHand } from './services/at-hand';
import { ActiveCase } from './services/active-case';
import { CaseActions } from './services/case-actions';
import { CaseChanges } from './services/case-changes';
import { ClockReader } from './services/clock-reader';
import { Escalations } from './services/escalations';
import { ReplyUses } from './services/reply-uses';
import { SelectedStep } from './services/selected-step';
import { ChosenBefore } from './services/chosen';
import { DraftCases } from './services/draft-cases';
import { DraftReadings } from './services/draft-readings';
import { Drafts } from './services/drafts';
import { Feedback } from './services/feedback';
import type { Happened } from './services/happened';
import { Insertions } from './services/insertions';
import { Learnt } from './services/learnt';
import { ReceivedText } from './services/received-text';
import type { Services } from './services/services';
import { SinceApproval } from './services/since-approval';
import { Submissions } from './services/submissions';
import { tellError } from './shared/commands';
import { settings } from './shared/settings';
import { TicketMemory } from './services/ticket-memory';
import { Triage } from './services/triage';
import { WhatChanged } from './services/what-changed';
import { WhatFollowed } from './services/what-followed';
import { registerTriage } from './triage/register';
import { workspaceKey } from './shared/workspace-key';

/** What the desktop host and the browser host provide differently. */
export interface HostParts extends Pick<LoaderParts, 'startReading' | 'home'>, CaseHost {
  /** The agent's name if the settings do not give one. */
  userName(): string;
  /** Where a file of its disk is when all links are followed, by its URI; in a browser there are none. */
  readonly realFile?: Services['realFile'];
  /** The command line that is packaged with the extension; in a browser none can be run. */
  readonly commandLine?: CommandLine;
}

/** The API for other extensions, and for our own tests in the editor. */
export interface SopGuide extends Pick<
  Services,
  | 'library'
  | 'linter'
  | 'search'
  | 'triage'
  | 'chosen'
  | 'learnt'
  | 'cases'
  | 'active'
  | 'drafts'
  | 'readings'
  | 'draftCases'
  | 'memory'
  | 'insertions'
  | 'feedback'
  | 'whatChanged'
  | 'selected'
> {
  /**
   * Resolves when the library and the cases have been read. Rejects when a library cannot be read at all, so that nobody
   * takes it for an empty one; what can be read is there.
   */
  readonly ready: Promise<void>;
  readonly views: {
    readonly categories: CategoriesView;
    readonly learning: LearningView;
    readonly libraries: () => Promise<Libraries>;
    readonly checklist: ChecklistView;
    readonly flowchart: FlowchartView;
    readonly reading: ReadingView;
    readonly report: ReportView;
    readonly reviews: () => Reviews;
    readonly step: StepViewOfCase;
    readonly tests: TestingView;
  };
  /** Called by VS Code's Markdown preview with its markdown-it. */
  extendMarkdownIt(markdown: unknown): unknown;
  /** All that is remembered on this machine, of the workspace and of all: for tests that look for what nobody may find there. */
  readonly memories: readonly vscode.Memento[];
  /** How many milliseconds activation took: by then everything is registered, but nothing read. */
  readonly startedIn: number;
}

/** The composition root: builds everything in order, registers it, and starts reading in the background. */
export function start(context: vscode.ExtensionContext, host: HostParts): SopGuide {
  const began = performance.now();
  const log = vscode.window.createOutputChannel('SOP Guide', { log: true });
  const clock: Clock = { now: () => Date.now() };
  const library = new Library();
  const linter = new Linter(library, (root) => settings.lintSeverity(vscode.Uri.parse(root)));
  const noteLeftOut = (sop: Sop, reason: string) => {
    log.error(`${sop.location.uri} is left out of search or suggestions, at least in part: ${reason}`);
    linter.noteLeftOut(sop, reason);
  };
  const search = new RankedIndex(noteLeftOut);
  const files = filesOf(host.diskFiles);
  const loader = new LibraryLoader(library, {
    index: search,
    log,
    cacheFile: vscode.Uri.joinPath(context.globalStorageUri, 'libraries', `${workspaceKey()}.cache`),
    files,
    home: host.home,
    startReading: host.startReading,
  });
  const triage = new Triage(library, context.workspaceState, noteLeftOut);
  const drafts = new Drafts(loader);
  const place = casePlace(context, host);
  const ids: IdSource = { next: () => globalThis.crypto.randomUUID() };
  const cases = new CasesWithPractice({
    ...place,
    clock,
    ids,
    actor: () => settings.agentName() || host.userName(),
  });
  const scales = new TimeScales();
  const active = new ActiveCase(cases, context.workspaceState);
  const actions = new CaseActions(cases);
  const draftCases = new DraftCases(cases, context.workspaceState);
  const insertions = new Insertions(context.workspaceState, cases, draftCases);
  const memory = new TicketMemory(context.workspaceState, cases, draftCases);
  const received = new ReceivedText();
  const readings = new DraftReadings({ library, clock, draftCases, insertions, memory, received });
  const escalations = new Escalations({ library, drafts, readings, clock, scales });
  const clocks = new ClockReader(active, clock, scales);
  const chosen = new ChosenBefore(context.workspaceState, clock, () => drafts.isPractising());
  const selected = new SelectedStep();
  const feedback = new Feedback({ files, log });
  const sinceApproval = new SinceApproval({ log, library, loader });
  let models: ReturnType<Services['models']> | undefined;
  const services: Services = {
    context,
    log,
    library,
    linter,
    loader,
    files,
    realFile: (uri) => (host.realFile && isLocal(uri) ? host.realFile(uri) : Promise.resolve(uri)),
    search,
    triage,
    cases,
    drafts,
    readings,
    memory,
    draftCases,
    insertions,
    chosen,
    learnt: new Learnt(context.globalState),
    active,
    actions,
    changes: new CaseChanges({ library, loader }),
    escalations,
    clocks,
    selected,
    replyUses: new ReplyUses({ log, ids, library, cases, active, actions, draftCases, insertions }),
    feedback,
    happened: new Emitter<Happened>(),
    whatChanged: new WhatChanged(),
    sinceApproval,
    submissions: new Submissions(clock),
    whatFollowed: new WhatFollowed({ log, cases }, () => casePlace(context, host)),
    models: () =>
      (models ??= import('./services/language-model/language-models').then(
        ({ LanguageModels }) => new LanguageModels({ context, library, clock, log }),
      )),
    clock,
    scales,
    atHand: new AtHand(),
    opened: new Emitter<Sop>(),
  };

  context.subscriptions.push(
    log,
    loader,
    triage,
    drafts,
    draftCases,
    insertions,
    received,
    escalations,
    clocks,
    sinceApproval,
    library.onDidChange((change) => {
      search.update(change);
      if (change.configs.length > 0) search.setSynonyms(library.roots.flatMap((root) => library.config(root).synonyms));
    }),
  );
  registerDiagnostics(services);
  registerDraftDiagnostics(services);
  const categories = registerCategories(services);
  const reading = registerReading(services);
  const flowchart = registerFlowchart(services);
  registerSearch(services);
  registerTriage(services);
  registerReplies(services);
  registerDrafts(services);
  registerFacts(services);
  const checklist = registerChecklist(services);
  const step = registerStep(services);
  registerCase(services);
  registerClocks(services);
  registerAuthoring(services);
  registerSetUp(services);
  registerExchange(services);
  registerFeedback(services);
  registerSuggestionCheck(services);
  registerChanges(services);
  const reviews = registerReviews(services, () => casePlace(context, host));
  const libraries = registerLibraries(services, host.home);
  const learning = registerLearning(services);
  const tests = registerScenarios(services);
  const report = registerReport(services, () => casePlace(context, host));
  const casesRead = readCases(services);
  const ready = readAll(services, casesRead);
  registerAssistant(services, ready);
  registerServer(services, host.commandLine, () => casePlace(context, host).folder, ready);
  registerRecords(services, place, () => casePlace(context, host), casesRead);

  // What could not be read is told already; whoever waits for it is told as well.
  const rest = () => services.whatFollowed.begin();
  ready.then(rest, rest);

  const startedIn = performance.now() - began;
  log.info(`Started in ${startedIn.toFixed(1)} ms.`);
  return {
    ready,
    library,
    linter,
    search,
    triage,
    chosen,
    learnt: services.learnt,
    cases,
    active,
    drafts,
    readings,
    draftCases,
    feedback,
    whatChanged: services.whatChanged,
    insertions,
    memory,
    selected,
    views: { categories, checklist, flowchart, learning, libraries, reading, report, reviews, step, tests },
    extendMarkdownIt: (markdown) => extendPreview(markdown, services),
    memories: [context.workspaceState, context.globalState],
    startedIn,
  };
}

/** Reads the cases. A failure is told: open cases that nobody sees would be forgotten. */
async function readCases({ cases, log }: Services): Promise<void> {
  await cases.refresh().catch((error: unknown) => void tellError(log, 'cases', error));
}

/** Loads what is checked, which is much, once the window is there. */
async function beginChecks({ linter, log }: Services): Promise<void> {
  try {
    linter.begin((await import('../core/lint/checks')).checks);
  } catch (error) {
    void tellError(log, 'lint', error);
  }
}

/** Reads the library in the background, beside the cases. The loader tells what cannot be read. */
async function readAll(services: Services, casesRead: Promise<void>): Promise<void> {
  const [, , read] = await Promise.allSettled([casesRead, beginChecks(services), services.loader.reload()]);
  // A preview that was restored with the window was rendered without the library.
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  if (tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview')))
    void vscode.commands.executeCommand('markdown.preview.refresh');
  if (read.status === 'rejected') throw read.reason;
}
