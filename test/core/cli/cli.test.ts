import assert from 'node:assert/strict';
import { runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';
import { clean, good, other } from './example';

describe('search', () => {
  it('shows what it found, the best first, and where', async () => {
    assert.deepEqual(await runOn(clean, 'search', 'refnud'), {
      code: 0,
      out: 'sop refund Refund (approved, not in effect yet) sops/a/refund.md:1\nreply refund#done Done (approved, not in effect yet) sops/a/refund.md:38\n2 hits for “refnud”.\n',
      err: '',
    });
  });

  it('shows replies by their SOP and their own name and line', async () => {
    assert.match(
      (await runOn(clean, 'search', 'is:reply')).out,
      /^reply refund#done Done \(approved, not in effect yet\) sops\/a\/refund\.md:38\n1 hit/,
    );
  });

  it('ends with 1 when it finds nothing', async () => {
    assert.deepEqual(await runOn(clean, 'search', 'zzzzzz'), { code: 1, out: 'Nothing for “zzzzzz”.\n', err: '' });
  });

  it('shows no more than it is asked for', async () => {
    assert.match((await runOn(clean, 'search', '', '--limit', '2')).out, /2 hits/);
  });

  it('looks in the library it is told to', async () => {
    const files = { 'mine/a.md': other, 'sops/b.md': good };
    assert.match((await runOn(files, 'search', 'other', '--library', 'mine')).out, /mine\/a\.md/);
  });

  it('gives JSON with why each was found', async () => {
    const { code, out } = await runOn(clean, 'search', 'is:reply hello', '--json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      query: 'is:reply hello',
      hits: [
        {
          kind: 'reply',
          sop: 'refund',
          reply: 'done',
          title: 'Done',
          status: 'approved',
          notInForce: 'not-yet',
          file: 'sops/a/refund.md',
          line: 38,
          matches: [{ field: 'body', text: 'Hello', ranges: [[0, 5]], words: [{ typed: 'hello', kind: 'exact' }] }],
        },
      ],
    });
    const nothing = await runOn(clean, 'search', 'zzzzzz', '--json');
    assert.deepEqual([nothing.code, JSON.parse(nothing.out)], [1, { query: 'zzzzzz', hits: [] }]);
  });
});

describe('the command line', () => {
  it('says its version and how it is used', async () => {
    assert.deepEqual(await runOn({}, '--version'), { code: 0, out: '1.2.3\n', err: '' });
    const { code, out, err } = await runOn({}, '--help');
    assert.deepEqual([code, err], [0, '']);
    for (const word of ['lint', 'search', 'show', 'triage', 'eval', '--version']) assert.ok(out.includes(word), word);
    for (const command of ['lint', 'search', 'show', 'triage', 'eval'])
      assert.match((await runOn({}, command, '--help')).out, /--json/);
  });

  it('ends with 2 when it is misused, and says why', async () => {
    const files = { ...clean, 'a.txt': '' };
    const misuses: [string[], RegExp][] = [
      [[], /Usage/],
      [['nope'], /unknown command/],
      [['--nope'], /unknown option/],
      [['lint', '--nope'], /unknown option/],
      [['lint', 'a', 'b'], /too many arguments/],
      [['lint', 'nowhere'], /no folder “nowhere”/],
      [['lint', 'a.txt'], /“a\.txt” is not a folder/],
      [['search'], /missing required argument/],
      [['search', 'x', '--limit', '0'], /whole number/],
      [['search', 'x', '--limit', 'many'], /whole number/],
      [['search', 'x', '--limit', '1.5'], /whole number/],
      [['search', 'x', '--library'], /argument missing/],
      [['search', 'x', '--library', 'nowhere'], /no folder/],
      [['search', 'x', '--jsonl'], /QUERY and --jsonl cannot be used together/],
      [['search', '--jsonl', '--json'], /cannot be used with/],
      [['search', '--jsonl', '--library', 'nowhere'], /no folder/],
      [['triage'], /missing required argument 'MESSAGE'. Give one, or use --jsonl/],
      [['triage', 'x', '--jsonl'], /MESSAGE and --jsonl cannot be used together/],
      [['triage', 'x', '--limit', '0'], /whole number/],
      [['triage', '--jsonl', '--json'], /cannot be used with/],
      [['triage', 'x', '--library', 'nowhere'], /no folder/],
      [['eval', 'a', 'b'], /too many arguments/],
      [['eval', 'a.txt'], /no messages/],
      [['eval', 'a.txt', '--library', 'nowhere'], /no folder/],
      [['show'], /missing required argument/],
      [['show', 'x', '--library', 'a.txt'], /not a folder/],
    ];
    for (const [args, reason] of misuses) {
      const { code, out, err } = await runOn(files, ...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, reason, args.join(' '));
    }
  });

  it('ends with 2 when a folder cannot be read, and says why', async () => {
    const files = new MemoryFiles(clean);
    files.forbid('sops');
    const { code, err } = await runOn(files, 'lint');
    assert.deepEqual(
      [code, err],
      [2, 'error: The folder “sops” cannot be read. Check that you may open it. Reason: EACCES: sops\n'],
    );
  });

  it('prints nothing that could steer a terminal', async () => {
    const files = {
      'sops/x.md':
        '---\ntitle: "a\\e[2Jb"\n---\n\nSummary\u001B]0;x\u0007 \u009B1m.\n\n- [ ] step\u001B[31m\n\n[a](#\u001B[1m)\n',
    };
    for (const args of [['lint'], ['search', ''], ['show', 'x'], ['show', 'x\u001B[1m']]) {
      const { out, err } = await runOn(files, ...args);
      assert.doesNotMatch(out + err, /[^\P{Cc}\n]/u, args.join(' '));
    }
  });
});
