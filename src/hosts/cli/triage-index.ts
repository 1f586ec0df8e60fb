import { indexOf } from '../../core/triage/index-of';
import type { TriageIndex } from '../../core/triage/triage-index';
import type { CliHost } from './host';
import { tellLeftOut } from './left-out';
import type { OpenLibrary } from './library';

/** Finds the SOPs of a library that handle a message. Agents' choices are not known here: only the library counts. */
export function triageIndexOf(host: CliHost, { library, root }: OpenLibrary): TriageIndex {
  const configs = new Map([[root, library.config(root)]]);
  const index = indexOf({ sops: [...library.sops], configs }, tellLeftOut(host));
  // Warm up the lazily built index, so that its time counts as reading the library and not as the first answer.
  const [any] = library.sops;
  index.triage(any?.title ?? '');
  return index;
}
