import assert from 'node:assert/strict';
import { isQuestion, numberedText } from '../../../src/core/sop/model';
import { outlineOf } from '../support/outlines';
import { codesOf, sopFrom, sopWith, stepsIn } from '../support/sops';

function assertReads(body: string, ...expected: string[]): void {
  assert.deepEqual(outlineOf(sopWith(body)), expected);
}

describe('an SOP without boxes', () => {
  it('has the items of its numbered lists as steps, and bullets as guidance', () => {
    assertReads(
      '## Procedure\n\n1. Open the order.\n2. Check the payment.\n   - In the panel of the bank\n3. Refund it.\n',
      '# Procedure',
      '[ ] Open the order.',
      '[ ] Check the payment.',
      '  - In the panel of the bank',
      '[ ] Refund it.',
    );
  });

  it('has numbered items in numbered items as sub-steps', () => {
    assertReads(
      '1. Check the payment.\n   1. Open the bank.\n   2. Look for the amount.\n      1) Of this month\n2. Refund it.\n',
      '[ ] Check the payment.',
      '  [ ] Open the bank.',
      '  [ ] Look for the amount.',
      '    [ ] Of this month',
      '[ ] Refund it.',
    );
  });

  it('may number with brackets, begin anywhere, and begin anew in each section', () => {
    assertReads(
      '## Before\n\n1) Look\n2) Ask\n\n## After\n\n1. Write\n\nWait a day.\n\n2. Close\n',
      '# Before',
      '[ ] Look',
      '[ ] Ask',
      '# After',
      '[ ] Write',
      '- Wait a day.',
      '[ ] Close',
    );
  });

  it('keeps what stands in an item: paragraphs, code, tables, pictures and alerts', () => {
    assertReads(
      [
        '1. Ring the bank',
        '',
        '   They are there until six.',
        '',
        '   ```',
        '   Good morning',
        '   ```',
        '',
        '   | Bank | Number |',
        '   | --- | --- |',
        '   | Blue | 12 |',
        '',
        '   > [!WARNING]',
        '   > Never say the number.',
        '',
        '2. Note the answer ![where](where.png)',
      ].join('\n'),
      '[ ] Ring the bank',
      '  - They are there until six.',
      '  - Good morning',
      '  - Bank Number Blue 12',
      '  ! Never say the number.',
      '[ ] Note the answer where',
    );
  });

  it('has steps below bullets that say when they apply', () => {
    assertReads(
      '- Only for companies:\n  1. Ask for the tax number\n  2. Change the invoice\n- For all others, nothing\n',
      '- Only for companies:',
      '  [ ] Ask for the tax number',
      '  [ ] Change the invoice',
      '- For all others, nothing',
    );
  });

  it('reads tags, ids and replies of its steps as those of boxes', () => {
    const sop = sopWith(
      '1. Open the order `5m @boss optional`\n2. Open the order\n3. Write\n\n   ```reply lang=en\n   Hello\n   ```\n',
    );
    assert.deepEqual(
      stepsIn(sop).map(({ id, minutes, role, required, replies }) => [id, minutes, role?.text, required, replies]),
      [
        ['open-the-order', 5, 'boss', false, []],
        ['open-the-order~2', undefined, undefined, true, []],
        ['write', undefined, undefined, true, ['write']],
      ],
    );
    assert.deepEqual(
      sop.roles.map(({ text }) => text),
      ['boss'],
    );
  });

  it('is told, where its first step stands', () => {
    const sop = sopWith('1. Open\n2. Close\n');
    assert.deepEqual(
      sop.problems.map(({ code, range, args }) => [code, range.start.line, args]),
      [['sop.steps-numbered', 6, ['2']]],
    );
  });
});

describe('numbered lists that say nothing to do', () => {
  it('are those of links alone, as a table of contents', () => {
    assertReads(
      '1. [What for](#what-for)\n2. [How](#how)\n   1. [By card](#by-card)\n\n## What for\n\nMoney.\n\n## How\n\n1. Refund\n\n## By card\n',
      '- What for',
      '- How',
      '  - By card',
      '# What for',
      '- Money.',
      '# How',
      '[ ] Refund',
      '# By card',
    );
  });

  for (const heading of [
    'References',
    '3. Definitions',
    'Índice',
    '7. Control de cambios',
    'DEFINICIONS',
    'Inhalt',
    '4. Responsabilidades',
    '7. ANEXOS',
    'Documents de referència',
    'Historial de revisions',
    'Normativa aplicable',
    'Häufige Fragen',
    'Attachments',
  ])
    it(`are those below “${heading}”`, () => {
      const sop = sopWith(`## Do\n\n1. Refund\n\n## ${heading}\n\n1. ISO 9001\n2. The law\n`);
      assert.deepEqual(
        stepsIn(sop).map(({ text }) => text),
        ['Refund'],
      );
    });

  it('are those below a bold line that serves as such a heading', () => {
    assertReads(
      '**2. DESARROLLO**\n\n1. Devolver\n\n**4. ANEXOS**\n\n1. Formulario\n\n**Cierre**\n\n1. Cerrar\n',
      '- 2. DESARROLLO',
      '[ ] Devolver',
      '- 4. ANEXOS',
      '- Formulario',
      '- Cierre',
      '[ ] Cerrar',
    );
  });

  it('are headings of parts that a word processor numbered', () => {
    assertReads(
      '1. Objeto\n\nDevolver dinero.\n\n2. **Alcance:**\n\nTodas las tiendas.\n\n3. Desarrollo\n\n   1. Abrir el pedido\n   2. Devolver\n',
      '- Objeto',
      '- Devolver dinero.',
      '- Alcance:',
      '- Todas las tiendas.',
      '- Desarrollo',
      '  [ ] Abrir el pedido',
      '  [ ] Devolver',
    );
  });

  it('stand in quotes, as what somebody else wrote', () => {
    assert.deepEqual(stepsIn(sopWith('> 1. Open\n> 2. Close\n')), []);
  });
});

describe('answers of numbered steps', () => {
  const body = (answers: string, question = 'Check the payment') =>
    `1. ${question}\n${answers}\n\n## Card\n\n1. Ring the bank\n\n## Cash\n\n1. Open the till\n`;

  it('are conditions with the arrow in words', () => {
    const [first] = outlinesOf(
      body('   - If it was by card: go to [Card](#card)\n   - Otherwise, see [Cash](#cash) (before six)'),
    );
    assert.deepEqual(first, [
      '[ ] Check the payment',
      '  (If it was by card → #card)',
      '  (Otherwise → #cash)',
      '# Card',
      '[ ] Ring the bank',
      '# Cash',
      '[ ] Open the till',
    ]);
  });

  const spoken: readonly (readonly [written: string, answer: string])[] = [
    ['If the card is *old* go to [Card](#card)', 'If the card is old'],
    ['If it is broken, and abroad: go to [Card](#card)', 'If it is broken, and abroad'],
    ['If so, then continue with [Card](#card).', 'If so'],
    ['If not - [Card](#card)', 'If not'],
    ['Yes: [Card](#card)', 'Yes'],
    ['**No**, go to [Card](#card)', 'No'],
    ['**If it is old:** [Card](#card)', 'If it is old'],
    ['When in doubt, follow [Cash](#cash)', 'When in doubt'],
    ['Si pagó con tarjeta: ve a [Card](#card)', 'Si pagó con tarjeta'],
    ['Si no, sigue [Cash](#cash)', 'Si no'],
    ['En caso contrario: vaya a [Cash](#cash)', 'En caso contrario'],
    ['Sí: pasa a [Card](#card)', 'Sí'],
    ['Si ha pagat amb targeta, ves a [Card](#card)', 'Si ha pagat amb targeta'],
    ['Altrament, passa a [Cash](#cash)', 'Altrament'],
    ['Se pagou com cartão, vá para [Card](#card)', 'Se pagou com cartão'],
    ['Wenn mit Karte: weiter mit [Card](#card)', 'Wenn mit Karte'],
    ['Sonst siehe [Cash](#cash)', 'Sonst'],
    ['If it is another SOP, follow [it](other.md)', 'If it is another SOP'],
  ];
  for (const [written, answer] of spoken)
    it(`are understood in “${written}”`, () => {
      const [step] = stepsIn(sopWith(body(`   - ${written}`)));
      assert.deepEqual(
        step!.branches.map((branch) => branch.answer),
        [answer],
      );
      assert.deepEqual(step!.guidance, []);
    });

  for (const written of [
    'See [Card](#card)',
    'More information: [Card](#card)',
    'Sign: [Card](#card)',
    'If it is broken, look at [the web](https://a.example)',
    'If it is broken, ring the bank',
    'Sites such as [Card](#card)',
  ])
    it(`are not seen in “${written}”`, () => {
      const [step] = stepsIn(sopWith(body(`   - ${written}`)));
      assert.deepEqual(step!.branches, []);
      assert.equal(step!.guidance.length, 1);
    });

  it('may be numbered themselves', () => {
    const [step, ...others] = stepsIn(
      sopWith(body('   1. If by card, go to [Card](#card)\n   2. If not, [Cash](#cash)')),
    );
    assert.equal(step!.branches.length, 2);
    assert.deepEqual(
      others.map(({ text }) => text),
      ['Ring the bank', 'Open the till'],
    );
  });

  it('may be the words of a step', () => {
    assertReads(
      '1. Look\n2. If it is broken, go to [Repair](#repair)\n\n## Repair\n\n1. Mend it\n',
      '[ ] Look',
      '[ ] If it is broken, go to Repair',
      '  (If it is broken → #repair)',
      '# Repair',
      '[ ] Mend it',
    );
  });

  it('have to be chosen, but for a single condition, which may not hold', () => {
    const questions = (answers: string, question?: string) => isQuestion(stepsIn(sopWith(body(answers, question)))[0]!);
    assert.equal(questions('   - If by card, go to [Card](#card)'), false);
    assert.equal(questions('   - If by card → [Card](#card)'), false);
    assert.equal(questions('   - If by card, go to [Card](#card)', 'How was it paid?'), true);
    assert.equal(questions('   - By card → [Card](#card)'), true);
    assert.equal(questions('   - If by card, go to [Card](#card)\n   - If not, go to [Cash](#cash)'), true);
  });

  it('have arrows alone where steps have boxes', () => {
    const [step] = stepsIn(sopWith('- [ ] Look\n  - If it is broken, go to [Repair](#repair)\n\n## Repair\n'));
    assert.deepEqual([step!.branches.length, step!.guidance.length], [0, 1]);
  });
});

function outlinesOf(...bodies: string[]): string[][] {
  return bodies.map((body) => outlineOf(sopWith(body)));
}

describe('what the front matter says of steps', () => {
  const text = (steps: string, body: string) => `---\ntitle: T\n${steps}\n---\n\nSummary.\n\n${body}`;
  const mixed = '1. One\n2. Two\n\n- [ ] Three\n';
  const steps = (said: string, body: string) => stepsIn(sopFrom(text(said, body))).map((step) => step.text);

  it('counts for more than what stands there', () => {
    assert.deepEqual(steps('tags: a', mixed), ['Three']);
    assert.deepEqual(steps('steps: tasks', mixed), ['Three']);
    assert.deepEqual(steps('steps: numbered', mixed), ['One', 'Two', 'Three']);
    assert.deepEqual(steps('steps: none', mixed), []);
    assert.deepEqual(steps('"steps" : none', mixed), []);
    assert.deepEqual(steps('steps: tasks', '1. One\n'), []);
    assert.deepEqual(steps('steps: numbered', '1. One\n'), ['One']);
  });

  it('is no key inside another', () => {
    assert.deepEqual(steps('external-ids:\n  steps: none', '1. One\n'), ['One']);
  });

  it('keeps the note away', () => {
    assert.deepEqual(codesOf(sopFrom(text('steps: numbered', '1. One\n'))), []);
    assert.deepEqual(codesOf(sopFrom(text('steps: none', '1. One\n'))), []);
    assert.deepEqual(codesOf(sopFrom(text('steps: tasks', '1. One\n'))), ['sop.no-steps']);
  });
});

describe('an SOP that nothing can be followed in', () => {
  it('says so, unless it has replies, is only to be read, or is only begun', () => {
    const codes = (text: string) => codesOf(sopFrom(text));
    const body = '\n---\n\nSummary.\n\n## Step 1: Open\n\nIn the panel.\n';
    assert.deepEqual(codes(`---\ntitle: T${body}`), ['sop.no-steps']);
    assert.deepEqual(codes(`---\ntitle: T\nsteps: none${body}`), []);
    assert.deepEqual(codes(`---\ntitle: T\nstatus: retired${body}`), []);
    assert.deepEqual(codes(`---\ntitle: T${body}\n\`\`\`reply lang=en\nHello\n\`\`\`\n`), []);
    assert.deepEqual(codes('---\ntitle: T\n---\n\nSummary.\n'), []);
    assert.deepEqual(codes('---\ntitle: T\nstatus: approved\n---\n\nSummary.\n'), ['sop.no-steps']);
  });
});

describe('the number of a step', () => {
  const numbers = (body: string) => stepsIn(sopWith(body)).map(({ number }) => number);

  it('counts on from the first of its list, whatever is written', () => {
    assert.deepEqual(numbers('1. a\n2. b\n   1. c\n3. d\n\nText\n\n4) e\n4) f\n'), [1, 2, 1, 3, 4, 5]);
    assert.deepEqual(numbers('1. a\n1. b\n1. c\n'), [1, 2, 3]);
  });

  it('does not count sentences that begin with a number', () => {
    assert.deepEqual(numbers('1. a\n\n365. days are a year\n\n2. b\n3. c\n'), [1, 2, 3]);
    assert.deepEqual(numbers('1. a\n2024. was good\n3. c\n'), [1, 3]);
  });

  it('is shown in front of its words, unless they say it', () => {
    assert.equal(numberedText({ text: 'Pay', number: 3 }), '3. Pay');
    assert.equal(numberedText({ text: '3 days later', number: 3 }), '3. 3 days later');
    for (const text of ['Step 3: Pay', 'Paso 3. Pagar', '3. Pay'])
      assert.equal(numberedText({ text, number: 3 }), text);
    assert.equal(numberedText({ text: 'Pay' }), 'Pay');
  });

  it('is there with a box, and not in a list of bullets', () => {
    assert.deepEqual(numbers('1. [ ] a\n2. [ ] b\n\nText\n\n- [ ] c\n'), [1, 2, undefined]);
  });
});

describe('a sentence that begins with a number', () => {
  it('is no step of a numbered procedure, and keeps its number', () => {
    assertReads('2024. was a good year\n\n## Do\n\n1. Open\n', '- 2024. was a good year', '# Do', '[ ] Open');
    assertReads('1. Open\n2. Close\n\n2024. was a good year\n', '[ ] Open', '[ ] Close', '- 2024. was a good year');
    assertReads('2023. A.\n2024. B.\n\nText\n\n1. Open\n', '- 2023. A.', '- 2024. B.', '- Text', '[ ] Open');
  });

  it('is a step where the numbers go on', () => {
    const steps = stepsIn(sopWith('## A\n\n1. a\n2. b\n\n## B\n\n12. c\n\n## C\n\n30. d\n'));
    assert.equal(steps.length, 4);
  });
});

describe('a step that is named by its number', () => {
  const told = (body: string) => sopWith(body).problems.filter(({ code }) => code === 'sop.step-number-missing');

  for (const words of [
    'go to step 7',
    'Go back to step 7',
    'repeat steps 2 to 9',
    'continue with step no. 8',
    'vuelva al paso 7',
    'Repita el paso 12',
    'volver a los pasos 1 y 9',
    'see steps 1, 2 and 9',
    'torneu al pas 7',
    'Repetiu els passos 1 a 4',
    'zurück zu Schritt 9',
    'retournez à l’étape 4',
  ])
    it(`is told where there is none: ${words}`, () => {
      assert.equal(told(`1. One\n2. Two, ${words}\n3. Three\n`).length, 1);
      assert.equal(told(`- [ ] One\n  - ${words}\n`).length, 1);
    });

  it('is not told where there is one, by a heading too', () => {
    const text =
      '1. Go to step 3\n2. Torneu al pas 1\n3. Vuelva a los pasos 1 y 2\n4. Go to step 5\n\n## Step 5: Pay\n\n1. Pay\n';
    assert.deepEqual(told(text), []);
  });

  it('is not told of a step of something else, or where a link says it', () => {
    for (const words of [
      'go to step 7 of the form',
      'ir al paso 7 del asistente',
      'see [step 9](b.md)',
      'take 7 steps',
      'step 12',
    ])
      assert.deepEqual(told(`1. One\n2. Two, ${words}\n`), [], words);
  });
});
