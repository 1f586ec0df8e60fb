import assert from 'node:assert/strict';
import { runOn, runWith, valuesIn } from '../support/command-line';

const sop = (id: string, title: string, trigger: string) =>
  `---\nid: ${id}\ntitle: ${title}\nstatus: approved\nlang: en\ntriggers: [${trigger}]\n---\n\nSummary of ${title}.\n`;
const files = {
  'sops/refund.md': sop('refund', 'Refund', 'I want my money back'),
  'sops/parcel.md': sop('parcel', 'Parcel', 'where is my parcel'),
  'sops/address.md': sop('address', 'Address', 'please change my address'),
};

interface Read {
  readonly text?: string;
  readonly parts: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  readonly language?: string;
  readonly channel?: string;
  readonly facts: readonly {
    readonly variable: string;
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly suggestions: readonly {
    readonly id: string;
    readonly confidence: number;
    readonly reasons: readonly { readonly phrase: string; readonly start: number; readonly end: number }[];
  }[];
}

const draft = `---
ticket: 5
---

Hello, thank you for your message.

> On Mon, 3 Aug 2026, Ann Lee <ann@lee.example> wrote:
> Where is my parcel? I ordered two weeks ago.
>
> Kind regards,
> Ann
`;

describe('the command message', () => {
  it('tells the parts, language and channel of a draft, and what handles its message, with places in the text', async () => {
    const text = draft.replaceAll('\n', '\r\n');
    const { code, out, err } = await runOn({ ...files, 'draft.md': text }, 'message', 'draft.md', '--json');
    assert.deepEqual([code, err], [0, '']);
    const read = JSON.parse(out) as Read;
    assert.deepEqual(
      read.parts.map(({ kind, start }) => [kind, text.slice(start, start + 6)]),
      [
        ['front-matter', '---\r\nt'],
        ['own-words', 'Hello,'],
        ['message', '> On M'],
        ['signature', '> Kind'],
      ],
    );
    assert.deepEqual([read.language, read.channel], ['en', 'email']);
    const said = read.facts.map(({ variable, value, start, end }) => [variable, value, text.slice(start, end)]);
    for (const [variable, value] of [
      ['customer.name', 'Ann Lee'],
      ['customer.email', 'ann@lee.example'],
    ] as const)
      assert.deepEqual(
        said.find(([of]) => of === variable),
        [variable, value, value],
      );
    assert.deepEqual(
      read.suggestions.map(({ id }) => id),
      ['parcel'],
    );
    for (const { phrase, start, end } of read.suggestions[0]!.reasons) assert.equal(text.slice(start, end), phrase);
  });

  it('tells people the same in words', async () => {
    const { code, out, err } = await runOn({ ...files, 'draft.md': draft }, 'message', 'draft.md');
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^language: en\nchannel: email\n\nfront-matter, lines 1–3: “--- ticket: 5 ---”\nown-words, line 5: “Hello, .*\nmessage, lines 7–8: .*\nsignature, lines 10–11: “> Kind regards, > Ann”\n\n(?:[a-z_.]+: .*\n)*customer\.email: ann@lee\.example\n(?:[a-z_.]+: .*\n)*\n\d+% parcel Parcel \(approved\)\n$/,
    );
  });

  it('believes what the front matter says of language and channel', async () => {
    const text = '---\nlang: ca\nchannel: chat\n---\nWhere is my parcel?\n';
    const read = JSON.parse((await runOn({ ...files, 'a.md': text }, 'message', 'a.md', '--json')).out) as Read;
    assert.deepEqual([read.language, read.channel], ['ca', 'chat']);
  });

  it('reads standard input, and mails as files', async () => {
    const { out } = await runWith(['Where is my parcel?'], files, 'message', '--json');
    assert.deepEqual((JSON.parse(out) as Read).parts, [{ kind: 'message', start: 0, end: 19 }]);
    const mail = 'From: Ann <ann@lee.example>\r\nSubject: Parcel\r\n\r\nWhere is my parcel?\r\n';
    const read = JSON.parse((await runOn({ ...files, 'a.eml': mail }, 'message', 'a.eml', '--json')).out) as Read;
    assert.equal(read.text, 'From: Ann <ann@lee.example>\nSubject: Parcel\n\nWhere is my parcel?');
    assert.equal(read.channel, 'email');
  });

  it('answers each line with a line, and says of a line that it cannot read why', async () => {
    const lines = ['{"text": "Where is my parcel?\\n"}', '{"tex": 1}', 'I want my money back'];
    const { code, out, err } = await runWith(lines, files, 'message', '--jsonl');
    const [first, second, third] = valuesIn<Read & { readonly error?: string }>(out);
    assert.equal(code, 2);
    assert.match(err, /^line 2: This JSON has no “text”/);
    assert.match(second?.error ?? '', /^This JSON has no “text”/);
    assert.deepEqual(
      [first, third].map((read) => read?.suggestions[0]?.id),
      ['parcel', 'refund'],
    );
  });

  it('says what is wrong with its arguments', async () => {
    for (const [args, message] of [
      [['a.md'], 'error: There is no file “a.md”.\n'],
      [['sops'], 'error: “sops” is a folder, not a file.\n'],
      [['a.md', '--jsonl'], 'error: FILE and --jsonl cannot be used together: --jsonl reads standard input instead.\n'],
    ] as const)
      assert.deepEqual(await runOn(files, 'message', ...args), { code: 2, out: '', err: message });
  });
});
