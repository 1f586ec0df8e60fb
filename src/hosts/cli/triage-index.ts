import { TriageIndex } from '../../core/triage/triage-index';
import type { OpenLibrary } from './library';

/** What finds the SOPs of a library that handle a message. Agents' choices are not known here: the answers go by the library alone. */
export function triageIndexOf({ library, root }: OpenLibrary): TriageIndex {
  const index = new TriageIndex();
  index.configure(root, library.config(root));
  index.update({ added: [...library.sops], changed: [], removed: [] });
  // What is made when first asked is part of reading the library, not of the first answer's time.
  const [any] = library.sops;
  index.triage(any?.title ?? '');
  return index;
}
