import type { FolderEntry } from '../../core/ports';
import { configName } from '../../core/library/scan';
import type { CliHost } from './host';

/** How far up and down libraries are looked for, and in how many folders. */
const mostUp = 5;
const mostDown = 3;
const mostFolders = 300;
/** How many folders a message names. */
const mostNamed = 5;
/** Folders that nobody keeps a library in. */
const elsewhere = new Set(['node_modules', 'dist', 'build', 'out', 'vendor']);

/**
 * The library that somebody means by a folder that has no `library.yml`: the one that the folder is in, or the only one that is in
 * the folder.
 * @returns the folder itself where there is neither.
 * @throws Error when there are several in the folder.
 */
export async function meantLibrary(host: CliHost, folder: string): Promise<string> {
  if (await isLibrary(host, folder)) return folder;
  for (let [above, step] = [parentOf(folder), 0]; step < mostUp; [above, step] = [parentOf(above), step + 1])
    if (await isLibrary(host, above)) return above;
  const [only, ...others] = await librariesIn(host, folder);
  if (others.length === 0) return only ?? folder;
  const named = [only ?? '', ...others].slice(0, mostNamed).map((one) => `“${one}”`);
  throw new Error(`There are several libraries in “${folder}”: ${named.join(', ')}. Name one of them.`);
}

/** The folders below one that have a `library.yml`; what is in them is not looked at. */
export async function librariesIn(host: CliHost, folder: string): Promise<string[]> {
  const found: string[] = [];
  let level = [folder];
  let looked = 0;
  for (let depth = 0; depth < mostDown && level.length > 0; depth++) {
    const next: string[] = [];
    for (const one of level) {
      if (looked++ >= mostFolders) return found;
      for (const { name, kind } of await entriesIn(host, folder, one)) {
        if (kind !== 'folder' || name.startsWith('.') || elsewhere.has(name)) continue;
        const path = host.files(folder).join(one, name);
        if (await isLibrary(host, path)) found.push(path);
        else next.push(path);
      }
    }
    level = next;
  }
  return found;
}

/** What is in a folder; nothing where it cannot be listed. */
async function entriesIn(host: CliHost, folder: string, one: string): Promise<FolderEntry[]> {
  try {
    return await host.files(folder).list(one, mostFolders);
  } catch {
    return [];
  }
}

async function isLibrary(host: CliHost, folder: string): Promise<boolean> {
  return (await host.kindOf(folder === '.' ? configName : `${folder.replace(/[\\/]+$/, '')}/${configName}`)) === 'file';
}

/** The folder that a folder is in. Of the current one, and of those above it, that is said by `..`. */
function parentOf(folder: string): string {
  const path = folder.replace(/[\\/]+$/, '').replace(/^\.[\\/]/, '');
  if (path === '' || path === '.') return '..';
  const [, above, last] = /^(.*?)[\\/]?([^\\/]+)$/.exec(path) ?? [];
  if (last === '..' || last === undefined) return `${path}/..`;
  return above === '' || above === undefined ? (folder.startsWith('/') ? '/' : '.') : above;
}
