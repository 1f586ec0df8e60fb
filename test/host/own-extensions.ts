import fs from 'node:fs';
import path from 'node:path';

/** The extensions that only tests have: the way into the editor for browser tests, and a language model that needs no account. */
export type OwnExtension = 'bridge' | 'made-up-model';

/** Puts extensions of the tests into a server's, before it starts: a folder that appears later is not noticed. */
export function addOwnExtensions(extensionsFolder: string, names: readonly OwnExtension[]): void {
  for (const name of names)
    fs.cpSync(path.join(__dirname, name), path.join(extensionsFolder, `sop-guide.${name}-0.0.0`), { recursive: true });
}
