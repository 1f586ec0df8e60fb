import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frontEdits } from '../../../../src/core/sop/writing/front-edits';
import type { FrontChange } from '../../../../src/core/sop/writing/front-change';
import { applyEdits } from '../../../../src/core/text/edit';
import { holds } from '../../support/properties';
import { plainSop, sopFrom } from '../../support/sops';

const luis = { by: 'luis', on: '2026-11-29', method: undefined, hash: '3f9a6c001122' };
const add: FrontChange = { does: 'add-item', key: 'approvers', item: luis };

const inBraces = '{by: luis, on: 2026-11-29, hash: 3f9a6c001122}';

/** A text after some changes of its front matter. */
function edited(text: string, ...changes: FrontChange[]): string {
  const found = frontEdits(text, changes);
  assert.ok('edits' in found, `Left as it is: ${'obstacle' in found ? found.obstacle : ''}\n${text}`);
  return applyEdits(text, found.edits);
}

function obstacleOf(text: string, ...changes: FrontChange[]): string | undefined {
  const found = frontEdits(text, changes);
  return 'obstacle' in found ? found.obstacle : undefined;
}

const set = (key: 'status' | 'version' | 'last-reviewed' | 'replaced-by', value: string): FrontChange => ({
  does: 'set',
  key,
  value,
});

/** Front matter with a body. */
function file(front: string): string {
  return `---\n${front}\n---\n\nWords.\n`;
}

describe('Edits of front matter', () => {
  const changed: readonly (readonly [string, string, FrontChange, string])[] = [
    ['a plain value', 'status: draft', set('status', 'in-review'), 'status: in-review'],
    ['a value in quotes', 'status: "draft"', set('status', 'in-review'), 'status: "in-review"'],
    ['a value in single quotes', "status: 'draft'", set('status', 'in-review'), "status: 'in-review'"],
    [
      'a value before a comment',
      'status: draft   # so far',
      set('status', 'in-review'),
      'status: in-review   # so far',
    ],
    ['a key without a value', 'status:   # so far', set('status', 'in-review'), 'status: in-review   # so far'],
    ['a key that says that it has no value', 'status: ~ # so far', set('status', 'draft'), 'status: draft # so far'],
    ['a list that says that it has nothing', 'approvers: null', add, `approvers:\n  - ${inBraces}`],
    [
      'a list with a comment below its last entry',
      'approvers:\n  - by: eva\n    on: 2026-01-01\n    # by mail',
      add,
      'approvers:\n  - by: eva\n    on: 2026-01-01\n    # by mail\n  - by: luis\n    on: 2026-11-29\n    hash: 3f9a6c001122',
    ],
    ['an empty list', 'authors: [] # so far', { does: 'set', key: 'authors', value: 'ana' }, 'authors: ana # so far'],
    ['a key in Spanish', 'estado: borrador', set('status', 'in-review'), 'estado: in-review'],
    ['a key in capital letters', 'Status: draft', set('status', 'in-review'), 'Status: in-review'],
    ['a value far from its key', 'status:\n  draft', set('status', 'in-review'), 'status:\n  in-review'],
    [
      'a key that is missing',
      'title: A\nversion: 1.0.0',
      set('status', 'draft'),
      'title: A\nstatus: draft\nversion: 1.0.0',
    ],
    ['a key that comes first', 'title: A', set('status', 'draft'), 'title: A\nstatus: draft'],
    [
      'a key below a value with comments',
      'owner: ana\nsla:\n  resolution: 2h\n  # more\n# next\nrelated: [b]',
      { does: 'set', key: 'escalation', value: 'x' },
      'owner: ana\nsla:\n  resolution: 2h\n  # more\nescalation: x\n# next\nrelated: [b]',
    ],
    [
      'a key further in',
      '  title: A\n  owner: ana',
      set('version', '1.0.0'),
      '  title: A\n  version: 1.0.0\n  owner: ana',
    ],
    ['a text that needs quotes', 'title: A', { does: 'set', key: 'owner', value: 'a: b' }, 'title: A\nowner: "a: b"'],
    ['a key that goes', '# who\nowner: ana # she\ntitle: A', { does: 'remove', key: 'owner' }, '# who\ntitle: A'],
    [
      'a list that is missing',
      'title: A',
      add,
      'title: A\napprovers:\n  - {by: luis, on: 2026-11-29, hash: 3f9a6c001122}',
    ],
    ['a list that is empty', 'approvers: []', add, 'approvers: [{by: luis, on: 2026-11-29, hash: 3f9a6c001122}]'],
    [
      'a list without anything',
      'approvers: # nobody\ntitle: A',
      add,
      'approvers: # nobody\n  - {by: luis, on: 2026-11-29, hash: 3f9a6c001122}\ntitle: A',
    ],
    [
      'a list in brackets',
      'approvers: [ {by: ana, on: 2026-01-01} , ]',
      add,
      'approvers: [ {by: ana, on: 2026-01-01}, {by: luis, on: 2026-11-29, hash: 3f9a6c001122} , ]',
    ],
    [
      'a list with hyphens',
      'approvers:\n- by: ana # she\n  on: 2026-01-01\n# below\ntitle: A',
      add,
      'approvers:\n- by: ana # she\n  on: 2026-01-01\n- by: luis\n  on: 2026-11-29\n  hash: 3f9a6c001122\n# below\ntitle: A',
    ],
    [
      'one entry without a list',
      'approvers:\n  by: ana\n  on: 2026-01-01\ntitle: A',
      add,
      'approvers:\n  - by: ana\n    on: 2026-01-01\n  - {by: luis, on: 2026-11-29, hash: 3f9a6c001122}\ntitle: A',
    ],
    [
      'one entry in braces',
      'approvers: {by: ana}',
      add,
      'approvers: [{by: ana}, {by: luis, on: 2026-11-29, hash: 3f9a6c001122}]',
    ],
  ];
  for (const [what, before, change, after] of changed)
    it(`write ${what}`, () => {
      assert.equal(edited(file(before), change), file(after));
      const crlf = (text: string) => `\uFEFF${file(text)}`.replaceAll('\n', '\r\n');
      const found = frontEdits(crlf(before), [change]);
      assert.ok('edits' in found);
      assert.equal(applyEdits(crlf(before).slice(1), found.edits), crlf(after).slice(1));
    });

  const lists: readonly (readonly [string, string, number, string])[] = [
    ['the only one in brackets', 'approvers: [{by: ana}]\ntitle: A', 0, 'title: A'],
    ['the only one, with a comment', 'approvers: [{by: ana}] # all\ntitle: A', 0, 'approvers: [] # all\ntitle: A'],
    ['the first in brackets', 'approvers: [{by: ana}, {by: luis}]', 0, 'approvers: [{by: luis}]'],
    ['the last in brackets', 'approvers: [{by: ana}, {by: luis}]', 1, 'approvers: [{by: ana}]'],
    ['the only one with a hyphen', 'approvers:\n  - {by: ana}\ntitle: A', 0, 'title: A'],
    [
      'the only one, the key with a comment',
      'approvers: # all\n  - {by: ana}\ntitle: A',
      0,
      'approvers: [] # all\ntitle: A',
    ],
    [
      'one of some with hyphens',
      'approvers:\n  # first\n  - by: ana\n    on: 2026-01-01\n  # second\n  - by: luis\ntitle: A',
      0,
      'approvers:\n  # first\n  # second\n  - by: luis\ntitle: A',
    ],
    ['one without a list', 'approvers: {by: ana}\ntitle: A', 0, 'title: A'],
  ];
  for (const [what, before, index, after] of lists)
    it(`take out ${what}`, () => {
      const { front } = sopFrom(file(before));
      const at = front.approvers[index]?.range.start;
      assert.ok(at);
      assert.equal(edited(file(before), { does: 'remove-item', key: 'approvers', at }), file(after));
    });

  it('put an entry in place of another', () => {
    const text = file('approvers:\n  - {by: ana} # she\n  - by: luis\n    on: 2026-01-01\ntitle: A');
    const at = sopFrom(text).front.approvers[1]?.range.start;
    assert.ok(at);
    assert.equal(
      edited(text, { does: 'replace-item', key: 'approvers', at, item: luis }),
      file('approvers:\n  - {by: ana} # she\n  - {by: luis, on: 2026-11-29, hash: 3f9a6c001122}\ntitle: A'),
    );
  });

  it('make front matter where there is none', () => {
    assert.equal(
      edited('# A\n\nWords.\n', add, set('status', 'approved')),
      '---\nstatus: approved\napprovers:\n  - {by: luis, on: 2026-11-29, hash: 3f9a6c001122}\n---\n\n# A\n\nWords.\n',
    );
  });

  it('write several keys at once, each where the format names it', () => {
    assert.equal(
      edited(file('title: A\nowner: ana'), set('last-reviewed', '2026-11-29'), add, set('status', 'approved')),
      file(
        'title: A\nstatus: approved\nowner: ana\napprovers:\n  - {by: luis, on: 2026-11-29, hash: 3f9a6c001122}\nlast-reviewed: 2026-11-29',
      ),
    );
  });

  it('write into front matter that holds nothing, and behind a text to which all empty lines belong', () => {
    assert.equal(edited('---\n---\n\nA\n', set('status', 'draft')), '---\nstatus: draft\n---\n\nA\n');
    assert.equal(edited(file('# nothing yet'), set('status', 'draft')), file('# nothing yet\nstatus: draft'));
  });

  const refused: readonly (readonly [string, string, FrontChange])[] = [
    ['unclosed', '---\ntitle: A\n\n# Words\n\nMore.\n', set('status', 'draft')],
    ['foreign', '+++\ntitle = "A"\n+++\n\nWords.\n', set('status', 'draft')],
    ['broken', file('title: A\n  owner: ana\n }: b'), set('status', 'draft')],
    ['broken', file('- a\n- b'), set('status', 'draft')],
    ['flow', file('{title: A, status: draft}'), set('status', 'approved')],
    ['flow', file('? title\n: A'), set('status', 'approved')],
    ['value', file('status: [draft]'), set('status', 'approved')],
    ['value', file('approvers: luis'), add],
    ['value', file('status: > # why\n  draft'), set('status', 'approved')],
    ['unreadable', '', set('status', 'draft')],
    ['unreadable', 'a\0b', set('status', 'draft')],
    // What others stand on would change with it.
    ['letters', file('title: Devoluci\uFFFDn'), set('status', 'draft')],
    ['twice', file('status: draft\nestado: draft'), set('status', 'in-review')],
    ['unsure', file('status: &state draft\nx-state: *state\naliases: [*state]'), { does: 'remove', key: 'status' }],
  ];
  for (const [obstacle, text, change] of refused)
    it(`are none, as it is ${obstacle}: ${JSON.stringify(text.slice(0, 40))}`, () =>
      assert.equal(obstacleOf(text, change), obstacle));

  it('give what was wanted, and leave all else as it is', () => {
    let [done, left] = [0, 0];
    const runs = holds(
      fc.record({ text: anyFile, changes: fc.uniqueArray(anyChange, { selector: ({ key }) => key, minLength: 1 }) }),
      ({ text, changes }) => {
        const before = sopFrom(text);
        const wanted = changes.map((change) => placed(change, text));
        const found = frontEdits(text, wanted);
        if ('obstacle' in found) {
          left++;
          return;
        }
        done++;
        const after = sopFrom(applyEdits(text.replace(/^\uFEFF/, ''), found.edits));
        const keys = new Set(wanted.map(({ key }) => key));
        assert.deepEqual(without(after, keys), without(before, keys));
        for (const change of wanted) assertSaid(change, before, after);
        // Comments but for those of what goes.
        if (!wanted.some(({ does }) => does === 'remove' || does === 'remove-item'))
          assert.deepEqual(commentsIn(after.text), commentsIn(before.text));
        assert.equal(/\r\n/.test(after.text), /\r\n/.test(before.text));
        assert.equal(/[^\r]\n/.test(after.text), /[^\r]\n/.test(before.text));
      },
      1000,
    );
    assert.ok(done > runs * 0.8, `${done} of ${runs}; left as they were: ${left}`);
  });
});

const comment = fc.constantFrom('', '', ' # a comment', '   # “why”');
const indented = (lines: string) => lines.replace(/^(?=.)/gm, '  ');
const person = fc.constantFrom('ana', '"luis"', "'Marta Vidal'", 'leads');
const approval = fc
  .record({
    by: person,
    on: fc.constantFrom(undefined, '2026-01-02', '"2026-03-04"'),
    hash: fc.constantFrom(undefined, '3f9a6c'),
  })
  .map(({ by, on, hash }) => [`by: ${by}`, ...(on ? [`on: ${on}`] : []), ...(hash ? [`hash: ${hash}`] : [])]);
const approvals = fc.oneof(
  fc.constantFrom('approvers:', 'approvers: []', 'aprobadores: []'),
  fc
    .tuple(fc.array(approval, { minLength: 1, maxLength: 3 }), comment)
    .chain(([all, said]) =>
      fc.constantFrom(
        `approvers: [${all.map((one) => `{${one.join(', ')}}`).join(', ')}]${said}`,
        `approvers: [\n${all.map((one) => `    {${one.join(', ')}},${said}\n`).join('')}  ]`,
        `approvers:${said}\n${all.map((one) => `  - {${one.join(', ')}}${said}`).join('\n')}`,
        `approvers:\n${all.map((one) => `- ${one.join('\n  ')}${said}`).join('\n')}`,
        `approvers:\n${indented(all.map((one) => `-   ${one.join('\n    ')}\n# between`).join('\n'))}`,
        `approvers: {${(all[0] ?? []).join(', ')}}${said}`,
        `approvers:\n${indented((all[0] ?? []).join('\n'))}`,
      ),
    ),
);
const entries = fc.tuple(
  fc.constantFrom(
    'title: Refund',
    'title: "A: b"',
    'title: Refund: how',
    'título: Reembolso',
    'title: >-\n  Long\n  words',
  ),
  fc.constantFrom(
    '',
    'status: draft',
    'status: "approved"',
    "status: 'in-review'",
    'status:',
    'estado: aprobado',
    'Status: retired',
  ),
  fc.constantFrom('', 'version: 1.0.0', 'version: "2.1"', 'version:\n  1.2.3'),
  approvals,
  fc.constantFrom('', 'last-reviewed: 2026-01-01', 'ultima-revision: 2026-01-01'),
  fc.constantFrom('', 'replaced-by: other', 'replaced-by:'),
  fc.constantFrom('', 'sla:\n  resolution: 2h\n  # deeper', 'sla: {resolution: 2h}'),
  fc.constantFrom('', 'x-own: |+\n  kept\n\n', 'x-own: [a, "b"]', 'tags: [a,\n  b]', '# alone', '\n'),
);
const anyFile = fc
  .record({
    entries,
    order: fc.array(fc.nat(100), { minLength: 8, maxLength: 8 }),
    said: comment,
    isCrlf: fc.boolean(),
    bom: fc.boolean(),
  })
  .map(({ entries: all, order, said, isCrlf, bom }) => {
    const front = all
      .map((entry, at) => ({
        entry: entry !== '' && /^[\w-]+: [\w. -]+$/.test(entry) ? entry + said : entry,
        at: order[at] ?? 0,
      }))
      .sort((a, b) => a.at - b.at)
      .flatMap(({ entry }) => (entry === '' ? [] : [entry]));
    const text = `---\n${front.join('\n')}\n---\n\nWords.\n\n- [ ] Do it\n`;
    return (bom ? '\uFEFF' : '') + (isCrlf ? text.replaceAll('\n', '\r\n') : text);
  });

type AnyChange = FrontChange & { readonly index?: number };
const anyChange: fc.Arbitrary<AnyChange> = fc.oneof(
  fc.constantFrom<AnyChange>(
    set('status', 'approved'),
    set('status', 'in-review'),
    set('version', '3.0.0'),
    set('last-reviewed', '2026-11-29'),
    set('replaced-by', 'refund-2'),
    { does: 'remove', key: 'replaced-by' },
    { does: 'remove', key: 'status' },
    add,
  ),
  fc.record({
    does: fc.constant('remove-item' as const),
    key: fc.constant('approvers' as const),
    at: fc.constant({ line: 0, character: 0 }),
    index: fc.nat(2),
  }),
  fc.record({
    does: fc.constant('replace-item' as const),
    key: fc.constant('approvers' as const),
    at: fc.constant({ line: 0, character: 0 }),
    item: fc.constant(luis),
    index: fc.nat(2),
  }),
);

/** A change that names a place where the approval that it is about stands; one of an approval that is not there adds one. */
function placed({ index = 0, ...change }: AnyChange, text: string): FrontChange {
  if (!('at' in change)) return change;
  const at = sopFrom(text).front.approvers[index]?.range.start;
  return at ? { ...change, at } : add;
}

/** All that is read but for some keys, without where it stands. */
function without(sop: ReturnType<typeof sopFrom>, keys: ReadonlySet<string>): unknown {
  const { front, ...said } = plainSop(sop);
  const isOwn = (field: string) => keys.has(field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  const others = Object.entries(front).filter(([field]) => !isOwn(field));
  const own = ['status', 'version'].filter((key) => keys.has(key));
  const rest = Object.entries(said).filter(([field]) => !['text', 'problems', ...own].includes(field));
  return JSON.parse(
    JSON.stringify([others, rest], (key, value: unknown) => (/range|arrow/i.test(key) ? undefined : value)),
  );
}

function assertSaid(
  change: FrontChange,
  before: ReturnType<typeof sopFrom>,
  { front }: ReturnType<typeof sopFrom>,
): void {
  const field = change.key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as 'status';
  const said: unknown = front[field];
  if (change.does === 'set')
    assert.equal(typeof said === 'object' && said !== null && 'text' in said ? said.text : said, change.value);
  else if (change.does === 'remove') assert.equal(said, undefined);
  else {
    const [were, are] = [before.front.approvers, front.approvers].map((all) =>
      all.map(({ by, on, hash }) => ({ by, on, hash })),
    );
    const at =
      'at' in change
        ? before.front.approvers.findIndex(
            ({ range }) => range.start === change.at || JSON.stringify(range.start) === JSON.stringify(change.at),
          )
        : (were?.length ?? 0);
    const item = { by: luis.by, on: luis.on, hash: luis.hash };
    assert.deepEqual(are, [
      ...(were ?? []).slice(0, at),
      ...(change.does === 'remove-item' ? [] : [item]),
      ...(were ?? []).slice(at + 1),
    ]);
  }
}

function commentsIn(text: string): string[] {
  return [...text.matchAll(/#[^\r\n]*/g)].map(([said]) => said);
}
