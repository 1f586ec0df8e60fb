import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileAt } from '../support/guide';

/** The files whose names match, among all that this VS Code keeps. They stand beside the workspace. */
export function filesOfUser(name: RegExp): string[] {
  const folder = path.join(fileAt('').fsPath, '..', '..', 'user-data');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => path.join(folder, file));
}

/** What the extension has logged, in this start and in earlier ones. */
export function logs(): string[] {
  return filesOfUser(/SOP Guide\.log$/).map((file) => readFileSync(file, 'utf8'));
}
