import assert from 'node:assert/strict';
import { runOn, runWith, valuesIn } from '../support/command-line';

const sop = (id: string, title: string, trigger: string, more = '') =>
  `---\nid: ${id}\ntitle: ${title}\nstatus: approved\nlang: en\ntriggers: [${trigger}]\n${more}---\n\nSummary of ${title}.\n`;
const files = {
  'sops/refund.md': sop('refund', 'Refund', 'I want my money back'),
  'sops/invoice.md': sop('invoice', 'Invoice', 'please send me an invoice'),
  'sops/password.md': sop('password', 'Password', 'I forgot how to sign in'),
  'sops/parcel.md': sop('parcel', 'Parcel', 'where is my parcel'),
  'sops/address.md': sop('address', 'Address', 'please change my address'),
  'sops/library.yml': 'synonyms:\n  - [invoice, fapiao]\n',
};

interface Reason {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

interface Result {
  readonly id: string;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

interface Answer {
  readonly query: string;
  readonly results: readonly Result[];
  readonly ms: number;
}

/** Checks how sure a result is and that its reasons say where in the message they stand; returns them. */
function assertPlausible({ confidence, reasons }: Result, message: string): void {
  assert.ok(confidence > 0.5 && confidence <= 1 && String(confidence).length <= '0.1234'.length, String(confidence));
  assert.deepEqual(
    reasons.map((reason) => Object.keys(reason)),
    [['phrase', 'start', 'end', 'field', 'matched']],
  );
  for (const { phrase, start, end } of reasons) assert.equal(message.slice(start, end), phrase);
}

describe('the command triage', () => {
  it('says which SOPs handle a message, how sure that is, where they are, and why', async () => {
    const { code, out, err } = await runOn(files, 'triage', 'Hello! I want my\nmoney back', '--limit', '1');
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^\d{2,3}% refund Refund \(approved\) sops\/refund\.md\n {2}“money back” → triggers “I want my money back”\n$/,
    );
  });

  it('ends with 1 when nothing fits', async () => {
    assert.deepEqual(await runOn(files, 'triage', 'zzzzzz'), { code: 1, out: 'Nothing fits.\n', err: '' });
    assert.deepEqual(await runOn({}, 'triage', 'refund'), { code: 1, out: 'Nothing fits.\n', err: '' });
  });

  it('reads the message from standard input when told to', async () => {
    const { code, out } = await runWith(['Hi,', '', 'I want my money back'], files, 'triage', '-', '--json');
    const { query, results } = JSON.parse(out) as Answer;
    assert.deepEqual([code, query, results[0]!.id], [0, 'Hi,\n\nI want my money back', 'refund']);
  });

  it('gives JSON with all of it', async () => {
    const message = 'I want my money back';
    const { code, out } = await runOn(files, 'triage', message, '--json');
    const { query, results, ms } = JSON.parse(out) as Answer;
    assert.deepEqual([code, query, ms], [0, message, 0.422]);
    const { confidence, reasons, ...first } = results[0]!;
    assertPlausible({ ...first, confidence, reasons }, message);
    assert.deepEqual(first, { id: 'refund', kind: 'sop', title: 'Refund', status: 'approved', file: 'sops/refund.md' });
    assert.deepEqual((JSON.parse((await runOn(files, 'triage', 'zzzzzz', '--json')).out) as Answer).results, []);
  });

  it('knows what the library says means the same', async () => {
    assert.match((await runOn(files, 'triage', 'fapiao')).out, /^\d+% invoice /);
  });

  it('prints nothing that could steer a terminal', async () => {
    const hostile = { 'sops/x.md': sop('x', '"Re\\e[2Jfund"', '"money\\u009B1m back"') };
    for (const args of [[], ['--json']])
      assert.doesNotMatch((await runOn(hostile, 'triage', 'money \u001B[31m back', ...args)).out, /[^\P{Cc}\n]/u);
  });
});

describe('triage of each line', () => {
  it('answers texts and JSON alike, in order, with why and how long it took', async () => {
    const { code, out, err } = await runWith(
      ['I want my money back', '', '{"text": "please send me\\nan invoice", "facts": null}', 'zzzzzz'],
      files,
      'triage',
      '--jsonl',
      '--limit',
      '1',
    );
    assert.deepEqual([code, err], [0, '']);
    const answers = valuesIn<Answer>(out);
    assert.deepEqual(
      answers.map(({ query, results, ms }) => [query, results.map(({ id }) => id), ms]),
      [
        ['I want my money back', ['refund'], 0.422],
        ['please send me\nan invoice', ['invoice'], 0.422],
        ['zzzzzz', [], 0.422],
      ],
    );
    const [first] = answers[0]!.results;
    assertPlausible(first!, answers[0]!.query);
    assert.deepEqual(Object.keys(first!), ['id', 'kind', 'confidence', 'reasons']);
  });

  it('gives three at most unless told', async () => {
    const alike = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [`sops/${id}.md`, sop(id, 'Complaint', 'I want to complain')]),
    );
    const count = async (...args: string[]) =>
      valuesIn<Answer>(
        (await runWith(['I want to complain'], { ...files, ...alike }, 'triage', '--jsonl', ...args)).out,
      )[0]!.results.length;
    assert.deepEqual([await count(), await count('--limit', '2')], [3, 2]);
  });

  it('goes by what is known of the ticket', async () => {
    const channels = {
      ...files,
      'sops/a.md': sop('chat', 'Complaint by chat', 'I want to complain', 'applies-to: {channel: [chat]}\n'),
      'sops/b.md': sop('mail', 'Complaint by mail', 'I want to complain', 'applies-to: {channel: [email]}\n'),
    };
    const asked = ['chat', 'email'].map((channel) =>
      JSON.stringify({ text: 'I want to complain', facts: { channel, lang: 7, order: { paid: true } } }),
    );
    const { code, out } = await runWith(asked, channels, 'triage', '--jsonl');
    assert.deepEqual([code, valuesIn<Answer>(out).map(({ results }) => results[0]!.id)], [0, ['chat', 'mail']]);
  });

  it('reports lines that begin as JSON and are not, and ends with 2', async () => {
    const { code, out, err } = await runWith(['{no', 'I want my money back'], files, 'triage', '--jsonl');
    assert.deepEqual([code, valuesIn<Answer>(out).length], [2, 1]);
    assert.match(err, /^line 1: /);
  });
});
