import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { draftRules } from '../../../src/core/lint/draft/rules';
import { fixesOf } from '../../../src/core/lint/fixing';
import { kinds } from '../../../src/core/lint/kinds';
import { libraryRules } from '../../../src/core/lint/all-rules';
import { configRules } from '../../../src/core/lint/config/rules';
import { sopRules } from '../../../src/core/lint/sop/rules';
import type { Sop } from '../../../src/core/sop/model';
import { readSop } from '../../../src/core/sop/read';
import { thrown } from '../support/fault-injector';
import { added, codesAt, configured, libraryOf, linterOf, newLinter } from '../support/libraries';
import { locationOf } from '../support/sops';

const text = '---\ntitle: T\ntitel: x\nrelated: [none]\n---\n\n[a](b.md)\n';
const draft = { text: 'x', front: readDraft('---\n{name: Pérez, Ana}\n---\n') };

/** Does something while a method of an object throws. */
function failing<T>(owner: object, method: string, error: () => unknown, work: () => T): T {
  const held = Object.getOwnPropertyDescriptor(owner, method);
  Object.defineProperty(owner, method, {
    configurable: true,
    value: () => {
      throw error();
    },
  });
  try {
    return work();
  } finally {
    if (held) Object.defineProperty(owner, method, held);
  }
}

describe('a check that fails', () => {
  const usual = readSop(text, locationOf()).problems.map(({ code }) => code);

  for (const [what, error] of Object.entries(thrown)) {
    it(`costs an SOP only what it finds, whatever it throws: ${what}`, () => {
      for (const rule of sopRules) {
        const own = rule.kinds.map(({ code }) => code);
        const problems = failing(rule, 'check', error, () => readSop(text, locationOf()).problems);
        const failed = problems.filter(({ code }) => code === 'lint.rule-failed');
        assert.deepEqual(
          failed.map(({ args }) => args[0]),
          [own[0]],
        );
        assert.deepEqual(
          problems.map(({ code }) => code).filter((code) => code !== 'lint.rule-failed'),
          usual.filter((code) => !own.includes(code)),
        );
      }
    });
  }

  it('costs an SOP in its library only what it finds', () => {
    for (const rule of libraryRules) {
      const library = libraryOf({ 'a.md': text });
      const codes = failing(rule, 'check', thrown['a stack that is full']!, () => codesAt(library, 'a.md'));
      assert.ok(codes.includes('lint.rule-failed'), rule.kinds[0]?.code);
      assert.ok(codes.includes('yaml.unknown-key'));
    }
  });

  it('costs library.yml only what it finds', () => {
    for (const rule of configRules) {
      const library = libraryOf({}, 'nmae: x\n');
      const found = failing(rule, 'check', thrown['a stack that is full']!, () =>
        linterOf(library).configProblems('sops'),
      );
      assert.deepEqual(
        found.map(({ code }) => code).filter((code) => code !== 'library.version-old'),
        ['yaml.unknown-key', 'lint.rule-failed'],
      );
    }
  });

  it('costs a draft only what it finds', () => {
    const linter = linterOf(libraryOf({}));
    assert.equal(linter.draftProblems(draft).length, 1);
    for (const rule of draftRules) {
      const found = failing(rule, 'check', thrown['a stack that is full']!, () => linter.draftProblems(draft));
      assert.ok(found.some(({ code }) => code === 'lint.rule-failed'));
    }
  });

  it('has its fix left out where that fails, and the problem stays', () => {
    const mistaken = text.replace('titel: x', 'status: aproved');
    const library = libraryOf({ 'a.md': mistaken });
    const linter = linterOf(library);
    const sop = library.get('sops/a.md')!;
    const check = (now: string) => {
      const read = readSop(now, sop.location);
      return { text: now, sop: read, problems: linter.check(read) };
    };
    const file = check(mistaken);
    const problem = file.problems.find(({ code }) => code === 'yaml.not-one-of')!;
    assert.equal(fixesOf(file, problem, check).length, 1);
    assert.deepEqual(
      failing(kinds.get(problem.code)!, 'fix', thrown['a stack that is full']!, () => fixesOf(file, problem, check)),
      [],
    );
  });
});

describe('an SOP that search or suggestions fail on', () => {
  it('has that as a problem until it is read anew', () => {
    const library = libraryOf({ 'a.md': '---\ntitle: T\n---\n\nSummary.\n' });
    const linter = newLinter(library);
    const stale: string[] = [];
    linter.onDidChange(({ sops }) => stale.push(...sops));
    assert.deepEqual(linter.problems('sops/a.md'), []);
    linter.noteLeftOut(library.get('sops/a.md')!, 'no room');
    assert.deepEqual(stale, ['sops/a.md']);
    assert.deepEqual(
      linter.problems('sops/a.md').map(({ code, args }) => [code, ...args]),
      [['sop.left-out', 'no room']],
    );
    library.update([added('a.md', '---\ntitle: T\n---\n\nNew summary.\n')]);
    assert.deepEqual(linter.problems('sops/a.md'), []);
  });
});

describe('an SOP whose names cannot be read', () => {
  it('stays in the library with that as its problem, and the others come in', () => {
    const library = libraryOf({ 'a.md': text });
    const bad = Object.create(readSop(text, locationOf('b.md')), {
      location: { value: locationOf('b.md') },
      id: { value: 'b' },
      fileLinks: {
        get: () => {
          throw new RangeError('Maximum call stack size exceeded');
        },
      },
    }) as Sop;
    library.update([{ kind: 'sop', sop: bad }, added('c.md', text)]);
    assert.equal(library.size, 3);
    assert.deepEqual(codesAt(library, 'b.md'), ['sop.reading-failed']);
    assert.ok(codesAt(library, 'c.md').includes('yaml.unknown-key'));
  });
});

describe('a library.yml that is there but cannot be read', () => {
  it('is told, and what it said before still applies', () => {
    const library = libraryOf({ 'a.md': text }, 'version: 1\nname: Shop\n');
    library.update([{ kind: 'config', root: 'sops', uri: 'sops/library.yml', text: undefined, unread: 'EACCES' }]);
    assert.equal(library.config('sops').name, 'Shop');
    assert.deepEqual(
      linterOf(library)
        .configProblems('sops')
        .map(({ code, severity, args }) => [code, severity, ...args]),
      [['library.unreadable', 'error', 'EACCES']],
    );
    library.update([configured('version: 1\nname: Other\n')]);
    assert.deepEqual(linterOf(library).configProblems('sops'), []);
  });
});
