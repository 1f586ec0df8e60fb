import type * as vscode from 'vscode';
import { finishedReply } from '../../core/draft/finished';
import type { FinishedReply } from '../../core/draft/finished';
import type { LibraryConfig } from '../../core/library/config';
import type { Services } from './services';

/** What a draft says to the customer, and what in it is still open. What reads drafts must be ready. */
export function finishedIn(
  document: vscode.TextDocument,
  { library, readings }: Pick<Services, 'library' | 'readings'>,
): FinishedReply {
  const labels = new Set(library.roots.flatMap((root) => [...gapLabels(library.config(root).variables)]));
  return finishedReply(document.getText(), readings.of(document).parts, labels);
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
