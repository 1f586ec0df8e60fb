// The npm package of the command line: making it, by itself with `npm run package:cli`.
import fs from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import packageJson from '../../package.json';
import { languages } from '../manifest/facts';
import { runNpm } from '../shared/npm';
import { repoRoot } from '../shared/paths';
import { runCommand } from '../shared/processes';
import { UserError } from '../shared/progress';
import { bundledFolders, noticesFile, noticesOf, readPackage } from './notices';

/** What its manifest has of the repository's. */
const shared = ['name', 'version', 'license', 'repository', 'bugs', 'homepage'] as const;

/**
 * Builds the command line into a folder, as a package that needs no other: what is in the folder before goes.
 * @throws UserError when something is bundled that may not be, or without its licence.
 */
export async function makeCommandLine(folder: string): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
  const dist = path.join(folder, 'dist');
  await runCommand(process.execPath, ['esbuild.js', '--production', '--command-line', dist], { cwd: repoRoot });
  const metafiles = fs.readdirSync(dist).filter((file) => file.endsWith('.meta.json'));
  const { text, problems } = noticesOf(
    bundledFolders(metafiles.map((file) => JSON.parse(fs.readFileSync(path.join(dist, file), 'utf8')) as Metafile)).map(
      readPackage,
    ),
  );
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  for (const file of metafiles) fs.rmSync(path.join(dist, file));
  const write = (name: string, content: string) => fs.writeFileSync(path.join(folder, name), content);
  write(noticesFile, text);
  fs.copyFileSync(path.join(repoRoot, 'LICENSE'), path.join(folder, 'LICENSE'));
  fs.copyFileSync(path.join(repoRoot, 'tools/package/command-line-readme.md'), path.join(folder, 'README.md'));
  fs.mkdirSync(path.join(folder, 'l10n'));
  for (const language of languages) {
    const name = `l10n/bundle.l10n.${language}.json`;
    fs.copyFileSync(path.join(repoRoot, name), path.join(folder, name));
  }
  // Last: where it is, the package is whole.
  write('package.json', `${JSON.stringify(manifest(), undefined, 2)}\n`);
}

function manifest() {
  return {
    ...Object.fromEntries(shared.map((key) => [key, packageJson[key]])),
    description:
      'Checks, tests and searches standard operating procedures of customer service that are written in Markdown.',
    keywords: ['sop', 'customer service', 'procedures', 'checklist', 'lint', 'markdown'],
    bin: packageJson.bin,
    engines: { node: packageJson.engines.node },
    files: ['dist', 'l10n', noticesFile],
  };
}

/** Packs a package into a tarball beside it, as npm installs it. @returns its path. */
export async function packCommandLine(folder: string, into: string): Promise<string> {
  await runNpm(['pack', '--pack-destination', into, '--silent'], folder);
  return path.join(into, `${packageJson.name}-${packageJson.version}.tgz`);
}
