// The groups of tests that run inside VS Code. Each group has one window: its workspace, its language, its host.
import { execFileSync } from 'node:child_process';
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
  {
    name: 'odd-files',
    specs: 'test/editor/odd-files',
    host: 'node',
    workspace: oddFiles,
    settings: { 'sopGuide.libraries': ['sops', 'more'] },
  },
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

/** Libraries with links that lead in circles and out, and with pipes that nobody writes to. */
function oddFiles(folder: string): string {
  const workspace = path.join(folder, 'shop');
  copySampleWorkspace(workspace);
  const at = (...names: string[]) => path.join(workspace, ...names);
  const pipe = (...names: string[]) => void execFileSync('mkfifo', [at(...names)]);
  const text = (title: string) => `---\ntitle: ${title}\n---\n\n${title}.\n`;
  for (const name of ['a', 'b', 'c', 'd']) fs.symlinkSync('.', at('sops', name));
  fs.symlinkSync('../..', at('sops', 'returns-up'));
  fs.symlinkSync('..', at('sops', 'general', 'up'));
  fs.symlinkSync('/', at('sops', 'everything'));
  fs.symlinkSync('/dev/zero', at('sops', 'zero.md'));
  fs.symlinkSync('nowhere.md', at('sops', 'nowhere.md'));
  pipe('sops', 'pipe.md');
  fs.mkdirSync(at('sops', '_store'));
  fs.writeFileSync(at('sops', '_store', 'shared.md'), text('Shared'));
  fs.symlinkSync('_store', at('sops', 'shown'));
  fs.symlinkSync('_store/shared.md', at('sops', 'general', 'shared.md'));
  fs.mkdirSync(at('more'));
  fs.writeFileSync(at('more', 'one.md'), text('One'));
  pipe('more', 'library.yml');
  fs.mkdirSync(at('.sop-cases'));
  return workspace;
}
