import assert from 'node:assert/strict';
import fc from 'fast-check';
import { approvalHashOf } from '../../../../src/core/lifecycle/approval/read-hash';
import { whatIsRead } from '../../../../src/core/lifecycle/approval/what-is-read';
import { Sentences } from '../../../../src/core/lifecycle/summary/sentences';
import { summaryOf } from '../../../../src/core/lifecycle/summary/summary';
import type { Summary } from '../../../../src/core/lifecycle/summary/summary';
import type { ChangeLanguage } from '../../../../src/core/lifecycle/words/languages';
import type { Library } from '../../../../src/core/library/library';
import { assertGrowsEvenly } from '../../support/growth';
import { libraryOf } from '../../support/libraries';
import { holds } from '../../support/properties';

const config = `version: 1
team: {ana: {name: Ana López}}
roles: {lead: Team lead}
constants:
  return.days: 30
`;

const refund = `---
id: refund
title: Refund
status: draft
version: 1.0.0
lang: en
sla: {first-response: 4h}
audience: internal
---

Gives the money back.

## Check

> [!NOTE]
> Within {{ return.days }} days.

- [ ] Open the order \`#open\`
- [ ] Ask for a photo \`#photo 5min\`
- [ ] Is it broken? \`#broken\`
  - yes → [Pay](#pay)
  - no → [End](#end)

## Pay

- [ ] Pay it back \`#pay-back\`

| what | how much |
| --- | --- |
| vase | 20 |

## End

- [ ] Tag the order \`#tag\`
- [ ] Close it \`#close\`

## Replies

### Money on its way

\`\`\`reply lang=en
You have it within {{ return.days }} days.
\`\`\`
`;
const repair = '---\nid: repair\ntitle: Repair\nstatus: draft\n---\n\nMends it.\n\n- [ ] Mend it `#mend`\n';
const all = { 'refund.md': refund, 'b/repair.md': repair };

function told(before: Library, after: Library, lang: ChangeLanguage = 'en'): string[] {
  const summary = summaryOf({ before, after, root: 'sops' });
  const sentences = new Sentences(lang, after.config('sops'), (id) => after.withId(id)[0]?.title);
  return [
    ...summary.sops.flatMap((one) => sentences.ofSop(one, [])),
    ...summary.constants.map((one) => sentences.ofConstant(one)),
    ...summary.settings.map((text) => ({ text, details: [] })),
  ].map(({ text, details }) => [text, ...details].join(' | '));
}

function overview(summary: Summary, lang: ChangeLanguage = 'en'): string {
  const sentences = new Sentences(lang, libraryOf({}).config('sops'), () => undefined);
  return sentences.overview(summary, { count: 0, files: [] });
}

const edited = (from: string, to: string) => {
  assert.ok(refund.includes(from), from);
  return libraryOf({ ...all, 'refund.md': refund.replace(from, () => to) }, config);
};
const base = libraryOf(all, config);

describe('What changed in a library', () => {
  const edits: readonly (readonly [
    from: string,
    to: string,
    ...said: readonly [en: string, es: string, ca: string],
  ])[] = [
    [
      'Open the order',
      'Open the payment',
      'Step changed: Open the payment | Before: Open the order',
      'Paso cambiado: Open the payment | Antes: Open the order',
      'Pas canviat: Open the payment | Abans: Open the order',
    ],
    ['- [ ] Pay it', '- [ ] Look `#look`\n- [ ] Pay it', 'New step: Look', 'Paso nuevo: Look', 'Pas nou: Look'],
    [
      '- [ ] Ask for a photo `#photo 5min`\n',
      '',
      'Step taken out: Ask for a photo',
      'Paso retirado: Ask for a photo',
      'Pas retirat: Ask for a photo',
    ],
    [
      '`#photo 5min`',
      '`#photo @lead 10min`',
      'Step changed: Ask for a photo | done by: nobody in particular → Team lead, takes: 5 min → 10 min',
      'Paso cambiado: Ask for a photo | quién lo hace: nadie en concreto → Team lead, cuánto dura: 5 min → 10 min',
      'Pas canviat: Ask for a photo | qui el fa: ningú en concret → Team lead, quant dura: 5 min → 10 min',
    ],
    [
      '- [ ] Tag the order `#tag`\n- [ ] Close it `#close`',
      '- [ ] Close it `#close`\n- [ ] Tag the order `#tag`',
      'Step moved: Close it | when it comes among the others',
      'Paso movido: Close it | en qué lugar va entre los demás',
      'Pas mogut: Close it | en quin lloc va entre els altres',
    ],
    [
      'yes → [Pay](#pay)',
      'yes → [End](#end)',
      'Answer leads elsewhere: yes → End | Is it broken? | Before: Pay',
      'La opción lleva a otro sitio: yes → End | Is it broken? | Antes: Pay',
      "L'opció porta a un altre lloc: yes → End | Is it broken? | Abans: Pay",
    ],
    [
      '  - no → [End](#end)\n',
      '  - no → [End](#end)\n  - a little → [Pay](#pay)\n',
      'New answer: a little → Pay | Is it broken?',
      'Opción nueva: a little → Pay | Is it broken?',
      'Opció nova: a little → Pay | Is it broken?',
    ],
    [
      'You have it within',
      'It is there within',
      'Reply changed: Money on its way (en) | en: You have it within {{ return.days }} days. → It is there within {{ return.days }} days.',
      'Respuesta cambiada: Money on its way (en) | en: You have it within {{ return.days }} days. → It is there within {{ return.days }} days.',
      'Resposta canviada: Money on its way (en) | en: You have it within {{ return.days }} days. → It is there within {{ return.days }} days.',
    ],
    [
      'first-response: 4h',
      'first-response: 2h',
      'Promise changed: First response: 2 h | Before: 4 h',
      'Compromiso cambiado: Primera respuesta: 2 h | Antes: 4 h',
      'Compromís canviat: Primera resposta: 2 h | Abans: 4 h',
    ],
    [
      '> [!NOTE]\n> Within',
      '> [!NOTE]\n> Not after',
      'Changed (Note): Not after {{ return.days }} days. | Before: Within {{ return.days }} days.',
      'Ha cambiado (Nota): Not after {{ return.days }} days. | Antes: Within {{ return.days }} days.',
      'Ha canviat (Nota): Not after {{ return.days }} days. | Abans: Within {{ return.days }} days.',
    ],
    [
      'audience: internal',
      'audience: both',
      'Meant for: only the team → the team and customers',
      'Destinado a: solo el equipo → el equipo y los clientes',
      "Destinat a: només l'equip → l'equip i els clients",
    ],
    ['version: 1.0.0', 'version: 1.1.0', 'Version: 1.0.0 → 1.1.0', 'Versión: 1.0.0 → 1.1.0', 'Versió: 1.0.0 → 1.1.0'],
    [
      'status: draft',
      'status: in-review',
      'It waits to be approved.',
      'Está pendiente de aprobación.',
      "Està pendent d'aprovació.",
    ],
    [
      'title: Refund',
      'title: Money back',
      'New title: Money back | Before: Refund',
      'Título nuevo: Money back | Antes: Refund',
      'Títol nou: Money back | Abans: Refund',
    ],
    [
      'Gives the money back.\n',
      'Gives the\nmoney *back*.\n',
      'Only its layout changed: it reads the same',
      'Solo cambió la presentación: dice lo mismo',
      "Només n'ha canviat la presentació: diu el mateix",
    ],
  ];
  for (const [from, to, ...said] of edits)
    it(`is one sentence: ${said[0]}`, () => {
      for (const [at, lang] of (['en', 'es', 'ca'] as const).entries())
        assert.deepEqual(told(base, edited(from, to), lang), [said[at]]);
    });

  it('is nothing where nothing is another, or only how lines end', () => {
    assert.deepEqual(told(base, libraryOf(all, config)), []);
    const crlf = Object.fromEntries(Object.entries(all).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    assert.deepEqual(told(base, libraryOf(crlf, config)), []);
    assert.equal(
      overview(summaryOf({ before: base, after: base, root: 'sops' })),
      'Nothing changes in the procedures.',
    );
  });

  it('tells of SOPs that came, went, were renamed or moved', () => {
    const after = libraryOf({ 'c/mend.md': repair, 'new.md': refund.replaceAll('refund', 'new') }, config);
    assert.deepEqual(told(base, after), [
      'Its file was moved: b/repair.md → c/mend.md',
      'Its file was moved: refund.md → new.md',
      'Its id is another: refund → new',
    ]);
    const other = libraryOf(
      { ...all, 'other.md': '---\nid: other\ntitle: Other\n---\n\n- [ ] Sing `#sing`\n' },
      config,
    );
    assert.deepEqual(told(base, other), [
      'It is new, with 1 step.',
      'It is a draft: agents are not offered its replies.',
    ]);
    assert.deepEqual(told(other, base), ['Its file is taken out of the library.']);
    assert.equal(overview(summaryOf({ before: base, after: other, root: 'sops' }), 'ca'), '1 nou.');
  });

  it('tells what a reply says once, not of the steps that send it, too', () => {
    const sent = refund.replace('Close it', 'Close it, [done](#money-on-its-way)');
    const [before, after] = [sent, sent.replace('You have it', 'It is there')].map((text) =>
      libraryOf({ 'refund.md': text }, config),
    );
    assert.ok(before && after);
    const [said = '', ...others] = told(before, after);
    assert.match(said, /^Reply changed: Money on its way/);
    assert.deepEqual(others, []);
  });

  it('tells what is retired, and what takes its place', () => {
    const after = edited('status: draft', 'status: retired\nreplaced-by: repair');
    assert.deepEqual(told(base, after), ['It is retired; “Repair” takes its place.']);
  });

  it('tells which constants changed, and who says them', () => {
    const after = libraryOf(all, config.replace('return.days: 30', 'return.days: {en: 14, es: 15}'));
    assert.deepEqual(told(base, after), [
      'return.days: 30 → en: 14, es: 15 | Used in: Refund (also in “Money on its way”)',
    ]);
    const more = libraryOf(all, `${config}  shop.name: Brialba\napproval: self\n`);
    assert.deepEqual(told(base, more), ['New: shop.name: Brialba | No SOP uses it.', 'approval']);
    assert.deepEqual(told(more, base, 'es'), [
      'Eliminada: shop.name: Brialba | Ningún procedimiento la usa.',
      'approval',
    ]);
    const comment = libraryOf(all, `# Ours\n${config}\n`);
    assert.deepEqual(told(base, comment), []);
  });

  describe('and its approvals', () => {
    const by = (hash: string) => `approvers: [{by: ana, on: 2026-03-01, hash: ${hash}}]`;
    const approvedText = (text: string, yml = config) => {
      const head = (hash: string) => text.replace('status: draft', `status: approved\n${by(hash)}`);
      const first = libraryOf({ ...all, 'refund.md': head('0') }, yml).atPath('sops', 'refund.md');
      assert.ok(first);
      return head(approvalHashOf(first, libraryOf({ ...all, 'refund.md': head('0') }, yml)));
    };
    const approved = approvedText(refund);
    const library = (text: string, yml = config) => libraryOf({ ...all, 'refund.md': text }, yml);

    it('are told when they are given', () => {
      assert.deepEqual(told(base, library(approved)), ['Approved by Ana López (March 1, 2026).']);
      assert.deepEqual(told(base, library(approved), 'es'), ['Lo aprueba Ana López (el 1 de marzo de 2026).']);
    });

    it('are told when they end, by its own text or by what is around it', () => {
      const changed = library(approved.replace('Open the order', 'Open the payment'));
      assert.deepEqual(told(library(approved), changed), [
        'No longer approved: Ana López (March 1, 2026) approved another text.',
        'Step changed: Open the payment | Before: Open the order',
      ]);
      const summary = summaryOf({ before: library(approved), after: changed, root: 'sops' });
      assert.equal(overview(summary), '1 SOP changed, 1 no longer approved.');
      const around = library(approved, config.replace('30', '31'));
      assert.match(told(library(approved), around)[0] ?? '', /^No longer approved, although its own text is the same/);
    });

    it('hold where only spelling is another, and the hash was carried along', () => {
      const misspelt = refund.replace('Gives the money back.', 'Gives the money bakc to customers and customres.');
      const right = misspelt.replace('customres', 'customers');
      assert.deepEqual(told(library(approvedText(misspelt)), library(approvedText(right))).slice(0, 1), [
        'Only its spelling was corrected: its approval holds.',
      ]);
    });

    it('say nothing of the text where they have no hash', () => {
      const unbound = refund.replace('status: draft', 'status: approved\napprovers: [{by: ana}]');
      const after = library(unbound.replace('Close it', 'Shut it'));
      assert.deepEqual(told(library(unbound), after).slice(0, 1), [
        'Called approved by Ana López, but nothing records which text that was.',
      ]);
    });
  });

  it('counts apart what nobody touched, and what only something else made another', () => {
    const hash = (text: string) => {
      const sop = libraryOf({ 'refund.md': text }, config).atPath('sops', 'refund.md');
      assert.ok(sop);
      return approvalHashOf(sop, libraryOf({ 'refund.md': text }, config));
    };
    const head = (of: string) =>
      refund.replace('status: draft', `status: approved\napprovers: [{by: ana, on: 2026-03-01, hash: ${of}}]`);
    const approved = head(hash(head('0')));
    const [before, after] = [config, config.replace('30', '31')].map((yml) =>
      libraryOf({ 'refund.md': approved }, yml),
    );
    assert.ok(before && after);
    const summary = summaryOf({ before, after, root: 'sops' });
    assert.deepEqual(
      (['en', 'es', 'ca'] as const).map((lang) => overview(summary, lang)),
      [
        '1 SOP affected by other changes, 1 no longer approved, 1 constant changed.',
        '1 procedimiento afectado por otros cambios, 1 ha dejado de estar aprobado, 1 constante ha cambiado.',
        "1 procediment afectat per altres canvis, 1 ha deixat d'estar aprovat, 1 constant ha canviat.",
      ],
    );
  });

  it('says with how much a new SOP comes', () => {
    const after = libraryOf(
      { ...all, 'new.md': refund.replaceAll('refund', 'new').replace('Gives', 'New: gives') },
      config,
    );
    for (const [lang, said] of [
      ['en', 'It is new, with 6 steps and 1 reply.'],
      ['es', 'Es nuevo, con 6 pasos y 1 respuesta.'],
      ['ca', 'És nou, amb 6 passos i 1 resposta.'],
    ] as const)
      assert.equal(told(base, after, lang)[0], said);
  });

  it('tells of a translation that falls behind', () => {
    const source = (version: string) => refund.replace('status: draft', 'status: approved').replace('1.0.0', version);
    const translation =
      '---\nid: ca\ntitle: Reemborsament\ntranslation-of: {id: refund, version: 1.0.0}\n---\n\n- [ ] A\n';
    const [before, after] = ['1.0.0', '2.0.0'].map((version) =>
      libraryOf({ 'refund.md': source(version), 'refund.ca.md': translation }, config),
    );
    assert.ok(before && after);
    assert.ok(
      told(before, after).includes(
        'This translation falls behind: it is of version 1.0.0 of “Refund”, which is now 2.0.0.',
      ),
    );
  });

  it('always has a sentence where something reads differently, and is its layout where nothing does', () => {
    const lines = refund.split('\n');
    const words = fc.constantFrom(
      '',
      '- [ ] New `#new`',
      'Words.',
      '> [!TIP]\n> Wait.',
      '### More',
      '  - maybe → [End](#end)',
      '![x](y.png)',
      '| a |',
    );
    const edit = fc.tuple(fc.nat({ max: lines.length - 1 }), fc.nat({ max: 2 }), words);
    holds(fc.array(edit, { minLength: 1, maxLength: 4 }), (all) => {
      const made = [...lines];
      for (const [at, gone, text] of all) made.splice(at, gone, ...text.split('\n'));
      const after = libraryOf({ 'refund.md': made.join('\n'), 'b/repair.md': repair }, config);
      const [was, is] = [base.atPath('sops', 'refund.md'), after.atPath('sops', 'refund.md')];
      assert.ok(was && is);
      const { sops } = summaryOf({ before: base, after, root: 'sops' });
      const own = sops.find((one) => one.after === is);
      if (whatIsRead(was, base) !== whatIsRead(is, after)) {
        assert.ok(own);
        assert.notEqual(own.became, 'layout');
        const said = new Sentences('es', after.config('sops'), () => undefined).ofSop(own, []);
        assert.ok(said.length > 0 && said.every(({ text }) => text !== ''));
      } else if (own) assert.ok(own.became === 'layout' || own.head.length > 0 || own.approval || was.id !== is.id);
    });
    for (const [from, to] of [
      ['- [ ] Open', '* [ ] Open'],
      ['## Check', '##  Check  '],
      ['\n## Pay\n', '\n\n## Pay ##\n'],
      ['lang: en', 'lang: "en" # ours'],
      ['| vase | 20 |', '|vase|20|'],
    ] as const)
      assert.deepEqual(told(base, edited(from, to)), ['Only its layout changed: it reads the same'], to);
  });

  it('is found in time that grows with the library', () => {
    const made = (count: number) => {
      const files = (changed: boolean) =>
        Object.fromEntries(
          Array.from({ length: count }, (_, at) => {
            const text = refund.replaceAll('refund', `refund-${at}`);
            return [`${at}.md`, changed && at % 40 === 0 ? text.replace('Open the', 'Close the') : text];
          }),
        );
      return { before: libraryOf(files(false), config), after: libraryOf(files(true), config), root: 'sops' };
    };
    assertGrowsEvenly(200, made, (libraries) => assert.ok(summaryOf(libraries).sops.length > 0));
  });
});
