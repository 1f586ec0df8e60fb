import assert from 'node:assert/strict';
import { readTests } from '../../../src/core/scenario/read/read';
import { TestRunner } from '../../../src/core/scenario/run/test-runner';
import { locationOf } from '../support/sops';
import { coveredIn, failuresOf, indexOf, namesOf, sample, sampleLibrary, tried } from './trial';

const library = sampleLibrary();

/** Runs one test with these answers, facts and expectations, as flow YAML. */
function run(given: string, expect: string): string[] {
  const one = tried(`tests:\n  - name: A\n    given: ${given}\n    expect: ${expect}\n`, library);
  assert.deepEqual(one.problems, []);
  return failuresOf(one);
}

const days = 'answers: {window: 30 days ago or less}';
const later = 'answers: {window: Longer ago}';

describe('a test of a procedure', () => {
  it('passes when all comes as it expects', () => {
    const given = `{${days}, lang: en, facts: {refund.amount: "24.90", refund.method: tarjeta, order.id: BR-104233, tier: standard}}`;
    const expect = `{
      path: [Check, window, Pay back, "#pay", End], ends: End, steps: [photo, Send the money], not-steps: [repair#ask-piece],
      reply: Money on its way, contains: [24.90 EUR, to your CARD, BR-104233], lacks: ["[Amount]", sorry],
      sla: {first-response: 2h, resolution: 16h, clock: business}, escalation: none,
      required: [pay, tag], not-required: [photo, gift]}`;
    assert.deepEqual(run(given, expect), []);
  });

  it('names questions and answers by their words, without case, accents and signs', () => {
    assert.deepEqual(run('{answers: {when was it delivered: NOBODY KNOWS!}}', '{path: [Check, Ask, End]}'), []);
    assert.deepEqual(
      run('{answers: {window: "{{ return.days }} days ago or less"}}', '{path: [check, pay-back, end]}'),
      [],
    );
  });

  it('says which way was taken instead', () => {
    assert.deepEqual(run(`{${days}}`, '{path: [Check, Ask, End]}'), [
      '4: The case takes another way.\n- Check\nAsk\nEnd\n+ Check\nPay back\nEnd',
    ]);
    assert.deepEqual(run(`{${days}}`, '{path: [pay, window]}'), [
      '4: The case takes another way.\n- pay\nwindow\n+ window\npay',
    ]);
  });

  it('goes into the SOP that an answer leads to, which is named whole or by its parts', () => {
    assert.deepEqual(run(`{${later}}`, '{path: [Check, repair, End], ends: gift, steps: [repair#ask-piece]}'), []);
    const both = '{answers: {window: Longer ago, warranty: "No"}}';
    assert.deepEqual(run(both, '{path: [Check, Workshop, repair#paid, End]}'), []);
    assert.deepEqual(run(both, '{path: [Check, Workshop, Free, End]}'), [
      '4: The case takes another way.\n- Check\nWorkshop\nFree\nEnd\n+ Check\nWorkshop\nrepair#Paid\nEnd',
    ]);
  });

  it('ends where the last step is', () => {
    assert.deepEqual(run(`{${days}}`, '{ends: Pay back}'), ['4: The case ends with “End”, not with “Pay back”.']);
    assert.deepEqual(run(`{${days}}`, '{ends: tag}'), ['4: The case ends with “Add a gift”, not with “tag”.']);
  });

  it('tells steps that are, and are not, to be done, and those without which nothing is closed', () => {
    const expect = '{steps: [pay, repair#ask-piece], not-steps: [open], required: [photo], not-required: [tag]}';
    assert.deepEqual(run(`{${days}}`, expect), [
      '4: “repair#ask-piece” is not among the steps to do.',
      '4: “open” is among the steps to do.',
      '4: The case can be closed without “photo”.',
      '4: The case cannot be closed without “tag”.',
    ]);
  });

  it('says that a question is not asked on the way', () => {
    assert.deepEqual(run('{answers: {window: Nobody knows, warranty: "Yes"}}', '{ends: End}'), [
      '3: “warranty” is not asked on this way, so it cannot be answered.',
    ]);
  });

  it('asks for replies that a step on the way sends, or that no step sends', () => {
    assert.deepEqual(run(`{${days}}`, '{reply: [money-on-its-way, Good bye]}'), []);
    assert.deepEqual(run(`{${days}}`, '{reply: question}'), [
      '4: The reply “question” is not offered: no step on this way sends it.',
    ]);
  });

  it('reads replies in each language that it is given', () => {
    const both = `{lang: [en, es], ${days}, facts: {refund.amount: 30}}`;
    assert.deepEqual(run(both, '{reply: money-on-its-way, contains: {en: on their way, es: [30 EUR, de camino]}}'), []);
    assert.deepEqual(run('{lang: ca, answers: {window: Nobody knows}}', '{reply: question}'), [
      'ca 4: The reply “Question” has no text in “ca”: one in “en” is offered instead.',
    ]);
  });

  it('shows what a reply says instead', () => {
    assert.deepEqual(run('{answers: {window: Nobody knows}}', '{contains: your order, lacks: did you}'), [
      '4: No reply says “your order”.\n- your order\n+ When did you get it?',
      '4: The reply “Question” says “did you”.',
    ]);
    assert.deepEqual(run(`{${later}}`, '{contains: money}'), [
      '4: No reply is offered on this way, so none says “money”.',
    ]);
  });

  it('asks for promises as facts choose them', () => {
    assert.deepEqual(run('{facts: {tier: vip}}', '{sla: {first-response: 30m, resolution: 16h}}'), []);
    assert.deepEqual(run('{facts: {tier: vip}}', '{sla: {first-response: 2h, next-reply: 1h, clock: calendar}}'), [
      '4: “first-response” is 30m, not 2h: so says the rule for tier: vip in library.yml.',
      '4: Nothing is promised for “next-reply”.',
      '4: Time is counted by the clock “business”, not “calendar”.',
    ]);
    assert.deepEqual(run('{}', '{sla: none}'), ['4: Something is promised: first-response, resolution.']);
  });

  it('asks what is suggested about escalating the case', () => {
    assert.deepEqual(run('{facts: {refund.amount: "120,50"}}', '{escalation: supervisor}'), []);
    assert.deepEqual(run('{facts: {refund.amount: 120}}', '{escalation: {when: refund.amount > 100}}'), []);
    assert.deepEqual(run('{}', '{escalation: {to: supervisor, after: 8h}}'), []);
    assert.deepEqual(run('{facts: {refund.amount: 12}}', '{escalation: supervisor}'), [
      '4: Nothing is suggested about escalating the case.',
    ]);
    assert.deepEqual(run('{facts: {refund.amount: 120}}', '{escalation: none}'), [
      '4: It is suggested to escalate the case to “supervisor”: when: refund.amount > 100.',
    ]);
    assert.deepEqual(run('{facts: {refund.amount: 120}}', '{escalation: lead}'), [
      '4: It is suggested to escalate the case to “supervisor”, not to “lead”.',
    ]);
    assert.deepEqual(run('{}', '{escalation: {to: supervisor, after: 7h}}'), [
      '4: Nothing is suggested about escalating the case after 7h.',
    ]);
    assert.deepEqual(run('{}', '{escalation: {to: supervisor, after: 9h}}'), [
      '4: It is suggested to escalate the case before 9h have passed.',
    ]);
  });

  it('is given what all tests of its file are given, unless it says otherwise', () => {
    const text = `
given: {lang: es, facts: {refund.amount: 50}, answers: {window: 30 days ago or less}}
tests:
  - {name: A, expect: {contains: 50 EUR van}}
  - {name: B, given: {lang: en, facts: {refund.amount: 60}}, expect: {contains: 60 EUR are}}
  - {name: C, given: {answers: {window: Nobody knows}}, expect: {not-steps: pay}}
`;
    assert.deepEqual(failuresOf(tried(text, library)), []);
  });

  it('that names what is not there fails by itself', () => {
    const text = `
tests:
  - {name: A, expect: {steps: payy}}
  - {name: B, expect: {steps: open}}
`;
    const one = tried(text, library);
    assert.deepEqual(namesOf(one), { passed: ['B'], failed: ['A'] });
    assert.deepEqual(failuresOf(one), [
      '3: “payy” is no step of “Refund”. Write the id of one, or its words. Did you mean “pay”?',
    ]);
  });

  it('takes a draft as if it were in force', () => {
    const draft = sampleLibrary({ ...sample, 'refund.md': sample['refund.md'].replace('approved', 'draft') });
    const text =
      'tests: [{name: A, given: {answers: {window: Nobody knows}}, expect: {reply: question}}]\nmessages: [it arrived broken]';
    assert.deepEqual(failuresOf(tried(text, draft)), []);
  });
});

describe('a message', () => {
  const messages = (yaml: string) => failuresOf(tried(`messages:\n${yaml}`, library));

  it('is to suggest the SOP among the first three, and to say facts', () => {
    assert.deepEqual(messages('  - Hello, it arrived broken and I want my money back.'), []);
    assert.deepEqual(
      messages('  - {text: "It arrived broken, order BR-104233", first: 1, facts: {order.id: BR-104233}}'),
      [],
    );
    assert.deepEqual(messages('  - {text: can you repair it please, sop: repair}'), []);
    assert.deepEqual(messages('  - {text: Do you sell candles, sop: none}'), []);
  });

  it('needs what suggests SOPs to be made once, however many there are', () => {
    let made = 0;
    const runner = new TestRunner(library, () => {
      made++;
      return indexOf(library);
    });
    const text = 'messages:\n  - it arrived broken\n  - {text: can you repair it, sop: repair}\n';
    const checked = runner.check(readTests(text, locationOf('refund.test.yml')).file);
    assert.deepEqual(failuresOf({ results: checked.file.messages.map((one) => runner.run(checked, one)) }), []);
    assert.equal(checked.file.messages.length, 2);
    assert.equal(made, 1);
  });

  it('tells what is suggested instead', () => {
    assert.deepEqual(messages('  - {text: "can you repair it, it no longer works", first: 1}'), [
      '2: “refund” is not the first SOP for this message.\n- refund\n+ repair',
    ]);
    assert.deepEqual(messages('  - {text: I want my money back, sop: none}'), [
      '2: SOPs are suggested for this message, although none should be.\n- \n+ refund',
    ]);
  });

  it('tells which facts were found instead', () => {
    assert.deepEqual(
      messages('  - {text: "It arrived broken, order BR-104233", facts: {order.id: BR-104234, refund.amount: 3}}'),
      ['2: “order.id” is “BR-104233”, not “BR-104234”.', '2: The message says nothing of “refund.amount”.'],
    );
  });

  it('may stand in a table with others', () => {
    const table = `
  - columns: [text, lang, order.id, first, sop]
    rows:
      - [It arrived broken. Order BR-104233, en, BR-104233, 1]
      - ["It arrived broken, order BR-104233", "", BR-999999]
      - [can you repair it, "", "", "", repair]
`;
    assert.deepEqual(tried(`messages:\n${table}`, library).problems, []);
    assert.deepEqual(messages(table), ['6: “order.id” is “BR-104233”, not “BR-999999”.']);
  });
});

describe('coverage', () => {
  it('tells which steps, answers and texts no test walks through', () => {
    const text = `
tests:
  - {name: A, given: {answers: {window: 30 days ago or less}}, expect: {steps: pay}}
  - {name: B, given: {answers: {window: Longer ago, warranty: "Yes"}}, expect: {reply: good-bye}}
`;
    const one = tried(text, library);
    const own = coveredIn(one, 'refund.md');
    assert.deepEqual(
      own.notWalked.map(({ range, ...rest }) => ({ ...rest, line: range.start.line + 1 })),
      [
        { kind: 'answer', step: 'window', answer: 'Nobody knows', line: 20 },
        { kind: 'step', step: 'send-question', text: 'Send “Question”', line: 29 },
        {
          kind: 'text',
          reply: 'money-on-its-way',
          title: 'Money on its way',
          lang: 'es',
          channel: undefined,
          line: 46,
        },
        { kind: 'reply', reply: 'question', title: 'Question', line: 50 },
      ],
    );
    const { steps, answers, replies, texts } = own;
    assert.deepEqual(
      { steps, answers, replies, texts },
      {
        steps: { all: 8, walked: 7 },
        answers: { all: 3, walked: 2 },
        replies: { all: 3, walked: 2 },
        texts: { all: 4, walked: 2 },
      },
    );
    assert.deepEqual(coveredIn(one, 'repair.md').answers, { all: 2, walked: 1 });
  });
});
