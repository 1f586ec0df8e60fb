import assert from 'node:assert/strict';
import { readDigests } from '../../../src/core/report/read-digests';
import { verifyFolder } from './verify';
import { Assistant } from '../support/assistants';
import { refundLibrary } from './library';

const approved = 'Hello there, your refund for order BR-20481 is on its way by card. It is there within 30 days.';

describe('An assistant in a case', () => {
  let assistant: Assistant;

  beforeEach(() => {
    assistant = new Assistant(refundLibrary());
  });

  async function begun(facts = {}): Promise<string> {
    const { case: id } = await assistant.call('sop_start', { sop: 'give-refund', ticket: '7', facts });
    return id;
  }

  it('is not brought back to it by other facts once the SOP says that a person takes over', async () => {
    const id = await begun({ 'refund.amount': '500' });
    assert.equal(
      await assistant.code('sop_done', { case: id, step: 'open', facts: { 'refund.amount': '5' } }),
      'escalate',
    );
    const answer = { case: id, step: 'what', answer: 'Broken', facts: { 'refund.amount': '5' } };
    assert.equal(await assistant.code('sop_answer', answer), 'escalate');
    const again = await assistant.call('sop_start', {
      sop: 'give-refund',
      ticket: '7',
      facts: { 'refund.amount': '5' },
    });
    assert.equal(again.state, 'hand-over');
  });

  it('is one case for a ticket, however often it is begun at once', async () => {
    const tickets = ['A 1', ' A 1 ', 'A\u200b 1', 'A  1'];
    const all = await Promise.all(tickets.map((ticket) => assistant.call('sop_start', { sop: 'give-refund', ticket })));
    assert.equal(new Set(all.map((one) => one.case)).size, 1);
  });

  it('begins no case, and does nothing in one, while library.yml cannot be read', async () => {
    const id = await begun({ 'refund.amount': '50' });
    const library = assistant.context.library;
    const [root = ''] = library.roots;
    library.update([{ kind: 'config', root, uri: `${root}/library.yml`, text: 'constants: [\n' }]);
    assert.equal(await assistant.code('sop_start', { sop: 'give-refund', ticket: '8' }), 'library-unread');
    assert.equal(await assistant.code('sop_done', { case: id, step: 'open' }), 'library-unread');
  });

  it('keeps no name, address or number of the reason that it hands over for', async () => {
    const id = await begun();
    await assistant.call('sop_hand_over', { case: id, reason: 'Jane Lee, jane@x.example, 612345678, wants a person' });
    const record = assistant.written.join('\n');
    for (const personal of ['Jane', 'Lee', 'jane@x', '612345678']) assert.ok(!record.includes(personal), personal);
    assert.match(record, /wants a person/);
  });

  /** A person does a step in another window. */
  async function personDoes(id: string, step: string): Promise<void> {
    const outcome = await assistant.store.act(id, { event: 'tick', step_id: step });
    assert.ok(outcome.done);
  }

  it('finishes it by tools alone, with a person where the SOP wants one, and leaves a clean record', async () => {
    const id = await begun({ 'order.id': 'BR-20481', 'refund.method': 'card' });
    const first = await assistant.call('sop_next_step', { case: id });
    assert.equal(first.state, 'step');
    assert.equal(first.step.key, 'give-refund#open');
    assert.equal(first.step.text.quoted, 'Open order BR-20481');
    assert.equal(first.cite.version, '1.2.0');
    assert.match(first.cite.hash, /^[0-9a-f]{64}$/);
    const asked = await assistant.call('sop_done', { case: id, step: 'give-refund#open' });
    assert.deepEqual(
      asked.optional.map((one) => one.key),
      ['give-refund#photo'],
    );
    assert.deepEqual(
      asked.step.answers.map((one) => one.answer.quoted),
      ['Broken', 'Only unwanted'],
    );
    const waits = await assistant.call('sop_answer', { case: id, step: 'what', answer: 'broken' });
    assert.equal(waits.state, 'hand-over');
    assert.equal(waits.hand_over.why, 'role');
    assert.equal(await assistant.code('sop_done', { case: id, step: 'approve' }), 'role');
    await personDoes(id, 'approve');
    await assistant.call('sop_done', { case: id, step: 'pay' });
    const text = approved;
    const last = await assistant.call('sop_done', {
      case: id,
      step: 'tell',
      sent: { sop: 'give-refund', reply: 'refund-on-its-way', text },
    });
    assert.equal(last.state, 'all-done');
    const closed = await assistant.call('sop_done', { case: id, close: true });
    assert.equal(closed.state, 'closed');
    assert.deepEqual(await verifyFolder(assistant.files), []);
    const kinds = assistant.written.map((line) => JSON.parse(line) as Record<string, string>);
    const byAssistant = kinds.filter((one) => one['actor_kind'] === 'assistant');
    assert.deepEqual(
      byAssistant.map((one) => one['event']),
      ['start', 'tick', 'answer', 'handover', 'tick', 'reply_sent', 'tick', 'complete'],
    );
    assert.ok(byAssistant.every((one) => one['actor'] === 'Robi'));
    assert.deepEqual(
      kinds.filter((one) => one['actor_kind'] === undefined).map((one) => [one['event'], one['actor']]),
      [['tick', 'agent-a']],
    );
  });

  it('counts apart in the report where it did most of a case', async () => {
    const id = await begun();
    const runBy = async () => (await readDigests(assistant.files, 'cases', Date.UTC(2027, 0, 1))).cases[0]?.runBy;
    assert.equal(await runBy(), 'assistant');
    await personDoes(id, 'photo');
    assert.equal(await runBy(), undefined);
    await assistant.call('sop_done', { case: id, step: 'open' });
    assert.equal(await runBy(), 'assistant');
  });

  it('is refused a required step undone, a protocol step before its turn and what is another role’s', async () => {
    const id = await begun();
    await assistant.call('sop_answer', { case: id, step: 'what', answer: 'Broken' });
    assert.equal(await assistant.code('sop_done', { case: id, close: true }), 'steps-open');
    const early = await assistant.refused('sop_done', { case: id, step: 'pay' });
    assert.equal(early.code, 'order');
    assert.match(early.message, /give-refund#open comes first/);
    const other = await assistant.refused('sop_done', { case: id, step: 'approve' });
    assert.equal(other.code, 'role');
    assert.equal(other.handOver?.recorded, true);
    assert.equal(other.handOver.to[0]?.key, 'luis');
    assert.match(other.handOver.summary.quoted, /Approve the refund/);
    assert.equal(assistant.store.get(id)?.state.handovers.at(-1)?.to, 'luis');
    // Asked again, it is not recorded again.
    await assistant.refused('sop_done', { case: id, step: 'approve' });
    assert.equal(assistant.store.get(id)?.state.handovers.length, 1);
  });

  it('does a step of another role that a person handed over to it', async () => {
    const id = await begun();
    await assistant.call('sop_done', { case: id, step: 'open' });
    await assistant.call('sop_answer', { case: id, step: 'what', answer: 'Broken' });
    await assistant.store.act(id, { event: 'handover', step_id: 'approve', to: 'bot' });
    const next = await assistant.call('sop_done', { case: id, step: 'approve' });
    assert.equal(next.step.key, 'give-refund#pay');
  });

  it('hands over where a rule of the SOP is met, and goes on only when it is handed back', async () => {
    const id = await begun({ 'refund.amount': '250,00' });
    const position = await assistant.call('sop_next_step', { case: id });
    assert.equal(position.state, 'hand-over');
    assert.equal(position.hand_over.why, 'escalate');
    assert.equal(position.hand_over.recorded, false);
    assert.equal(await assistant.code('sop_done', { case: id, step: 'open' }), 'escalate');
    const { hand_over: handed } = await assistant.call('sop_hand_over', { case: id, reason: 'too much' });
    assert.equal(handed.recorded, true);
    assert.match(handed.summary.quoted, /Luis Ortega/);
    assert.equal(assistant.store.get(id)?.state.escalations[0]?.by, 'rule');
    assert.equal(await assistant.code('sop_done', { case: id, step: 'open' }), 'with-person');
    await assistant.call('sop_hand_over', { case: id, reason: 'again' });
    assert.equal(assistant.store.get(id)?.state.escalations.length, 1);
    await assistant.store.act(id, { event: 'handover', to: 'Robi' });
    const next = await assistant.call('sop_done', { case: id, step: 'open' });
    assert.equal(next.step.key, 'give-refund#what');
  });

  it('is told when an amount that it learns calls for a person', async () => {
    const id = await begun();
    assert.equal(
      await assistant.code('sop_done', { case: id, step: 'open', facts: { 'refund.amount': '100,01' } }),
      'escalate',
    );
    await assistant.call('sop_done', { case: id, step: 'open', facts: { 'refund.amount': '99,00' } });
    assert.deepEqual(assistant.store.get(id)?.state.facts['refund.amount'], ['99,00']);
  });

  it('keeps no personal facts in the record, but uses them', async () => {
    const id = await begun({ 'customer.first_name': 'Ana', 'order.id': 'BR-20481' });
    assert.ok(!assistant.written.join('').includes('Ana'));
    const reply = await assistant.call('sop_reply', {
      sop: 'give-refund',
      reply: 'refund-on-its-way',
      facts: { 'customer.first_name': 'Ana', 'order.id': 'BR-20481', 'refund.method': 'card' },
    });
    assert.match(reply.text.quoted, /^Hello Ana,/);
    assert.ok(id);
  });

  it('follows an answer into another SOP, as part of the case', async () => {
    const id = await begun();
    await assistant.call('sop_done', { case: id, step: 'open' });
    const next = await assistant.call('sop_answer', { case: id, step: 'what', answer: 'Only unwanted' });
    assert.equal(next.step.key, 'send-back#label');
    assert.equal(next.step.cite.sop, 'send-back');
    await assistant.call('sop_done', { case: id, step: 'send-back#label' });
    await assistant.call('sop_done', { case: id, close: true });
    assert.deepEqual(await verifyFolder(assistant.files), []);
  });

  it('goes on with the case that is open for the ticket', async () => {
    const id = await begun();
    const again = await assistant.call('sop_start', { sop: 'give-refund', ticket: '7' });
    assert.equal(again.case, id);
    assert.equal(again.resumed, true);
  });

  it('sends the approved text and no other', async () => {
    const id = await begun({ 'order.id': 'BR-20481', 'refund.method': 'card' });
    await assistant.call('sop_done', { case: id, step: 'open' });
    await assistant.call('sop_answer', { case: id, step: 'what', answer: 'Broken' });
    const reply = { sop: 'give-refund', reply: 'refund-on-its-way' };
    assert.equal(await assistant.code('sop_reply', { ...reply, case: id }), 'order');
    await personDoes(id, 'approve');
    await assistant.call('sop_done', { case: id, step: 'pay' });
    const { text, ready } = await assistant.call('sop_reply', { ...reply, case: id });
    assert.equal(text.quoted, approved);
    assert.equal(ready, true);
    assert.equal(await assistant.code('sop_done', { case: id, step: 'tell' }), 'reply-not-sent');
    for (const wrong of [
      approved.replace('30 days', '3 days'),
      approved.replace('BR-20481', 'BR-99999'),
      approved.replace('card', '[Method]'),
      'It is done, have a nice day!',
    ])
      assert.equal(
        await assistant.code('sop_done', { case: id, step: 'tell', sent: { ...reply, text: wrong } }),
        'reply-not-ready',
        wrong,
      );
    await assistant.call('sop_done', { case: id, step: 'tell', sent: { ...reply, text: `${approved}\n\nRobi` } });
  });

  it('begins no case on an SOP that is not in force', async () => {
    assert.equal(await assistant.code('sop_start', { sop: 'new-idea' }), 'sop-not-in-force');
  });

  it('writes nothing where it may not', async () => {
    const reader = new Assistant(refundLibrary(), { cases: undefined, report: undefined });
    assert.equal(await reader.code('sop_start', { sop: 'give-refund' }), 'read-only');
    assert.equal(await reader.code('sop_next_step', { case: 'a1' }), 'read-only');
    assert.equal(
      await reader.code('sop_report_problem', { sop: 'give-refund', kind: 'wrong', text: 'x' }),
      'read-only',
    );
  });
});

describe('Without a case', () => {
  const assistant = new Assistant(refundLibrary());

  it('the next step follows from the answers and steps given, and nothing is written', async () => {
    const first = await assistant.call('sop_next_step', { sop: 'give-refund' });
    assert.equal(first.step.key, 'give-refund#open');
    assert.equal(first.case, undefined);
    const later = await assistant.call('sop_next_step', {
      sop: 'give-refund',
      answers: [{ step: 'what', answer: 'Only unwanted' }],
      done: ['open'],
    });
    assert.equal(later.step.key, 'send-back#label');
    const done = await assistant.call('sop_next_step', {
      sop: 'give-refund',
      answers: [{ step: 'what', answer: 'Only unwanted' }],
      done: ['open', 'send-back#label'],
    });
    assert.equal(done.state, 'all-done');
    assert.deepEqual(assistant.files.names, []);
  });

  it('a person is named where the SOP wants one', async () => {
    const { state, hand_over: handed } = await assistant.call('sop_next_step', {
      sop: 'give-refund',
      facts: { 'refund.amount': '300' },
    });
    assert.equal(state, 'hand-over');
    assert.equal(handed.to[0]?.contact?.quoted, 'luis@shop.example');
    assert.doesNotMatch(handed.summary.quoted, /Record/);
  });
});
