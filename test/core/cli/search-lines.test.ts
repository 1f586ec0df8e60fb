import assert from 'node:assert/strict';
import { runOn, runWith, valuesIn } from '../support/command-line';

const files = {
  'sops/refund.md':
    '---\nid: refund\ntitle: Refund\nstatus: approved\nlang: en\n---\n\nReturns the money.\n\n## Replies\n\n### Done\n\n```reply\nHello\n```\n',
  'sops/other.md': '---\nid: other\ntitle: The other\nstatus: approved\nlang: en\n---\n\nSummary.\n',
  'sops/library.yml': 'synonyms:\n  - [refund, chargeback]\n',
};

interface Answer {
  readonly query: string;
  readonly results: readonly {
    readonly id: string;
    readonly kind: string;
    readonly reply?: string;
    readonly score: number;
    readonly reasons: readonly unknown[];
  }[];
  readonly ms: number;
}

describe('search for each line', () => {
  it('answers texts and JSON alike, in order, with why and how long it took', async () => {
    const { code, out, err } = await runWith(['refnud', '{"text": "is:reply hello"}'], files, 'search', '--jsonl');
    assert.deepEqual([code, err], [0, '']);
    const [first, second, ...more] = valuesIn<Answer>(out);
    assert.deepEqual(
      first!.results.map(({ id, kind, reply }) => [id, kind, reply]),
      [
        ['refund', 'sop', undefined],
        ['refund', 'reply', 'done'],
      ],
    );
    assert.ok(first!.results[0]!.score > first!.results[1]!.score);
    assert.deepEqual([first!.query, first!.ms], ['refnud', 0.422]);
    assert.deepEqual(first!.results[0]!.reasons, [
      { field: 'title', text: 'Refund', words: [{ typed: 'refnud', kind: 'typo' }], ranges: [[0, 6]] },
    ]);
    const { score, ...hello } = second!.results[0]!;
    assert.ok(score > 0 && score <= 1 && String(score).length <= '0.1234'.length, String(score));
    assert.deepEqual(hello, {
      id: 'refund',
      kind: 'reply',
      reply: 'done',
      reasons: [{ field: 'body', text: 'Hello', words: [{ typed: 'hello', kind: 'exact' }], ranges: [[0, 5]] }],
    });
    assert.deepEqual([second!.query, second!.results.length, more], ['is:reply hello', 1, []]);
  });

  it('answers each line before the next one is read', async () => {
    function* typing(answered: () => string): Generator<string> {
      yield 'refund';
      assert.equal(valuesIn<Answer>(answered()).length, 1);
      yield 'other';
      assert.equal(valuesIn<Answer>(answered()).length, 2);
    }
    assert.equal((await runWith(typing, files, 'search', '--jsonl')).code, 0);
  });

  it('ends with 0 when nothing is found, or nothing is asked', async () => {
    assert.deepEqual(await runWith(['zzzzzz'], files, 'search', '--jsonl'), {
      code: 0,
      out: '{"query":"zzzzzz","results":[],"ms":0.422}\n',
      err: '',
    });
    assert.deepEqual(await runWith([], files, 'search', '--jsonl'), { code: 0, out: '', err: '' });
    assert.equal((await runWith(['a'], {}, 'search', '--jsonl')).out, '{"query":"a","results":[],"ms":0.422}\n');
  });

  it('passes over empty lines', async () => {
    const { code, out } = await runWith(['', ' \t', 'refund', ''], files, 'search', '--jsonl');
    assert.deepEqual([code, valuesIn<Answer>(out).map(({ query }) => query)], [0, ['refund']]);
  });

  it('reports lines that begin as JSON and are not, answers the others, and ends with 2', async () => {
    const { code, out, err } = await runWith(
      [
        '{no',
        '',
        '{"query": "refund"}',
        '{"text": 7}',
        ' {"text": "refund"}',
        '{"text": "refund", "facts": [1]}',
        'other',
      ],
      files,
      'search',
      '--jsonl',
    );
    assert.equal(code, 2);
    assert.deepEqual(
      valuesIn<Answer>(out).map(({ query }) => query),
      ['refund', 'other'],
    );
    const complaints = err.trimEnd().split('\n');
    assert.deepEqual(
      complaints.map((line) => /^line \d+/.exec(line)?.[0]),
      ['line 1', 'line 3', 'line 4', 'line 6'],
    );
    for (const [at, reason] of [
      /not valid JSON .*Write \{"text"/,
      /has no “text”.*Write/,
      /has no “text”/,
      /“facts” is not an object.*Write/,
    ].entries())
      assert.match(complaints[at]!, reason);
  });

  it('gives no more than it is asked for', async () => {
    const { out } = await runWith(['{"text": ""}', 'refund'], files, 'search', '--jsonl', '--limit', '1');
    assert.deepEqual(
      valuesIn<Answer>(out).map(({ results }) => results.length),
      [1, 1],
    );
  });

  it('looks in the library it is told to', async () => {
    const { out } = await runWith(
      ['chargeback'],
      { 'mine/a.md': files['sops/other.md'], ...files },
      'search',
      '--jsonl',
      '--library',
      'mine',
    );
    assert.deepEqual(valuesIn<Answer>(out)[0]!.results, []);
  });

  it('knows what the library says means the same', async () => {
    const [answer] = valuesIn<Answer>((await runWith(['chargeback'], files, 'search', '--jsonl')).out);
    assert.deepEqual(answer!.results[0]!.reasons, [
      { field: 'title', text: 'Refund', words: [{ typed: 'chargeback', kind: 'synonym' }], ranges: [[0, 6]] },
    ]);
    assert.match((await runOn(files, 'search', 'chargeback')).out, /^sop refund /);
  });

  it('writes nothing that ends a line or steers a terminal', async () => {
    const { out } = await runWith(['a\u2028b\u0085c\u009B1m\u007Fd\u001B[2J'], files, 'search', '--jsonl');
    assert.doesNotMatch(out, /[^\P{Cc}\n]|[\u2028\u2029]/u);
    assert.equal(valuesIn<Answer>(out)[0]!.query, 'a\u2028b\u0085c\u009B1m\u007Fd\u001B[2J');
  });
});
