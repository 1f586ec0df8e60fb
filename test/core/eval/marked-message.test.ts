import assert from 'node:assert/strict';
import { readMarkedMessage } from '../../eval/marked-message';

const header = 'language: en\nchannel: email\nsuggest: [refund-return]\nnow: 2026-11-28\n';
const read = (body: string, head = header) => readMarkedMessage('en/01.txt', `${head}---\n${body}\n`);

describe('the reader of marked messages', () => {
  it('gives the text without marks, and where parts and facts stand in it', () => {
    const { text, parts, facts, ...rest } = read(
      '⟦part:message⟧Return 😀 ⟦order.id=AB-123456⟧ab-123456⟦/⟧?\n\n⟦part:signature⟧⟦customer.name⟧⟦?customer.first_name⟧Kim⟦/⟧ Vale⟦/⟧',
    );
    assert.equal(text, 'Return 😀 ab-123456?\n\nKim Vale');
    assert.deepEqual(rest, {
      name: 'en/01.txt',
      language: 'en',
      channel: 'email',
      sops: ['refund-return'],
      now: '2026-11-28',
    });
    assert.deepEqual(parts, [
      { kind: 'message', start: 0, end: 22 },
      { kind: 'signature', start: 22, end: 30 },
    ]);
    assert.deepEqual(facts, [
      { variable: 'order.id', value: 'AB-123456', isOptional: false, start: 10, end: 19 },
      { variable: 'customer.name', value: 'Kim Vale', isOptional: false, start: 22, end: 30 },
      { variable: 'customer.first_name', value: 'Kim', isOptional: true, start: 22, end: 25 },
    ]);
  });

  it('reads front matter in the text, a message without channel, and facts of any value', () => {
    const { text, channel, sops, facts } = read(
      '⟦part:front-matter⟧---\nticket: 1\n---\n⟦part:message⟧By ⟦?date=*⟧Monday⟦/⟧.',
      'language: en\nsuggest: [a, b-c]\nnow: 2026-11-28\n',
    );
    assert.equal(text, '---\nticket: 1\n---\nBy Monday.');
    assert.deepEqual([channel, sops], [undefined, ['a', 'b-c']]);
    assert.deepEqual(facts, [{ variable: 'date', value: undefined, isOptional: true, start: 21, end: 27 }]);
  });

  const wrongBodies: readonly (readonly [what: string, body: string, told: RegExp])[] = [
    ['no part', 'Hello', /does not begin with the mark of a part/],
    ['nothing', '', /there is no text/],
    ['an unknown part', '⟦part:greeting⟧Hello', /“part:greeting” is no part/],
    ['an empty part', '⟦part:message⟧Hello\n⟦part:signature⟧\n⟦part:disclaimer⟧x', /a part signature is empty/],
    ['a mark that is left open', '⟦part:message⟧Order ⟦order.id⟧AB-1', /mark of order\.id is not closed/],
    [
      'a mark over two parts',
      '⟦part:message⟧⟦amount⟧1⟦part:signature⟧2⟦/⟧',
      /mark of amount is not closed in its part/,
    ],
    ['an end without beginning', '⟦part:message⟧Hello⟦/⟧', /has no beginning/],
    ['a bracket alone', '⟦part:message⟧Hello ⟦order.id AB-1', /a bracket of a mark stands alone/],
    ['an empty fact', '⟦part:message⟧Order ⟦order.id⟧⟦/⟧', /does not stand close around “”/],
    ['white space within a mark', '⟦part:message⟧Order ⟦order.id⟧ AB-1⟦/⟧', /does not stand close around/],
    ['a name that cannot be', '⟦part:message⟧Order ⟦Order ID⟧AB-1⟦/⟧', /“Order ID” is no mark/],
    ['a fact in older mail', '⟦part:older-mail⟧⟦order.id⟧AB-1⟦/⟧', /no fact is marked in a part older-mail/],
    ['a date in another form', '⟦part:message⟧⟦date⟧3/10⟦/⟧', /“3\/10” is no date/],
    ['a day that does not exist', '⟦part:message⟧⟦date=2026-02-30⟧then⟦/⟧', /“2026-02-30” is no date/],
    ['an amount in another form', '⟦part:message⟧⟦amount⟧€5⟦/⟧', /“€5” is no amount/],
    ['any value demanded', '⟦part:message⟧⟦date=*⟧Monday⟦/⟧', /demands a fact without saying which/],
  ];
  for (const [what, body, told] of wrongBodies)
    it(`refuses ${what}`, () => {
      assert.throws(() => read(body), told);
      assert.throws(() => read(body), /^Error: en\/01\.txt: /);
    });

  const wrongHeaders: readonly (readonly [what: string, header: string, told: RegExp])[] = [
    ['a key that is not known', `${header}mood: bad\n`, /“mood: bad” is no line of a header/],
    ['a key that stands twice', `${header}now: 2026-11-28\n`, /“now” stands twice/],
    ['no language', header.replace('language: en\n', ''), /“language” is missing/],
    ['a language by name', header.replace('en', 'english'), /“english” cannot be the language/],
    ['no SOP', header.replace('[refund-return]', '[]'), /“\[\]” cannot be the suggest/],
    ['a channel that there is not', header.replace('email', 'fax'), /“fax” is no channel/],
    ['a day that does not exist', header.replace('28', '31'), /“2026-11-31” is no day/],
  ];
  for (const [what, head, told] of wrongHeaders)
    it(`refuses a header with ${what}`, () => assert.throws(() => read('⟦part:message⟧Hello', head), told));

  it('refuses a file without header', () => {
    assert.throws(() => readMarkedMessage('x', '⟦part:message⟧Hello\n'), /x: there is no line “---” after the header/);
  });
});
