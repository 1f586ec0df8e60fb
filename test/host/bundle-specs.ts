import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { SpecOptions } from '../editor/support/specs';
import { repoRoot } from '../../tools/shared/paths';
import { UserError } from '../../tools/shared/progress';
import type { HostKind } from './suites';

/** The spec files of a folder, not of its subfolders, in a fixed order; as paths from the repository's root. */
export function specFiles(folder: string): string[] {
  const files = fs.readdirSync(path.join(repoRoot, folder)).filter((name) => name.endsWith('.spec.ts'));
  if (files.length === 0) throw new UserError(`${folder} has no *.spec.ts file`);
  return files.sort().map((name) => `${folder}/${name}`);
}

/** Bundles spec files into one module whose `run` runs them inside an extension host. */
export async function bundleSpecs(
  specs: readonly string[],
  host: HostKind,
  options: SpecOptions,
  outfile: string,
): Promise<void> {
  const entry = host === 'web' ? 'entry.web' : 'entry';
  const loaders = specs.map(
    (file) => `{ file: ${JSON.stringify(file)}, load: () => require(${JSON.stringify(`./${file}`)}) },`,
  );
  // CommonJS, where the last assignment wins: mocha's build for browsers would make itself what the bundle exports.
  const contents = [
    `const { run } = require('./test/editor/${entry}');`,
    `const specs = [${loaders.join('\n')}];`,
    `module.exports = { run: () => run(specs, ${JSON.stringify(options)}) };`,
  ].join('\n');

  await build({
    stdin: { contents, resolveDir: repoRoot, sourcefile: 'specs.js' },
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'linked',
    external: ['vscode'],
    logLevel: 'warning',
    // Mocha looks for workers that it starts only when tests run in parallel.
    logOverride: { 'require-resolve-not-external': 'silent' },
    ...(host === 'web'
      ? { platform: 'browser', alias: webAliases, inject: ['tools/build/buffer.js'] }
      : { platform: 'node' }),
  });
}

const webAssert = path.join(repoRoot, 'test', 'editor', 'support', 'web-assert.ts');
const webAliases = {
  'node:assert': webAssert,
  'node:assert/strict': webAssert,
  // As the extension is built for it.
  pako: path.join(repoRoot, 'tools', 'build', 'inflate.js'),
};
