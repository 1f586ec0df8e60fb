import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../shared/progress';

/** What `npm start` was asked to do. */
export interface StartOptions {
  readonly help: boolean;
  /** The folder to open, as an absolute path; nothing for the sample library. */
  readonly library: string | undefined;
  /** The port to listen on and no other; nothing for any free one. */
  readonly port: number | undefined;
}

export const startHelp = `Opens the extension, as it is in this folder, in a VS Code that runs in the browser.

  npm start -- [--library DIR] [--port N]

  --library DIR  the folder to open as the workspace; the library is looked for in its "sops" folder.
                 Without it: a copy of the sample library, which keeps your changes between starts
  --port N       the port to listen on (default: 8123, or a free one when that is taken)
  --help         this text
`;

/** Reads the command line; a relative folder is resolved from `from`. */
export function startOptions(args: readonly string[], from: string): StartOptions {
  const values = parse(args);
  return {
    help: values.help ?? false,
    library: values.library === undefined ? undefined : existingFolder(path.resolve(from, values.library)),
    port: values.port === undefined ? undefined : portNumber(values.port),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { library: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n\n${startHelp}`);
  }
}

function existingFolder(folder: string): string {
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) throw new UserError(`--library: there is no folder ${folder}`);
  if (!found.isDirectory()) throw new UserError(`--library: not a folder: ${folder}`);
  return folder;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new UserError(`--port: not a port number from 1 to 65535: ${text}`);
  return port;
}
