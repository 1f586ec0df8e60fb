import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SopLocation } from '../../src/core/sop/model';
import { ThreadReader } from '../../src/core/library/thread-reader';
import { startReadingThread } from '../../src/hosts/reading-thread';
import { commandReaders } from '../core/faults/command-readers';
import { indexReaders } from '../core/faults/index-readers';
import { libraryReaders } from '../core/faults/library-readers';
import { recordReaders } from '../core/faults/record-readers';
import { repoRoot } from '../../tools/shared/paths';
import { temporaryFolder } from '../../tools/shared/temporary';

describe('a reading thread whose memory is full', () => {
  it('is followed by another, and the file is named', async function () {
    this.timeout(60_000);
    const thread = path.join(temporaryFolder(), 'thread.js');
    fs.writeFileSync(
      thread,
      `const { parentPort } = require('node:worker_threads');
      const held = [];
      parentPort.on('message', ({ id, locations }) => {
        if (locations.some(({ path }) => path === 'bad.md')) for (;;) held.push(new Array(100_000).fill(id));
        parentPort.postMessage({ id, sops: locations.map(() => undefined) });
      });`,
    );
    const problems: string[] = [];
    const reader = new ThreadReader(
      (listener) => startReadingThread(thread, listener, 64),
      (problem) => problems.push(problem),
    );
    const [good, bad, last] = await reader.read(['good.md', 'bad.md', 'last.md'].map(locationOf));
    reader.dispose();
    assert.deepEqual([good, last], [undefined, undefined]);
    assert.deepEqual(
      bad?.sop.problems.map(({ code, args }) => [code, ...args]),
      [['sop.reading-failed', 'Worker terminated due to reaching memory limit: JS heap out of memory']],
    );
    assert.equal(problems.length, 2);
  });
});

describe('the command line, when something fails that nobody waits for', () => {
  for (const [what, code] of [
    ['an error', 'throw new RangeError("Maximum call stack size exceeded")'],
    ['a promise', 'void Promise.reject(Object.create(null))'],
  ] as const) {
    it(`says so in a sentence, and ends with 2: ${what}`, function () {
      this.timeout(60_000);
      const folder = temporaryFolder();
      const first = path.join(folder, 'first.mjs');
      // As soon as the command line has begun.
      const isBegun = `process.listenerCount('uncaughtException') > 0`;
      fs.writeFileSync(
        first,
        `const timer = setInterval(() => { if (${isBegun}) { clearInterval(timer); ${code}; } }, 1);`,
      );
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', '--import', pathToFileURL(first).href, 'src/hosts/cli.ts', 'search', '--jsonl'],
        { cwd: repoRoot, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] },
      );
      assert.equal(status, 2);
      assert.match(stderr, /^error: sop-guide failed and could not finish\. Please report this.* Reason: .*\n$/);
    });
  }
});

describe('the readers that are tried with failures', () => {
  /** What reads text, or bytes, of files. */
  const primitives =
    /\bnew YamlReader\(|\bparseYaml\(|\bparseDocument\(|\bnew TextDecoder\(|\bJSON\.parse\(|[^.\w]lex\(|\breadLines\(|\breadEvents\(/;
  /** They read nothing that stands in a file of a workspace, or are a part of a reader that is tried. */
  const others = new Set<string>([
    // What a language model answers: answers of all kinds are tried in choose.test.ts.
    'src/core/assistant/asking/json-answer.ts',
    // What Git keeps of records; its decoder puts a sign where bytes are no text.
    'src/core/case/record/since.ts',
    // What Git keeps of SOPs, and how: damaged repositories are tried in git-history.test.ts.
    'src/core/lifecycle/history/git/commit.ts',
    'src/core/lifecycle/history/git/git-files.ts',
    'src/core/lifecycle/history/git/read-only.ts',
    'src/core/lifecycle/history/git/tree.ts',
    // The front matter of an SOP that was read, when somebody is about to change it; what cannot be read, it tells.
    'src/core/sop/writing/front-yaml.ts',
    // What programs on this machine ask: hostile requests are tried in test/cli/mcp.test.ts.
    'src/hosts/cli/mcp/http.ts',
    // The texts of the program itself.
    'src/hosts/translations.ts',
  ]);

  it('are all there are in the core and the command line', () => {
    const tried = new Set(
      [...libraryReaders, ...indexReaders, ...recordReaders, ...commandReaders].flatMap(({ files }) => files),
    );
    for (const file of tried) assert.ok(fs.existsSync(path.join(repoRoot, file)), `${file} does not exist`);
    const reading = ['src/core', 'src/hosts']
      .flatMap((folder) =>
        fs
          .readdirSync(path.join(repoRoot, folder), { recursive: true, encoding: 'utf8' })
          .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
      )
      .filter((file) => file.endsWith('.ts') && primitives.test(fs.readFileSync(path.join(repoRoot, file), 'utf8')));
    assert.deepEqual(
      reading.filter((file) => !tried.has(file) && !others.has(file)),
      [],
      'Add what is missing to the readers in test/core/faults.',
    );
  });
});

function locationOf(name: string): SopLocation {
  return { uri: `file:///sops/${name}`, root: 'file:///sops', path: name };
}
