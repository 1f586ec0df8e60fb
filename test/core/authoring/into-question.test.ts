import assert from 'node:assert/strict';
import { decisionIn, decisionOfLines } from '../../../src/core/authoring/decision';
import { intoQuestion } from '../../../src/core/authoring/into-question';
import { applyEdits } from '../../../src/core/text/edit';
import { sampleSops } from '../../fuzz/sample';
import { codesOf, sopFrom, stepsIn } from '../support/sops';

describe('a decision in words', () => {
  const said = (text: string, lang: string) => {
    const found = decisionIn(text, lang);
    return found && [found.question, ...found.answers.map(({ answer, action }) => `${answer}: ${action}`)];
  };

  it('is a condition with what is done else', () => {
    assert.deepEqual(said('If the customer has paid: refund it; otherwise cancel the order.', 'en'), [
      'Has the customer paid?',
      'Yes: refund it',
      'No: cancel the order',
    ]);
    assert.deepEqual(said('If it is late, then tell them. If not, wait', 'en'), [
      'Is it late?',
      'Yes: tell them',
      'No: wait',
    ]);
    assert.deepEqual(said('Si el cliente ha pagado, devuelve el importe; si no, cancela el pedido.', 'es'), [
      '¿El cliente ha pagado?',
      'Sí: devuelve el importe',
      'No: cancela el pedido',
    ]);
    assert.deepEqual(said('Si ha pagat, torna els diners. En cas contrari, cancel·la la comanda.', 'ca'), [
      'Ha pagat?',
      'Sí: torna els diners',
      'No: cancel·la la comanda',
    ]);
  });

  it('is not found where the words may mean something else', () => {
    for (const [text, lang] of [
      ['Si el cliente responde, cierra el caso. Si no responde, espera dos días.', 'es'],
      ['If the order is paid, refund it. If not paid, cancel it.', 'en'],
      ['Si ha pagat, reemborsa. Si no ha pagat, cancel·la.', 'ca'],
      ['Si no es un cambio, sino una devolución, avisa; cierra el caso', 'es'],
      ['Si el cliente, que es VIP, ha pagado, reembolsa; si no, cancela.', 'es'],
      ['If the parcel, a big one, is lost, refund it; otherwise wait.', 'en'],
      ['If it is paid, refund it. If it is late, call; otherwise wait.', 'en'],
      ['If it is paid, refund it; otherwise cancel it. Then close the case.', 'en'],
      ['If it is late, wait unless told otherwise by the customer.', 'en'],
      ['Is it paid? Yes: refund. No: cancel. Then close the case.', 'en'],
    ] as const)
      assert.equal(decisionIn(text, lang), undefined, text);
  });

  it('is asked in the order of its words where they hold a clause of their own', () => {
    const asked = (condition: string) => said(`If ${condition}, call; otherwise wait.`, 'en')?.[0];
    assert.equal(asked('the parcel that was lost is found'), 'The parcel that was lost is found?');
    assert.equal(asked('the customer says it is broken'), 'The customer says it is broken?');
    assert.equal(asked('it is paid and the parcel is lost'), 'It is paid and the parcel is lost?');
    assert.equal(asked('it is paid and sent'), 'Is it paid and sent?');
  });

  it('is a question with its answers behind it, or below', () => {
    assert.deepEqual(said('Has it been delivered? Yes: ask the neighbours. No: open a claim. Not sure: call.', 'en'), [
      'Has it been delivered?',
      'Yes: ask the neighbours',
      'No: open a claim',
      'Not sure: call',
    ]);
    assert.deepEqual(said('¿Ha llegado? Sí: pide una foto. No: espera', 'es'), [
      '¿Ha llegado?',
      'Sí: pide una foto',
      'No: espera',
    ]);
    assert.equal(decisionOfLines('Why?', ['Broken: take it back', 'Wrong size: exchange it'])?.answers.length, 2);
  });

  it('is nothing else', () => {
    for (const text of [
      'If it is late, tell them',
      'Is it late? Then tell them',
      'Note: wait',
      'Why? Because: of it',
      '',
    ])
      assert.equal(decisionIn(text, 'en'), undefined, text);
    assert.equal(decisionOfLines('Why?', ['Broken: take it back', 'else']), undefined);
    assert.equal(decisionOfLines('Reasons', ['A: b', 'C: d']), undefined);
  });
});

describe('a question made of a step or a paragraph', () => {
  const head = '---\ntitle: T\nlang: en\n---\n\nS.\n\n';
  const made = (body: string, words: string) => {
    const text = head + body;
    const line = text.split('\n').findIndex((one) => one.includes(words));
    const edits = intoQuestion(sopFrom(text), line);
    return edits && applyEdits(text, edits).slice(head.length);
  };

  it('has answers in place of the words, and a section for each', () => {
    assert.equal(
      made(
        '## Check\n\n- [ ] Open it `#open`\n- [ ] If it is paid: refund the order; otherwise cancel it `#paid 5m`\n',
        'If',
      ),
      '## Check\n\n- [ ] Open it `#open`\n- [ ] Is it paid? `#paid 5m`\n  - Yes → [Refund the order](#refund-the-order)\n  - No → [Cancel it](#cancel-it)\n\n' +
        '## Refund the order\n\n- [ ] Refund the order `#refund-the-order`\n\n## Cancel it\n\n- [ ] Cancel it `#cancel-it`\n',
    );
  });

  it('keeps what follows for afterwards, and what else the section says with it', () => {
    assert.equal(
      made(
        '## Check\n\nIf it is paid, refund it; otherwise cancel it.\n\n- [ ] Close `#close`\n\n## Next\n\n- [ ] Go on\n',
        'If',
      ),
      '## Check\n\n- [ ] Is it paid? `#is-it-paid`\n  - Yes → [Refund it](#refund-it)\n  - No → [Cancel it](#cancel-it)\n\n' +
        '## Refund it\n\n- [ ] Refund it `#refund-it`\n\n## Cancel it\n\n- [ ] Cancel it `#cancel-it`\n\n## Afterwards\n\n- [ ] Close `#close`\n\n## Next\n\n- [ ] Go on\n',
    );
    assert.equal(
      made(
        '## Check\n\n- [ ] If it is paid, refund it; otherwise cancel it\n\n> [!NOTE]\n> Well.\n\n## Next\n\n- [ ] Go on\n',
        'If',
      ),
      '## Check\n\n- [ ] Is it paid? `#is-it-paid`\n  - Yes → [Refund it](#refund-it)\n  - No → [Cancel it](#cancel-it)\n\n> [!NOTE]\n> Well.\n\n' +
        '## Refund it\n\n- [ ] Refund it `#refund-it`\n\n## Cancel it\n\n- [ ] Cancel it `#cancel-it`\n\n## Next\n\n- [ ] Go on\n',
    );
  });

  it('leads to links that are there, and takes names that are free', () => {
    assert.equal(
      made('## Check\n\n- [ ] Paid?\n  - Yes: go to [Refund](refund.md)\n  - No: check\n', 'Paid'),
      '## Check\n\n- [ ] Paid? `#paid`\n  - Yes → [Refund](refund.md)\n  - No → [Check 2](#check-2)\n\n## Check 2\n\n- [ ] Check `#check-2`\n',
    );
  });

  it('takes no id that another step has, and none twice', () => {
    const text = `${head}## Check\n\n- [ ] If it is paid, refund it; otherwise cancel it.\n\n## Rest\n\n- [ ] Refund the rest \`#refund-it\`\n`;
    const sop = sopFrom(applyEdits(text, intoQuestion(sopFrom(text), 9)!));
    assert.deepEqual(
      stepsIn(sop).map(({ id, text: words }) => [id, words]),
      [
        ['is-it-paid', 'Is it paid?'],
        ['refund-it-2', 'Refund it'],
        ['cancel-it', 'Cancel it'],
        ['refund-it', 'Refund the rest'],
      ],
    );
    const same = made('## Check\n\n- [ ] Paid? `#paid`\n  - Yes: paid\n  - No: wait\n', 'Paid');
    assert.match(same ?? '', /- \[ \] Paid\? `#paid`[^]*- \[ \] Paid `#paid-2`/);
    const own = made('## Check\n\n- [ ] Paid?\n  - Yes: paid\n  - No: wait\n', 'Paid');
    assert.match(own ?? '', /- \[ \] Paid\? `#paid`[^]*- \[ \] Paid `#paid-2`/);
  });

  it('is not made where a step would be known by another id', () => {
    const text = '## Check\n\n- [ ] If it is paid, refund; otherwise cancel\n\n## Rest\n\n- [ ] Refund\n- [ ] Refund\n';
    const before = stepsIn(sopFrom(head + text)).slice(1);
    const after = made(text, 'If');
    if (after !== undefined)
      for (const { id, text: words } of before)
        assert.ok(
          stepsIn(sopFrom(head + after)).some((step) => step.id === id && step.text === words),
          id,
        );
  });

  it('is not made where something would be lost, or be wrong then', () => {
    const summary = '---\ntitle: T\n---\n\n# T\n\nIf it is paid, refund it; otherwise cancel it.\n\n## A\n\n- [ ] B\n';
    assert.equal(intoQuestion(sopFrom(summary), 6), undefined);
    assert.equal(made('- [ ] If it is paid, refund it; otherwise go to [Cancel](b.md "t").\n', 'If'), undefined);
    assert.equal(made('- [ ] Is it paid?\n  - Yes: refund `#r`\n  - No: wait\n', 'Is it'), undefined);
    assert.equal(made('- [ ] Is it paid?\n  - [ ] Yes: refund\n  - [ ] No: wait\n', 'Is it'), undefined);
  });

  it('is not made where a box would change what the steps are, or of nested items', () => {
    assert.equal(made('1. If it is paid, refund it; otherwise cancel it\n2. Close it\n', 'If'), undefined);
    assert.equal(made('- [ ] A\n  - If it is paid, refund it; otherwise cancel it\n', 'If'), undefined);
    assert.equal(made('## A\n\n- [ ] Do it\n', 'Do it'), undefined);
  });

  it('is found nowhere in the sample library, which has questions already', () => {
    for (const sop of sampleSops())
      for (let line = 0; line < sop.text.split('\n').length; line++)
        assert.equal(intoQuestion(sop, line), undefined, `${sop.location.path}:${line}`);
  });

  it('has nothing to complain about', () => {
    const text = `${head}## Check\n\n- [ ] If the parcel has arrived, close the case; otherwise open a claim with the carrier and tell the customer\n`;
    const sop = sopFrom(applyEdits(text, intoQuestion(sopFrom(text), 9)!));
    assert.deepEqual(codesOf(sop), []);
    assert.deepEqual(
      stepsIn(sop).map(({ text: words, branches }) => [words, branches.length]),
      [
        ['Has the parcel arrived?', 2],
        ['Close the case', 0],
        ['Open a claim with the carrier and tell the customer', 0],
      ],
    );
  });
});
