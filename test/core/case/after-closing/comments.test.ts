import assert from 'node:assert/strict';
import { customerComments } from '../../../../src/core/case/after-closing/comments';
import { surveyAction, surveysOf } from '../../../../src/core/case/after-closing/survey';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { digestOf } from '../../../../src/core/report/digest';
import { Tally } from '../../../../src/core/report/tally';
import { TimeScales } from '../../../../src/core/time/time-scales';
import { closed } from '../../support/cases';
import type { Dated } from '../../support/clocks';
import { keptCase, sopAt } from '../../support/kept-cases';

const { config } = readLibraryConfig(
  'surveys: {csat: }\nvariables: {order.id: {pattern: "^BR-[0-9]{6}$", example: BR-104233}}',
);
const sop = sopAt('test', '', '- [ ] A `#a optional`\n');
const stateAfter = (...events: Dated[]) => keptCase(sop, {}, '09:00', ['10:00', closed()], ...events).state;
const said = (text: string) => surveyAction('csat', 2, config, text);

describe('What customers say with their answers', () => {
  it('is kept with the answer where it may be, and is nobody’s', () => {
    assert.ok(!('text' in said('  ')));
    const state = stateAfter(['10:05', said(' Too slow ')]);
    assert.equal(surveysOf(state, config)[0]?.result?.score, 2);
    const [comment, ...others] = customerComments(state, config);
    assert.deepEqual(comment, {
      sop: 'test',
      version: sop.version,
      kind: 'csat',
      score: 2,
      scale: { min: 1, max: 5, better: 'high' },
      text: 'Too slow',
      day: '2026-09-03',
    });
    assert.equal(others.length, 0);
  });

  it('is read without what tells who it was', () => {
    const state = stateAfter([
      '10:05',
      said('I am Maria Lopez, order BR-104233, write to maria@example.com or ask Puigdollers'),
    ]);
    const [comment] = customerComments(state, config, ['Puigdollers']);
    assert.equal(comment?.text, 'I am […], order […], write to […] or ask […]');
  });

  it('goes with the answer that it belongs to', () => {
    const texts = (...events: Dated[]) => customerComments(stateAfter(...events), config).map(({ text }) => text);
    assert.deepEqual(texts(['10:05', said('bad')], ['10:06', said('worse')]), ['worse']);
    assert.deepEqual(texts(['10:05', said('bad')], ['10:06', said('')]), []);
    assert.deepEqual(texts(['10:05', said('bad')], ['10:06', surveyAction('csat', undefined, config)]), []);
  });

  it('is counted in the report, not told', () => {
    const figures = (text: string) => {
      const events: Dated[] = [
        ['10:00', closed()],
        ['10:05', said(text)],
      ];
      const view = keptCase(sop, {}, '09:00', ...events);
      const digest = digestOf(view, view.state.surveys, new TimeScales(), Date.parse('2026-09-03T12:00:00Z'));
      assert.doesNotMatch(JSON.stringify(digest), /slow/);
      const tally = new Tally();
      for (const one of digest.observations) tally.add(one);
      return tally
        .figures()
        .filter(({ measure }) => measure === 'comments')
        .map(({ value }) => value);
    };
    assert.deepEqual([figures('Too slow'), figures('')], [[1], []]);
  });
});
