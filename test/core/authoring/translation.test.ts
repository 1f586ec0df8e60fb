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
    const { text, added, gone } = updateTranslation(sopFrom(translated), sopFrom(now));
    assert.equal(
      text,
      translated
        .replace('version: 2.0.0}', 'version: 3.0.0}')
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
    assert.deepEqual([added, gone], [4, ['fax']]);
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
});
