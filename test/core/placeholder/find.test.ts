import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { placeholdersInLetter, placeholdersInReply } from '../../../src/core/placeholder/find';
import { random } from '../../bench/random';
import { sampleSops } from '../../fuzz/sample';
import { hostilePlaceholders, placeholderMarks } from '../../fuzz/generators/placeholder';

const inReply = (text: string) => placeholdersInReply(text).map((one) => one.text);
const inLetter = (text: string) => placeholdersInLetter(text).map((one) => one.text);

/** Fails unless each line has one placeholder, the whole of it but for what stands before and behind ¦. */
function assertFound(lines: string): void {
  for (const line of lines.trim().split('\n')) {
    const [before = '', placeholder, after = ''] = line.includes('¦') ? line.trim().split('¦') : ['', line.trim()];
    assert.deepEqual(inReply(`${before}${placeholder}${after}`), [placeholder], line);
  }
}

function assertNone(texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(inReply(text), [], text);
}

describe('a placeholder of another tool is found', () => {
  it('in braces, with or without a sign before them', () => {
    assertFound(`
      {name}
      { customer name }
      {Nombre del cliente}
      Order ¦{0}¦ is here
      #{ticket.customer.firstname}
      %{recipient.name}
      \${first_name}
      \${1:name}
      {!Contact.FirstName}
      {formtext: name=order; default=1}
      {=price}
      {cursor}
      [Track it](https://shop.example/¦{order_id}¦)
    `);
  });

  it('in what looks like Liquid and is none', () => {
    assertFound(`
      {{{name}}}
      {{{ customer.name }}}
      {%customer.firstName,fallback=there%}
      {{First Name}}
      {{user.name | fallback: 'there'}}
      {{contact.first_name || "Unknown"}}
    `);
  });

  it('between other marks', () => {
    assertFound(`
      %NAME%
      %first_name%
      %%name%%
      @@name@@
      ##NAME##
      [[name]]
      <<name>>
      «Nombre_cliente»
      Hola ¦«Nombre»¦,
      *|FNAME|*
      $name$
      $first_name
      <%= name %>
      __ORDER_NUMBER__
      $|$
      Order ¦|ORDER_ID|¦ sent
      Hola ¦|nombre|¦, gracias
      ::name::
      ::anything_else::
      #nombre#
      #pedido#
      ~nombre~
      ^name^
      :nombre:
      &name&
      ‹nombre›
      su pedido ¦«número de pedido»¦ sale
      Hola ¦NOMBRE_CLIENTE¦, gracias
      $nombre
      Pedido ¦(NÚMERO DE PEDIDO)¦ enviado
      [•]
      [*]
      %filltext:name=City:default=Vic%
      %clipboard
      Hello ¦%s¦,
      %(name)s
    `);
  });

  it('in brackets', () => {
    assertFound(`
      [Name]
      Hola ¦[nombre]¦,
      [Nombre del cliente]
      [nom i cognoms]
      [ORDER NUMBER]
      [insert the link]
      [your name]
      [delivery date]
      [customer_name]
      [x days]
      [#XXXX]
      [X business days]
      [Step 1]
      Great question about ¦[feature]¦!
      It is ¦[being processed / packed]¦ now
      ¦[Answer the question about shipping: when it comes, and how to follow it]¦ Thanks
      [to be confirmed]
      [por confirmar]
      [hotel]
      <name>
      <first name>
      <número de pedido>
      Write to ¦<address>¦ soon
      Hello ¦(name)¦,
      ((order number))
      Hola, ¦(nombre)¦:
      Bon dia ¦[Nom]¦, el teu ¦[NIF]¦ és
      [€ importe]
      Your order ¦[     ]¦ is here
    `);
  });

  it('as blanks, and as words that say so', () => {
    assertFound(`
      Your refund of ¦XXXX¦ is on its way
      within ¦XX¦ days
      BR-¦XXXXXX¦ is shipped
      on ¦XX/XX/XXXX¦ at noon
      Order ¦____¦ is here
      On ¦___/___¦ it comes
      On ¦__/__/____¦ it comes
      It comes on ¦DD/MM/YYYY¦.
      Llega el ¦dd/mm/aaaa¦.
      It comes at ¦HH:MM¦.
      INSERT NAME HERE
      ORDER NUMBER HERE
      insert the date here
      ¦POR TRADUCIR¦: Hola
      ¦PER ESCRIURE¦: escriu el text
      Dear ¦CUSTOMER NAME¦,
      The price is ¦???¦ now
      The price is ¦TBD¦ now
      ¦TODO¦: the price
      Order ¦####¦ is here
      Dear Mr. ¦......¦, hello
    `);
  });

  it('but not in names, files and languages in brackets', () => {
    assertNone([
      'Hola [Ana], gracias',
      '[Marta] y [Jordi]',
      'la factura [PDF]',
      'the form [PDF, 2 MB]',
      '[Word] [JPG]',
      '[English] [Castellano] [català] [ESP]',
      '| nombre | pedido |\n|---|---|\n|nombre|pedido|',
      'a || b, x|y|z',
      '#hola# #verano#',
      'std::name::x',
      'https://a.example/?a=1&order&name=x',
      'campo «Número de pedido»',
      'It costs $5 or $name_',
      'a :+1: b',
    ]);
  });

  it('with what it says of its value', () => {
    const said = (text: string) => placeholdersInReply(text).map(({ name, fallback }) => [name, fallback]);
    assert.deepEqual(said('{%customer.firstName,fallback=there%}'), [['customer.firstName', 'there']]);
    assert.deepEqual(said("{{user.name | fallback: 'there'}}"), [['user.name', 'there']]);
    assert.deepEqual(said('%filltext:name=City:default=Vic%'), [['City', 'Vic']]);
    assert.deepEqual(said('{{{ order.id }}} ${1:name} [ Name ] <%= city %>'), [
      ['order.id', undefined],
      ['name', undefined],
      ['Name', undefined],
      ['city', undefined],
    ]);
    assert.deepEqual(said('It is ____ or XXXX'), [
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('each in its place', () => {
    const text = 'Hi {a_b}, [Name] and\n%{recipient.name}: ____ ok';
    assert.deepEqual(
      placeholdersInReply(text).map(({ start, end }) => text.slice(start, end)),
      ['{a_b}', '[Name]', '%{recipient.name}', '____'],
    );
  });
});

describe('no placeholder is', () => {
  it('Markdown', () => {
    assertNone([
      '[terms](https://a.example) and ![Name](x.png)',
      '[Name][ref] and [Terms][], [terms]\n\n[ref]: https://a.example\n[terms]: https://b.example "T"',
      '- [ ] one\n- [x] two\n- [X] three',
      'see[^1]\n\n[^1]: below',
      '## Refund {#refund}\n\n### More ###',
      '> [!NOTE]\n> x',
      '`{name}` and ``[Name] ` `` and\n\n```\n%NAME%\n```',
      '<ana@shop.example> <https://shop.example/a> <mailto:a@shop.example>',
      'one<br>two <b>three</b> <img src="x"> <time>10:30</time> <!-- no -->',
      '___very___ and __init__ and a___b\n\n___\n\n__IMPORTANT__',
      '\\[Name\\]',
    ]);
  });

  it('a remark, a reference or a sign of prose', () => {
    assertNone([
      'he wrote “it dont work [sic]” […] [...]',
      'article [1] of [12], [art. 5], [Smith 2020]',
      '[W]e organi[sz]e item[s], [redacted], [los clientes] dijeron, it [is] late, [usually] so',
      '[ES] text, [TICKET-123], [SPAM]',
      'costs $5 and $10.50, ${1}, 5 €, 50% off and 20% more, 20 %de',
      ':-) 8-{ :-} :-[ <3 >:( :]',
      'at 10:30 on 1/2/2026, 00:00',
      'sizes XL, XXL, XXXL, part AB-XXL-1, siglo XX',
      'card XXXX XXXX XXXX 4242',
      'Write the date as DD/MM/YYYY, the time in the format HH:MM',
      'really???? ¿Cómo??? well...... yes!! no!!',
      'Hemos revisado TODO el pedido.',
      'TU PEDIDO YA ESTÁ EN CAMINO. YOUR ORDER IS LATE. ADD TO CART.',
      'a < b and c > d, 5 < 6',
      'No digas «cálmate» ni «como ya te dije».',
      '#vip #hello and C# and #1234',
    ]);
  });

  it('what somebody is told to press', () => {
    assertNone([
      'haz clic en [Aceptar], then [Next], press <Enter>, [Ctrl+C], <F5>',
      'Escríbelo en «Código promocional»',
      'Pulsa «Continuar» y rellena el campo «Nombre».',
      'Click [Order again]',
    ]);
  });

  it('an address, a path or a line of a program', () => {
    assertNone([
      'https://a.example/a%20b%C3%A9c?q=%7Bname%7D',
      'C:\\Users\\ana',
      '{"a": 1} {.wide} Array<string> \\d{4} f(){ return }',
    ]);
  });

  it('Liquid, or what stands there as it is meant', () => {
    assertNone([
      '{{ customer.name }} {{- a | default: "[Name]" -}} {% if a or b %}x{% endif %} {{ a and b }}',
      '{% raw %}[Name] and {name}{% endraw %}',
      '{% comment %}TODO: [Name]{% endcomment %}',
    ]);
  });

  it('anywhere in the sample library', () => {
    const replies = sampleSops().flatMap(({ replies }) => replies.flatMap(({ variants }) => variants));
    assert.ok(replies.length > 50);
    assertNone(replies.map(({ text }) => text));
  });

  it('in the words of this project', () => {
    assertNone([readFileSync('docs/privacy.md', 'utf8')]);
  });
});

describe('in a letter', () => {
  it('all that is to be filled in is found, Liquid too', () => {
    assert.deepEqual(inLetter('Hi [Name], {{ order.id }} {% if a %}'), ['[Name]', '{{ order.id }}', '{% if a %}']);
  });

  it('what it quotes is left alone', () => {
    assert.deepEqual(inLetter('> Hello [Name]\n\nHello Ana'), []);
  });
});

describe('however many marks there are, placeholders are found', () => {
  it('in order, none within another', () => {
    const numbers = random(11);
    for (let round = 0; round < 300; round++) {
      const text = hostilePlaceholders(numbers, 400);
      for (const found of [placeholdersInReply(text), placeholdersInLetter(text)]) {
        let at = 0;
        for (const one of found) {
          assert.ok(one.start >= at && one.end > one.start, text);
          assert.equal(text.slice(one.start, one.end), one.text);
          at = one.end;
        }
      }
    }
    assert.ok(placeholderMarks.length > 20);
  });
});
