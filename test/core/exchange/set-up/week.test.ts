import assert from 'node:assert/strict';
import { readWeek, weekText } from '../../../../src/core/exchange/set-up/week';

const own = {
  mon: ['09:00-14:00', '15:00-18:00'],
  tue: ['09:00-14:00', '15:00-18:00'],
  wed: ['09:00-14:00', '15:00-18:00'],
  thu: ['09:00-14:00', '15:00-18:00'],
  fri: ['09:00-15:00'],
};

describe('the hours that somebody types', () => {
  it('may be what is proposed to them, in any language', () => {
    for (const lang of ['es', 'ca', 'en', 'es-ES', 'fr'])
      assert.deepEqual(readWeek(weekText(own, lang)), own, weekText(own, lang));
    const whole = { mon: ['00:00-24:00'], sat: ['10:00-14:00', '16:30-20:00', '21:00-23:00'] };
    for (const lang of ['es', 'ca', 'en']) assert.deepEqual(readWeek(weekText(whole, lang)), whole);
  });

  it('are understood as people write them', () => {
    const week = (hours: readonly string[]) =>
      Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, hours]));
    for (const text of [
      'lunes a viernes de 9 a 14 h',
      'de lunes a viernes, de 9:00 a 14:00',
      'Mon-Fri 09:00 - 14:00',
      'Monday to Friday from 9 to 14',
      'dilluns a divendres, de 9.00 a 14.00 h',
    ])
      assert.deepEqual(readWeek(text), week(['09:00-14:00']), text);
    for (const text of ['lunes a viernes, 9:00-14:00 y 16:00-20:00', 'lun-vie 9-14 16-20', 'lun-vie 9-14, 16-20'])
      assert.deepEqual(readWeek(text), week(['09:00-14:00', '16:00-20:00']), text);
  });

  it('are refused where anything else stands among them', () => {
    for (const text of [
      '',
      'lunes',
      'lunes 9',
      'lunes 9-14 tarde',
      'lunes 14-25',
      'lun 9-14; lun 15-18',
      'foo 9-14',
      '9-14',
    ])
      assert.equal(readWeek(text), undefined, text);
  });
});
