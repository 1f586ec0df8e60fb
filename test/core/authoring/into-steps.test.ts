import assert from 'node:assert/strict';
import fc from 'fast-check';
import { intoSteps } from '../../../src/core/authoring/into-steps/into-steps';
import { outlineOf } from '../support/outlines';
import { holds } from '../support/properties';
import { wordsOf } from '../support/said';
import { sopFrom } from '../support/sops';

function assertTurned(text: string, steps: number, expected: string): void {
  assert.deepEqual(intoSteps(text), { text: expected, steps });
}

describe('turning a text into steps', () => {
  it('puts boxes on numbered lists, and leaves what stands in them', () => {
    assertTurned(
      '1. Open the order.\n2. Check it.\n   - In the panel\n   - If it is old: go to [B](#b)\n\n   | a |\n   |---|\n\n## B\n\n1) Mend\n',
      3,
      '1. [ ] Open the order.\n2. [ ] Check it.\n   - In the panel\n   - If it is old → [B](#b)\n\n   | a |\n   |---|\n\n## B\n\n1) [ ] Mend\n',
    );
  });

  it('makes steps of headings that name them, with what stands below', () => {
    assertTurned(
      'For what.\n\n## Step 1: Open the order\n\nGo to the panel.\n\n## Step 2: Refund it\n\n```\n1. code\n```\n\n## Notes\n\nNone.\n',
      2,
      'For what.\n\n1. [ ] Step 1: Open the order\n\n   Go to the panel.\n\n2. [ ] Step 2: Refund it\n\n   ```\n   1. code\n   ```\n\n## Notes\n\nNone.\n',
    );
    assertTurned(
      '### Paso 1\n\nAbrir.\n\n### Paso 2\n\nCerrar.\n',
      2,
      '1. [ ] Paso 1: Abrir.\n\n2. [ ] Paso 2: Cerrar.\n',
    );
  });

  it('keeps such headings where they have steps, or links lead to them', () => {
    assertTurned(
      '## Pas 1: Abans\n\n1. Obre\n\n## Pas 2: Després\n\nTanca.\n',
      2,
      '## Pas 1: Abans\n\n1. [ ] Obre\n\n## Pas 2: Després\n\n1. [ ] Tanca.\n',
    );
    assertTurned(
      '## Step 1: Open\n\nIn the panel.\n\n## Step 2: Look\n\nTwice, then [again](#step-1-open).\n',
      2,
      '## Step 1: Open\n\n1. [ ] In the panel.\n\n## Step 2: Look\n\n1. [ ] Twice, then [again](#step-1-open).\n',
    );
  });

  it('keeps what stands between numbers of a section in their item', () => {
    assertTurned(
      '4. RETURNS\n\nOf all kinds.\n\n4.1 Open\n\nMore.\n\n4.2 Close\n\n5. END\n\n5.1 Write\n',
      5,
      '4. [ ] RETURNS\n\n   Of all kinds.\n\n   - [ ] 4.1 Open\n\n     More.\n\n   - [ ] 4.2 Close\n\n5. [ ] END\n\n   - [ ] 5.1 Write\n',
    );
  });

  const marks: readonly (readonly [written: string, turned: string])[] = [
    ['① Open\n② Close\n', '1. [ ] Open\n2. [ ] Close\n'],
    ['❶ Open\n❷ Close\n', '1. [ ] Open\n2. [ ] Close\n'],
    ['⑴ Open\n⑵ Close\n', '1. [ ] Open\n2. [ ] Close\n'],
    ['1️⃣ Open\n2️⃣ Close\n', '1. [ ] Open\n2. [ ] Close\n'],
    ['I. Open\nII. Close\n', '1. [ ] Open\n2. [ ] Close\n'],
    ['(I) Open\n(II) Close\n', '1. [ ] Open\n2. [ ] Close\n'],
    ['A. Open\nB. Close\n', '- [ ] A. Open\n- [ ] B. Close\n'],
    ['1: Open\n2: Close\n', '1. [ ] Open\n2. [ ] Close\n'],
    ['Nº 1. Open\nNº 2. Close\n', '1. [ ] Open\n2. [ ] Close\n'],
    ['Primero: abrir\nSegundo: cerrar\n', '- [ ] Primero: abrir\n- [ ] Segundo: cerrar\n'],
    ['1. Open\n   a. it\n   b. all\n', '1. [ ] Open\n   - [ ] a. it\n   - [ ] b. all\n'],
    ['<ol><li>Open</li><li>Close <b>it</b></li></ol>\n', '1. [ ] Open\n2. [ ] Close **it**\n'],
    [
      'Text\n<ol start="3">\n<li>Open <a href="x.md">x</a>\n<ul><li>hint</li></ul></li>\n<li>Close</li>\n</ol>\nEnd\n',
      'Text\n\n3. [ ] Open [x](x.md)\n   - hint\n4. [ ] Close\n\nEnd\n',
    ],
  ];
  for (const [written, turned] of marks)
    it(`makes steps of ${JSON.stringify(written)}`, () => {
      assertTurned(written, turned.match(/\[ \]/g)?.length ?? 0, turned);
    });

  it('takes such marks for words where no row of them begins', () => {
    for (const text of [
      'I. Newton wrote\n',
      'Second, close it\n',
      'B. Open\nC. Close\n',
      '<ol><li>a</li></ol> and more\n',
      '<ol><li>a\n',
    ])
      assertTurned(text, 0, text);
    assertTurned('I. Scope\nAll.\nII. Procedure\n1. Open\n', 1, 'I. Scope\nAll.\nII. Procedure\n1. [ ] Open\n');
  });

  const tables: readonly (readonly [string, string, string])[] = [
    ['Spanish', '| Nº | Actividad | Responsable | Registro |', 'Responsable'],
    ['Catalan', '| Núm. | Activitat | Responsable | Registre |', 'Responsable'],
    ['English', '| No. | **Activity** | Responsible | Record |', 'Responsible'],
    ['Portuguese', '| Etapa | Atividade | Responsável | Registo |', 'Responsável'],
    ['German', '| Nr. | Tätigkeit | Verantwortlich | Aufzeichnung |', 'Verantwortlich'],
  ];
  for (const [language, head, responsible] of tables)
    it(`makes steps of a table of activities in ${language}`, () => {
      const record = head.split(' | ').at(-1)!.replace(' |', '');
      assertTurned(
        `Text.\n\n${head}\n|---|---|---|---|\n| 1 | Open \\| look | Agent | F-01 |\n| 2 | Refund | | |\n| 3.1 | Close | Boss | |\n\nEnd.\n`,
        3,
        `Text.\n\n<!-- ${head.slice(2, -2)} -->\n1. [ ] Open | look\n   - ${responsible}: Agent\n   - ${record}: F-01\n2. [ ] Refund\n3. [ ] 3.1 Close\n   - ${responsible}: Boss\n\nEnd.\n`,
      );
    });

  it('reads such a table from a spreadsheet, and one with boxes', () => {
    assertTurned(
      'Step\tWho\nOpen the order\tagent\nRefund\tlead\n',
      2,
      '<!-- Step | Who -->\n1. [ ] Open the order\n   - Who: agent\n2. [ ] Refund\n   - Who: lead\n',
    );
    assertTurned(
      '| # | What | Done |\n|---|---|---|\n| 1 | Open | [ ] |\n| 2 | Close | ☐ |\n',
      2,
      '<!-- # | What | Done -->\n1. [ ] Open\n2. [ ] Close\n',
    );
  });

  it('keeps what stands further in below what it stands in', () => {
    assertTurned('☐ A\n    ☐ B\n        ☐ C\n☑ D\n', 4, '- [ ] A\n  - [ ] B\n    - [ ] C\n- [x] D\n');
    assertTurned('1.- A\n   1.- B\n2.- C\n', 3, '1. [ ] A\n   1. [ ] B\n2. [ ] C\n');
    assertTurned('a) A\n   i) B\nb) C\n', 3, '- [ ] a) A\n  - [ ] i) B\n- [ ] b) C\n');
    assertTurned('• A\n    • B\n• C\n', 2, '- [ ] A\n  - B\n- [ ] C\n');
  });

  it('takes no amount and no time for a number', () => {
    assertTurned(
      '1.- Pay:\n\n1.50 EUR a parcel\n2.75 € two\n9.30 h\n',
      1,
      '1. [ ] Pay:\n\n1.50 EUR a parcel\n2.75 € two\n9.30 h\n',
    );
    assert.equal(intoSteps('1.50 EUR a parcel\n').steps, 0);
  });

  it('reads what word processors and e-mails make of lists', () => {
    assertTurned(
      'Hola:\n\n1.- Abrid el pedido\n2.- Comprobad el pago\n• En el banco\no\tEn la pestaña azul\n3.-Devolved\n\nGracias,\nLuis\n',
      3,
      'Hola:\n\n1. [ ] Abrid el pedido\n2. [ ] Comprobad el pago\n   - En el banco\n     - En la pestaña azul\n3. [ ] Devolved\n\nGracias,\nLuis\n',
    );
    assertTurned(
      '1º Abre\n2º Mira\n   a) el banco\n   b) la caja\n(3) Cierra\n4 – Avisa\n',
      6,
      '1. [ ] Abre\n2. [ ] Mira\n   - [ ] a) el banco\n   - [ ] b) la caja\n3. [ ] Cierra\n4. [ ] Avisa\n',
    );
    assertTurned(
      '5.1 Recepción\n5.1.1 Registrar la queja\n5.1.2 Clasificarla\n5.2 Resolución\n',
      4,
      '- [ ] 5.1 Recepción\n  - [ ] 5.1.1 Registrar la queja\n  - [ ] 5.1.2 Clasificarla\n- [ ] 5.2 Resolución\n',
    );
    assertTurned(
      'Step 1. Open\nStep 2: Look\nat the bank.\n\n**Paso 3** - Cierra\n',
      3,
      '1. [ ] Step 1. Open\n2. [ ] Step 2: Look\nat the bank.\n\n3. [ ] **Paso 3** - Cierra\n',
    );
  });

  it('reads drawn boxes, ticked or not', () => {
    assertTurned('Before:\n\n☐ Open\n☑ Paid\n- \\[ \\] Told\n', 2, 'Before:\n\n- [ ] Open\n- [x] Paid\n- [ ] Told\n');
  });

  it('takes bullets at the edge for steps where nothing else is', () => {
    assertTurned(
      'To change the address:\n\n• Open the order\n• Change it\n   ◦ only before it left\n',
      2,
      'To change the address:\n\n- [ ] Open the order\n- [ ] Change it\n  - only before it left\n',
    );
    assertTurned('- Open\n  - here\n- Close\n', 2, '- [ ] Open\n  - here\n- [ ] Close\n');
    assertTurned('1. Open\n\n- A fact\n', 1, '1. [ ] Open\n\n- A fact\n');
  });

  it('leaves alone what is none', () => {
    for (const text of [
      'Only words, 3.5 kg of them.\n10-20 days.\n',
      '| Plan | Price |\n|---|---|\n| A | 1 |\n',
      '```\n1. code\n• more\n```\n',
      '<!--\n1. a comment\n-->\n',
      '---\ntitle: "1. T"\ntags:\n- a\n---\n\nText.\n',
      '1. [A](#a)\n2. [B](#b)\n\n## A\n\n## B\n',
      '## References\n\n1. The law\n',
      '> 1. Quoted\n',
      '- [ ] Open\n  - here\n- [ ] Close\n',
      '',
    ])
      assertTurned(text, 0, text);
  });

  it('keeps line breaks, and front matter that does not say that nothing is a step', () => {
    assertTurned('1. A\r\n2. B\r\n', 2, '1. [ ] A\r\n2. [ ] B\r\n');
    assertTurned('---\ntitle: T\nsteps: none\n---\n\n1. A\n', 1, '---\ntitle: T\nsteps: tasks\n---\n\n1. [ ] A\n');
  });

  it('makes answers of conditions that lead somewhere', () => {
    const { text } = intoSteps('1.- Look\na) If it is old, go to [B](#b)\nb) Otherwise: [C](#c)\n\n## B\n\n## C\n');
    assert.deepEqual(outlineOf(sopFrom(text)), [
      '[ ] Look',
      '  (a) If it is old → #b)',
      '  (b) Otherwise → #c)',
      '# B',
      '# C',
    ]);
  });

  const word = fc.constantFrom(
    'Open',
    'the',
    'order',
    '*now*',
    'y',
    '`x`',
    '[b](#b)',
    'día',
    '3',
    'o',
    'a)',
    '—',
    'Step 2',
    '1.',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
  const mark = fc.constantFrom(
    '',
    '',
    '1. ',
    '2) ',
    '3.- ',
    '4º ',
    '(5) ',
    '1.1 ',
    'a) ',
    'ii) ',
    '- ',
    '* ',
    '• ',
    'o\t',
    '– ',
    '· ',
    '☐ ',
    '- [ ] ',
    '[] ',
    'Step 1: ',
    '## Step 2: ',
    '### Paso 3 ',
    '**Pas 1:** ',
    '## ',
    '> ',
    '| ',
    '  - ',
    '    1. ',
    '\t• ',
    '```',
    '<!-- ',
    '-->',
  );
  const line = fc.oneof(
    fc.tuple(mark, words).map((parts) => parts.join('')),
    fc.constantFrom(
      '',
      '',
      '| Nº | Actividad | Responsable |\n|---|---|---|',
      '| 1 | Abrir | Ana |',
      'Nr.\tAufgabe\n1\tGeld',
    ),
  );
  const texts = fc.array(line, { minLength: 1, maxLength: 14 }).map((lines) => lines.join('\n'));

  it('loses no word, and changes nothing the second time', () => {
    holds(
      texts,
      (text) => {
        const { text: turned, steps } = intoSteps(text);
        assert.deepEqual(wordsIn(turned), wordsIn(text), turned);
        assert.ok(steps > 0 || turned === text);
        assert.deepEqual(intoSteps(turned), { text: turned, steps: 0 }, turned);
      },
      600,
    );
  });
});

/** Words with how often they are there. Heads of tables may be repeated, and `x` ticks a box. */
function wordsIn(text: string): string[] {
  const names = new Set(['N', 'Nº', 'Nr', 'Actividad', 'Responsable', 'Aufgabe', 'x', 'o', 'º']);
  return wordsOf(text).filter((one) => !names.has(one));
}
