import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDraft } from '../../../src/core/draft/front-matter';
import { readLibraryConfig } from '../../../src/core/library/config';
import { declaring } from '../../../src/core/library/declare';
import { leftOpen } from '../../../src/core/lint/draft/left-open';
import { fixesOf } from '../../../src/core/lint/fixing';
import { kindOf } from '../../../src/core/lint/kinds';
import { applyEdits } from '../../../src/core/text/edit';
import { checked, mended } from '../support/fixes';
import { libraryOf, linterOf } from '../support/libraries';
import { assertProblems } from '../support/problems';
import { marked } from '../support/ranges';

const sop = (reply: string, status = 'approved') =>
  `---\nid: a\ntitle: T\nstatus: ${status}\nowner: ana\napprovers: [{by: luis}]\n---\n\nSummary.\n\n## Sent\n\n\`\`\`reply lang=en\n${reply}\n\`\`\`\n`;
const sample = readFileSync('test/fixtures/shop/library.yml', 'utf8');

/** What each problem of a reply says was meant. */
const suggested = (reply: string, config = sample) =>
  linterOf(libraryOf({ 'a.md': sop(reply) }, config))
    .problems('sops/a.md')
    .map((one) => one.suggestion);

/** The text after each way to mend its first problem, with what it declares. */
const offered = (reply: string, config = sample) => {
  const { file, check } = checked(sop(reply), { config });
  const [first] = file.problems;
  assert.ok(first);
  return fixesOf(file, first, check).map(({ edits, declares }) => [
    applyEdits(file.text, edits).split('\n').at(-3),
    declares?.name,
  ]);
};

describe('a placeholder of another tool in a reply', () => {
  const marks = 'Hi ⟦{customer_name}⟧, ⟦[Name]⟧:\n⟦%{recipient.name}⟧ {{ x }} ⟦`{name}`⟧ ⟦____⟧ ok';

  it('is an error in an approved reply, each at its place', () => {
    const text = sop(marks);
    const library = libraryOf({ 'a.md': marked(text).text });
    assertProblems(text, linterOf(library).problems('sops/a.md'), [
      ['reply.placeholder', '{customer_name}', 'customer_name', ''],
      ['reply.placeholder', '[Name]', 'Name', ''],
      ['reply.placeholder', '%{recipient.name}', 'recipient.name', ''],
      ['reply.markdown', '`{name}`'],
      ['reply.placeholder', '____', '', ''],
    ]);
  });

  it('is a warning where agents are not offered the reply', () => {
    const problems = linterOf(libraryOf({ 'a.md': sop('Hi [Name]', 'draft') })).problems('sops/a.md');
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['reply.placeholder-unapproved', 'warning']],
    );
  });

  it('is told once, whatever Liquid makes of it', () => {
    const codes = (reply: string) =>
      linterOf(libraryOf({ 'a.md': sop(reply) }, sample))
        .problems('sops/a.md')
        .map(({ code }) => code);
    for (const one of ['{{{name}}}', '{%customer.x,fallback=y%}', '{{First Name}}', '{{ a.b || "c" }}'])
      assert.deepEqual(codes(`Hi ${one}, {{ order.id }}`), ['reply.placeholder'], one);
    assert.deepEqual(codes('[Name] {{ order.id | nofilter }}'), ['reply.not-allowed', 'reply.placeholder']);
  });

  it('is written as the variable that means the same, in any language', () => {
    const meant = {
      '{customer_name}': 'customer.first_name',
      '#{ticket.customer.firstname}': 'customer.first_name',
      '[Nombre del cliente]': 'customer.first_name',
      '[nom]': 'customer.first_name',
      '[Your name]': 'agent.name',
      '{número de pedido}': 'order.id',
      '%ORDER_NUMBER%': 'order.id',
      '[número de comanda]': 'order.id',
      '{ticket.id}': 'case.id',
      '<enlace de seguimiento>': 'tracking.url',
      '[Delivery date]': 'delivery.date',
    };
    for (const [written, variable] of Object.entries(meant))
      assert.deepEqual(suggested(`Hi ${written}!`), [`{{ ${variable} }}`], written);
    assert.deepEqual(suggested('Hi {%customer.firstName,fallback=there%}!'), [
      '{{ customer.first_name | default: "there" }}',
    ]);
    assert.deepEqual(suggested('Hi {nombre}', 'variables: {cust: {label: {es: Nombre del cliente}}}'), ['{{ cust }}']);
  });

  it('is written as the one of several that its line is about, or as none', () => {
    assert.deepEqual(suggested('Your refund of {amount} is on its way.'), ['{{ refund.amount }}']);
    assert.deepEqual(suggested('We collect it on DD/MM/YYYY, the pickup costs nothing.'), ['{{ pickup.date }}']);
    assert.deepEqual(suggested('It is {amount}.'), [undefined]);
    assert.deepEqual(suggested('Hi {LASTNAME}, see [hotel_address]'), [undefined, undefined]);
  });

  it('is mended in several ways', () => {
    assert.deepEqual(offered('Hi [Name]!'), [
      ['Hi {{ customer.first_name }}!', undefined],
      ['Hi {{ name }}!', 'name'],
      ['Hi {% raw %}[Name]{% endraw %}!', undefined],
    ]);
    assert.deepEqual(offered('It is [Nom de l’hotel].'), [
      ['It is {{ nom_de_l_hotel }}.', 'nom_de_l_hotel'],
      ['It is {% raw %}[Nom de l’hotel]{% endraw %}.', undefined],
    ]);
    assert.deepEqual(offered('It is ____.'), [['It is {% raw %}____{% endraw %}.', undefined]]);
  });

  it('is mended without a look only where it is called as the variable is', () => {
    const text = sop('{order.id} and {order_id}');
    assert.equal(mended(text, { config: sample }).text, sop('{{ order.id }} and {order_id}'));
  });
});

describe('a variable that is not in library.yml', () => {
  it('may be called so by another tool', () => {
    assert.deepEqual(suggested('Hi {{ticket.requester.first_name}}'), ['customer.first_name']);
  });

  it('can be declared, if Liquid can read its name', () => {
    const declares = (name: string) =>
      kindOf('reply.variable-unknown').declares?.({
        code: 'reply.variable-unknown',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        args: [name],
        suggestion: undefined,
      });
    assert.deepEqual(declares('hotel.room_name'), { name: 'hotel.room_name', label: 'Hotel room name' });
    assert.equal(declares('Número'), undefined);
  });
});

describe('a variable is declared', () => {
  const declared = (text: string) => {
    const edit = declaring(text, { name: 'hotel.name', label: 'Hotel’s “name”' });
    return edit && applyEdits(text, [edit]);
  };

  it('behind the others, indented as they are', () => {
    const before = 'version: 1\nvariables:\n    a: {}\n    b:\n      label: B\n\n# Roles\nroles: [x]\n';
    assert.equal(
      declared(before),
      before.replace('label: B\n', 'label: B\n    hotel.name: {label: "Hotel’s “name”"}\n'),
    );
    assert.ok(readLibraryConfig(declared(sample) ?? '').config.variables.has('hotel.name'));
    assert.equal(readLibraryConfig(declared(sample) ?? '').problems.length, 0);
  });

  it('where there are none yet', () => {
    const entry = 'variables:\n  hotel.name: {label: "Hotel’s “name”"}\n';
    assert.equal(declared(''), entry);
    assert.equal(declared('version: 1\n'), `version: 1\n\n${entry}`);
    assert.equal(declared('version: 1'), `version: 1\n\n${entry}`);
    assert.equal(declared('variables:\nlang: es\n'), 'variables:\n  hotel.name: {label: "Hotel’s “name”"}\nlang: es\n');
  });

  it('not twice, and not where a line cannot be added', () => {
    assert.equal(declared('variables:\n  hotel.name: {}\n'), undefined);
    assert.equal(declared('variables: {a: {}}\n'), undefined);
    assert.equal(declared('variables:\n  a: [\n'), undefined);
  });
});

describe('a draft', () => {
  const told = (text: string) =>
    [...leftOpen.check({ text, front: readDraft(text) })].map(({ range, args }) => [
      range.start.line,
      range.start.character,
      args[0],
    ]);

  it('is told what is still open in it', () => {
    assert.deepEqual(told('---\nlang: en\nnote: "{x}"\n---\nHi [Name],\r\nyour {{ order.id }} and ____ ok'), [
      [4, 3, '[Name]'],
      [5, 5, '{{ order.id }}'],
      [5, 24, '____'],
    ]);
    assert.deepEqual(told('Hola [Nombre del cliente]'), [[0, 5, '[Nombre del cliente]']]);
  });

  it('is told nothing of what it quotes, nor when it is a document with headings', () => {
    assert.deepEqual(told('> Hi [Name]\n\nHi Ana'), []);
    assert.deepEqual(told('# How to\n\nWrite {name}.'), []);
    assert.equal(told('---\nticket: 1\n---\n# Hello\n\n{name}').length, 1);
  });

  it('is not told hundreds of things', () => assert.equal(told('[Name] '.repeat(300)).length, 50));
});
