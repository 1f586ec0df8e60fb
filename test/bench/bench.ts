// npm run bench: prints the figures this project promises. A time never fails it; growing faster than it should does.
import fs from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../host/paths';
import { runCommand } from '../host/processes';
import { runMain } from '../host/progress';
import { measureCore } from './core';
import { measureHost } from './host';

async function main(): Promise<void> {
  await runCommand(process.execPath, ['esbuild.js', '--production'], { cwd: repoRoot });
  console.log('Bundles');
  for (const name of ['node.js', 'web.js', 'cli.js']) console.log(`  dist/${name.padEnd(8)} ${(fs.statSync(path.join(repoRoot, 'dist', name)).size / 1024).toFixed(0)} KiB`);

  console.log('Core (plain Node)');
  const core = measureCore();
  for (const line of core.lines) console.log(line);

  console.log('VS Code');
  const { size, startedIn, readIn } = await measureHost(1000);
  console.log(`  ${size} SOPs: activation returned in ${startedIn.toFixed(1)} ms of its own (promised: under 50); library read after ${readIn.toFixed(0)} ms`);

  for (const failure of core.failures) console.log(`✗ ${failure}`);
  process.exitCode = core.failures.length > 0 ? 1 : 0;
}

runMain(main);
