import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { manifestTools } from '../../tools/manifest/assistant-tools';
import { repoRoot } from '../../tools/shared/paths';

describe('The tools of assistants in the manifest', () => {
  const read = (file: string) => JSON.parse(fs.readFileSync(path.join(repoRoot, file), 'utf8')) as never;

  it('are those of the table, with what each takes (`npm run docs` writes them)', () => {
    const { contributes } = read('package.json') as { contributes: { languageModelTools: unknown } };
    assert.deepEqual(contributes.languageModelTools, manifestTools());
  });

  it('are each called otherwise, and have an icon', () => {
    const tools = manifestTools() as unknown as { toolReferenceName: string; icon: string }[];
    assert.equal(new Set(tools.map((tool) => tool.toolReferenceName)).size, tools.length);
    for (const { toolReferenceName, icon } of tools) {
      assert.match(toolReferenceName, /^sop\w*$/);
      assert.match(icon, /^\$\([a-z]+\)$/);
    }
  });
});
