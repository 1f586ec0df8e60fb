// The groups of tests that run inside VS Code. Each group has one window: its workspace, its language, its host.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { copyShopWorkspace } from './shop-workspace';
import type { OwnExtension } from './own-extensions';
import type { Settings } from '../../tools/vscode/settings';

/** The kind of extension host: Node as on the desktop, or a web worker as on a web site. */
export type HostKind = 'node' | 'web';

/** A group of spec files that share a window. */
export interface Suite {
  readonly name: string;
  /** The folder whose own `*.spec.ts` files belong to the group, from the repository's root. */
  readonly specs: string;
  /** Those of them that run; all when not given. */
  readonly files?: readonly string[];
  /** The folder of the spec files that run in a second start, which finds what the first has left. */
  readonly secondStart?: string;
  readonly host: HostKind;
  /** Fills an empty folder and returns what to open in it: a folder or a `.code-workspace` file. */
  readonly workspace: (folder: string) => string;
  /** The display language; English when not given. */
  readonly locale?: string;
  /** User settings on top of the calm ones. */
  readonly settings?: Settings;
  /** The extensions of the tests that it needs; none when not given. */
  readonly extensions?: readonly OwnExtension[];
  /** Where the user's data are, for a second start to find them; new ones when not given. */
  readonly userData?: string;
}

/** All groups, in the order they run. */
export const suites: readonly Suite[] = [
  { name: 'single', specs: 'test/editor', host: 'node', workspace: withoutControl },
  { name: 'multi-root', specs: 'test/editor/multi-root', host: 'node', workspace: twoShops },
  {
    name: 'odd-files',
    specs: 'test/editor/odd-files',
    host: 'node',
    workspace: oddFiles,
    settings: { 'sopGuide.libraries': ['sops', 'more'] },
  },
  {
    name: 'bad-files',
    specs: 'test/editor/bad-files',
    secondStart: 'test/editor/bad-files/second-start',
    host: 'node',
    workspace: badFiles,
    settings: { 'sopGuide.libraries': ['sops', 'more'] },
  },
  { name: 'spanish', specs: 'test/editor/spanish', host: 'node', workspace: shopWorkspace, locale: 'es' },
  {
    name: 'git',
    specs: 'test/editor/git',
    host: 'node',
    workspace: besideGit,
    settings: { 'git.enabled': true, 'git.autofetch': false },
  },
  {
    name: 'models',
    specs: 'test/editor/models',
    host: 'node',
    workspace: withoutControl,
    settings: { 'chat.disableAIFeatures': false },
    extensions: ['made-up-model'],
  },
  { name: 'web', specs: 'test/editor/web', host: 'web', workspace: shopWorkspace },
];

function shopWorkspace(folder: string): string {
  copyShopWorkspace(folder);
  return folder;
}

/** The same, where nobody is asked who approved the SOPs that tests write: they are about something else. */
function withoutControl(folder: string): string {
  copyShopWorkspace(folder);
  fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  const codes = ['sop.approval-missing', 'sop.id-missing', 'sop.owner-missing'];
  fs.writeFileSync(
    path.join(folder, '.vscode', 'settings.json'),
    JSON.stringify({ 'sopGuide.lint.severity': Object.fromEntries(codes.map((code) => [code, 'off'])) }),
  );
  return folder;
}

/** Two shops with a library each: the sample one, and one with a single procedure of its own. */
function twoShops(folder: string): string {
  copyShopWorkspace(path.join(folder, 'madrid'));
  fs.cpSync(path.join(__dirname, 'second-shop'), path.join(folder, 'girona'), { recursive: true });
  const file = path.join(folder, 'shops.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: 'madrid' }, { path: 'girona' }] }));
  return file;
}

/** A shop, and beside it a library in Git: what all share, an author's clone and an agent's; and one that the workspace names itself. */
function besideGit(folder: string): string {
  const workspace = path.join(folder, 'shop');
  copyShopWorkspace(workspace);
  const named = path.join(folder, 'named');
  fs.mkdirSync(named);
  fs.writeFileSync(path.join(named, 'one.md'), '---\ntitle: Aliena\nstatus: approved\nlang: ca\n---\n\nAliena.\n');
  fs.mkdirSync(path.join(workspace, '.vscode'));
  fs.writeFileSync(
    path.join(workspace, '.vscode', 'settings.json'),
    JSON.stringify({ 'sopGuide.sharedLibraries': [named], 'sopGuide.replies.language': 'ca' }),
  );
  const git = (at: string, ...args: string[]) => void execFileSync('git', args, { cwd: at, stdio: 'ignore' });
  git(folder, 'init', '--bare', '--initial-branch=main', 'origin.git');
  for (const clone of ['author', 'agent']) {
    git(folder, 'clone', 'origin.git', clone);
    const at = path.join(folder, clone);
    git(at, 'config', 'user.name', clone);
    git(at, 'config', 'user.email', `${clone}@example.com`);
    if (clone !== 'author') continue;
    fs.cpSync(path.join(__dirname, 'second-shop', 'sops'), at, { recursive: true });
    git(at, 'checkout', '-B', 'main');
    git(at, 'add', '.');
    git(at, 'commit', '-m', 'Begin');
    git(at, 'push', '-u', 'origin', 'main');
  }
  return workspace;
}

/** Libraries with links that lead in circles and out, and with pipes that nobody writes to. */
function oddFiles(folder: string): string {
  const workspace = path.join(folder, 'shop');
  copyShopWorkspace(workspace);
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
  for (const name of [
    'new\nline.md',
    'back\\slash.md',
    'a%2fb.md',
    '#1 ¿"qué"?.md',
    '\u202eevil.md',
    `${'n'.repeat(250)}.md`,
  ])
    fs.writeFileSync(at('sops', 'general', name), text('Odd name'));
  fs.mkdirSync(at('more'));
  fs.writeFileSync(at('more', 'one.md'), text('One'));
  pipe('more', 'library.yml');
  fs.mkdirSync(at('.sop-cases'));
  return workspace;
}

/** Two libraries, each with one file that was once too much for all of it. */
function badFiles(folder: string): string {
  const workspace = path.join(folder, 'shop');
  const deep = '? '.repeat(3000);
  const put = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
    fs.writeFileSync(path.join(workspace, name), text);
  };
  const text = (title: string) =>
    `---\ntitle: ${title}\nstatus: approved\nlang: en\n---\n\nAbout ${title}.\n\n- [ ] Look \`#look\`\n`;
  for (let number = 0; number < 40; number++) put(`sops/general/sop-${number}.md`, text(`Title ${number}`));
  put('sops/general/sop-17.md', `---\n${deep}\n--- x\n---\n\n# Bad\n`);
  put('sops/library.yml', 'version: 1\nname: Shop\n');
  for (let number = 0; number < 5; number++) put(`more/more-${number}.md`, text(`More ${number}`));
  put('more/library.yml', `${deep}\n--- x\n`);
  return workspace;
}
