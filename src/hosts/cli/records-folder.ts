import type { CliHost } from './host';

/** The folder in which a repository keeps cases when the setting says so. */
export const recordsName = '.sop-cases';

/** Tells people who looked in the wrong place where case records are. */
export const whereRecordsAre = `If the setting “sopGuide.cases.location” says so, cases are in “${recordsName}” in the workspace. Otherwise, run “SOP: Verify Case Records” in VS Code: it names the folder.`;

/** A records folder as a sentence names it. */
export function recordsPlace(root: string): string {
  return root === '.' ? 'this folder' : root;
}

/**
 * The named folder, or the current one; if it has a `.sop-cases` folder, that one.
 * @throws Error when the folder does not exist.
 */
export async function recordsFolder(host: CliHost, folder: string | undefined): Promise<string> {
  const kind = await host.kindOf(folder ?? '.');
  if (kind === undefined) throw new Error(`There is no folder “${folder}”. ${whereRecordsAre}`);
  if (kind === 'file') throw new Error(`“${folder}” is not a folder.`);
  const below = folder === undefined ? recordsName : host.files(folder).join(folder, recordsName);
  return (await host.kindOf(below)) === 'folder' ? below : (folder ?? '.');
}
