import assert from 'node:assert/strict';
import type { Sop } from '../../../src/core/sop/model';
import { draw } from '../../eval/drawing';
import { groupsOf } from '../../eval/groups';
import { measured } from '../../eval/measure';
import type { Case } from '../../eval/measure';
import type { Method } from '../../eval/methods/method';
import { summaryOf } from '../../eval/summary';

const [apples, pears] = ['apples', 'pears'].map((id) => ({ id }) as Sop) as [Sop, Sop];
const cases: Case[] = [
  { language: 'en', message: 'an apple', expected: ['apples'] },
  { language: 'es', message: 'dos manzanas rojas y una pera, por favor', expected: ['pears'] },
  { language: 'es', message: 'nada', expected: ['apples'] },
  { language: 'en', message: 'hello', expected: [] },
];
/** Takes everything but nothing for apples. */
const method: Method = {
  name: 'apples',
  isProbability: true,
  isTimed: true,
  of: [],
  score: (message) => (message === 'nada' ? [0, 0] : [0.9, 0.1]),
};

describe('figures of the evaluation', () => {
  it('are of what has an SOP, and tell apart what got no answer and what should have got none', () => {
    const [one] = measured([{ sops: [apples, pears], cases }], () => [method]);
    const { evaluation, withoutAnswer, offTopic } = summaryOf(one!);
    assert.deepEqual([evaluation.cases, evaluation.accuracy1, evaluation.accuracy3], [3, 1 / 3, 2 / 3]);
    assert.equal(withoutAnswer, 1 / 3);
    assert.deepEqual(offTopic, { cases: 1, suggested: 1 });
  });

  it('are of each language and length that there is, where there are several', () => {
    const groups = groupsOf(cases);
    assert.deepEqual(
      groups.map(({ name, has }) => [name, cases.filter(has).length]),
      [
        ['en', 2],
        ['es', 2],
        ['1 to 4 words', 3],
        ['5 to 12 words', 1],
      ],
    );
    assert.deepEqual(groupsOf(cases.slice(0, 1)), []);
  });

  it('are of methods that combine what others have scored, with their time', () => {
    const doubled: Method = {
      ...method,
      name: 'doubled',
      of: ['apples'],
      score: (_message, _language, before) => before.get('apples')!.map((score) => score * 2),
    };
    const [first, second] = measured([{ sops: [apples, pears], cases }], () => [method, doubled]);
    const [[own], [its]] = [first!.runs[0]!, second!.runs[0]!];
    assert.equal(its!.answers[0]!.confidence, 1.8);
    assert.ok(its!.milliseconds! >= own!.milliseconds!);
  });
});

describe('a drawing of the evaluation', () => {
  const tickets = Array.from({ length: 40 }, (_, at) => ({
    text: `ticket ${at}`,
    intent: at % 4 === 0 ? 'few' : 'many',
  }));
  const standIns = ['few', 'many'].map((id) => ({ id, title: id, description: '' }));

  it('takes triggers from one half of each intent and tries the other, the same ones for a seed', () => {
    const { sops, cases: tried } = draw(standIns, tickets, 7, 1);
    assert.deepEqual(
      sops.map(({ front }) => front.triggers.length),
      [5, 7],
    );
    assert.deepEqual([tried.filter(({ expected }) => expected[0] === 'few').length, tried.length], [5, 20]);
    const triggers = new Set(sops.flatMap(({ front }) => front.triggers));
    assert.ok(tried.every(({ message }) => !triggers.has(message)));
    assert.deepEqual(draw(standIns, tickets, 7, 1).cases, tried);
    assert.notDeepEqual(draw(standIns, tickets, 7, 2).cases, tried);
  });
});
