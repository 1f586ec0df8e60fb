import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { version } from '../../package.json';
import { failureText } from './cli/failure';
import { exitCodes, say } from './cli/host';
import type { CliHost } from './cli/host';
import { linesOf } from './cli/lines';
import { Output } from './cli/output';
import { run } from './cli/program';
import { committedFiles, filesAt, filesOfLastCommit, filesSince } from './git';
import { nodeFiles } from './node-files';
import { translations } from './translations';
import { nodeSha256 } from './node-sha256';
import { watchFolders } from './watch-folders';

const out = new Output(process.stdout);
const err = new Output(process.stderr);

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
  async *lines(file, told) {
    for await (const line of linesOf(file === undefined ? process.stdin : createReadStream(file), told)) {
      yield line;
      // Yielding between lines flushes the answers, waits for a slow reader and notices when the reader has gone.
      await out.taken();
      await setImmediate();
      if (out.hasEnded) return;
    }
  },
  async bytes(file) {
    const chunks: Uint8Array[] = [];
    const stream: AsyncIterable<Buffer> = file === undefined ? process.stdin : createReadStream(file);
    for await (const chunk of stream) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  },
  sha256: nodeSha256,
  committed: committedFiles,
  lastCommit: filesOfLastCommit,
  since: filesSince,
  at: filesAt,
  translations,
  async printPdf(page, pdf) {
    const { printPdf } = await import('./chromium');
    await printPdf(page, pdf);
  },
  watch: watchFolders,
  progress(text) {
    if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001B[K`);
  },
  elapsed: () => performance.now(),
  now: () => Date.now(),
  isTerminal: process.stdout.isTTY,
  out: out.write,
  err: err.write,
};

// The last write may fail after everything else is done.
process.on('exit', () => {
  if (out.failure !== undefined) {
    say(host.err, `error: The answer could not be written: ${out.failure.message}. What was written is not whole.`);
    process.exitCode = exitCodes.unwritten;
  }
  // The terminal has gone. Node would fail to set it back and print its own stack: end as programs of a closed terminal do.
  if ([out, err].some(({ failure }) => failure?.code === 'EIO')) process.kill(process.pid, 'SIGHUP');
});

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
