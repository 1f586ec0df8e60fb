import type { Cite } from '../../../src/core/assistant/cite';
import type { AssistantCases, AssistantContext } from '../../../src/core/assistant/context';
import type { Position } from '../../../src/core/assistant/position';
import type { Quoted } from '../../../src/core/assistant/quoted';
import { assistantTools } from '../../../src/core/assistant/tools';
import { Refused } from '../../../src/core/assistant/refused';
import type { RefusalCode } from '../../../src/core/assistant/refused';
import type { CaseStore } from '../../../src/core/case/record/store';
import type { Library } from '../../../src/core/library/library';
import type { Report } from '../../../src/core/lifecycle/feedback/entry';
import { PartReader } from '../../../src/core/scenario/run/part-reader';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import { TimeScales } from '../../../src/core/time/time-scales';
import { indexOf } from '../../../src/core/triage/index-of';
import { storeOn } from './cases';
import { CountingIds, FakeClock } from './fakes';
import { MemoryFiles } from './memory-files';
import { englishWords } from './summary-words';

/** An assistant that works on a library, and on cases of its own folder. */
export class Assistant {
  readonly files = new MemoryFiles();
  readonly clock = new FakeClock('2026-12-01T09:00:00.000Z');
  readonly store: CaseStore;
  readonly reports: Report[] = [];
  readonly context: AssistantContext;

  constructor(library: Library, changed: Partial<AssistantContext> = {}) {
    this.store = storeOn(this.files, 'a', this.clock);
    const { store } = this;
    const actor = changed.actor ?? 'Robi';
    const cases: AssistantCases = {
      ...store.as({ name: actor, kind: 'assistant' }),
      present: () => Promise.resolve(store.cases),
      load: (id) => store.load(id),
    };
    const search = new RankedIndex();
    search.update({ added: [...library.sops], changed: [], removed: [] });
    const triage = indexOf({
      sops: [...library.sops],
      configs: new Map(library.roots.map((root) => [root, library.config(root)])),
    });
    this.context = {
      library,
      search,
      suggest: (...asked) => triage.triage(...asked),
      clock: this.clock,
      ids: new CountingIds('r'),
      scales: new TimeScales(),
      reader: new PartReader(),
      actor,
      signature: undefined,
      cases,
      report: (_, report) => {
        this.reports.push(report);
        return Promise.resolve();
      },
      mayKeepPersonal: false,
      commitAt: () => Promise.resolve(undefined),
      words: () => englishWords,
      clocks: () => [],
      ...changed,
    };
  }

  /** Calls a tool; what it refuses is thrown. */
  async call(name: string, input: unknown): Promise<Answer> {
    const tool = assistantTools.find((one) => one.name === name);
    if (!tool) throw new Error(`There is no tool ${name}.`);
    return (await tool.run(this.context, input)) as unknown as Answer;
  }

  /** Why a call is refused. */
  async refused(name: string, input: unknown): Promise<Refused> {
    try {
      await this.call(name, input);
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
    throw new Error(`${name} was not refused.`);
  }

  /** The code of the refusal. */
  async code(name: string, input: unknown): Promise<RefusalCode> {
    return (await this.refused(name, input)).code;
  }

  /** What was written by whom, in order: of all files. */
  get written(): string[] {
    return this.files.names
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => this.files.text(name)!.trimEnd().split('\n'));
  }
}

/** What a test reads of an answer is there. */
type Told<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> };

/** What tools answer: all that any of them may say, as the tests of one read it. */
export type Answer = Told<Position> & {
  readonly resumed: boolean;
  readonly text: Quoted;
  readonly summary: Quoted;
  readonly ready: boolean;
  readonly other_language: boolean;
  readonly language: string;
  readonly gaps: readonly { readonly name: string; readonly values: readonly Quoted[] }[];
  readonly hits: readonly { readonly cite: Cite; readonly replaces?: string }[];
  readonly covered: boolean;
  readonly suggestions: readonly { readonly cite: Cite; readonly reasons: readonly unknown[] }[];
  readonly facts: readonly { readonly name: string }[];
  readonly rows: readonly { readonly kind: string; readonly id?: string; readonly text: Quoted }[];
  readonly next_cursor: string | undefined;
  readonly ok: boolean;
  readonly findings: readonly { readonly kind: string }[];
  readonly matches: Cite;
  readonly changed: number;
  readonly left_out: number;
};
