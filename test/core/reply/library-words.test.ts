import assert from 'node:assert/strict';
import { readLibraryConfig } from '../../../src/core/library/config';
import { fillReply } from '../../../src/core/reply/fill';
import type { KnownValues } from '../../../src/core/ticket/values';
import { libraryWords } from '../../../src/core/reply/library-words';

const { config } = readLibraryConfig(`
lang: es
constants:
  shop.name: Brialba
  shop.hours: {es: de 9 a 18 h, en: 9 am to 6 pm}
  return.days: 30
  shipping.price: 4.90
  shop.postcode: "08001"
variables:
  refund.method: {values: {card: {es: tarjeta, ca: targeta, en: card}, bizum: Bizum, cash: }}
  case.risks: {values: {injury: {es: lesiones}, data: {es: datos}}}
  order.count: {values: {1: {es: uno}, 2: {es: dos}}}
`);

/** A filled-in reply in one line: gaps as `<variable>`. */
function filled(template: string, values: KnownValues = {}, lang: string | undefined = 'es'): string {
  return fillReply(template, values, libraryWords(config.constants, config.variables, [lang, config.lang]))
    .parts.map((part) => (part.kind === 'text' ? part.text : `<${part.variable}>`))
    .join('');
}

describe('constants in replies', () => {
  it('are said in the language of the reply, else in that of the library', () => {
    const template = '{{ shop.name }}, {{ shop.hours }}';
    assert.equal(filled(template, {}, 'en'), 'Brialba, 9 am to 6 pm');
    assert.equal(filled(template, {}, 'ca'), 'Brialba, de 9 a 18 h');
    assert.equal(filled(template, {}, undefined), 'Brialba, de 9 a 18 h');
  });

  it('are printed as written and compared as numbers', () => {
    assert.equal(filled('{{ shipping.price }} € {{ shop.postcode }}'), '4.90 € 08001');
    assert.equal(
      filled(
        '{% if return.days > 14 %}a{% endif %}{% if 31 >= return.days %}b{% endif %}{% if return.days < 30 %}c{% endif %}',
      ),
      'ab',
    );
    assert.equal(
      filled('{% if shipping.price == 4.9 and shop.postcode == "08001" %}a{% endif %}{{ return.days | plus: 1 }}'),
      'a31',
    );
  });

  it('come before what a draft says under the same name, and leave the rest of its group', () => {
    assert.equal(filled('{{ shop.name }} {{ shop.floor }}', { shop: { name: 'X', floor: 2 } }), 'Brialba 2');
    assert.equal(filled('{{ shop.name }}', { shop: 'X' }), 'Brialba');
  });

  it('leave gaps for names that are near to theirs', () => {
    assert.equal(filled('{{ shop.nmae }} {{ shop.Name }} {{ shop }}'), '<shop.nmae> <shop.Name> <shop>');
  });

  it('are taken by filters and as fallbacks', () => {
    assert.equal(filled('{{ shop.name | upcase }} {{ a | default: shop.name }}'), 'BRIALBA <a>');
    assert.equal(
      fillReply('{{ a | default: shop.name }}', {}, libraryWords(config.constants, config.variables, ['es']))
        .parts.map((part) => (part.kind === 'gap' ? part.fallback : part.text))
        .join(''),
      'Brialba',
    );
  });
});

describe('values with labels in replies', () => {
  const refund = (method: string) => ({ refund: { method } });

  it('are said by label in the language of the reply', () => {
    const template = 'Por {{ refund.method }}.';
    assert.equal(filled(template, refund('card')), 'Por tarjeta.');
    assert.equal(filled(template, refund('card'), 'ca'), 'Por targeta.');
    assert.equal(filled(template, refund('card'), 'de'), 'Por tarjeta.');
    assert.equal(filled(template, refund('bizum')), 'Por Bizum.');
  });

  it('are said as they are where nothing is said of them', () => {
    assert.equal(
      filled('{{ refund.method }} {{ refund.note }}', { refund: { method: 'cash', note: 'card' } }),
      'cash card',
    );
    assert.equal(filled('{{ refund.method }}', refund('gold')), 'gold');
  });

  it('are compared by key', () => {
    const template =
      '{% if refund.method == "card" %}a{% endif %}{% if refund.method != "tarjeta" %}b{% endif %}' +
      '{% case refund.method %}{% when "card" %}c{% else %}d{% endcase %}{% if refund.method contains "car" %}e{% endif %}' +
      '{% assign m = refund.method %}{% if m == "card" %}{{ m }}{% endif %}';
    assert.equal(filled(template, refund('card')), 'abcetarjeta');
  });

  it('keep what they are through `default`, and become words in other filters', () => {
    assert.equal(
      filled('{{ refund.method | default: "?" }} {{ refund.method | upcase | append: "!" }}', refund('card')),
      'tarjeta TARJETA!',
    );
    assert.equal(filled('{{ "por " | append: refund.method }}', refund('card')), 'por tarjeta');
  });

  it('are said one by one in lists', () => {
    const values = { case: { risks: ['injury', 'data', 'other'] } };
    assert.equal(filled('{{ case.risks | join: ", " }}', values), 'lesiones, datos, other');
    assert.equal(
      filled(
        '{% for one in case.risks %}[{{ one }}]{% endfor %}{% if case.risks contains "data" %}!{% endif %}',
        values,
      ),
      '[lesiones][datos][other]!',
    );
    assert.equal(filled('{{ case.risks[0] }} {{ case.risks.first }}', values), 'lesiones lesiones');
  });

  it('may be numbers', () => {
    assert.equal(filled('{{ order.count }}{% if order.count > 1 %}!{% endif %}', { order: { count: 2 } }), 'dos!');
  });
});
