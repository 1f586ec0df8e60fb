// Installs one part of what the tests run on from npm into the cache folder: once, and again when its sources change.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from '../shared/lock';
import { runNpm } from '../shared/npm';
import { hostCache } from '../shared/paths';
import { step } from '../shared/progress';

/** One npm package folder to install, and what makes it usable afterwards. */
export interface Part {
  readonly name: string;
  /** What is installed, in words for the progress line. */
  readonly title: string;
  /** The folder of package.json and package-lock.json. */
  readonly packages: string;
  /** Files that shape the result besides the packages folder: a change in one installs the part anew. */
  readonly madeBy: readonly string[];
  readonly finish: (folder: string) => Promise<void>;
}

/** Installs a part unless it is there already; returns its folder. */
export async function install(part: Part): Promise<string> {
  const folder = path.join(hostCache, part.name);
  const stamp = stampOf(part);
  const isInstalled = () => readIfThere(path.join(folder, '.installed')) === stamp;
  if (isInstalled()) return folder;

  await withLock(path.join(hostCache, `${part.name}.lock`), async () => {
    if (isInstalled()) return;
    // What an interrupted install left behind cannot be trusted.
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      fs.copyFileSync(path.join(part.packages, file), path.join(folder, file));
    await step(`Installing ${part.title} from npm (once)`, () => runNpm(['ci'], folder));
    await part.finish(folder);
    fs.writeFileSync(path.join(folder, '.installed'), stamp);
  });
  return folder;
}

/** Changes whenever an installed part would come out differently. */
function stampOf(part: Part): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const inPackages = fs.readdirSync(part.packages, { recursive: true, encoding: 'utf8' }).sort();
  const files = [...inPackages.map((name) => path.join(part.packages, name)), ...part.madeBy];
  for (const file of files) if (fs.statSync(file).isFile()) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

function readIfThere(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
