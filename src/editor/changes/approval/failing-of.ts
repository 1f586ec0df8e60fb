import { failingTests } from '../../../core/scenario/failing';
import type { Sop } from '../../../core/sop/model';
import { LibraryTriage } from '../../services/library-triage';
import type { ApprovalServices } from './here';

/** The names of the tests of an SOP that fail, as its library is now; none where it has none. */
export function failingOf({ library, files }: ApprovalServices, sop: Sop): Promise<readonly string[]> {
  let triage: LibraryTriage | undefined;
  // What somebody chose on this machine decides no test.
  const index = () => (triage ??= new LibraryTriage(library, undefined, () => undefined)).index;
  return failingTests(sop, library, files(sop.location.root), index);
}
