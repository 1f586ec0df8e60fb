import assert from 'node:assert/strict';
import { followMoves } from '../../../../src/core/authoring/rename/follow-moves';
import type { FileEdits } from '../../../../src/core/authoring/rename/file-edits';
import type { TestText } from '../../../../src/core/authoring/rename/follow-tests';
import { moveTests } from '../../../../src/core/authoring/rename/move-tests';
import type { Move } from '../../../../src/core/authoring/rename/places';
import { rename } from '../../../../src/core/authoring/rename/rename';
import { renameInTests } from '../../../../src/core/authoring/rename/rename-in-tests';
import type { Library } from '../../../../src/core/library/library';
import type { Target } from '../../../../src/core/library/mention';
import { applyEdits } from '../../../../src/core/text/edit';
import { failuresOf, sampleLibrary, tried } from '../../scenario/trial';
import { libraryOf } from '../../support/libraries';
import { locationOf } from '../../support/sops';

const texts = {
  'refund.test.yml': `given:
  facts: {refund.amount: 120}
tests:
  - name: Paid
    given:
      lang: en
      answers:
        window: "{{ return.days }} days ago or less"
    expect:
      path: [Check, window, Pay back, End]
      steps: ['#open', Send the money, "tag"]
      not-steps: repair#make-an-offer
      reply: [money-on-its-way, refund#money-on-its-way]
      contains: 120 EUR
      ends: gift
      escalation: {to: supervisor, when: refund.amount > 100}
      required: [pay]
      not-required: photo
  - name: Repaired
    given:
      answers:
        When was it delivered?: Longer ago # the question by its words
        warranty: "No"
    expect:
      path: [Check, repair, End]
      steps: repair#ask-piece
messages:
  - columns: [text, order.id, sop]
    rows:
      - [I want my money back for BR-104233, BR-104233, refund]
      - [can you repair it, "", repair]
`,
  'own/other.test.yml': `# Whatever
sop: repair
tests:
  - name: Free
    given: {answers: {warranty: Yes}}
    expect: {path: [Workshop, Free], steps: [ask-piece]}
`,
};

function testsOf(all: Readonly<Record<string, string>> = texts): TestText[] {
  return Object.entries(all).map(([path, text]) => ({ location: { ...locationOf(path), uri: `sops/${path}` }, text }));
}

function asEdited(text: string, edits: FileEdits, uri: string): string {
  return applyEdits(text, edits.get(uri) ?? []);
}

/** Renames something, and runs the tests as they are written then on the library as it is then. */
function renamed(target: Target, name: string, library: Library = sampleLibrary()) {
  const { edits, refusal } = rename(target, name, library);
  assert.deepEqual(refusal, undefined);
  assert.ok(edits);
  const inTests = renameInTests(target, name, edits, library, testsOf());
  const files = Object.fromEntries(
    [...library.sops].map(({ location: { uri, path }, text }) => [path, asEdited(text, edits, uri)]),
  );
  const after = libraryOf(files, asEdited(library.configText('sops'), edits, library.configUri('sops') ?? ''));
  const written = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, asEdited(text, inTests, `sops/${path}`)]),
  );
  for (const [path, text] of Object.entries(written)) {
    const run = tried(text, after, path);
    assert.deepEqual([...run.problems, ...failuresOf(run)], [], path);
  }
  return written;
}

/** The lines of the tests that are others, each as it is written then. */
function changed(written: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).flatMap(([path, text]) => {
    const before = text.split('\n');
    return (written[path] ?? '').split('\n').flatMap((line, at) => (line === before[at] ? [] : [line.trim()]));
  });
}

const section = (anchor: string, path = 'refund.md'): Target => ({ kind: 'section', root: 'sops', path, anchor });
const step = (id: string, path = 'refund.md'): Target => ({ kind: 'step', root: 'sops', path, id });

describe('tests', () => {
  it('pass as they are', () => {
    for (const [path, text] of Object.entries(texts)) {
      const run = tried(text, sampleLibrary(), path);
      assert.deepEqual([...run.problems, ...failuresOf(run)], [], path);
    }
  });

  it('follow an SOP that gets another id', () => {
    assert.deepEqual(changed(renamed({ kind: 'id', id: 'repair' }, 'mend')), [
      'not-steps: mend#make-an-offer',
      'path: [Check, mend, End]',
      'steps: mend#ask-piece',
      '- [can you repair it, "", mend]',
      'sop: mend',
    ]);
    assert.deepEqual(changed(renamed({ kind: 'id', id: 'refund' }, 'money-back')), [
      'reply: [money-on-its-way, money-back#money-on-its-way]',
      '- [I want my money back for BR-104233, BR-104233, money-back]',
    ]);
  });

  it('follow steps and questions, in the quotes that they stand in', () => {
    assert.deepEqual(changed(renamed(step('window'), 'delivered')), [
      'delivered: "{{ return.days }} days ago or less"',
      'path: [Check, delivered, Pay back, End]',
    ]);
    assert.deepEqual(changed(renamed(step('open'), 'look')), [`steps: ['#look', Send the money, "tag"]`]);
    assert.deepEqual(changed(renamed(step('tag'), 'label')), [`steps: ['#open', Send the money, "label"]`]);
    assert.deepEqual(changed(renamed(step('ask-piece', 'repair.md'), 'piece')), [
      'steps: repair#piece',
      'expect: {path: [Workshop, Free], steps: [piece]}',
    ]);
  });

  it('follow sections and replies, by their words and by their anchors', () => {
    assert.deepEqual(changed(renamed(section('pay-back'), 'Money, back')), [
      'path: [Check, window, "Money, back", End]',
    ]);
    assert.deepEqual(changed(renamed(section('money-on-its-way'), 'Paid back')), [
      'reply: [paid-back, refund#paid-back]',
    ]);
    assert.deepEqual(changed(renamed(section('free', 'repair.md'), 'Gratis')), [
      'expect: {path: [Workshop, Gratis], steps: [ask-piece]}',
    ]);
  });

  it('follow facts, constants and people', () => {
    assert.deepEqual(changed(renamed({ kind: 'variable', root: 'sops', name: 'refund.amount' }, 'refund.total')), [
      'facts: {refund.total: 120}',
      'escalation: {to: supervisor, when: refund.total > 100}',
    ]);
    assert.deepEqual(changed(renamed({ kind: 'variable', root: 'sops', name: 'order.id' }, 'order.number')), [
      '- columns: [text, order.number, sop]',
    ]);
    assert.deepEqual(changed(renamed({ kind: 'variable', root: 'sops', name: 'return.days' }, 'return.term')), [
      'window: "{{ return.term }} days ago or less"',
    ]);
    assert.deepEqual(changed(renamed({ kind: 'person', root: 'sops', name: 'supervisor' }, 'manager')), [
      'escalation: {to: manager, when: refund.amount > 100}',
    ]);
  });

  it('call something otherwise where its new name means another thing of the SOP', () => {
    assert.deepEqual(changed(renamed({ kind: 'id', id: 'repair' }, 'tag')), [
      'not-steps: tag#make-an-offer',
      'path: [Check, Repair, End]',
      'steps: tag#ask-piece',
      '- [can you repair it, "", tag]',
      'sop: tag',
    ]);
  });

  it('are left alone where nothing that they name has another name', () => {
    assert.deepEqual(changed(renamed(section('question'), 'When')), []);
  });
});

describe('tests of SOPs that move', () => {
  const move = (from: string, to: string): Move => ({ from: `sops/${from}`, to: `sops/${to}` });

  function moved(...all: Move[]) {
    const library = sampleLibrary();
    const { moves, edits } = moveTests(all, followMoves(all, library), library, testsOf());
    return { moves, edits: [...edits].map(([uri, made]) => [uri, made.map(({ text }) => text)]) };
  }

  it('stand beside them as before', () => {
    assert.deepEqual(moved(move('refund.md', 'money/payback.md')), {
      moves: [move('refund.test.yml', 'money/payback.test.yml')],
      edits: [],
    });
  });

  it('move only once with their folder, and say themselves which SOP they are about', () => {
    assert.deepEqual(moved(move('refund.md', 'a/refund.md'), move('refund.test.yml', 'a/refund.test.yml')), {
      moves: [],
      edits: [],
    });
    assert.deepEqual(moved(move('own', 'mine')), { moves: [], edits: [] });
  });

  it('name their SOP once they no longer stand beside it', () => {
    assert.deepEqual(moved(move('refund.test.yml', 'a/payback.test.yml')), {
      moves: [],
      edits: [['sops/refund.test.yml', ['sop: refund\n']]],
    });
  });

  it('name it by its new id, where only its file said that', () => {
    const library = libraryOf({ 'a.md': 'Summary.\n\n## Do\n\n- [ ] Look `#look`\n' });
    const tests = testsOf({ 'b.test.yml': 'sop: a\ntests:\n  - {name: It, expect: {steps: a#look}}\n' });
    const all = [move('a.md', 'c.md')];
    const { edits } = moveTests(all, followMoves(all, library), library, tests);
    assert.deepEqual(
      [...edits].map(([, made]) => made.map(({ text }) => text)),
      [['c', 'c#look']],
    );
  });
});
