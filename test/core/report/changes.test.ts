import assert from 'node:assert/strict';
import type { Figure } from '../../../src/core/report/measures';
import { changeOf } from '../../../src/core/report/page/changes';
import { Formats } from '../../../src/core/report/page/formats';
import { Tally } from '../../../src/core/report/tally';
import { sayInEnglish } from '../../../src/core/report/texts';

const formats = new Formats('en', sayInEnglish);

function change(now: Figure, before: Figure): string | undefined {
  return changeOf(now, before, formats, sayInEnglish)?.text;
}

/** The figure of first responses that took so many minutes. */
function responses(...minutes: number[]): Figure {
  const tally = new Tally();
  for (const one of minutes)
    tally.add({ kind: 'time', at: 0, metric: 'first_response', clock: 'calendar', ms: one * 60_000 });
  return found(tally, 'first-response');
}

/** The figure of promises, of which some were kept. */
function promises(kept: number, of: number): Figure {
  const tally = new Tally();
  for (let at = 0; at < of; at++)
    tally.add({ kind: 'promise', at: 0, metric: 'resolution', clock: 'calendar', isKept: at < kept });
  return found(tally, 'sla');
}

function found(tally: Tally, measure: Figure['measure']): Figure {
  return tally.figures().find((one) => one.measure === measure) ?? assert.fail(measure);
}

const about = (middle: number, count: number, step = 1) =>
  Array.from({ length: count }, (_, at) => middle + (at - (count - 1) / 2) * step);

describe('What a report says of a change', () => {
  it('is nothing where both values read the same', () => {
    assert.equal(change(responses(...about(8.3, 41, 0.01)), responses(...about(7.8, 41, 0.01))), 'as before');
  });

  it('is that it may be chance, where it may', () => {
    assert.equal(change(responses(5, 8, 10, 30, 60), responses(4, 6, 9, 25, 50)), 'before: 9 min; may be chance');
    assert.equal(change(promises(8, 10), promises(7, 10)), 'before: 70%; may be chance');
  });

  it('is that it is better or worse, where chance would hardly make it so', () => {
    assert.equal(
      change(responses(...about(20, 41)), responses(...about(40, 41))),
      '50% shorter than before (40 min) · better',
    );
    assert.equal(change(promises(60, 100), promises(90, 100)), 'down from 90% · worse');
  });
});
