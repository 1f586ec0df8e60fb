// Measures this checkout beside another one, in turns, so that both meet the same machine.
import path from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { repoRoot } from '../../tools/shared/paths';
import { finishProcess, startProcess } from '../../tools/shared/processes';
import { temporaryFolder } from '../../tools/shared/temporary';

const rounds = 5;

type Figures = Readonly<Record<string, number>>;

/** Prints each figure of both, the least of all rounds, as whatever else a machine does only adds, and the ratio to the other's. */
export async function compareWith(checkout: string): Promise<void> {
  const folder = temporaryFolder();
  const bundles = [path.join(folder, 'other.js'), path.join(folder, 'own.js')] as const;
  await bundle(path.resolve(checkout), bundles[0]);
  await bundle(repoRoot, bundles[1]);
  const [others, own]: [Figures[], Figures[]] = [[], []];
  for (let round = 1; round <= rounds; round++) {
    others.push(await measure(bundles[0]));
    own.push(await measure(bundles[1]));
    console.log(`round ${round} of ${rounds}`);
  }
  console.log(`Beside ${checkout}, the least of ${rounds} rounds in turns`);
  for (const name of Object.keys(own[0] ?? {})) {
    const [before, after] = [least(others, name), least(own, name)];
    console.log(
      `  ${name.padEnd(44)} ${before.toPrecision(4).padStart(9)} → ${after.toPrecision(4).padStart(9)}   ${(after / before).toFixed(2)}`,
    );
  }
}

/** Bundles the measures with the core of a checkout. */
async function bundle(checkout: string, outfile: string): Promise<void> {
  const ownSource = path.join(repoRoot, 'src');
  const sourceOf: Plugin = {
    name: 'source of the checkout',
    setup: (hooks) =>
      hooks.onResolve({ filter: /^\.\.?\// }, ({ path: name, resolveDir }) => {
        const own = path.resolve(resolveDir, name);
        return own.startsWith(ownSource + path.sep) && checkout !== repoRoot
          ? { path: path.join(checkout, 'src', `${path.relative(ownSource, own)}.ts`) }
          : undefined;
      }),
  };
  await build({
    entryPoints: [path.join(__dirname, 'compared.ts')],
    bundle: true,
    platform: 'node',
    outfile,
    alias: { yaml: path.join(repoRoot, 'node_modules/yaml/browser/index.js') },
    plugins: [sourceOf],
    logLevel: 'warning',
  });
}

async function measure(bundleFile: string): Promise<Figures> {
  let output = '';
  const { status } = await finishProcess(
    startProcess(process.execPath, ['--expose-gc', bundleFile], { cwd: repoRoot }),
    (text) => void (output += text),
  );
  if (status !== 0) throw new Error(`Measuring failed:\n${output}`);
  return JSON.parse(output) as Figures;
}

function least(figures: readonly Figures[], name: string): number {
  return Math.min(...figures.map((one) => one[name] ?? NaN));
}
