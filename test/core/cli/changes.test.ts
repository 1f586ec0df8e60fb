import assert from 'node:assert/strict';
import { runBeside, runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';

const yml = 'version: 1\nlang: en\n';
const refund = `---
id: refund
title: Refund
status: draft
lang: en
---

Gives the money back.

## Check

- [ ] Is it broken? \`#broken\`
  - yes → [Pay](#pay)
  - no → [Leave](#leave)
  - in two → [Pay](#pay)

## Pay

- [ ] Pay it back \`#pay-back\`

## Leave

- [ ] Leave it \`#leave-it\`

## End

- [ ] Close it \`#close\`
`;
const tests = `tests:
  - name: It broke
    given: {answers: {broken: "yes"}}
    expect: {path: [Check, Pay, End]}
  - name: Nothing broke
    given: {answers: {broken: "no"}}
    expect: {path: [Check, Leave, End]}
`;
const before = { 'library.yml': yml, 'refund.md': refund, 'refund.test.yml': tests };
const files = (changed: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries({ ...before, ...changed }).map(([path, text]) => [`sops/${path}`, text]));
const led = refund.replace('yes → [Pay](#pay)', 'yes → [Leave](#leave)');

describe('changes', () => {
  it('tell in Markdown what a change does, and whom it sends elsewhere', async () => {
    const { code, out, err } = await runBeside(before, files({ 'refund.md': led }), 'changes', 'main');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(
      out,
      `## What changes in the procedures

**1 SOP changed, 1 tested case goes another way, 1 test fails.** Compared with main (0123456).

### Customers who are sent elsewhere

- Refund: “It broke”: Check → Leave → End
  - Before: Check → Pay → End

### Tests that fail

- Refund: The case takes another way.
  - “It broke”

### [Refund](sops/refund.md) · refund

- Answer leads elsewhere: yes → Leave
  - Is it broken?
  - Before: Pay
`,
    );
  });

  it('follow a test whose section is called otherwise, and tell of tests that came, went or changed', async () => {
    const after = files({
      'refund.md': refund.replace('## Pay', '## Pay back').replace('#pay)', '#pay-back)'),
      'refund.test.yml': tests.replace('[Check, Pay, End]', '[Check, Pay back, End]').replace('Nothing broke', 'Whole'),
    });
    const { out } = await runBeside(before, after, 'changes', 'main');
    assert.ok(!out.includes('sent elsewhere'), out);
    assert.match(out, /- New test: Whole\n- Test taken out: Nothing broke\n- Test changed: It broke\n/);
  });

  it('tell two tests of one name apart', async () => {
    const named = tests.replace('Nothing broke', 'It broke');
    const commented = files({ 'refund.test.yml': `# Ours\n${named}` });
    const { out } = await runBeside({ ...before, 'refund.test.yml': named }, commented, 'changes', 'main');
    assert.match(out, /Nothing changes in the procedures/);
    const [first = '', second = ''] = named.split(/(?= {2}- name)/).slice(1);
    const turned = files({ 'refund.test.yml': `tests:\n${second}${first}${first.replace('yes', 'in two')}` });
    const other = await runBeside({ ...before, 'refund.test.yml': named }, turned, 'changes', 'main');
    assert.match(other.out, /\*\*1 test changed\.\*\*/);
    assert.match(other.out, /- New test: It broke\n$/);
  });

  it('end with an error when a part of the library could not be read, in a file, too', async () => {
    for (const args of [[], ['--format', 'json']]) {
      const disk = new MemoryFiles(files({ 'refund.md': led, 'b/other.md': refund.replaceAll('refund', 'other') }));
      disk.forbid('sops/b');
      const { code } = await runBeside(before, disk, 'changes', 'main', '--output', 'changes.txt', ...args);
      assert.equal(code, 2);
      assert.match(disk.text('changes.txt') ?? '', /Answer leads elsewhere/);
    }
  });

  it('say that there was nothing in the folder before, as where it had another name', async () => {
    const { code, out, err } = await runBeside({}, files({}), 'changes', 'main');
    assert.equal(code, 0);
    assert.match(err, /^There was nothing in sops at main \(0123456\): all of it counts as new\./);
    assert.match(out, /This folder had nothing of a library then: all of it counts as new\./);
  });

  it('say that there are none', async () => {
    const { code, out } = await runBeside(before, files({}), 'changes', 'main', '--lang', 'ca');
    assert.equal(code, 0);
    assert.match(out, /\*\*No canvia res en els procediments\.\*\* En comparació amb main \(0123456\)\./);
  });

  it('are in the language of the library, or another, also where tests fail', async () => {
    const after = files({ 'refund.md': led, 'library.yml': yml.replace('en', 'es') });
    const { out } = await runBeside(before, after, 'changes', 'main');
    assert.match(out, /El caso sigue otro camino\./);
    assert.match(out, /También ha cambiado en library\.yml: lang/);
  });

  it('are JSON for programs, and are written to a file', async () => {
    const disk = new MemoryFiles(files({ 'refund.md': led }));
    const args = ['changes', 'main', '--format', 'json', '--output', 'changes.json', '--links', 'https://example.com/'];
    assert.deepEqual(await runBeside(before, disk, ...args), { code: 0, out: '', err: '' });
    const { sops, tests: told } = JSON.parse(disk.text('changes.json') ?? '') as {
      sops: { sop: string; became: string; changes: { text: string; details: string[] }[] }[];
      tests: { failing: { name: string; messages: string[] }[] }[];
    };
    assert.deepEqual(
      sops.map(({ sop, became, changes }) => [sop, became, changes[0]?.text]),
      [['refund', 'changed', 'Answer leads elsewhere: yes → Leave']],
    );
    assert.deepEqual(told[0]?.failing, [{ name: 'It broke', messages: ['The case takes another way.'] }]);
    const { out } = await runBeside(before, disk, 'changes', 'main', '--links', 'https://example.com/');
    assert.match(out, /\[Refund\]\(https:\/\/example\.com\/sops\/refund\.md\)/);
  });

  it('are written into no file of the library', async () => {
    for (const file of ['sops/changes.md', 'sops/library.yml', 'sops/refund.test.yml']) {
      const disk = new MemoryFiles(files({}));
      const { code, err } = await runBeside(before, disk, 'changes', 'main', '--output', file);
      assert.equal(code, 2);
      assert.match(err, /would be a file of the library: name one outside of sops\./);
      assert.equal(disk.writes, 0);
    }
  });

  it('leave out nothing for a file that could not be read before', async () => {
    const bad = { ...before, 'refund.md': '---\ntitle: [\n---\n', 'other.md': refund.replaceAll('refund', 'other') };
    const now = files({ 'other.md': refund.replaceAll('refund', 'other').replace('Close it', 'Shut it') });
    const { code, out } = await runBeside(bad, now, 'changes', 'main');
    assert.equal(code, 0);
    assert.match(out, /Step changed: Shut it/);
    assert.match(out, /### \[Refund\]\(sops\/refund\.md\) · refund/);
  });

  it('need a commit that there is, and one way to say which', async () => {
    const none = await runOn(files({}), 'changes', 'main');
    assert.equal(none.code, 2);
    assert.match(none.err, /There is no commit “main”/);
    const both = await runBeside(before, files({}), 'changes', 'main..', 'feature');
    assert.match(both.err, /“main\.\.” names two versions already: leave out “feature”\./);
    assert.equal(both.code, 2);
  });
});
