import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../../../src/core/library/library';
import type { LibraryUpdate } from '../../../src/core/library/library';
import { isSopPath } from '../../../src/core/library/path';
import { readSopBytes } from '../../../src/core/sop/read';
import { locationOf } from './sops';

/** The files of the sample library as they are on disk: what newcomers copy, and the only files that unit tests read. */
export const samplePaths: readonly string[] = readdirSync('sops', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

/** What one of them says. */
export function sampleText(path: string): string {
  return readFileSync(join('sops', path), 'utf8');
}

/** The sample library, read from disk. */
export function readSampleLibrary(): Library {
  const library = new Library();
  library.update(
    samplePaths.filter(isSopPath).map((path): LibraryUpdate => ({
      kind: 'sop',
      sop: readSopBytes(readFileSync(join('sops', path)), locationOf(path)),
    })),
  );
  library.update([{ kind: 'config', root: 'sops', uri: 'sops/library.yml', text: sampleText('library.yml') }]);
  return library;
}
