// npm run bench: prints the figures this project promises. A time never fails it; growing faster than it should does.
// npm run bench -- --against DIR: prints the core's figures beside those of another checkout.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { builtSizes, inKiB } from '../../tools/package/sizes';
import { repoRoot } from '../../tools/shared/paths';
import { finishProcess, runCommand, startProcess } from '../../tools/shared/processes';
import { runMain } from '../../tools/shared/progress';
import { temporaryFolder } from '../../tools/shared/temporary';
import { compareWith } from './against';
import { measureHost } from './host';
import type { HostFigures } from './host';
import { measureFollow } from './host-feedback';
import type { Followed } from './host-feedback';
import { measureServer } from './server';

const large = 10_000;
const served = [27, 1000, large];
const followed = [2000, 10_000] as const;

async function main(): Promise<void> {
  const { against } = parseArgs({ options: { against: { type: 'string' } } }).values;
  if (against !== undefined) return compareWith(against);
  await runCommand(process.execPath, ['esbuild.js', '--production'], { cwd: repoRoot });
  console.log('Bundles');
  for (const [name, { start, later }] of Object.entries(builtSizes()))
    console.log(`  dist/${name}.js`.padEnd(16), `${inKiB(start)} at its start, ${inKiB(later)} when it is used`);
  for (const name of ['web.js', 'reading-page.js', 'report.js', 'step.js'])
    console.log(`  dist/${name}`.padEnd(16), inKiB(fs.statSync(path.join(repoRoot, 'dist', name)).size));

  const core = await runBundled('core.ts', ['--expose-gc']);
  // Where an editor runs, nobody reads SOPs: they are read in a thread of its own. Here they are, and V8 would conclude from
  // them that what is made of each key lives long, too.
  await runBundled('drafts-alone.ts', ['--no-allocation-site-pretenuring']);

  console.log('The server for assistants, from what it kept');
  for (const size of served) {
    const { hello, first } = await measureServer(size);
    console.log(
      `  ${String(size).padStart(6)} SOPs: it says hello after ${(hello / 1000).toFixed(2)} s, its first search is answered after ${(first / 1000).toFixed(2)} s`,
    );
  }

  console.log(`VS Code, ${large} SOPs`);
  const { first, second } = await measureHost(large);
  tell('first start', first);
  tell('next start', second);

  const [sops, files] = followed;
  const { read, pulled, deleted } = await measureFollow(sops, files);
  const seen = ({ time, longestBlock }: Followed) =>
    `${(time / 1000).toFixed(2)} s (the host was busy for ${longestBlock.toFixed(0)} ms at most)`;
  console.log(`VS Code, ${sops} SOPs and ${files} files of feedback`);
  console.log(
    `  read after ${seen(read)}; ${files / 10} more that are pulled after ${seen(pulled)}; half of them deleted at once after ${seen(deleted)}`,
  );
  process.exitCode = core;
}

/** Runs a part in a process of its own, bundled the way the extension is. */
async function runBundled(part: string, flags: readonly string[]): Promise<number> {
  const bundle = path.join(temporaryFolder(), `${part}.js`);
  await build({
    entryPoints: [path.join(__dirname, part)],
    bundle: true,
    platform: 'node',
    outfile: bundle,
    alias: { yaml: path.join(repoRoot, 'node_modules/yaml/browser/index.js') },
    logLevel: 'warning',
  });
  const { status } = await finishProcess(
    startProcess(process.execPath, [...flags, bundle], { cwd: repoRoot }),
    (text) => void process.stdout.write(text),
  );
  return status;
}

function tell(which: string, { startedIn, thereIn, readIn, longestBlock, blocks99, search }: HostFigures): void {
  console.log(
    `  ${which}: activation returned in ${startedIn.toFixed(1)} ms of its own; all SOPs searchable after ${(thereIn / 1000).toFixed(2)} s, all files read or checked after ${(readIn / 1000).toFixed(2)} s; the host was busy for ${longestBlock.toFixed(0)} ms at most (${blocks99.toFixed(0)} ms but for one time in a hundred)`,
  );
  console.log(
    `    a key ${search.median.toFixed(2)} ms at the median, p95 ${search.p95.toFixed(2)}, p99 ${search.p99.toFixed(2)}, highlights included`,
  );
}

runMain(main);
