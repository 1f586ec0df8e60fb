import assert from 'node:assert/strict';
import { practiceMessage } from '../../../src/core/learning/message';
import { reviewPractice } from '../../../src/core/learning/review';
import { readDraft } from '../../../src/core/draft/front-matter';
import { readLibraryConfig } from '../../../src/core/library/config';
import { answered, caseOn, closed, skipped, ticked } from '../support/cases';
import { sopFrom } from '../support/sops';

const { config } = readLibraryConfig(`
version: 1
variables:
  order.id: {label: {es: Número de pedido, en: Order number}, example: BR-104233}
  refund.amount: {label: {en: Amount}, example: "24,90"}
  tracking.url: {label: {en: Link}, example: "https://a.example/1"}
  coupon.code: {label: {en: Voucher}, example: GRACIAS10, from-message: false}
  customer.first_name: {label: {en: Name}, example: Ana, personal: true}
`);

const refund = sopFrom(`---
title: Reembolso
lang: es
triggers: [me ha llegado roto y no me sirve, el plato no es el que yo quiero, my bowl arrived cracked, can I have my money back]
answers: ["¿Qué hago si el producto llega roto?"]
---

Summary. {{ order.id }} {{ refund.amount }} {{ tracking.url }} {{ coupon.code }} {{ customer.first_name }}
`);

describe('A message for practising', () => {
  it('is made of what customers write, a question, and what they know by heart', () => {
    assert.deepEqual(practiceMessage(refund, config, ['es'], 0), {
      lang: 'es',
      text: 'Hola:\n\nMe ha llegado roto y no me sirve. ¿Qué hago si el producto llega roto?\n\nNúmero de pedido: BR-104233\n\nGracias,\nAna',
    });
  });

  it('is in the language of the reader where the SOP has words in it', () => {
    const { text } = practiceMessage(refund, config, ['en-GB'], 0);
    assert.equal(text, 'Hello,\n\nMy bowl arrived cracked.\n\nOrder number: BR-104233\n\nThank you,\nAna');
    assert.equal(practiceMessage(refund, config, ['fr', 'ca'], 0).lang, 'es');
  });

  it('is another one each time', () => {
    assert.match(practiceMessage(refund, config, ['es'], 1).text, /El plato no es el que yo quiero\. ¿Qué hago/);
    assert.match(practiceMessage(refund, config, ['en'], 1).text, /Can I have my money back\?/);
    assert.match(practiceMessage(refund, config, ['es'], 2).text, /Me ha llegado roto/);
  });

  it('asks as people write who were taught to', () => {
    const asked = (lang: string, trigger: string) => {
      const one = sopFrom(`---\ntitle: One\nlang: ${lang}\ntriggers: [${JSON.stringify(trigger)}]\n---\n\nSummary.\n`);
      return practiceMessage(one, { variables: new Map() }, [lang], 0).text.split('\n\n')[1];
    };
    assert.equal(asked('es', 'por qué os llamáis Brialba?'), '¿Por qué os llamáis Brialba?');
    assert.equal(asked('es', 'dónde puedo dejar una opinión'), '¿Dónde puedo dejar una opinión?');
    assert.equal(asked('es', 'teneis tienda fisica o solo online'), '¿Teneis tienda fisica o solo online?');
    assert.equal(asked('es', 'ya lo pedí, ¿cuándo llega?'), 'Ya lo pedí, ¿cuándo llega?');
    assert.equal(asked('es', 'ya lo he pedido dos veces, llega hoy?'), 'Ya lo he pedido dos veces, llega hoy?');
    assert.equal(asked('es', 'cuando abro la caja está roto'), 'Cuando abro la caja está roto.');
    assert.equal(asked('ca', 'quin és el vostre horari'), 'Quin és el vostre horari?');
    assert.equal(asked('ca', 'teniu botiga'), 'Teniu botiga?');
    assert.equal(asked('en', 'on Monday my bowl arrived broken'), 'On Monday my bowl arrived broken.');
  });

  it('names the subject where the SOP says neither', () => {
    const bare = sopFrom('---\ntitle: Returns\nlang: en\n---\n\nSummary.\n');
    assert.equal(
      practiceMessage(bare, { variables: new Map() }, [], 0).text,
      'Hello,\n\nI am writing about this: Returns.\n\nThank you.',
    );
  });
});

describe('A draft for practice', () => {
  it('says so, and that is no fact of its ticket', () => {
    const { isPractice, values, losses } = readDraft('---\n# made up\npractice: true\n---\n\nHello');
    assert.deepEqual([isPractice, values, losses], [true, {}, []]);
    assert.equal(readDraft('---\npractice: no\n---\n').isPractice, false);
    assert.equal(readDraft('---\nticket: 1\n---\n').isPractice, false);
    const group = readDraft('---\npractice: {name: Smith}\n---\n');
    assert.deepEqual([group.isPractice, group.values], [false, { practice: { name: 'Smith' } }]);
  });
});

const body = `## Check

- [ ] Open the order \`#open\`
- [ ] Ask for a photo \`#photo protocol\`
- [ ] Is it late? \`#late\`
  - Yes → [Claim](#claim)
  - No → [Wait](#wait)

## Claim

- [ ] Claim it \`#claim-it protocol\`

## Wait

- [ ] Send [Wait a little](#wait-a-little) \`#send\`

## Replies

### Wait a little

\`\`\`reply lang=en
Please wait.
\`\`\`
`;

const sent = (reason?: string) =>
  ({
    event: 'reply_sent',
    reply: 'wait-a-little',
    reply_sop: 'test',
    step_id: 'send',
    ...(reason === undefined ? {} : { reason }),
  }) as const;

const right = (view: ReturnType<typeof caseOn>, wanted = 'test') =>
  reviewPractice(view, { id: wanted }).map(({ kind, isRight }) => `${kind} ${isRight ? 'right' : 'wrong'}`);

describe('What was right in a practice', () => {
  const all = [ticked('open'), ticked('photo'), answered('late', 'No'), sent(), ticked('send')];

  it('is all of it when the path was followed to its end', () => {
    assert.deepEqual(right(caseOn(body, ...all, closed())), [
      'sop right',
      'steps right',
      'protocol right',
      'reply right',
    ]);
  });

  it('looks only at what the answers led to', () => {
    const claim = [ticked('open'), ticked('photo'), answered('late', 'Yes'), ticked('claim-it')];
    assert.deepEqual(right(caseOn(body, ...claim, closed())), ['sop right', 'steps right', 'protocol right']);
  });

  it('tells that another SOP was followed', () => {
    assert.deepEqual(right(caseOn(body, ...all, closed()), 'other')[0], 'sop wrong');
    assert.equal(reviewPractice(caseOn(body, ...all, closed()), undefined)[0]?.kind, 'steps');
  });

  it('names the steps that were left open', () => {
    const view = caseOn(body, ticked('open'), closed('no time'));
    const points = reviewPractice(view, { id: 'test' });
    const steps = points.find((point) => point.kind === 'steps');
    assert.deepEqual(
      steps?.open.map(({ step }) => step.id),
      ['photo', 'late'],
    );
    assert.deepEqual(right(view), ['sop right', 'steps wrong', 'protocol wrong']);
  });

  it('tells that a protocol step was skipped, or done before its turn', () => {
    const skips = [ticked('open'), skipped('photo'), answered('late', 'No'), sent(), ticked('send'), closed()];
    assert.deepEqual(right(caseOn(body, ...skips))[2], 'protocol wrong');
    const early = { event: 'tick', step_id: 'photo', reason: 'I knew it' } as const;
    assert.deepEqual(
      right(caseOn(body, early, ticked('open'), answered('late', 'No'), sent(), ticked('send'), closed())),
      ['sop right', 'steps right', 'protocol wrong', 'reply right'],
    );
  });

  it('tells that no reply was sent, or an unfinished one', () => {
    const [open, photo, late] = all;
    assert.ok(open && photo && late);
    assert.equal(right(caseOn(body, open, photo, late, ticked('send'), closed()))[3], 'reply wrong');
    const unfinished = reviewPractice(caseOn(body, open, photo, late, sent('in a hurry'), ticked('send'), closed()), {
      id: 'test',
    });
    assert.deepEqual(unfinished[3], { kind: 'reply', isRight: false, isSent: true, reason: 'in a hurry' });
  });
});
