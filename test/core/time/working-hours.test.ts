import assert from 'node:assert/strict';
import { mergeWorkingHours, parseWorkingHours } from '../../../src/core/time/working-hours';

describe('a stretch of working hours', () => {
  const right: [string, number, number][] = [
    ['09:00-14:00', 540, 840],
    ['00:00-24:00', 0, 1440],
    ['22:00-06:00', 1320, 1800],
    ['18:00-00:00', 1080, 1440],
    ['18:00-24:00', 1080, 1440],
    ['23:59-00:01', 1439, 1441],
    ['00:01-00:00', 1, 1440],
  ];
  for (const [text, opens, closes] of right) {
    it(`may be ${text}`, () => assert.deepEqual(parseWorkingHours(text), { opens, closes }));
  }

  const wrong = [
    '',
    '9-14',
    '9:00-14:00',
    '09:00',
    '09:00-',
    '09:00-14:60',
    '24:00-06:00',
    '09:00-24:01',
    '25:00-26:00',
    '09:00 - 14:00',
    '09:00–14:00',
    ' 09:00-14:00',
    '09:00-14:00\n',
    '09:00-14:00-15:00',
    '09:00-09:00',
    '00:00-00:00',
    '-9:00-14:00',
    '٠٩:٠٠-١٤:٠٠',
  ];
  for (const text of wrong) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(parseWorkingHours(text), undefined));
  }

  it('is merged with those it overlaps or touches', () => {
    const hours = [
      '15:00-18:00',
      '09:00-12:00',
      '11:00-14:00',
      '14:00-14:30',
      '10:00-10:30',
      '22:00-06:00',
      '23:00-24:00',
    ].map((text) => parseWorkingHours(text)!);
    assert.deepEqual(mergeWorkingHours(hours), [
      { opens: 540, closes: 870 },
      { opens: 900, closes: 1080 },
      { opens: 1320, closes: 1800 },
    ]);
  });
});
