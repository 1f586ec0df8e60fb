import assert from 'node:assert/strict';
import type { Asking } from '../../../src/core/authoring/asking';
import { comesByItself, completionAt } from '../../../src/core/authoring/completion/complete';
import type { Proposal } from '../../../src/core/authoring/completion/proposal';
import type { CardPart } from '../../../src/core/authoring/hover/card';
import { testHoverAt } from '../../../src/core/authoring/hover/test-cards';
import { testDefinitionsAt } from '../../../src/core/authoring/test-definitions';
import { namesForTests } from '../../../src/core/authoring/tested-names';
import { TestsChecker } from '../../../src/core/scenario/check/check-file';
import { caseTestKeys, escalationKeys, expectKeys, givenKeys, testFileKeys } from '../../../src/core/scenario/keys';
import { PartReader } from '../../../src/core/scenario/run/part-reader';
import { applyEdits } from '../../../src/core/text/edit';
import { filledIn } from '../../../src/core/text/placeholders';
import { sample, sampleLibrary } from '../scenario/trial';
import { anyText } from '../support/hostile';
import { placed } from '../support/place';
import { holds } from '../support/properties';
import { assertInside, cut } from '../support/ranges';

const library = sampleLibrary();
const location = { uri: 'sops/refund.test.yml', root: 'sops', path: 'refund.test.yml' };
const reader = new PartReader();

function asking(lines: readonly string[]): Asking {
  return {
    library,
    root: 'sops',
    sop: undefined,
    tested: namesForTests(lines, location, { library, reader }),
    today: '2026-11-29',
    languages: ['en'],
    translate: (words, ...args) => filledIn(words, args),
  };
}

function proposalsIn(marked: string): { text: string; proposals: readonly Proposal[] } {
  const { text, position, lines } = placed(marked);
  const found = completionAt('test', lines, position, asking(lines));
  for (const { range, label } of found?.proposals ?? []) assertInside(text, range, label);
  return { text, proposals: found?.proposals ?? [] };
}

const labels = (marked: string) => proposalsIn(marked).proposals.map(({ label }) => label);

/** A text after the proposal with a label was taken, with `▮` where the cursor stands last. */
function accepting(marked: string, label: string): string {
  const { text, proposals } = proposalsIn(marked);
  const chosen = proposals.find((one) => one.label === label);
  assert.ok(chosen, `${label} is not among ${proposals.map((one) => one.label).join(', ')}`);
  // VS Code indents further lines as the one that they are written on.
  const indent = /^ */.exec(text.split('\n')[chosen.range.start.line] ?? '')?.[0] ?? '';
  const whole = chosen.text.replaceAll('\n', `\n${indent}`);
  const written = chosen.isSnippet ? whole.replace('$0', '▮').replace(/\$\d/g, '') : `${whole}▮`;
  return applyEdits(text, [{ range: chosen.range, text: written }]);
}

const inTest = (inner: string) => `tests:\n  - name: A\n    ${inner}`;
const expected = (inner: string) => inTest(`expect:\n      ${inner}`);

describe('Completion in tests', () => {
  it('proposes keys where they may stand, with what they mean', () => {
    assert.deepEqual(labels('▮'), [...testFileKeys]);
    assert.deepEqual(labels('sop: refund\n▮'), testFileKeys.slice(1));
    assert.deepEqual(labels(inTest('▮')), caseTestKeys.slice(1));
    assert.deepEqual(labels(inTest('given:\n      ▮')), [...givenKeys]);
    assert.deepEqual(
      labels(expected('ends: End\n      ▮')),
      expectKeys.filter((key) => key !== 'ends'),
    );
    assert.deepEqual(labels(inTest('expect: {escalation: {▮}}')), [...escalationKeys]);
    for (const { label, about, example } of proposalsIn(inTest('expect: {▮}')).proposals)
      assert.ok(about && example, label);
  });

  it('writes keys so that what belongs to them stands below', () => {
    assert.equal(accepting('▮', 'given'), 'given:\n  ▮');
    assert.equal(
      accepting('te▮', 'tests'),
      'tests:\n  - name: \n    given:\n      answers: {}\n    expect:\n      path: [▮]',
    );
    assert.equal(accepting(inTest('▮'), 'expect'), inTest('expect:\n      ▮'));
    assert.equal(accepting(expected('▮'), 'path'), expected('path: [▮]'));
    assert.equal(accepting(expected('▮'), 'sla'), expected('sla:\n        ▮'));
    assert.equal(accepting(inTest('given:\n      ▮'), 'answers'), inTest('given:\n      answers:\n        ▮'));
    assert.equal(accepting('tests:\n  - ▮', 'expect'), 'tests:\n  - expect:\n      ▮');
    assert.equal(
      accepting('tests:\n  - ▮', 'name: … given: answers: {…} expect: path: […]'),
      'tests:\n  - name: \n    given:\n      answers: {}\n    expect:\n      path: [▮]',
    );
  });

  it('proposes the questions of the SOP and of those it leads to, and their answers', () => {
    assert.deepEqual(labels(inTest('given: {answers: {▮}}')), ['window', 'warranty']);
    assert.deepEqual(labels(inTest('given: {answers: {window: Longer ago, ▮}}')), ['warranty']);
    const { proposals } = proposalsIn(inTest('given:\n      answers:\n        window: ▮'));
    assert.deepEqual(
      proposals.map(({ label, detail }) => [label, detail]),
      [
        ['30 days ago or less', '→ Pay back'],
        ['Longer ago', '→ Repair'],
        ['Nobody knows', '→ Ask'],
      ],
    );
    assert.deepEqual(labels(inTest('given: {answers: {When was it delivered?: ▮}}')).length, 3);
    assert.equal(
      accepting(inTest('given: {answers: {warranty: ▮}}'), 'No'),
      inTest('given: {answers: {warranty: "No"▮}}'),
    );
  });

  it('proposes sections, steps, replies and what leads out of the SOP', () => {
    assert.deepEqual(labels(expected('path: [Check, ▮]')).slice(0, 5), [
      'Pay back',
      'Ask',
      'End',
      'repair',
      'repair#workshop',
    ]);
    assert.ok(labels(expected('ends: ▮')).includes('tag'));
    const steps = labels(expected('steps: [▮]'));
    for (const name of ['open', 'window', 'pay', 'ask-piece', 'make-an-offer']) assert.ok(steps.includes(name), name);
    const { proposals } = proposalsIn(expected('required: ▮'));
    assert.equal(proposals.find(({ label }) => label === 'pay')?.detail, 'Send the money');
    assert.equal(proposals.find(({ label }) => label === 'ask-piece')?.detail, 'Ask for the piece · in “Repair”');
    assert.deepEqual(labels(expected('reply: ▮')), ['money-on-its-way', 'question', 'good-bye']);
    assert.deepEqual(labels(`sop: repair\n${expected('path: [▮]')}`).slice(0, 3), ['Workshop', 'Free', 'Paid']);
  });

  it('proposes facts, their values, languages and what is promised', () => {
    const facts = labels(inTest('given: {facts: {▮}}'));
    for (const name of ['order.id', 'refund.amount', 'tier', 'customer.name']) assert.ok(facts.includes(name), name);
    assert.deepEqual(labels(inTest('given: {facts: {tier: ▮}}')), ['standard', 'vip']);
    assert.ok(labels(inTest('given: {lang: ▮}')).includes('es'));
    assert.deepEqual(labels(expected('sla: ▮')), ['{…}', 'none']);
    assert.ok(labels(expected('sla: {first-response: ▮}')).includes('2h'));
    assert.deepEqual(labels(expected('escalation: {to: ▮}')).slice(0, 1), ['supervisor']);
    assert.ok(labels(expected('escalation: ▮')).includes('none'));
    assert.deepEqual(labels(expected('escalation: {when: ▮}')), ['refund.amount > 100']);
    assert.deepEqual(labels('messages: [{text: a, sop: ▮}]'), ['refund', 'repair', 'none']);
    assert.ok(labels('messages: [{columns: [text, ▮]}]').includes('order.id'));
  });

  it('says nothing unasked where a customer writes, and nothing at all within their words', () => {
    const comes = (marked: string) => {
      const { position, lines } = placed(marked);
      const found = completionAt('test', lines, position, asking(lines));
      return found !== undefined && found.proposals.length > 0 && comesByItself('test', found.typed);
    };
    for (const text of ['messages:\n  - ▮', 'messages:\n  - It▮', 'messages: ▮', 'messages: [▮', 'messages: [It▮'])
      assert.equal(comes(text), false, text);
    for (const text of ['messages:\n  - text: ▮', 'messages:\n  - text: |\n      It▮', 'messages:\n  - It is\n    br▮'])
      assert.deepEqual(labels(text), [], text);
    assert.deepEqual(labels(inTest('name: ▮')), []);
    assert.deepEqual(labels(expected('contains: [▮]')), []);
    assert.equal(comes('messages:\n  - text: a\n    ▮'), true);
  });

  it('writes what the reader takes: each proposal of a name is one that is there', () => {
    const checker = new TestsChecker(library);
    for (const place of [
      inTest('given: {answers: {▮: "x"}}'),
      inTest('given: {answers: {window: ▮}}'),
      inTest('given: {answers: {warranty: ▮}}'),
      ...['path: [▮]', 'ends: ▮', 'steps: [▮]', 'required:\n        - ▮', 'reply: ▮'].map(expected),
    ]) {
      const names = labels(place).filter((label) => !label.includes('…'));
      assert.notEqual(names.length, 0, place);
      for (const label of names) {
        const text = accepting(place, label).replace('▮', '');
        const told = checker
          .checkAt(location)(text)
          .problems.filter(({ code }) => /unknown/.test(code));
        const wrong = told.filter(({ code }) => !(place.includes('"x"') && code === 'test.answer-unknown'));
        assert.deepEqual(wrong, [], text);
      }
    }
  });

  it('fails on no text', () => {
    holds(anyText, (text) => {
      const lines = text.split('\n');
      for (const [line, words] of lines.slice(0, 5).entries()) {
        const position = { line, character: Math.floor(words.length / 2) };
        completionAt('test', lines, position, asking(lines));
        testHoverAt(lines, position, location, asking(lines));
      }
    });
  });
});

function hovered(marked: string): { readonly over: string; readonly parts: readonly CardPart[] } {
  const { text, position, lines } = placed(marked);
  const found = testHoverAt(lines, position, location, asking(lines));
  return { over: found ? cut(text, found.range) : '', parts: found?.parts ?? [] };
}

const title = (marked: string) =>
  hovered(marked).parts.flatMap((one) => (one.kind === 'title' ? [one.text, one.detail] : []));

describe('Hovers in tests', () => {
  it('say what keys mean', () => {
    const { over, parts } = hovered(expected('not-▮steps: pay'));
    assert.equal(over, 'not-steps');
    assert.deepEqual(
      parts.map(({ kind }) => kind),
      ['title', 'prose', 'example'],
    );
    assert.deepEqual(title('te▮sts: []'), ['tests', undefined]);
    assert.deepEqual(title(expected('sla: no▮ne')), ['none', undefined]);
  });

  it('say what is named', () => {
    assert.deepEqual(title('sop: ref▮und\n'), ['Refund', 'refund']);
    assert.deepEqual(title(inTest('given: {answers: {win▮dow: Longer ago}}')), ['When was it delivered?', 'question']);
    assert.deepEqual(title(inTest('given: {answers: {window: Lon▮ger ago}}')), ['Longer ago', 'answer']);
    assert.deepEqual(title(expected('path: [Pay ▮back]')), ['Pay back', 'section']);
    assert.deepEqual(title(expected('path: [rep▮air]')), ['Repair', 'repair']);
    assert.deepEqual(title(expected('steps: p▮ay')), ['Send the money', 'step']);
    assert.deepEqual(title(expected('reply: mon▮ey-on-its-way')), ['Money on its way', 'reply']);
    const { parts } = hovered(expected('reply: mon▮ey-on-its-way'));
    assert.ok(parts.some((one) => one.kind === 'letter' && one.text.includes('on their way')));
    assert.deepEqual(title(inTest('given: {facts: {refund.am▮ount: 20}}')), ['Amount', 'refund.amount']);
    assert.deepEqual(title(inTest('given: {facts: {refund.method: ca▮rd}}')), []);
    assert.deepEqual(title(expected('escalation: super▮visor')), ['supervisor', 'role']);
    assert.deepEqual(title(inTest('given: {lang: e▮s}')), ['Spanish', 'es']);
    assert.deepEqual(title(expected('steps: nothi▮ng')), []);
  });
});

describe('Definitions of what tests name', () => {
  const leads = (marked: string) => {
    const { position, lines } = placed(marked);
    return testDefinitionsAt(lines, position, location, asking(lines)).map(({ uri, range }) => {
      const file = Object.entries(sample).find(([path]) => uri === `sops/${path}`);
      return `${uri.slice('sops/'.length)}: ${(file?.[1] ?? '').split('\n')[range.start.line] ?? ''}`;
    });
  };

  it('are the places in the SOPs', () => {
    assert.deepEqual(leads('sop: re▮pair'), ['repair.md: ---']);
    assert.deepEqual(leads(inTest('given: {answers: {win▮dow: a}}')), [
      'refund.md: - [ ] When was it delivered? `#window`',
    ]);
    assert.deepEqual(leads(inTest('given: {answers: {warranty: Y▮es}}')), ['repair.md:   - Yes → [Free](#free)']);
    assert.deepEqual(leads(expected('path: [En▮d]')), ['refund.md: ## End']);
    assert.deepEqual(leads(expected('steps: ask-pi▮ece')), ['repair.md: - [ ] Ask for the piece `#ask-piece`']);
    assert.deepEqual(leads(expected('reply: ques▮tion')), ['refund.md: ### Question']);
    assert.deepEqual(leads(inTest('given: {facts: {ti▮er: vip}}')), ['library.yml: ']);
  });
});
