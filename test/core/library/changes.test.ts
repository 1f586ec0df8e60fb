import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../src/core/library/library';
import type { LibraryUpdate } from '../../../src/core/library/library';
import type { Sop } from '../../../src/core/sop/model';
import { added, changesOf, configured, libraryOf, linterOf, removed } from '../support/libraries';
import { holds } from '../support/properties';
import { sopFrom } from '../support/sops';

const paths = ['a.md', 'b.md', 'x/a.md', 'x/c.md'];
const ids = ['', 'a', 'b', 'shared'];
const links = ['a.md', 'b.md#part', '../a.md', 'x/c.md#part', '../../out.md'];
const configs = [undefined, 'team: {ana: {}}', 'team: {luis: {}}\nvariables: {a.b: {}}'];

/** What a file may say, so that files often get into each other's way. */
const texts = fc
  .record({
    id: fc.constantFrom(...ids),
    link: fc.constantFrom(...links),
    related: fc.constantFrom(...ids),
    part: fc.boolean(),
  })
  .map(
    ({ id, link, related, part }) =>
      `---\ntitle: T\nowner: ana\n${id ? `id: ${id}\n` : ''}${related ? `related: [${related}]\n` : ''}---\n\nSummary [l](${link}).\n\n${part ? '# Part\n\n```reply lang=es\n{{ a.c }}\n```\n' : ''}`,
  );

const updates: fc.Arbitrary<LibraryUpdate> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...paths), texts, fc.constantFrom('sops', 'sops', 'more'))
      .map(([path, text, root]) => added(path, text, root)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...paths), fc.constantFrom('sops', 'sops', 'more'))
      .map(([path, root]) => removed(path, root)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...configs).map((text) => configured(text)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('sops', 'more').map((root): LibraryUpdate => ({ kind: 'root-removed', root })),
  },
);
const histories = fc.array(fc.array(updates, { maxLength: 4 }), { maxLength: 8 });

/** Everything that can be asked of a library, in an order that does not depend on how it came to be. */
function everything(library: Library): unknown {
  const files = [...library.sops].map((sop) => sop.location.uri).sort();
  return {
    problems: Object.fromEntries(problemsOf(library)),
    byId: ids.map((id) =>
      library
        .withId(id)
        .map((sop) => sop.location.uri)
        .sort(),
    ),
    categories: library
      .categories()
      .map((category) =>
        [
          category.root,
          category.folder,
          library
            .sopsIn(category)
            .map((sop) => sop.location.uri)
            .sort(),
        ].join(' '),
      )
      .sort(),
    roots: library.roots.sort(),
    links: files.map((uri) => links.map((link) => library.linked(library.get(uri)!, link)?.location.uri)),
    config: [library.config('sops'), library.configUri('sops')],
  };
}

function problemsOf(library: Library): Map<string, string> {
  const told = (uri: string) =>
    linterOf(library)
      .problems(uri)
      .map((one) => `${one.code} ${one.args.map((arg) => arg.split(', ').sort().join(', ')).join(' ')}`)
      .sort()
      .join('; ');
  return new Map([...library.sops].map((sop) => [sop.location.uri, told(sop.location.uri)]));
}

/** A library made in one go from what another one has become. */
function madeAtOnce(library: Library, config: string | undefined): Library {
  const made = new Library();
  made.update([...library.sops].map((sop): LibraryUpdate => ({ kind: 'sop', sop })).reverse());
  if (config !== undefined) made.update([configured(config)]);
  return made;
}

/** What `library.yml` of the root `sops` says after some updates. */
function configAfter(history: readonly (readonly LibraryUpdate[])[]): string | undefined {
  let config: string | undefined;
  for (const update of history.flat()) {
    if (update.kind === 'config') config = update.text;
    if (update.kind === 'root-removed' && update.root === 'sops') config = undefined;
  }
  return config;
}

describe('any history of a library', () => {
  it('ends where a library made at once of its files begins', () => {
    holds(
      histories,
      (history) => {
        const library = new Library();
        for (const batch of history) {
          library.update(batch);
          problemsOf(library);
        }
        assert.deepEqual(everything(library), everything(madeAtOnce(library, configAfter(history))));
      },
      40,
    );
  });

  it('is reported in full: whoever only listens knows all SOPs, and every file whose problems changed', () => {
    holds(
      histories,
      (history) => {
        const library = new Library();
        const known = new Map<string, Sop>();
        const told = new Set<string>();
        library.onDidChange((change) => {
          for (const sop of change.removed) assert.ok(known.delete(sop.location.uri), 'what goes was there');
          for (const sop of change.added) assert.ok(!known.has(sop.location.uri), 'what comes was not there');
          for (const sop of change.changed) assert.ok(known.has(sop.location.uri), 'what changes was there');
          for (const sop of [...change.added, ...change.changed]) known.set(sop.location.uri, sop);
        });
        linterOf(library).onDidChange(({ sops }) => {
          for (const uri of sops) told.add(uri);
        });
        for (const batch of history) {
          const before = problemsOf(library);
          told.clear();
          library.update(batch);
          for (const [uri, problems] of problemsOf(library))
            assert.ok(problems === before.get(uri) || told.has(uri), `${uri} has other problems now`);
        }
        assert.deepEqual(new Map([...library.sops].map((sop) => [sop.location.uri, sop])), known);
      },
      40,
    );
  });
});

describe('the work of a change', () => {
  /** SOPs that count how often anything is asked of them. */
  function counted(sop: Sop, count: { asked: number }): Sop {
    return new Proxy(sop, {
      get(target, property) {
        count.asked++;
        return Reflect.get(target, property) as unknown;
      },
    });
  }

  /** How often other SOPs of a library of some size are asked anything when one file changes in each way. */
  function workIn(size: number): number {
    const count = { asked: 0 };
    const library = libraryOf({});
    const others = Array.from({ length: size }, (_, index) =>
      sopFrom(`---\ntitle: T${index}\n---\n\nSee [next](o${index + 1}.md).\n`, `o${index}.md`),
    );
    library.update(others.map((sop): LibraryUpdate => ({ kind: 'sop', sop: counted(sop, count) })));
    // The replies of all are compared once.
    while (linterOf(library).compareNext());
    count.asked = 0;
    library.update([added('new.md', '---\ntitle: T\n---\n\nSee [o3](o3.md).\n')]);
    linterOf(library).problems('sops/new.md');
    library.update([added('new.md', '---\ntitle: T\nid: other\n---\n\nSee [o4](o4.md#x).\n')]);
    linterOf(library).problems('sops/new.md');
    library.update([removed('new.md')]);
    return count.asked;
  }

  it('does not grow with the library', () => {
    const work = workIn(20);
    assert.ok(work > 0);
    assert.equal(workIn(400), work);
  });

  it('checks a file once, however often its problems are asked for', () => {
    const count = { asked: 0 };
    const library = new Library();
    library.update([{ kind: 'sop', sop: counted(sopFrom('Text'), count) }]);
    linterOf(library).problems('sops/general/test.md');
    count.asked = 0;
    linterOf(library).problems('sops/general/test.md');
    assert.equal(count.asked, 0);
  });

  it('of a thousand files is reported as one', () => {
    const library = new Library();
    const told = changesOf(library);
    library.update(Array.from({ length: 1000 }, (_, index) => added(`${index}.md`, 'Text')));
    assert.deepEqual(
      told.map((change) => change.added.length),
      [1000],
    );
  });
});
