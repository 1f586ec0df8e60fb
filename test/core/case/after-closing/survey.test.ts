import assert from 'node:assert/strict';
import { refusalOf } from '../../../../src/core/case/model/gate';
import {
  rankOf,
  scaleOf,
  scoresOf,
  surveyAction,
  surveysOf,
  wordsKept,
} from '../../../../src/core/case/after-closing/survey';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { closed, reopened } from '../../support/cases';
import type { Dated } from '../../support/clocks';
import { keptCase, sopAt } from '../../support/kept-cases';
import { toldOf } from '../../support/problems';

const read = (yaml: string) => readLibraryConfig(yaml);
const config = (yaml: string) => read(yaml).config;
const sop = sopAt('test', '', '- [ ] A `#a optional`\n');
const stateAfter = (...events: Dated[]) => keptCase(sop, {}, '09:00', ...events).state;
const scored = (kind: 'csat' | 'ces' | 'nps', score: number, yaml: string) => surveyAction(kind, score, config(yaml));

describe('the surveys of library.yml', () => {
  it('are those it names, however little it says of them', () => {
    const { surveys } = config('surveys: {csat: {}, ces: {better: low}, nps: , other: {}}');
    assert.deepEqual(
      [...surveys],
      [
        ['csat', { question: {}, better: 'high' }],
        ['ces', { question: {}, better: 'low' }],
        ['nps', { question: {}, better: 'high' }],
      ],
    );
    assert.deepEqual(
      [...config('surveys: {nps: {question: {es: ¿Nos recomendarías?}}}').surveys],
      [['nps', { question: { es: '¿Nos recomendarías?' }, better: 'high' }]],
    );
    assert.deepEqual([...config('').surveys], []);
  });

  const mistakes: readonly (readonly [yaml: string, code: string, args: readonly string[]])[] = [
    ['surveys: {cast: {}}', 'yaml.unknown-key', ['cast', 'csat']],
    ['surveys: {stars: {}}', 'yaml.unknown-key', ['stars']],
    ['surveys: {csat: {beter: low}}', 'yaml.unknown-key', ['beter', 'better']],
    ['surveys: {ces: {better: lower}}', 'yaml.not-one-of', ['better', 'lower', 'high, low']],
    ['surveys: {nps: {better: low}}', 'yaml.unknown-key', ['better']],
    ['surveys: {csat: 5}', 'yaml.not-group', ['csat']],
    ['surveys: [csat]', 'yaml.not-group', ['surveys']],
  ];
  for (const [yaml, code, args] of mistakes) {
    it(`tell of a mistake: ${yaml}`, () =>
      assert.deepEqual(
        read(yaml).problems.map((one) => [one.code, toldOf(one)]),
        [[code, args]],
      ));
  }
});

describe('the questions of a case', () => {
  const asked = config('surveys: {nps: , csat: {question: {en: How was it?}}}');

  it('are asked once it is closed, unless it was abandoned', () => {
    assert.deepEqual(surveysOf(stateAfter(), asked), []);
    assert.deepEqual(surveysOf(stateAfter(['10:00', { event: 'abandon', reason: 'x' }]), asked), []);
    const questions = [
      { kind: 'csat', scale: { min: 1, max: 5, better: 'high' }, question: { en: 'How was it?' }, result: undefined },
      { kind: 'nps', scale: { min: 0, max: 10, better: 'high' }, question: {}, result: undefined },
    ];
    assert.deepEqual(surveysOf(stateAfter(['10:00', closed()]), asked), questions);
    assert.deepEqual(surveysOf(stateAfter(['10:00', closed('x')]), asked), questions);
  });

  it('keep the customer’s words when the score is corrected, until somebody empties the field', () => {
    const csat = (...events: Dated[]) =>
      surveysOf(stateAfter(['10:00', closed()], ...events), asked).find(({ kind }) => kind === 'csat') ?? assert.fail();
    assert.equal(wordsKept(csat(), undefined), '');
    const said = csat(['10:05', surveyAction('csat', 2, asked, 'Too slow')]);
    assert.deepEqual(
      [undefined, '', 'Slow'].map((typed) => wordsKept(said, typed)),
      ['Too slow', '', 'Slow'],
    );
    const again = csat(
      ['10:05', surveyAction('csat', 2, asked, 'Too slow')],
      ['10:06', surveyAction('csat', 4, asked, wordsKept(said, undefined))],
    );
    assert.ok(again.result?.score === 4);
    assert.equal(again.result.text, 'Too slow');
    assert.equal(wordsKept(csat(['10:05', surveyAction('csat', undefined, asked)]), undefined), '');
  });

  it('are not asked where the library has none', () =>
    assert.deepEqual(surveysOf(stateAfter(['10:00', closed()]), config('')), []));

  it('keep the scale on which an answer was given', () => {
    const state = stateAfter(['10:00', closed()], ['10:05', scored('ces', 2, 'surveys: {ces: {better: low}}')]);
    const [survey] = surveysOf(state, config('surveys: {ces: }'));
    assert.deepEqual(
      [survey?.result, survey?.scale.better],
      [{ score: 2, scale: { min: 1, max: 7, better: 'low' }, ts: '2026-09-03T10:05:00.000Z' }, 'high'],
    );
    assert.equal(surveysOf(state, config('')).length, 1, 'an answer is shown although nobody asks any more');
  });

  it('go by the last word: an answer, another one, or none', () => {
    const result = (...events: Dated[]) =>
      surveysOf(stateAfter(['10:00', closed()], ...events), asked).find(({ kind }) => kind === 'csat')?.result?.score;
    const four = scored('csat', 4, 'surveys: {csat: }');
    const none = surveyAction('csat', undefined, asked);
    assert.deepEqual(
      [
        result(['10:05', four]),
        result(['10:05', four], ['10:06', none]),
        result(['10:05', none], ['10:06', four]),
        result(['10:05', four], ['10:06', scored('csat', 1, '')]),
      ],
      [4, undefined, 4, 1],
    );
    assert.deepEqual(none, { event: 'survey_unanswered', kind: 'csat' });
  });

  it('are answered on their scale, in a closed case alone', () => {
    const open = keptCase(sop, {}, '09:00');
    const done = keptCase(sop, {}, '09:00', ['10:00', closed()]);
    const refusals = [
      refusalOf(open, scored('csat', 4, '')),
      refusalOf(open, { event: 'survey_unanswered', kind: 'csat' }),
      refusalOf(done, scored('csat', 6, '')),
      refusalOf(done, scored('nps', 0, '')),
      refusalOf(done, { event: 'survey_unanswered', kind: 'csat' }),
    ];
    assert.deepEqual(refusals, ['case-open', 'case-open', 'score-invalid', undefined, undefined]);
    assert.deepEqual(surveysOf(stateAfter(['10:00', closed()], ['10:01', reopened]), asked), []);
  });
});

describe('a scale', () => {
  it('is the usual one of its question', () => {
    assert.deepEqual(
      [
        scaleOf('csat', config('')),
        scaleOf('ces', config('surveys: {ces: {better: low}}')),
        scaleOf('nps', config('')),
      ],
      [
        { min: 1, max: 5, better: 'high' },
        { min: 1, max: 7, better: 'low' },
        { min: 0, max: 10, better: 'high' },
      ],
    );
  });

  it('lists the best first', () => {
    assert.deepEqual(
      [scoresOf({ min: 1, max: 5, better: 'high' }), scoresOf({ min: 1, max: 7, better: 'low' })],
      [
        [5, 4, 3, 2, 1],
        [1, 2, 3, 4, 5, 6, 7],
      ],
    );
  });

  it('ranks its scores from the worst', () => {
    const ranks = (better: 'high' | 'low') => [1, 3, 5].map((score) => rankOf(score, { min: 1, max: 5, better }));
    assert.deepEqual([ranks('high'), ranks('low'), rankOf(0, scaleOf('nps', config('')))], [[0, 2, 4], [4, 2, 0], 0]);
  });
});
