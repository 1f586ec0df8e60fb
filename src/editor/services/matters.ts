import type * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import { factIn, ticketIn } from '../../core/ticket/facts';
import { differences, isSameMatter, tellingFacts } from '../../core/ticket/matter';
import type { Difference, Matter } from '../../core/ticket/matter';
import type { DraftReadings } from './draft-readings';
import { valuesIn } from './drafts';
import type { TicketMemory } from './ticket-memory';

interface Known {
  readonly library: Pick<Library, 'config'>;
  readonly readings: Pick<DraftReadings, 'of'>;
  readonly memory: Pick<TicketMemory, 'get'>;
}

/** In what a draft and a case differ, so that they cannot belong together. */
export function differencesOf(known: Known, document: vscode.TextDocument, view: CaseView): Difference[] {
  const telling = tellingFacts(known.library.config(view.state.location.root));
  return differences(ofDraft(known, document, telling), ofCase(known, view), telling);
}

/** Those of some cases that are about what a draft is about. */
export function casesLike(known: Known, document: vscode.TextDocument, views: readonly CaseView[]): CaseView[] {
  return views.filter((view) => {
    const telling = tellingFacts(known.library.config(view.state.location.root));
    return isSameMatter(ofDraft(known, document, telling), ofCase(known, view), telling);
  });
}

/** What a draft itself says: not what is known of the case that it belongs to. */
function ofDraft({ readings }: Known, document: vscode.TextDocument, telling: ReadonlySet<string>): Matter {
  const { found } = readings.of(document);
  const values = valuesIn(document);
  const facts = [...telling].flatMap((name) => {
    const stated = factIn(values, name);
    const said = found.facts.flatMap(({ variable, value }) => (variable === name ? value : []));
    const all = stated.length > 0 ? stated : said;
    return all.length > 0 ? [[name, all] as const] : [];
  });
  return { ticket: ticketIn(values), facts: Object.fromEntries(facts) };
}

/** What a record may not say of a person is remembered beside it. */
function ofCase({ memory }: Known, { state }: CaseView): Matter {
  const entered = Object.entries(memory.get(state.id)).flatMap(([name, value]) =>
    value === null ? [] : [[name, [value]] as const],
  );
  return { ticket: state.ticket, facts: { ...Object.fromEntries(entered), ...state.facts } };
}
