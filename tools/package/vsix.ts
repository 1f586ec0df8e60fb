// The packaged extension: making it, and looking into it.
import fs from 'node:fs';
import path from 'node:path';
import { loadAsync } from 'jszip';
import packageJson from '../../package.json';
import { repoRoot } from '../shared/paths';
import { runCommand } from '../shared/processes';
import { UserError } from '../shared/progress';
import { temporaryFolder } from '../shared/temporary';
import { builtNotices, noticesFile } from './notices';

/**
 * Builds and packages the extension as it is now.
 * @throws UserError when something is bundled that may not be, or without its licence.
 */
export async function makeVsix(file: string): Promise<void> {
  await runCommand(process.execPath, ['esbuild.js', '--production'], { cwd: repoRoot });
  const stage = temporaryFolder();
  fillStage(stage);
  const { text, problems } = builtNotices();
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  fs.writeFileSync(path.join(stage, noticesFile), text);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const vsce = path.join(repoRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
  // The bundles hold all dependencies. Links of the README to files that are not in the package lead to the repository.
  await runCommand(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], { cwd: stage });
}

/**
 * Copies what may go into the package into a folder of its own: in the repository vsce would look at every file, the
 * whole downloaded VS Code among them. .vscodeignore alone says what goes in, and in the end decides file by file.
 */
function fillStage(stage: string): void {
  const ignoreFile = '.vscodeignore';
  const lines = fs.readFileSync(path.join(repoRoot, ignoreFile), 'utf8').split(/\r?\n/);
  const roots = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).replace(/\/.*/, ''));
  const patterns = roots.map((root) => new RegExp(`^${root.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  for (const name of [
    ignoreFile,
    ...fs.readdirSync(repoRoot).filter((entry) => patterns.some((pattern) => pattern.test(entry))),
  ]) {
    fs.cpSync(path.join(repoRoot, name), path.join(stage, name), { recursive: true });
  }
  // Users have no use for the build scripts, and vsce would build again.
  const manifest = { ...packageJson, scripts: undefined, devDependencies: undefined };
  fs.writeFileSync(path.join(stage, 'package.json'), JSON.stringify(manifest, undefined, 2));
}

const prefix = 'extension/';

/** The text of a file in a package; empty when it is not there. */
export async function vsixText(file: string, name: string): Promise<string> {
  const archive = await loadAsync(fs.readFileSync(file));
  return (await archive.file(prefix + name)?.async('string')) ?? '';
}

/** The paths of the files in a package, from the extension's folder. */
export async function vsixFiles(file: string): Promise<string[]> {
  const archive = await loadAsync(fs.readFileSync(file));
  return Object.values(archive.files)
    .filter(({ dir, name }) => !dir && name.startsWith(prefix))
    .map(({ name }) => name.slice(prefix.length))
    .sort();
}

/** What has to be in a package: single files, as vsce names them, or at least one file of a kind. */
const required = [
  'package.json',
  'package.nls.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  noticesFile,
  'dist/node.js',
  'dist/web.js',
  'dist/cli.js',
  'dist/reading.js',
  'dist/reading-page.js',
  'dist/report.js',
  'dist/step.js',
  'dist/flowchart.js',
  'dist/learning.js',
  'dist/languages.json',
  'dist/re2js.js',
  'dist/fuse.js',
  'dist/stemmers.js',
  'dist/small-words.js',
  'dist/word-vectors-table.js',
  // What is loaded when it is used.
  /^dist\/node-panel-\w+\.js$/,
  /^media\/.+\.svg$/,
  /^media\/.+\.json$/,
  /^l10n\/bundle\.l10n\.\w+\.json$/,
  'sops/library.yml',
  /^sops\/.+\.md$/,
  /^sops\/.+\.test\.yml$/,
];

/** Everything that may be in a package; anything else got in by mistake. */
const allowed = [
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^(readme\.md|changelog\.md|LICENSE\.txt|THIRD-PARTY-NOTICES\.txt)$/,
  /^dist\/((node|cli)(-[\w-]+-\w+)?|web|reading|reading-page|report|step|flowchart|learning|re2js|fuse|stemmers|small-words|word-vectors-table)\.js$/,
  /^dist\/languages\.json$/,
  /^(l10n|media|sops)\//,
];

/** What is wrong with the files of a package; nothing when all is well. */
export function vsixProblems(files: readonly string[]): string[] {
  const isThere = (wanted: string | RegExp) =>
    files.some((file) => (typeof wanted === 'string' ? file === wanted : wanted.test(file)));
  const missing = required.filter((wanted) => !isThere(wanted));
  const stray = files.filter((file) => file.endsWith('.map') || !allowed.some((pattern) => pattern.test(file)));
  return [
    ...missing.map((wanted) => `is missing: ${String(wanted)}`),
    ...stray.map((file) => `does not belong in it: ${file}`),
  ];
}
