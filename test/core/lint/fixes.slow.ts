import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fixAll, fixesOf } from '../../../src/core/lint/fixing';
import type { Check, CheckedFile } from '../../../src/core/lint/checking';
import { kindOf } from '../../../src/core/lint/kinds';
import type { LibraryUpdate } from '../../../src/core/library/library';
import { isSopPath } from '../../../src/core/library/path';
import { applyEdits } from '../../../src/core/text/edit';
import { checkIn } from '../support/fixes';
import { fragments, mutationsOf, nestedLines } from '../support/hostile';
import { added, configured, libraryOf } from '../support/libraries';
import { holds } from '../support/properties';

/** Fails unless each fix that is offered for a file mends its problem and brings no error, by itself and with all others. */
function assertSure(file: CheckedFile, check: Check): number {
  let fixes = 0;
  const count = ({ problems }: CheckedFile, code: string) => problems.filter((one) => one.code === code).length;
  const assertBetter = (after: CheckedFile, mendedCode: string) => {
    assert.ok(count(after, mendedCode) < count(file, mendedCode), `${mendedCode} is still there:\n${after.text}`);
    for (const { code } of after.problems)
      if (kindOf(code).severity === 'error')
        assert.ok(count(after, code) <= count(file, code), `${code} came with mending ${mendedCode}:\n${after.text}`);
  };
  for (const problem of file.problems.slice(0, 20)) {
    for (const fix of fixesOf(file, problem, check)) {
      assertBetter(check(applyEdits(file.text, fix.edits)), problem.code);
      fixes++;
    }
  }
  const { text, fixed } = fixAll(file, check);
  const after = check(text);
  for (const { code } of after.problems)
    if (kindOf(code).severity === 'error') assert.ok(count(after, code) <= count(file, code), `${code} came:\n${text}`);
  if (fixed.length === 0) assert.equal(text, file.text);
  return fixes;
}

describe('any fix', () => {
  const paths = readdirSync('sops', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isSopPath);
  const texts = new Map(paths.map((path) => [path, readFileSync(join('sops', path), 'utf8')]));
  const sample = libraryOf({});
  sample.update([
    ...[...texts].map(([path, text]): LibraryUpdate => added(path, text)),
    configured(readFileSync('sops/library.yml', 'utf8')),
  ]);
  const good = `---\ntitel: Refund\nstatus: aproved\nversion: v1.2\nreview-every: 90 days\nowner: postvnta\nsla: {resolution: 1h30, clock: busines}\n---\n\nText.\n\n## Check\n\n- [ ] Open it \`#a 5m optinal\`\n- [ ] Open it \`#a\`\n- [ ] Is it broken?\n  - No → Refund\n  - Yes → [Check](#chek)\n\n## Refund\n\n- [ ] Open it\n- [ ] Open it \`now\`\n\n\`\`\`reply chanel=email\nHola {{ custmer.first_name }}, muchas gracias por tu paciencia.\n\`\`\`\n`;
  const hostile: readonly (readonly [string, fc.Arbitrary<string>, number])[] = [
    ['pieces of Markdown and YAML', fragments, 80],
    ['pieces below front matter', fragments.map((text) => `---\ntitle: T\n---\n${text}`), 80],
    ['pieces as front matter', fragments.map((text) => `---\n${text}\n---\nText`), 80],
    ['nested lines', nestedLines, 80],
    ['an SOP with much to mend, broken further', mutationsOf(good), 150],
    ['an SOP of the sample library, broken', fc.constantFrom(...texts.values()).chain(mutationsOf), 60],
  ];
  for (const [name, arbitrary, runs] of hostile)
    it(`mends its problem and brings no error, in ${name}`, () => {
      const check = checkIn(sample, 'general/hostile.md');
      holds(arbitrary, (text) => void assertSure(check(text.replace(/^\uFEFF/, '')), check), runs);
    });

  it('mends its problem and brings no error, in a library.yml that somebody broke', () => {
    const check = checkIn(sample, 'library.yml');
    holds(mutationsOf(readFileSync('sops/library.yml', 'utf8')), (text) => void assertSure(check(text), check), 40);
  });

  it('is found where much can be mended', () => {
    const check = checkIn(sample, 'general/hostile.md');
    assert.ok(assertSure(check(good), check) >= 12);
  });
});
