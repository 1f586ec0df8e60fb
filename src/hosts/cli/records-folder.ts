import type { CliHost } from './host';

/** The folder of a repository that keeps cases, where the setting says so. */
const recordsName = '.sop-cases';

/** Where to look for case records, for those who looked elsewhere. */
export const whereRecordsAre = `Cases are in “${recordsName}” of the workspace where the setting “sopGuide.cases.location” says so, else in the folder that “SOP: Verify Case Records” names in VS Code.`;

/** A folder of records, as a sentence names it. */
export function recordsPlace(root: string): string {
  return root === '.' ? 'this folder' : root;
}

/**
 * The folder with case records that somebody names, or the current one; or the folder for records in it.
 * @throws Error when there is no such folder.
 */
export async function recordsFolder(host: CliHost, folder: string | undefined): Promise<string> {
  const kind = await host.kindOf(folder ?? '.');
  if (kind === undefined) throw new Error(`There is no folder “${folder}”. ${whereRecordsAre}`);
  if (kind === 'file') throw new Error(`“${folder}” is not a folder.`);
  const below = folder === undefined ? recordsName : host.files(folder).join(folder, recordsName);
  return (await host.kindOf(below)) === 'folder' ? below : (folder ?? '.');
}
