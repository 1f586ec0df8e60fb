import assert from 'node:assert/strict';
import { runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';

const sop = (id: string, trigger: string) =>
  `---\nid: ${id}\ntitle: ${id}\nstatus: approved\nlang: en\ntriggers: [${trigger}]\n---\n\nSummary.\n`;
const library = {
  'sops/refund.md': sop('refund', 'I want my money back'),
  'sops/invoice.md': sop('invoice', 'please send me an invoice'),
  'sops/password.md': sop('password', 'I forgot how to sign in'),
};
const lines = [
  'message\tsop\tsource',
  'I want my money back\trefund\tx',
  'please send me an invoice\tpassword | invoice',
  'zzzzzz\t',
  'I want my money\tpassword',
  'give my money back\tpassword',
  '',
];

/** Runs it on a file of lines. */
const evaluated = (text: string, ...args: string[]) => runOn({ ...library, 't.tsv': text }, 'eval', 't.tsv', ...args);

describe('the command eval', () => {
  it('says how often triage was right, how sure and how fast it was, and what it confuses', async () => {
    const { code, out, err } = await evaluated(lines.join('\n'));
    assert.deepEqual([code, err], [0, 'The first line of t.tsv is treated as a header: no SOP has the id “sop”.\n']);
    for (const told of [
      /^5 messages\n {2}accuracy@1 {2}60\.0%\n {2}accuracy@3 {2}60\.0%\n {2}MRR {9}0\.600\n {2}time {8}mean 0\.42 ms, p95 0\.42 ms\n/,
      /\n\nReliability \(calibration error 0\.\d{3}\)\n {2}confidence {2}suggestions {3}mean {2}right\n( {2}\d\.\d–\d\.\d +\d+ +\d+% +\d+%\n)+\n/,
      /\nWorst confusions\n {2}meant password, suggested refund, 2 times, e\.g\. “I want my money”\n\n/,
      /\nBy language\n {2}en {11}4 messages {2}accuracy@1 {2}50\.0% {2}accuracy@3 {2}50\.0% {2}calibration error 0\.\d{3}\n {2}unknown {7}1 message /,
    ])
      assert.match(out, told);
  });

  it('gives JSON with all of it', async () => {
    const { code, out } = await evaluated([...lines, 'x\tgone', 'y\tgone|refund', 'z\trefnud'].join('\r\n'), '--json');
    const {
      reliability,
      calibrationError,
      byLanguage,
      library: itself,
      ...rest
    } = JSON.parse(out) as {
      reliability: Record<string, number>[];
      calibrationError: number;
      byLanguage: Record<string, unknown>[];
      library: object;
    };
    assert.equal(code, 1);
    assert.deepEqual(rest, {
      cases: 5,
      accuracy1: 0.6,
      accuracy3: 0.6,
      mrr: 0.6,
      confusions: [{ meant: 'password', suggested: 'refund', count: 2, example: 'I want my money' }],
      ms: { mean: 0.422, p95: 0.422 },
      leftOut: 3,
      unknown: [
        { id: 'gone', lines: 2 },
        { id: 'refnud', lines: 1 },
      ],
      messages: 8,
      unanswered: { groups: [], single: ['zzzzzz', 'x', 'y', 'z'] },
    });
    assert.deepEqual(itself, { sops: 3, asked: 6, astray: 0, pairs: [], misplaced: [] });
    assert.deepEqual(
      byLanguage.map(({ lang, cases, accuracy1 }) => [lang, cases, accuracy1]),
      [
        ['en', 4, 0.5],
        [undefined, 1, 1],
      ],
    );
    assert.deepEqual(Object.keys(reliability[9]!), ['from', 'to', 'count', 'meanConfidence', 'shareRight']);
    assert.ok(calibrationError >= 0 && calibrationError <= 1);
  });

  it('reports each unknown id with how many lines name it, leaves them out, and ends with 1', async () => {
    const { code, out, err } = await evaluated('I want my money back\trefund\na\tgone-away\nb\trefnud\nc\tgone-away\n');
    assert.deepEqual([code, out.split('\n')[0]], [1, '1 message']);
    assert.equal(
      err,
      'No SOP has the id “gone-away”: 2 lines.\nNo SOP has the id “refnud”: 1 line. Did you mean “refund”?\n3 lines are left out of the figures. Correct the ids to include them.\n',
    );
  });

  it('takes a first line for a header only when none of its ids is known', async () => {
    assert.match(
      (await evaluated('I want my money back\trefund|gone\nz\t\n')).err,
      /^No SOP has the id “gone”: 1 line\.\n1 line is left out/,
    );
    assert.match(
      (await evaluated('\n\nutterance\tintent\nz\t\n')).err,
      /^The first line of t\.tsv is treated as a header: no SOP has the id “intent”\.\n$/,
    );
  });

  it('reads a file that is not UTF-8, and says so', async () => {
    const text = 'quiero una devolución\trefund';
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const wide = Uint8Array.from([0xff, 0xfe, ...Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat()]);
    for (const [bytes, encoding] of [
      [latin, 'Windows-1252'],
      [wide, 'UTF-16'],
    ] as const) {
      const files = new MemoryFiles({ 'sops/refund.md': sop('refund', 'quiero una devolución'), 't.tsv': bytes });
      const { code, out, err } = await runOn(files, 'eval', 't.tsv');
      assert.equal(
        err,
        `t.tsv seems to be written in ${encoding}, and is read as that. Save it as UTF-8 to be sure.\n`,
      );
      assert.equal(code, 0);
      assert.match(out, /accuracy@1 {2}100\.0%/);
    }
  });

  it('says that nothing is left to measure', async () => {
    const { code, out } = await evaluated('message\tsop\na\tgone\n');
    assert.equal(code, 1);
    assert.match(out, /^Nothing to measure: no line names an SOP of the library\.\n\n/);
  });

  it('says so when no SOP was meant or suggested', async () => {
    const { out } = await evaluated(`${'I want my money back '.repeat(9)}\t\nzzzzzz\trefund\n`);
    assert.match(
      out,
      / {2}meant no SOP, suggested refund, 1 time, e\.g\. “(?:I want my money back ){4}I want my money…”/,
    );
    assert.match(out, / {2}meant refund, suggested none, 1 time, e\.g\. “zzzzzz”/);
  });

  it('shows only the ten worst confusions', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`sops/n${at}.md`, sop(`n${at}`, 'nothing like it')]),
    );
    const text = Object.keys(many)
      .map((_, at) => `I want my money back\tn${at}`)
      .join('\n');
    const { out } = await runOn({ ...library, ...many, 't.tsv': text }, 'eval', 't.tsv');
    assert.equal(out.match(/ {2}meant n/g)?.length, 10);
  });

  it('measures the library it is told to', async () => {
    const { code, out } = await runOn(
      { ...library, 'mine/a.md': sop('mine', 'a'), 't.tsv': 'zzzzzz\tmine' },
      'eval',
      't.tsv',
      '--library',
      'mine',
    );
    assert.deepEqual([code, out.split('\n')[0]], [0, '1 message']);
  });

  it('ends with 2 when there is nothing it can read, and says where', async () => {
    const misuses: [string, RegExp][] = [
      ['', /There are no messages in “t\.tsv”\. Write one on each line/],
      ['\n \n', /There are no messages/],
      ['message\tsop\n', /There are no messages/],
      ['message\tsop\n\na\trefund\nno tab\n', /^error: t\.tsv:4: This line has no tab\. Write the message, a tab/m],
    ];
    for (const [text, reason] of misuses) {
      const { code, out, err } = await evaluated(text);
      assert.deepEqual([code, out], [2, ''], text);
      assert.match(err, reason, text);
    }
    assert.deepEqual(await runOn(library, 'eval', 'none.tsv'), {
      code: 2,
      out: '',
      err: 'error: There is no file “none.tsv”.\n',
    });
    assert.deepEqual(await runOn(library, 'eval', 'sops'), {
      code: 2,
      out: '',
      err: 'error: “sops” is a folder, not a file.\n',
    });
  });

  const confused = {
    'sops/double.md': sop(
      'double',
      'the card was charged twice, two equal charges on the card, the unknown charge on the card',
    ),
    'sops/unknown.md': sop('unknown', 'I do not know this charge, an unknown charge on the card, what is this charge'),
    'sops/parcel.md': sop('parcel', 'where is my parcel, track my parcel'),
  };

  it('tells of a library alone which SOPs it cannot tell apart, and by which words', async () => {
    const { code, out, err } = await runOn(confused, 'eval');
    assert.deepEqual([code, err], [0, '']);
    for (const told of [
      /^SOPs that the library itself cannot tell apart \(3 SOPs\)\n {2}Of 11 titles, triggers and questions, \d \(\d+%\) would lead to another SOP if their own did not have them\.\n\n/,
      /\n {2}(double and unknown|unknown and double): \d texts \(\d of 4, \d of 4\)\n( {4}(double|unknown) “[^”]+” \d+%, (double|unknown) \d+%\n)+/,
      /\n {4}speak for double: (.*, )?twice/,
      /\n {4}mislead: (.*, )?charge \(\d\)/,
      /\nTriggers that fit another SOP as well as theirs, or better\n {2}sops\/double\.md:6 “the unknown charge on the card” \d+%, unknown \d+%\n$/,
    ])
      assert.match(out, told);
  });

  it('gives all of that as JSON', async () => {
    const { out } = await runOn(confused, 'eval', '--json');
    const { library: itself, ...rest } = JSON.parse(out) as {
      library: {
        pairs: { one: string; other: string; astray: Record<string, unknown>[]; asked: object; words: object }[];
        misplaced: Record<string, unknown>[];
      };
    };
    assert.deepEqual(rest, {});
    const [pair] = itself.pairs;
    assert.deepEqual([pair?.one, pair?.other].sort(), ['double', 'unknown']);
    assert.deepEqual(Object.keys(pair?.words ?? {}), ['one', 'other', 'misleading']);
    assert.deepEqual(Object.keys(pair?.astray[0] ?? {}), [
      'sop',
      'field',
      'text',
      'file',
      'line',
      'suggested',
      'confidence',
      'own',
    ]);
    assert.deepEqual(
      itself.misplaced.map(({ sop: id, file, line, suggested }) => [id, file, line, suggested]),
      [['double', 'sops/double.md', 6, 'unknown']],
    );
  });

  it('tells which messages no SOP answers, together by what they ask, without what is a customer’s', async () => {
    const text = [
      'does the pan contain nickel? Marta Puig Soler',
      'I want my money back',
      'nickel allergy, write to marta@example.com',
      'zzzzzz',
    ].join('\n');
    const { code, out } = await runOn({ ...library, 'm.txt': text }, 'eval', 'm.txt');
    assert.equal(code, 0);
    assert.match(
      out,
      /^Questions that no SOP answers: 3 of 4 messages \(75%\)\n {2}2 messages: nickel\n {4}“does the pan contain nickel\?”\n {4}“nickel allergy, write to \[…\]”\n {2}1 message that shares nothing with others, e\.g\.\n {4}“zzzzzz”\n\nSOPs that/,
    );
    assert.doesNotMatch(out, /marta|puig/i);
  });

  it('reads CSV and JSON as well as lines', async () => {
    for (const [file, text] of [
      ['m.csv', 'subject;message;sop\nhello;"I want\nmy money back";refund\n'],
      ['m.jsonl', '{"text": "I want my money back", "sop": "refund"}\n'],
    ] as const) {
      const { code, out } = await runOn({ ...library, [file]: text }, 'eval', file);
      assert.deepEqual([code, out.split('\n').slice(0, 2)], [0, ['1 message', '  accuracy@1  100.0%']]);
    }
  });

  it('ends with 1 when less is right than is asked for', async () => {
    const text = 'I want my money back\trefund\nzzzzzz\trefund\n';
    assert.equal((await evaluated(text, '--min-accuracy', '0.5')).code, 0);
    const { code, err } = await evaluated(text, '--min-accuracy', '0.51');
    assert.deepEqual([code, err], [1, 'accuracy@1 is 50.0%, less than the 51.0% asked for.\n']);
    assert.match((await evaluated(text, '--min-accuracy', '90')).err, /It must be a number from 0 to 1, such as 0\.9/);
    const nothing = await runOn(library, 'eval', '--min-accuracy', '0.9');
    assert.deepEqual([nothing.code, nothing.out], [2, '']);
    assert.match(nothing.err, /--min-accuracy needs a FILE whose messages say which SOP handles them/);
  });
});
