import assert from 'node:assert/strict';
import { commentFor } from '../../../src/core/lint/suppressing';
import { applyEdits } from '../../../src/core/text/edit';
import { checked } from '../support/fixes';

/** A text with the first of its problems suppressed for a reason; undefined when that cannot be. */
function suppressed(text: string, path = 'a.md'): string | undefined {
  const { file, check } = checked(text, { path });
  const comment = commentFor(file, file.problems[0]!, check);
  if (!comment) return undefined;
  const { place, before, after } = comment;
  const done = applyEdits(text, [{ range: { start: place, end: place }, text: `${before}why${after}` }]);
  assert.deepEqual(
    check(done).problems,
    file.problems
      .slice(1)
      .map((one) => ({ ...one, range: check(done).problems.find((other) => other.code === one.code)!.range })),
  );
  return done;
}

const front = '---\ntitle: T\n---\n\nS.\n\n- [ ] Do it\n\n';
const next = (code: string) => `<!-- sop-guide-disable-next-line ${code}: why -->\n`;

describe('a problem that is not to be reported', () => {
  it('gets a comment above its line', () => {
    assert.equal(suppressed(`${front}[b](b.md)\n`), `${front}${next('sop.target-missing')}[b](b.md)\n`);
  });

  it('gets it as deep as its line stands', () => {
    assert.equal(
      suppressed(`${front}- [ ] A?\n  - No → nowhere\n`),
      `${front}- [ ] A?\n  ${next('sop.branch-without-link')}  - No → nowhere\n`,
    );
    assert.equal(suppressed(`${front}> [b](b.md)\n`), `${front}> ${next('sop.target-missing')}> [b](b.md)\n`);
  });

  it('gets one of YAML in front matter and in library.yml', () => {
    const comment = '# sop-guide-disable-next-line yaml.unknown-key: why\n';
    assert.equal(suppressed('---\ntitle: T\nb: c\n---\n\nS.\n'), `---\ntitle: T\n${comment}b: c\n---\n\nS.\n`);
    assert.equal(
      suppressed('---\ntitle: T\nsla:\n  b: c\n---\n\nS.\n'),
      `---\ntitle: T\nsla:\n  ${comment}  b: c\n---\n\nS.\n`,
    );
    assert.equal(suppressed('b: c\n', 'library.yml'), `${comment}b: c\n`);
  });

  it('gets one for the file where none can stand above its line', () => {
    assert.equal(
      suppressed('---\ntitle: T\n---\n'),
      '---\n# sop-guide-disable-file sop.summary-missing: why\ntitle: T\n---\n',
    );
    const reply = '# A\n\n```reply lang=es\nHola\n{{ a\n```\n';
    assert.equal(
      suppressed(front + reply),
      `---\n# sop-guide-disable-file reply.liquid-syntax: why\ntitle: T\n---\n\nS.\n\n- [ ] Do it\n\n${reply}`,
    );
    assert.equal(suppressed('Text.\n'), '<!-- sop-guide-disable-file sop.front-matter-missing: why -->\nText.\n');
  });

  it('gets none where the file cannot be read', () => {
    assert.equal(suppressed('---\ntitle: [\n---\n'), undefined);
    assert.equal(suppressed(''), undefined);
  });
});
