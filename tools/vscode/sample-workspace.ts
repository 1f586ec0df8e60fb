import fs from 'node:fs';
import path from 'node:path';
import { hostCache, repoRoot } from '../shared/paths';

/** The library that the extension brings along. */
export const sampleLibrary = path.join(repoRoot, 'sops');

/** Copies the sample library, or another, and a started draft into a folder, which becomes a workspace to try things in. */
export function copySampleWorkspace(folder: string, library = sampleLibrary): void {
  fs.cpSync(library, path.join(folder, 'sops'), { recursive: true });
  fs.cpSync(path.join(__dirname, 'sample', 'drafts'), path.join(folder, 'drafts'), { recursive: true });
}

/** The copy for people to try things in: made once, so that the clone stays clean and their changes are kept. */
export function keptSampleWorkspace(): string {
  const folder = path.join(hostCache, 'workspace');
  if (fs.existsSync(folder)) {
    console.log(`The sample library is as you left it in ${folder}\n  (delete that folder to begin anew)`);
    return folder;
  }
  // Under another name at first: an interrupted copy must not pass for a complete one.
  const unfinished = `${folder}.unfinished`;
  copySampleWorkspace(unfinished);
  fs.renameSync(unfinished, folder);
  console.log(
    `The sample library was copied to ${folder}\n  (it keeps your changes; delete that folder to begin anew)`,
  );
  return folder;
}
