import type { Sop } from '../../../src/core/sop/model';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { mostAnswers } from '../measure';
import type { Baseline } from './method';

/** The product: its confidence in each of its first suggestions. */
export const triage: Baseline = (sops) => {
  const index = readyIndex(sops);
  const places = new Map(sops.map((sop, place) => [sop, place]));
  return (message) => {
    const scores = sops.map(() => 0);
    for (const { sop, confidence } of index.triage(message, undefined, { limit: mostAnswers }))
      scores[places.get(sop)!] = confidence;
    return scores;
  };
};

/** An index of SOPs that answers the next message at once. */
export function readyIndex(sops: readonly Sop[]): TriageIndex {
  const index = new TriageIndex();
  index.update({ added: sops, changed: [], removed: [] });
  index.triage('');
  return index;
}
