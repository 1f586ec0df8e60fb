import assert from 'node:assert/strict';
import { fixesOf } from '../../../../src/core/lint/fixing';
import { applyEdits } from '../../../../src/core/text/edit';
import { checked } from '../../support/fixes';
import { libraryOf, linterOf } from '../../support/libraries';
import { assertProblems } from '../../support/problems';
import { marked } from '../../support/ranges';
import { Trial } from '../../support/told';

const config = 'version: 1\nconstants: {return.days: 30}\nvariables: {order.id: {}}\n';

describe('a name outside of replies', () => {
  const trial = new Trial('sop.name-unknown');

  it('is that of a constant or a variable', () => {
    trial.tells(
      'Hasta {{ return.days }} o {{ ⟦return.day⟧ }}.\n\n## Hasta {{ ⟦a.b⟧ }}\n\n- [ ] Abre {{ order.id }} y {{ ⟦order.idd⟧ }}\n  Mira {{ ⟦c⟧ }}\n\n> [!NOTE]\n> Di {{ ⟦d⟧ }}.\n\n## R\n\n```reply lang=es\n{{ e }}\n```\n',
      config,
      ['sop.name-unknown', 'return.day', 'return.days'],
      ['sop.name-unknown', 'a.b'],
      ['sop.name-unknown', 'order.idd', 'order.id'],
      ['sop.name-unknown', 'c'],
      ['sop.name-unknown', 'd'],
    );
  });

  it('may be any while the library declares none', () => {
    trial.tells('Hasta {{ a.b }}.\n', 'version: 1\n');
  });

  it('is corrected', () => {
    trial.offers('Hasta {{ return.day }}.\n', 'Hasta {{ return.days }}.\n', config);
  });
});

/** Fails unless these are told of a `library.yml`, at the places marked in it. */
function assertConfig(code: string, text: string, files: Record<string, string>, ...told: string[][]): void {
  const found = linterOf(libraryOf(files, marked(text).text)).configProblems('sops');
  assertProblems(
    text,
    found.filter((one) => one.code === code),
    told.map((args) => [code, ...args]),
  );
}

const sop = (body: string, front = '') => `---\ntitle: T\nlang: es\n${front}---\n\n${body}\n`;
const reply = (lang: string, text: string) => `## ${lang}\n\n\`\`\`reply lang=${lang}\n${text}\n\`\`\`\n`;

describe('a constant', () => {
  it('is said somewhere: in a reply, a step, guidance, a heading, an alert, a summary or a condition', () => {
    const names = [
      'a.reply',
      'a.step',
      'a.hint',
      'a.heading',
      'a.alert',
      'a.summary',
      'asked',
      'in.condition',
      'all.one',
    ];
    const text = sop(
      'Summary {{ a.summary }}.\n\n## {{ a.heading }}\n\n- [ ] Do {{ a.step }}\n  - See {{ a.hint }}\n\n> [!NOTE]\n> {{ a.alert }}\n\n' +
        reply('es', '{{ a.reply }} {% if asked > 14 %}x{% endif %}{% for x in all %}{{ x }}{% endfor %}'),
      "escalation: {to: x@y.com, when: 'in.condition > 3'}\n",
    );
    assertConfig(
      'library.constant-unused',
      `version: 1\nconstants:\n${names.map((name) => `  ${name}: x\n`).join('')}  ⟦shop.name⟧: Brialba\nvariables: {nobody: {}}\n`,
      { 'a.md': text },
      ['shop.name'],
    );
  });

  it('is not asked for while there is no SOP, and is removed with all its lines', () => {
    assertConfig('library.constant-unused', 'version: 1\nconstants: {a: x}\n', {});
    const before = 'version: 1\nconstants:\n  a:\n    es: x\n    en: y\n  b: z\n';
    const { file, check } = checked(before, { others: { 'a.md': sop('{{ b }}') }, path: 'library.yml' });
    const problem = file.problems.find(({ code }) => code === 'library.constant-unused');
    assert.ok(problem);
    assert.deepEqual(
      fixesOf(file, problem, check).map(({ edits }) => applyEdits(before, edits)),
      ['version: 1\nconstants:\n  b: z\n'],
    );
  });

  it('says something in each language in which it is said', () => {
    const constants =
      'constants:\n  ⟦a⟧: {es: x}\n  b: {es: x, en: y}\n  c: {es: x}\n  d: x\n  ⟦e⟧: {en: x}\n  f: {en: x}\n';
    assertConfig(
      'library.constant-language-missing',
      `version: 1\n${constants}`,
      {
        'a.md': sop(
          `{{ c }} {{ e }}\n\n${reply('es', '{{ a }}')}\n${reply('en-GB', '{{ a }} {{ b }} {{ d }} {{ f }}')}`,
        ),
      },
      ['a', 'en'],
      ['e', 'es'],
    );
  });

  it('says something in each language that the library promises, once a reply says it', () => {
    assertConfig(
      'library.constant-language-missing',
      'version: 1\npromises: {languages: [es, ca, en]}\nconstants:\n  ⟦a⟧: {es: x}\n  b: {es: x}\n',
      { 'a.md': sop(`{{ b }}\n\n${reply('es', '{{ a }}')}`) },
      ['a', 'ca, en'],
    );
  });
});
