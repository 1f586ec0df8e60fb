import { failingTests } from '../../../core/scenario/failing';
import type { Sop } from '../../../core/sop/model';
import type { TriageIndex } from '../../../core/triage/triage-index';
import { LibraryTriage } from '../../services/library-triage';
import type { ApprovalServices } from './here';

/** What suggests SOPs to tests: made once it is asked for, and then the same. */
export type TestIndex = () => TriageIndex;

/** What suggests SOPs to the tests of several SOPs, as the libraries are when the first of them asks. */
export function testIndex({ library }: Pick<ApprovalServices, 'library'>): TestIndex {
  let triage: LibraryTriage | undefined;
  // What somebody chose on this machine decides no test.
  return () => (triage ??= new LibraryTriage(library, undefined, () => undefined)).index;
}

/** The names of the tests of an SOP that fail, as its library is now; none where it has none. */
export function failingOf(
  { library, files }: ApprovalServices,
  sop: Sop,
  index = testIndex({ library }),
): Promise<readonly string[]> {
  return failingTests(sop, library, files(sop.location.root), index);
}
