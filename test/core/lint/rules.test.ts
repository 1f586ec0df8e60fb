import assert from 'node:assert/strict';
import type { Library } from '../../../src/core/library/library';
import { replyFilters, replyTags } from '../../../src/core/liquid/allowed';
import { added, configured, libraryOf, linterOf } from '../support/libraries';
import { mended } from '../support/fixes';
import { assertProblems } from '../support/problems';
import type { Expected } from '../support/problems';
import { marked } from '../support/ranges';

/** Fails unless one file of a library has exactly these problems, at the places marked in it. */
function assertFound(
  path: string,
  files: Readonly<Record<string, string>>,
  config: string | undefined,
  ...expected: Expected[]
): void {
  const plain = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, marked(text).text]));
  assertProblems(files[path]!, linterOf(libraryOf(plain, config)).problems(`sops/${path}`), expected);
}

/** A complete SOP with nothing to complain about except in these lines and this body. */
const sop = (lines: string, body = '') => `---\ntitle: T\n${lines}---\n\nSummary.\n\n${body}`;

describe('ids', () => {
  it('shared by two files are reported where each is written', () => {
    assertFound('a.md', { 'a.md': sop('id: ⟦x⟧\n'), 'b.md': sop('id: x\n') }, undefined, [
      'sop.id-duplicate',
      'x',
      'b.md',
    ]);
  });

  it('made from a file’s name are reported at the start of the file', () => {
    assertFound('x/a.md', { 'x/a.md': `⟦⟧${sop('')}`, 'y/a.md': sop('') }, undefined, [
      'sop.id-duplicate',
      'a',
      'y/a.md',
    ]);
  });

  it('shared by two libraries are reported too: cases name SOPs by them', () => {
    const library = libraryOf({ 'a.md': sop('id: x\n') });
    library.update([added('b.md', sop('id: x\n'), 'more')]);
    assert.deepEqual(
      linterOf(library)
        .problems('sops/a.md')
        .map((one) => [one.code, ...one.args]),
      [['sop.id-duplicate', 'x', 'b.md']],
    );
  });
});

describe('links to other files', () => {
  it('must lead to an SOP of the library', () => {
    assertFound(
      'x/a.md',
      { 'x/a.md': sop('', '- [ ] ⟦[a](b.md)⟧ [c](../c.md) [d](/x/a.md) ⟦[e](<../no such.md>)⟧\n'), 'c.md': sop('') },
      undefined,
      ['sop.target-missing', 'b.md'],
      ['sop.target-missing', '../no such.md'],
    );
  });

  it('must lead to a heading that is there', () => {
    assertFound(
      'a.md',
      {
        'a.md': sop('', '- [ ] [a](b.md#part-one) ⟦[b](b.md#part-two)⟧ [c](b.md#)\n'),
        'b.md': sop('', '# Part one\n'),
      },
      undefined,
      ['sop.target-section-missing', 'b.md', 'part-two'],
    );
  });

  it('must not lead out of the library', () => {
    assertFound(
      'x/a.md',
      { 'x/a.md': sop('', '- [ ] ⟦[a](../../secret.md)⟧ ⟦[b](../../../etc/passwd)⟧ [c](../b.md)\n'), 'b.md': sop('') },
      undefined,
      ['sop.target-outside', '../../secret.md'],
      ['sop.target-outside', '../../../etc/passwd'],
    );
  });

  it('may lead to pictures, documents and the web, which are nobody’s business here', () => {
    assertFound(
      'a.md',
      { 'a.md': sop('', '- [ ] [a](a.pdf) ![b](b.png) [c](https://c.example/d.md) [e](folder/)\n') },
      undefined,
    );
  });

  it('are checked in answers, alerts and tables alike', () => {
    assertFound(
      'a.md',
      {
        'a.md': sop(
          '',
          '- [ ] Q?\n  - Yes → [m](#top)\n  - No → ⟦[n](n.md)⟧\n\n> [!NOTE]\n> ⟦[o](o.md)⟧\n\n| ⟦[p](p.md)⟧ |\n|---|\n',
        ),
      },
      undefined,
      ['sop.target-missing', 'n.md'],
      ['sop.target-missing', 'o.md'],
      ['sop.target-missing', 'p.md'],
    );
  });
});

describe('links to what is no SOP', () => {
  const read = (body: string, ...there: string[]) => {
    const library = libraryOf({ 'a.md': sop('', body), 'x/wait.md': sop('', '- [ ] Wait\n') });
    library.update([{ kind: 'listing', root: 'sops', problems: [], others: { paths: new Set(there), areAll: true } }]);
    return library;
  };
  const told = (library: ReturnType<typeof libraryOf>) =>
    linterOf(library)
      .problems('sops/a.md')
      .map(({ code, args, suggestion }) => [code, args[0], ...(suggestion === undefined ? [] : [suggestion])]);

  it('are right where the file or folder is there', () => {
    const body = '- [ ] [a](README.md) [b](x/README.md#top) [c](form%20one.pdf) [d](x) [e](x/) [f](_notes/n.md)\n';
    assert.deepEqual(told(read(body, 'README.md', 'x/', 'x/README.md', 'form one.pdf')), []);
  });

  it('are told where it is not, until it comes', () => {
    const library = read('- [ ] [a](README.md) [b](form.pdf)\n');
    assert.deepEqual(told(library), [
      ['sop.file-missing', 'README.md'],
      ['sop.file-missing', 'form.pdf'],
    ]);
    library.update([{ kind: 'other', root: 'sops', path: 'form.pdf', isThere: true }]);
    assert.deepEqual(told(library), [['sop.file-missing', 'README.md']]);
  });

  it('are told where they are addresses of the web or of mail, and mended', () => {
    const body = '- [ ] [a](www.a.es/x) [b](shop.example.com) [c](ana@shop.es) [d](note.io.md) [e](http//a.es)\n';
    assert.deepEqual(told(read(body)), [
      ['sop.link-without-scheme', 'www.a.es/x'],
      ['sop.link-without-scheme', 'shop.example.com'],
      ['sop.link-without-scheme', 'ana@shop.es'],
      ['sop.target-missing', 'note.io.md'],
      ['sop.link-without-scheme', 'http//a.es'],
    ]);
    assert.match(
      mended(sop('', body)).text,
      /\[a\]\(https:\/\/www\.a\.es\/x\) \[b\]\(https:\/\/shop\.example\.com\) \[c\]\(mailto:ana@shop\.es\)/,
    );
  });

  it('may lead to the top of a page', () => {
    assert.deepEqual(told(read('- [ ] [a](#top) [b](x/wait.md#top)\n')), []);
  });

  it('are told with the SOP that was probably meant', () => {
    assert.deepEqual(told(read('- [ ] [a](x/wait) [b](X/Wait.md) [c](wait.md) [d](wait.html)\n')), [
      ['sop.target-missing', 'x/wait', 'x/wait.md'],
      ['sop.target-missing', 'X/Wait.md', 'x/wait.md'],
      ['sop.target-missing', 'wait.md', 'x/wait.md'],
      ['sop.target-missing', 'wait.html', 'x/wait.md'],
    ]);
  });

  it('are a note where an answer leads there', () => {
    assert.deepEqual(told(read('- [ ] Due?\n  - Yes → [a](README.md)\n  - No → [b](x/wait.md)\n', 'README.md')), [
      ['sop.answer-to-file', 'README.md'],
    ]);
  });
});

describe('related SOPs', () => {
  it('must exist, in any library', () => {
    assertFound('a.md', { 'a.md': sop('related: [b, ⟦c⟧]\n'), 'x.md': sop('id: b\n') }, undefined, [
      'sop.related-missing',
      'c',
    ]);
  });
});

describe('promises in working hours', () => {
  const promise = sop('sla: {resolution: 8h, clock: ⟦business⟧}\n');

  it('need a calendar', () => {
    assertFound('a.md', { 'a.md': promise }, undefined, ['library.sla-without-calendar']);
    assertFound('a.md', { 'a.md': promise }, 'name: x', ['library.sla-without-calendar']);
  });

  it('are left alone while nobody can tell whether there is one', () => {
    assertFound('a.md', { 'a.md': promise.replace(/[⟦⟧]/g, '') }, 'calendars: {a: [}');
    assertFound('a.md', { 'a.md': promise.replace(/[⟦⟧]/g, '') }, `calendars: ${'[ '.repeat(40)}`);
    assertFound('a.md', { 'a.md': promise.replace(/[⟦⟧]/g, '') }, `# ${'x'.repeat(600_000)}`);
  });

  it('need nothing more once there is one', () => {
    assertFound(
      'a.md',
      { 'a.md': promise.replace(/[⟦⟧]/g, '') },
      'calendars: {business: {hours: {mon: "09:00-14:00"}}}',
    );
  });

  it('differ from those in all hours', () => {
    assertFound('a.md', { 'a.md': sop('sla: {resolution: 8h, clock: calendar}\n') }, undefined);
    assertFound('a.md', { 'a.md': sop('sla: {resolution: 8h}\n') }, undefined);
  });
});

describe('what an SOP says about escalating', () => {
  const config = 'variables: {refund.amount: {}}\nrules: [{if: {hotel: "yes"}, then: {priority: high}}]';
  const when = (text: string) => sop(`escalation: {to: ops@shop.example, when: ${text}}\n`);

  it('asks for names that mean something, where it is a condition', () => {
    assertFound('a.md', { 'a.md': when("⟦'refund.amonut > 100'⟧") }, config, [
      'sop.escalation-name-unknown',
      'refund.amonut',
      'refund.amount',
    ]);
    assertFound('a.md', { 'a.md': when('⟦\'refund.amount > 100 or weather == "bad"\'⟧') }, config, [
      'sop.escalation-name-unknown',
      'weather',
    ]);
    assertFound('a.md', { 'a.md': when('\'refund.amount > 100 or tier == "vip" or hotel == "yes"\'') }, config);
  });

  it('may be any words', () => {
    for (const text of ['importe superior a 100 EUR', 'fraude', 'fraud or chargeback', '"> 100 EUR"'])
      assertFound('a.md', { 'a.md': when(text) }, config);
  });

  it('may be anything while the library declares no variables', () =>
    assertFound('a.md', { 'a.md': when("'importe > 100'") }, 'name: x'));
});

describe('people', () => {
  const people = 'owner: ⟦ana⟧\nauthors: [luis, ⟦eva⟧]\napprovers: [{by: ⟦max⟧}]\nescalation: {to: ⟦boss⟧}\n';
  const step = '- [ ] A `#a ⟦@chief⟧`\n  - [ ] B `#b @luis`\n- [ ] C `#c @lead`\n';

  it('must be in the team, or be a role of it', () => {
    assertFound(
      'a.md',
      { 'a.md': sop(people, step) },
      'team: {luis: {role: lead}}',
      ['sop.owner-unknown', 'ana'],
      ['sop.owner-unknown', 'eva'],
      ['sop.owner-unknown', 'max'],
      ['sop.owner-unknown', 'boss'],
      ['sop.owner-unknown', 'chief'],
    );
  });

  it('may be a declared role that nobody has, which is told in library.yml', () => {
    assertFound(
      'a.md',
      { 'a.md': sop('version: 1.0\nread-by: [senior, ⟦senoir⟧]\n') },
      'roles: {senior: {en: Senior}}\nteam: {ana: {role: agent}}',
      ['sop.owner-unknown', 'senoir', 'senior'],
    );
  });

  it('who confirm the SOP must be in the team, too', () => {
    assertFound(
      'a.md',
      { 'a.md': sop('version: 1.0\nread-by: [lead, ⟦agnet⟧]\n') },
      'team: {luis: {role: lead}, ana: {role: agent}}',
      ['sop.owner-unknown', 'agnet', 'agent'],
    );
  });

  it('may be given by their address where a case is escalated to them', () => {
    for (const to of ['ops@shop.example', '"+34 600 000 000"', '"#soporte"', 'https://help.example/urgent'])
      assertFound('a.md', { 'a.md': sop(`escalation: {to: ${to}}\n`) }, 'team: {luis: {}}');
  });

  it('may be anybody while there is no team', () => {
    assertFound('a.md', { 'a.md': sop(people, step).replace(/[⟦⟧]/g, '') }, 'name: x');
  });

  it('are those of their own library', () => {
    const library: Library = libraryOf({ 'a.md': sop('owner: ana\n') }, 'team: {luis: {}}');
    library.update([configured('team: {ana: {}}', 'more')]);
    assert.deepEqual(
      linterOf(library)
        .problems('sops/a.md')
        .map((one) => one.code),
      ['sop.owner-unknown'],
    );
  });

  it('must not approve what they wrote', () => {
    assertFound('a.md', { 'a.md': sop('authors: [ana, luis]\napprovers: [{by: ⟦luis⟧}, {by: eva}]\n') }, undefined, [
      'sop.approver-is-author',
      'luis',
    ]);
  });
});

describe('replies', () => {
  const reply = (text: string) => sop('', `# A\n\n\`\`\`reply lang=es\n${text}\n\`\`\`\n`);
  const variables = 'variables: {order.id: {}, customer.name: {}}';

  it('must be Liquid that can be filled in', () => {
    assertFound('a.md', { 'a.md': reply('Hola\n\nsoy ⟦{⟧% if a %}yo') }, undefined, [
      'reply.liquid-syntax',
      'tag {% if a %} not closed',
    ]);
  });

  it('use variables that the library knows, once it declares any', () => {
    assertFound(
      'a.md',
      { 'a.md': reply('Hola {{ ⟦custmer.name⟧ }}:\n\n{% if ⟦zzz⟧ %}{{ order.id | append: ⟦foo.bar⟧ }}{% endif %}') },
      variables,
      ['reply.variable-unknown', 'custmer.name', 'customer.name'],
      ['reply.variable-unknown', 'zzz'],
      ['reply.variable-unknown', 'foo.bar'],
    );
    assertFound('a.md', { 'a.md': reply('{{ anything }}') }, undefined);
  });

  it('may use variables of their own', () => {
    assertFound(
      'a.md',
      {
        'a.md': reply(
          '{% assign x = order.id %}{{ x }}{% for i in (1..2) %}{{ i }}{{ forloop.index }}{% endfor %}{% capture y %}z{% endcapture %}{{ y }}',
        ),
      },
      variables,
    );
  });

  it('are reported at their place when they stand in a list', () => {
    assertFound(
      'a.md',
      { 'a.md': sop('', '# A\n\n1. [ ] item\n\n   ```reply lang=es\n   Hola\n   {{ ⟦zzz⟧ }}\n   ```\n') },
      variables,
      ['reply.variable-unknown', 'zzz'],
    );
  });

  it('are checked in each language', () => {
    const body = '# A\n\n```reply lang=es\n{{ ⟦x1⟧ }}\n```\n\n```reply lang=en\n{{ ⟦x2⟧ }}\n```\n';
    assertFound(
      'a.md',
      { 'a.md': sop('', body) },
      variables,
      ['reply.variable-unknown', 'x1'],
      ['reply.variable-unknown', 'x2'],
    );
  });

  it('use only tags and filters that replies can use; what is nearly one is suggested', () => {
    const [tags, filters] = [replyTags.join(', '), replyFilters.join(', ')];
    assertFound(
      'a.md',
      { 'a.md': reply('{% ⟦cycle⟧ "a", "b" %}\n\n{{ a | upcase | ⟦sort⟧ }} {{ b | ⟦upcse⟧ }}{% ⟦unles⟧ a %}') },
      undefined,
      ['reply.not-allowed', 'cycle', tags],
      ['reply.not-allowed', 'sort', filters],
      ['reply.not-allowed', 'upcse', filters, 'upcase'],
      ['reply.not-allowed', 'unles', tags, 'unless'],
    );
    assertFound('a.md', { 'a.md': reply('{% assign a = ⟦(1..3)⟧ %}') }, undefined, [
      'reply.not-allowed',
      '(1..3)',
      '{% for i in (1..3) %}',
    ]);
  });

  it('are not so large that nobody could read them', () => {
    const most = ['16384', '1000', '20'];
    const nested = '{{ channel }}'.repeat(1000);
    assertFound('a.md', { 'a.md': reply(`a${nested}⟦{{ c }}⟧`) }, 'lint: {severity: {plain: off}}', [
      'reply.too-large',
      ...most,
    ]);
    assertFound('a.md', { 'a.md': reply(`⟦{{ ${'a['.repeat(21)}⟧`) }, undefined, ['reply.too-large', ...most]);
  });

  it('do not take too much work, whatever their values and whichever branch is taken', () => {
    const heavy = ['reply.too-much-work', '20'] as const;
    for (const text of [
      '{% for a in list %}{% for b in list %}{% for c in list %}⟦{{ c }}⟧{% endfor %}{% endfor %}{% endfor %}',
      'Hi\n\n⟦{% for i in (1..1001) %}⟧x{% endfor %}',
      `Hi {% if a == "b" %}{% else %}{% for i in (1..1000) %}⟦{{ c | append: "${'y'.repeat(300)}" }}⟧{% endfor %}{% endif %}`,
      `{% assign a = b | append: b %}${'{% assign a = a | append: a %}'.repeat(9)}⟦{% assign a = a | append: a %}⟧{{ a }}`,
    ])
      assertFound('a.md', { 'a.md': reply(text) }, undefined, [...heavy]);
    for (const text of [
      '{% for line in lines %}{{ line.name | upcase }}: {{ line.quantity }}, {{ line.price | default: "?" }}\n{% endfor %}',
      '{% for a in list %}{% for b in a.lines %}{{ b.name }}{% break %}{% endfor %}{% endfor %}',
      '{% for i in (1..100) %}{% if i > 3 %}{{ i }}{% endif %}{% endfor %}',
      `{{ a }} ${'{% case a %}{% when "b" %}Some words.{% else %}Some others, with {{ c }}.{% endcase %}'.repeat(50)}`,
    ])
      assertFound('a.md', { 'a.md': reply(text) }, undefined);
  });

  it('tell of some that take too much work, not of hundreds', () => {
    const heavy = '```reply lang=es\n{% for i in (1..9999) %}{% endfor %}\n```\n';
    const { text } = marked(sop('', Array.from({ length: 300 }, (_, index) => `# A${index}\n\n${heavy}`).join('\n')));
    const found = linterOf(libraryOf({ 'a.md': text })).problems('sops/a.md');
    assert.deepEqual([...new Set(found.map(({ code }) => code))], ['reply.too-much-work']);
    assert.equal(found.length, 20);
  });

  it('cannot read other files', () => {
    assertFound('a.md', { 'a.md': reply('{% ⟦include⟧ "secret" %}') }, undefined, [
      'reply.not-allowed',
      'include',
      replyTags.join(', '),
    ]);
  });
});

describe('questions for those who confirm an SOP', () => {
  const question = (name: string, rest: string) => `  - {question: ${name}, ${rest}}\n`;
  const asked = 'version: 1.0\nread-by: [agent]\nread-questions:\n';

  it('have answers, one of which is right', () => {
    assertFound('a.md', { 'a.md': sop(`${asked}${question('A', 'answers: [x, y], right: x')}`) }, undefined);
    for (const rest of ['answers: [x, y], right: z', 'answers: [x], right: x', 'answers: [x, x], right: x', 'right: x'])
      assertFound('a.md', { 'a.md': sop(`${asked}${question('⟦A⟧', rest)}`) }, undefined, [
        'sop.read-question-answers',
        'A',
      ]);
  });

  it('are two at most, and asked of somebody', () => {
    const good = 'answers: [x, y], right: x';
    assertFound(
      'a.md',
      { 'a.md': sop(`${asked}${question('A', good)}${question('B', good)}${question('⟦C⟧', good)}`) },
      undefined,
      ['sop.read-questions-many', '2'],
    );
    assertFound('a.md', { 'a.md': sop(`read-questions:\n${question('⟦A⟧', good)}`) }, undefined, [
      'sop.read-question-unasked',
      'A',
    ]);
  });

  it('come with a version, so that who confirmed is not asked again by every change', () => {
    assertFound('a.md', { 'a.md': sop('read-by: ⟦agent⟧\n') }, undefined, ['sop.read-by-version']);
  });
});
