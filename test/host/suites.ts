// The groups of tests that run inside VS Code. Each group has one window: its workspace, its language, its host.
import fs from 'node:fs';
import path from 'node:path';
import { copySampleWorkspace } from '../../tools/vscode/sample-workspace';
import type { Settings } from '../../tools/vscode/settings';

/** The kind of extension host: Node as on the desktop, or a web worker as on a web site. */
export type HostKind = 'node' | 'web';

/** A group of spec files that share a window. */
export interface Suite {
  readonly name: string;
  /** The folder whose own `*.spec.ts` files belong to the group, from the repository's root. */
  readonly specs: string;
  readonly host: HostKind;
  /** Fills an empty folder and returns what to open in it: a folder or a `.code-workspace` file. */
  readonly workspace: (folder: string) => string;
  /** The display language; English when not given. */
  readonly locale?: string;
  /** User settings on top of the calm ones. */
  readonly settings?: Settings;
  /** Where the user's data are, for a second start to find them; new ones when not given. */
  readonly userData?: string;
}

/** All groups, in the order they run. */
export const suites: readonly Suite[] = [
  { name: 'single', specs: 'test/editor', host: 'node', workspace: sampleWorkspace },
  { name: 'multi-root', specs: 'test/editor/multi-root', host: 'node', workspace: twoShops },
  { name: 'spanish', specs: 'test/editor/spanish', host: 'node', workspace: sampleWorkspace, locale: 'es' },
  { name: 'web', specs: 'test/editor/web', host: 'web', workspace: sampleWorkspace },
];

function sampleWorkspace(folder: string): string {
  copySampleWorkspace(folder);
  return folder;
}

/** Two shops with a library each: the sample one, and one with a single procedure of its own. */
function twoShops(folder: string): string {
  copySampleWorkspace(path.join(folder, 'madrid'));
  fs.cpSync(path.join(__dirname, 'second-shop'), path.join(folder, 'girona'), { recursive: true });
  const file = path.join(folder, 'shops.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: 'madrid' }, { path: 'girona' }] }));
  return file;
}
