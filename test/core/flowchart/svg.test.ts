import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { flowchartSvg } from '../../../src/core/flowchart/flowchart';
import { place } from '../../../src/core/flowchart/place';
import type { Placed } from '../../../src/core/flowchart/placed';
import { isSopPath } from '../../../src/core/library/path';
import { isThorough } from '../support/effort';
import { assertGrowsEvenly } from '../support/growth';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';
import { sopFrom } from '../support/sops';
import { chartFrom, chartOn, english, rich, sectionsOf } from './support';

interface Found {
  readonly names: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

/** Reads XML; fails where its elements do not match. */
function read(svg: string): Found {
  const [names, attributes, open]: [string[], (readonly [string, string])[], string[]] = [[], [], []];
  let text = '';
  const parser = new Parser(
    {
      onopentag: (name, own) => {
        names.push(name);
        open.push(name);
        attributes.push(...Object.entries(own));
      },
      onclosetag: (name, isImplied) => {
        assert.equal(open.pop(), name);
        assert.ok(!isImplied || !svg.includes(`<${name}>`), name);
      },
      ontext: (words) => (text += words),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  assert.deepEqual(open, []);
  return { names, attributes, text };
}

/** The elements a flowchart is drawn with. */
const drawnWith = ['svg', 'title', 'style', 'g', 'rect', 'path', 'text'];

/** Whether two rectangles overlap by more than a hair. */
function overlap(a: DOMRectReadOnlyLike, b: DOMRectReadOnlyLike): boolean {
  const hair = 0.5;
  return (
    a.x + hair < b.x + b.width &&
    b.x + hair < a.x + a.width &&
    a.y + hair < b.y + b.height &&
    b.y + hair < a.y + a.height
  );
}

interface DOMRectReadOnlyLike {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fails when boxes or labels lie on each other, or a line crosses either. */
function assertClear({ items, ways, width, height }: Placed): void {
  const boxes = items.map(({ item, x, y }) => ({ name: item.id, x, y, width: item.width, height: item.height }));
  const labels = ways.flatMap(({ way, label }) =>
    label
      ? [{ name: `${way.from} → ${way.to}`, x: label.x, y: label.y, width: label.box.width, height: label.box.height }]
      : [],
  );
  const all = [...boxes, ...labels];
  for (const [at, one] of all.entries()) {
    assert.ok(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height, one.name);
    for (const other of all.slice(at + 1)) assert.ok(!overlap(one, other), `${one.name} lies on ${other.name}`);
  }
  for (const { way, points } of ways)
    for (const [at, to] of points.entries()) {
      const from = points[at - 1];
      if (!from) continue;
      const line = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y) + 0.5,
        width: Math.abs(from.x - to.x) + 1,
        height: Math.abs(from.y - to.y) - 1,
      };
      for (const box of boxes)
        assert.ok(
          !overlap({ ...line, height: Math.max(line.height, 1) }, box),
          `${way.from} → ${way.to} crosses ${box.name}`,
        );
      for (const { name, ...label } of labels)
        if (name !== `${way.from} → ${way.to}`)
          assert.ok(
            !overlap({ ...line, height: Math.max(line.height, 1) }, label),
            `${way.from} → ${way.to} crosses the answers of ${name}`,
          );
    }
}

const samples = readdirSync('sops', { recursive: true, encoding: 'utf8' })
  .filter(isSopPath)
  .map((path) => ({ path, chart: chartFrom(sopFrom(readFileSync(join('sops', path), 'utf8'), path)) }))
  .sort((a, b) => b.chart.nodes.length - a.chart.nodes.length);
/** The largest ones, where most lies in the way of something else, unless there is time for all. */
const drawn = isThorough ? samples : samples.slice(0, 6);

describe('a drawn flowchart', () => {
  it('is the same each time', () => {
    const options = { say: english };
    assert.equal(flowchartSvg(chartOn(rich), 1080, options), flowchartSvg(chartOn(rich), 1080, options));
  });

  it('names each step with its id and line, and says what it is', () => {
    const { attributes, text } = read(flowchartSvg(chartOn(rich), 1080, { say: english }));
    const of = (wanted: string) => attributes.flatMap(([name, value]) => (name === wanted ? [value] : []));
    assert.deepEqual(of('data-id').sort(), ['close-it', 'look', 'open', 'refund', 'which'].sort());
    assert.deepEqual(of('aria-label'), ['Flowchart: Test']);
    assert.ok(text.includes('Open the order · the boss · 5 min · protocol'));
  });

  for (const { path, chart } of drawn) {
    it(`fits 1,080 pixels, with nothing on top of anything else: ${path}`, () => {
      for (const [card, pileFrom] of [
        [280, 3],
        [205, 2],
      ] as const)
        assertClear(place(chart, { card, pileFrom }, english));
      for (const width of [1080, 680, 384]) {
        const svg = flowchartSvg(chart, width, { say: english });
        assert.ok(Number(/width="(\d+)"/.exec(svg)?.[1]) <= width);
        const { names, text } = read(svg);
        assert.deepEqual(
          names.filter((name) => !drawnWith.includes(name)),
          [],
        );
        for (const node of chart.nodes)
          if ('steps' in node) for (const step of node.steps) assert.ok(text.includes(step.text), step.text);
      }
    });
  }

  it('has nothing on top of anything else, with loops, circles and answers asked late', () => {
    assertClear(place(chartOn(rich), { card: 250, pileFrom: 9 }, english));
    assertClear(place(chartOn(rich), { card: 250, pileFrom: 2 }, english));
    assertClear(place(chartOn(sectionsOf(7)), { card: 250, pileFrom: 2 }, english));
  });

  it('is made of nothing but shapes and words, whatever an SOP says', () => {
    holds(anyText, (text) => {
      const chart = chartFrom(sopFrom(`- [ ] a\n  - <b onclick="x"> → [C](#c)\n  - "'&]]> → [D](d.md)\n\n${text}`));
      for (const width of [900, 300]) {
        const { names, attributes } = read(flowchartSvg(chart, width, { say: english, isAlone: true }));
        assert.deepEqual(
          names.filter((name) => !drawnWith.includes(name)),
          [],
        );
        assert.deepEqual(
          attributes.filter(([name]) => /^on|href|^style$/i.test(name)),
          [],
        );
      }
    });
  });

  it('grows evenly with the steps and the sections', () => {
    assertGrowsEvenly(
      400,
      (size) => chartOn(sectionsOf(size)),
      (chart) => flowchartSvg(chart, 1080, { say: english }),
    );
    assertGrowsEvenly(
      2000,
      (size) =>
        chartOn('- [ ] Do something that takes more than a line of words to say what it is about\n'.repeat(size)),
      (chart) => flowchartSvg(chart, 1080, { say: english }),
    );
  });

  it('puts what is too wide into one column', () => {
    const body = `## Ask\n\n- [ ] Which?\n${Array.from({ length: 12 }, (_, at) => `  - Answer ${at} → [Part ${at}](#part-${at})\n`).join('')}\n${Array.from({ length: 12 }, (_, at) => `## Part ${at}\n\n- [ ] Do ${at}\n\n`).join('')}`;
    const svg = flowchartSvg(chartOn(body), 1080, { say: english });
    assert.match(svg, /width="600"/);
    const { text } = read(svg);
    for (let at = 0; at < 12; at++) assert.ok(text.includes(`Answer ${at}`) && text.includes(`Do ${at}`));
  });
});
