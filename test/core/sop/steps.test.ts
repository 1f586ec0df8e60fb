import assert from 'node:assert/strict';
import { kindOf } from '../../../src/core/lint/kinds';
import type { Step } from '../../../src/core/sop/model';
import { assertBodyProblems } from '../support/problems';
import { cut } from '../support/ranges';
import { codesOf, onlyStep, sopFrom, sopWith, stepsIn, withFrontMatter } from '../support/sops';

/** The words of steps, with those nested in them after them in brackets. */
function outline(steps: readonly Step[]): string {
  return steps.map((step) => step.text + (step.steps.length > 0 ? `(${outline(step.steps)})` : '')).join(' ');
}

/** The same for all steps of some Markdown. */
function outlineOf(body: string): string {
  return sopWith(body)
    .sections.map((section) => outline(section.steps))
    .join(' | ');
}

describe('steps', () => {
  it('are task items of any list, ticked or not', () => {
    assert.equal(
      outlineOf('- [ ] A\n- [x] B\n- [X] C\n\n* [ ] D\n\n+ [ ] E\n\n1. [ ] F\n2. [ ] G\n\n1) [ ] H\n'),
      'A B C D E F G H',
    );
  });

  it('are not plain items', () => {
    assert.equal(outlineOf('- A\n- [y] B\n- [C](#c)\n- [ ](#d)\n- [x][e]\n- [ ]\n'), '');
  });

  it('nest, five deep and deeper', () => {
    assert.equal(
      outlineOf(
        '- [ ] A\n  - [ ] B\n    - [ ] C\n      - [ ] D\n        - [ ] E\n          - [ ] F\n  - [ ] G\n- [ ] H\n',
      ),
      'A(B(C(D(E(F)))) G) H',
    );
  });

  it('nest in ordered lists and with tabs', () => {
    assert.equal(outlineOf('1. [ ] A\n   1. [ ] B\n2. [ ] C\n\t- [ ] D\n'), 'A(B) C(D)');
  });

  it('may be separated by blank lines', () => {
    assert.equal(outlineOf('- [ ] A\n\n- [ ] B\n\n  - [ ] C\n\n  - [ ] D\n\n\n- [ ] E\n'), 'A B(C D) E');
  });

  it('nested in a plain item belong to the step around it', () => {
    assert.equal(outlineOf('- [ ] A\n  - hint\n    - [ ] B\n\n- plain\n  - [ ] C\n'), 'A(B) C');
  });

  it('in quotes do not count', () => {
    assert.equal(outlineOf('> - [ ] A\n\n> [!NOTE]\n> - [ ] B\n'), '');
  });

  it('in code do not count', () => {
    assert.equal(outlineOf('```\n- [ ] A\n```\n\n    - [ ] B\n\n`- [ ] C`\n'), '');
  });

  it('say their words without marks, line breaks and tag', () => {
    assert.equal(
      onlyStep(sopWith('- [ ] Open  the **order** in [the\n  panel](https://x.example), `now` `#open 5m`\n')).text,
      'Open the order in the panel, now',
    );
  });

  it('name the replies they link to, their titles in quotes', () => {
    const step = onlyStep(
      sopWith(
        '- [ ] Send [Refund done](#refund-done) or [See](#other) `#send`\n\n# Other\n\n# Refund done\n\n```reply lang=en\nx\n```\n',
      ),
    );
    assert.equal(step.text, 'Send “Refund done” or See');
    assert.deepEqual(step.replies, ['refund-done']);
  });

  it('keep the hints below them, in lists, paragraphs and quotes', () => {
    const { guidance } = onlyStep(
      sopWith(
        '- [ ] A\n  - hint *one*\n    - below it\n  - hint two\n\n  A paragraph.\n\n  > A quote\n  >\n  > of two.\n',
      ),
    );
    assert.deepEqual(
      guidance.map((one) => one.text),
      ['hint one', 'below it', 'hint two', 'A paragraph.', 'A quote of two.'],
    );
  });

  it('count even without words', () => {
    const [step] = stepsIn(sopWith('- [ ] `#a`\n'));
    assert.deepEqual([step?.id, step?.text], ['a', '']);
  });
});

describe('the places of steps', () => {
  /** What stands at the range of each step, and at the range of its own words. */
  const places = (body: string) => {
    const text = withFrontMatter(body);
    return stepsIn(sopFrom(text)).map((step) => [cut(text, step.range), cut(text, step.textRange)]);
  };

  it('are those of the whole item, and of its own words with their tag', () => {
    assert.deepEqual(places('- [ ] A `#a`\n  - hint\n  - [ ] B `#b`\n- [x] C\n'), [
      ['- [ ] A `#a`\n  - hint\n  - [ ] B `#b`', '- [ ] A `#a`'],
      ['- [ ] B `#b`', '- [ ] B `#b`'],
      ['- [x] C', '- [x] C'],
    ]);
  });

  it('cover all lines of their words', () => {
    assert.deepEqual(places('1. [ ] A\n   and more\n   `#a`\n\n   - [ ] B\n'), [
      ['1. [ ] A\n   and more\n   `#a`\n\n   - [ ] B', '1. [ ] A\n   and more\n   `#a`'],
      ['- [ ] B', '- [ ] B'],
    ]);
  });

  it('are exact in lists with blank lines', () => {
    assert.deepEqual(
      places('- [ ] A `#a`\n\n  hint\n\n- [ ] B `#b`\n\n  - [ ] C `#c`\n').map(([, words]) => words),
      ['- [ ] A `#a`', '- [ ] B `#b`', '- [ ] C `#c`'],
    );
  });

  it('are exact after tabs', () => {
    assert.deepEqual(places('-\t[ ] A `#a`\n\t- [ ] B `#b`\n'), [
      ['-\t[ ] A `#a`\n\t- [ ] B `#b`', '-\t[ ] A `#a`'],
      ['- [ ] B `#b`', '- [ ] B `#b`'],
    ]);
  });

  it('are exact after letters of two code units', () => {
    const text = withFrontMatter('- [ ] 😀 é 日本 `#a @boss`\n');
    assert.equal(cut(text, onlyStep(sopFrom(text)).role!.range), '@boss');
  });

  it('of hints are their items', () => {
    const text = withFrontMatter('- [ ] A\n  - hint *one*\n    - below\n\n  Paragraph\n  of two lines.\n');
    assert.deepEqual(
      onlyStep(sopFrom(text)).guidance.map((one) => cut(text, one.range)),
      ['- hint *one*\n    - below', '- below', 'Paragraph\n  of two lines.'],
    );
  });
});

describe('the tag of a step', () => {
  /** What a tag says of its step. */
  const tagOf = (tag: string) => {
    const { id, required, conduct, role, minutes } = onlyStep(sopWith(`- [ ] Words \`${tag}\`\n`));
    return { id, required, conduct, role: role?.text, minutes };
  };
  const untagged = { id: 'words', required: true, conduct: undefined, role: undefined, minutes: undefined };

  it('says the id, the time, the role, whether it is required and how exactly', () => {
    assert.deepEqual(tagOf('#verify-order 5m @supervisor optional protocol'), {
      id: 'verify-order',
      required: false,
      conduct: 'protocol',
      role: 'supervisor',
      minutes: 5,
    });
  });

  it('may come in any order and be of any part', () => {
    assert.deepEqual(tagOf('#a'), { ...untagged, id: 'a' });
    assert.deepEqual(tagOf('2h'), { ...untagged, minutes: 120 });
    assert.deepEqual(tagOf('1d'), { ...untagged, minutes: 1440 });
    assert.deepEqual(tagOf('2w'), { ...untagged, minutes: 20160 });
    assert.deepEqual(tagOf('@equipo-ñ'), { ...untagged, role: 'equipo-ñ' });
    assert.deepEqual(tagOf('optional'), { ...untagged, required: false });
    assert.deepEqual(tagOf('required'), untagged);
    assert.deepEqual(tagOf('discretion  #b'), { ...untagged, id: 'b', conduct: 'discretion' });
  });

  it('is only the last code of the step', () => {
    const { id, text } = onlyStep(sopWith('- [ ] Type `#a` in the box `#b` \n'));
    assert.deepEqual([id, text], ['b', 'Type #a in the box']);
  });

  it('does not count when words follow it', () => {
    const { id, text } = onlyStep(sopWith('- [ ] Type `#a` now\n'));
    assert.deepEqual([id, text], ['type-a-now', 'Type #a now']);
  });

  it('is ordinary code when no word in it is known', () => {
    const sop = sopWith('- [ ] Run `npm test`\n');
    assert.deepEqual([onlyStep(sop).text, sop.problems], ['Run npm test', []]);
  });

  it('is reported when a word in it is unknown or mistyped', () => {
    assertBodyProblems(
      '- [ ] A `#a ⟦soon⟧ ⟦optinal⟧`\n',
      ['sop.step-tag-unknown', 'soon'],
      ['sop.step-tag-unknown', 'optinal', 'optional'],
    );
    assertBodyProblems('- [ ] A `⟦protocl⟧`\n', ['sop.step-tag-unknown', 'protocl', 'protocol']);
    assertBodyProblems(
      '- [ ] A `#a ⟦#⟧ ⟦@⟧ ⟦5x⟧ ⟦999999m⟧`\n',
      ['sop.step-tag-unknown', '#'],
      ['sop.step-tag-unknown', '@'],
      ['sop.step-tag-unknown', '5x'],
      ['sop.step-tag-unknown', '999999m'],
    );
  });

  it('is reported at its place, however deep it stands', () => {
    assertBodyProblems('- [ ] Words `` #c ⟦soon⟧ ``\n', ['sop.step-tag-unknown', 'soon']);
    assertBodyProblems('1. [ ] A\n\n   - [ ] B\n\n     - [ ] C words\n       on two lines `#c\n       ⟦soon⟧`\n', [
      'sop.step-tag-unknown',
      'soon',
    ]);
  });
});

describe('the ids of steps', () => {
  it('are the slugs of their words when no tag says one', () => {
    assert.deepEqual(
      stepsIn(sopWith('- [ ] ¿Pide una *foto*?\n- [ ] A & B\n')).map((step) => step.id),
      ['pide-una-foto', 'a--b'],
    );
  });

  it('stay unique, and are reported where two steps claim the same one', () => {
    const body = '- [ ] A `⟦#x⟧`\n- [ ] B `⟦#x⟧`\n  - [ ] C `#y`\n';
    assertBodyProblems(body, ['sop.step-duplicate', 'x', 'x-2'], ['sop.step-duplicate', 'x', 'x-2']);
    assert.deepEqual(
      stepsIn(sopWith('- [ ] A `#x`\n- [ ] B `#x`\n- [ ] C `#x`\n')).map((step) => step.id),
      ['x', 'x~2', 'x~3'],
    );
  });

  it('are only noted where two steps have the same words: a number is added', () => {
    const body = '# S\n\n- [ ] Close it\n\n# T\n\n⟦- [ ] Close it⟧\n\n# U\n\n⟦- [ ] Close it⟧\n';
    assertBodyProblems(
      body,
      ['sop.step-repeated', 'close-it', 'close-it-2'],
      ['sop.step-repeated', 'close-it', 'close-it-2'],
    );
    assert.equal(kindOf('sop.step-repeated').severity, 'information');
    assert.deepEqual(
      stepsIn(sopWith(body.replace(/[⟦⟧]/g, ''))).map((step) => step.id),
      ['close-it', 'close-it~2', 'close-it~3'],
    );
  });

  it('are an error where one that somebody wrote is taken already', () => {
    assertBodyProblems('- [ ] A `#x`\n⟦- [ ] X⟧\n', ['sop.step-repeated', 'x', 'x-2']);
    assertBodyProblems(
      '⟦- [ ] X⟧\n- [ ] A `⟦#x⟧`\n',
      ['sop.step-duplicate', 'x', 'x-2'],
      ['sop.step-duplicate', 'x', 'x-2'],
    );
  });

  it('exist even for steps without words to make one of', () => {
    const sop = sopWith('- [ ] !!!\n- [ ] ???\n');
    assert.deepEqual(
      stepsIn(sop).map((step) => step.id),
      ['step', 'step~2'],
    );
    assert.deepEqual(codesOf(sop), ['sop.step-repeated']);
  });
});

describe('questions', () => {
  /** The answers of the only step, and where they lead. */
  const branchesOf = (body: string) =>
    onlyStep(sopWith(body)).branches.map(({ answer, target }) => [
      answer,
      target && (target.kind === 'section' ? `#${target.anchor}` : target.kind === 'file' ? target.path : target.href),
    ]);

  it('have answers that lead to sections and SOPs', () => {
    assert.deepEqual(
      branchesOf(
        '- [ ] Within 30 days?\n  - No → [Refund](#refund)\n  - Yes, *mostly* -> see [Warranty](../w.md#claim), please\n\n# Refund\n',
      ),
      [
        ['No', '#refund'],
        ['Yes, mostly', '../w.md'],
      ],
    );
  });

  it('may have answers in ordered and loose lists', () => {
    assert.deepEqual(branchesOf('- [ ] Which?\n\n  1. A → [A](#a)\n\n  2. B → [B](#a)\n\n# A\n'), [
      ['A', '#a'],
      ['B', '#a'],
    ]);
  });

  it('take the first arrow, and the first link after it', () => {
    assert.deepEqual(branchesOf('- [ ] Q\n  - See [this](x.md) → [A](#a) or [B](b.md) → c\n\n# A\n'), [
      ['See this', '#a'],
    ]);
  });

  it('know where each answer stands', () => {
    const text = withFrontMatter('- [ ] Q\n\n  - No → [A](#a)\n\n  - Yes →\n    [B](#a)\n\n# A\n');
    assert.deepEqual(
      onlyStep(sopFrom(text)).branches.map((branch) => cut(text, branch.range)),
      ['- No → [A](#a)', '- Yes →\n    [B](#a)'],
    );
  });

  it('are reported where an answer leads nowhere', () => {
    assertBodyProblems('- [ ] Really?\n  ⟦- No → nothing⟧\n', ['sop.branch-without-link', 'No']);
    assertBodyProblems('- [ ] Q\n  - No → [A](#a)\n  ⟦- Yes → `?`⟧\n\n# A\n\n- [ ] B\n', [
      'sop.branch-without-link',
      'Yes',
    ]);
    assert.deepEqual(branchesOf('- [ ] Really?\n  - No → nothing\n'), [['No', undefined]]);
  });

  it('keep their answers and hints in the order written', () => {
    assert.deepEqual(
      branchesOf('- [ ] Q?\n  - A → nothing\n  - B → [b](#b)\n  - C → nothing\n\n# B\n').map(([answer]) => answer),
      ['A', 'B', 'C'],
    );
    assert.deepEqual(
      onlyStep(sopWith('- [ ] Do\n  - A → b\n  - c\n')).guidance.map((one) => one.text),
      ['A → b', 'c'],
    );
  });

  it('do not come of an arrow elsewhere, which is only text', () => {
    const sop = sopWith('- [ ] Open\n  - Settings → Orders\n');
    const step = onlyStep(sop);
    assert.deepEqual(
      [step.branches, step.guidance.map((one) => one.text), sop.problems],
      [[], ['Settings → Orders'], []],
    );
  });

  it('keep hints and sub-steps beside their answers', () => {
    const [question] = stepsIn(sopWith('- [ ] Q?\n  - hint\n  - No → [A](#a)\n  - [ ] Sub\n\n# A\n'));
    assert.deepEqual(
      [question?.branches.length, question?.guidance.map((one) => one.text), question?.steps.map((one) => one.text)],
      [1, ['hint'], ['Sub']],
    );
  });

  it('do not take the answers of their sub-steps', () => {
    const [outer, inner] = stepsIn(sopWith('- [ ] Outer\n  - [ ] Inner?\n    - No → [A](#a)\n\n# A\n'));
    assert.deepEqual([outer?.branches.length, inner?.branches.length], [0, 1]);
  });
});
