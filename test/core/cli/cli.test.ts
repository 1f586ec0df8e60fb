import assert from 'node:assert/strict';
import { runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';

const good = `---
id: refund
title: Refund
status: approved
version: 2.1.0
lang: es
owner: postventa
tags: [money]
triggers: [quiero mi dinero]
answers: ["¿Cuándo cobro?"]
related: [other]
effective: 2026-08-05
last-reviewed: 2026-08-01
---

Returns the money.

## Check

- [ ] Open the order \`#open 5m protocol @boss\`
  - In the panel
  - [ ] Look twice \`#look optional\`
- [ ] More than 30 days? \`#days\`
  - No → [Money](#money)
  - Yes → [Other](other.md)
  - Who knows → [Web](https://a.example)

> [!WARNING]
> Promise nothing.

## Money

- [ ] Send [Done](#done) \`#send\`

## Replies

### Done

\`\`\`reply lang=es channel=email
Hola
\`\`\`

\`\`\`reply lang=en
Hello
\`\`\`
`;
const other = '---\ntitle: The other\n---\n\nSummary.\n';
const bad = '---\ntitle: Bad\ntitel: x\nstatus: maybe\n---\n\n## S\n\n[a](#none)\n';
const clean = { 'sops/a/refund.md': good, 'sops/a/other.md': other };

describe('lint', () => {
  it('ends with 0 and says so when nothing is wrong', async () => {
    assert.deepEqual(await runOn(clean, 'lint'), { code: 0, out: '2 SOPs in sops: no problems.\n', err: '' });
  });

  it('ends with 1 and shows each problem with its place', async () => {
    const { code, out, err } = await runOn({ ...clean, 'sops/b.md': bad, 'sops/library.yml': 'nmae: x\n' }, 'lint');
    const lines = out.trimEnd().split('\n');
    assert.deepEqual([code, err], [1, '']);
    assert.deepEqual(
      lines.slice(0, -1).map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        'sops/b.md:1:1 information sop.no-steps',
        'sops/b.md:1:1 information sop.summary-missing',
        'sops/b.md:3:1 warning yaml.unknown-key',
        'sops/b.md:4:9 error yaml.not-one-of',
        'sops/b.md:9:1 error sop.section-missing',
        'sops/library.yml:1:1 information library.version-old',
        'sops/library.yml:1:1 warning yaml.unknown-key',
      ],
    );
    assert.equal(lines.at(-1), '3 SOPs in sops: 2 errors, 2 warnings, 3 notes.');
  });

  it('ends with 0 when there are notes alone', async () => {
    assert.deepEqual(
      await runOn({ 'sops/a.md': '---\ntitle: T\n---\n' }, 'lint').then(({ code, out }) => [
        code,
        out.trimEnd().split('\n').at(-1),
      ]),
      [0, '1 SOP in sops: 0 errors, 0 warnings, 1 note.'],
    );
  });

  it('ends with 1 for a warning alone', async () => {
    assert.equal((await runOn({ 'sops/a.md': 'Text' }, 'lint')).code, 1);
  });

  it('looks where it is told to', async () => {
    const files = { 'mine/a.md': bad, 'sops/b.md': good };
    assert.match((await runOn(files, 'lint', 'mine')).out, /^mine\/a\.md:/);
  });

  it('looks in the current folder when there is no folder sops', async () => {
    const files = new MemoryFiles({ './a.md': bad });
    assert.match((await runOn(files, 'lint')).out, /1 SOP in \./);
  });

  it('checks how files fit together', async () => {
    const { out } = await runOn(
      { 'sops/a.md': other.replace('title', 'id: x\ntitle'), 'sops/b.md': other.replace('title', 'id: x\ntitle') },
      'lint',
    );
    assert.equal(out.match(/sop\.id-duplicate/g)?.length, 2);
  });

  it('reports a file that cannot be read, and checks all others', async () => {
    const files = new MemoryFiles({ 'sops/a.md': other, 'sops/b.md': bad });
    files.forbid('sops/a.md');
    const { code, out } = await runOn(files, 'lint');
    assert.equal(code, 1);
    assert.match(out, /^sops\/a\.md:1:1 error sop\.unreadable .*ENOENT/);
    assert.match(out, /2 SOPs in sops: 3 errors/);
  });

  it('gives JSON with the place of each problem', async () => {
    const { code, out } = await runOn({ 'sops/b.md': bad }, 'lint', '--json');
    const { problems, ...counts } = JSON.parse(out) as { problems: Record<string, unknown>[] };
    assert.equal(code, 1);
    assert.deepEqual(counts, { sops: 1, errors: 2, warnings: 1, information: 2 });
    const { message, ...place } = problems[3]!;
    assert.deepEqual(place, {
      file: 'sops/b.md',
      line: 4,
      column: 9,
      endLine: 4,
      endColumn: 14,
      severity: 'error',
      code: 'yaml.not-one-of',
      help: 'https://github.com/sop-guide/sop-guide/blob/main/docs/rules.md#yamlnot-one-of',
    });
    assert.match(String(message), /maybe/);
  });

  it('follows the severities of library.yml', async () => {
    const { code, out } = await runOn(
      {
        'sops/a.md': other,
        'sops/b.md': 'Text',
        'sops/library.yml': 'version: 1\nlint: {severity: {sop.front-matter-missing: off}}',
      },
      'lint',
    );
    assert.deepEqual([code, out], [0, '2 SOPs in sops: no problems.\n']);
  });

  it('mends what can be mended, says what, and tells the rest', async () => {
    const files = new MemoryFiles({
      'sops/a.md': '\uFEFF---\r\ntitle: A\r\nstaus: draft\r\ncolour: red\r\n---\r\n\r\nSummary.\r\n',
      'sops/b.md': other,
      'sops/library.yml': 'nmae: x\nversion: 1\n',
    });
    const { code, out } = await runOn(files, 'lint', '--fix');
    assert.equal(code, 1);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'sops/library.yml:1:1 fixed yaml.unknown-key Replace with “name”',
      'sops/a.md:3:1 fixed yaml.unknown-key Replace with “status”',
      'sops/a.md:4:1 warning yaml.unknown-key Unknown key “colour”.',
      '2 SOPs in sops: 2 problems fixed, 0 errors, 1 warning, 0 notes.',
    ]);
    assert.equal(files.text('sops/library.yml'), 'name: x\nversion: 1\n');
    assert.deepEqual(
      await files.read('sops/a.md'),
      new TextEncoder().encode('\uFEFF---\r\ntitle: A\r\nstatus: draft\r\ncolour: red\r\n---\r\n\r\nSummary.\r\n'),
    );
    assert.equal(files.writes, 2);
  });

  it('writes nothing when nothing can be mended', async () => {
    const files = new MemoryFiles({
      ...clean,
      'sops/c.md': new Uint8Array([0xff, 0xfe, 0x61]),
      'sops/d.md': 'x'.repeat(300_000),
    });
    const { out } = await runOn(files, 'lint', '--fix');
    assert.match(out, /4 SOPs in sops: 0 problems fixed, 2 errors/);
    assert.equal(files.writes, 0);
  });

  it('says so when a file cannot be written, and leaves it', async () => {
    const text = '---\ntitle: A\nstaus: draft\n---\n\nSummary.\n';
    const files = new MemoryFiles({ 'sops/a.md': text });
    files.failWrite(1);
    const { code, err } = await runOn(files, 'lint', '--fix');
    assert.deepEqual([code, files.text('sops/a.md')], [2, text]);
    assert.match(err, /ENOSPC/);
  });

  it('gives JSON with what was mended', async () => {
    const { out } = await runOn(
      { 'sops/a.md': '---\ntitle: A\nstaus: draft\n---\n\nSummary.\n' },
      'lint',
      '--fix',
      '--json',
    );
    assert.deepEqual(JSON.parse(out), {
      sops: 1,
      errors: 0,
      warnings: 0,
      information: 0,
      problems: [],
      fixed: [{ file: 'sops/a.md', line: 3, column: 1, code: 'yaml.unknown-key', fix: 'Replace with “status”' }],
    });
  });

  it('gives JSON when nothing is wrong as well', async () => {
    const { code, out } = await runOn(clean, 'lint', 'sops', '--json');
    assert.deepEqual([code, JSON.parse(out)], [0, { sops: 2, errors: 0, warnings: 0, information: 0, problems: [] }]);
  });
});

describe('search', () => {
  it('shows what it found, the best first, and where', async () => {
    assert.deepEqual(await runOn(clean, 'search', 'refnud'), {
      code: 0,
      out: 'sop refund Refund (approved) sops/a/refund.md:1\nreply refund#done Done (approved) sops/a/refund.md:37\n2 hits for “refnud”.\n',
      err: '',
    });
  });

  it('shows replies by their SOP and their own name and line', async () => {
    assert.match(
      (await runOn(clean, 'search', 'is:reply')).out,
      /^reply refund#done Done \(approved\) sops\/a\/refund\.md:37\n1 hit/,
    );
  });

  it('ends with 1 when it finds nothing', async () => {
    assert.deepEqual(await runOn(clean, 'search', 'zzzzzz'), { code: 1, out: 'Nothing for “zzzzzz”.\n', err: '' });
  });

  it('shows no more than it is asked for', async () => {
    assert.match((await runOn(clean, 'search', '', '--limit', '2')).out, /2 hits/);
  });

  it('looks in the library it is told to', async () => {
    const files = { 'mine/a.md': other, 'sops/b.md': good };
    assert.match((await runOn(files, 'search', 'other', '--library', 'mine')).out, /mine\/a\.md/);
  });

  it('gives JSON with why each was found', async () => {
    const { code, out } = await runOn(clean, 'search', 'is:reply hello', '--json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      query: 'is:reply hello',
      hits: [
        {
          kind: 'reply',
          sop: 'refund',
          reply: 'done',
          title: 'Done',
          status: 'approved',
          file: 'sops/a/refund.md',
          line: 37,
          matches: [{ field: 'body', text: 'Hello', ranges: [[0, 5]], words: [{ typed: 'hello', kind: 'exact' }] }],
        },
      ],
    });
    const nothing = await runOn(clean, 'search', 'zzzzzz', '--json');
    assert.deepEqual([nothing.code, JSON.parse(nothing.out)], [1, { query: 'zzzzzz', hits: [] }]);
  });
});

describe('show', () => {
  it('shows an SOP as plain text', async () => {
    assert.deepEqual(await runOn(clean, 'show', 'refund'), {
      code: 0,
      err: '',
      out: `Refund
refund · approved · version 2.1.0 · postventa

Returns the money.

Check
  [ ] Open the order (protocol, 5 min, @boss)
      - In the panel
      [ ] Look twice (optional)
  [ ] More than 30 days?
      No → Money
      Yes → The other
      Who knows → https://a.example
  WARNING: Promise nothing.

Money
  [ ] Send “Done”

Replies
  Done (es, en)
`,
    });
  });

  it('shows no more of an SOP than there is', async () => {
    assert.equal((await runOn({ 'sops/x.md': 'Text' }, 'show', 'x')).out, 'x\nx · draft\n\nText\n');
  });

  it('ends with 1 when there is no such SOP, and says what was probably meant', async () => {
    assert.deepEqual(await runOn(clean, 'show', 'refnud'), {
      code: 1,
      out: '',
      err: 'There is no SOP with the id “refnud”. Did you mean “refund”?\n',
    });
    assert.deepEqual(await runOn(clean, 'show', 'zzzzzz'), {
      code: 1,
      out: '',
      err: 'There is no SOP with the id “zzzzzz”.\n',
    });
  });

  it('says that another file has the id as well', async () => {
    const { code, out, err } = await runOn({ 'sops/a.md': good, 'sops/b.md': good }, 'show', 'refund');
    assert.deepEqual([code, out.split('\n')[0], err], [0, 'Refund', 'The id “refund” is also used by sops/b.md.\n']);
  });

  it('says constants in the language of the SOP, and what other systems call it', async () => {
    const files = {
      'sops/library.yml': 'lang: en\nconstants: {return.days: {es: treinta, en: thirty}}\n',
      'sops/a.md': `---
id: a
title: A
lang: es
audience: both
external-ids: {zendesk: 0012}
---

Within {{ return.days }} days.

- [ ] More than {{ return.days }}?
  - Yes, {{ return.days }} → [Other](#other)

# Other

- [ ] {{ return.hours }}
`,
    };
    const { out } = await runOn(files, 'show', 'a');
    assert.equal(
      out,
      `A
a · draft · both · zendesk 0012

Within treinta days.

  [ ] More than treinta?
      Yes, treinta → Other

Other
  [ ] {{ return.hours }}
`,
    );
    const json = JSON.parse((await runOn(files, 'show', 'a', '--json')).out) as Record<string, unknown>;
    assert.deepEqual(
      [json['summary'], json['audience'], json['externalIds']],
      ['Within treinta days.', 'both', { zendesk: '0012' }],
    );
  });

  it('gives JSON with all of it', async () => {
    const { code, out } = await runOn(clean, 'show', 'refund', '--json');
    assert.equal(code, 0);
    const sop = JSON.parse(out) as Record<string, unknown> & { sections: { steps: unknown[] }[] };
    assert.deepEqual(Object.keys(sop), [
      'id',
      'title',
      'status',
      'version',
      'lang',
      'owner',
      'externalIds',
      'file',
      'summary',
      'tags',
      'triggers',
      'answers',
      'related',
      'effective',
      'lastReviewed',
      'sections',
      'replies',
    ]);
    assert.deepEqual(
      [sop['id'], sop['owner'], sop['tags'], sop['related'], sop['effective'], sop['file']],
      ['refund', 'postventa', ['money'], ['other'], '2026-08-05', 'sops/a/refund.md'],
    );
    assert.deepEqual(sop.sections[0], {
      anchor: 'check',
      title: 'Check',
      level: 2,
      steps: [
        {
          id: 'open',
          text: 'Open the order',
          required: true,
          conduct: 'protocol',
          role: 'boss',
          minutes: 5,
          replies: [],
          guidance: ['In the panel'],
          alerts: [],
          answers: [],
          steps: [
            {
              id: 'look',
              text: 'Look twice',
              required: false,
              replies: [],
              guidance: [],
              alerts: [],
              answers: [],
              steps: [],
            },
          ],
        },
        {
          id: 'days',
          text: 'More than 30 days?',
          required: true,
          replies: [],
          guidance: [],
          alerts: [],
          answers: [
            { text: 'No', target: { kind: 'section', anchor: 'money' } },
            { text: 'Yes', target: { kind: 'file', path: 'other.md' } },
            { text: 'Who knows', target: { kind: 'external', href: 'https://a.example' } },
          ],
          steps: [],
        },
      ],
      guidance: [],
      alerts: [{ kind: 'warning', text: 'Promise nothing.' }],
    });
    assert.deepEqual(sop['replies'], [
      {
        id: 'done',
        title: 'Done',
        texts: [
          { lang: 'es', channel: 'email', text: 'Hola' },
          { lang: 'en', text: 'Hello' },
        ],
      },
    ]);
  });

  it('shows an answer that leads nowhere as it is', async () => {
    const { out } = await runOn(
      { 'sops/x.md': '- [ ] Q?\n  - A → nothing\n  - B → [b](#gone)\n  - C → [c](gone.md)\n' },
      'show',
      'x',
    );
    assert.match(out, /A → \? \(nothing\)\n +B → #gone\n +C → gone\.md/);
  });
});

describe('the command line', () => {
  it('says its version and how it is used', async () => {
    assert.deepEqual(await runOn({}, '--version'), { code: 0, out: '1.2.3\n', err: '' });
    const { code, out, err } = await runOn({}, '--help');
    assert.deepEqual([code, err], [0, '']);
    for (const word of ['lint', 'search', 'show', 'triage', 'eval', '--version']) assert.ok(out.includes(word), word);
    for (const command of ['lint', 'search', 'show', 'triage', 'eval'])
      assert.match((await runOn({}, command, '--help')).out, /--json/);
  });

  it('ends with 2 when it is misused, and says why', async () => {
    const files = { ...clean, 'a.txt': '' };
    const misuses: [string[], RegExp][] = [
      [[], /Usage/],
      [['nope'], /unknown command/],
      [['--nope'], /unknown option/],
      [['lint', '--nope'], /unknown option/],
      [['lint', 'a', 'b'], /too many arguments/],
      [['lint', 'nowhere'], /no folder “nowhere”/],
      [['lint', 'a.txt'], /“a\.txt” is not a folder/],
      [['search'], /missing required argument/],
      [['search', 'x', '--limit', '0'], /whole number/],
      [['search', 'x', '--limit', 'many'], /whole number/],
      [['search', 'x', '--limit', '1.5'], /whole number/],
      [['search', 'x', '--library'], /argument missing/],
      [['search', 'x', '--library', 'nowhere'], /no folder/],
      [['search', 'x', '--jsonl'], /QUERY and --jsonl cannot be used together/],
      [['search', '--jsonl', '--json'], /cannot be used with/],
      [['search', '--jsonl', '--library', 'nowhere'], /no folder/],
      [['triage'], /missing required argument 'MESSAGE'. Give one, or use --jsonl/],
      [['triage', 'x', '--jsonl'], /MESSAGE and --jsonl cannot be used together/],
      [['triage', 'x', '--limit', '0'], /whole number/],
      [['triage', '--jsonl', '--json'], /cannot be used with/],
      [['triage', 'x', '--library', 'nowhere'], /no folder/],
      [['eval'], /missing required argument/],
      [['eval', 'a.txt'], /no messages/],
      [['eval', 'a.txt', '--library', 'nowhere'], /no folder/],
      [['show'], /missing required argument/],
      [['show', 'x', '--library', 'a.txt'], /not a folder/],
    ];
    for (const [args, reason] of misuses) {
      const { code, out, err } = await runOn(files, ...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, reason, args.join(' '));
    }
  });

  it('ends with 2 when a folder cannot be read, and says why', async () => {
    const files = new MemoryFiles(clean);
    files.forbid('sops');
    const { code, err } = await runOn(files, 'lint');
    assert.deepEqual(
      [code, err],
      [2, 'error: The folder “sops” cannot be read. Check that you may open it. Reason: EACCES: sops\n'],
    );
  });

  it('prints nothing that could steer a terminal', async () => {
    const files = {
      'sops/x.md':
        '---\ntitle: "a\\e[2Jb"\n---\n\nSummary\u001B]0;x\u0007 \u009B1m.\n\n- [ ] step\u001B[31m\n\n[a](#\u001B[1m)\n',
    };
    for (const args of [['lint'], ['search', ''], ['show', 'x'], ['show', 'x\u001B[1m']]) {
      const { out, err } = await runOn(files, ...args);
      assert.doesNotMatch(out + err, /[^\P{Cc}\n]/u, args.join(' '));
    }
  });
});
