import assert from 'node:assert/strict';
import { Dependencies } from '../../../src/core/scenario/dependencies';
import { readTests } from '../../../src/core/scenario/read/read';
import { TestRunner } from '../../../src/core/scenario/run/test-runner';
import { added, configured, libraryOf, removed } from '../support/libraries';

const step = (title: string, answer: string, status = 'approved') =>
  `---\ntitle: ${title}\nstatus: ${status}\nlang: en\n---\n\nDo it.\n\n## Do\n\n- [ ] Which one? \`#which\`\n  - This → ${answer}\n  - None\n`;

function opened() {
  const library = libraryOf({
    'one.md': step('One', '[Two](two.md)'),
    'two.md': step('Two', '[Three](three.md)'),
    'three.md': step('Three', 'Do it'),
    'far.md': step('Far', 'Do it'),
    'gone.md': `---\ntitle: Gone\nstatus: retired\nlang: en\n---\n\nNo more.\n`,
  });
  const dependencies = new Dependencies(library.sops);
  const runner = new TestRunner(library, () => {
    throw new Error('Nothing is run.');
  });
  const note = (name: string, text: string) => {
    const path = `${name}.test.yml`;
    dependencies.note(runner.check(readTests(text, { uri: `sops/${path}`, root: 'sops', path }).file));
  };
  note('one', 'tests: [{name: A, expect: {steps: which}}]\n');
  note('three', 'tests: [{name: A, expect: {steps: which}}]\nmessages: [Which is the third?]\n');
  note('far', 'messages: [Which is far?]\n');
  const after = (...updates: Parameters<typeof library.update>[0][]) => {
    let told: Record<string, string> = {};
    const listening = library.onDidChange((change) => {
      told = Object.fromEntries(dependencies.after(change));
    });
    library.update(updates.flatMap((one) => [...one]));
    listening.dispose();
    return told;
  };
  return { after, note, dependencies };
}

describe('what tests go by', () => {
  it('is their SOP and those that its answers lead to, and to messages any SOP', () => {
    const { after } = opened();
    assert.deepEqual(after([added('two.md', step('Two', '[Three](three.md), then'))]), {
      'sops/one.test.yml': 'all',
      'sops/three.test.yml': 'messages',
      'sops/far.test.yml': 'messages',
    });
    assert.deepEqual(after([added('far.md', step('Far', 'Go'))]), {
      'sops/three.test.yml': 'messages',
      'sops/far.test.yml': 'messages',
    });
  });

  it('is whatever names an SOP that comes to be called so', () => {
    const { after, note } = opened();
    note('later', 'sop: two-b\ntests: [{name: A, expect: {steps: which}}]\n');
    const named = step('Two', '[Three](three.md)').replace('---\n', '---\nid: two-b\n');
    assert.equal(after([added('two.md', named)])['sops/later.test.yml'], 'all');
  });

  it('is all of a library where library.yml changes, something comes or goes, or what is retired gets another successor', () => {
    const all = { 'sops/one.test.yml': 'all', 'sops/three.test.yml': 'all', 'sops/far.test.yml': 'all' };
    const { after } = opened();
    assert.deepEqual(after([configured('version: 1\nlang: en\n')]), all);
    assert.deepEqual(after([added('new.md', step('New', 'Do it'))]), all);
    assert.deepEqual(after([removed('new.md')]), all);
    const back = step('Gone', 'Do it', 'approved');
    assert.deepEqual(after([added('gone.md', back)]), all);
    assert.deepEqual(after([added('three.md', step('Three', 'Do it', 'retired'))]), all);
  });

  it('is nothing for a file that is gone', () => {
    const { after, dependencies } = opened();
    dependencies.forget('sops/one.test.yml');
    assert.equal(after([added('one.md', step('One', 'Go'))])['sops/one.test.yml'], undefined);
  });
});
