import assert from 'node:assert/strict';
import { withOwnIds } from '../../../../src/editor/reviews/own-ids';
import type { ReviewRow } from '../../../../src/editor/reviews/section';

const row = (id: string, rows?: readonly ReviewRow[]): ReviewRow => ({
  id,
  label: id,
  description: '',
  tooltip: [],
  icon: 'book',
  context: 'x',
  ...(rows ? { rows } : {}),
});

describe('The rows of the reviews', () => {
  it('have an id each, whatever they were given', () => {
    const section = (id: string, ...rows: ReviewRow[]) =>
      ({ id, title: id, icon: 'x', count: rows.length, isUnfolded: false, rows }) as const;
    const [first, second] = withOwnIds([
      section('a', row('same'), row('same'), row('same/2'), row('b')),
      section('b', row('same', [row('same'), row('own')])),
    ]);
    assert.deepEqual(
      first?.rows.map(({ id }) => id),
      ['same', 'same/2', 'same/2/2', 'b/2'],
    );
    assert.deepEqual(
      second?.rows.map(({ id, rows }) => [id, rows?.map((one) => one.id)]),
      [['same/3', ['same/4', 'own']]],
    );
  });
});
