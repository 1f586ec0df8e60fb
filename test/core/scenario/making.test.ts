import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filesInMemory } from '../../../src/core/case/record/files-in-memory';
import { CaseStore } from '../../../src/core/case/record/store';
import type { CaseView } from '../../../src/core/case/model/view';
import type { Library } from '../../../src/core/library/library';
import { newTestFile, withTest } from '../../../src/core/scenario/make/add-test';
import { testOfCase } from '../../../src/core/scenario/make/made-test';
import type { MadeTest, TestOfCase } from '../../../src/core/scenario/make/made-test';
import { readTests } from '../../../src/core/scenario/read/read';
import { applyEdits } from '../../../src/core/text/edit';
import { holds } from '../support/properties';
import { added } from '../support/libraries';
import { failuresOf, sample, sampleLibrary, tried } from './trial';

/** A case of the refund in which these answers are given and these replies copied. */
async function played(
  library: Library,
  answers: Readonly<Record<string, string>>,
  { facts = {}, replies = [] as string[] } = {},
): Promise<CaseView> {
  const text = `tests: [{name: A, given: ${JSON.stringify({ answers, facts })}, expect: {ends: End}}]`;
  const { runner, checked } = tried(text, library);
  const [test] = checked.file.tests;
  const walk = test && runner.walk(checked, test);
  assert.ok(walk);
  const store = new CaseStore({
    clock: { now: () => 0 },
    ids: { next: () => 'c1' },
    actor: () => 'Ana',
    files: filesInMemory(),
    folder: 'cases',
  });
  const view = await store.open(walk.sop, { ...walk.start, ticket: 'T-1', message: 'I am Ana. I want my money back.' });
  for (const action of walk.actions) await store.act(view.state.id, action);
  for (const reply of replies)
    await store.act(view.state.id, { event: 'reply_copied', reply, reply_sop: 'refund', lang: 'en' });
  return store.get(view.state.id) ?? view;
}

function made(view: CaseView, library: Library): TestOfCase {
  const sop = library.atPath('sops', 'refund.md');
  assert.ok(sop);
  return testOfCase(view, sop, library);
}

const facts = {
  lang: 'en',
  'refund.amount': '120',
  'refund.method': 'card',
  tier: 'vip',
  'order.id': 'BR-104233',
  'customer.first_name': 'Ana',
};

describe('a test that is made of a case', () => {
  it('says what was answered, what decides, the way and the replies, nothing of the customer, and passes', async () => {
    const library = sampleLibrary();
    const replies = ['money-on-its-way', 'good-bye'];
    const { test, isOtherNow } = made(
      await played(library, { window: '30 days ago or less' }, { facts, replies }),
      library,
    );
    const text = newTestFile(test);
    assert.equal(
      text,
      `tests:
  - name: 30 days ago or less
    given:
      lang: en
      facts:
        refund.amount: "120"
        refund.method: card
        tier: vip
      answers:
        window: 30 days ago or less
    expect:
      path: [Check, Pay back, End]
      reply: [money-on-its-way, good-bye]
`,
    );
    assert.equal(isOtherNow, false);
    const one = tried(text, library);
    assert.deepEqual([...one.problems, ...failuresOf(one)], []);
  });

  it('has nothing that says who somebody is, though rules go by it, and no value that decides nothing', async () => {
    const asked = '{customer.city: Girona, customer.email: all, tag: [fragile, all]}';
    const library = sampleLibrary(sample, `  - {if: ${asked}, then: {sla: {first-response: 10m}}}\n`);
    const personal = { 'customer.city': 'Girona', 'customer.email': 'ana@example.com', 'customer.name': 'Ana García' };
    const free = { tag: ['fragile', 'ana-garcia-threatens'], priority: 'as Ana wants', tier: 'friend of Ana' };
    const view = await played(library, { window: 'Nobody knows' });
    const known = Object.entries({ ...personal, ...free }).map(([name, value]) => [name, [value].flat()] as const);
    const withFacts = { ...view, state: { ...view.state, facts: Object.fromEntries(known) } };
    assert.deepEqual(made(withFacts, library).test.facts, [['tag', ['fragile']]]);
  });

  it('goes into the SOPs that its answers led to', async () => {
    const library = sampleLibrary();
    const { test } = made(await played(library, { window: 'Longer ago', warranty: 'No' }), library);
    const one = tried(newTestFile(test), library);
    assert.deepEqual([...one.problems, ...failuresOf(one)], []);
    assert.deepEqual(test.answers, [
      ['window', 'Longer ago'],
      ['warranty', 'No'],
    ]);
    assert.deepEqual(test.path, ['Check', 'repair#Workshop', 'repair#Paid', 'End']);
  });

  it('expects what the SOP does now, and says that it did something else then', async () => {
    const library = sampleLibrary();
    const view = await played(library, { window: 'Nobody knows' });
    library.update([added('refund.md', sample['refund.md'].replace('→ [Ask](#ask)', '→ [Pay back](#pay-back)'))]);
    const { test, isOtherNow } = made(view, library);
    assert.equal(isOtherNow, true);
    assert.deepEqual(failuresOf(tried(newTestFile(test), library)), []);
  });
});

const test: MadeTest = {
  name: 'New: one',
  ...{ lang: undefined, channel: undefined, facts: [], path: ['End'], steps: [], replies: [] },
  answers: [['window', 'No']],
};

function put(text: string): string | undefined {
  const edit = withTest(text, test);
  return edit && applyEdits(text, [edit]);
}

const lines = `name: "New: one"
    given:
      answers:
        window: "No"
    expect:
      path: [End]
`;

describe('a test that is added to a file', () => {
  const own = '- name: A # why\n    expect: {ends: End} # so\n';

  it('stands behind the others, and leaves all else as it is', () => {
    const before = `# Tests\nsop: refund\ntests:\n\n  ${own}\n  # the end\nmessages: # of customers\n  - Hello\n`;
    const at = before.indexOf('\n\n  # the end');
    assert.equal(put(before), `${before.slice(0, at)}\n  - ${lines.trimEnd()}${before.slice(at)}`);
  });

  it('keeps the line ends and the indentation of the file', () => {
    const before = 'tests:\r\n- name: A\r\n  expect:\r\n    ends: End\r\n';
    assert.equal(put(before), `${before}- ${lines.replace(/^ {2}/gm, '')}`.replace(/\r?\n/g, '\r\n'));
  });

  it('begins the list where there is none', () => {
    assert.equal(put(''), `tests:\n  - ${lines}`);
    assert.equal(put('# Nothing yet\n'), `# Nothing yet\ntests:\n  - ${lines}`);
    assert.equal(put('messages: [Hello]'), `messages: [Hello]\ntests:\n  - ${lines}`);
    assert.equal(put('tests: # none\nmessages: [Hello]\n'), `tests: # none\n  - ${lines}messages: [Hello]\n`);
    assert.equal(put('tests: []\n'), `tests:\n  - ${lines}`);
  });

  it('stands between the brackets of a list in one line', () => {
    assert.equal(
      put('tests: [{name: A, expect: {ends: End}}]\n'),
      'tests: [{name: A, expect: {ends: End}}, {name: "New: one", given: {answers: {window: "No"}}, expect: {path: [End]}}]\n',
    );
  });

  it('finds no place where the file cannot be read', () => {
    assert.equal(put('tests: [\n'), undefined);
    assert.equal(put('- a\n'), undefined);
    assert.equal(put('{tests: [{name: A, expect: {ends: End}}]}\n'), undefined);
    assert.equal(put('tests: none\n'), undefined);
  });

  it('is read as it was made, whatever its words are', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((one) => {
      const said = one.trim();
      return said !== '' && said === one && !/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\u0085]/u.test(one);
    });
    const key = word.filter((one) => one !== '__proto__' && !/^\d+$/.test(one));
    holds(
      fc.record({ name: word, question: key, answer: word, path: fc.array(word, { minLength: 1, maxLength: 3 }) }),
      ({ name, question, answer, path }) => {
        const one = { ...test, name, answers: [[question, answer] as const], path };
        const edit = withTest('tests:\n  - {name: "A\\tB", expect: {ends: End}}\n', one);
        assert.ok(edit);
        const text = applyEdits('tests:\n  - {name: "A\\tB", expect: {ends: End}}\n', [edit]);
        const [, read] = readTests(text, { uri: '', root: '', path: '' }).file.tests;
        assert.equal(read?.name.text, name);
        assert.deepEqual(
          read.given.answers.map((each) => [each.question.text, each.answer.text]),
          [[question, answer]],
        );
        assert.deepEqual(
          read.expected.path?.map(({ text: said }) => said),
          path,
        );
      },
      300,
    );
  });
});
