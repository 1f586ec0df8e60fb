import assert from 'node:assert/strict';
import type { Asking } from '../../../src/core/authoring/asking';
import { comesByItself, completionAt } from '../../../src/core/authoring/completion/complete';
import { typedAt } from '../../../src/core/authoring/cursor/typed';
import type { Proposal } from '../../../src/core/authoring/completion/proposal';
import { frontMatterKeys } from '../../../src/core/sop/front-matter-keys';
import { applyEdits } from '../../../src/core/text/edit';
import { filledIn } from '../../../src/core/text/placeholders';
import { anyText } from '../support/hostile';
import { libraryOf } from '../support/libraries';
import { placed } from '../support/place';
import { holds } from '../support/properties';
import { assertInside } from '../support/ranges';
import { sopFrom } from '../support/sops';

const config = `
version: 1
lang: es
team:
  ana: {name: Ana Ferrer, role: agent}
  luis: {name: Luis Ortega, role: supervisor}
  payments: {name: Pagos, role: payments, shared: true}
roles:
  supervisor: {es: supervisión, en: supervisor}
constants:
  return.days: 30
  shop.hours: {es: de 9 a 18 h, en: 9 am to 6 pm}
variables:
  order.id: {label: {es: Número de pedido, en: Order number}, example: BR-104233}
  refund.method: {label: {en: Refund method}, values: {card: {es: tarjeta, en: card}, bizum: Bizum}}
  tier: {values: {standard: , enterprise: {en: trade customer}}}
promises: {languages: [es, en], channels: [email, chat]}
rules:
  - {if: {tier: enterprise}, then: {priority: high}}
calendars:
  business: {timezone: Europe/Madrid}
`;

const refund = `---
id: refund
title: Devolución
version: 3.1.0
status: approved
tags: [reembolso, envío]
applies-to: {channel: [email]}
---

Devuelve el dinero.

## Plazo

- [ ] Mira el plazo \`#term 5m\`

## Respuestas

### Te lo devolvemos

\`\`\`reply lang=es channel=email
Hola
\`\`\`
`;

const track = '---\nid: track\ntitle: Seguir un pedido\ntags: [envío]\n---\n\nA.\n\n- [ ] B\n';

const library = libraryOf({ 'payment/refund.md': refund, 'shipping/track order.md': track }, config);
library.update([
  {
    kind: 'listing',
    root: 'sops',
    problems: [],
    others: {
      paths: new Set(['payment/', 'payment/care guide.pdf', 'payment/refund.test.yml', 'images/', 'images/seal.png']),
      areAll: true,
    },
  },
]);

function asking(text: string, path: string): Asking {
  return {
    library,
    root: 'sops',
    sop: sopFrom(text, path),
    today: '2026-11-29',
    languages: ['en'],
    translate: (words, ...args) => filledIn(words, args),
  };
}

function proposalsIn(kind: 'sop' | 'library', marked: string): { text: string; proposals: readonly Proposal[] } {
  const { text, position, lines } = placed(marked);
  const found = completionAt(kind, lines, position, asking(text, kind === 'sop' ? 'payment/new.md' : 'library.yml'));
  for (const { range, label } of found?.proposals ?? []) assertInside(text, range, label);
  return { text, proposals: found?.proposals ?? [] };
}

const labels = (kind: 'sop' | 'library', marked: string) =>
  proposalsIn(kind, marked).proposals.map(({ label }) => label);

/** A text after the proposal with a label was taken, with `▮` where the cursor stands then. */
function accepting(kind: 'sop' | 'library', marked: string, label: string): string {
  const { text, proposals } = proposalsIn(kind, marked);
  const chosen = proposals.find((one) => one.label === label);
  assert.ok(chosen, `${label} is not among ${proposals.map((one) => one.label).join(', ')}`);
  const expanded = chosen.isSnippet
    ? chosen.text
        .replace(/\$\{\d:((?:[^}\\]|\\.)*)\}/g, '$1')
        .replace(/\$0/g, '▮')
        .replace(/\$\d/g, '')
        .replace(/\\([\\$}])/g, '$1')
    : `${chosen.text}▮`;
  return applyEdits(text, [{ range: chosen.range, text: expanded }]);
}

const front = (marked: string) => `---\n${marked}\n---\n\nA.\n`;
const body = (marked: string) => `---\ntitle: A\nlang: es\n---\n\nA.\n\n${marked}\n`;
const inFront = (marked: string) => labels('sop', front(marked));
const inBody = (marked: string) => labels('sop', body(marked));
const inLibrary = (marked: string) => labels('library', marked);
const takeFront = (marked: string, label: string) => accepting('sop', front(marked), label).slice(4, -9);
const takeBody = (marked: string, label: string) =>
  accepting('sop', body(marked), label).slice(body('').length - 1, -1);

describe('Completion in front matter', () => {
  it('proposes the keys that are missing, in the order of the format, with what they mean', () => {
    assert.deepEqual(
      inFront('title: A\nstatus: draft\n▮'),
      frontMatterKeys.filter((key) => key !== 'title' && key !== 'status'),
    );
    const { proposals } = proposalsIn('sop', front('▮'));
    for (const { label, about, example } of proposals) assert.ok(about && example, label);
    assert.equal(takeFront('title: A\nsta▮', 'status'), 'title: A\nstatus: ▮');
    assert.equal(takeFront('ta▮', 'tags'), 'tags: [▮]');
    assert.equal(takeFront('sl▮', 'sla'), 'sla: {first-response: , resolution: }');
    assert.equal(takeFront('appr▮', 'approvers'), 'approvers: [{by: , on: 2026-11-29}]');
    assert.equal(takeFront('appl▮', 'applies-to'), 'applies-to: {▮}');
    assert.equal(takeFront('stat▮: draft', 'status'), 'status▮: draft');
  });

  it('proposes the keys of groups', () => {
    assert.deepEqual(inFront('sla: {clock: business, ▮}'), ['first-response', 'next-reply', 'resolution']);
    assert.deepEqual(inFront('sla:\n  ▮'), ['first-response', 'next-reply', 'resolution', 'clock']);
    assert.deepEqual(inFront('approvers:\n  - ▮'), ['by', 'on', 'role', 'method', 'hash']);
    assert.deepEqual(inFront('approvers:\n  - by: ana\n    ▮'), ['on', 'role', 'method', 'hash']);
    assert.deepEqual(inFront('approvers: ▮'), ['[{by: …, on: 2026-11-29}]']);
    assert.deepEqual(inFront('approvers: [▮]'), ['{by: …, on: 2026-11-29}']);
    assert.deepEqual(inFront('escalation: ▮'), ['{to: …, when: …}']);
    assert.deepEqual(inFront('applies-to: {▮}'), ['tier', 'channel', 'tag', 'priority', 'lang', 'refund.method']);
  });

  it('proposes values', () => {
    assert.deepEqual(inFront('title: Devolución\nid: ▮'), ['devolucion', 'new']);
    assert.deepEqual(inFront('status: ▮'), ['draft', 'in-review', 'approved', 'retired']);
    assert.deepEqual(inFront('status: "app▮"'), ['draft', 'in-review', 'approved', 'retired']);
    assert.deepEqual(inFront('audience: ▮'), ['internal', 'external', 'both']);
    assert.deepEqual(inFront('steps: ▮'), ['tasks', 'numbered', 'none']);
    assert.deepEqual(inFront('sla: {clock: ▮}'), ['business', 'calendar']);
    assert.deepEqual(inFront('lang: ▮').slice(0, 3), ['es', 'en', 'ca']);
    assert.deepEqual(inFront('owner: ▮'), ['ana', 'luis', 'payments', 'supervisor', 'agent']);
    assert.deepEqual(inFront('authors: [ana, ▮]'), ['luis', 'payments']);
    assert.deepEqual(inFront('read-by: [▮]'), ['supervisor', 'agent', 'payments', 'ana', 'luis']);
    assert.deepEqual(inFront('escalation: {to: ▮}').slice(0, 2), ['ana', 'luis']);
    assert.deepEqual(inFront('tags:\n  - ▮'), ['envío', 'reembolso']);
    assert.deepEqual(inFront('related: [▮]'), ['refund', 'track']);
    assert.deepEqual(inFront('translation-of: {id: refund, version: ▮}'), ['3.1.0']);
    assert.deepEqual(inFront('effective: ▮'), ['2026-11-29']);
    assert.deepEqual(inFront('version: 2.1.0▮'), ['2.1.1', '2.2.0', '3.0.0']);
    assert.deepEqual(inFront('version: ▮'), ['1.0.0', '0.1.0']);
    assert.deepEqual(inFront('review-every: ▮'), ['30d', '90d', '180d', '365d']);
    assert.deepEqual(inFront('applies-to: {tier: [▮]}'), ['all', 'standard', 'enterprise']);
    assert.deepEqual(inFront('applies-to: {channel: ▮}'), ['all', 'email', 'chat']);
    assert.deepEqual(inFront('escalation: {when: ▮}').slice(0, 3), ['order.id', 'refund.method', 'tier']);
    assert.deepEqual(inFront('escalation: {when: refund.method == ▮}'), ['card', 'bizum']);
  });

  it('proposes nothing where people write freely', () => {
    assert.deepEqual(inFront('title: ▮'), []);
    assert.deepEqual(inFront('triggers: [▮]'), []);
    assert.deepEqual(inFront('colour: ▮'), []);
  });

  it('writes values as YAML reads them', () => {
    assert.equal(takeFront('status:▮', 'approved'), 'status: approved▮');
    assert.equal(takeFront('status: dr▮aft', 'approved'), 'status: approved▮');
    assert.equal(takeFront('tags: ▮', 'envío'), 'tags: [envío▮]');
    assert.equal(takeFront('tags:\n  ▮', 'envío'), 'tags:\n  - envío▮');
    assert.equal(takeFront('owner: "▮"', 'luis'), 'owner: "luis▮"');
    assert.equal(
      takeFront('escalation: {when: refund.method == ▮}', 'card'),
      'escalation: {when: refund.method == "card"▮}',
    );
  });

  it('says who and what a value is', () => {
    const detail = (marked: string, label: string) =>
      proposalsIn('sop', front(marked)).proposals.find((one) => one.label === label)?.detail;
    assert.equal(detail('owner: ▮', 'luis'), 'Luis Ortega · supervisor');
    assert.equal(detail('read-by: ▮', 'supervisor'), 'supervisor · role of Luis Ortega');
    assert.equal(detail('tags: [▮]', 'envío'), 'used 2 times');
    assert.equal(detail('related: [▮]', 'refund'), 'Devolución');
    assert.equal(detail('lang: ▮', 'ca'), 'Catalan');
    assert.equal(detail('effective: ▮', '2026-11-29'), 'today');
  });
});

describe('Completion in library.yml', () => {
  it('proposes keys at every level', () => {
    assert.deepEqual(inLibrary('version: 1\nname: A\n▮').slice(0, 3), ['lang', 'vision', 'conduct']);
    assert.deepEqual(inLibrary('team:\n  ana:\n    ▮'), ['name', 'contact', 'role', 'shared']);
    assert.deepEqual(inLibrary('categories:\n  ▮'), ['payment', 'shipping']);
    assert.deepEqual(inLibrary('roles:\n  ▮'), ['supervisor', 'agent', 'payments']);
    assert.deepEqual(inLibrary('limits: {▮}'), ['order.id', 'refund.method', 'tier']);
    assert.deepEqual(inLibrary('limits: {refund.amount: {▮}}'), ['supervisor', 'agent', 'payments']);
    assert.deepEqual(inLibrary('calendars:\n  b:\n    hours: {mon: [], ▮}'), [
      'tue',
      'wed',
      'thu',
      'fri',
      'sat',
      'sun',
    ]);
    assert.deepEqual(inLibrary('rules:\n  - ▮'), ['title', 'if', 'then']);
    assert.deepEqual(inLibrary('rules:\n  - then: {sla: {▮}}').length, 4);
    assert.deepEqual(inLibrary('variables:\n  a: {label: {▮').slice(0, 2), ['es', 'en']);
    assert.ok(inLibrary('lint:\n  severity:\n    ▮').includes('reply.empty'));
    assert.ok(!inLibrary('lint:\n  severity:\n    ▮').includes('sop.empty'));
  });

  it('proposes values', () => {
    assert.deepEqual(inLibrary('lint:\n  severity:\n    reply.empty: ▮'), ['error', 'warning', 'information', 'off']);
    assert.deepEqual(inLibrary('approval: ▮'), ['other', 'self']);
    assert.deepEqual(inLibrary('team: {ana: {role: ▮}}'), ['supervisor', 'agent', 'payments']);
    assert.deepEqual(inLibrary('promises: {channels: [email, ▮]}'), ['chat']);
    assert.deepEqual(inLibrary('rules:\n  - {if: {tier: ▮}}'), ['standard', 'enterprise']);
    assert.deepEqual(inLibrary('rules:\n  - {then: {sop: ▮}}'), ['refund', 'track']);
    assert.deepEqual(inLibrary('learning: {agent: [refund, ▮]}'), ['track']);
    assert.ok(inLibrary('categories: {a: {icon: ▮}}').includes('package'));
    assert.ok(inLibrary('calendars: {a: {timezone: ▮}}').includes('Europe/Madrid'));
    assert.ok(inLibrary('goals:\n  - measure: ▮').includes('cases:payment'));
    assert.equal(accepting('library', 'goals:\n  - {target: ▮}', '4.6'), 'goals:\n  - {target: "4.6"▮}');
    assert.equal(
      accepting('library', 'calendars: {a: {hours: {mon: [▮]}}}', '"09:00-14:00"'),
      'calendars: {a: {hours: {mon: ["09:00-14:00"▮]}}}',
    );
  });

  it('writes groups on lines of their own', () => {
    assert.equal(accepting('library', 'te▮', 'team'), 'team:\n  ▮');
    assert.equal(accepting('library', 'go▮', 'goals'), 'goals:\n  - ▮');
    assert.equal(accepting('library', 'rules:\n  - th▮', 'then'), 'rules:\n  - then: {▮}');
    assert.equal(accepting('library', 'variables:\n  a: {la▮}', 'label'), 'variables:\n  a: {label: {es: , en: }▮}');
  });
});

describe('Completion in steps', () => {
  it('proposes what a tag may say, and an id made of the words of the step', () => {
    const all = inBody('- [ ] Mira el plazo de devolución `▮');
    assert.deepEqual(all.slice(0, 3), ['#mira-plazo-devolucion', 'optional', 'protocol']);
    for (const one of ['@supervisor', '@agent', 'optional', 'protocol', 'discretion'])
      assert.ok(all.includes(one), one);
    assert.equal(takeBody('- [ ] Mira `▮', '#mira'), '- [ ] Mira `#mira`▮');
    assert.equal(takeBody('- [ ] Mira `#mira @▮`', '@agent'), '- [ ] Mira `#mira @agent▮`');
  });

  it('proposes nothing that is there, or goes against it', () => {
    const rest = inBody('- [ ] Mira `#a 5m @agent protocol ▮`');
    assert.deepEqual(rest, ['optional']);
  });

  it('proposes an id that no other step has', () => {
    assert.equal(inBody('- [ ] Mira `#mira`\n- [ ] Mira `▮`')[0], '#mira-2');
  });
});

describe('Completion in links', () => {
  const file = (line: string) =>
    `${line}\n\n## Plazo (días)\n\n- [ ] A\n\n### Hola\n\n\`\`\`reply lang=es\nHola\n\`\`\``;
  const take = (line: string, label: string) => takeBody(file(line), label).split('\n', 1)[0];

  it('proposes the sections and replies of the file, the SOPs, and what else is there', () => {
    assert.deepEqual(inBody(file('Ve [a](▮)')), [
      'Plazo (días)',
      'Hola',
      'Devolución',
      'Seguir un pedido',
      'seal.png',
      'care guide.pdf',
    ]);
    assert.deepEqual(inBody(file('Ve [a](#▮)')), ['Plazo (días)', 'Hola']);
    assert.deepEqual(inBody(file('Ve [a](refund.md#▮)')), ['Plazo', 'Respuestas', 'Te lo devolvemos']);
    assert.deepEqual(inBody(file('![a](▮)')), ['seal.png']);
  });

  it('writes the address as the link needs it', () => {
    assert.equal(take('Ve [a](▮)', 'Plazo (días)'), 'Ve [a](#plazo-días▮)');
    assert.equal(take('Ve [a](▮', 'Devolución'), 'Ve [a](refund.md)▮');
    assert.equal(take('Ve [a](▮)', 'Seguir un pedido'), 'Ve [a](../shipping/track%20order.md▮)');
    assert.equal(take('Ve [a](<▮>)', 'Seguir un pedido'), 'Ve [a](<../shipping/track order.md>▮)');
    assert.equal(take('Ve [a](refund.md#▮)', 'Te lo devolvemos'), 'Ve [a](refund.md#te-lo-devolvemos▮)');
  });

  it('writes the whole link behind an arrow, or a bracket', () => {
    assert.deepEqual(inBody(file('- [ ] ¿Sí?\n  - Sí → ▮')).slice(0, 3), [
      'Plazo (días)',
      'Devolución',
      'Seguir un pedido',
    ]);
    assert.equal(take('- Sí → ▮', 'Devolución'), '- Sí → [Devolución](refund.md)▮');
    assert.equal(take('- Sí ->▮', 'Plazo (días)'), '- Sí -> [Plazo (días)](#plazo-días)▮');
    assert.equal(take('- [ ] Envía [▮]', 'Hola'), '- [ ] Envía [Hola](#hola)▮');
    assert.equal(take('- [ ] Envía [Ho▮', 'Hola'), '- [ ] Envía [Hola](#hola)▮');
  });
});

describe('Completion that nobody asked for', () => {
  const comes = (kind: 'sop' | 'library', marked: string) => {
    const { lines, position } = placed(marked);
    const typed = typedAt(kind, lines, position);
    return typed !== undefined && comesByItself(kind, typed);
  };

  it('comes once a word or a space is typed, where the first row would be taken by mistake', () => {
    for (const text of ['```▮', 'Word▮', '▮']) assert.equal(comes('sop', body(text)), false, text);
    for (const text of ['``` ▮', '```r▮', '- [ ] Do it `▮', '[▮']) assert.equal(comes('sop', body(text)), true, text);
    assert.equal(comes('sop', front('tags:▮')), false);
    assert.equal(comes('sop', front('tags: ▮')), true);
    assert.equal(comes('sop', front('ta▮')), true);
  });

  it('does not come within code', () => {
    assert.deepEqual(inBody('Say `items[a▮'), []);
  });

  it('has some hundred rows at most, those that fit what is typed', () => {
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, at) => [`s${at}.md`, track.replace('pedido', `Ítem ${at}`)]),
    );
    const here = libraryOf(many, config);
    const found = (marked: string) => {
      const { text, position, lines } = placed(body(marked));
      return completionAt('sop', lines, position, { ...asking(text, 'new.md'), library: here })!;
    };
    assert.equal(found('[▮').proposals.length, 500);
    assert.equal(found('[▮').isIncomplete, true);
    assert.deepEqual(
      found('[item 599▮').proposals.map(({ label }) => label),
      ['Seguir un Ítem 599'],
    );
  });
});

describe('Completion of names that are odd', () => {
  const odd = ['Invoice #12.pdf', 'why?.pdf', 'Shot\u202F9.png', 'a\u00A0b.pdf', '100%.pdf', 'x<y>.pdf'];
  const texts = (typed: string) => {
    const { text, position, lines } = placed(body(typed));
    const here = libraryOf({ 'a.md': track.replace('Seguir un pedido', 'A *b* `c` <d\\') }, config);
    here.update([{ kind: 'listing', root: 'sops', problems: [], others: { paths: new Set(odd), areAll: true } }]);
    const asked = { ...asking(text, 'new.md'), library: here };
    return completionAt('sop', lines, position, asked)?.proposals.map((one) => one.text) ?? [];
  };

  it('writes links that lead to the files, and have their words', () => {
    for (const typed of ['[x](▮', '[x](<▮', '[▮']) {
      const links = texts(typed).map((one) =>
        sopFrom(`${body('')}\n${typed.slice(0, -1)}`.replace(/[[<]$/, '') + one, 'new.md'),
      );
      const paths = links.flatMap(({ fileLinks }) =>
        fileLinks.map(({ target }) => (target.kind === 'file' ? target.path : '')),
      );
      for (const name of odd) assert.ok(paths.includes(name), `${typed} ${name}: ${paths.join(', ')}`);
    }
    assert.ok(texts('[▮').includes('[A \\*b\\* \\`c\\` \\<d\\\\](a.md)'));
  });

  it('does not stop at a language that is half typed', () => {
    const half = libraryOf({ 'a.md': track }, 'version: 1\nlang: e\n');
    const { text, position, lines } = placed('version: 1\nlang: e▮\n');
    const asked = { ...asking(text, 'library.yml'), library: half, languages: ['en', 'e', 'x_y'] };
    assert.ok(completionAt('library', lines, position, asked)?.proposals.some(({ label }) => label === 'es'));
  });
});

describe('Completion in replies', () => {
  const reply = (marked: string) => `### R\n\n\`\`\`reply lang=es\n${marked}\n\`\`\``;
  const inReply = (marked: string) => inBody(reply(marked));
  const take = (marked: string, label: string) => takeBody(reply(marked), label).split('\n')[3];

  it('proposes languages and channels behind the fence', () => {
    assert.deepEqual(inBody('### R\n\n```▮'), [
      'reply lang=es channel=email',
      'reply lang=en channel=email',
      'reply',
      'anticipate',
    ]);
    assert.deepEqual(inBody('```reply ▮\n```'), ['lang=', 'channel=']);
    assert.deepEqual(inBody('```reply lang=es ▮\n```'), ['channel=']);
    assert.deepEqual(inBody('```reply lang=▮\n```').slice(0, 2), ['es', 'en']);
    assert.deepEqual(inBody('```reply lang=es channel=▮\n```'), ['email', 'chat']);
    assert.equal(
      takeBody('```reply lang=es channel=em▮\n```', 'email').split('\n', 1)[0],
      '```reply lang=es channel=email▮',
    );
  });

  it('proposes variables and constants, with what closes them', () => {
    assert.deepEqual(inReply('Hola {{ ▮'), ['order.id', 'refund.method', 'tier', 'return.days', 'shop.hours']);
    assert.equal(take('Hola {{▮', 'order.id'), 'Hola {{ order.id }}▮');
    assert.equal(take('Hola {{▮}}', 'order.id'), 'Hola {{ order.id }}▮');
    assert.equal(take('Hola {{ or▮ }}.', 'order.id'), 'Hola {{ order.id }}▮.');
    assert.equal(take('Hola {{ or▮ | default: "a" }}', 'order.id'), 'Hola {{ order.id▮ | default: "a" }}');
    const { proposals } = proposalsIn('sop', body(reply('{{ ▮')));
    assert.deepEqual(
      proposals.slice(0, 4).map(({ detail, example }) => [detail, example]),
      [
        ['Order number', 'BR-104233'],
        ['Refund method', 'card · Bizum'],
        [undefined, 'standard · trade customer'],
        ['30', undefined],
      ],
    );
  });

  it('proposes the filters that are allowed', () => {
    assert.ok(inReply('{{ order.id | ▮ }}').includes('default'));
    assert.ok(!inReply('{{ order.id | ▮ }}').includes('where'));
    assert.equal(take('{{ order.id | de▮ }}', 'default'), '{{ order.id | default: "" }}▮');
  });

  it('proposes the tags that are allowed, those of what is open first', () => {
    assert.deepEqual(inReply('{% ▮').slice(0, 3), ['if', 'unless', 'case']);
    assert.deepEqual(inReply('{% if order.id %}a{% ▮').slice(0, 3), ['elsif', 'else', 'endif']);
    assert.equal(take('{%▮}', 'if'), '{% if condition %}▮{% endif %}');
    assert.equal(take('{% if order.id %}a{% end▮ %}', 'endif'), '{% if order.id %}a{% endif %}▮');
  });

  it('proposes the values of what is compared', () => {
    assert.deepEqual(inReply('{% if refund.method == ▮ %}'), ['card', 'bizum']);
    assert.deepEqual(inReply('{% if refund.method == "▮" %}'), ['card', 'bizum']);
    assert.deepEqual(inReply('{% case refund.method %}{% when ▮'), ['card', 'bizum']);
    assert.equal(take('{% if refund.method == ▮ %}', 'bizum'), '{% if refund.method == "bizum"▮ %}');
    assert.equal(take('{% if refund.method == "c▮" %}', 'card'), '{% if refund.method == "card▮" %}');
    assert.deepEqual(inReply('{% if ▮ %}').slice(0, 1), ['order.id']);
    assert.deepEqual(inReply('{{ order.id | default: "▮" }}'), []);
  });

  it('proposes names that the reply gives itself', () => {
    assert.equal(inReply('{% assign total = 3 %}{{ ▮ }}')[0], 'total');
  });

  it('proposes constants alone outside replies', () => {
    assert.deepEqual(inBody('Tienes {{ ▮'), ['return.days', 'shop.hours']);
  });
});

describe('Completion elsewhere', () => {
  it('proposes kinds of alerts, and codes in comments', () => {
    assert.deepEqual(inBody('> [!▮'), ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']);
    assert.equal(takeBody('> [!▮]', 'TIP'), '> [!TIP]▮');
    assert.ok(inBody('<!-- sop-guide-disable-next-line ▮ -->').includes('reply.empty'));
  });

  it('proposes snippets on blank lines alone', () => {
    assert.deepEqual(inBody('▮'), ['Step', 'Question with answers', 'Section', 'Alert', 'Reply']);
    assert.deepEqual(labels('sop', '▮'), ['Front matter']);
    assert.deepEqual(inBody('Unas palabras ▮'), []);
    const made = takeBody('▮', 'Reply');
    for (const one of [
      'lang=es channel=email',
      'lang=es channel=chat',
      'lang=en channel=email',
      'lang=en channel=chat',
    ])
      assert.ok(made.includes(`\`\`\`reply ${one}\n`), made);
  });

  it('never fails, and replaces a part of the line that the cursor is in', () => {
    holds(anyText, (text) => {
      const lines = text.split('\n');
      const asked = asking(text, 'payment/new.md');
      for (const [line, words] of lines.entries()) {
        for (const character of [Math.floor(words.length / 2), words.length]) {
          for (const kind of ['sop', 'library'] as const) {
            const found = completionAt(kind, lines, { line, character }, asked);
            for (const { range, label } of found?.proposals ?? []) {
              assertInside(text, range, label);
              assert.deepEqual([range.start.line, range.end.line], [line, line]);
            }
          }
        }
      }
    });
  });
});
