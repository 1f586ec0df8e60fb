import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { draftRules } from '../../../src/core/lint/draft/rules';
import { describe as told } from '../../../src/core/lint/kinds';

describe('a draft', () => {
  const problemsOf = (text: string) =>
    draftRules.flatMap((rule) => [...rule.check({ text, front: readDraft(text) })]).map(told);

  it('is told which words of a value a comma cuts off', () => {
    assert.deepEqual(problemsOf('---\ncustomer: {name: Pérez, Ana, city: Vic}\n---\n\nHola\n'), [
      'The comma ends the value of “name”, so “Ana” is lost. Put the whole value in quotes, or on a line of its own, as in name: "Pérez, Ana".',
    ]);
  });

  it('is told what cannot be read, and how to write it', () => {
    const told = {
      'contact: @ana':
        '“contact: @ana” cannot be read, so replies and rules do not get it. Write it as contact: "@ana".',
      [`note: @${'long '.repeat(20)}`]:
        '“note: @long long long long long long long long long long lon…” cannot be read, so replies and rules do not get it. Write it as note: "…".',
      'customer:\n\tname: Ana':
        'There is a tab or a no-break space before “name: Ana”, so it cannot be read. Use plain spaces.',
      'lang: es\nlang: ca': 'The key “lang” is written twice, and the first one counts. Remove this one.',
      'ticket: #1042': '“#1042” is a comment here and says nothing. If it belongs to the value, write ticket: "#1042".',
    };
    for (const [yaml, text] of Object.entries(told)) assert.deepEqual(problemsOf(`---\n${yaml}\n---\n`), [text], yaml);
    assert.deepEqual(problemsOf(`---\nlang: es\nnote: ${'x'.repeat(20_000)}\n---\n`), [
      'The front matter of this draft has 20 KiB, and only 16 KiB are read: nothing from here on. Shorten it.',
    ]);
  });

  it('is not told hundreds of things', () => {
    const many = Array.from({ length: 90 }, (_, at) => `k${at}: @x\n`).join('');
    assert.equal(problemsOf(`---\n${many}---\n`).length, 20);
    assert.equal(problemsOf(`---\na: {b: 1${', x'.repeat(500)}}\n---\n`).length, 40);
  });

  it('is not told of what stands as it is meant', () => {
    const lines = [
      'refund: {amount: 1,50}',
      'customer: {name: "Pérez, Ana"}',
      'name: Pérez, Ana',
      'order: {id: 1, total: 2}',
    ];
    for (const line of lines) assert.deepEqual(problemsOf(`---\n${line}\n---\n`), [], line);
  });
});
