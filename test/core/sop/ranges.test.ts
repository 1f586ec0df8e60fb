import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds } from '../support/properties';
import { cut } from '../support/ranges';
import { sopFrom, stepsIn, withFrontMatter } from '../support/sops';

interface Item {
  readonly kind: 'task' | 'answer' | 'hint';
  readonly marker: string;
  readonly loose: boolean;
  readonly below: readonly Item[];
}

/** Lists of steps, answers and hints, tight and loose, ordered and not, nested in each other. */
const items = fc.letrec<{ item: Item; items: readonly Item[] }>((tie) => ({
  items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  item: fc.record({
    kind: fc.constantFrom('task', 'task', 'answer', 'hint'),
    marker: fc.constantFrom('-', '*', '+', '1.', '1)'),
    loose: fc.boolean(),
    below: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant([]), tie('items')),
  }),
})).items;

/** Writes lists as Markdown; every word occurs once, so that it is clear what a range cuts out. */
function write(list: readonly Item[], indent: string, count: { last: number }): string {
  const { marker, loose } = list[0]!;
  return list
    .map((item) => {
      const number = ++count.last;
      const words = {
        task: `[ ] Do ${number} [L${number}](#s${number}) now \`#id${number} @role${number} 5m\``,
        answer: `Answer ${number} → [L${number}](#s${number})`,
        hint: `Hint ${number} **[L${number}](#s${number})**`,
      }[item.kind];
      const below =
        item.below.length > 0
          ? (loose ? '\n\n' : '\n') + write(item.below, indent + ' '.repeat(marker.length + 1), count)
          : '';
      return `${indent}${marker} ${words}${below}`;
    })
    .join(loose ? '\n\n' : '\n');
}

const documents = fc.tuple(items, fc.constantFrom('\n', '\r\n')).map(([list, lineBreak]) =>
  withFrontMatter(write(list, '', { last: 0 }))
    .replace('\n', '\nsteps: tasks\n')
    .replaceAll('\n', lineBreak),
);

describe('ranges', () => {
  it('cut out exactly what they belong to, in lists of any shape', () => {
    holds(
      documents,
      (text) => {
        const sop = sopFrom(text);
        for (const link of sop.links)
          assert.equal(
            cut(text, link.range),
            `[${link.text}](#${link.target.kind === 'section' ? link.target.anchor : ''})`,
          );
        for (const step of stepsIn(sop)) {
          assert.equal(cut(text, step.role!.range), `@${step.role!.text}`);
          const number = step.id.slice(2);
          const own = cut(text, step.textRange);
          assert.match(own, new RegExp(`^(-|\\*|\\+|1\\.|1\\)) \\[ \\] Do ${number} .* 5m\`$`));
          assert.ok(cut(text, step.range).startsWith(own));
          for (const branch of step.branches) assert.match(cut(text, branch.range), /^(-|\*|\+|1\.|1\)) Answer/);
          for (const hint of step.guidance) assert.match(cut(text, hint.range), /^(-|\*|\+|1\.|1\)) (Hint|Answer)/);
        }
      },
      100,
    );
  });

  it('lose no step, link or role of such lists', () => {
    holds(
      documents,
      (text) => {
        const sop = sopFrom(text);
        assert.equal(stepsIn(sop).length, text.split('[ ] Do').length - 1);
        assert.equal(sop.links.length, text.split('[L').length - 1);
      },
      50,
    );
  });

  const links: readonly [string, string][] = [
    ['behind an escaped pipe in a table', '| a |\n|---|\n| x \\| [L](#l) |\n'],
    ['before an escaped pipe in a table', '| [L](#l)\\| a |\n|---|\n'],
    ['in a quote in a quote that ends with an empty line', '> > a [L](#l)\n> > \n \n'],
    ['behind a line of a list item that looks like an empty list', '- a\n      - \n  [L](#l)\n'],
    ['on a line of a list item that is indented like code', '- [ ] Do\n      and [L](#l)\n'],
    ['behind an escaped bracket in an image', '![a \\[ [L](#l)](b.png)\n'],
    ['in the same words as its mark', '*\\*[L](#l)*\n'],
    ['behind a quote mark that a line separator hides', '> a\u2028> b [L](#l) c\n'],
  ];
  for (const [where, body] of links) {
    it(`are exact for a link ${where}`, () => {
      const text = withFrontMatter(body);
      assert.deepEqual(
        sopFrom(text).links.map((link) => cut(text, link.range)),
        ['[L](#l)'],
      );
    });
  }

  it('are exact for attributes of a reply after an escaped one', () => {
    const text = withFrontMatter('# R\n\n```reply lang=e\\* wrong\nHi\n```\n');
    assert.deepEqual(
      sopFrom(text)
        .problems.filter(({ code }) => code === 'reply.attribute-unknown')
        .map(({ range }) => cut(text, range)),
      ['wrong'],
    );
  });
});
