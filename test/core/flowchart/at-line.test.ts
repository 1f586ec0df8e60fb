import assert from 'node:assert/strict';
import { placeAtLine, placeOfStep } from '../../../src/core/flowchart/at-line';
import { sopWith } from '../support/sops';
import { chartFrom } from './support';

const sop = sopWith(`## Check

- [ ] Open \`#open\`

  Look at it well.

  - [ ] Twice \`#twice\`
- [ ] Which? \`#which\`
  - A → [Refund](#refund)
  - B → [Text](#text)

Some words.

## Refund

- [ ] Refund \`#refund\`

## Text

Only text.

## Replies

### Hello

\`\`\`reply lang=en
Hello
\`\`\`
`);
const chart = chartFrom(sop);
const lineOf = (text: string) => sop.text.split('\n').findIndex((line) => line.includes(text));
const at = (text: string) => placeAtLine(chart, sop, lineOf(text));

describe('a line of an SOP in its flowchart', () => {
  it('is the innermost step that it belongs to', () => {
    for (const [text, step] of [
      ['#open', 'open'],
      ['Look at it well', 'open'],
      ['#twice', 'twice'],
      ['#which', 'which'],
      ['B →', 'which'],
    ])
      assert.equal(at(text ?? '')?.step, step, text);
    assert.equal(at('#refund`')?.node, 'section-1');
  });

  it('is its section where it belongs to no step', () => {
    assert.deepEqual(at('## Check'), { node: 'section-0', step: undefined });
    assert.deepEqual(at('Some words'), { node: 'section-0', step: undefined });
    assert.deepEqual(at('Only text'), { node: 'section-2', step: undefined });
  });

  it('is nowhere in what is not drawn', () => {
    assert.equal(at('title: Test'), undefined);
    assert.equal(at('Summary.'), undefined);
    assert.equal(at('reply lang'), undefined);
    assert.equal(placeAtLine(chart, { sections: [] }, 3), undefined);
  });

  it('finds steps by their ids', () => {
    assert.deepEqual(placeOfStep(chart, 'which'), { node: 'section-0.1', step: 'which' });
    assert.equal(placeOfStep(chart, 'nowhere'), undefined);
  });
});
