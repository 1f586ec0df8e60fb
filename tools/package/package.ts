// Makes the extension's package and checks what is in it: npm run package
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { repoRoot } from '../shared/paths';
import { runCommand } from '../shared/processes';
import { runMain, step, UserError } from '../shared/progress';
import { builtNotices, noticesFile, withoutNotice } from './notices';
import { builtSizes, inKiB, mostAtStart } from './sizes';
import { makeVsix, vsixFiles, vsixProblems, vsixText } from './vsix';

async function main(): Promise<void> {
  const name = `${manifest.name}-${manifest.version}.vsix`;
  const file = path.join(repoRoot, name);
  await step(`Building and packaging ${name}`, () => makeVsix(file));
  await step('Asking the command line that is in it', async () => {
    // Each loads files of its own, which only a build has.
    for (const args of [
      ['lint', 'sops'],
      ['test', 'sops'],
      ['triage', 'me llegó roto', '--library', 'sops'],
      ['verify', 'sops'],
    ])
      await runCommand(process.execPath, ['dist/cli.js', ...args], { cwd: repoRoot });
  });
  const files = await vsixFiles(file);
  console.log(`${name}: ${files.length} files, ${Math.round(fs.statSync(file).size / 1024)} KB`);
  const sizes = builtSizes();
  for (const [entry, { start, later }] of Object.entries(sizes))
    console.log(`dist/${entry}.js: ${inKiB(start)} at its start, ${inKiB(later)} when it is used`);
  console.log(`dist/web.js: ${inKiB(fs.statSync(path.join(repoRoot, 'dist', 'web.js')).size)}`);
  const problems = vsixProblems(files);
  const { packages } = builtNotices();
  for (const missing of withoutNotice(await vsixText(file, noticesFile), packages))
    problems.push(`${noticesFile} says nothing of ${missing}`);
  console.log(`${noticesFile}: ${packages.length} packages`);
  if (sizes.node.start > mostAtStart)
    problems.push(
      `dist/node.js loads ${inKiB(sizes.node.start)} at its start, ${inKiB(mostAtStart)} at most are meant: ` +
        'import what is used later by import(), as src/editor/report/register.ts does (tools/package/sizes.ts)',
    );
  if (problems.length > 0)
    throw new UserError([`${name} is not right:`, ...problems.map((problem) => `  ${problem}`)].join('\n'));
}

runMain(main);
