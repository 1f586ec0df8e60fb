import fs from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../../tools/shared/paths';
import type { Sop } from '../../src/core/sop/model';
import { isSopPath } from '../../src/core/library/path';
import { sopFrom } from '../core/support/sops';

const library = path.join(repoRoot, 'test/fixtures/shop');

/** SOPs of a real library, which stay as they are: what holds of any. */
export function sampleSops(): Sop[] {
  return fs
    .readdirSync(library, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter(isSopPath)
    .map((file) => sopFrom(fs.readFileSync(path.join(library, file), 'utf8'), file));
}
