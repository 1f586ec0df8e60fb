import type { Sop } from '../sop/model';
import { TriageIndex } from './triage-index';
import type { TriageConfig } from './triage-index';

/** The SOPs among which suggestions are made, and what the `library.yml` of each root says. */
export interface SuggestedSops {
  readonly sops: readonly Sop[];
  readonly configs: ReadonlyMap<string, TriageConfig>;
}

/**
 * An index that suggests by what SOPs say, and knows nothing of what agents chose.
 * @param tell called with an SOP that it leaves out because reading it failed.
 */
export function indexOf({ sops, configs }: SuggestedSops, tell?: (sop: Sop, reason: string) => void): TriageIndex {
  const index = new TriageIndex(undefined, tell);
  for (const [root, config] of configs) index.configure(root, config);
  index.update({ added: sops, changed: [], removed: [] });
  return index;
}
