import assert from 'node:assert/strict';
import { readMarkedMessage } from '../../eval/marked-message';
import type { ReadFact } from '../../eval/product';
import { arePartsRight, scoreFacts } from '../../eval/score';

const marked = (body: string) =>
  readMarkedMessage('one', `language: en\nsuggest: [any]\nnow: 2026-11-28\n---\n${body}\n`);

/** What is found where a text stands first. */
const found = (text: string, variable: string, value: string, at: string): ReadFact => {
  const start = text.indexOf(at);
  assert.notEqual(start, -1);
  return { variable, value, start, end: start + at.length };
};

describe('the score of facts', () => {
  const message = marked(
    '⟦part:message⟧I paid ⟦amount=24.90 EUR⟧€24.90⟦/⟧ ⟦date=2026-11-27⟧yesterday⟦/⟧. Ring ⟦customer.phone⟧07700 900123⟦/⟧ ⟦?date=*⟧by Monday⟦/⟧.\n' +
      '⟦part:closing⟧⟦customer.name⟧Ann Vale⟦/⟧\n⟦part:older-mail⟧On 3 November you wrote to Bob.',
  );
  const variables = new Set(['amount', 'date', 'customer.phone', 'customer.name']);
  const score = (...read: readonly (readonly [variable: string, value: string, at: string])[]) =>
    scoreFacts(
      message,
      read.map(([variable, value, at]) => found(message.text, variable, value, at)),
      variables,
    );

  it('counts what is found at its place, and what is missed', () => {
    const { tallies, missed, wrong } = score(['amount', '24.90 EUR', '€24.90'], ['date', '2026-11-27', 'yesterday']);
    assert.deepEqual(tallies.get('amount'), { marked: 1, found: 1, right: 1, wrong: 0 });
    assert.deepEqual(tallies.get('date'), { marked: 1, found: 1, right: 1, wrong: 0 });
    assert.deepEqual(tallies.get('customer.name'), { marked: 1, found: 0, right: 0, wrong: 0 });
    assert.deepEqual([missed.length, wrong.length], [2, 0]);
  });

  it('counts another value, another place and another variable as wrong', () => {
    const { tallies } = score(
      ['date', '2026-11-26', 'yesterday'],
      ['date', '2026-11-27', 'I paid'],
      ['customer.name', '07700 900123', '07700 900123'],
    );
    assert.deepEqual(tallies.get('date'), { marked: 1, found: 0, right: 0, wrong: 2 });
    assert.deepEqual(tallies.get('customer.name'), { marked: 1, found: 0, right: 0, wrong: 1 });
  });

  it('takes equal values in other forms', () => {
    for (const value of ['24,90', '24.9', '24.90', '€ 24.90', '24,90 EUR'])
      assert.equal(score(['amount', value, '24.90']).tallies.get('amount')?.right, 1, value);
    for (const value of ['24.90 USD', '2490', '249.0'])
      assert.equal(score(['amount', value, '24.90']).tallies.get('amount')?.wrong, 1, value);
    for (const value of ['+447700900123', '07700900123'])
      assert.equal(score(['customer.phone', value, '07700']).tallies.get('customer.phone')?.right, 1, value);
    assert.equal(score(['customer.phone', '900', '900123']).tallies.get('customer.phone')?.wrong, 1);
    assert.equal(score(['customer.name', 'ANN  VALE', 'Ann Vale']).tallies.get('customer.name')?.right, 1);
  });

  it('reads thousands whatever divides them', () => {
    const { text, ...rest } = marked('⟦part:message⟧It was ⟦amount=1250.50 EUR⟧1.250,50 €⟦/⟧.');
    for (const value of ['1250.50', '1.250,50', '1,250.5 EUR', '1 250,50'])
      assert.equal(
        scoreFacts(rest, [found(text, 'amount', value, '1.250,50')], variables).tallies.get('amount')?.right,
        1,
        value,
      );
  });

  it('does not judge what is optional, found elsewhere, or of variables that are not marked', () => {
    const { tallies, elsewhere } = score(
      ['date', '2026-11-30', 'by Monday'],
      ['date', '2026-11-03', '3 November'],
      ['order.status', 'paid', 'paid'],
    );
    assert.deepEqual(tallies.get('date'), { marked: 1, found: 0, right: 0, wrong: 0 });
    assert.deepEqual(
      elsewhere.map(({ value }) => value),
      ['2026-11-03'],
    );
    assert.equal(tallies.has('order.status'), false);
  });

  it('counts what is told twice once', () => {
    const once = ['amount', '24.90', '€24.90'] as const;
    assert.deepEqual(score(once, once).tallies.get('amount'), { marked: 1, found: 1, right: 1, wrong: 0 });
  });
});

describe('the score of parts', () => {
  const draft = marked(
    '⟦part:own-words⟧Hello Ann,\n\nDone.\n\n⟦part:closing⟧Regards,\nBob\n\n⟦part:message⟧> Please help.\n>\n⟦part:closing⟧> Thanks,\n> Ann\n⟦part:signature⟧> 5 Mill Lane',
  );
  const part = (kind: string, from: string, to: string) => ({
    kind,
    start: draft.text.indexOf(from),
    end: draft.text.indexOf(to) + to.length,
  });
  const own = part('own-words', 'Hello', 'Done.');

  it('takes the same parts, up to white space and marks of quoting', () => {
    for (const read of [
      [own, part('message', '> Please', 'help.'), part('signature', '5 Mill', 'Lane')],
      [own, part('message', 'Please', 'help.\n>\n'), part('signature', '> 5', 'Lane')],
    ])
      assert.equal(arePartsRight(draft, read), true);
  });

  it('takes a farewell with either of its neighbours', () => {
    for (const read of [
      [
        part('own-words', 'Hello', 'Bob'),
        part('message', '> Please', 'Thanks,\n> Ann'),
        part('signature', '5 Mill', 'Lane'),
      ],
      [
        own,
        part('signature', 'Regards', 'Bob'),
        part('message', 'Please', 'help.'),
        part('signature', '> Thanks', 'Lane'),
      ],
    ])
      assert.equal(arePartsRight(draft, read), true);
  });

  it('refuses another kind, another place, one too many and one too few', () => {
    const message = part('message', '> Please', 'help.');
    const signature = part('signature', '5 Mill', 'Lane');
    for (const read of [
      [],
      [own, message],
      [own, part('message', '> Please', 'Lane')],
      [own, { ...message, kind: 'older-mail' }, signature],
      [part('own-words', 'Done', 'Done.'), message, signature],
      [own, message, signature, part('disclaimer', 'Lane', 'Lane')],
    ])
      assert.equal(arePartsRight(draft, read), false);
  });

  it('reads a fenced message without its fence', () => {
    const { text, parts } = marked('⟦part:message⟧```text\nHello\n```');
    const start = text.indexOf('Hello');
    assert.equal(arePartsRight({ text, parts }, [{ kind: 'message', start, end: start + 5 }]), true);
  });
});
