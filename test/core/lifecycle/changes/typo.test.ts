import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isTypo } from '../../../../src/core/lifecycle/changes/typo';
import { holds } from '../../support/properties';

describe('A typing mistake', () => {
  const typos: readonly (readonly [string, string])[] = [
    ['Recieve the parcel', 'Receive the parcel'],
    ['Tell teh customer', 'Tell the customer'],
    ['Ask the custmer', 'Ask the customer'],
    ['Ask the customerr.', 'Ask the customer.'],
    ['Comprueba el pedído', 'Comprueba el pedido'],
    ['Envia la etiqueta', 'Envía la etiqueta'],
    ['send the label', 'Send the label!'],
    ['Two lines\nof words', 'Two lines of words'],
    ['The *whole* amount, always', 'The **whole** amount always'],
    ['- [ ] Verrify the order `#verify 5m`', '- [ ] Verify the order `#verify 5m`'],
    ['See [the guidelnes](a.md#b)', 'See [the guidelines](a.md#b)'],
    ['Hola, {{ customer.name }}: gracais', 'Hola, {{ customer.name }}: gracias'],
  ];
  for (const [before, after] of typos)
    it(`is corrected: ${JSON.stringify(after)}`, () => assert.equal(isTypo(before, after), true));

  const others: readonly (readonly [string, string, string])[] = [
    ['a number', 'Within 14 days', 'Within 30 days'],
    ['a digit in a word', 'Form A12 is needed', 'Form A13 is needed'],
    ['a price', 'It costs 24,90 €', 'It costs 24,95 €'],
    ['a percentage', 'Give 5 % back', 'Give 5 € back'],
    ['a negation that came', 'Refund shipping', 'Do not refund shipping'],
    ['a negation in place of a word', 'It is now paid out', 'It is not paid out'],
    ['a short negation', 'It can be sent', "It can't be sent"],
    ['a negation in Spanish', 'Se paga con tarjeta', 'Se paga sin tarjeta'],
    ['a negation in Catalan', 'Es paga amb targeta', 'Es paga sense targeta'],
    ['where a link leads', 'See [it](a.md)', 'See [it](b.md)'],
    ['an address', 'Go to https://shop.example/a', 'Go to https://shop.example/b'],
    ['an id', '- [ ] Send it `#send`', '- [ ] Send it `#sends`'],
    ['a role', '- [ ] Send it `@agent`', '- [ ] Send it `@agents`'],
    ['a variable', 'Dear {{ customer.name }}', 'Dear {{ customer.title }}'],
    ['an address for mails', 'Write to ops@shop.example', 'Write to opt@shop.example'],
    ['a word that is another', 'Offer a refund', 'Offer a voucher'],
    ['a short word', 'The parcel was sent', 'The parcel was send'],
    ['a first letter', 'It is valid', 'It is salid'],
    ['a prefix', 'It is valid', 'It is invalid'],
    ['a word more', 'Send the label', 'Send the new label'],
    ['the order of words', 'First pay, then send', 'First send, then pay'],
    ['a step that is none any more', '- [ ] Send it', '- Send it'],
    ['a step that is nested', '- [ ] A\n- [ ] B', '- [ ] A\n  - [ ] B'],
    ['a heading', '## Refund', 'Refund'],
    ['words that are struck out', '- [ ] Fax it', '- [ ] ~~Fax it~~'],
    ['a letter in place of another', 'Charge the card', 'Change the card'],
    ['a number in words', 'En sesenta días', 'En setenta días'],
    ['a number in words that looks like another word', 'Use three of them', 'Use there of them'],
    ['a number in words with a letter more', 'Pay fourten times', 'Pay fourteen times'],
    ['a month', 'Hasta el 5 de junio', 'Hasta el 5 de julio'],
    ['a month in Catalan', 'Fins al maig', 'Fins al març'],
    ['a day of the week', 'On Monday', 'On Sunday'],
    ['what is done with an account', 'Debit the account', 'Debut the account'],
    ['somebody else', 'Escalate to Maria', 'Escalate to Mario'],
    ['somebody else with a letter more', 'Escalate to Marta', 'Escalate to Martha'],
    ['a form of a verb', 'Cobra el envío', 'Cobre el envío'],
    ['the form of what is done already', 'Si está cobrado', 'Si está cobrando'],
    ['one instead of many', 'Refund the charges', 'Refund the charge'],
    ['letters that changed places in a word that is right', 'Wait for the trial', 'Wait for the trail'],
    ['letters that changed places in a short word', 'Take it from them', 'Take it form them'],
    ['a doubled letter in a word that is right', 'It is sent later', 'It is sent latter'],
    ['a letter more in a word that is right', 'Mira el pedido', 'Mira el perdido'],
    ['a letter less in a word that is right', 'Read the contract', 'Read the contact'],
    ['what was done instead of what is asked', 'La política quería eso', 'La política querría eso'],
    ['an answer', 'yes → [a](#a)', 'yes [a](#a)'],
  ];
  for (const [what, before, after] of others)
    it(`is not ${what}`, () => {
      assert.equal(isTypo(before, after), false);
      assert.equal(isTypo(after, before), false);
    });

  it('is a word that stands nowhere any more: what is right elsewhere is a word of its own', () => {
    assert.equal(isTypo('See the label. Print the label.', 'See the lable. Print the label.'), false);
    assert.equal(isTypo('See the lable. Print the label.', 'See the label. Print the label.'), true);
  });

  it('changes no digit and no negation, whatever the texts are', () => {
    const word = fc.constantFrom(
      'customer',
      'custmer',
      'refund',
      'reufnd',
      'not',
      'no',
      '14',
      '30',
      'never',
      '[a](b)',
      '#x',
    );
    const facts = (words: readonly string[]) => words.filter((one) => /\d|^not?$|never|[#[]/.test(one)).join(' ');
    holds(
      fc.tuple(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 8 })),
      ([before, after]) => {
        if (isTypo(before.join(' '), after.join(' '))) assert.equal(facts(before), facts(after));
      },
      2000,
    );
  });
});
