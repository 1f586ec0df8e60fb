// Makes the npm package of the command line in dist/cli-package, and its tarball beside the VSIX: npm run package:cli
import fs from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../shared/paths';
import { runMain, step } from '../shared/progress';
import { makeCommandLine, packCommandLine } from './command-line';
import { inKiB } from './sizes';

runMain(async () => {
  const folder = path.join(repoRoot, 'dist', 'cli-package');
  const file = await step('Building and packing the command line', async () => {
    await makeCommandLine(folder);
    return packCommandLine(folder, repoRoot);
  });
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const unpacked = files.reduce((sum, { parentPath, name }) => sum + fs.statSync(path.join(parentPath, name)).size, 0);
  console.log(
    `${path.basename(file)}: ${files.length} files, ${inKiB(fs.statSync(file).size)} packed, ${inKiB(unpacked)} unpacked`,
  );
});
