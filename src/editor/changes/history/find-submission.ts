import { pairsOf } from '../../../core/lifecycle/history/pairs';
import { submissionIn } from '../../../core/lifecycle/reviews/submission';
import type { Submission } from '../../../core/lifecycle/reviews/submission';
import type { Sop } from '../../../core/sop/model';
import { readSop } from '../../../core/sop/read';
import type { Services } from '../../services/services';
import { placeOf } from './source';

/** Who submitted an SOP for review, and when, as its repository says; undefined where none does. @throws when it cannot be read. */
export async function findSubmission(
  services: Pick<Services, 'realFile'>,
  { location }: Pick<Sop, 'location'>,
): Promise<Submission | undefined> {
  const place = await placeOf(services, location.uri);
  if (!place || typeof place === 'string') return undefined;
  const from = await place.source.head();
  if (from === undefined) return undefined;
  const ended = { aborted: false };
  const pairs = pairsOf(place.source, { path: place.path, from }, (text) => readSop(text, location), ended);
  try {
    return await submissionIn(pairs);
  } finally {
    ended.aborted = true;
  }
}
