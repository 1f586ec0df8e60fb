import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folders: string[] = [];

/** A new empty folder that goes when this process does, however it ends. */
export function temporaryFolder(): string {
  if (folders.length === 0) process.on('exit', removeAll);
  // Resolved: on macOS the temporary folder is a link, and VS Code compares paths as they are written.
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'sop-guide-')));
  folders.push(folder);
  return folder;
}

function removeAll(): void {
  for (const folder of folders) {
    try {
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch (error) {
      console.error(`Left behind: ${folder} (${String(error)})`);
    }
  }
}
