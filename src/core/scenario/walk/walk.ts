import type { CaseAction } from '../../case/model/action';
import type { CaseStart } from '../../case/record/entry';
import type { Sop } from '../../sop/model';
import type { CaseTest } from '../model';
import { answerCase } from '../run/run-case';
import type { CaseRun } from '../run/run-case';
import type { TestRun } from '../run/result';
import { stepToLookAt } from './look-at';

/** The case of a test, for a person to see and to go on with. */
export interface Walk {
  readonly sop: Sop;
  /** What is known when it begins. */
  readonly start: Pick<CaseStart, 'facts' | 'config'>;
  /** What is done in it: its answers, and the SOPs that these lead into. */
  readonly actions: readonly CaseAction[];
  /** The key of the step where it goes otherwise than expected; of its last one where all comes as expected. */
  readonly at: string | undefined;
  /** Of the customer, where the test says them. */
  readonly lang: string | undefined;
  readonly channel: string | undefined;
}

/** The case of a test in the language and by the channel of one of its runs, with what came of that. */
export function walkOf(
  test: CaseTest,
  { lang, channel, failures }: TestRun,
  run: Pick<CaseRun, 'sop' | 'names' | 'world' | 'at'>,
): Walk {
  const { simulated, ticket } = answerCase(test, lang, channel, run);
  const { sop, names } = run;
  const { library } = run.world;
  return {
    sop,
    start: { facts: ticket.facts, config: library.config(sop.location.root) },
    actions: simulated.actions,
    at: stepToLookAt(test, failures[0], simulated.view, { library, names }),
    lang,
    channel,
  };
}
