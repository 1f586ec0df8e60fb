import assert from 'node:assert/strict';
import { replyHtml } from '../../../src/core/reply/html';

describe('A reply as HTML', () => {
  it('has paragraphs and lines', () => {
    assert.equal(
      replyHtml('Hola, Ana:\n\nGracias.\n\nUn saludo,\nMarta\n'),
      '<p>Hola, Ana:</p><p>Gracias.</p><p>Un saludo,<br>Marta</p>',
    );
  });

  it('has lists', () => {
    assert.equal(
      replyHtml('Manda:\n- Una foto\n- El número\n\n2. Dos\n3. Tres'),
      '<p>Manda:</p><ul><li>Una foto</li><li>El número</li></ul><ol><li value="2">Dos</li><li value="3">Tres</li></ol>',
    );
  });

  it('has links to the web and bold words, and nothing else', () => {
    assert.equal(
      replyHtml('**Ya** en https://example.com/a?b=1. [Aquí](https://example.com/x) o [no](javascript:alert(1))'),
      '<p><strong>Ya</strong> en <a href="https://example.com/a?b=1">https://example.com/a?b=1</a>. <a href="https://example.com/x">Aquí</a> o [no](javascript:alert(1))</p>',
    );
  });

  it('makes no markup of what somebody wrote', () => {
    assert.equal(
      replyHtml('<img src=x onerror="a()"> & **<b>**'),
      '<p>&#60;img src=x onerror=&#34;a()&#34;&#62; &#38; <strong>&#60;b&#62;</strong></p>',
    );
    assert.doesNotMatch(replyHtml('https://example.com/"onclick="a()'), /"onclick/);
  });
});
