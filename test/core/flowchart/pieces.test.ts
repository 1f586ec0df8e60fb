import assert from 'node:assert/strict';
import { laidOut } from '../../../src/core/flowchart/flowchart';
import { piecesOf } from '../../../src/core/flowchart/pieces';
import { chartOn, english, rich, sectionsOf } from './support';

const steps = (count: number) => Array.from({ length: count }, (_, at) => `- [ ] Do the thing number ${at}\n`).join('');
const placedOn = (body: string) => laidOut(chartOn(body), 680, english);

describe('a flowchart in pieces', () => {
  it('is one where it fits', () => {
    const placed = placedOn(rich);
    assert.deepEqual(piecesOf(placed, placed.height), [placed]);
  });

  for (const [what, body] of [
    ['side by side', sectionsOf(6)],
    ['in one column', sectionsOf(40)],
    [
      'with a box that is taller than a page',
      `## A\n\n${steps(90)}- [ ] Is it?\n  - Yes → [B](#b)\n\n## B\n\n${steps(70)}`,
    ],
  ] as const)
    it(`is cut where nothing stands, and whole when it is put together again: ${what}`, () => {
      const placed = placedOn(body);
      const pieces = piecesOf(placed, 500);
      assert.ok(pieces.length > 1);
      assert.equal(
        pieces.reduce((sum, { height }) => sum + height, 0),
        placed.height,
      );
      let top = 0;
      for (const { height, width, items, ways } of pieces) {
        assert.ok(height <= 500, String(height));
        assert.equal(width, placed.width);
        for (const { item, y } of items) {
          // Only a box of its own height is ever cut, and its upper edge stays where it is in the whole.
          if (item.height < 500) assert.ok(y >= 0 && y + item.height <= height, `${item.id} is cut`);
          assert.ok(placed.items.some((whole) => whole.item === item && Math.abs(whole.y - top - y) < 0.01));
        }
        for (const { label } of ways)
          if (label && label.y > 0 && label.y < height) assert.ok(label.y + label.box.height <= height);
        top += height;
      }
      assert.ok((pieces.at(-1)?.height ?? 0) >= 150);
    });

  it('lets no step be cut in two', () => {
    const placed = placedOn(`## A\n\n${steps(90)}- [ ] Is it?\n  - Yes → [B](#b)\n\n## B\n\n${steps(3)}`);
    const pieces = piecesOf(placed, 400);
    for (const { items, height } of pieces)
      for (const { item, y } of items)
        for (const area of item.content.kind === 'box' ? item.content.box.areas : []) {
          const [from, to] = [y + area.y, y + area.y + area.height];
          assert.ok(to <= 0 || from >= height || (from >= 0 && to <= height), `${from} to ${to} of ${height}`);
        }
  });
});
