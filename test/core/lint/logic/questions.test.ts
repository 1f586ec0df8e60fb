import assert from 'node:assert/strict';
import { Trial } from '../../support/told';

const en = (body: string) => `---\ntitle: T\nlang: en\n---\n\nS.\n\n${body}`;
const es = (body: string) => `---\ntitle: T\nlang: es\n---\n\nS.\n\n${body}`;
const pay = '\n## Pay\n\n- [ ] Pay it\n';

describe('a question with one answer', () => {
  const trial = new Trial('sop.question-one-answer');

  it('cannot be answered by those to whom it does not apply', () => {
    trial.tells(en(`- [ ] ⟦Is it due?⟧ \`#due\`\n  - Yes → [Pay](#pay)\n${pay}`), undefined, [
      'sop.question-one-answer',
      'Is it due?',
      'Yes',
    ]);
    trial.tells(`- [ ] Look\n  - [ ] ⟦Which one⟧\n    - This → [Pay](#pay)\n${pay}`, undefined, [
      'sop.question-one-answer',
      'Which one',
      'This',
    ]);
  });

  it('gets the other one', () => {
    trial.offers(
      en(`- [ ] Is it due?\n  - Yes → [Pay](#pay)\n${pay}`),
      en(`- [ ] Is it due?\n  - Yes → [Pay](#pay)\n  - No →\n${pay}`),
    );
    trial.offers(
      es(`1. [ ] ¿Ha vencido?\n   - No → [Pay](#pay)\n${pay}`),
      es(`1. [ ] ¿Ha vencido?\n   - No → [Pay](#pay)\n   - Sí →\n${pay}`),
    );
    trial.offers(
      es(`- [ ] ¿Cuándo?\n  - Hoy → [Pay](#pay)\n${pay}`),
      es(`- [ ] ¿Cuándo?\n  - Hoy → [Pay](#pay)\n  - Si no →\n${pay}`),
    );
  });

  it('may have others that are told already, or be a condition', () => {
    trial.tells(`- [ ] Is it due?\n  - Yes → [Pay](#pay)\n  - No: [Pay](#pay)\n${pay}`);
    trial.tells(`1. Look at it\n   - If it is due: go to [Pay](#pay)\n${pay}`);
    trial.tells(`- [ ] Is it due?\n  - Yes → [Pay](#pay)\n  - No → [Pay](#pay)\n${pay}`);
  });
});

describe('a question without answers', () => {
  const trial = new Trial('sop.question-without-answers');
  const told = (text: string) => ['sop.question-without-answers', text] as const;

  it('is not answered by a tick', () => {
    trial.tells(en('- [ ] ⟦Is it due?⟧ `#due 5m`\n'), undefined, told('Is it due?'));
    trial.tells('- [ ] ⟦¿Está pagado?⟧\n- [ ] ⟦És pagat?⟧\n', undefined, told('¿Está pagado?'), told('És pagat?'));
  });

  it('gets no yes or no where it asks which', () => {
    const text = '- [ ] ¿Qué transportista lo lleva?\n';
    assert.throws(() => trial.offers(es(text), es(`${text}  - Sí →\n  - No →\n`)), /Nothing is offered/);
  });

  it('gets yes and no', () => {
    trial.offers(en('- [ ] Is it due?\n- [ ] Pay\n'), en('- [ ] Is it due?\n  - Yes →\n  - No →\n- [ ] Pay\n'));
    trial.offers(es('1. [ ] ¿Ha vencido?\n'), es('1. [ ] ¿Ha vencido?\n   - Sí →\n   - No →\n'));
  });

  it('may be one to ask the customer, to send, to answer below, or of a row to be ticked', () => {
    trial.tells('- [ ] ¿Nos envía una foto?\n- [ ] ¿Me puede dar su número?\n');
    trial.tells('- [ ] Ask: is it due?\n- [ ] Pregunta «¿está pagado?»\n- [ ] Check it. Is it due?\n- [ ] Due?\n');
    trial.tells('- [ ] Is it [this](#this)?\n\n## Replies\n\n### This\n\n```reply lang=en\nHi\n```\n');
    trial.tells('- [ ] Is it due?\n  - The date is on the invoice\n- [ ] Is it all?\n  - [ ] Letter\n');
    trial.tells('- [ ] Is it due?\n- [ ] Is it ours?\n- [ ] Is it paid?\n');
    trial.tells('1. Is it due?\n2. Pay it\n');
  });
});

describe('a question by the name of a value', () => {
  const trial = new Trial('sop.question-unanswerable');
  const config =
    'variables: {order.id: {}, order.total: {}}\nconstants: {shop.name: Brialba}\nrules: [{if: {order.kind: [a]}}]';
  const ask = (question: string, answer = 'Yes') => `- [ ] ${question}\n  - ${answer} → [Pay](#pay)\n${pay}`;

  it('asks for one that can be known', () => {
    trial.tells(ask('Is ⟦order.totl⟧ above 100?'), config, ['sop.question-unanswerable', 'order.totl', 'order.total']);
    trial.tells(ask('Which?', '⟦order.weight⟧ > 20'), config, ['sop.question-unanswerable', 'order.weight']);
    trial.tells(ask('Is {{ ⟦order.weight⟧ }} too much?'), config, ['sop.question-unanswerable', 'order.weight']);
    trial.offers(ask('Is order.totl above 100?'), ask('Is order.total above 100?'), config);
  });

  it('may name variables, constants, facts, and what the SOP applies to', () => {
    trial.tells(ask('Is order.total above 100, and order.kind a, at {{ shop.name }}?'), config);
    trial.tells(`---\ntitle: T\napplies-to: {order.size: [big]}\n---\n\nS.\n\n${ask('order.size?')}`, config);
  });

  it('may say other words with dots', () => {
    trial.tells(ask('Is shop.example, order.pdf/x, ana@order.example or v1.2 named? e.g. this. order. Then?'), config);
    trial.tells(ask('Is order.weight above 100?'), 'name: x');
  });
});
