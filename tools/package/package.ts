// Makes the extension's package and checks what is in it: npm run package
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { repoRoot } from '../shared/paths';
import { runMain, step, UserError } from '../shared/progress';
import { makeVsix, vsixFiles, vsixProblems } from './vsix';

async function main(): Promise<void> {
  const name = `${manifest.name}-${manifest.version}.vsix`;
  const file = path.join(repoRoot, name);
  await step(`Building and packaging ${name}`, () => makeVsix(file));
  const files = await vsixFiles(file);
  console.log(`${name}: ${files.length} files, ${Math.round(fs.statSync(file).size / 1024)} KB`);
  const problems = vsixProblems(files);
  if (problems.length > 0)
    throw new UserError([`${name} is not right:`, ...problems.map((problem) => `  ${problem}`)].join('\n'));
}

runMain(main);
