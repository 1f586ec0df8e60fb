import { stat } from 'node:fs/promises';
import { version } from '../../package.json';
import type { CliHost } from './cli/host';
import { run } from './cli/program';
import { nodeFiles } from './node-files';

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
