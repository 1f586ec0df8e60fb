import assert from 'node:assert/strict';
import { failureText } from '../../../src/hosts/cli/failure';
import { runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';

const good =
  '---\nid: good\ntitle: Good\nstatus: approved\ntriggers: [it is good]\n---\n\nSummary.\n\n- [ ] Step `#step`\n';
/** What no one could parse in October 2026: a full stack in the YAML library. */
const deep = `---\n${'? '.repeat(3000)}\n--- x\n---\n\n# Bad\n`;

function library(more: Readonly<Record<string, string>> = {}): MemoryFiles {
  return new MemoryFiles({ 'sops/a/good.md': good, ...more });
}

describe('a command on a library with something in it that cannot be read', () => {
  for (const args of [['search', 'good'], ['show', 'good'], ['triage', 'it is good'], ['lint']]) {
    it(`names the file: ${args.join(' ')}`, async () => {
      const files = library({ 'sops/b/secret.md': good });
      files.forbid('sops/b/secret.md');
      const { out, err } = await runOn(files, ...args);
      assert.match(out + err, /sops\/b\/secret\.md.* Reason: /);
      assert.match(out, args[0] === 'lint' ? /2 SOPs in sops/ : /Good/);
    });

    it(`names the file that is nested too deeply: ${args.join(' ')}`, async () => {
      const { out, err } = await runOn(library({ 'sops/b/deep.md': deep }), ...args);
      if (args[0] === 'lint') assert.match(out, /sops\/b\/deep\.md:\d+:\d+ error/);
      assert.doesNotMatch(err, /^error/m);
      assert.match(out, args[0] === 'lint' ? /2 SOPs in sops/ : /Good/);
    });

    it(`names the folder, does the rest and ends with an error: ${args.join(' ')}`, async () => {
      const files = library({ 'sops/b/other.md': good });
      files.forbid('sops/b');
      const { code, out, err } = await runOn(files, ...args);
      assert.equal(code, args[0] === 'lint' ? 1 : 2);
      assert.match(out + err, /because the folders cannot be read: “b”\. .* Reason: EACCES/);
      assert.match(out, args[0] === 'lint' ? /1 SOP in sops/ : /Good/);
    });

    it(`names library.yml: ${args.join(' ')}`, async () => {
      const files = library({ 'sops/library.yml': 'version: 1\n' });
      files.forbid('sops/library.yml');
      const { out, err } = await runOn(files, ...args);
      assert.match(out + err, /sops\/library\.yml.*cannot be read.* Reason: /);
    });
  }

  it('says so when it is the library’s own folder', async () => {
    const files = library();
    files.forbid('sops');
    const { code, out, err } = await runOn(files, 'lint');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^error: The folder “sops” cannot be read\. Check that you may open it\. Reason: EACCES/);
  });

  it('fixes the other files when one cannot be written, and ends with 2', async () => {
    const bad = good.replace('title:', 'titel: x\ntitle:').replace('status: approved', 'status: aproved');
    const files = library({ 'sops/a/good.md': bad, 'sops/b/other.md': bad.replace('good', 'other') });
    files.failWrite(1);
    const { code, out, err } = await runOn(files, 'lint', '--fix');
    assert.equal(code, 2);
    assert.match(err, /^sops\/a\/good\.md could not be fixed\. Check that you may write it\. Reason: ENOSPC/);
    assert.match(out, /^sops\/b\/other\.md:.* fixed yaml\.not-one-of/m);
    assert.match(files.text('sops/b/other.md') ?? '', /status: approved/);
  });

  it('does not write library.yml when it is no text, and names it', async () => {
    const files = library();
    files.put('sops/library.yml', Uint8Array.of(0xff, 0xfe, 0x41));
    const { code, err } = await runOn(files, 'migrate');
    assert.equal(code, 2);
    assert.match(err, /^error: sops\/library\.yml cannot be read, so it was not changed\. /);
  });
});

describe('what is said of a failure', () => {
  it('is what is wrong, for what somebody asked', () => {
    assert.equal(failureText(new Error('There is no folder “x”.')), 'error: There is no folder “x”.');
    const full = Object.assign(new RangeError('no space'), { code: 'ENOSPC' });
    assert.equal(failureText(full), 'error: no space');
  });

  it('is that it is one of ours, in a line, for anything else', () => {
    for (const error of [new RangeError('Maximum call stack size exceeded'), 'text', undefined, Object.create(null)])
      assert.match(
        failureText(error),
        /^error: sop-guide failed and could not finish\. Please report this.* Reason: \S.*$/,
      );
    assert.ok(failureText(new TypeError('x'.repeat(5000))).length < 400);
  });
});
