import type { CliHost } from './host';

/** The folder of a repository that keeps cases, where the setting says so. */
export const recordsName = '.sop-cases';

/**
 * The folder with case records that somebody names, or the current one; or the folder for records in it.
 * @throws Error when there is no such folder.
 */
export async function recordsFolder(host: CliHost, folder: string | undefined): Promise<string> {
  const kind = await host.kindOf(folder ?? '.');
  if (kind === undefined) throw new Error(`There is no folder “${folder}”.`);
  if (kind === 'file') throw new Error(`“${folder}” is not a folder.`);
  const below = folder === undefined ? recordsName : host.files(folder).join(folder, recordsName);
  return (await host.kindOf(below)) === 'folder' ? below : (folder ?? '.');
}
