import assert from 'node:assert/strict';
import { tokensIn } from '../../../../src/core/text/figures';
import { Trial } from '../../support/told';

const config = `version: 1
lang: es
constants:
  return.days: 30
  return.cost: {es: "4,90 €", ca: "4,90 €", en: €4.90}
  delivery.standard-cost: {es: "4,90 €", ca: "4,90 €", en: €4.90}
  delivery.express-cost: {es: "8,90 €", en: €8.90}
  delivery.standard: {es: de 2 a 4 días laborables, en: 2 to 4 working days}
  carrier.silence: {es: 5 días laborables, en: 5 working days}
  country.withdrawal: {es: 14 días naturales, en: 14 calendar days}
  shop.place: {es: "carrer de l'Aigüeta, 40, la Bisbal d'Empordà", en: "carrer de l'Aigüeta 40, la Bisbal d'Empordà"}
  shop.phone: 972 640 118
  shop.url: https://brialba.example/ayuda
  shop.mail: hola@brialba.example
  shop.name: Brialba
  carrier.name: Veloz Envíos
  delivery.cut-off: {es: "las 12:00", en: "12:00"}
  panel.orders: Pedidos
  country.emergency: 112
  country.form: {es: hoja oficial de reclamaciones, en: official complaint form}
  country.answer: {es: un mes, en: one month}
`;
const trial = new Trial('sop.constant-written-out');
const reply = (text: string, lang = 'es') => `Resumen.\n\n## Enviado\n\n\`\`\`reply lang=${lang}\n${text}\n\`\`\`\n`;
const told = (written: string, ...said: (readonly [string, number])[]) =>
  [
    'sop.constant-written-out',
    written,
    said.map(([name]) => `“${name}”`).join(' / '),
    ...said.flatMap(([name, length]) => [name, String(length)]),
  ] as const;

describe('what a constant says, written out elsewhere', () => {
  it('is told of in replies, in the form of their language or any other of an amount', () => {
    const both = (written: string) =>
      told(written, ['return.cost', written.length], ['delivery.standard-cost', written.length]);
    for (const amount of ['4,90 €', '4.90 EUR', '€4.90', '4,90€', '4,9 euros', '4,90\u00A0€'])
      trial.tells(reply(`Cuesta ⟦${amount}⟧.`), config, [...both(amount.replace(/\s/, ' '))]);
    trial.tells(
      reply('It costs ⟦€8.90⟧, in ⟦2 to 4 working days⟧.', 'en'),
      config,
      [...told('€8.90', ['delivery.express-cost', 5])],
      [...told('2 to 4 working days', ['delivery.standard', 19])],
    );
    trial.tells(
      reply('Llámanos al ⟦972 64 01 18⟧ o escribe a ⟦hola@brialba.example⟧: ⟦https://brialba.example/ayuda⟧.'),
      config,
      [...told('972 64 01 18', ['shop.phone', 12])],
      [...told('hola@brialba.example', ['shop.mail', 20])],
      [...told('https://brialba.example/ayuda', ['shop.url', 29])],
    );
  });

  it('is told of in steps, answers, guidance, headings, alerts and the summary', () => {
    trial.tells(
      `Devuelve en ⟦14 días naturales⟧.\n\n## Hasta ⟦8,90 €⟧\n\n- [ ] ¿Han pasado ⟦30 días⟧? \`#days\`\n  - Más de ⟦30 días⟧ → [Fin](#fin)\n\n> [!WARNING]\n> Da la ⟦hoja oficial de reclamaciones⟧ en ⟦carrer de l'Aigüeta, 40, la Bisbal d'Empordà⟧.\n\n| a | b |\n| - | - |\n| ⟦Veloz Envíos⟧ | c |\n\n## Fin\n\n- [ ] Cierra\n`,
      config,
      [...told('14 días naturales', ['country.withdrawal', 17])],
      [...told('8,90 €', ['delivery.express-cost', 6])],
      [...told('30 días', ['return.days', 2])],
      [...told('30 días', ['return.days', 2])],
      [...told('hoja oficial de reclamaciones', ['country.form', 29])],
      [...told("carrer de l'Aigüeta, 40, la Bisbal d'Empordà", ['shop.place', 44])],
      [...told('Veloz Envíos', ['carrier.name', 12])],
    );
  });

  it('is not seen in a number alone, a word that anybody writes, part of a word, a range or another number', () => {
    trial.tells(
      `Resumen.\n\n- [ ] Mira el artículo 30 y los pedidos del panel Pedidos de Brialba a las 12:00 \`2d\`\n- [ ] Espera 130 días, 30 horas o 30,5 días\n- [ ] Llama al 112 en un mes\n- [ ] Espera de 3 a 5 días laborables, entre 3 y 5 días laborables o 3-5 días laborables\n- [ ] Cobra 14,90 € o de 4,90 € a 12 €\n- [ ] Escribe a hola@brialba.example.org\n`,
      config,
    );
  });

  it('is not looked for in Liquid, code, tags, addresses of links, comments or the front matter', () => {
    trial.tells(
      '---\ntitle: Más de 30 días\ntriggers: [hace 30 días]\n---\n\nResumen.\n\n<!-- 30 días\n30 días -->\n\n- [ ] Mira [esto](https://brialba.example/ayuda) y `30 días` {{ x | default: "30 días" }} `30d`\n\n```text\n30 días\n```\n\n[a]: x.md "30 días"\n\n## Hace 30 días\n\n```reply lang=es\n{% if a == "30 días" %}{{ return.days }} días{% endif %}\n```\n',
      config,
    );
  });

  it('is “3 days” of this and that, but where the SOP says something else of the same group', () => {
    const few = 'version: 1\nconstants:\n  promo.grace: {es: 3 días}\n  promo.minimum: {es: 40 €}\n';
    trial.tells('Resumen.\n\n- [ ] Comprueba a los 3 días\n', few);
    trial.tells('Desde {{ promo.minimum }}.\n\n- [ ] Comprueba a los ⟦3 días⟧\n', few, [
      ...told('3 días', ['promo.grace', 6]),
    ]);
  });

  it('is that of its own language alone', () => {
    trial.tells(reply('Within ⟦30 días⟧ or 14 días naturales.', 'en'), config, [
      ...told('30 días', ['return.days', 2]),
    ]);
  });

  it('is not told of while nothing says so, or of what is retired', () => {
    trial.tells(reply('Cuesta 4,90 €.'), 'version: 1\n');
    trial.tells(`---\ntitle: T\nstatus: retired\n---\n\nHasta 30 días.\n`, config);
  });

  it('gets each of the constants that say so, and keeps the word behind a number', () => {
    for (const name of ['return.cost', 'delivery.standard-cost'])
      trial.offers(reply('Cuesta 4.90 EUR.'), reply(`Cuesta {{ ${name} }}.`), config);
    trial.offers('Hasta 30 días.\n', 'Hasta {{ return.days }} días.\n', config);
  });

  it('is found in time that grows with the text alone', () => {
    const count = (repeated: string) => [...tokensIn(repeated.repeat(20_000))].length;
    for (const hostile of ['1.', '1,', 'a.', 'a-', 'a@', '1 ', "a'", 'https://', '€', '1€'])
      assert.ok(count(hostile) <= 100_000);
  });
});
