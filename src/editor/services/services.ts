import type * as vscode from 'vscode';
import type { CasesWithPractice } from '../../core/case/record/cases-with-practice';
import type { Emitter } from '../../core/emitter';
import type { Library } from '../../core/library/library';
import type { Linter } from '../../core/lint/linter';
import type { Clock } from '../../core/ports';
import type { SearchIndex } from '../../core/search/search-index';
import type { Sop } from '../../core/sop/model';
import type { TimeScales } from '../../core/time/time-scales';
import type { FilesOf } from '../library/files';
import type { LibraryLoader } from '../library/loader';
import type { ActiveCase } from './active-case';
import type { AtHand } from './at-hand';
import type { CaseActions } from './case-actions';
import type { CaseChanges } from './case-changes';
import type { ClockReader } from './clock-reader';
import type { Escalations } from './escalations';
import type { ReplyUses } from './reply-uses';
import type { SelectedStep } from './selected-step';
import type { ChosenBefore } from './chosen';
import type { Feedback } from './feedback';
import type { Happened } from './happened';
import type { DraftCases } from './draft-cases';
import type { DraftReadings } from './draft-readings';
import type { Drafts } from './drafts';
import type { Insertions } from './insertions';
import type { LanguageModels } from './language-model/language-models';
import type { Learnt } from './learnt';
import type { SinceApproval } from './since-approval';
import type { Submissions } from './submissions';
import type { TicketMemory } from './ticket-memory';
import type { Triage } from './triage';
import type { WhatChanged } from './what-changed';
import type { WhatFollowed } from './what-followed';

/** What the composition root builds; each view takes what it needs. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly library: Library;
  readonly linter: Linter;
  readonly loader: LibraryLoader;
  /** The files of a library, by its URI. */
  readonly files: FilesOf;
  /** Where a file is when all links are followed, by its URI; the same where that cannot be told. */
  readonly realFile: (uri: string) => Promise<string>;
  readonly search: SearchIndex;
  readonly triage: Triage;
  readonly cases: CasesWithPractice;
  /** The case that this window works on. */
  readonly active: ActiveCase;
  readonly actions: CaseActions;
  readonly changes: CaseChanges;
  readonly escalations: Escalations;
  readonly clocks: ClockReader;
  readonly selected: SelectedStep;
  readonly replyUses: ReplyUses;
  readonly drafts: Drafts;
  /** What is read of drafts. */
  readonly readings: DraftReadings;
  /** What agents entered for tickets. */
  readonly memory: TicketMemory;
  /** Which cases each draft belongs to. */
  readonly draftCases: DraftCases;
  /** The replies that stand in drafts. */
  readonly insertions: Insertions;
  readonly chosen: ChosenBefore;
  /** What the person has learnt. */
  readonly learnt: Learnt;
  /** What agents report of the libraries' procedures. */
  readonly feedback: Feedback;
  /** Fires with what may say that an SOP is missing or needs care. */
  readonly happened: Emitter<Happened>;
  /** Which SOPs have changed for the person. */
  readonly whatChanged: WhatChanged;
  /** Which SOPs say something else than what was approved. */
  readonly sinceApproval: SinceApproval;
  /** Who submitted what is in review. */
  readonly submissions: Submissions;
  /** What customers asked for next. */
  readonly whatFollowed: WhatFollowed;
  /** What the editor's language models are asked for, loaded when the first is. */
  readonly models: () => Promise<LanguageModels>;
  readonly clock: Clock;
  readonly scales: TimeScales;
  readonly atHand: AtHand;
  /** Fires when an SOP is opened to read: a page is not an editor and cannot be asked for its file. */
  readonly opened: Emitter<Sop>;
}
