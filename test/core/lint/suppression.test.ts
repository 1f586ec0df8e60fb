import { libraryOf, linterOf } from '../support/libraries';
import { assertProblems } from '../support/problems';
import type { Expected } from '../support/problems';
import { marked } from '../support/ranges';

/** Fails unless an SOP has exactly these problems, at the stretches marked in it. */
function assertFound(text: string, ...expected: Expected[]): void {
  assertProblems(text, linterOf(libraryOf({ 'a.md': marked(text).text })).problems('sops/a.md'), expected);
}

/** The same for `library.yml`. */
function assertFoundInYaml(text: string, ...expected: Expected[]): void {
  assertProblems(text, linterOf(libraryOf({}, marked(text).text)).configProblems('sops'), expected);
}

const front = '---\ntitle: T\n---\n\nSummary.\n\n- [ ] Do it\n\n';
const comment = '<!-- sop-guide-disable-next-line sop.target-missing: it comes next week -->';

describe('a comment', () => {
  it('keeps what it names from being reported on the next line, and nowhere else', () => {
    assertFound(`${front}${comment}\n[a](a2.md)\n\n⟦[b](b.md)⟧\n`, ['sop.target-missing', 'b.md']);
  });

  it('may stand a blank line above it', () => {
    assertFound(`${front}${comment}\n\n[a](a2.md)\n`);
  });

  it('leaves what it does not name', () => {
    assertFound(`${front}${comment}\n[a](a2.md) ⟦[b](#none)⟧\n`, ['sop.section-missing', 'none']);
  });

  it('may name several', () => {
    const both = comment.replace('sop.target-missing', 'sop.target-missing, sop.section-missing');
    assertFound(`${front}${both}\n[a](a2.md) [b](#none)\n`);
  });

  it('may be about the whole file', () => {
    assertFound(
      `${front}[a](a2.md)\n\n<!-- sop-guide-disable-file sop.target-missing: they come next week -->\n\n[b](b.md)\n`,
    );
    assertFound('---\ntitle: T\n---\n\n<!-- sop-guide-disable-file sop.summary-missing: the title says it -->\n');
  });

  it('may run over several lines', () => {
    assertFound(
      `${front}<!--\n  sop-guide-disable-next-line sop.target-missing:\n  it comes next week\n-->\n[a](a2.md)\n`,
    );
  });

  it('may stand in a list, in a quote, and behind words', () => {
    assertFound(`${front}- [ ] A\n  - Yes → [m](#top)\n  ${comment}\n  - No → [n](n.md)\n`);
    assertFound(`${front}> ${comment}\n> [n](n.md)\n`);
    assertFound(`${front}Words ${comment}\n[n](n.md)\n`);
  });

  it('may stand in YAML', () => {
    assertFound(
      '---\ntitle: T\n# sop-guide-disable-next-line yaml.unknown-key: another tool reads it\ncolour: red\n---\n\nS.\n',
    );
    assertFound(
      '---\n# sop-guide-disable-file yaml.unknown-key: another tool reads them\ntitle: T\na1: x\nb1: y\n---\n\nS.\n',
    );
    assertFoundInYaml(
      '# sop-guide-disable-next-line yaml.unknown-key: another tool reads it\ncolour: red\n⟦shape⟧: x\n',
      ['yaml.unknown-key', 'shape'],
    );
  });

  it('is only text in a value of YAML', () => {
    const mark = '# sop-guide-disable-file yaml.unknown-key: shown as an example';
    assertFound(`---\ntitle: T\nanswers: |\n  a\n  ${mark}\n⟦colour⟧: x\n---\n\nS.\n`, ['yaml.unknown-key', 'colour']);
    assertFoundInYaml(`version: 1\nvision: "a\n  ${mark}\n  b"\n⟦colour⟧: x\n`, ['yaml.unknown-key', 'colour']);
    assertFoundInYaml(`version: 1\nvision: >\n  a\n\n  ${mark}\n\n${mark}\ncolour: x\n`);
  });

  it('is only text in code and in what customers read', () => {
    assertFound(`${front}\`\`\`\n${comment}\n\`\`\`\n⟦[a](a2.md)⟧\n`, ['sop.target-missing', 'a2.md']);
    assertFound(
      `${front}# A\n\n\`\`\`reply lang=es\n⟦${comment}⟧\n\`\`\`\n⟦[a](a2.md)⟧\n`,
      ['reply.html', comment],
      ['sop.target-missing', 'a2.md'],
    );
    assertFound(`${front}\`${comment}\`\n⟦[a](a2.md)⟧\n`, ['sop.target-missing', 'a2.md']);
  });

  it('has no effect without a reason', () => {
    for (const without of [comment.replace(/:.*-->/, ' -->'), comment.replace(/: .*-->/, ': -->')])
      assertFound(
        `${front}⟦${without}⟧\n⟦[a](a2.md)⟧\n`,
        ['lint.reason-missing', 'sop.target-missing'],
        ['sop.target-missing', 'a2.md'],
      );
    assertFound(`${front}⟦<!-- sop-guide-disable-next-line -->⟧\n`, ['lint.reason-missing', 'CODE']);
  });

  it('is told when nobody knows its code, with what was probably meant', () => {
    const mistyped = comment.replace('target', 'traget');
    assertFound(
      `${front}⟦${mistyped}⟧\n⟦[a](a2.md)⟧\n`,
      ['lint.code-unknown', 'sop.traget-missing', 'sop.target-missing'],
      ['sop.target-missing', 'a2.md'],
    );
  });

  it('is told when it suppresses nothing', () => {
    assertFound(`${front}⟦${comment}⟧\nAll is well.\n`, ['lint.suppression-unused', 'sop.target-missing']);
    assertFound(`${front}⟦${comment}⟧`, ['lint.suppression-unused', 'sop.target-missing']);
    assertFoundInYaml('⟦# sop-guide-disable-file yaml.unknown-key: x⟧\nname: x\n', [
      'lint.suppression-unused',
      'yaml.unknown-key',
    ]);
  });

  it('cannot hide what keeps the file from being read', () => {
    assertFoundInYaml(
      '⟦# sop-guide-disable-file yaml.not-a-map: x⟧\n⟦- a⟧',
      ['lint.code-fatal', 'yaml.not-a-map'],
      ['yaml.not-a-map'],
    );
  });
});
