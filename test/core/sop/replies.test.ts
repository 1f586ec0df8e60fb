import assert from 'node:assert/strict';
import { assertBodyProblems } from '../support/problems';
import { cut } from '../support/ranges';
import { sopFrom, sopWith, stepsIn, withFrontMatter } from '../support/sops';

/** Each reply of some Markdown, as its id with the language, channel and text of each of its variants. */
function repliesOf(body: string): unknown[] {
  return sopWith(body).replies.map((reply) => [
    reply.id,
    ...reply.variants.map(({ lang, channel, text }) => [lang, channel, text]),
  ]);
}

describe('replies', () => {
  it('are fenced blocks of that name under a heading, each with its language and channel', () => {
    const body =
      '# Replies\n\n## Refund *done*\n\n```reply lang=es channel=email\nHola:\n\n{{ a.b }}\n```\n\nText between.\n\n~~~reply channel=chat lang=en\nHello\n~~~\n\n## Other\n\n```reply lang=es\nx\n```\n';
    assert.deepEqual(repliesOf(body), [
      ['refund-done', ['es', 'email', 'Hola:\n\n{{ a.b }}'], ['en', 'chat', 'Hello']],
      ['other', ['es', undefined, 'x']],
    ]);
    assert.equal(sopWith(body).replies[0]?.title, 'Refund done');
  });

  it('are not other code', () => {
    assert.deepEqual(
      repliesOf('# A\n\n```\nreply\n```\n\n```replyx lang=es\nx\n```\n\n    reply\n\n```txt reply\nx\n```\n'),
      [],
    );
  });

  it('may stand in lists and quotes, without their indentation', () => {
    assert.deepEqual(
      repliesOf(
        '# A\n\n- item\n\n  ```reply lang=es\n  one\n    two\n  ```\n\n# B\n\n> ```reply lang=es\n> three\n> ```\n',
      ),
      [
        ['a', ['es', undefined, 'one\n  two']],
        ['b', ['es', undefined, 'three']],
      ],
    );
  });

  it('reach to the end of the file when their fence is never closed', () => {
    assert.deepEqual(repliesOf('# A\n\n```reply lang=es\nHola\n\nAdiós\n'), [
      ['a', ['es', undefined, 'Hola\n\nAdiós']],
    ]);
  });

  it('may hold shorter fences and Markdown', () => {
    assert.deepEqual(repliesOf('# A\n\n````reply lang=es\n```\ncode\n```\n# no heading\n````\n'), [
      ['a', ['es', undefined, '```\ncode\n```\n# no heading']],
    ]);
  });

  it('know where their blocks and their texts stand', () => {
    const text = withFrontMatter(
      '# A\n\n```reply lang=es\nHola\n\n{{ a }}\n```\n\n- ~~~reply lang=en\n  Hello\n  ~~~\n\n```reply lang=ca\n```\n\n```reply lang=fr\nBonjour\n',
    );
    const { variants, range } = sopFrom(text).replies[0]!;
    assert.equal(cut(text, range), '# A');
    assert.deepEqual(
      variants.map((one) => cut(text, one.range)),
      [
        '```reply lang=es\nHola\n\n{{ a }}\n```',
        '~~~reply lang=en\n  Hello\n  ~~~',
        '```reply lang=ca\n```',
        '```reply lang=fr\nBonjour',
      ],
    );
    assert.deepEqual(
      variants.map((one) => cut(text, one.textRange).trimEnd()),
      ['Hola\n\n{{ a }}', 'Hello', '', 'Bonjour'],
    );
  });

  it('of headings with the same words are told apart', () => {
    assert.deepEqual(repliesOf('# A\n\n```reply lang=es\nx\n```\n\n# A\n\n```reply lang=es\ny\n```\n'), [
      ['a', ['es', undefined, 'x']],
      ['a-1', ['es', undefined, 'y']],
    ]);
  });
});

describe('mistakes in replies', () => {
  it('include a reply without a heading, which is offered to nobody', () => {
    const body = '⟦```reply lang=es\nx\n```⟧\n\n# A\n\n- [ ] Step\n';
    assertBodyProblems(body, ['reply.heading-missing']);
    assert.deepEqual(repliesOf(body.replace(/[⟦⟧]/g, '')), []);
  });

  it('include a second text for one language and channel: the first is kept', () => {
    const body =
      '# A b\n\n```reply lang=es channel=chat\none\n```\n\n⟦```reply channel=chat lang=es\n⟧two\n```\n\n```reply lang=es\nthree\n```\n';
    assertBodyProblems(body, ['reply.duplicate', 'A b', 'es, chat']);
    assert.deepEqual(repliesOf(body.replace(/[⟦⟧]/g, '')), [
      ['a-b', ['es', 'chat', 'one'], ['es', undefined, 'three']],
    ]);
  });

  it('include unknown attributes', () => {
    assertBodyProblems(
      '# A\n\n```reply lang=es ⟦tone=warm⟧ ⟦email⟧ ⟦channel=⟧\nx\n```\n',
      ['reply.attribute-unknown', 'tone=warm'],
      ['reply.attribute-unknown', 'email'],
      ['reply.attribute-unknown', 'channel='],
    );
  });

  it('include a missing language', () => {
    assertBodyProblems('# A\n\n⟦```reply channel=email⟧\nx\n```\n', ['reply.language-missing']);
  });

  it('include a missing text', () => {
    assertBodyProblems('# A\n\n⟦```reply lang=es⟧\n  \n\n```\n', ['reply.empty']);
    assertBodyProblems('# A\n\n⟦```reply lang=es⟧', ['reply.empty']);
  });

  it('include a reply that is never closed, and so holds what is below it', () => {
    assertBodyProblems('# A\n\n⟦```reply lang=en⟧\nHello\n\n## B\n\n- [ ] Step\n', ['reply.unclosed']);
    assertBodyProblems('# A\n\n⟦```reply lang=en⟧\nHello\n\n# B\n\n```reply lang=en\nBye\n```\n', ['reply.unclosed']);
    assertBodyProblems('# A\n\n- [ ] Step\n\n  ⟦```reply lang=en⟧\n  Hello\n', ['reply.unclosed']);
    assertBodyProblems('# A\n\n````reply lang=en\nHello\n```js\n1\n```\n````\n');
  });

  it('are reported at their place inside lists', () => {
    assertBodyProblems('# A\n\n1. [ ] item\n\n   ```reply lang=es ⟦x⟧\n   y\n   ```\n', [
      'reply.attribute-unknown',
      'x',
    ]);
  });
});

describe('replies of steps', () => {
  /** The id and title of each reply, and the replies of each step. */
  const ofSteps = (body: string) => {
    const sop = sopWith(body);
    return [
      sop.replies.map(({ id, title, variants }) => [id, title, variants.map(({ lang }) => lang).join()]),
      stepsIn(sop).map(({ id, replies }) => [id, ...replies]),
      sop.problems.map(({ code }) => code),
    ];
  };

  it('are those inside them', () => {
    assert.deepEqual(
      ofSteps(
        '# A\n\n1. [ ] One\n\n   ```reply lang=en\n   x\n   ```\n\n   ```reply lang=es\n   x\n   ```\n\n2. [ ] Two `#t`\n   - hint\n\n     ```reply lang=en\n     y\n     ```\n3. [ ] Three\n',
      ),
      [
        [
          ['one', 'One', 'en,es'],
          ['t', 'Two', 'en'],
        ],
        [['one', 'one'], ['t', 't'], ['three']],
        [],
      ],
    );
  });

  it('need no heading', () => {
    assert.deepEqual(ofSteps('- [ ] One\n\n  ```reply lang=en\n  x\n  ```\n'), [
      [['one', 'One', 'en']],
      [['one', 'one']],
      [],
    ]);
  });

  it('are known by their heading when there is only one below it, as before', () => {
    assert.deepEqual(
      ofSteps(
        '# A\n\n- [ ] One\n\n  ```reply lang=en\n  x\n  ```\n- [ ] Send [it](#a)\n\n# B\n\n```reply lang=en\ny\n```\n',
      ),
      [
        [
          ['a', 'One', 'en'],
          ['b', 'B', 'en'],
        ],
        [
          ['one', 'a'],
          ['send-it', 'a'],
        ],
        [],
      ],
    );
  });

  it('stand beside those of the heading', () => {
    assert.deepEqual(ofSteps('# A\n\n```reply lang=en\nx\n```\n\n- [ ] A\n\n  ```reply lang=en\n  y\n  ```\n'), [
      [
        ['a', 'A', 'en'],
        ['a~2', 'A', 'en'],
      ],
      [['a', 'a~2']],
      [],
    ]);
  });

  it('are those right below them when their heading would have two texts of one kind', () => {
    const below = (first: string, second: string) =>
      `# A\n\n- [ ] One\n\n\`\`\`reply lang=${first}\nx\n\`\`\`\n\n- [ ] Two\n\n\`\`\`reply lang=${second}\ny\n\`\`\`\n`;
    assert.deepEqual(ofSteps(below('en', 'en')), [
      [
        ['one', 'One', 'en'],
        ['two', 'Two', 'en'],
      ],
      [
        ['one', 'one'],
        ['two', 'two'],
      ],
      [],
    ]);
    assert.deepEqual(ofSteps(below('en', 'es')), [[['a', 'A', 'en,es']], [['one'], ['two']], []]);
  });
});
