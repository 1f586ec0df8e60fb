import assert from 'node:assert/strict';
import {
  isBehind,
  missingLanguages,
  sourceOf,
  translationsOf,
} from '../../../src/core/authoring/translation/languages';
import { translationSkeleton } from '../../../src/core/authoring/translation/skeleton';
import { updateTranslation } from '../../../src/core/authoring/translation/update';
import { sampleSops } from '../../fuzz/sample';
import { libraryOf } from '../support/libraries';
import { codesOf, sopFrom, stepsIn } from '../support/sops';

const source = `---
id: refund
title: Devolución
status: approved
version: 2.0.0
lang: es
owner: ana
approvers: [{by: luis, on: 2026-01-01}]
tags: [a]
triggers: [quiero devolverlo]
---

Devuelve el importe.

## Comprobación

- [ ] Abre el pedido \`#open @agent 5m\`
  - Mira la fecha
- [ ] ¿Está pagado?
  - Sí → [Abono](#abono)
  - No → [Otro](otro.md)

> [!WARNING]
> No prometas nada.

## Abono

- [ ] ~~Manda un fax~~ \`#fax\`
- [ ] Envía [Abonado](#abonado) \`#send\`

## Respuestas

### Abonado

\`\`\`reply lang=es
Hola
\`\`\`

\`\`\`reply lang=ca
Bon dia
\`\`\`
`;

const named = { id: 'refund-ca', lang: 'ca', authors: ['pau'] };

describe('an SOP to be translated', () => {
  it('is the same, its words marked, its links led to the marked headings', () => {
    assert.equal(
      translationSkeleton(sopFrom(source), named),
      `---
id: refund-ca
title: "PER TRADUIR: Devolución"
status: draft
version: 0.1.0
lang: ca
owner: ana
authors: ["pau"]
translation-of: {id: "refund", version: 2.0.0}
tags: [a]
---

PER TRADUIR: Devuelve el importe.

## PER TRADUIR: Comprobación

- [ ] PER TRADUIR: Abre el pedido \`#open @agent 5m\`
  - PER TRADUIR: Mira la fecha
- [ ] PER TRADUIR: ¿Está pagado? \`#está-pagado\`
  - PER TRADUIR: Sí → [Abono](#per-traduir-abono)
  - PER TRADUIR: No → [Otro](otro.md)

> [!WARNING]
> PER TRADUIR: No prometas nada.

## PER TRADUIR: Abono

- [ ] ~~PER TRADUIR: Manda un fax~~ \`#fax\`
- [ ] PER TRADUIR: Envía [Abonado](#per-traduir-abonado) \`#send\`

## PER TRADUIR: Respuestas

### PER TRADUIR: Abonado

\`\`\`reply lang=es
Hola
\`\`\`

\`\`\`reply lang=ca
Bon dia
\`\`\`
`,
    );
  });

  it('runs as the one that it translates, whichever of the sample library that is', () => {
    for (const sop of sampleSops()) {
      const skeleton = sopFrom(translationSkeleton(sop, named), sop.location.path);
      const shape = (one: typeof sop) => {
        const anchors = new Map(one.headings.map(({ anchor }, at) => [anchor, at]));
        return stepsIn(one).map((step) => [
          step.id,
          step.minutes,
          step.required,
          step.conduct,
          step.role?.text,
          step.replies.map((id) => anchors.get(id)),
          step.branches.map(({ target }) => (target?.kind === 'section' ? anchors.get(target.anchor) : target)),
        ]);
      };
      assert.deepEqual(shape(skeleton), shape(sop), sop.location.path);
      assert.deepEqual(codesOf(skeleton), [], sop.location.path);
      assert.deepEqual(
        skeleton.replies.map(({ variants }) => variants.map(({ text }) => text)),
        sop.replies.map(({ variants }) => variants.map(({ text }) => text)),
      );
    }
  });
});

describe('the languages that an SOP is to be translated into', () => {
  const translation = translationSkeleton(sopFrom(source), named);

  it('are those promised, but for its own and those that are there', () => {
    const library = libraryOf(
      { 'a.md': source, 'b.md': translation },
      'lang: es\npromises: {languages: [es, ca, en], channels: []}\n',
    );
    const [a, b] = [library.get('sops/a.md')!, library.get('sops/b.md')!];
    assert.deepEqual(missingLanguages(a, library), ['en']);
    assert.equal(sourceOf(b, library), a);
    assert.deepEqual(translationsOf(a, library), [b]);
    assert.equal(isBehind(b, a), false);
    assert.equal(isBehind(b, { version: '2.1.0' }), true);
  });

  it('are else those of its replies', () => {
    const library = libraryOf({ 'a.md': source });
    assert.deepEqual(missingLanguages(library.get('sops/a.md')!, library), ['ca']);
  });
});

describe('a translation brought up to date', () => {
  const translated = translationSkeleton(sopFrom(source), named)
    .replace('## PER TRADUIR: Comprobación', '## Comprovació')
    .replace('PER TRADUIR: Abre el pedido', 'Obre la comanda')
    .replace('## PER TRADUIR: Abono', '## Abonament')
    .replace('#per-traduir-abono)', '#abonament)');

  it('has what came, marked and where it belongs, and keeps what is translated', () => {
    const now = source
      .replace('version: 2.0.0', 'version: 3.0.0')
      .replace('`#open @agent 5m`', '`#open @agent 10m protocol`')
      .replace('  - Mira la fecha', '  - Mira la fecha\n- [ ] Pide una foto `#photo`')
      .replace('  - No → [Otro](otro.md)', '  - No → [Otro](otro.md)\n  - No se sabe → [Espera](#espera)')
      .replace('- [ ] ~~Manda un fax~~ `#fax`\n', '')
      .replace('## Respuestas', '## Espera\n\n- [ ] Espera y envía [Aún no](#aún-no) `#wait`\n\n## Respuestas')
      .concat('\n### Aún no\n\n```reply lang=es\nAún no\n```\n');
    const { text, added, gone, left } = updateTranslation(sopFrom(translated), sopFrom(now));
    assert.equal(
      text,
      translated
        .replace('`#open @agent 5m`', '`#open @agent 10m protocol`')
        .replace(
          '  - PER TRADUIR: Mira la fecha',
          '  - PER TRADUIR: Mira la fecha\n- [ ] PER TRADUIR: Pide una foto `#photo`',
        )
        .replace(
          'No → [Otro](otro.md)',
          'No → [Otro](otro.md)\n  - PER TRADUIR: No se sabe → [Espera](#per-traduir-espera)',
        )
        .replace(
          '## PER TRADUIR: Respuestas',
          '## PER TRADUIR: Espera\n\n- [ ] PER TRADUIR: Espera y envía [Aún no](#per-traduir-aún-no) `#wait`\n\n## PER TRADUIR: Respuestas',
        )
        .concat('\n### PER TRADUIR: Aún no\n\n```reply lang=es\nAún no\n```\n'),
    );
    assert.deepEqual([added, gone, left], [4, ['fax'], []]);
    // It follows the new version once its author has taken out what is gone.
    const without = text.replace(/^.*`#fax`\n/m, '');
    assert.equal(
      updateTranslation(sopFrom(without), sopFrom(now)).text,
      without.replace('version: 2.0.0}', 'version: 3.0.0}'),
    );
    const again = updateTranslation(sopFrom(text), sopFrom(now));
    assert.deepEqual([again.text, again.added], [text, 0]);
    assert.deepEqual(codesOf(sopFrom(text)), codesOf(sopFrom(translated)));
  });

  it('has a new answer in its question, and a first step within another, where a step behind them is new too', () => {
    const text = (steps: string, lang = 'es', more = 'id: s\nversion: 2.0.0') =>
      `---\n${more}\ntitle: T\nlang: ${lang}\n---\n\nS.\n\n## X\n\n${steps}\n\n## Z\n\n- [ ] Fin \`#z\`\n`;
    const question = '- [ ] ¿Sí? `#q`\n  - Sí → [X](#x)\n  - No → [X](#x)';
    const before = sopFrom(
      text(`${question}\n- [ ] Último \`#l\``, 'en', 'id: t\ntranslation-of: {id: s, version: 1.0.0}'),
    );
    const now = text(
      `${question}\n  - Quizás → [Z](#z)\n- [ ] Nuevo \`#n\`\n- [ ] Último \`#l\`\n  - [ ] Dentro \`#d\`\n- [ ] Más \`#m\``,
    );
    const after = sopFrom(updateTranslation(before, sopFrom(now)).text);
    assert.deepEqual(
      stepsIn(after).map(({ id, branches, steps }) => [id, branches.length, steps.map((one) => one.id)]),
      stepsIn(sopFrom(now)).map(({ id, branches, steps }) => [id, branches.length, steps.map((one) => one.id)]),
    );
  });

  it('only follows the new version where nothing else came', () => {
    const { text, added } = updateTranslation(sopFrom(translated), sopFrom(source.replace('2.0.0', '2.0.1')));
    assert.deepEqual([text, added], [translated.replace('version: 2.0.0}', 'version: 2.0.1}'), 0]);
  });

  const head = (version: string) => `---\nid: a\ntitle: A\nversion: ${version}\nlang: en\n---\n\nSummary.\n\n`;
  /** A translation of one text, brought up to date with another. */
  const broughtTo = (before: string, now: string, translate = (text: string) => text) => {
    const first = translate(translationSkeleton(sopFrom(head('1.0.0') + before), { ...named, lang: 'es' }));
    const update = updateTranslation(sopFrom(first), sopFrom(head('2.0.0') + now));
    const [, body = ''] = update.text.split('\n---\n');
    return { ...update, body, version: sopFrom(update.text).front.translationOf?.version };
  };

  it('gives a new answer to its own question, also where a new step follows', () => {
    const question = '## One\n\n- [ ] Is it so? `#q`\n  - Yes → [X](#x)\n  - No → [X](#x)\n';
    const rest = '\n## X\n\n- [ ] Do it `#x1`\n';
    const { text, left, version } = broughtTo(
      question + rest,
      `${question}  - Maybe → [Z](#z)\n- [ ] New one \`#n\`\n${rest}\n## Z\n\n- [ ] Wait \`#z1\`\n`,
    );
    const answers = stepsIn(sopFrom(text)).map(({ id, branches }) => [id, branches.length]);
    assert.deepEqual(answers, [
      ['q', 3],
      ['n', 0],
      ['x1', 0],
      ['z1', 0],
    ]);
    assert.deepEqual([left, version], [[], '2.0.0']);
  });

  it('has the first step below a step, a section without steps, and a text of a reply that came', () => {
    const reply = '\n## R\n\n```reply lang=en\nHello\n```\n';
    const { body, added, left, version } = broughtTo(
      `## One\n\n- [ ] A [R](#r) \`#a1\`\n${reply}`,
      `## One\n\n- [ ] A [R](#r) \`#a1\`\n  - [ ] B \`#a2\`\n\n## Notes\n\nMind it.\n${reply}\n\`\`\`reply lang=es\nHola\n\`\`\`\n`,
      (text) => text.replace('POR TRADUIR: A', 'Haz'),
    );
    assert.match(
      body,
      /`#a1`\n {2}- \[ \] POR TRADUCIR: B `#a2`\n\n## POR TRADUCIR: Notes\n\nPOR TRADUCIR: Mind it\.\n/,
    );
    assert.match(body, /Hello\n```\n\n```reply lang=es\nHola\n```\n/);
    assert.deepEqual([added, left, version], [3, [], '2.0.0']);
  });

  it('goes on to follow the old version and names what could not be brought over', () => {
    const before = '## One\n\n- [ ] A `#a1`\n- [ ] B `#b1`\n';
    const cases: [now: string, left: string[]][] = [
      ['## One\n\n- [ ] A `#a1`\n\n  > [!WARNING]\n  > Never pay cash.\n\n- [ ] B `#b1`\n', ['#a1']],
      ['## One\n\n- [ ] A `#a1`\n- [ ] B `#b1`\n\n> [!WARNING]\n> Never pay cash.\n', ['One']],
      ['## One\n\nRead on.\n\n- [ ] A `#a1`\n- [ ] B `#b1`\n', ['One']],
      ['## One\n\n- [ ] B `#b1`\n- [ ] A `#a1`\n', ['#b1', '#a1']],
      ['## One\n\n- [ ] A `#a1`\n  - [ ] B `#b1`\n', ['#b1']],
    ];
    for (const [now, expected] of cases) {
      const { left, version } = broughtTo(before, now);
      assert.deepEqual([left, version], [expected, '1.0.0'], now);
    }
  });

  it('lacks nothing as soon as it is begun, whichever of the sample library it translates', () => {
    for (const sop of sampleSops().slice(0, 4)) {
      const text = sop.text.replace(/\r\n?/g, '\n');
      const translation = sopFrom(translationSkeleton(sop, { ...named, lang: 'es' }), sop.location.path);
      const { left, gone, isFollowing } = updateTranslation(translation, sopFrom(text, sop.location.path));
      assert.deepEqual([left, gone, isFollowing], [[], [], true], sop.location.path);
    }
  });
});
