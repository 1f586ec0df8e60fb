import assert from 'node:assert/strict';
import { readLibraryConfig } from '../../../src/core/library/config';
import { constantFiller, constantsUsed, withConstants } from '../../../src/core/library/constants-in-sop';
import { stepsOf } from '../../../src/core/sop/model';
import { plainSop, sopFrom } from '../support/sops';

const { config } = readLibraryConfig(`
lang: ca
constants:
  shop.name: Brialba
  return.days: 30
  shop.hours: {es: de 9 a 18 h, ca: de 9 a 18 h (cat.), en: 9 am to 6 pm}
  refund.note: {fr: sous 14 jours, en: within 14 days}
`);

const text = (front: string) => `---
title: Return
${front}
---

Returns within {{ return.days }} days.

# Ask {{shop.name}}

- [ ] More than {{ return.days }} days? ({{ shop.hours }}) \`#late\`
  - Call from {{- shop.hours -}} on, {{ customer.name }}
  - Yes, {{ return.days }} or more → [No](#no)

> [!NOTE]
> {{ refund.note }}

# No

- [ ] Tell them in \`{{ shop.name }}\`: {{ shop.phone }}

### Answer

\`\`\`reply lang=es
{{ return.days }}
\`\`\`
`;

function words(front: string): string[] {
  const sop = withConstants(sopFrom(text(front)), config.constants, config.lang);
  const [ask, no] = sop.sections.filter((section) => section.steps.length > 0);
  const [late] = ask!.steps;
  return [
    sop.summary,
    ask!.title,
    late!.text,
    ...late!.guidance.map((one) => one.text),
    ...late!.branches.map((one) => one.answer),
    ...ask!.alerts.map((one) => one.text),
    no!.steps[0]!.text,
  ];
}

describe('constants in an SOP', () => {
  it('are read as they are written, in its own language', () => {
    assert.deepEqual(words('lang: es-ES'), [
      'Returns within 30 days.',
      'Ask Brialba',
      'More than 30 days? (de 9 a 18 h)',
      'Call from de 9 a 18 h on, {{ customer.name }}',
      'Yes, 30 or more',
      'sous 14 jours',
      'Tell them in Brialba: {{ shop.phone }}',
    ]);
  });

  it('are read in the language of the library where the SOP names none', () => {
    assert.equal(words('tags: []')[2], 'More than 30 days? (de 9 a 18 h (cat.))');
    assert.equal(words('lang: de')[2], 'More than 30 days? (de 9 a 18 h (cat.))');
    assert.equal(words('lang: en')[5], 'within 14 days');
  });

  it('change neither ids, places nor replies', () => {
    const sop = sopFrom(text('lang: es'));
    const filled = withConstants(sop, config.constants);
    assert.deepEqual(
      [...stepsOf(filled)].map(({ id, range, textRange }) => ({ id, range, textRange })),
      [...stepsOf(sop)].map(({ id, range, textRange }) => ({ id, range, textRange })),
    );
    assert.deepEqual(plainSop(filled).replies, plainSop(sop).replies);
    assert.equal(filled.text, sop.text);
  });

  it('gives the same SOP again while neither it nor the constants change', () => {
    const sop = sopFrom(text('lang: es'));
    const filled = withConstants(sop, config.constants, 'ca');
    assert.equal(withConstants(sop, config.constants, 'ca'), filled);
    assert.notEqual(withConstants(sop, config.constants, 'es'), filled);
    const other = new Map([['return.days', { '': '60' }]]);
    assert.notEqual(withConstants(sop, other, 'ca').summary, filled.summary);
    assert.equal(withConstants(sop, config.constants, 'ca').summary, filled.summary);
  });

  it('leave an SOP alone that asks for none', () => {
    const sop = sopFrom('---\ntitle: A\n---\n\nText.\n');
    assert.equal(withConstants(sop, config.constants), sop);
    const asking = sopFrom(text('lang: es'));
    assert.equal(withConstants(asking, new Map()), asking);
  });

  it('are told apart by name, letter by letter', () => {
    const fill = constantFiller({ constants: new Map([['a.b', { '': 'x' }]]), lang: undefined }, undefined);
    assert.equal(
      fill('{{a.b}} {{ a.B }} {{ a.b.c }} {{ a }} {{ a.b | upcase }} {a.b}'),
      'x {{ a.B }} {{ a.b.c }} {{ a }} {{ a.b | upcase }} {a.b}',
    );
    assert.equal(fill('{{ '.repeat(50_000)).length, 150_000);
  });

  it('stay as they are written once they have added more than any SOP needs', () => {
    const constants = new Map([['long', { '': 'x'.repeat(300_000) }]]);
    const asking = sopFrom(
      `---\ntitle: A\n---\n\n${'{{ long }}'.repeat(50)}\n\n## S\n\n- [ ] ${'{{ long }}'.repeat(50)}\n`,
    );
    const filled = withConstants(asking, constants);
    const said = filled.summary + [...stepsOf(filled)].map((step) => step.text).join('');
    assert.ok(said.length < 1_100_000, String(said.length));
    assert.equal(said.split('{{ long }}').length - 1, 97);
  });

  it('are known by which an SOP asks for', () => {
    assert.deepEqual([...constantsUsed({ text: 'until {{ shop.hours }}' }, config.constants).keys()], ['shop.hours']);
  });

  it('are looked for in a text once, however many there are, and however two libraries take turns', () => {
    let looks = 0;
    const sop = {
      get text() {
        looks++;
        return 'until {{ shop.hours }}';
      },
    };
    const [now, then] = [new Map(config.constants), new Map([...config.constants].slice(0, 1))];
    for (let turn = 0; turn < 10; turn++) {
      assert.equal(constantsUsed(sop, now).size, 1);
      constantsUsed(sop, then);
    }
    assert.ok(now.size > 1);
    assert.equal(looks, 2);
  });
});
