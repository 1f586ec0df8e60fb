import type * as vscode from 'vscode';
import { finishedReply } from '../../core/draft/finished';
import type { FinishedReply, OpenPlace } from '../../core/draft/finished';
import type { LibraryConfig } from '../../core/library/config';
import { refusedValues } from '../../core/reply/read-back';
import { meantValue } from '../../core/ticket/accepts';
import { refusalText } from '../shared/refused-value';
import type { Services } from './services';

type FinishServices = Pick<Services, 'library' | 'readings' | 'insertions'>;

/**
 * What a draft says to the customer, and what in it is still open: gaps, and values that their variables refuse. What reads
 * drafts must be ready.
 */
export function finishedIn(document: vscode.TextDocument, services: FinishServices): FinishedReply {
  const { library, readings } = services;
  const labels = new Set(library.roots.flatMap((root) => [...gapLabels(library.config(root).variables)]));
  const { text, open } = finishedReply(document.getText(), readings.of(document).parts, labels);
  const all = [...open, ...refusedIn(document, services)].sort((a, b) => a.start - b.start);
  return { text, open: all };
}

/** What was filled into the gaps of inserted replies and cannot be meant, with why. */
function refusedIn(document: vscode.TextDocument, { library, readings, insertions }: FinishServices): OpenPlace[] {
  const { variables } = library.config(readings.rootFor(document));
  const text = document.getText();
  const places = new Map<number, OpenPlace>();
  for (const { one, start, end, text: words } of insertions.standing(document)) {
    const isMeant = (variable: string, value: string) => meantValue(variables.get(variable), value) !== undefined;
    for (const { variable, value } of refusedValues(one.filled, words, isMeant)) {
      const at = text.indexOf(value, start);
      if (at < 0 || at >= end) continue;
      const why = refusalText(variables.get(variable), value) ?? value;
      places.set(at, { text: why, start: at, end: at + value.length });
    }
  }
  return [...places.values()];
}

/** What gaps show until they are filled in, for each library. */
const labelled = new WeakMap<LibraryConfig['variables'], ReadonlySet<string>>();

function gapLabels(variables: LibraryConfig['variables']): ReadonlySet<string> {
  const known = labelled.get(variables);
  if (known) return known;
  const labels = new Set([...variables].flatMap(([name, { label }]) => [name, ...Object.values(label)]));
  labelled.set(variables, labels);
  return labels;
}
