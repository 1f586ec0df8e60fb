import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapeByGithub, shapeByUs } from '../../support/markdown-shapes';

/** Markdown that others wrote for GitHub: what comes with the packages that the project uses. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.md$/i.test(path))
    .map((path) => join(folder, path));
}

describe('Markdown that people wrote', () => {
  it('is read as GitHub reads it', () => {
    const texts = new Map<string, string>();
    for (const path of [...filesIn('node_modules'), ...filesIn('docs'), ...filesIn('sops')]) {
      const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
      // Footnotes are no part of SOPs, and what reads like GitHub makes a link of `<www.a.b>`, which GitHub does not.
      if (text.length < 60_000 && !text.includes('<www.') && !/^ {0,3}\[\^[^\]]+\]:/m.test(text)) texts.set(text, path);
    }
    const different: string[] = [];
    for (const [text, path] of texts) {
      const [own, theirs] = [shapeByUs(text), shapeByGithub(text)];
      const at = own.findIndex((line, index) => line !== theirs[index]);
      const line = at < 0 && own.length !== theirs.length ? own.length : at;
      if (line >= 0) different.push(`${path}\n  ours:   ${own[line]}\n  theirs: ${theirs[line]}`);
    }
    assert.ok(texts.size > 300);
    assert.deepEqual(different, []);
  });
});
