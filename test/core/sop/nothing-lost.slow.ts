import { assertKeepsMade, assertKeepsMutated } from '../support/nothing-lost';

describe('the words of an SOP’s body are in the model or in problems, long', () => {
  it('for 5,000 made documents', () => {
    for (let seed = 1; seed <= 5000; seed++) assertKeepsMade(seed);
  });

  it('for 2,000 SOPs that somebody broke', () => {
    for (let seed = 1; seed <= 2000; seed++) assertKeepsMutated(seed);
  });
});
