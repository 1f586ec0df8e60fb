import assert from 'node:assert/strict';
import fc from 'fast-check';
import { putBoxes } from '../../../src/core/authoring/put-boxes';
import { isQuestion } from '../../../src/core/sop/model';
import { applyEdits } from '../../../src/core/text/edit';
import { outlineOf } from '../support/outlines';
import { holds } from '../support/properties';
import { codesOf, sopFrom, stepsIn, withFrontMatter } from '../support/sops';

function boxed(text: string): string {
  return applyEdits(text, putBoxes(sopFrom(text), text.split(/\r?\n/), true));
}

function assertBoxed(body: string, expected: string): void {
  assert.equal(boxed(withFrontMatter(body)), withFrontMatter(expected));
}

/** What people and cases know of the steps of a text. */
function known(text: string) {
  const sop = sopFrom(text);
  const steps = stepsIn(sop).map((step) => ({
    id: step.id,
    isAsked: isQuestion(step),
    answers: step.branches.map(({ answer, target }) => [answer, target]),
    minutes: step.minutes,
    role: step.role?.text,
    required: step.required,
  }));
  return { steps, lines: outlineOf(sop).filter((line) => !line.includes('[ ]')) };
}

describe('boxes on numbered steps', () => {
  it('come with the ids that cases know', () => {
    assertBoxed(
      '1. Open the order.\n2. Open the order.\n10) Ask\n    1. Why\n',
      '1. [ ] Open the order. `#open-the-order`\n2. [ ] Open the order.\n10) [ ] Ask `#ask`\n    1. [ ] Why `#why`\n',
    );
  });

  it('leave ids that are there, and join tags', () => {
    assertBoxed(
      '1. Open `#o 5m`\n2. Look `5m @boss`\n3. Type `ls`\n',
      '1. [ ] Open `#o 5m`\n2. [ ] Look `5m @boss #look`\n3. [ ] Type `ls` `#type-ls`\n',
    );
  });

  it('leave out ids that are longer than a line', () => {
    const long = 'Open the order of the customer in the panel and look at each of its lines';
    assertBoxed(`1. ${long}\n`, `1. [ ] ${long}\n`);
  });

  it('come with arrows where words stand for them', () => {
    assertBoxed(
      '1. Look\n   - If it is old: go to [B](#b) today\n   - No: [B](#b)\n\n## B\n\n1. Mend\n',
      '1. [ ] Look `#look`\n   - If it is old → [B](#b) today\n   - No → [B](#b)\n\n## B\n\n1. [ ] Mend `#mend`\n',
    );
  });

  it('go by no list that holds no steps', () => {
    assertBoxed(
      '1. [A](#a)\n\n## A\n\n1. Open\n   that\n\n## References\n\n1. The law\n',
      '1. [A](#a)\n\n## A\n\n1. [ ] Open\n   that `#open-that`\n\n## References\n\n1. The law\n',
    );
  });

  const word = fc.constantFrom('Open', 'the order', 'and *look*', '`x`', 'twice.', '[b](#b)', '`5m`', '1.', '[ x]');
  const words = fc.array(word, { maxLength: 3 }).map((some) => ['Look', ...some].join(' '));
  const answer = fc.constantFrom(
    'If it is old: go to [B](#b)',
    'Yes: [B](#b)',
    'No → [b](b.md)',
    'A hint',
    'See [B](#b)',
  );
  const item = fc.record({
    words,
    answers: fc.array(answer, { maxLength: 2 }),
    inner: fc.array(words, { maxLength: 2 }),
  });
  const lists = fc
    .array(item, { minLength: 1, maxLength: 4 })
    .map((items) =>
      items
        .map(({ words: own, answers, inner }, index) =>
          [
            `${index + 1}. ${own}`,
            ...answers.map((one) => `   - ${one}`),
            ...inner.map((one, at) => `   ${at + 1}. ${one}`),
          ].join('\n'),
        )
        .join('\n'),
    );

  it('change nothing of what the steps are', () => {
    holds(
      fc.tuple(lists, fc.constantFrom('\n', '\r\n')),
      ([list, lineBreak]) => {
        const text = withFrontMatter(`${list}\n\n## B\n\n1. Mend it\n`).replaceAll('\n', lineBreak);
        const after = boxed(text);
        assert.deepEqual(known(after), known(text), after);
        assert.ok(!codesOf(sopFrom(after)).includes('sop.steps-numbered'));
      },
      300,
    );
  });
});
