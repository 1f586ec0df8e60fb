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
      /\nWorst confusions\n {2}meant password, suggested refund, 2 times, e\.g\. “I want my money”\n$/,
    ])
      assert.match(out, told);
  });

  it('gives JSON with all of it', async () => {
    const { code, out } = await evaluated([...lines, 'x\tgone', 'y\tgone|refund', 'z\trefnud'].join('\r\n'), '--json');
    const { reliability, calibrationError, ...rest } = JSON.parse(out) as {
      reliability: Record<string, number>[];
      calibrationError: number;
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
    });
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
    assert.deepEqual(await evaluated('message\tsop\na\tgone\n').then(({ code, out }) => [code, out]), [
      1,
      'Nothing to measure: no line names an SOP of the library.\n',
    ]);
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
});
