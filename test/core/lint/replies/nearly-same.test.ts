import assert from 'node:assert/strict';
import { AlikeIndex, likeness, rowsOf } from '../../../../src/core/lint/replies/alike';
import type { Linter } from '../../../../src/core/lint/linter';
import { added, libraryOf, linterOf, newLinter, removed } from '../../support/libraries';
import { random } from '../../../bench/random';
import { seed } from '../../support/seed';
import { sopFrom } from '../../support/sops';
import { assertFound, isOfControl, withBody } from './support';

const words =
  'Your parcel left our warehouse this morning and arrives within two working days. You can follow it with the link below. We will write again as soon as the carrier tells us that it was handed over at your door.';
const block = (text: string, info = 'lang=en channel=email') => `\`\`\`reply ${info}\n${text}\n\`\`\`\n`;
const sop = (text: string, { front = '', title = 'On its way', info = 'lang=en channel=email' } = {}) =>
  withBody(`## ${title}\n\n${block(`Hello {{ customer.name }},\n\n${text}\n\nKind regards`, info)}`, front);
const other = words.replace('this morning', 'yesterday');

describe('two replies that say nearly the same', () => {
  const told = (files: Record<string, string>) => {
    const library = libraryOf(files);
    return Object.keys(files).flatMap((path) =>
      linterOf(library)
        .problems(`sops/${path}`)
        .filter(({ code }) => code === 'reply.nearly-same')
        .map(({ args }) => [path, ...args]),
    );
  };

  it('are told at the one whose file comes later, with the other and its file', () => {
    assert.deepEqual(told({ 'a.md': sop(words), 'b/b.md': sop(other, { title: 'Sent' }) }), [
      ['b/b.md', 'On its way', 'a.md'],
    ]);
  });

  it('are told at the second in one SOP', () => {
    assertFound(
      withBody(`## On its way\n\n${block(words)}\n## Sent\n\n⟦\`\`\`reply lang=en channel=email\n⟧${other}\n\`\`\`\n`),
      undefined,
      ['reply.nearly-same', 'On its way', 'a.md'],
    );
  });

  it('are two where language, channel or some sentences differ, and where one translates or replaces the other', () => {
    const a = sop(words, { front: 'id: a\n' });
    for (const b of [
      sop(other, { info: 'lang=es channel=email' }),
      sop(other, { info: 'lang=en channel=chat' }),
      sop(
        words.replace(
          /You can follow.*/,
          'Nothing else is needed from you, and the refund of what you paid for the delivery is on its way to your card.',
        ),
      ),
      sop(other, { front: 'translation-of: {id: a}\n' }),
      sop(other).replace('approved', 'retired'),
    ])
      assert.deepEqual(told({ 'a.md': a, 'b.md': b }), []);
    assert.deepEqual(told({ 'a.md': sop('It is on its way.'), 'b.md': sop('It is on its way.') }), []);
  });

  it('are told no longer once one of them changes, and again once they are the same', () => {
    const library = libraryOf({ 'a.md': sop(words), 'b.md': sop(other) });
    const linter = linterOf(library);
    const codes = (path: string) =>
      linter.problems(`sops/${path}`).flatMap(({ code }) => (isOfControl(code) ? [] : [code]));
    assert.deepEqual([codes('a.md'), codes('b.md')], [[], ['reply.nearly-same']]);
    library.update([
      added(
        'a.md',
        sop('Something else altogether is said here now, in as many words as it takes to be compared with others.'),
      ),
    ]);
    assert.deepEqual([codes('a.md'), codes('b.md')], [[], []]);
    library.update([added('a.md', sop(words))]);
    assert.deepEqual([codes('a.md'), codes('b.md')], [[], ['reply.nearly-same']]);
    library.update([removed('a.md')]);
    assert.deepEqual(codes('b.md'), []);
  });

  describe('are told at the same one', () => {
    const near = (linter: Linter) =>
      ['a.md', 'b.md'].filter((path) =>
        linter.problems(`sops/${path}`).some(({ code }) => code === 'reply.nearly-same'),
      );
    const pair = () => {
      const library = libraryOf({ 'b.md': sop(other), 'a.md': sop(words) });
      return { library, linter: newLinter(library) };
    };

    it('whichever was looked at first, and whichever changes', () => {
      const { library, linter } = pair();
      linter.problems('sops/b.md');
      assert.deepEqual(near(linter), ['b.md']);
      for (const path of ['a.md', 'b.md']) {
        library.update([added(path, sop(path === 'a.md' ? words : other, { title: 'Sent off' }))]);
        assert.deepEqual(near(linter), ['b.md']);
      }
    });

    it('on another day', () => {
      const { linter } = pair();
      near(linter);
      linter.setToday('2026-01-02');
      assert.deepEqual(near(linter), ['b.md']);
    });

    it('after a fix was tried', () => {
      const { linter } = pair();
      for (const path of ['a.md', 'b.md']) linter.check(sopFrom(sop('Something else is said.'), path));
      assert.deepEqual(near(linter), ['b.md']);
      assert.ok(linter.check(sopFrom(sop(other), 'c.md')).some(({ code }) => code === 'reply.nearly-same'));
      assert.deepEqual(near(linter), ['b.md']);
    });

    it('once the first one comes, which has the other checked again', () => {
      const library = libraryOf({ 'b.md': sop(other) });
      const linter = newLinter(library);
      assert.deepEqual(near(linter), []);
      const stale: string[] = [];
      linter.onDidChange(({ sops }) => stale.push(...sops));
      library.update([added('a.md', sop(words))]);
      while (linter.compareNext());
      assert.deepEqual(stale, ['sops/a.md', 'sops/b.md']);
      assert.deepEqual(near(linter), ['b.md']);
    });

    it('of a library too large to be compared while somebody waits, once it is compared', () => {
      const others = Array.from({ length: 150 }, (_, at) => [`o${at}.md`, sop(`Number ${at} has arrived.`)] as const);
      const library = libraryOf({ 'a.md': sop(words), 'b.md': sop(other), ...Object.fromEntries<string>(others) });
      const linter = newLinter(library);
      assert.deepEqual(near(linter), []);
      const stale = new Set<string>();
      linter.onDidChange(({ sops }) => sops.forEach((uri) => stale.add(uri)));
      while (linter.compareNext());
      assert.ok(stale.has('sops/b.md'));
      assert.deepEqual(near(linter), ['b.md']);
    });

    it('after many others went', () => {
      const many = Array.from({ length: 60 }, (_, at) => `c${at}.md`);
      const library = libraryOf(Object.fromEntries(many.map((path) => [path, sop(words)])));
      const linter = newLinter(library);
      for (const path of many) linter.problems(`sops/${path}`);
      library.update([...many.map((path) => removed(path)), added('a.md', sop(words)), added('b.md', sop(other))]);
      assert.deepEqual(near(linter), ['b.md']);
    });

    it('with nothing of another library', () => {
      const library = libraryOf({ 'a.md': sop(words) });
      library.update([added('b.md', sop(other), 'else')]);
      const problems = newLinter(library).problems('else/b.md');
      assert.ok(!problems.some(({ code }) => code === 'reply.nearly-same'));
    });
  });

  it('are found however the files came, one by one or all at once', () => {
    const next = random(seed);
    for (let round = 0; round < 3; round++) {
      const library = libraryOf({});
      const linter = newLinter(library);
      const paths = Array.from({ length: 6 }, (_, at) => `${String.fromCharCode(97 + at)}.md`);
      const texts = [words, other, words.replace('two', 'three'), `${words} ${words.split(' ').reverse().join(' ')}`];
      const pick = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)]!;
      for (let step = 0; step < 15; step++) {
        const path = pick(paths);
        library.update([next() < 0.3 ? removed(path) : added(path, sop(pick(texts), { title: pick(['A', 'B']) }))]);
        if (next() < 0.5) linter.problems(`sops/${pick(paths)}`);
        if (next() < 0.2) linter.check(sopFrom(sop(pick(texts)), pick(paths)));
      }
      const args = (one: Linter) =>
        paths.flatMap((path) => one.problems(`sops/${path}`).map((problem) => [path, problem.code, ...problem.args]));
      assert.deepEqual(args(linter), args(newLinter(library)));
    }
  });
});

describe('an index of texts by what is alike', () => {
  it('finds what shares four fifths, and no more than it was asked for', () => {
    const index = new AlikeIndex<string>((a, b) => (a < b ? -1 : 1));
    const rows = (text: string) => rowsOf(text) ?? new Uint32Array();
    index.add('a', rows(words));
    index.add('b', rows(other));
    index.add(
      'c',
      rows('Nothing in this text has anything to do with the others, although it is about as long as they are.'),
    );
    assert.deepEqual(index.like(rows(words), 0.8), ['a', 'b']);
    assert.deepEqual(index.like(rows(words), 1), ['a']);
    index.delete('a');
    assert.deepEqual(index.like(rows(words), 0.8), ['b']);
    assert.equal(likeness(Uint32Array.of(1, 2, 3), Uint32Array.of(2, 3, 4)), 0.5);
  });

  it('leaves out texts that say too little, whatever is filled in', () => {
    assert.equal(
      rowsOf('Hello {{ customer.name | default: "a b c d e f g h i j k l m n o p" }},\n\nthank you.'),
      undefined,
    );
    assert.equal(rowsOf(''), undefined);
  });

  it('does not look through all texts for phrases that all have', () => {
    const index = new AlikeIndex<number>((a, b) => a - b);
    const rows = rowsOf(words) ?? new Uint32Array();
    for (let at = 0; at < 1000; at++) index.add(at, rows);
    assert.deepEqual(index.like(rows, 0.8), []);
  });
});
