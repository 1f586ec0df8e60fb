// Checks that a tag may be released and writes release-notes.md from the changelog: npm run release:check -- v1.2.3
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { repoRoot } from '../shared/paths';
import { runMain, UserError } from '../shared/progress';
import { releaseNotes } from './release-notes';

runMain(async () => {
  const tag = process.argv[2];
  if (tag === undefined) throw new UserError(`Name the tag: npm run release:check -- v${manifest.version}`);
  const changelog = await fs.promises.readFile(path.join(repoRoot, 'CHANGELOG.md'), 'utf8');
  await fs.promises.writeFile(path.join(repoRoot, 'release-notes.md'), releaseNotes(tag, manifest.version, changelog));
  console.log(`${tag} may be released; its notes are in release-notes.md`);
});
