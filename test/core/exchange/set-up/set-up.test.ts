import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asked, askedConstants, countryFolder, hoursConstant } from '../../../../src/core/exchange/set-up/asked';
import { ownLibrary } from '../../../../src/core/exchange/set-up/set-up';
import { weekSentence } from '../../../../src/core/exchange/set-up/week';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { inLanguage } from '../../../../src/core/library/local-text';
import { eventuallyHolds } from '../../support/properties';
import { abroad, errorsIn, failuresIn, filesIn, made, plainAnswers, team } from './made';
import { smallSample } from './small-sample';

describe('setting up a library of one’s own', () => {
  it('makes each SOP a draft of the lead, in which nobody of the sample is named', async () => {
    const { sop, config, text } = await made(team);
    const { front } = sop('refund') ?? assert.fail();
    assert.deepEqual(
      [front.status, front.version, front.owner?.text, front.authors.map((one) => one.text), front.approvers],
      ['draft', '0.1.0', 'fina', ['lola'], []],
    );
    assert.deepEqual(
      [front.effective, front.lastReviewed, front.escalation?.to?.text],
      [undefined, undefined, 'supervisor'],
    );
    assert.deepEqual([...config.team.keys()], ['care', 'supervisor', 'fina', 'lola']);
    assert.deepEqual(config.team.get('fina'), { name: 'Fina Puig', contact: 'fina@calafina.cat', role: 'supervisor' });
    assert.equal(config.approval, 'other');
    assert.doesNotMatch(text('library.yml'), /Ferrer|Ortega/);
  });

  it('lets the lead approve what they wrote where nobody else prepares it', async () => {
    const { config, sop } = await made(plainAnswers);
    assert.equal(config.approval, 'self');
    assert.deepEqual(
      sop('refund')?.front.authors.map(({ text }) => text),
      ['fina'],
    );
  });

  it('says the shop’s own facts wherever the sample says its own', async () => {
    const { config, text, stillNamed, toCheck } = await made(plainAnswers);
    assert.equal(config.name, 'Ca la Fina · Atención');
    assert.equal(config.constants.get('return.days')?.[''], '15');
    assert.deepEqual(config.constants.get('return.cost'), { es: '2,95 €', ca: '2,95 €', en: '€2.95' });
    assert.equal(config.variables.get('return.label_url')?.example, 'https://devoluciones.calafina.cat/BR-104233');
    assert.equal(config.team.get('care')?.contact, 'atencion@calafina.cat');
    assert.match(text('orders/refund.md'), /triggers: \[quiero devolver lo que compré en Ca la Fina,/);
    assert.match(text('orders/refund.md'), /\{\{ shop\.name \}\} paga la vuelta/);
    assert.match(text('orders/refund.md'), /\{\{ shop\.name \}\} · \{\{ shop\.email \}\}/);
    // A heading, and what leads to it, is left to people.
    assert.match(text('orders/refund.md'), /\[Etiqueta de Brisa\]\(#etiqueta-de-brisa\)/);
    assert.deepEqual(stillNamed, ['orders/refund.md']);
    assert.deepEqual(toCheck, ['service.hours', 'panel.orders', 'country.withdrawal']);
  });

  it('gives no mailbox at a domain that is not the shop’s', async () => {
    const { config } = await made({
      ...plainAnswers,
      constants: { ...plainAnswers.constants, 'shop.email': { '': 'fina.puig@gmail.com' } },
    });
    assert.equal(config.team.get('care')?.contact, 'fina.puig@gmail.com');
    assert.equal(config.team.get('supervisor')?.contact, 'fina.puig@gmail.com');
  });

  it('leaves texts in other languages out, but for replies that have no others', async () => {
    const { sop, config, text } = await made({ ...plainAnswers, languages: ['en'] });
    const langs = sop('refund')?.replies.map(({ variants }) => variants.map(({ lang }) => lang));
    assert.deepEqual(langs, [['en'], ['ca']]);
    // The procedures themselves are in Spanish.
    assert.deepEqual(Object.keys(config.roles.get('agent') ?? {}), ['es', 'en']);
    assert.doesNotMatch(text('orders/refund.test.yml'), /€", ca:/);
  });

  it('leaves a retired SOP out unless something leads to it', async () => {
    assert.equal((await made(plainAnswers)).sop('old'), undefined);
    const leading = new Map(smallSample);
    leading.set(
      'country/law.md',
      `${smallSample.get('country/law.md') ?? ''}- [ ] Compara con [Antes](../orders/old.md)\n`,
    );
    const { sop } = await made(plainAnswers, leading);
    assert.deepEqual([sop('old')?.status, sop('old')?.front.owner?.text], ['retired', 'fina']);
  });

  it('carries the tests along with the shop’s facts, and leaves those out that do not hold', async () => {
    const { files, text, testsLeftOut } = await made(plainAnswers);
    assert.deepEqual(failuresIn(files), []);
    assert.equal(testsLeftOut, 1);
    assert.doesNotMatch(text('orders/refund.test.yml'), /Cita un número/);
    assert.match(
      text('orders/refund.test.yml'),
      /contains: \{es: \["2,95 €", Vic, "?https:\/\/devoluciones\.calafina\.cat/,
    );
  });

  it('asks for the law of another country wherever the sample goes by its own', async () => {
    const { sop, config, text } = await made(abroad);
    assert.deepEqual(
      [...(sop('refund')?.front.basis ?? []), ...(sop('law')?.front.basis ?? [])].map(({ law, checked, note }) => [
        law,
        checked,
        note,
      ]),
      [
        ['TRLGDCU art. 102', undefined, 'desistimiento: 14 días'],
        ['RGPD 12', undefined, undefined],
        ['TRLGDCU art. 102', undefined, undefined],
      ],
    );
    assert.match(text('country/law.md'), /Vale para todos\.\n\n> \[!CAUTION\]\n> Está escrito para España\. /);
    assert.doesNotMatch(text('orders/refund.md'), /CAUTION/);
    assert.equal(inLanguage(config.categories.get('country')?.title ?? {}, ['en']), 'México');
    assert.match(text('library.yml'), /country\.withdrawal: .* # La ley de España: ponga la de su país/);
    const calendar = config.calendars.get('business');
    assert.deepEqual([calendar?.timezone, calendar?.holidays], ['America/Mexico_City', []]);
    assert.deepEqual(calendar?.hours, abroad.week);
    assert.deepEqual(config.constants.get('service.hours'), {
      es: 'los lunes, de 9:00 a 18:00, y los sábados, de 10:00 a 14:00',
      en: 'Monday, 9:00 to 18:00, and Saturday, 10:00 to 14:00',
    });
  });

  it('keeps the sample’s days of checks and holidays in its own country', async () => {
    const { sop, config } = await made(plainAnswers);
    assert.equal(sop('refund')?.front.basis[0]?.checked, '2026-11-28');
    assert.deepEqual(config.calendars.get('business')?.holidays, ['2026-12-25']);
  });

  it('makes a library without errors, and its tests pass, whatever is answered', async () => {
    const odd = fc.stringMatching(/^[\p{L}"'{}:#\-|>&*!%@`\\,[\]?€ñ 🏺]{1,20}$/u);
    const line = fc.oneof(
      odd,
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('{{ shop.name }}', 'null', '- x', '12', "l'«A»: #1", '{% if %}'),
    );
    const texts = fc.oneof(
      line.map((text) => ({ '': text })),
      fc.record({ es: line, ca: line, en: line }),
    );
    const person = fc.record({ name: line, contact: line });
    const answers = fc.record({
      constants: fc.record(Object.fromEntries(askedConstants.map((one) => [one, texts])), { requiredKeys: [] }),
      languages: fc.subarray(['es', 'ca', 'en']),
      country: fc.option(line, { nil: undefined }),
      lead: person,
      author: fc.option(person, { nil: undefined }),
    });
    await eventuallyHolds(
      answers,
      async (one) => {
        const { library, files } = await made(one);
        assert.deepEqual(errorsIn(library), []);
        assert.deepEqual(failuresIn(files), []);
      },
      100,
    );
  });

  it('says what is wrong where the sample is none', async () => {
    await assert.rejects(() => ownLibrary(new Map(), plainAnswers), /library\.yml of the sample/);
  });
});

describe('the sample library, set up', () => {
  const sample = filesIn('sops');
  const { config } = readLibraryConfig(sample.get('library.yml') ?? '');

  it('has all that is asked for', () => {
    assert.deepEqual(
      askedConstants.filter((one) => !config.constants.has(one)),
      [],
    );
    assert.ok(config.constants.has(hoursConstant) && config.categories.has(countryFolder));
    for (const one of askedConstants.filter((name) => asked[name] === 'words'))
      assert.deepEqual(Object.keys(config.constants.get(one) ?? {}).sort(), ['ca', 'en', 'es'], one);
  });

  it('tells its working hours in the words that follow from them', () => {
    const week = config.calendars.get('business')?.hours ?? {};
    for (const lang of ['es', 'ca', 'en'])
      assert.equal(weekSentence(week, lang), config.constants.get(hoursConstant)?.[lang], lang);
  });
});
