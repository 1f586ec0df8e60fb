import assert from 'node:assert/strict';
import { colouredWords } from '../../../src/core/authoring/highlight';
import { sampleSops } from '../../fuzz/sample';
import { sopWith } from '../support/sops';

describe('the coloured words of an SOP', () => {
  const coloured = (body: string) => {
    const sop = sopWith(body);
    const lines = sop.text.split('\n');
    return colouredWords(sop).map(
      ({ line, start, length, kind }) => `${lines[line]!.slice(start, start + length)}: ${kind}`,
    );
  };

  it('are the tags of steps, and the arrows of answers', () => {
    assert.deepEqual(coloured('## A\n\n- [ ] Why? `#why @lead 5m optional protocol`\n  - Yes → [A](#a)\n'), [
      '#why: property',
      '@lead: class',
      '5m: number',
      'optional: keyword',
      'protocol: keyword',
      '→: keyword',
    ]);
  });

  it('are what a reply says of itself, and the Liquid in it', () => {
    assert.deepEqual(
      coloured(
        '## R\n\n```reply lang=en channel=chat\n{% if order.total > 10 %}{{ order.id | default: "x" }}{% endif %}\n```\n',
      ),
      [
        'reply: keyword',
        'lang: property',
        'en: string',
        'channel: property',
        'chat: string',
        'if: keyword',
        'order.total: variable',
        '10: number',
        'order.id: variable',
        'default: function',
        '"x": string',
        'endif: keyword',
      ],
    );
  });

  it('are nothing else, such as code or words', () => {
    assert.deepEqual(coloured('## A\n\nSome `code` and -> words\n\n```js\nif (a) {{ b }}\n```\n'), []);
  });

  it('never overlap, and those of some lines are among all of them', () => {
    for (const sop of sampleSops()) {
      const all = colouredWords(sop);
      for (const [at, one] of all.entries()) {
        const next = all[at + 1];
        assert.ok(!next || next.line > one.line || next.start >= one.start + one.length, sop.location.path);
      }
      const within = { start: { line: 30, character: 0 }, end: { line: 60, character: 0 } };
      const inLines = (line: number) => line >= 30 && line <= 60;
      assert.deepEqual(
        colouredWords(sop, within).filter(({ line }) => inLines(line)),
        all.filter(({ line }) => inLines(line)),
      );
    }
  });
});
