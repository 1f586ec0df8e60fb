import { failingBySop, failingTests } from '../../../core/scenario/failing';
import type { Sop } from '../../../core/sop/model';
import type { TriageIndex } from '../../../core/triage/triage-index';
import { startTimeSlices } from '../../library/time-slices';
import { LibraryTriage } from '../../services/library-triage';
import type { ApprovalServices } from './here';

/** The names of the tests of an SOP that fail, as its library is now; none where it has none. */
export function failingOf({ library, files }: ApprovalServices, sop: Sop): Promise<readonly string[]> {
  return failingTests(sop, library, files(sop.location.root), indexOf({ library }));
}

/** The same for several SOPs at once, by their URIs. @param signal ends it early. */
export async function failingOfAll(
  { library, files }: ApprovalServices,
  sops: readonly Sop[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const wanted = new Set(sops.map(({ location }) => location.uri));
  const found = new Map<string, readonly string[]>();
  for (const root of new Set(sops.map(({ location }) => location.root))) {
    const run = { about: (uri: string) => wanted.has(uri) && !signal.aborted, next: startTimeSlices() };
    for (const [uri, names] of await failingBySop(root, library, files(root), indexOf({ library }), run))
      found.set(uri, names);
  }
  return found;
}

/** What suggests SOPs to tests: made once a message asks for it. */
function indexOf({ library }: Pick<ApprovalServices, 'library'>): () => TriageIndex {
  let triage: LibraryTriage | undefined;
  // What somebody chose on this machine decides no test.
  return () => (triage ??= new LibraryTriage(library, undefined, () => undefined)).index;
}
