import assert from 'node:assert/strict';
import { Trial } from '../../support/told';
import { libraryOf, linterOf } from '../../support/libraries';
import { withFrontMatter } from '../../support/sops';

describe('a section', () => {
  const trial = new Trial('sop.section-unreachable');

  it('is lost when only an answer leads there that its question has before', () => {
    const sop = (second: string, heading: string) =>
      `- [ ] Due?\n  - Yes → [Pay](#pay)\n  - ${second} → [Wait](#wait)\n\n## Pay\n\n- [ ] Pay\n\n${heading}\n\n- [ ] Wait\n`;
    trial.tells(sop('Yes', '⟦## Wait⟧'), undefined, ['sop.section-unreachable', 'Wait']);
    trial.tells(sop('No', '## Wait'));
  });

  it('is lost with an answer that is written twice, and told alone: what lies behind it is not at fault', () => {
    const sop =
      '- [ ] Due?\n  - Yes → [Pay](#pay)\n  - Yes → [Wait](#wait)\n\n## Pay\n\n- [ ] Pay\n\n⟦## Wait⟧\n\n- [ ] Long?\n' +
      '  - Yes → [Call](#call)\n  - No → [Pay](#pay)\n\n### Below\n\n- [ ] Look\n\n## Call\n\n- [ ] Call\n';
    trial.tells(sop, undefined, ['sop.section-unreachable', 'Wait']);
  });
});

describe('a dead end', () => {
  const trial = new Trial('sop.dead-end');
  const sop = (end: string, rest = '') =>
    `- [ ] Sent?\n  - Yes → [Sent](#sent)\n  - No → [Not](#not)\n\n${end}\n\n## Sent\n\n- [ ] Here?\n  - Yes → [Here](#here)\n` +
    `  - No → [Lost](#lost)\n\n## Here\n\n- [ ] Look at it\n\n## Lost\n\n- [ ] Claim it\n${rest}`;

  it('is where nothing follows, while other answers go on', () => {
    trial.tells(sop('⟦## Not⟧\n\n- [ ] Look into the shelf'), undefined, ['sop.dead-end', 'Not', 'Sent?']);
  });

  it('is none where it says how it ends, asks, sends, or was written to its end', () => {
    for (const end of [
      'Cierra el caso',
      'Tanca el cas',
      'Close the case',
      'Pass it to the warehouse',
      'Anula y reembolsa',
      'Adjunta la factura',
    ])
      trial.tells(sop(`## Not\n\n- [ ] ${end}`));
    trial.tells(sop('## Not\n\n- [ ] Again?\n  - Yes → [Sent](#sent)\n  - No → [Lost](#lost)'));
    trial.tells(sop('## Not\n\n- [ ] Look [x](#x)', '\n## Replies\n\n### X\n\n```reply lang=en\nHi\n```\n'));
    trial.tells(sop('## Not\n\n- [ ] Look\n- [ ] Print\n- [ ] Pack'));
  });

  it('is none where something is followed by all behind it', () => {
    trial.tells(sop('## Not\n\n- [ ] Look into the shelf', '\n## Then\n\n- [ ] Look again\n'));
  });

  it('is none where no other answer goes on', () => {
    trial.tells('- [ ] A?\n  - Yes → [B](#b)\n  - No → [C](#c)\n\n## B\n\n- [ ] Look\n\n## C\n\n- [ ] Look up\n');
  });
});

describe('answers that lead round in a circle', () => {
  const trial = new Trial('sop.loop');
  const told = (...args: string[]) => ['sop.loop', ...args] as const;

  it('must have a way out', () => {
    trial.tells(
      '## A\n\n- [ ] ⟦One?⟧\n  - Yes → [B](#b)\n  - No → [A](#a)\n\n## B\n\n- [ ] ⟦Two?⟧\n  - Yes → [A](#a)\n  - No → [B](#b)\n',
      undefined,
      told('One?', '“A” → “A”'),
      told('Two?', '“B” → “B”'),
    );
    trial.tells('## A\n\n- [ ] One?\n  - Yes → [A](#a)\n  - No → [B](#b)\n\n## B\n\n- [ ] End\n');
    trial.tells('## A\n\n- [ ] One?\n  - Yes → [A](#a)\n  - No → [Web](https://a.example)\n');
  });

  it('have one where the question may be left out, or is a condition', () => {
    trial.tells('## A\n\n- [ ] One? `optional`\n  - Yes → [A](#a)\n  - No → [A](#a)\n');
    trial.tells('## A\n\n- [ ] One? `discretion`\n  - Yes → [A](#a)\n  - No → [A](#a)\n');
    trial.tells('## A\n\n1. Look\n   - If it is not there: go to [A](#a)\n');
  });

  it('are followed through other SOPs', () => {
    const titled = (title: string, body: string) => `---\ntitle: ${title}\n---\n\nS.\n\n${body}`;
    const b = titled('B', '- [ ] Two?\n  - Yes → [a](a.md)\n  - No → [c](c.md#part)\n');
    const c = titled('C', '- [ ] Begin\n\n## Part\n\n- [ ] Three?\n  - Yes → [a](a.md)\n  - No → [b](b.md)\n');
    const a = titled('A', '- [ ] ⟦One?⟧\n  - Yes → [b](b.md)\n  - No → [c](c.md#part)\n');
    trial.tells({ 'a.md': a, 'b.md': b, 'c.md': c }, undefined, told('One?', '“A” → “C” → “A”'));
    trial.tells({ 'a.md': a.replace(/[⟦⟧]/g, ''), 'b.md': b, 'c.md': c.replace('b.md', 'd.md') });
    trial.tells({
      'a.md': a.replace(/[⟦⟧]/g, ''),
      'b.md': b,
      'c.md': c.replace('[a](a.md)', '[Web](https://a.example)'),
    });
  });

  it('are told only of SOPs that stand in the circle', () => {
    const round = (to: string) => `- [ ] Go?\n  - Yes → [x](${to})\n  - No → [x](${to})\n`;
    trial.tells({ 'a.md': round('b.md'), 'b.md': round('c.md'), 'c.md': round('b.md') });
  });

  it('are looked for again when another SOP changes', () => {
    const round = (to: string) => withFrontMatter(`- [ ] Go?\n  - Yes → [x](${to})\n  - No → [y](${to})\n`);
    const library = libraryOf({ 'a.md': round('b.md'), 'b.md': round('c.md'), 'c.md': round('a.md') });
    const linter = linterOf(library);
    const isTold = () => linter.problems('sops/a.md').some(({ code }) => code === 'sop.loop');
    assert.ok(isTold());
    library.update([{ kind: 'sop', sop: libraryOf({ 'c.md': withFrontMatter('- [ ] End\n') }).get('sops/c.md')! }]);
    assert.ok(!isTold());
  });
});
