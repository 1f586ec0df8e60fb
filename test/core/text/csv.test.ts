import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvSeparators, toCsv } from '../../../src/core/text/csv';
import { isFormula, readings, spreadsheet } from '../support/csv-readers';
import { isThorough } from '../support/effort';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

const spaces = ['', ' ', '\t', '\r', '\n', '\0', '\u0001', '\u001B', '\u200B', '\uFEFF', '\u00AD', '\u202E', '\u2066'];
const odd = ['\u2060', '\u034F', '\u180E', '\uFE0F', '\u3164', '\u2800', '\u{E0001}', '\u3000', '\u0085', '\uE000'];
const signs = ['=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20', '\uFE66', '\uFE63', '\u207B', '\u2212'];
const hostileCell = fc
  .array(fc.constantFrom(...spaces, ...odd, ...signs, ',', ';', '\t', '"', "'", '|', 'a', '1', 'ñ', '1+1', '\\'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('CSV', () => {
  it('begins with a byte order mark', () => assert.equal(toCsv([['ñ']]), '\uFEFFñ\r\n'));

  for (const separator of csvSeparators) {
    const name = JSON.stringify(separator);

    it(`with ${name} has no formula for any reader, behind anything that is not seen`, () => {
      // Of all that stand together in one order, each fifth.
      let at = 0;
      for (const before of ['', 'x;', 'x,', 'x\t', 'x\n', 'x\r', 'x;"', 'x,"', '"', ';', ';;', '";"'])
        for (const space of [...spaces, ...odd])
          for (const sign of signs) {
            if (at++ % 5 > 0 && !isThorough) continue;
            const csv = toCsv([['a', `${before}${space}${sign}1+1`, 1]], separator);
            for (const cell of readings(csv)) assert.ok(!isFormula(cell), `${JSON.stringify(csv)}: ${cell}`);
          }
    });

    it(`with ${name} has no formula, whatever the texts are`, () => {
      holds(
        fc.array(fc.array(fc.oneof(hostileCell, anyText), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        (rows) => {
          for (const cell of readings(toCsv(rows, separator))) assert.ok(!isFormula(cell), cell);
        },
        500,
      );
    });

    it(`with ${name} says again what it was told`, () => {
      const texts = [
        'Refund',
        'Ñandú €',
        'a, b',
        'a; b',
        'a "b"',
        "'a'",
        'a|b',
        'Follow-up = call',
        '',
        '1-2',
        'x@y.es',
      ];
      const rows = [texts, [...texts].reverse()];
      for (const read of [
        Papa.parse(toCsv(rows, separator).slice(0, -2), { delimiter: separator }).data,
        spreadsheet(toCsv(rows, separator).slice(1, -2), separator),
      ])
        assert.deepEqual(read, rows);
    });

    it(`with ${name} has as many cells in each row as there are, whatever they are`, () => {
      holds(fc.tuple(hostileCell, hostileCell, anyText), (cells) => {
        const csv = toCsv([cells, ['a', 'b', 'c']], separator).slice(0, -2);
        assert.deepEqual(
          Papa.parse<string[]>(csv, { delimiter: separator }).data.map((row) => row.length),
          [3, 3],
        );
      });
    });
  }

  it('leaves numbers numbers, with a decimal comma between semicolons', () => {
    const rows = [[-5, 0.25, undefined, -0.5]];
    assert.equal(toCsv(rows, ','), '\uFEFF-5,0.25,,-0.5\r\n');
    assert.equal(toCsv(rows, '\t'), '\uFEFF-5\t0.25\t\t-0.5\r\n');
    assert.equal(toCsv(rows, ';'), '\uFEFF-5;0,25;;-0,5\r\n');
  });

  it('shows what steers a reader, and keeps a text on one line', () => {
    assert.equal(toCsv([['a\u202Eb\u0000c\u001B[1m\nd\te']]), '\uFEFFa\\u202Eb\\u0000c\\u001B[1m d e\r\n');
  });
});
