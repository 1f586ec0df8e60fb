import assert from 'node:assert/strict';
import { loadSizes } from '../../tools/package/sizes';

describe('What an entry loads', () => {
  const file = (bytes: number, ...imports: [kind: 'import-statement' | 'dynamic-import', path: string][]) => ({
    bytes,
    imports: imports.map(([kind, path]) => ({ kind, path, ...(path === 'vscode' ? { external: true } : {}) })),
    inputs: {},
    exports: [],
  });

  it('is at its start what it imports, and what that imports; all else comes when it is used', () => {
    const outputs = {
      'dist/node.js': file(100, ['import-statement', 'dist/a.js'], ['dynamic-import', 'dist/page.js']),
      'dist/a.js': file(20, ['import-statement', 'dist/b.js'], ['import-statement', 'vscode']),
      'dist/b.js': file(3),
      'dist/page.js': file(1000, ['import-statement', 'dist/b.js'], ['import-statement', 'dist/c.js']),
      'dist/c.js': file(2000),
    };
    assert.deepEqual(loadSizes({ outputs }, 'dist/node.js'), { start: 123, later: 3000 });
  });
});
