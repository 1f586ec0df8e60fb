import assert from 'node:assert/strict';
import { readPart } from '../../../src/core/case/model/part';
import { currentReading } from '../../../src/core/sop/reading';
import { syntaxOf } from '../../../src/core/sop/syntax';
import { marksOfKind } from '../../../src/core/sop/syntax/mark';
import { configured, libraryOf, linterOf } from '../support/libraries';
import { stepsIn, withFrontMatter } from '../support/sops';

const numbered = withFrontMatter('1. Open\n2. Close `@boss`\n');
const boxed = withFrontMatter('1. Read this\n\n- [ ] Open\n');

const read = (config: string, text: string) => {
  const library = libraryOf({ 'a.md': text }, `version: 1\n${config}\n`);
  const sop = library.get('sops/a.md')!;
  return {
    steps: stepsIn(sop).map((step) => step.text),
    codes: linterOf(library)
      .problems('sops/a.md')
      .map(({ code }) => code),
    roles: sop.roles.length,
    marks: [...marksOfKind(syntaxOf(sop).marks, 'step')].length,
  };
};

describe('what library.yml says of steps', () => {
  it('counts for SOPs without boxes', () => {
    assert.deepEqual(read('', numbered), {
      steps: ['Open', 'Close'],
      codes: ['sop.steps-numbered'],
      roles: 1,
      marks: 2,
    });
    assert.deepEqual(read('steps: numbered', numbered), { steps: ['Open', 'Close'], codes: [], roles: 1, marks: 2 });
    assert.deepEqual(read('steps: tasks', numbered), { steps: [], codes: ['sop.no-steps'], roles: 0, marks: 0 });
    assert.deepEqual(read('steps: none', numbered), { steps: [], codes: [], roles: 0, marks: 0 });
  });

  it('changes no SOP with boxes, and none that says it itself', () => {
    for (const rule of ['', 'steps: numbered', 'steps: tasks', 'steps: none'])
      assert.deepEqual(read(rule, boxed).steps, ['Open'], rule);
    const own = numbered.replace('title: Test', 'title: Test\nsteps: numbered');
    for (const rule of ['steps: tasks', 'steps: none']) assert.deepEqual(read(rule, own).steps, ['Open', 'Close']);
  });

  it('counts as soon as it changes, and is told as a change of those SOPs', () => {
    const library = libraryOf({ 'a.md': numbered, 'b.md': boxed });
    const changed: string[][] = [];
    library.onDidChange((change) => changed.push(change.changed.map((sop) => sop.location.path)));
    const steps = () => stepsIn(library.get('sops/a.md')!).length;
    library.update([configured('version: 1\nsteps: none\n')]);
    assert.equal(steps(), 0);
    library.update([configured('version: 1\nname: Shop\nsteps: none\n')]);
    library.update([configured(undefined)]);
    assert.equal(steps(), 2);
    assert.deepEqual(changed, [['a.md'], [], ['a.md']]);
  });

  it('counts for texts that are only tried', () => {
    const library = libraryOf({ 'a.md': numbered }, 'version: 1\nsteps: none\n');
    const { location } = library.get('sops/a.md')!;
    assert.deepEqual(stepsIn(linterOf(library).read(numbered, location)), []);
  });

  it('does not take the steps of cases away that were begun before', () => {
    const library = libraryOf({ 'a.md': numbered }, 'version: 1\nsteps: none\n');
    const { location, text } = library.get('sops/a.md')!;
    assert.equal(stepsIn(readPart({ text, location, reading: currentReading, constants: new Map() })).length, 2);
  });
});
