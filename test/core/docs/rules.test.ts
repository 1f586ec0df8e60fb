import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { docsUrl } from '../../../src/core/lint/docs';
import { checkRulesPage, entriesOf } from '../../../tools/docs/rules';

const page = readFileSync('docs/rules.md', 'utf8');

describe('docs/rules.md', () => {
  it('has an entry for each code, with its severity, whether it can be fixed, and an example that has the problem', () => {
    assert.deepEqual(checkRulesPage(page), []);
  });

  it('is where each diagnostic leads', () => {
    assert.match(docsUrl('yaml.unknown-key'), /\/docs\/rules\.md#yamlunknown-key$/);
  });
});

describe('the check of docs/rules.md', () => {
  const without = (code: string) => page.replace(`### ${code}\n`, `### ${code}s\n`);

  it('finds a code without an entry, and an entry without a code', () => {
    assert.deepEqual(checkRulesPage(without('reply.empty')), [
      'There is no entry for reply.empty.',
      'No check has the code reply.emptys.',
    ]);
  });

  it('finds an entry that says something else than the check', () => {
    assert.deepEqual(checkRulesPage(page.replace('### reply.empty\n\nWarning.', '### reply.empty\n\nError.')), [
      'The entry for reply.empty must begin with “Warning.”.',
    ]);
  });

  it('finds an example that is none, cannot be fixed, or is missing', () => {
    const entry = (code: string, marks: string, example: string) => `### ${code}\n\n${marks}\n\nWords.\n\n${example}\n`;
    const told = (text: string) => checkRulesPage(text).filter((one) => !one.startsWith('There is no entry'));
    assert.deepEqual(told(entry('reply.empty', 'Warning.', '')), ['The entry for reply.empty has no example.']);
    assert.deepEqual(told(entry('reply.empty', 'Warning.', '```markdown\nText\n```')), [
      'The example for reply.empty has no such problem.',
    ]);
    const unknown = entry('yaml.unknown-key', 'Warning. It can be fixed for you.', '```yaml\ncolour: red\n```');
    assert.deepEqual(told(unknown), ['The example for yaml.unknown-key cannot be fixed.']);
  });

  it('reads files of several names', () => {
    assert.deepEqual(
      entriesOf(page)
        .find((entry) => entry.code === 'sop.id-duplicate')
        ?.examples.map((one) => one.path),
      ['a/refund.md', 'b/refund.md'],
    );
  });
});
