import type { Library } from '../../library/library';
import type { Target } from '../../library/mention';
import type { FileEdits } from './file-edits';
import { followInTests } from './follow-tests';
import type { TestText } from './follow-tests';
import { Trial } from './trial';

/** What tests must be written otherwise when something gets another name. @param edits those of that, without the tests. */
export function renameInTests(
  target: Target,
  name: string,
  edits: FileEdits,
  library: Library,
  tests: readonly TestText[],
): FileEdits {
  if (tests.length === 0) return new Map();
  const { library: after } = new Trial(library, edits);
  return followInTests(tests, { before: library, after, then: (one) => one, renamed: { target, name } });
}
