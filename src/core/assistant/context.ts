import type { SummaryWords } from '../case/summary/words';
import type { CaseView } from '../case/model/view';
import type { CaseActing } from '../case/record/store';
import type { Library } from '../library/library';
import type { Report } from '../lifecycle/feedback/entry';
import type { Clock, IdSource } from '../ports';
import type { PartReader } from '../scenario/run/part-reader';
import type { SearchIndex } from '../search/search-index';
import type { Sop } from '../sop/model';
import type { TimeScales } from '../time/time-scales';
import type { KnownValues } from '../ticket/values';
import type { Suggestion, TriageOptions } from '../triage/triage-index';

/** The cases that an assistant may work on, as its host keeps them. What it does there is recorded as an assistant's. */
export interface AssistantCases extends CaseActing {
  /** All open cases, as they are now: others may work on them, too. */
  present(): Promise<readonly CaseView[]>;
  /** A case as it is now; undefined when there is none. */
  load(id: string): Promise<CaseView | undefined>;
}

/** What the tools need of their host. */
export interface AssistantContext {
  readonly library: Library;
  readonly search: Pick<SearchIndex, 'search'>;
  /** Finds the SOPs that handle a message, in slices where a host has others waiting. */
  readonly suggest: (
    message: string,
    facts: KnownValues | undefined,
    options: TriageOptions,
  ) => Suggestion[] | Promise<Suggestion[]>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly scales: TimeScales;
  readonly reader: PartReader;
  /** What the assistant is called in records: a key or a name of the library's team gives it that member's role. */
  readonly actor: string;
  /** What replies are signed with where they ask for it; undefined: with its name. */
  readonly signature: string | undefined;
  /** Undefined where it may not work on cases. */
  readonly cases: AssistantCases | undefined;
  /** Puts a report beside the library of a root; undefined where nothing may be written. @throws when it cannot be written. */
  readonly report: ((root: string, report: Report) => Promise<void>) | undefined;
  /** Whether records may hold what says something about a person. */
  readonly mayKeepPersonal: boolean;
  /** The commit that an SOP's library is at; undefined without Git. */
  readonly commitAt: (sop: Sop) => Promise<string | undefined>;
  /** The words of summaries, for the people who take over. @param root of the library. */
  readonly words: (root: string) => SummaryWords;
  /** How the promises of a case stand, in the same words. */
  readonly clocks: (view: CaseView) => readonly string[];
}
