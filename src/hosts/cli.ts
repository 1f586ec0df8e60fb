import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { version } from '../../package.json';
import type { CliHost } from './cli/host';
import { linesOf } from './cli/lines';
import { run } from './cli/program';
import { nodeFiles } from './node-files';
import { nodeSha256 } from './node-sha256';

/** The machine the command line runs on. */
const host: CliHost = {
  files: nodeFiles,
  async kindOf(path) {
    try {
      const found = await stat(path);
      return found.isDirectory() ? 'folder' : 'file';
    } catch {
      return undefined;
    }
  },
  async *lines(file) {
    for await (const line of linesOf(file === undefined ? process.stdin : createReadStream(file))) {
      yield line;
      // Between lines, what was answered goes out, waits for a slow reader, and it is seen when nobody reads any more.
      await (process.stdout.writableNeedDrain ? once(process.stdout, 'drain') : setImmediate());
    }
  },
  sha256: nodeSha256,
  elapsed: () => performance.now(),
  now: () => Date.now(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read our output has read enough, as `head` does.
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

// The exit code is set rather than the process ended, so that all output is written.
void run(process.argv.slice(2), host, version).then((code) => {
  process.exitCode = code;
});
