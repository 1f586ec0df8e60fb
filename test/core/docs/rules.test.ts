import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { docsUrl } from '../../../src/core/lint/docs';
import { entriesIn, pageOutline, writtenEntries } from '../../../tools/docs/entries';
import { checkEntries, rulesPage } from '../../../tools/docs/rules';

const entries = writtenEntries();

describe('what is written beside the rules', () => {
  it('has an entry for each code, a bad example with the problem that the fix mends, and a good one without', () => {
    assert.deepEqual(checkEntries(entries), []);
  });

  it('is what docs/rules.md is made of: run `npm run docs` when it is not', () => {
    assert.equal(readFileSync('docs/rules.md', 'utf8'), rulesPage(pageOutline(), entries));
  });

  it('is where each diagnostic leads', () => {
    assert.match(docsUrl('yaml.unknown-key'), /\/docs\/rules\.md#yamlunknown-key$/);
  });
});

describe('the check of what is written beside the rules', () => {
  const told = (text: string) =>
    checkEntries(entriesIn(`# Replies\n\n${text}`)).filter((one) => !one.startsWith('There is no entry'));
  const entry = (code: string, bad: string, good = '') =>
    `### ${code}\n\nWords.\n\n${bad && `Bad:\n\n${bad}\n\n`}${good && `Good:\n\n${good}\n\n`}Mend it.\n`;
  const yaml = (text: string) => `\`\`\`yaml\n${text}\n\`\`\``;

  it('finds a code without an entry, an entry without a code, and two of one', () => {
    assert.deepEqual(
      checkEntries(entries.map((one) => (one.code === 'reply.empty' ? { ...one, code: 'reply.emptys' } : one))),
      ['There is no entry for reply.empty.', 'No check has the code reply.emptys.'],
    );
    const [first] = entries;
    assert.deepEqual(checkEntries([...entries, first!]), [`There are two entries for ${first!.code}.`]);
  });

  it('finds examples that are none, cannot be fixed, or are missing', () => {
    assert.deepEqual(told(entry('reply.empty', '')), ['The entry for reply.empty has no bad example.']);
    assert.deepEqual(told(entry('reply.empty', '```markdown\nText\n```')), [
      'The bad example for reply.empty has no such problem.',
    ]);
    assert.deepEqual(told(entry('yaml.unknown-key', yaml('colour: red'))), [
      'The bad example for yaml.unknown-key cannot be fixed.',
    ]);
    assert.deepEqual(told(entry('yaml.unknown-key', yaml('nmae: x'))), [
      'The entry for yaml.unknown-key has no good example.',
    ]);
  });

  it('finds good examples that are not', () => {
    assert.deepEqual(told(entry('yaml.unknown-key', yaml('nmae: x'), yaml('lnag: es'))), [
      'The good example for yaml.unknown-key has the problem yaml.unknown-key.',
    ]);
    assert.deepEqual(told(entry('yaml.unknown-key', yaml('nmae: x'), yaml('version: one'))), [
      'The good example for yaml.unknown-key has the problem library.version-invalid.',
    ]);
  });

  it('reads files of several names, and no headings in them', () => {
    const [duplicate] = entries.filter(({ code }) => code === 'sop.id-duplicate');
    assert.deepEqual(
      duplicate?.bad.map((one) => one.path),
      ['a/refund.md', 'b/refund.md'],
    );
    assert.deepEqual(
      entriesIn('# A\n\n### x.y\n\nBad:\n\n````markdown\n### Not one\n```reply\n````\n').map((one) => one.bad[0]?.text),
      ['### Not one\n```reply\n'],
    );
  });

  it('says which entry has a section that the page does not have', () => {
    const stray = entriesIn('# Elsewhere\n\n### reply.empty\n\nWords.\n');
    assert.throws(() => rulesPage(pageOutline(), stray), /“Elsewhere” of reply.empty/);
  });
});
