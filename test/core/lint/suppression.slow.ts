import { suppressInSop } from '../../../src/core/lint/suppression';
import { assertGrowsEvenly } from '../support/growth';

describe('comments that suppress problems', () => {
  it('are read in time that grows with their number, however far the next line with words is', () => {
    const comment = '<!-- sop-guide-disable-next-line a: b -->';
    assertGrowsEvenly(
      750,
      (size) => `# T\n\n${comment.repeat(size)}${'\n'.repeat(100 * size)}x\n`,
      (text) => suppressInSop(text, []),
    );
  });

  it('are read in time that grows with their number where they are never closed', () => {
    assertGrowsEvenly(
      4000,
      (size) => `# T\n\n${'<!-- sop-guide-disable-file '.repeat(size)}\n`,
      (text) => suppressInSop(text, []),
    );
  });
});
