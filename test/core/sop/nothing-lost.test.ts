import { sampleSops } from '../../fuzz/sample';
import { assertKeeps, assertKeepsMade, assertKeepsMutated } from '../support/nothing-lost';

describe('the words of an SOP’s body are in the model or in problems', () => {
  it('whatever Markdown it is', () => {
    for (let seed = 1; seed <= 60; seed++) assertKeepsMade(seed);
  });

  it('in the sample library', () => {
    for (const { text, location } of sampleSops()) assertKeeps(text, location.path);
  });

  it('when somebody has put in, taken out or doubled lines, marks and indents', () => {
    for (let seed = 1; seed <= 40; seed++) assertKeepsMutated(seed);
  });
});
