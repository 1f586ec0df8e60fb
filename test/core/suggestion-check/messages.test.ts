import assert from 'node:assert/strict';
import { readMessages } from '../../../src/core/suggestion-check/messages/read-messages';

const read = (file: string, text: string) => {
  const { messages, ...rest } = readMessages(text.split('\n'), file, (id) => ['refund', 'invoice'].includes(id));
  return { ...rest, messages: messages.map(({ text: one, expected }) => (expected ? [one, ...expected] : one)) };
};
const messagesOf = (file: string, text: string) => read(file, text).messages;

describe('a file of messages', () => {
  it('may have one a line', () => {
    assert.deepEqual(messagesOf('a.txt', 'my money\n\n"quoted, with comma"\n'), ['my money', '"quoted, with comma"']);
    assert.equal(read('a.txt', 'my money').hasLabels, false);
  });

  it('may say behind a tab which SOPs handle them', () => {
    const text = 'message\tsop\nmy money\trefund\nboth\trefund | invoice\nnone\t\n';
    for (const file of ['a.txt', 'a.tsv', 'a'])
      assert.deepEqual(messagesOf(file, text), [['my money', 'refund'], ['both', 'refund', 'invoice'], ['none']]);
  });

  it('may be CSV with commas, semicolons or tabs, with line breaks in quotes, whatever order its columns are in', () => {
    for (const separator of [',', ';', '\t']) {
      const row = (...cells: string[]) => cells.join(separator);
      const text = [
        row('id', 'Asunto', 'Mensaje', 'SOP'),
        row('1', 'Dinero', '"lo quiero,\nya; ""hoy"""', 'refund'),
        row('2', '', 'factura', ''),
        '',
      ].join('\n');
      assert.deepEqual(messagesOf('a.csv', text), [['Dinero\nlo quiero,\nya; "hoy"', 'refund'], ['factura']]);
    }
    assert.deepEqual(messagesOf('a.csv', 'text,category\nmy money,refund\n'), [['my money', 'refund']]);
    assert.deepEqual(messagesOf('a.csv', 'my money,refund\n"a, b",invoice\n'), [
      ['my money', 'refund'],
      ['a, b', 'invoice'],
    ]);
    assert.deepEqual(messagesOf('a.csv', 'message\nmy money\n"a, b"\n'), ['my money', 'a, b']);
  });

  it('may be JSON, one a line', () => {
    const text =
      '{"text": "my money", "sop": "refund"}\n\n{"message": "x", "sop": ["refund", "invoice"]}\n"bare"\n{"text": "y", "sop": null}';
    for (const file of ['a.jsonl', 'a.ndjson'])
      assert.deepEqual(messagesOf(file, text), [['my money', 'refund'], ['x', 'refund', 'invoice'], 'bare', ['y']]);
  });

  it('keeps a message whose SOP is not known, and counts its id', () => {
    const { messages, unknown, leftOut, header } = read('a.tsv', 'utterance\tintent\nx\tgone\ny\trefund|gone\n');
    assert.deepEqual([messages, [...unknown], leftOut, header], [['x', 'y'], [['gone', 2]], 2, 'intent']);
  });

  it('is refused with the line and what to write instead', () => {
    const refused: [string, string, RegExp][] = [
      ['a.txt', '\n \n', /^Error: There are no messages in “a\.txt”\. Write one on each line/],
      ['a.tsv', 'x\trefund\n\nno tab', /^Error: a\.tsv:3: This line has no tab\. Write the message, a tab/],
      ['a.csv', 'a,b,c\n1,2,3', /^Error: a\.csv: No column is known to hold what customers wrote\. Name it “message”/],
      ['a.csv', 'message,sop\n"open,refund\n', /^Error: a\.csv:\d+: A quote in this row is not closed/],
      ['a.jsonl', '{"text": "x"}\n{x', /^Error: a\.jsonl:2: This line is not valid JSON\. Write \{"text": "…"\}/],
      ['a.jsonl', '{"id": 1}', /^Error: a\.jsonl:1: This JSON has no “text”/],
      ['a.jsonl', '[1]', /^Error: a\.jsonl:1: This JSON has no “text”/],
      ['a.jsonl', '{"text": "x", "sop": 5}', /^Error: a\.jsonl:1: “sop” is neither an id nor a list/],
    ];
    for (const [file, text, reason] of refused) assert.throws(() => read(file, text), reason);
  });
});
