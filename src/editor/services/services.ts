import type * as vscode from 'vscode';
import type { CaseStore } from '../../core/case/record/store';
import type { Emitter } from '../../core/emitter';
import type { Library } from '../../core/library/library';
import type { Linter } from '../../core/lint/linter';
import type { Clock } from '../../core/ports';
import type { SearchIndex } from '../../core/search/search-index';
import type { Sop } from '../../core/sop/model';
import type { LibraryLoader } from '../library/loader';
import type { ChosenBefore } from './chosen';
import type { Drafts } from './drafts';
import type { Triage } from './triage';
import type { ReplyInUse } from './used-reply';

/** What the composition root builds and each view takes its part of. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly library: Library;
  readonly linter: Linter;
  readonly loader: LibraryLoader;
  readonly search: SearchIndex;
  readonly triage: Triage;
  readonly cases: CaseStore;
  readonly drafts: Drafts;
  readonly chosen: ChosenBefore;
  readonly clock: Clock;
  /** Fires when an SOP is opened to read: a preview is no editor that could be asked for its file. */
  readonly opened: Emitter<Sop>;
  /** Fires when an approved reply was inserted or copied, wherever it was called for. */
  readonly used: Emitter<ReplyInUse>;
}
