import { placeholdersInLetter } from '../../../src/core/placeholder/find';
import { assertGrowsEvenly } from '../support/growth';

describe('placeholders are found in time that grows with the text', () => {
  for (const mark of ['[', '{', '{{', '{{{', '%a', '___/', '*|', '{%', '<a', 'XX/', '[a]: b\n', '`` `']) {
    it(`with many of ${JSON.stringify(mark)}`, () => {
      assertGrowsEvenly(100_000, (size) => mark.repeat(size / mark.length), placeholdersInLetter);
    });
  }
});
