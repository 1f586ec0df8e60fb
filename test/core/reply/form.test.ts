import assert from 'node:assert/strict';
import { fillReply } from '../../../src/core/reply/fill';
import { ReplyForm } from '../../../src/core/reply/form';
import { toText } from '../../../src/core/reply/render';
import { compilePattern } from '../../../src/core/text/pattern';
import type { KnownValues } from '../../../src/core/ticket/values';

function formOf(template: string, known: KnownValues = {}, proposed: KnownValues = {}): ReplyForm {
  const pattern = compilePattern('BR-[0-9]{6}', 10_000);
  assert.ok(!('wrong' in pattern));
  const method = new Map([['card', { es: 'tarjeta', en: 'card' }]]);
  return new ReplyForm({
    fill: (values) => fillReply(template, values),
    known,
    proposed,
    rulesOf: (variable) =>
      variable === 'order.id'
        ? { pattern, values: new Map() }
        : variable === 'refund.method'
          ? { pattern: undefined, values: method }
          : undefined,
    print: (variable, value) => (variable === 'refund.method' && value === 'card' ? 'tarjeta' : value),
  });
}

const fieldsOf = (form: ReplyForm) => form.fields.map(({ variable, value }) => [variable, value]);
const openIn = (form: ReplyForm) => form.open.map(({ variable }) => variable);

describe('the form of a reply', () => {
  it('has a field for each thing that is not known, once, with what is usual filled in', () => {
    const form = formOf('Hola {{ name | default: "buenas" }}: {{ order.id }} {{ order.id }} {{ agent.name }}', {
      agent: { name: 'Marta' },
    });
    assert.deepEqual(fieldsOf(form), [
      ['name', 'buenas'],
      ['order.id', undefined],
    ]);
    assert.deepEqual(openIn(form), ['order.id']);
    assert.equal(form.enter('order.id', ' BR-530118 '), true);
    assert.deepEqual(openIn(form), []);
    assert.equal(toText(form.reply), 'Hola buenas: BR-530118 BR-530118 Marta');
  });

  it('refuses what a variable refuses, and takes a value by what people call it', () => {
    const form = formOf('{{ order.id }} {{ refund.method }}', {}, { order: { id: 'X-1' } });
    assert.deepEqual(openIn(form), ['order.id', 'refund.method'], 'what is proposed may be wrong');
    assert.equal(form.fields[0]?.isRefused, true);
    assert.equal(form.enter('order.id', 'BR-1'), false);
    assert.equal(form.enter('refund.method', 'bono'), false);
    assert.equal(form.enter('refund.method', 'Tarjeta'), true);
    assert.equal(form.enter('order.id', 'BR-000001'), true);
    assert.equal(toText(form.reply), 'BR-000001 tarjeta');
    assert.deepEqual(form.entered, { 'refund.method': 'card', 'order.id': 'BR-000001' });
  });

  it('never leaves a gap empty, but takes it that what decides which words are said is nothing', () => {
    const form = formOf('{{ order.id }}{% if coupon %} Cupón {{ coupon }} hasta {{ until }}{% endif %}');
    assert.deepEqual(openIn(form), ['coupon', 'order.id']);
    form.enter('order.id', '');
    form.enter('coupon', '');
    assert.deepEqual(openIn(form), ['order.id']);
    form.enter('order.id', 'BR-000001');
    assert.equal(toText(form.reply), 'BR-000001');
    form.enter('coupon', 'DIEZ');
    assert.deepEqual(openIn(form), ['until'], 'an answer raises a question');
    form.enter('until', 'mayo');
    assert.equal(toText(form.reply), 'BR-000001 Cupón DIEZ hasta mayo');
  });

  it('decides by yes and no, and does not remember them', () => {
    const form = formOf('A{% if gift %} regalo{% else %} compra{% endif %}');
    form.enter('gift', 'no');
    assert.equal(toText(form.reply), 'A compra');
    form.enter('gift', 'sí');
    assert.equal(toText(form.reply), 'A regalo');
    assert.deepEqual(form.entered, {});
  });

  it('follows what is proposed for a condition to the next one', () => {
    const template = '{% if a == "1" %}{% if b %}B{% else %}C{% endif %}{% endif %}';
    assert.deepEqual(openIn(formOf(template, {}, { a: '1' })), ['b']);
    assert.deepEqual(openIn(formOf(template, {}, { a: '2' })), []);
  });

  it('asks for placeholders of another tool, whatever is known, and does not remember them', () => {
    const form = formOf('Hola [Nombre]', { Nombre: 'Ana' }, { Nombre: 'Ana' });
    const [field] = form.open;
    assert.ok(field);
    form.enter(field.variable, 'Eva');
    assert.equal(toText(form.reply), 'Hola Eva');
    assert.deepEqual(form.entered, {});
  });
});
