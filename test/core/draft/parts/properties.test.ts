import assert from 'node:assert/strict';
import fc from 'fast-check';
import { messageIn } from '../../../../src/core/draft/message';
import { labelOf } from '../../../../src/core/draft/parts/label';
import { readDraftText } from '../../../../src/core/draft/parts/read-parts';
import { fold } from '../../../../src/core/text/fold';
import { anyText, fragments } from '../../support/hostile';
import { holds } from '../../support/properties';
import { samples } from './samples';

/** Lines of mails, chats and drafts, strung together in any order. */
const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '> ', '> > ', '>>', '  '),
      fc.constantFrom(
        ...Object.values(samples).flatMap((sample) => sample.replace(/⟦[a-z-]*⟧/g, '').split('\n')),
        ...[
          '---',
          '```',
          '~~~',
          '<!--',
          '-->',
          '<!-- note -->',
          '--',
          '____________',
          '## Respuesta',
          'a <!-- b --> c',
        ],
      ),
    ),
    { maxLength: 40 },
  )
  .chain((all) => fc.constantFrom('\n', '\r\n', '\r').map((end) => all.map(([quote, line]) => quote + line).join(end)));

describe('the parts of any text', () => {
  for (const [title, texts] of Object.entries({ lines, fragments, anyText })) {
    it(`are in order, apart, and hold all that says something: ${title}`, () => {
      holds(
        texts,
        (text) => {
          const { parts, words } = readDraftText(text);
          let at = 0;
          let between = '';
          for (const { start, end } of parts) {
            assert.ok(start >= at && end > start && end <= text.length);
            assert.equal(text.slice(start, end).trim(), text.slice(start, end));
            between += `${text.slice(at, start)}\n`;
            at = end;
          }
          between += text.slice(at);
          // Only fences and labels say something.
          const rest = between
            .split(/[\r\n]+/)
            .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^[>\s]*(?:`{3,}|~{3,})/.test(line))
            .filter((line) => labelOf(fold(line.trim())) === undefined);
          assert.deepEqual(rest, []);
          let last = 0;
          for (const { start, end } of words) {
            assert.ok(start >= last && end > start);
            assert.ok(parts.some((part) => part.kind === 'message' && part.start <= start && end <= part.end));
            last = end;
          }
        },
        300,
      );
    });
  }

  it('leave the message where it is', () => {
    holds(lines, (text) => {
      const message = messageIn(text, readDraftText(text));
      if (!message) return;
      assert.equal(message.text, text.slice(message.start, message.start + message.text.length));
      assert.equal(message.words.length, message.text.length);
      for (let at = 0; at < message.words.length; at++)
        assert.ok(message.words[at] === ' ' || message.words[at] === message.text[at]);
    });
  });
});
