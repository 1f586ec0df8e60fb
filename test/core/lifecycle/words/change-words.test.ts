import assert from 'node:assert/strict';
import { differenceOf } from '../../../../src/core/lifecycle/changes/difference';
import { headChanges } from '../../../../src/core/lifecycle/history/head';
import { changesText, changeWords } from '../../../../src/core/lifecycle/words/change-words';
import { headWords } from '../../../../src/core/lifecycle/words/head-words';
import { changeLanguage } from '../../../../src/core/lifecycle/words/languages';
import { sayOfChanges } from '../../../../src/core/lifecycle/words/texts';
import type { ChangeLanguage } from '../../../../src/core/lifecycle/words/languages';
import { sopFrom } from '../../support/sops';

const text = `---
title: Refund
lang: en
sla: {first-response: 4h, clock: business}
escalation: {to: lead, when: refund.amount > 100}
---

Gives the money back.

## Check

- [ ] Open the order \`#open\`
- [ ] Ask for a photo \`#photo @agent 5min\`

  Of all sides.
- [ ] Is it broken? \`#broken\`
  - yes → [Pay](#pay)
  - no → [End](#end)

## Pay

- [ ] Pay it back \`#pay-back\`

## End

- [ ] Tag the order \`#tag\`

## Replies

### Money on its way

\`\`\`reply lang=en
Hello, the money is on its way, and you have it within five days.
\`\`\`
`;

type Edit = readonly [from: string, to: string];

function words(lang: ChangeLanguage, ...edits: readonly Edit[]): string[] {
  const after = edits.reduce((all, [from, to]) => {
    assert.ok(all.includes(from), from);
    return all.replace(from, () => to);
  }, text);
  const speaker = { say: sayOfChanges(lang), roleName: (role: string) => `<${role}>` };
  return differenceOf(sopFrom(text), sopFrom(after)).map((change) => {
    const { label, details } = changeWords(change, speaker);
    return [label, ...details].join(' | ');
  });
}

describe('A change in words', () => {
  const cases: readonly (readonly [
    name: string,
    edits: readonly Edit[],
    said: Readonly<Record<ChangeLanguage, string>>,
  ])[] = [
    [
      'a title',
      [['title: Refund', 'title: Money back']],
      {
        en: 'New title: Money back | Before: Refund',
        es: 'Título nuevo: Money back | Antes: Refund',
        ca: 'Títol nou: Money back | Abans: Refund',
      },
    ],
    [
      'a new step',
      [['- [ ] Pay it', '- [ ] Look twice `#look`\n- [ ] Pay it']],
      { en: 'New step: Look twice', es: 'Paso nuevo: Look twice', ca: 'Pas nou: Look twice' },
    ],
    [
      'the words of a step',
      [['Open the order', 'Open the payment']],
      {
        en: 'Step changed: Open the payment | Before: Open the order',
        es: 'Paso cambiado: Open the payment | Antes: Open the order',
        ca: 'Pas canviat: Open the payment | Abans: Open the order',
      },
    ],
    [
      'how a step is taken',
      [['`#photo @agent 5min`', '`#photo @lead 1h optional protocol`']],
      {
        en: 'Step changed: Ask for a photo | now optional, now to be followed exactly, done by: <agent> → <lead>, takes: 5 min → 1 h',
        es: 'Paso cambiado: Ask for a photo | ahora es opcional, ahora hay que seguirlo al pie de la letra, quién lo hace: <agent> → <lead>, cuánto dura: 5 min → 1 h',
        ca: 'Pas canviat: Ask for a photo | ara és opcional, ara cal seguir-lo al peu de la lletra, qui el fa: <agent> → <lead>, quant dura: 5 min → 1 h',
      },
    ],
    [
      'what is said below a step',
      [['  Of all sides.', '  Of both sides.']],
      {
        en: 'Step changed: Ask for a photo | below it: Of all sides. → Of both sides.',
        es: 'Paso cambiado: Ask for a photo | debajo de él: Of all sides. → Of both sides.',
        ca: 'Pas canviat: Ask for a photo | a sota: Of all sides. → Of both sides.',
      },
    ],
    [
      'a step in another section',
      [
        ['- [ ] Open the order `#open`\n', ''],
        ['- [ ] Pay it', '- [ ] Open the order `#open`\n- [ ] Pay it'],
      ],
      {
        en: 'Step moved: Open the order | from “Check” to “Pay”',
        es: 'Paso movido: Open the order | de «Check» a «Pay»',
        ca: 'Pas mogut: Open the order | de «Check» a «Pay»',
      },
    ],
    [
      'an answer that leads elsewhere',
      [['yes → [Pay](#pay)', 'yes → [End](#end)']],
      {
        en: 'Answer leads elsewhere: yes → End | Is it broken? | Before: Pay',
        es: 'La opción lleva a otro sitio: yes → End | Is it broken? | Antes: Pay',
        ca: "L'opció porta a un altre lloc: yes → End | Is it broken? | Abans: Pay",
      },
    ],
    [
      'answers in another order',
      [['  - yes → [Pay](#pay)\n  - no → [End](#end)', '  - no → [End](#end)\n  - yes → [Pay](#pay)']],
      {
        en: 'Answer moved: no → End | Is it broken?',
        es: 'Opción movida: no → End | Is it broken?',
        ca: 'Opció moguda: no → End | Is it broken?',
      },
    ],
    [
      'what a reply says',
      [['within five days', 'within two days']],
      {
        en: 'Reply changed: Money on its way (en) | en: …have it within five days. → …have it within two days.',
        es: 'Respuesta cambiada: Money on its way (en) | en: …have it within five days. → …have it within two days.',
        ca: 'Resposta canviada: Money on its way (en) | en: …have it within five days. → …have it within two days.',
      },
    ],
    [
      'another reply of a step',
      [['Pay it back `#pay-back`', 'Pay it back and send [it](#money-on-its-way) `#pay-back`']],
      {
        en: 'Step changed: Pay it back and send “it” | Before: Pay it back | sends: no reply → Money on its way',
        es: 'Paso cambiado: Pay it back and send “it” | Antes: Pay it back | envía: ninguna respuesta → Money on its way',
        ca: 'Pas canviat: Pay it back and send “it” | Abans: Pay it back | envia: cap resposta → Money on its way',
      },
    ],
    [
      'a reply for another channel',
      [['five days.\n```\n', 'five days.\n```\n\n```reply lang=en channel=chat\nOn its way.\n```\n']],
      {
        en: 'Reply changed: Money on its way (en) | new text (en, chat): On its way.',
        es: 'Respuesta cambiada: Money on its way (en) | texto nuevo (en, chat): On its way.',
        ca: 'Resposta canviada: Money on its way (en) | text nou (en, chat): On its way.',
      },
    ],
    [
      'a promise',
      [['first-response: 4h', 'first-response: 2h']],
      {
        en: 'Promise changed: First response: 2 h of working time | Before: 4 h of working time',
        es: 'Compromiso cambiado: Primera respuesta: 2 h laborables | Antes: 4 h laborables',
        ca: 'Compromís canviat: Primera resposta: 2 h laborables | Abans: 4 h laborables',
      },
    ],
    [
      'whom it is escalated to',
      [['to: lead', 'to: boss']],
      {
        en: 'Promise changed: Escalation: <boss>, refund.amount > 100 | Before: <lead>, refund.amount > 100',
        es: 'Compromiso cambiado: Escalado: <boss>, refund.amount > 100 | Antes: <lead>, refund.amount > 100',
        ca: 'Compromís canviat: Escalat: <boss>, refund.amount > 100 | Abans: <lead>, refund.amount > 100',
      },
    ],
    [
      'a warning',
      [['## Check\n', '## Check\n\n> [!WARNING]\n> Never in cash.\n']],
      {
        en: 'Added (Warning): Never in cash.',
        es: 'Añadido (Advertencia): Never in cash.',
        ca: 'Afegit (Avís): Never in cash.',
      },
    ],
  ];
  for (const [name, edits, said] of cases)
    it(`tells of ${name}`, () => {
      for (const lang of ['en', 'es', 'ca'] as const) assert.deepEqual(words(lang, ...edits), [said[lang]]);
    });

  it('tells what a reply says once, and of the step that sends it only what else is another', () => {
    const sending = text.replace('Pay it back', 'Pay it [back](#money-on-its-way)');
    const other = sending.replace('within five', 'within two');
    const labels = (after: string) =>
      differenceOf(sopFrom(sending), sopFrom(after)).map((change) => {
        const { label, details } = changeWords(change, { say: sayOfChanges('en'), roleName: String });
        return [label, ...details].join(' | ');
      });
    const reply = 'Reply changed: Money on its way (en) | en: …have it within five days. → …have it within two days.';
    assert.deepEqual(labels(other), [reply]);
    assert.deepEqual(labels(other.replace('`#pay-back`', '`#pay-back 5min`')), [
      'Step changed: Pay it “back” | takes: not said → 5 min',
      reply,
    ]);
  });

  it('is quoted around what is another where it is long', () => {
    const long = 'Dear customer, thank you for your patience and for having chosen us. '.repeat(9);
    const reply = (days: string) => text.replace('Hello, the', `${long}You get it in ${days}. ${long}The`);
    const [change] = differenceOf(sopFrom(reply('five days')), sopFrom(reply('two days')));
    const said = change && changeWords(change, { say: sayOfChanges('en'), roleName: String }).details[0];
    assert.equal(
      said,
      'en: …us. You get it in five days. Dear customer,… → …us. You get it in two days. Dear customer,…',
    );
  });

  it('is counted by kind', () => {
    const after = sopFrom(text.replace('title: Refund', 'title: A').replace('Open the', 'Close the'));
    const changes = differenceOf(sopFrom(text), after);
    assert.equal(changesText(changes, sayOfChanges('es')), 'pasos: 1, otros textos: 1');
  });

  it('is said in a language that there are words in', () => {
    assert.deepEqual(['es-MX', 'ca_ES', 'fr', undefined].map(changeLanguage), ['es', 'ca', 'en', 'en']);
  });

  it('tells of the front matter what people know, and names the rest', () => {
    const head = 'status: in-review\naudience: internal\ntags: [money]\nreview-every: 180d\nreplaced-by: other\n';
    const after = sopFrom(text.replace('lang: en\n', `lang: en\n${head}`));
    assert.deepEqual(headWords(headChanges(sopFrom(text), after), sayOfChanges('en')), [
      'Status: draft → in review',
      'Reviewed every: 180 d',
      'Meant for: only the team',
      'Replaced by: other',
      'Also in its front matter: tags',
    ]);
  });
});
