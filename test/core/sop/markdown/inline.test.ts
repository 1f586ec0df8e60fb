import assert from 'node:assert/strict';
import fc from 'fast-check';
import { innerOf } from '../../../../src/core/sop/markdown/inline';
import type { Inline } from '../../../../src/core/sop/markdown/inline';
import { readInline } from '../../../../src/core/sop/markdown/inline-reader';
import { anyText, fragments } from '../../support/hostile';
import { inlineShape } from '../../support/markdown';
import { holds } from '../../support/properties';

const tables: Readonly<Record<string, readonly (readonly [written: string, read: string])[]>> = {
  emphasis: [
    ['*a* **b** ***c***', 'em(a) strong(b) em(strong(c))'],
    ['_a_ __b__ a_b_c first_name', 'em(a) strong(b) a_b_c first_name'],
    ['*a', '*a'],
    ['a* b*', 'a* b*'],
    ['**a*', '*em(a)'],
    ['*a**b*', 'em(a**b)'],
    ['*a **b** c*', 'em(a strong(b) c)'],
    ['**a *b***', 'strong(a em(b))'],
    ['*(**a**)*', 'em((strong(a)))'],
    ['a*"b"*', 'a*"b"*'],
    ['*a_b*c_', 'em(a_b)c_'],
    ['\\*a*', '\\*a*'],
    ['*a\nb*', 'em(a\nb)'],
    ['¿*Cuándo*?', '¿em(Cuándo)?'],
    ['a😀*b*', 'a😀em(b)'],
    ['a**~~b~~**c ~**"**', 'astrong(del(b))c ~strong(")'],
    ['**>**~ __~_+', 'strong(>)~ __~_+'],
    ['aé*b*c', 'aéem(b)c'],
  ],
  'struck words': [
    ['~a~ ~~b~~ ~~~c~~~', 'del(a) del(b) ~~~c~~~'],
    ['~a~~', '~a~~'],
    ['**~~a~~**', 'strong(del(a))'],
  ],
  code: [
    ['`a` ``b`c`` `` ` ``', 'code(a) code(b`c) code(`)'],
    ['`a', '`a'],
    ['``a`', '``a`'],
    ['`*a*`', 'code(*a*)'],
    ['\\`a`', '\\`a`'],
    ['`a\nb`', 'code(a b)'],
    ['` a ` `  `', 'code(a) code(  )'],
  ],
  links: [
    ['[a](b) ![a](b "c")', 'link(a=b) image(a=b)'],
    ['[a](<b c>) [a]( b  "c\\"" )', 'link(a=b c) link(a=b)'],
    ['[a](b(c)d) [a](b\\)c)', 'link(a=b(c)d) link(a=b)c)'],
    ['[a]() [](b)', 'link(a=) link(=b)'],
    ['[a](b c)', '[a](b c)'],
    ['[a](b', '[a](b'],
    ['[a [b](c) d](e)', '[a link(b=c) d](e)'],
    ['![a [b](c)](d)', 'image(a link(b=c)=d)'],
    ['[*a](b)*', 'link(*a=b)*'],
    ['*[a*](b)', '*link(a*=b)'],
    ['[a\\]](b)', 'link(a\\]=b)'],
    ['[`]`](b)', 'link(code(])=b)'],
    ['[a][c] [c][] [c] [d] [C]\n\n[c]: e', 'link(a=e) link(c=e) link(c=e) [d] link(C=e)'],
    ['[[c]]\n\n[c]: e', '[link(c=e)]'],
  ],
  addresses: [
    ['<https://a.b> <a@b.c> <a b>', 'url(https://a.b=https://a.b) url(a@b.c=mailto:a@b.c) html()'],
    ['<a@b> xhttps://a.b tool@1.2 a@b.c3', 'url(a@b=mailto:a@b) xhttps://a.b tool@1.2 a@b.c3'],
    ['https://ñu.es', 'url(https://ñu.es=https://ñu.es)'],
    ['see https://a.b/c.', 'see url(https://a.b/c=https://a.b/c).'],
    ['(https://a.b/c_(d))', '(url(https://a.b/c_(d)=https://a.b/c_(d)))'],
    ['https://a.b/c?d=e&amp;', 'url(https://a.b/c?d=e=https://a.b/c?d=e)&'],
    ['www.a.b, xwww.a.b', 'url(www.a.b=http://www.a.b), xwww.a.b'],
    ['ana_ruiz@shop.example, a@b', 'url(ana_ruiz@shop.example=mailto:ana_ruiz@shop.example), a@b'],
    ['mailto:a@b.c a@b.c-', 'url(mailto:a@b.c=mailto:a@b.c) a@b.c-'],
    ['*https://a.b*', 'em(url(https://a.b=https://a.b))'],
    ['[https://a.b](c)', 'link(https://a.b=c)'],
    ['[see https://a.b]', '[see url(https://a.b=https://a.b)]'],
    [`https://a.${'b'.repeat(3000)}`, `https://a.${'b'.repeat(3000)}`],
    [`https://a${'?!.,:;'.repeat(300)} b`, `url(https://a=https://a)${'?!.,:;'.repeat(300)} b`],
  ],
  'line breaks and HTML': [
    ['a  \nb', 'abr()b'],
    ['a\\\nb', 'abr()b'],
    ['a \nb  ', 'a \nb'],
    ['a <b c="d">e</b> <!-- f --> <? g ?>', 'a html()ehtml() html() html()'],
    ['a < b <3', 'a < b <3'],
    ['a <!b>c<!D e>', 'a html()chtml()'],
    ['a <!-- b', 'a <!-- b'],
    ['&#35; &#x23; &amp; &nbsp;&rarr;&amp;lt; &other; &', '# # & \u00A0→&lt; &other; &'],
    ['`&amp;` \\&amp;', 'code(&amp;) \\&amp;'],
    ['a<br>b<br/>c</td><TD x="y">d</em>e', 'abr()bbr()cbr()br()dhtml()e'],
  ],
};

describe('words in Markdown', () => {
  for (const [what, rows] of Object.entries(tables)) {
    describe(`with ${what}`, () => {
      for (const [written, read] of rows)
        it(`read ${JSON.stringify(written.slice(0, 60))}`, () => assert.equal(inlineShape(written), read));
    });
  }

  it('consist of parts without gaps, whatever they are', () => {
    holds(
      fc.oneof(fragments, anyText),
      (text) => assertGapless(readInline(text, new Map([['g', 'h']])), 0, text.length, text),
      300,
    );
  });
});

/** Fails unless parts follow each other, and what is in them lies within them. */
function assertGapless(parts: readonly Inline[], start: number, end: number, text: string): void {
  let at = start;
  for (const part of parts) {
    assert.equal(part.start, at, text);
    assert.ok(part.end > part.start, text);
    const inner = innerOf(part);
    const [first, last] = [inner[0], inner.at(-1)];
    if (first && last) {
      assert.ok(first.start >= part.start && last.end <= part.end, text);
      assertGapless(inner, first.start, last.end, text);
    }
    at = part.end;
  }
  assert.equal(at, end, text);
}
