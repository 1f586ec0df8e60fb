import { holds, readCondition } from '../../../src/core/liquid/condition';
import type { Generator } from '../generator';
import { hostileText, oneOf, plainText, signs } from '../text';

const marks = [
  ...signs('=<>!"\'\\.()[]|:,{}%&-'),
  ' and ',
  ' or ',
  ' contains ',
  ' == ',
  ' != ',
  ' >= ',
  'a',
  'order.total',
  'a.b.c',
  'a[0]',
  'blank',
  'true',
  'nil',
  '1',
  '1,5',
  '1e9',
  '(1..9)',
  ' ',
];
const known = ['a', 'order.total', 'a.b.c'];
const values = {
  a: ['1', 'x', ''],
  order: { total: '12,50' },
};

/** When to escalate, asked of a ticket that says something. */
export const condition: Generator<string> = {
  name: 'condition',
  maxSize: 20_000,
  // Most are as short as what is read at all.
  make: (random, size) => hostileText(random, marks, oneOf(random, [20, 200, 990, size])),
  plain: plainText,
  read(text) {
    const read = readCondition(text, (name) => known.includes(name));
    if (read) holds(read, { facts: { a: ['1'] }, values });
  },
};
