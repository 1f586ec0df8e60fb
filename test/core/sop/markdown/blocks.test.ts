import assert from 'node:assert/strict';
import { shapeOf } from '../../support/markdown';

const tables: Readonly<Record<string, readonly (readonly [written: string, read: string])[]>> = {
  'paragraphs and headings': [
    ['a\nb\n\nc', 'p "a\\nb" p "c"'],
    ['# a\n## b ##\n####### c\n#d', 'h1 "a" h2 "b" p "####### c\\n#d"'],
    ['# a#\n# #\n#', 'h1 "a#" h1 "" h1 ""'],
    ['a\n===\nb\nc\n---', 'h1 "a" h2 "b\\nc"'],
    ['a\n    b\n\n    c', 'p "a\\nb" code "c"'],
    ['a\n***\n---\n_ _ _', 'p "a" rule rule rule'],
  ],
  lists: [
    ['- a\n- b\n\n- c', 'list(p "a", p "b", p "c")'],
    ['- a\n* b\n1. c\n2) d', 'list(p "a") list(p "b") list(p "c") list(p "d")'],
    ['- a\n  b\nc', 'list(p "a\\nb\\nc")'],
    ['- a\n\n  b\n\nc', 'list(p "a" p "b") p "c"'],
    ['- a\n  - b\n    - c\n- d', 'list(p "a" list(p "b" list(p "c")), p "d")'],
    ['-\ta\n\n\tb', 'list(p "a" p "b")'],
    ['- - a', 'list(list(p "a"))'],
    ['-\n  a\n-\n\n  b', 'list(p "a", ) p "b"'],
    ['-      a', 'list(code " a")'],
    ['a\n- b\n2. c', 'p "a" list(p "b") list(p "c")'],
    ['a\n2. b\n-', 'h2 "a\\n2. b"'],
    ['- [ ] a\n- [x] b\n- [ ]c\n- [ ]', 'list([] p "a", [] p "b", p "[ ]c", p "[ ]")'],
    ['- [ ] a\n  ---', 'list(h2 "[ ] a")'],
  ],
  quotes: [
    ['> a\nb\n> c', 'quote(p "a\\nb\\nc")'],
    ['> a\n\n> b', 'quote(p "a") quote(p "b")'],
    ['> - a\n>   b\n> - c', 'quote(list(p "a\\nb", p "c"))'],
    ['> # a\nb', 'quote(h1 "a") p "b"'],
    ['> ```\na', 'quote(fence "" "") p "a"'],
    ['> a\n---', 'quote(p "a") rule'],
    ['- a → b\n  > - \na', 'list(p "a → b" quote(list())) p "a"'],
  ],
  code: [
    ['```js x\na\n\n  b\n```\nc', 'fence "js x" "a\\n\\n  b" p "c"'],
    ['~~~\n```\n~~~~', 'fence "" "```"'],
    ['```a`\nb', 'p "```a`\\nb"'],
    ['```\na\n', 'fence "" "a"'],
    ['  ```\n  a\n b\n   c\n  ```', 'fence "" "a\\nb\\n c"'],
    ['- ```\n  a\n  ```', 'list(fence "" "a")'],
    ['    a\n\n      b\n\n', 'code "a\\n\\n  b"'],
  ],
  tables: [
    ['|a|b|\n|-|:-:|\n|c\\|d|e|f|\n|g|\n\nh', 'table("a" | "b" / "c|d" | "e" | "f" / "g") p "h"'],
    ['a\nb | c\n---|---\nd', 'p "a" table("b" | "c" / "d")'],
    ['|a|\n|-|-|', 'p "|a|\\n|-|-|"'],
    ['a\n:-', 'table("a")'],
    ['|a|\n|-|\n# b', 'table("a") h1 "b"'],
    ['|a|\n|-|\n- b', 'table("a") list(p "b")'],
  ],
  definitions: [
    ['[a]: b\n[C d]: <e f> "g"\nh', 'def a=b def c d=e f p "h"'],
    ['[a]:\n b\n "c\nd"\n', 'def a=b'],
    ['[a]: b "c" d', 'p "[a]: b \\"c\\" d"'],
    ['a\n[b]: c', 'p "a\\n[b]: c"'],
    ['[a]: b\n===\n', 'def a=b p "==="'],
    ['[a]: b\n-\nc', 'def a=b p "-\\nc"'],
    ['[a]:\u00a0b\n[c]: d', 'def a=b def c=d'],
  ],
  HTML: [
    ['<div>\n*a*\n\nb', 'html "<div>\\n*a*" p "b"'],
    ['<!-- a\n\nb -->\nc', 'html "<!-- a\\n\\nb -->" p "c"'],
    ['a\n<div>\n\n', 'p "a" html "<div>"'],
    ['a\n<b>\n', 'p "a\\n<b>"'],
    ['<b c="d">\ne', 'html "<b c=\\"d\\">\\ne"'],
    ['<b> a', 'p "<b> a"'],
    ['<pre>\n\na</pre> b\nc', 'html "<pre>\\n\\na</pre> b" p "c"'],
  ],
};

describe('blocks of Markdown', () => {
  for (const [what, rows] of Object.entries(tables)) {
    describe(`with ${what}`, () => {
      for (const [written, read] of rows)
        it(`read ${JSON.stringify(written)}`, () => assert.equal(shapeOf(written), read));
    });
  }
});
