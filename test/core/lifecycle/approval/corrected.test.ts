import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCorrected, wordsIn } from '../../../../src/core/lifecycle/approval/corrected';
import { approvalHashOf } from '../../../../src/core/lifecycle/approval/read-hash';
import { isSpellingAlone } from '../../../../src/core/lifecycle/approval/spelling';
import { standingOf } from '../../../../src/core/lifecycle/approval/standing';
import { libraryOf } from '../../support/libraries';
import { holds } from '../../support/properties';

const config = 'version: 1\napproval-kept: spelling\n';

/** What the approval of one body is worth once it is another. */
function worth(before: string, after: string): string {
  const sop = (body: string, hash: string) =>
    `---\nid: a\ntitle: T\nstatus: approved\napprovers: [{by: luis, on: 2026-08-01, hash: ${hash}}]\n---\n\n${body}\n`;
  const at = (text: string) => {
    const library = libraryOf({ 'a.md': text }, config);
    const one = library.get('sops/a.md');
    assert.ok(one);
    return { library, one };
  };
  const draft = at(sop(before, '000000'));
  const hash = approvalHashOf(draft.one, draft.library);
  const committed = at(sop(before, hash)).one;
  const { library, one } = at(sop(after, hash));
  library.setCommitted(new Map([['sops/a.md', committed]]), isSpellingAlone);
  return standingOf(one, library);
}

describe('The approval of a text', () => {
  const kept: readonly (readonly [string, string])[] = [
    ['Recieve the parcel', 'Receive the parcel'],
    ['Tell the custmoer, then pay', 'Tell the customer, then pay'],
    ['Ask the custmer. Thank the customer.', 'Ask the customer. Thank the customer.'],
    ['The label and teh box', 'The label and the box'],
    ['Pida la devolucion', 'Pida la devolución'],
    ['Avise rapidamente al cliente', 'Avise rápidamente al cliente'],
    ['- [ ] pay it back', '- [ ] Pay it back'],
    ['Paid. then send it', 'Paid. Then send it'],
    ['Send it', 'Send it.'],
  ];
  for (const [before, after] of kept)
    it(`is kept: ${JSON.stringify(after)}`, () => assert.equal(worth(before, after), 'kept'));

  const lost: readonly (readonly [string, string, string])[] = [
    ['a comma after a negation', 'No, refund the customer.', 'No refund the customer.'],
    ['one in Spanish', 'No, pague al cliente.', 'No pague al cliente.'],
    ['where a sentence ends', 'Do not refund. Ship again.', 'Do not refund, ship again.'],
    ['what a bracket holds', 'Refund (not ship)', 'Refund not (ship)'],
    ['of whom a clause speaks', 'Refund customers, who complain', 'Refund customers who complain'],
    ['a question', 'Is it paid? Refund it', 'Is it paid. Refund it'],
    ['a question at the end', 'Is it paid?', 'Is it paid.'],
    ['an accent that makes another word', 'Si, se devuelve', 'Sí, se devuelve'],
    ['an accent that makes another time', 'Cobro el pedido', 'Cobró el pedido'],
    ['a letter of its own', 'Un ano más', 'Un año más'],
    ['a form in Catalan', 'Envieu-ho al mes', 'Envieu-ho al més'],
    ['a capital that makes a name', 'The customer is in the US', 'The customer is in the us'],
    ['a capital within a sentence', 'Polish customers pay', 'polish customers pay'],
    ['a name', 'Escalate to Martinez', 'Escalate to Matrinez'],
    ['a letter less that makes a word', 'Convert the order', 'Covert the order'],
    ['a letter that nobody knows to be right', 'Ask the custmer', 'Ask the customer'],
    ['a short word', 'He dose it', 'He does it'],
    ['an address for mails', 'Write to refunds@acme.example', 'Write to refudns@acme.example'],
    ['an address at the end', 'Write to refunds@acme.example.', 'Write to refudns@acme.example.'],
    ['a domain', 'Open www.acme.example', 'Open www.amce.example'],
    ['a path', 'Open Orders/Returns', 'Open Orders/Retruns'],
    ['where a link leads', '[Orders]\n\n[Orders]: orders.md', '[Orders]\n\n[Orders]: ordesr.md'],
    ['code', '```\nreturn refund\n```', '```\nretrun refund\n```'],
    ['a hyphen', 'Re-sign the form', 'Resign the form'],
  ];
  for (const [what, before, after] of lost)
    it(`is lost by ${what}: ${JSON.stringify(after)}`, () => assert.equal(worth(before, after), 'changed'));
});

describe('What is spelt otherwise', () => {
  const piece = fc.constantFrom(
    ...['not', 'No', 'refund', 'reufnd', 'Refund', 'customer', 'custmer', 'Custmoer', 'si', 'sí', 'US', 'us'],
    ...[
      'a@b.example',
      'b@a.example',
      'acme.example',
      'amce.example',
      '14',
      '30',
      'paid?',
      'paid.',
      'paid,',
      'paid',
      '(pay',
      'pay)',
    ],
  );
  const texts = fc.array(piece, { minLength: 1, maxLength: 8 });

  it('has the same signs, names, addresses, numbers and short words, but for a full stop at its end', () => {
    let corrected = 0;
    /** All but small words of six letters or more, and without what ends the text. */
    const facts = (all: readonly string[]) =>
      all
        .map((one) => (/^\p{L}{6,}$/u.test(one) ? 'word' : one))
        .join(' ')
        .replace(/\.$/, '');
    const any = fc.oneof(
      fc.tuple(texts, texts),
      fc.tuple(texts, fc.nat(7), piece).map(([all, at, one]) => [all, all.with(at % all.length, one)] as const),
    );
    holds(
      any,
      ([before, after]) => {
        const [old, now] = [before.join(' '), after.join(' ')];
        if (!isCorrected(old, now, wordsIn(old))) return;
        if (old !== now) corrected++;
        assert.equal(facts(after), facts(before));
      },
      3000,
    );
    assert.ok(corrected > 0);
  });
});
