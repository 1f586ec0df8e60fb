import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agentFiles } from '../../../../src/core/exchange/agents/files';
import { importProcedure } from '../../../../src/core/exchange/agents/import';
import type { Step, Sop } from '../../../../src/core/sop/model';
import { plainInMarkdown } from '../../../../src/core/text/markdown';
import { assertGrowsEvenly } from '../../support/growth';
import { eventuallyHolds } from '../../support/properties';
import { libraryOf } from '../../support/libraries';
import { sopFrom } from '../../support/sops';
import { MemoryFiles } from '../../support/memory-files';
import { runOn } from '../../support/command-line';
import { codesAt } from '../../support/libraries';

const foreign = `# Refund an order

## Overview

Gives the money back.

## Parameters

- **order_id** (required): The number of the order
- **reason** (optional, default: "unknown"): Why

## Steps

### 1. Look it up

Find {order_id} first.

**Constraints:**
- You MUST open the order {order_id}
  before anything else
- You SHOULD note the reason
- You MAY call
- You MUST NOT promise a day because nobody knows it
  - not even roughly
- The shop is closed on Sundays

### 2. Pay

**Constraints:**
- You MUST go back to [the order](#1-look-it-up) if in doubt

## Examples

\`\`\`
- You MUST stay as you are {order_id}
\`\`\`

## Troubleshooting

Ask {somebody}.
`;

function read(text: string, name = 'refund') {
  const made = importProcedure(text, name);
  return { ...made, sop: sopFrom(`---\ntitle: x\n---\n\n${made.body}`) };
}

describe('procedures of assistants as SOPs', () => {
  it('have steps, warnings and variables for what must, should, may and must not be done', () => {
    const { title, sop, variables, body } = read(foreign);
    assert.equal(title, 'Refund an order');
    assert.equal(sop.summary, 'Gives the money back.');
    assert.deepEqual(
      sop.sections.flatMap(({ steps }) => steps.map(shown)),
      [
        ['Open the order {{ order_id }} before anything else', true, 'protocol', [], []],
        ['Note the reason', true, undefined, [], []],
        ['Call', false, undefined, [], []],
        ['Go back to the order if in doubt', true, 'protocol', [], []],
      ],
    );
    assert.deepEqual(
      sop.sections.flatMap(({ alerts }) => alerts.map(({ kind, text }) => [kind, text])),
      [['warning', 'Do not promise a day because nobody knows it']],
    );
    assert.deepEqual(
      variables.map(({ name, label }) => [name, label]),
      [
        ['order_id', 'The number of the order'],
        ['reason', 'Why'],
      ],
    );
    for (const words of [
      '- not even roughly',
      'The shop is closed on Sundays',
      '- You MUST stay as you are {order_id}',
      'Ask {somebody}.',
      'default: "unknown"',
      '](#look-it-up)',
    ])
      assert.ok(body.includes(words), `${words}\n---\n${body}`);
  });

  it('keep when something must, should or must not be done', () => {
    const { sop } = read(
      [
        '## Steps\n\n### 1. Pay\n\n**Constraints:**',
        '- If the order is paid by card, you MUST refund the card',
        '- For chats: You **SHOULD** say how long it takes, and stay',
        '- When nobody answers, you MUST NOT close the case',
        '- The customer knows, you see, that it MUST be so',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      sop.sections.flatMap(({ steps }) => steps.map(({ text, required, conduct }) => [text, required, conduct])),
      [
        ['If the order is paid by card, refund the card', true, 'protocol'],
        ['For chats: say how long it takes, and stay', true, undefined],
      ],
    );
    assert.deepEqual(
      sop.sections.flatMap(({ alerts }) => alerts.map(({ text }) => text)),
      ['When nobody answers, do not close the case'],
    );
  });

  it('take lists of a skill without such words as steps, and its description as summary', () => {
    const { title, sop, steps, leftOut } = read(
      '---\nname: brew-tea\ndescription: Brews tea.\nlicense: MIT\n---\n\n## How\n\n1. Boil water\n2. Wait\n',
      'x',
    );
    assert.equal(title, 'brew-tea');
    assert.equal(sop.summary, 'Brews tea.');
    assert.equal(steps, 2);
    assert.deepEqual(leftOut, ['license']);
  });

  it('are what they were, once an SOP was written as one and read again', async () => {
    const words = fc
      .array(
        fc.constantFrom(
          'pay',
          'Envía',
          '#',
          '**',
          'MUST',
          'You',
          '1.',
          '-',
          '<!--',
          '`x`',
          '{{ order.id }}',
          '[a](b)',
          '::',
          '(5m)',
          '|',
          '~~',
          '_',
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((all) => `x ${all.join(' ')} y`);
    const step = fc.record({
      words,
      tag: fc.constantFrom(
        '',
        ' `protocol`',
        ' `optional`',
        ' `#a-b @agent 2h`',
        ' `optional protocol`',
        ' `discretion`',
      ),
      inner: fc.array(fc.tuple(words, fc.constantFrom('step', 'warning', 'caution', 'guidance')), { maxLength: 3 }),
    });
    const section = fc.record({
      title: words,
      steps: fc.array(step, { minLength: 1, maxLength: 3 }),
      warning: fc.option(words, { nil: undefined }),
    });
    await eventuallyHolds(
      fc.tuple(words, fc.array(section, { minLength: 1, maxLength: 3 })),
      async ([title, sections]) => {
        let number = 0;
        const md = plainInMarkdown;
        const body = sections
          .map(({ title: head, steps, warning }) =>
            [
              `## ${md(head)}`,
              steps
                .map((one) =>
                  [
                    `- [ ] ${md(one.words)}${one.tag.replace('a-b', `a-${number++}`)}`,
                    ...one.inner.map(([text, kind]) =>
                      kind === 'step'
                        ? `  - [ ] ${md(text)}`
                        : kind === 'guidance'
                          ? `  - ${md(text)}`
                          : `\n  > [!${kind.toUpperCase()}]\n  > ${md(text)}\n`,
                    ),
                  ].join('\n'),
                )
                .join('\n'),
              ...(warning === undefined ? [] : [`> [!WARNING]\n> ${md(warning)}`]),
            ].join('\n\n'),
          )
          .join('\n\n');
        const library = libraryOf({
          'a.md': `---\ntitle: ${JSON.stringify(title)}\nstatus: approved\ntriggers: [${JSON.stringify(title)}]\n---\n\nShort.\n\n${body}\n`,
        });
        const [before] = library.sops;
        const [file] = await agentFiles(library, 'agent-sop', '2026-04-10');
        const again = read(file?.text ?? '');
        assert.equal(again.title, before?.title);
        assert.deepEqual(again.triggers, before?.front.triggers);
        assert.deepEqual(told(again.sop), told(before));
        assert.deepEqual(
          again.variables.map(({ name }) => name),
          body.includes('{{') ? ['order.id'] : [],
        );
      },
    );
  });
});

describe('reading a hostile procedure', () => {
  for (const [what, make] of Object.entries<(size: number) => string>({
    'a heading of signs that close one': (size) => `## ${'#'.repeat(size)} x`,
    'a heading of white space': (size) => `##${' '.repeat(size)}x`,
    'brackets that nobody closes': (size) => `- You MUST do this (${'a '.repeat(size)}`,
    'code that nobody closes': (size) => `- **a**: x\n\n${'`'.repeat(size)}{a}`,
  }))
    it(`takes no longer than its size: ${what}`, () =>
      assertGrowsEvenly(20_000, make, (text) => importProcedure(text, 'x')));
});

describe('sop-guide import', () => {
  const wait = '---\nid: refund\ntitle: Wait\n---\n\nWait.\n\n- [ ] Wait\n';

  it('writes drafts beside what there is, and says which variables the library lacks', async () => {
    const disk = new MemoryFiles({
      'sops/library.yml': 'version: 1\nvariables: {reason: {label: Why}}\n',
      'sops/a.md': wait,
      'in/refund.sop.md': foreign,
      'in/tea/SKILL.md':
        '---\nname: tea\ndescription: "Tea: hot"\n---\n\n- You MUST boil water as [there](../refund.sop.md) or [here](none.md)\n',
    });
    const { code, out, err } = await runOn(disk, 'import', 'in', '--category', 'new');
    assert.equal(code, 0, err);
    assert.match(out, /refund\.sop\.md → sops\/new\/refund-2\.md: 4 steps\n/);
    assert.match(out, /Add to library\.yml:\nvariables:\n {2}order_id: \{label: The number of the order\}\n$/);
    const text = disk.text('sops/new/refund-2.md') ?? '';
    const sop = sopFrom(text);
    assert.deepEqual([sop.title, sop.status, sop.lang, sop.problems], ['Refund an order', 'draft', 'en', []]);
    assert.equal(sopFrom(disk.text('sops/new/tea.md') ?? '').summary, 'Tea: hot');
    assert.ok(
      !codesAt(libraryOf({ 'new/refund-2.md': text }), 'new/refund-2.md').some((one) => one.startsWith('sop.front')),
    );
    assert.match(disk.text('sops/new/tea.md') ?? '', /\[there\]\(refund-2\.md\) or \[here\]\(none\.md\)/);
    assert.equal(disk.text('sops/a.md'), wait);
  });

  it('goes on with the others where a file cannot be read, and says so', async () => {
    const disk = new MemoryFiles({
      'sops/a.md': wait,
      'in/bad.sop.md': new Uint8Array([0xff, 0xfe, 0x41]),
      'in/large.sop.md': `# x\n${'x\n'.repeat(200_000)}`,
      'in/tea.sop.md': '# Tea\n\n- You MUST boil water\n',
    });
    const { code, out, err } = await runOn(disk, 'import', 'in');
    assert.equal(code, 2);
    assert.match(err, /bad\.sop\.md cannot be read/);
    assert.match(err, /large\.sop\.md cannot be read/);
    assert.match(out, /tea\.md: 1 step\n/);
  });

  it('names what is not there', async () => {
    assert.match((await runOn({ 'sops/a.md': wait }, 'import', 'none')).err, /There is no file or folder “none”/);
    assert.match((await runOn({ 'sops/a.md': wait }, 'import', 'sops')).err, /neither agent SOPs/);
  });
});

function told(sop: Sop | undefined) {
  return sop?.sections
    .filter(({ level }) => level > 0)
    .map(({ title, steps, alerts }) => ({
      title,
      steps: steps.map(shown),
      alerts: alerts.map(({ kind, text }) => [kind, text]),
    }));
}

function shown({ text, required, conduct, steps, alerts }: Step): unknown[] {
  return [text, required, conduct, steps.map(shown), alerts.map((one) => [one.kind, one.text])];
}
