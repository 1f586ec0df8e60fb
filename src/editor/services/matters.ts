import type * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import { factIn, ticketIn } from '../../core/ticket/facts';
import { differences, isSameMatter, tellingFacts } from '../../core/ticket/matter';
import type { Difference, Matter } from '../../core/ticket/matter';
import { valuesIn } from './drafts';

interface Known {
  readonly library: Pick<Library, 'config'>;
}

/** In what a draft and a case differ, so that they cannot belong together. */
export function differencesOf({ library }: Known, document: vscode.TextDocument, view: CaseView): Difference[] {
  const telling = tellingFacts(library.config(view.state.location.root));
  return differences(matterOf(document, telling), view.state, telling);
}

/** Those of some cases that are about what a draft is about. */
export function casesLike({ library }: Known, document: vscode.TextDocument, views: readonly CaseView[]): CaseView[] {
  return views.filter((view) => {
    const telling = tellingFacts(library.config(view.state.location.root));
    return isSameMatter(matterOf(document, telling), view.state, telling);
  });
}

function matterOf(document: vscode.TextDocument, telling: ReadonlySet<string>): Matter {
  const values = valuesIn(document);
  const facts = [...telling].flatMap((name) => {
    const said = factIn(values, name);
    return said.length > 0 ? [[name, said] as const] : [];
  });
  return { ticket: ticketIn(values), facts: Object.fromEntries(facts) };
}
