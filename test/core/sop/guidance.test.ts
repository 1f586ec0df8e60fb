import assert from 'node:assert/strict';
import { partsOf } from '../../../src/core/sop/outline';
import type { Outlined } from '../../../src/core/sop/outline';
import type { Section, Step } from '../../../src/core/sop/model';
import { assertBodyProblems } from '../support/problems';
import { codesOf, onlyStep, sopWith, stepsIn } from '../support/sops';

/** What a section or step holds in the order written, such as `heading(step) table`. */
function shapeOf(holder: Section | Step): string {
  return partsOf(holder).map(shapeOfPart).join(' ');
}

function shapeOfPart({ part, inner }: Outlined): string {
  const within = inner.map(shapeOfPart);
  if (part.kind === 'step') within.push(...(shapeOf(part.step) ? [shapeOf(part.step)] : []));
  const words =
    part.kind === 'step'
      ? `[ ] ${part.step.text}`
      : part.kind === 'answer'
        ? `${part.branch.answer} → ${part.branch.also}`.trim()
        : part.kind === 'alert'
          ? `${part.alert.kind}! ${part.alert.text}`
          : `${part.guidance.kind === 'plain' ? '' : `${part.guidance.kind}:`}${part.guidance.text}`;
  return within.length > 0 ? `“${words}”(${within.join(' ')})` : `“${words}”`;
}

/** The same of all sections of some Markdown. */
function shape(body: string): string {
  return sopWith(body).sections.map(shapeOf).join(' | ');
}

describe('guidance', () => {
  it('is what stands between, above and below the steps of a section, in its place', () => {
    assert.equal(
      shape('First.\n\n- [ ] A\n\nThen *wait*.\n\n- [ ] B\n\n> Quoted\n\n# S\n\nBefore\n\n1. [ ] C\n\nAfter\n'),
      '“First.” “[ ] A” “Then wait.” “[ ] B” “Quoted” | “Before” “[ ] C” “After”',
    );
  });

  it('is not the summary', () => {
    assert.equal(sopWith('').sections.length, 0);
  });

  it('are items without a box among those with one, which is told', () => {
    const body = '- [ ] Open\n⟦-⟧ Check the card\n- [ ] Pay\n\n1. [ ] Write\n⟦2⟧. Wait\n3. [ ] Close\n';
    assertBodyProblems(body, ['sop.step-without-box', 'Check the card'], ['sop.step-without-box', 'Wait']);
    assert.equal(
      shape(body.replace(/[⟦⟧]/g, '')),
      '“[ ] Open” “Check the card” “[ ] Pay” “[ ] Write” “Wait” “[ ] Close”',
    );
    assert.deepEqual(codesOf(sopWith('- [ ] A\n  - hint\n  - [ ] B\n')), []);
  });

  it('is what stands above nested boxes: they stand inside it', () => {
    const body =
      '- Always:\n  - [ ] Number\n- Only if it is a company:\n  - [ ] Tax number\n\n  And:\n\n  - [ ] Power\n';
    assert.equal(
      shape(body),
      '“Always:”(“[ ] Number”) “Only if it is a company:”(“[ ] Tax number” “And:” “[ ] Power”)',
    );
    assert.deepEqual(
      [stepsIn(sopWith(body)).map(({ id, required }) => [id, required]), codesOf(sopWith(body))],
      [
        [
          ['number', true],
          ['tax-number', true],
          ['power', true],
        ],
        [],
      ],
    );
    assert.equal(shape('- [ ] A\n  - For firms:\n    - [ ] B\n  - [ ] C\n'), '“[ ] A”(“For firms:”(“[ ] B”) “[ ] C”)');
  });

  it('are tables, code, pictures, HTML and headings wherever they stand', () => {
    const parts =
      '| Country | *Days* |\n|---|---|\n| ES | 3 |\n\n```text\nHello,\n  it is me.\n```\n\n![The form](img/form.png)\n\n![](img/form%201.png)\n\n<details><summary>More</summary>Or&nbsp;less<br>so</details>\n\nTerm\n: Meaning\n';
    const said =
      '“table:Country Days ES 3” “code:Hello, it is me.” “image:The form” “image:form 1.png” “More Or less so” “Term : Meaning”';
    assert.equal(shape(parts), said);
    assert.equal(shape(`- [ ] A\n\n${parts.replace(/^/gm, '  ')}`), `“[ ] A”(${said})`);
    assert.equal(shape(`- A\n\n${parts.replace(/^/gm, '  ')}`), `“A”(${said})`);
    assert.equal(shape(`- - # H\n`), '“H”');
  });

  it('keeps the lines of code and the cells of tables', () => {
    const { guidance } = onlyStep(
      sopWith('- [ ] A\n\n      one\n        two\n\n  | a | b |\n  |---|---|\n  | c | |\n  | d | e | f |\n'),
    );
    assert.deepEqual(
      guidance.map((one) => (one.kind === 'code' ? one.code : one.kind === 'table' ? one.rows : one.text)),
      [
        'one\n  two',
        [
          ['a', 'b'],
          ['c', ''],
          ['d', 'e', 'f'],
        ],
      ],
    );
  });

  it('are the other blocks in a quote, too, and the words of other boxes', () => {
    assert.equal(shape('> Say:\n>\n> ```\n> Hi\n> ```\n>\n> - [ ] box\n'), '“Say: box”(“code:Hi”)');
    assert.equal(shape('> [!TIP]\n> Say\n>\n> | a |\n> |---|\n> | b |\n'), '“tip! Say”(“table:a b”)');
  });

  it('are arrows outside of steps, and what is said behind those of answers', () => {
    assert.equal(shape('- Yes → [A](a.md) or so\n'), '“Yes → A or so”');
    assert.equal(
      shape('- [ ] Q?\n  - Yes → see [A](#a), *then* call\n\n    First look.\n    - [ ] B\n  - No → nothing\n\n# A\n'),
      '“[ ] Q?”(“Yes → then call”(“First look.” “[ ] B”) “No → nothing”) | ',
    );
  });

  it('does not come of comments and rules', () => {
    assert.equal(shape('- [ ] A\n\n<!-- a\ncomment -->\n\n---\n\nB <!-- c --> D\n'), '“[ ] A” “B D”');
  });

  it('keeps what only looks like a definition, unless a link uses it', () => {
    const body =
      '- [ ] See [that][x]\n\n[Tip]: restart\n\n[^1]: Word\n\n[x]: y\n[z]: https://a.example\n[//]: # (hidden)\n';
    assert.equal(shape(body), '“[ ] See that” “[Tip]: restart” “[^1]: Word”');
  });

  it('keeps what only looks like HTML', () => {
    assert.equal(
      shape('- [ ] Write <order number> and <name>\n\n  See <Name>.\n'),
      '“[ ] Write <order number> and <name>”(“See <Name>.”)',
    );
  });
});

describe('alerts in steps', () => {
  it('belong to the step', () => {
    const body = '- [ ] A\n\n  > [!WARNING]\n  > Careful\n\n  hint\n\n- b\n\n  > [!TIP]\n  > Do\n';
    assert.equal(shape(body), '“[ ] A”(“warning! Careful” “hint”) “b”(“tip! Do”)');
  });
});

describe('what is struck out', () => {
  it('may be so by tags', () => {
    const body =
      '- [ ] ⟦<del>Ring the bank</del>⟧\n- [ ] ⟦<s>Fax</s>⟧ Mail **the ⟦<strike>old</strike>⟧ form**\n- [ ] <del>Open\n';
    assertBodyProblems(body, ['sop.struck-out', 'Ring the bank'], ['sop.struck-out', 'Fax'], ['sop.struck-out', 'old']);
    assert.deepEqual(
      stepsIn(sopWith(body.replace(/[⟦⟧]/g, ''))).map(({ id, text, required }) => [id, text, required]),
      [
        ['ring-the-bank', 'Ring the bank', false],
        ['fax-mail-the-old-form', 'Mail the form', true],
        ['open', 'Open', true],
      ],
    );
  });

  it('is not required when it is a whole step, and is told', () => {
    const body = '- [ ] Open\n- [ ] ⟦~~Ring the *bank*~~⟧ `#ring 5m`\n  - [ ] Write down\n';
    assertBodyProblems(body, ['sop.struck-out', 'Ring the bank']);
    assert.deepEqual(
      stepsIn(sopWith(body.replace(/[⟦⟧]/g, ''))).map(({ id, text, required, isStruck }) => [
        id,
        text,
        required,
        isStruck,
      ]),
      [
        ['open', 'Open', true, false],
        ['ring', 'Ring the bank', false, true],
        ['write-down', 'Write down', true, false],
      ],
    );
  });

  it('is left out of words, which keep their ids and anchors', () => {
    const body = '- [ ] ⟦~~Fax~~⟧ Mail the form\n\n  ⟦~~Old~~⟧\n\n## ⟦~~Old~~⟧ New\n';
    const [step] = stepsIn(sopWith(body.replace(/[⟦⟧]/g, '')));
    assert.deepEqual(
      [step?.id, step?.text, step?.required, step?.guidance],
      ['fax-mail-the-form', 'Mail the form', true, []],
    );
    assert.deepEqual(
      sopWith(body.replace(/[⟦⟧]/g, '')).headings.map(({ anchor, title }) => [anchor, title]),
      [['old-new', 'New']],
    );
    assertBodyProblems(body, ['sop.struck-out', 'Fax'], ['sop.struck-out', 'Old'], ['sop.struck-out', 'Old']);
  });

  it('has two marks on each side: one means “about”', () => {
    const sop = sopWith('- [ ] Wait ~5 to ~10 or 20~30 to 40~50 days\n');
    assert.deepEqual([onlyStep(sop).text, sop.problems], ['Wait ~5 to ~10 or 20~30 to 40~50 days', []]);
  });
});

describe('line breaks and names of characters', () => {
  it('keep words apart and are read, and change no id', () => {
    const { id, text, guidance } = onlyStep(sopWith('- [ ] One<br>two &amp; three\n  - a<br/>b&nbsp;&euro;\n'));
    assert.deepEqual([id, text, guidance[0]?.text], ['onetwo-amp-three', 'One two & three', 'a b €']);
  });
});
