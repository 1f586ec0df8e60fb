import assert from 'node:assert/strict';
import { plainOfHtml, plainOfMarkdown } from '../../../../src/core/lint/replies/plain-text';
import { assertFound, fixedLines, withBody, withReply } from './support';

describe('the text of a reply', () => {
  it('has no HTML', () => {
    assertFound(withReply('Hi ⟦<b>⟧there</b><br>'), undefined, ['reply.html', '<b>']);
    assertFound(withReply('Hi&nbsp;there'.replace('&nbsp;', '⟦&nbsp;⟧'), 'lang=en'), undefined, [
      'reply.html',
      '&nbsp;',
    ]);
    assertFound(withReply('⟦<!-- for us -->⟧\nHi'), undefined, ['reply.html', '<!-- for us -->']);
    assertFound(withReply('Up to 5 < 6 & 7 > 6, A&B, <https://shop.com/a>, 3 <4'), undefined);
  });

  it('has no marks of Markdown that customers would see', () => {
    assertFound(withReply('⟦# Hello⟧\n\nHi `a`'), undefined, ['reply.markdown', '# Hello']);
    assertFound(withReply('Hi ⟦`F5`⟧'), undefined, ['reply.markdown', '`F5`']);
    assertFound(withReply('Hi ⟦**there**⟧', 'lang=en channel=chat'), undefined, ['reply.markdown', '**there**']);
    assertFound(withReply('See ⟦[this](https://shop.com/a)⟧', 'lang=en channel=whatsapp'), undefined, [
      'reply.markdown',
      '[this](https://shop.com/a)',
    ]);
    // Mail keeps these where it keeps any marks.
    assertFound(
      withReply('Hi **there**: [this](https://shop.com/a)\n\n- a\n- b\n\n#1, 2 * 3 * 4, snake_case_name'),
      undefined,
    );
    assertFound(withReply('Hi **there**', 'lang=en'), undefined);
  });

  it('is told nothing of while it is not closed: what it swallowed is not its own', () => {
    const heading = '## Another\n\nSee `F5`, Marta: https://example.com\n\n';
    const open = withBody('## Sent\n\n⟦```reply lang=en⟧\nHola Marta,\n\n' + heading);
    assertFound(open, undefined, ['reply.unclosed']);
    assertFound(`${open}\`\`\`reply lang=es\nHola\n\`\`\`\n`, undefined, ['reply.unclosed']);
  });

  it('is made plain as a whole', () => {
    const html =
      '<p>Hi,</p><p>See <a href="https://shop.com/a">this page</a>:</p><ul><li>One&nbsp;day</li><li>Two</li></ul>Bye<br/>Us';
    assert.equal(plainOfHtml(html), 'Hi,\n\nSee this page: https://shop.com/a:\n\n- One day\n- Two\n\nBye\nUs');
    assert.equal(
      plainOfHtml('&iexcl;Hola! &ntilde; &eacute; &#39;x&#x27; A&amp;B &bogus;'),
      "¡Hola! ñ é 'x' A&B &bogus;",
    );
    assert.equal(plainOfMarkdown('# Hi\n**a** `b` [c](https://d.com) 2 * 3'), 'Hi\na b c: https://d.com 2 * 3');
    assert.deepEqual(fixedLines(withReply('Hi <b>{{ x }}</b><br>there'), 'reply.html'), ['Hi {{ x }}', 'there']);
    assert.deepEqual(fixedLines(withReply('Hi **you** `x`', 'lang=en channel=sms'), 'reply.markdown'), ['Hi you x']);
  });
});
