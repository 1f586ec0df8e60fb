import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { listSops } from '../../src/core/library/listing';
import { isSopPath } from '../../src/core/library/path';
import { FileRefused } from '../../src/core/ports';
import { nodeFiles } from '../../src/hosts/node-files';
import { eventuallyHolds } from '../core/support/properties';

/** What stands in a folder by some name: a link is the path that it leads to. */
type Entry = { readonly kind: 'file' | 'pipe' } | { readonly kind: 'folder'; readonly entries: Tree } | Link;
interface Link {
  readonly kind: 'link';
  readonly target: string;
}
type Tree = Readonly<Record<string, Entry>>;

const names = ['a', 'b', 'c', '_d', '.e', 'x.md', 'y.md', 'ñ {1}.md', 'library.yml'];
const target = fc.oneof(
  fc.constantFrom('.', '..', '../..', '/', '/dev/zero', 'nowhere', '../secret', '../../secret/x.md', '../library'),
  fc
    .array(fc.constantFrom('..', 'a', 'b', '_d', 'x.md', 'y.md'), { minLength: 1, maxLength: 4 })
    .map((some) => some.join('/')),
);
const { tree } = fc.letrec<{ tree: Tree; entry: Entry }>((tie) => ({
  entry: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constantFrom('file' as const, 'file' as const, 'pipe' as const) }),
    fc.record({ kind: fc.constant('link' as const), target }),
    fc.record({ kind: fc.constant('folder' as const), entries: tie('tree') }),
  ),
  tree: fc.dictionary(fc.constantFrom(...names), tie('entry'), { maxKeys: 6 }),
}));

describe('Folders with links and pipes in any place', () => {
  let above: string;

  beforeEach(() => (above = mkdtempSync(join(tmpdir(), 'sop-guide-odd-'))));
  afterEach(() => rmSync(above, { recursive: true, force: true }));

  it('give each SOP that stands in a folder of its own, each folder once, and nothing from elsewhere', async function () {
    this.timeout(60_000);
    let number = 0;
    await eventuallyHolds(
      tree,
      async (made) => {
        const root = join(above, String(number++), 'library');
        make(root, made);
        mkdirSync(join(dirname(root), 'secret'));
        writeFileSync(join(dirname(root), 'secret', 'x.md'), 'secret');
        const files = nodeFiles(root);
        const { paths } = await listSops(files, root);
        const own = [...sopsOf(made)];
        assert.deepEqual(
          own.filter((path) => !paths.includes(path)),
          [],
          'all are found',
        );
        const places = paths.map((path) => join(realpathSync(dirname(join(root, path))), path.split('/').at(-1) ?? ''));
        assert.equal(new Set(places).size, places.length, 'each folder once');
        for (const path of [...paths, 'library.yml']) {
          const text = await files.read(join(root, path), 100).then(
            (content) => new TextDecoder().decode(content),
            (error: unknown) => assert.ok(error instanceof FileRefused || path === 'library.yml', String(error)),
          );
          assert.notEqual(text, 'secret', path);
        }
      },
      250,
    );
  });
});

function make(folder: string, tree: Tree): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, entry] of Object.entries(tree)) {
    const path = join(folder, name);
    if (entry.kind === 'folder') make(path, entry.entries);
    else if (entry.kind === 'link') symlinkSync(entry.target, path);
    else if (entry.kind === 'pipe') execFileSync('mkfifo', [path]);
    else writeFileSync(path, name);
  }
}

/** The files that are SOPs by their own paths. */
function* sopsOf(tree: Tree, folder = ''): Generator<string> {
  for (const [name, entry] of Object.entries(tree)) {
    if (entry.kind === 'folder') yield* sopsOf(entry.entries, `${folder}${name}/`);
    else if (entry.kind === 'file' && isSopPath(folder + name)) yield folder + name;
  }
}
