import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library/library';
import { wholeHashOf } from '../../../src/core/lifecycle/approval/read-hash';
import { readSop } from '../../../src/core/sop/read';
import { runBeside, runInTerminal, runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';
import { clean, good } from './example';

/** Warned of in one place. */
const old = '---\ntitle: Old\ntitel: x\n---\n\nSummary.\n';
const target = '---\ntitle: Target\n---\n\nSummary.\n\n## Here\n\nWords.\n';
const linking = '---\ntitle: Linking\ntitel: x\n---\n\nSummary, and [there](target.md#here).\n';
const config = 'version: 1\n';
const before = { 'old.md': old, 'target.md': target, 'linking.md': linking, 'library.yml': config };
const inFolder = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`sops/${path}`, text]));
const codesOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ').slice(0, 3).join(' '));
const since = ['lint', '--since', 'main'];

describe('lint --since', () => {
  it('tells nothing where nothing has changed, however lines end', async () => {
    const now = inFolder({ ...before, 'old.md': old.replaceAll('\n', '\r\n') });
    assert.equal((await runOn(now, 'lint')).code, 1);
    const { code, out } = await runBeside(before, now, ...since);
    assert.deepEqual([code, out], [0, '3 SOPs (0 files changed since main) in sops: no problems.\n']);
  });

  it('tells all of what has changed or is new, and nothing of the rest', async () => {
    const now = inFolder({ ...before, 'old.md': old.replace('Summary', 'Other words'), 'new.md': old });
    const { code, out } = await runBeside(before, now, ...since);
    assert.equal(code, 1);
    assert.deepEqual(codesOf(out), [
      'sops/new.md:3:1 warning yaml.unknown-key',
      'sops/old.md:3:1 warning yaml.unknown-key',
    ]);
    assert.match(out, /\n4 SOPs \(2 files changed since main\) in sops: /);
  });

  it('tells what a change has brought about elsewhere, and no more of that file', async () => {
    const now = inFolder({ ...before, 'target.md': target.replace('## Here', '## There') });
    const { out } = await runBeside(before, now, ...since);
    assert.deepEqual(codesOf(out), [
      'sops/linking.md:6:14 error sop.target-section-missing',
      'sops/target.md:1:1 information sop.no-steps',
    ]);
    const gone = inFolder({ 'linking.md': linking, 'old.md': old, 'library.yml': config });
    assert.deepEqual(codesOf((await runBeside(before, gone, ...since)).out), [
      'sops/linking.md:6:14 error sop.target-missing',
    ]);
  });

  it('tells what library.yml makes of files that have not changed', async () => {
    const strict = inFolder({ ...before, 'library.yml': `${config}lint: {severity: {yaml.unknown-key: error}}\n` });
    const { out } = await runBeside(before, strict, ...since);
    assert.deepEqual(codesOf(out), [
      'sops/linking.md:3:1 error yaml.unknown-key',
      'sops/old.md:3:1 error yaml.unknown-key',
    ]);
  });

  it('looks at tests of procedures in the same way', async () => {
    const tests = 'tests: [{name: x, expect: {steps: look}}]\n';
    const there = { ...clean, 'sops/a/refund.test.yml': tests };
    const earlier = { 'a/refund.md': good, 'a/other.md': clean['sops/a/other.md'], 'a/refund.test.yml': tests };
    assert.equal((await runBeside(earlier, there, ...since)).code, 0);
    const renamed = { ...there, 'sops/a/refund.md': good.replace('Look twice `#look', 'See twice `#see') };
    assert.match(
      (await runBeside(earlier, renamed, ...since)).out,
      /^sops\/a\/refund\.test\.yml:1:\d+ error test\.step-unknown/m,
    );
  });

  it('takes a file that was only moved for the one that it was', async () => {
    const tests = 'tests: [{name: x, sop: old, expect: {steps: nowhere}}]\n';
    const there = { ...before, 'old.test.yml': tests };
    const { 'old.md': text, 'old.test.yml': test, ...others } = there;
    const now = inFolder({ ...others, 'sub/old.md': text, 'sub/old.test.yml': test });
    const { code, out } = await runBeside(there, now, ...since);
    assert.deepEqual([code, out], [0, '3 SOPs (0 files changed since main) in sops: no problems.\n']);
  });

  it('tells what moving a file has brought about, and all of one that was changed, too', async () => {
    const { 'linking.md': text, ...others } = before;
    const moved = await runBeside(before, inFolder({ ...others, 'sub/linking.md': text }), ...since);
    assert.deepEqual(codesOf(moved.out), ['sops/sub/linking.md:6:14 error sop.target-missing']);
    const { 'old.md': words, ...rest } = before;
    const changed = await runBeside(before, inFolder({ ...rest, 'new.md': `${words}More.\n` }), ...since);
    assert.deepEqual(codesOf(changed.out), ['sops/new.md:3:1 warning yaml.unknown-key']);
  });

  it('says in JSON what was compared', async () => {
    const now = inFolder({ ...before, 'new.md': target });
    const { out } = await runBeside(before, now, ...since, '--json');
    assert.deepEqual((JSON.parse(out) as { since: unknown }).since, {
      revision: 'main',
      commit: '0123456789abcdef0123456789abcdef01234567',
      changed: ['sops/new.md'],
    });
  });

  it('fixes only what has changed', async () => {
    const mended = '---\ntitle: A\nstaus: draft\n---\n\nSummary.\n';
    const files = new MemoryFiles(inFolder({ 'a.md': mended, 'b.md': mended, 'library.yml': config }));
    const { out } = await runBeside({ 'a.md': mended, 'library.yml': config }, files, ...since, '--fix');
    assert.match(out, /^sops\/b\.md:3:1 fixed yaml\.unknown-key/);
    assert.equal(files.text('sops/a.md'), mended);
    assert.match(files.text('sops/b.md') ?? '', /^status: draft$/m);
  });

  it('says what is wrong where the commit is not known', async () => {
    const { code, err } = await runOn(inFolder(before), ...since);
    assert.deepEqual([code, err], [2, 'error: There is no commit “main”.\n']);
  });

  describe('of an approval', () => {
    const withHash = (text: string, approver = 'luis', on = '2026-03-01') => {
      const plain = text.replace(/approvers: .*/, `approvers: [{by: ${approver}, on: ${on}}]`);
      const library = new Library();
      const location = { uri: 'sops/a/refund.md', root: 'sops', path: 'a/refund.md' };
      const other = { uri: 'sops/a/other.md', root: 'sops', path: 'a/other.md' };
      const sop = readSop(plain, location);
      library.update([
        { kind: 'sop', sop },
        { kind: 'sop', sop: readSop(clean['sops/a/other.md'], other) },
      ]);
      const hash = wholeHashOf(library.get(location.uri) ?? sop, library);
      return plain.replace(`on: ${on}}`, `on: ${on}, hash: ${hash}}`);
    };
    const changed = good.replace('2.1.0', '2.2.0').replace('Look twice', 'Look three times');
    const approved = withHash(good);
    const told = async (now: string) => {
      const earlier = { 'a/refund.md': approved, 'a/other.md': clean['sops/a/other.md'] };
      return codesOf((await runBeside(earlier, { ...clean, 'sops/a/refund.md': now }, ...since)).out).filter((line) =>
        line.includes('approval'),
      );
    };

    it('tells that its hash was rewritten together with the text', async () => {
      assert.deepEqual(await told(withHash(changed)), ['sops/a/refund.md:8:46 error sop.approval-rewritten']);
    });

    it('tells nothing of one that somebody else gave, or the same person on another day', async () => {
      assert.deepEqual(await told(withHash(changed, 'ana')), []);
      assert.deepEqual(await told(withHash(changed, 'luis', '2026-04-01')), []);
      assert.deepEqual(await told(approved), []);
    });
  });
});

describe('lint --fix-dry-run', () => {
  const text = '\uFEFF---\r\ntitle: A\r\nstaus: draft\r\ncolour: red\r\n---\r\n\r\nSummary.\r\n';
  const files = () => new MemoryFiles({ 'sops/a b.md': text, 'sops/library.yml': 'nmae: x\nversion: 1' });

  it('shows as a patch what would change, writes nothing, and tells what would be left', async () => {
    const disk = files();
    const { code, out } = await runOn(disk, 'lint', '--fix-dry-run');
    assert.deepEqual(out.split('\n'), [
      '--- a/sops/library.yml',
      '+++ b/sops/library.yml',
      '@@ -1,2 +1,2 @@',
      '-nmae: x',
      '+name: x',
      ' version: 1',
      '\\ No newline at end of file',
      '--- a/sops/a b.md\t',
      '+++ b/sops/a b.md\t',
      '@@ -1,6 +1,6 @@',
      ' \uFEFF---\r',
      ' title: A\r',
      '-staus: draft\r',
      '+status: draft\r',
      ' colour: red\r',
      ' ---\r',
      ' \r',
      'sops/a b.md:4:1 warning yaml.unknown-key Unknown key “colour”.',
      '1 SOP in sops: 2 problems would be fixed, 0 errors, 1 warning, 0 notes.',
      '',
    ]);
    assert.deepEqual([code, disk.writes, await disk.read('sops/a b.md')], [1, 0, new TextEncoder().encode(text)]);
  });

  it('makes a patch of the very text, and shows hidden signs of it in a terminal alone', async () => {
    const there = { 'sops/a.md': '---\ntitle: "A\u202E"\nstaus: draft\n---\n\nSummary.\n' };
    assert.match((await runOn(there, 'lint', '--fix-dry-run')).out, /^ title: "A\u202E"\n-staus: draft$/m);
    const { out } = await runInTerminal(there, 'lint', '--fix-dry-run');
    assert.match(out, /^ title: "A\\u202E"\n-staus: draft$/m);
    assert.doesNotMatch(out, /\u202E/);
  });

  it('mends tests of procedures, too, as --fix does', async () => {
    const tests = 'tests: [{name: x, expect: {steps: opne}}]\n';
    const there = { ...clean, 'sops/a/refund.test.yml': tests };
    const disk = new MemoryFiles(there);
    const dry = await runOn(disk, 'lint', '--fix-dry-run');
    assert.equal(disk.text('sops/a/refund.test.yml'), tests);
    assert.match(dry.out, /^\+tests: \[\{name: x, expect: \{steps: open\}\}\]$/m);
    assert.match(dry.out, /: 1 problem would be fixed, no problems\.\n$/);
    assert.match(
      (await runOn(disk, 'lint', '--fix')).out,
      /^sops\/a\/refund\.test\.yml:1:\d+ fixed test\.step-unknown/,
    );
    assert.equal(disk.text('sops/a/refund.test.yml'), tests.replace('opne', 'open'));
  });

  it('is in JSON, too, and in no format that has no room for it', async () => {
    const { out } = await runOn(files(), 'lint', '--fix-dry-run', '--json');
    const { diffs, fixed } = JSON.parse(out) as { diffs: { file: string; diff: string }[]; fixed: unknown[] };
    assert.deepEqual([diffs.map(({ file }) => file), fixed.length], [['sops/library.yml', 'sops/a b.md'], 2]);
    assert.match(diffs[1]!.diff, /^--- a\/sops\/a b\.md\t\n[\s\S]*\n\+status: draft\r\n/);
    for (const format of ['sarif', 'github', 'checkstyle'])
      assert.equal((await runOn(files(), 'lint', '--fix-dry-run', '--format', format)).code, 2);
    assert.equal((await runOn(files(), 'lint', '--fix-dry-run', '--fix')).code, 2);
  });
});
