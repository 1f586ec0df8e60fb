import assert from 'node:assert/strict';
import { replyHtml } from '../../../src/core/reply/html';

describe('a reply as HTML', () => {
  it('keeps its paragraphs, lines and lists', () => {
    assert.equal(
      replyHtml('Hello Ana,\r\n\r\nPlease send:\n- A photo\n- The order\n\nKind regards,\nMarta\n'),
      '<p>Hello Ana,</p><p>Please send:</p><ul><li>A photo</li><li>The order</li></ul><p>Kind regards,<br>Marta</p>',
    );
  });

  it('keeps the numbers of its lists', () => {
    assert.equal(replyHtml('3. Third\n4) Fourth'), '<ol><li value="3">Third</li><li value="4">Fourth</li></ol>');
    assert.equal(replyHtml('  2. Second'), '<ol><li value="2">Second</li></ol>');
  });

  it('makes links of addresses, without the full stop behind them', () => {
    assert.equal(
      replyHtml('See https://example.com/a?b=1&c=2.'),
      '<p>See <a href="https://example.com/a?b=1&#38;c=2">https://example.com/a?b=1&#38;c=2</a>.</p>',
    );
    assert.equal(
      replyHtml('[Our guide](https://example.com/guide) is **short**'),
      '<p><a href="https://example.com/guide">Our guide</a> is <strong>short</strong></p>',
    );
  });

  it('leaves everything else as it is written', () => {
    assert.equal(replyHtml('2*3*4 _x_ <b>'), '<p>2*3*4 _x_ &#60;b&#62;</p>');
    assert.equal(replyHtml('[x](javascript:alert(1))'), '<p>[x](javascript:alert(1))</p>');
    assert.equal(
      replyHtml('https://example.com/"onclick="x'),
      '<p><a href="https://example.com/">https://example.com/</a>&#34;onclick=&#34;x</p>',
    );
    assert.equal(replyHtml(''), '');
  });

  it('is worked out in linear time', () => {
    const long = '**'.repeat(20_000);
    assert.equal(replyHtml(long), `<p>${long}</p>`);
    assert.equal(replyHtml('['.repeat(40_000)), `<p>${'['.repeat(40_000)}</p>`);
  });
});
