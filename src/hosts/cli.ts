import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { version } from '../../package.json';
import { failureText } from './cli/failure';
import { exitCodes, say } from './cli/host';
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
      // Yielding between lines flushes the answers, waits for a slow reader and notices when the reader has gone.
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
    // The reader of our output has closed it, as `head` does once it has enough.
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

// Node would print the line of the bundle that an error comes from, which is all of it.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    say(host.err, failureText(error));
    process.exit(exitCodes.misuse);
  });
}

// Set the exit code rather than ending the process, so that all output gets written.
void run(process.argv.slice(2), host, version).then((code) => {
  process.exitCode = code;
});
