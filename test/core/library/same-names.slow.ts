import { Library } from '../../../src/core/library/library';
import { assertGrowsEvenly } from '../support/growth';
import { added, newLinter } from '../support/libraries';

describe('SOPs that all have the same id, and all name it', () => {
  it('come in and are checked in time that grows with their number', () => {
    assertGrowsEvenly(
      1_200,
      (count) =>
        Array.from({ length: count }, (_, at) => added(`${at}.md`, '---\nid: a\nrelated: [a, b]\n---\n\nSummary.\n')),
      (updates) => {
        const library = new Library();
        const linter = newLinter(library);
        library.update(updates);
        for (const { location } of library.sops) linter.problems(location.uri);
      },
    );
  });
});
