import assert from 'node:assert/strict';
import { countOnPath, nextOnPath } from '../../../src/core/learning/next';
import type { LearningPath } from '../../../src/core/learning/path';
import {
  markOf,
  nothingLearnt,
  readProgress,
  standingOf,
  standingOfConduct,
  withPractised,
  withRead,
  withoutRead,
} from '../../../src/core/learning/progress';
import type { Progress } from '../../../src/core/learning/progress';
import { readShared, shareable, sharedFileName, writeShared } from '../../../src/core/learning/shared-progress';
import { readingMinutes } from '../../../src/core/learning/minutes';
import { assertGrowsEvenly } from '../support/growth';
import { sopFrom } from '../support/sops';

const day = '2026-08-01';

function sop(id: string, version?: string, body = '- [ ] Do it') {
  return sopFrom(
    `---\nid: ${id}\ntitle: ${id}\n${version === undefined ? '' : `version: ${version}\n`}---\n\nSummary.\n\n## Steps\n\n${body}\n`,
  );
}

const practised = { on: day, right: 3, points: 4 };
const [one, two] = [sop('one', '1.0.0'), sop('two', '1.0.0')];
const path: LearningPath = {
  role: 'agent',
  hasConduct: true,
  stages: [{ kind: 'category', folder: '', sops: [one, two] }],
  missing: [],
};

describe('Progress on a learning path', () => {
  it('knows what was read, and that it says something else now', () => {
    const read = withRead(nothingLearnt, one, day);
    assert.equal(standingOf(one, nothingLearnt), 'unread');
    assert.equal(standingOf(one, read), 'read');
    assert.equal(standingOf(sop('one', '1.1.0'), read), 'changed');
    assert.equal(standingOf(sop('one', '2.0.0'), read), 'changed');
    assert.equal(standingOf(sop('one', '1.0.1'), read), 'read', 'a patch corrects words');
    assert.equal(standingOf(one, withoutRead(read, 'one')), 'unread');
  });

  it('goes by the text where the version stayed as it was, or went back', () => {
    const read = withRead(nothingLearnt, sop('one', '1.0.1'), day);
    assert.equal(standingOf(sop('one', '1.0.1', '- [ ] Do it twice'), read), 'changed');
    assert.equal(standingOf(sop('one', '1.0.0', '- [ ] Do it twice'), read), 'changed');
    assert.equal(standingOf(sop('one', '1.0.2', '- [ ] Do it twice'), read), 'read');
    const short = withRead(nothingLearnt, sop('one', '1.0'), day);
    assert.equal(standingOf(sop('one', '1.0.1'), short), 'read');
  });

  it('goes by the text where there are no versions', () => {
    const read = withRead(nothingLearnt, sop('plain'), day);
    assert.equal(standingOf(sop('plain'), read), 'read');
    assert.equal(standingOf(sop('plain', undefined, '- [ ] Do it twice'), read), 'changed');
    assert.equal(standingOf(sop('plain', '1.0.0'), read), 'changed');
  });

  it('knows that rules of conduct have changed', () => {
    const read: Progress = { sops: {}, conduct: markOf('a', undefined, day) };
    assert.deepEqual(
      [standingOfConduct('a', read), standingOfConduct('b', read), standingOfConduct('a', nothingLearnt)],
      ['read', 'changed', 'unread'],
    );
  });

  it('leads from the conduct to the first SOP, to its practice, and on', () => {
    assert.deepEqual(nextOnPath(path, nothingLearnt, 'unread'), { kind: 'conduct' });
    assert.deepEqual(nextOnPath(path, nothingLearnt, 'changed'), { kind: 'conduct' });
    assert.deepEqual(nextOnPath(path, nothingLearnt, undefined), { kind: 'read', sop: one });
    const first = withRead(nothingLearnt, one, day);
    assert.deepEqual(nextOnPath(path, first, 'read'), { kind: 'practise', sop: one });
    const after = withPractised(first, 'one', practised);
    assert.deepEqual(nextOnPath(path, after, 'read'), { kind: 'read', sop: two });
    const all = withPractised(withRead(after, two, day), 'two', practised);
    assert.deepEqual(nextOnPath(path, all, 'read'), { kind: 'done' });
    assert.deepEqual(countOnPath(path, all), { sops: 2, read: 2, changed: 0, practised: 2 });
  });

  it('does not hold up whoever reads on without practising', () => {
    const both = withRead(withRead(nothingLearnt, one, day), two, day);
    assert.deepEqual(nextOnPath(path, both, 'read'), { kind: 'practise', sop: two });
    const second = withPractised(both, 'two', practised);
    assert.deepEqual(nextOnPath(path, second, 'read'), { kind: 'practise', sop: one });
  });

  it('practises only what has steps', () => {
    const text = sop('text', '1.0.0', 'Just words.');
    const only: LearningPath = { ...path, stages: [{ kind: 'chosen', folder: '', sops: [text] }] };
    assert.deepEqual(nextOnPath(only, withRead(nothingLearnt, text, day), 'read'), { kind: 'done' });
  });

  it('is read from what was stored, and from nothing else', () => {
    const progress: Progress = { ...withPractised(withRead(nothingLearnt, one, day), 'one', practised), role: 'agent' };
    assert.deepEqual(readProgress(JSON.parse(JSON.stringify(progress))), progress);
    for (const odd of [undefined, null, 1, 'x', [], { sops: 1 }, { sops: { a: 1, b: { read: { on: 'x' } } } }])
      assert.deepEqual(readProgress(odd), nothingLearnt);
    const hostile: unknown = JSON.parse('{"sops": {"__proto__": {"read": {"text": "a", "on": "2026-08-01"}}}}');
    assert.equal(standingOf(sop('toString'), readProgress(hostile)), 'unread');
  });
});

describe('Shared progress', () => {
  const person = { who: 'a1', name: 'Ana Ferrer', library: 'Brialba', on: day };
  const progress: Progress = { ...withPractised(withRead(nothingLearnt, one, day), 'one', practised), role: 'agent' };

  it('says what was read and practised, not how well', () => {
    const text = writeShared(shareable(progress, person));
    assert.doesNotMatch(text, /right|points/);
    const read = readShared(text);
    assert.deepEqual(countOnPath(path, { sops: read?.sops ?? {} }), { sops: 2, read: 1, changed: 0, practised: 1 });
    assert.deepEqual([read?.name, read?.role, read?.library, read?.on], ['Ana Ferrer', 'agent', 'Brialba', day]);
    assert.equal(writeShared(shareable(progress, person)), text, 'the same says the same');
  });

  it('of a newer format, or anything else, is none', () => {
    const text = writeShared(shareable(progress, person));
    for (const odd of [
      '',
      '{',
      '[]',
      'null',
      '{"format": 2}',
      text.replace('"format": 1', '"format": 2'),
      text.replace(day, 'soon'),
    ])
      assert.equal(readShared(odd), undefined);
  });

  it('has a file that is called like the person', () => {
    assert.equal(sharedFileName('Núria  Pons', new Set()), 'nuria-pons.json');
    assert.equal(sharedFileName('Núria Pons', new Set(['nuria-pons.json', 'nuria-pons-2.json'])), 'nuria-pons-3.json');
    assert.equal(sharedFileName('../..', new Set()), 'agent.json');
    assert.equal(sharedFileName('李', new Set()), 'agent.json');
  });
});

describe('The minutes that an SOP takes to read', () => {
  const saying = (lang: string, body: string) =>
    sopFrom(`---\ntitle: T\nlang: ${lang}\n---\n\nSummary.\n\n## Replies\n\n### Done\n\n${body}`);

  it('count its steps and its replies in one language', () => {
    const words = 'word '.repeat(299);
    const reply = (lang: string) => `\`\`\`reply lang=${lang}\n${words}\n\`\`\`\n\n`;
    assert.equal(readingMinutes(sop('one')), 1);
    assert.equal(readingMinutes(saying('es', `${words}\n\n${reply('es')}${reply('ca')}`)), 4);
    assert.equal(readingMinutes(saying('es', `${words}\n\n${reply('es-MX')}${reply('ca')}`)), 4, 'of another country');
    assert.equal(readingMinutes(saying('es', reply('en') + reply('ca'))), 2, 'not in its own language');
    const waves = (reply('es') + reply('ca')).replaceAll('```', '~~~');
    assert.equal(readingMinutes(saying('es', waves)), 2);
    const answers = (reply('es') + reply('ca')).replaceAll('```reply', '```anticipate');
    assert.equal(readingMinutes(saying('es', answers)), 2);
  });

  it('take time by the length of its text, whatever is in it', () => {
    assertGrowsEvenly(
      4000,
      (size) => saying('es', '```reply lang=ca\n'.repeat(size)),
      (read) => readingMinutes(read),
    );
  });
});
