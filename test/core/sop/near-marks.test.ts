import assert from 'node:assert/strict';
import { readSop } from '../../../src/core/sop/read';
import { firstReading } from '../../../src/core/sop/reading';
import { fixAll, fixesOf } from '../../../src/core/lint/fixing';
import { sopCheck } from '../../../src/core/lint/checking';
import { sectionsOnPath } from '../../../src/core/case/model/path';
import { applyEdits } from '../../../src/core/text/edit';
import { checked } from '../support/fixes';
import { libraryOf, linterOf } from '../support/libraries';
import { assertBodyProblems } from '../support/problems';
import { codesOf, locationOf, onlyStep, sopWith, stepsIn, withFrontMatter } from '../support/sops';

/** Markdown below front matter, with all that is certain fixed. */
function fixed(body: string): string {
  const text = withFrontMatter(body);
  const library = libraryOf({ 'a.md': text });
  const check = sopCheck(linterOf(library), locationOf('a.md'));
  return fixAll(check(text), check).text.slice(withFrontMatter('').length);
}

const textsOf = (body: string) => stepsIn(sopWith(body)).map(({ text }) => text);

describe('boxes that are nearly right', () => {
  const odd =
    '- [ ] A\n- [\u00a0] B\n- [ ]\u00a0C\n- [] D\n- [ ]E\n- [x ] F\n- ☐ G\n- \\[ \\] H\n- [\u200b] I\n- 【 】J\n* [ ] K\n*[x] L\n';

  it('are steps where they can mean nothing else', () => {
    assert.deepEqual(textsOf(odd), 'ABCDEFGHIJKL'.split(''));
  });

  it('are written right by the fix, which changes no step', () => {
    const right = fixed(odd);
    assert.equal(
      right,
      '- [ ] A\n- [ ] B\n- [ ] C\n- [ ] D\n- [ ] E\n- [x] F\n- [ ] G\n- [ ] H\n- [ ] I\n- [ ] J\n* [ ] K\n* [x] L\n',
    );
    assert.deepEqual(
      stepsIn(sopWith(right)).map(({ id }) => id),
      stepsIn(sopWith(odd)).map(({ id }) => id),
    );
  });

  it('are told of wherever they are no steps', () => {
    assertBodyProblems(
      '- [ ] Step\n\n⟦[ ] ⟧A\n⟦• [x] ⟧B\n\n- ⟦( ) ⟧C\n- ⟦[-] ⟧D\n\n> - ⟦[ ]⟧ E\n\n### ⟦☐⟧ F\n',
      ['sop.box-unread', '[ ]', '- [ ]'],
      ['sop.box-unread', '• [x]', '- [x]'],
      ['sop.box-unread', '( )', '[ ]'],
      ['sop.box-unread', '[-]', '[ ]'],
      ['sop.box-unread', 'E'],
      ['sop.box-unread', '☐ F'],
    );
  });

  it('are told of in lists that Markdown does not know, and where they have no words', () => {
    assertBodyProblems(
      '- [ ] A\n⟦a) [ ] ⟧B\n⟦1.- [x] ⟧C\n⟦** [ ] ⟧D\n- ⟦[ ]⟧\n- ⟦[~] ⟧E\n',
      ['sop.box-unread', 'a) [ ]', '- [ ]'],
      ['sop.box-unread', '1.- [x]', '- [x]'],
      ['sop.box-unread', '** [ ]', '  - [ ]'],
      ['sop.box-unread', '[ ]'],
      ['sop.box-unread', '[~]', '[ ]'],
    );
    assert.equal(fixed('* [ ] A\n** [ ] B\n\n- [ ] C\n- [ ]\n'), '* [ ] A\n  - [ ] B\n\n- [ ] C\n- [ ]\n');
  });

  it('are left by the fix where they may say that nothing is to be done', () => {
    const body = '- [-] Cancelled\n- [>] Put off\n- [~] Does not apply\n- [?] In doubt\n';
    assert.equal(fixed(body), body);
  });

  it('are made steps by the fix where it is certain what a line is', () => {
    assert.equal(fixed('[ ] A\n☐ B\n'), '- [ ] A\n- [ ] B\n');
  });

  it('are no false alarm', () => {
    for (const body of [
      '- [x](https://a.example) and [ ](b.md)\n',
      '- [1] Footnote\n- [a] Option\n- [sic] Word\n',
      '- ✅ Say what you do\n- ❌ Promise a date\n',
      '- ✅ Round the clock\n- ✅ In three languages\n',
      'Write `- [ ]` for a step, or [x] for a ticked one.\n',
      '```\n- [ ] An example\n```\n',
      '<!--\n- [ ] Later\n-->\n',
      '| | Basic | Gold |\n|---|---|---|\n| Chat | ✅ | ✅ |\n| Phone | ❌ | ✅ |\n',
    ])
      assertBodyProblems(`- [ ] Step\n\n---\n\n${body}`);
  });
});

describe('arrows that are nearly right', () => {
  const body =
    '## Ask\n\n- [ ] By card?\n  - Yes => [Card](#card)\n  - No \\-> [Cash](#cash)\n\n## Card\n\n- [ ] Ring the bank\n\n## Cash\n\n- [ ] Open the till\n';

  it('make answers, so that nobody runs through what another answer leads to', () => {
    const sop = sopWith(body);
    const [question] = stepsIn(sop);
    assert.deepEqual(
      question?.branches.map(({ answer, target }) =>
        target?.kind === 'section' ? `${answer} ${target.anchor}` : answer,
      ),
      ['Yes card', 'No cash'],
    );
    assert.deepEqual(
      [...sectionsOnPath(sop, () => undefined)].map((index) => sop.sections[index]?.title),
      ['Ask'],
    );
  });

  it('are all of their signs', () => {
    const step = onlyStep(sopWith('- [ ] A?\n  - **Yes** --> [B](#b)\n  - &rarr; [C](#c)\n\n## B\n\n## C\n'));
    assert.deepEqual(
      step.branches.map(({ answer }) => answer),
      ['Yes', 'C'],
    );
  });

  it('are written right by the fix', () => {
    assert.equal(fixed(body), body.replace('=>', '→').replace('\\->', '→'));
    const tight = '- [ ] A?\n  - Yes=>[B](#b)\n\n## B\n\n- [ ] C\n';
    assert.equal(fixed(tight), tight.replace('=>', ' → '));
  });
});

describe('what is probably an answer', () => {
  const below = (...answers: string[]) =>
    `- [ ] Paid?\n${answers.join('\n')}\n\n## Card\n\n- [ ] A\n\n## Cash\n\n- [ ] B\n`;

  it('is told of with what to write', () => {
    assertBodyProblems(
      below('  - ⟦No: [Cash](#cash)⟧', '  - ⟦[Not known](#cash)⟧', '  - ⟦If by card, please go to “[Card](#card)”.⟧'),
      ['sop.answer-unread', 'No: [Cash](#cash)', 'No → [Cash](#cash)'],
      ['sop.answer-unread', '[Not known](#cash)', 'Not known → [Not known](#cash)'],
      ['sop.answer-unread', 'If by card, please go to “[Card](#card)”.', 'If by card → [Card](#card)'],
    );
  });

  it('is told of where it leads nowhere, with the heading that it names', () => {
    assertBodyProblems(
      below('  - ⟦Yes: go to Card⟧', '  - ⟦No: wait a day⟧'),
      ['sop.answer-unread', 'Yes: go to Card', 'Yes → [Card](#card)'],
      ['sop.answer-unread', 'No: wait a day'],
    );
  });

  it('is made one by the fix', () => {
    const right = below('  - Yes → [Card](#card)', '  - No → [Cash](#cash)');
    for (const answers of [
      ['  - Yes: [Card](#card)', '  - No (see [Cash](#cash))'],
      ['- Yes → [Card](#card)', '- No → [Cash](#cash)'],
      ['  - [ ] Yes → [Card](#card)', '  - [ ] No → [Cash](#cash)'],
      ['  - Yes: go to Card', '  - No: Cash'],
    ])
      assert.equal(fixed(below(...answers)), right, answers.join());
    assert.equal(fixed(below('', '  Yes → [Card](#card)', '  No → [Cash](#cash)')), right.replace('?\n', '?\n\n'));
  });

  it('is no false alarm where it is a hint', () => {
    for (const hint of [
      'See [the prices](#card)',
      'More: [Card](#card)',
      'The prices are [here](https://a.example)',
      'Look into the order, where the [terms of the card](#card) are explained at length',
      'Menu > Orders > Payments',
      'Yes, most people do.',
    ])
      assertBodyProblems(below(`  - ${hint}`));
  });
});

describe('a condition that leads to a section', () => {
  const sections = '\n## Repair\n\n- [ ] R\n\n## Sorry\n\n```reply lang=en\nx\n```\n';

  it('is told of below a step that asks nothing, and as a step', () => {
    assertBodyProblems(
      `- [ ] Check it\n  - ⟦If it is broken: go to [Repair](#repair)⟧\n- [ ] ⟦Si está roto, ve a [Repair](#repair)⟧\n${sections}`,
      ['sop.answer-unread', 'If it is broken: go to [Repair](#repair)', 'If it is broken → [Repair](#repair)'],
      ['sop.answer-unread', 'Si está roto, ve a [Repair](#repair)', 'Si está roto → [Repair](#repair)'],
    );
  });

  it('is told of in lines that Markdown makes no list of, and is read once they are one', () => {
    const body = `1. Check it\n   a) If it is broken, go to [Repair](#repair)\n2. Close\n\n## Repair\n\n1. R\n`;
    assert.equal(fixed(body), body.replace('a)', '- a)'));
    assert.equal(stepsIn(sopWith(fixed(body)))[0]?.branches.length, 1);
  });

  it('is told of in a table below a question', () => {
    const table = '  | Answer | Then |\n  |---|---|\n  | Yes | ⟦[Repair](#repair)⟧ |\n';
    assertBodyProblems(`- [ ] Broken?\n\n${table}${sections}`, ['sop.answer-unread', '[Repair](#repair)']);
  });

  it('is no false alarm where it sends a reply, or only points at a text', () => {
    for (const words of [
      'If angry, send [Sorry](#sorry)',
      'If in doubt, see [Repair](#repair)',
      'Do [Repair](#repair)',
    ])
      assertBodyProblems(`- [ ] Check it\n  - ${words}\n- [ ] ${words}\n${sections}`);
  });
});

describe('an emphasized link', () => {
  it('is one', () => {
    assertBodyProblems('- [ ] See **[B](#b)** and *the [B](#b)*\n\n## B\n\n- [ ] C\n');
    const step = onlyStep(sopWith('- [ ] A?\n  - Yes → **[B](#b)**\n\n## B\n'));
    assert.deepEqual(
      step.branches.map(({ answer, target, also }) => [answer, target?.kind, also]),
      [['Yes', 'section', '']],
    );
  });
});

describe('what stands behind the arrow of an answer', () => {
  const also = (words: string) =>
    onlyStep(sopWith(`- [ ] Paid?\n  - Yes → ${words}\n  - No → [Cash](#cash)\n\n# Card\n\n# Cash\n`)).branches[0]
      ?.also;

  it('is kept without what only leads over to its link', () => {
    assert.equal(also('pay (see [Card](#card))'), 'pay');
    assert.equal(also('(ver [Card](#card))'), '');
    assert.equal(also('go to [Card](#card), then wait'), 'then wait');
    assert.equal(also('**pay**: [Card](#card) (today)'), 'pay (today)');
  });

  it('leads to one place: a second link that could is told', () => {
    assertBodyProblems(
      '- [ ] Paid?\n  - Yes → [Card](#card) and ⟦[Cash](#cash)⟧\n  - No → [Cash](#cash), see [a](https://a.example) and [R](#r)\n\n# Card\n\n- [ ] a\n\n# Cash\n\n- [ ] b\n\n# R\n\n```reply lang=en\nx\n```\n',
      ['sop.answer-second-link', 'Yes', 'Cash'],
    );
  });
});

describe('a name in code at the end of a step', () => {
  const told = (body: string) => codesOf(sopWith(body)).filter((code) => code === 'sop.step-tag-unread');

  it('is one of its words in a numbered procedure', () => {
    assert.deepEqual(told('1. Fill in `#inc-date`.\n2. Ask `@lead`.\n3. Put the date into `#inc-date`.\n'), []);
    assert.deepEqual(told('1. Open it `5m`.\n2. Open it (`#open`)\n').length, 2);
  });

  it('is one of its words behind words that want it', () => {
    assert.deepEqual(told('- [ ] Post it in `#support`.\n- [ ] Ask `@lead`.\n'), []);
    assert.deepEqual(told('- [ ] Open it `#open`.\n').length, 1);
  });
});

describe('fences that are nearly right', () => {
  it('begin replies where they can mean nothing else, and are written right by the fix', () => {
    for (const [written, right] of [
      ['```Reply lang=en', '```reply lang=en'],
      ['~~~{reply} channel=\'chat\' lang="en"', '~~~reply channel=chat lang=en'],
      ['```reply; LANG = EN , tone=warm', '```reply lang=en tone=warm'],
      ['````[reply] lang: es_mx', '````reply lang=es-MX'],
    ] as const) {
      const [mark = ''] = /^[`~]+/.exec(written) ?? [];
      const body = (head: string) => `# A\n\n${head}\nHello\n${mark}\n`;
      assert.equal(sopWith(body(written)).replies[0]?.variants[0]?.text, 'Hello', written);
      assert.equal(fixed(body(written)), body(right));
    }
  });

  it('are told of where they are other words for a reply', () => {
    assertBodyProblems(
      '- [ ] Z\n\n# A\n\n```⟦replies⟧ lang=en\nx\n```\n\n```⟦Respuesta⟧\nx\n```\n\n⟦"""reply lang=en⟧\nx\n"""\n',
      ['reply.fence-unread', 'replies', 'reply'],
      ['reply.fence-unread', 'Respuesta', 'reply'],
      ['reply.fence-unread', '"""reply lang=en'],
    );
    assert.equal(fixed("# A\n\n'''reply lang=en\nx\n'''\n"), '# A\n\n```reply lang=en\nx\n```\n');
  });

  it('are told of where a text stands alone among replies', () => {
    assertBodyProblems(
      '- [ ] Z\n\n# Respuestas\n\n## A\n\n⟦```\nHola\n```⟧\n\n## B\n\n⟦> Hola⟧\n\n# C\n\n```sh\nls\n```\n\n# D\n\n> Said\n',
      ['reply.unmarked', 'A'],
      ['reply.unmarked', 'B'],
    );
  });

  it('are told of where a letter stands among replies', () => {
    assertBodyProblems(
      '- [ ] Z\n\n# Macros\n\n## A\n\n⟦Hi {{ name }},\n\nit is late.⟧\n\n## B\n\n⟦Estimada Ana:\n\nya está.⟧\n\n## C\n\n⟦For later.⟧\n',
      ['reply.unmarked', 'A'],
      ['reply.unmarked', 'B'],
      ['reply.unmarked', 'C'],
    );
    const [problem] = sopWith('- [ ] [A](#a)\n\n# Email templates\n\n## A\n\nDear Ana,\n\nhello.\n').problems;
    assert.equal(problem?.code, 'reply.missing');
  });

  it('are told of where paragraphs, bullets or numbers stand among replies', () => {
    assertBodyProblems(
      '- [ ] Z\n\n## Replies\n\nOf all kinds.\n\n### A\n\n⟦- Hi\n- Bye⟧\n\n### B\n\n⟦Hi.\n\nBye.⟧\n\n### C\n\n⟦1. Hi⟧\n',
      ['reply.unmarked', 'A'],
      ['reply.unmarked', 'B'],
      ['reply.unmarked', 'C'],
    );
    const numbered = sopWith('## Do\n\n1. Open\n\n## Respostes\n\n### A\n\n1. Hola\n2. Adéu\n');
    assert.deepEqual(stepsIn(numbered).length, 1);
    assertBodyProblems('- [ ] Z\n\n## Respuestas\n\n⟦- Hola\n- Adiós⟧\n', ['reply.unmarked', 'Respuestas']);
  });

  it('are fenced by the fix, also where a step leads there', () => {
    const text = withFrontMatter('- [ ] Send [A](#a)\n\n## Replies\n\n### A\n\n- Hi\n- Bye\n');
    const { file, check } = checked(text);
    const [problem] = file.problems;
    assert.equal(problem?.code, 'reply.missing');
    const [fix] = fixesOf(file, problem, check);
    assert.match(applyEdits(text, fix?.edits ?? []), /### A\n\n```reply\n- Hi\n- Bye\n```\n/);
  });

  it('are not told of where they only lead to others, or where the title of a procedure speaks of replies', () => {
    assertBodyProblems('- [ ] Z\n\n## Replies\n\n### A\n\nSee [B](b.md).\n');
    assertBodyProblems('# Respuestas a reclamaciones\n\n## A\n\nHola\n\n## B\n\n- [ ] Z\n');
  });

  it('are no false alarm', () => {
    assertBodyProblems(
      '- [ ] Z\n\n# A\n\n```repl\n> 1\n```\n\n```ruby\nx\n```\n\n```json\n{}\n```\n\n“reply” is a word\n',
    );
  });
});

describe('tags that are nearly right', () => {
  it('are written right by the fix, which keeps what was understood', () => {
    for (const [written, right] of [
      ['A `#a` `5m`', 'A `#a 5m`'],
      ['A `#a` ``1h 30m`` `@lead`', 'A `#a 90m @lead`'],
      ['A `#a, 2 hours, optional`', 'A `#a 2h optional`'],
      ['A `30min`', 'A `30m`'],
      ['A *`@lead`*.', 'A `@lead`'],
      ['A `#a` (optional)', 'A `#a optional`'],
      ['`#a 5m` A', 'A `#a 5m`'],
      ['A (opcional, 5m)', 'A `optional 5m`'],
    ] as const)
      assert.equal(fixed(`- [ ] ${written}\n`), `- [ ] ${right}\n`);
  });

  it('are told of where they are no whole time, or several roles', () => {
    assertBodyProblems(
      '- [ ] A ⟦`1.5h`⟧\n- [ ] B ⟦`0,5 h`⟧\n- [ ] C ⟦`@lead/@agent`⟧\n- [ ] Install `@scope/name`\n',
      ['sop.step-tag-unread', '`1.5h`'],
      ['sop.step-tag-unread', '`0,5 h`'],
      ['sop.step-tag-unread', '`@lead/@agent`'],
    );
  });

  it('are told of where they leave no words to a step', () => {
    assertBodyProblems('- [ ] ⟦`#order`⟧\n', ['sop.step-tag-word', '`#order`']);
  });

  it('say it when only one of two words counts', () => {
    assertBodyProblems(
      '- [ ] A ⟦`#a #b`⟧\n- [ ] D ⟦`5m @x 2h`⟧\n- [ ] C ⟦`protocol discretion`⟧\n',
      ['sop.step-tag-twice', '#a', '#b'],
      ['sop.step-tag-twice', '5m', '2h'],
      ['sop.step-tag-twice', 'protocol', 'discretion'],
    );
  });

  it('are no false alarm', () => {
    for (const words of [
      'Wait 5m',
      'Call `npm start`',
      'Ask @lead',
      'Open ticket #1042',
      '`#returns` is the channel for it',
      'Write down the 5 minutes (at most)',
      'Take an option (a or b)',
      'Use `git push` or `git pull`',
      'Check it `protocol`',
    ])
      assertBodyProblems(`- [ ] ${words}\n`);
  });
});

describe('texts of cases that version 0.1 began', () => {
  it('are understood as then', () => {
    const text = withFrontMatter(
      '- [ ] Paid?\n  - Yes => [Card](#card)\n- [] Open it\n- ☐ Close it\n\n## Card\n\n- [ ] Pay\n',
    );
    const old = readSop(text, locationOf(), firstReading);
    assert.deepEqual(
      stepsIn(old).map(({ id, branches }) => [id, branches.length]),
      [
        ['paid', 0],
        ['pay', 0],
      ],
    );
    assert.equal(stepsIn(readSop(text, locationOf())).length, 4);
  });
});
