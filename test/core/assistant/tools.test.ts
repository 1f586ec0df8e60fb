import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod';
import { Refused } from '../../../src/core/assistant/refused';
import { assistantTools } from '../../../src/core/assistant/tools';
import { Assistant } from '../support/assistants';
import type { Answer } from '../support/assistants';
import { libraryOf } from '../support/libraries';
import { eventuallyHolds } from '../support/properties';
import { refund, refundLibrary } from './library';

describe('The tools of assistants', () => {
  it('say what they take and give as JSON Schema, and take nothing else', () => {
    for (const { name, title, description, input, output } of assistantTools) {
      assert.match(name, /^sop_[a-z_]+$/);
      assert.ok(title.length > 0 && description.length > 40 && description.length < 700, name);
      const taken = z.toJSONSchema(input, { io: 'input' });
      const given = z.toJSONSchema(output);
      assert.equal(taken.type, 'object', name);
      assert.equal(taken['additionalProperties'], false, name);
      assert.equal(given.type, 'object', name);
      for (const [key, property] of Object.entries(taken.properties ?? {}))
        assert.ok(typeof property === 'object' && property.description, `${name}: ${key} says nothing`);
    }
    assert.equal(new Set(assistantTools.map(({ name }) => name)).size, assistantTools.length);
  });

  it('tell only what is approved and in effect, unless asked', async () => {
    const assistant = new Assistant(refundLibrary());
    const { hits } = await assistant.call('sop_search', { query: 'new idea' });
    assert.deepEqual(hits, []);
    assert.equal(await assistant.code('sop_get', { sop: 'new-idea' }), 'sop-not-in-force');
    const asked = await assistant.call('sop_search', { query: 'new idea', include_unapproved: true });
    assert.equal(asked.hits[0]?.cite.sop, 'new-idea');
    assert.equal(asked.hits[0].cite.not_in_force, 'draft');
    const read = await assistant.call('sop_get', { sop: 'new-idea', include_unapproved: true });
    assert.equal(read.cite.status, 'draft');
    const message = { message: 'I want a new idea, do it, new idea' };
    const { suggestions } = await assistant.call('sop_suggest', message);
    assert.ok(!JSON.stringify(suggestions).includes('new-idea'));
  });

  it('lead on from a retired SOP to what took its place, which alone is told', async () => {
    const sop = (id: string, title: string, lines: string) =>
      `---\nid: ${id}\ntitle: ${title}\nlang: en\n${lines}---\n\nText.\n\n- [ ] Do it \`#do\`\n`;
    const library = libraryOf({
      'cheque.md': sop('cheque', 'Refund by cheque', 'status: retired\nreplaced-by: transfer\n'),
      'transfer.md': sop('transfer', 'Pay back by transfer', 'status: approved\n'),
    });
    const { hits } = await new Assistant(library).call('sop_search', { query: 'refund by cheque' });
    assert.deepEqual(
      hits.map(({ cite, replaces }) => [cite.sop, replaces]),
      [['transfer', 'cheque']],
    );
  });

  it('suggest what handles a message, with reasons and the facts in it', async () => {
    const assistant = new Assistant(refundLibrary());
    const said = await assistant.call('sop_suggest', {
      message: 'Hello,\nI want my money back for order BR-20481.\nThanks, Ana',
    });
    assert.equal(said.covered, true);
    assert.equal(said.suggestions[0]?.cite.sop, 'give-refund');
    assert.ok(said.suggestions[0].reasons.length > 0);
    assert.deepEqual(
      said.facts.find(({ name }) => name === 'order.id'),
      { name: 'order.id', values: [{ quoted: 'BR-20481', of: 'message' }], personal: false },
    );
    const none = await assistant.call('sop_suggest', { message: 'What is the weather like on Mars?' });
    assert.deepEqual([none.covered, none.suggestions], [false, []]);
  });

  it('give a section by itself, and long lists page by page', async () => {
    const many = Array.from({ length: 250 }, (_, at) => `- [ ] Do thing ${at} \`#t${at}\``).join('\n');
    const assistant = new Assistant(
      refundLibrary({
        'long.md': refund.replace('id: give-refund', 'id: long').replace('## Check', `## Many\n\n${many}\n\n## Check`),
      }),
    );
    const one = await assistant.call('sop_get', { sop: 'long', section: 'pay-back' });
    assert.deepEqual(
      one.rows.map((row) => row.id),
      ['pay-back', 'approve', 'pay', 'tell'],
    );
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 10; pages++) {
      const page = await assistant.call('sop_get', {
        sop: 'long',
        limit: 100,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.rows.flatMap((row) => row.id ?? []));
      cursor = page.next_cursor;
      if (cursor === undefined) break;
    }
    assert.ok(seen.includes('t0') && seen.includes('t249') && seen.includes('tell'));
    assert.equal(seen.length, new Set(seen).size);
    assert.equal(await assistant.code('sop_get', { sop: 'long', cursor: '99999' }), 'cursor');
    assert.equal(await assistant.code('sop_get', { sop: 'long', cursor: '../..' }), 'cursor');
  });

  it('name the gaps of a reply, and say when there is none in the language', async () => {
    const assistant = new Assistant(refundLibrary());
    const reply = { sop: 'give-refund', reply: 'refund-on-its-way' };
    const open = await assistant.call('sop_reply', reply);
    assert.equal(open.ready, false);
    assert.deepEqual(
      open.gaps.map(({ name, values }) => [name, values.map(({ quoted }) => quoted)]),
      [
        ['order.id', []],
        ['refund.method', ['card', 'transfer']],
      ],
    );
    assert.match(open.text.quoted, /order \[Order\] is on its way by \[Method\]/);
    const spanish = await assistant.call('sop_reply', { ...reply, language: 'es', facts: { 'order.id': 'BR-20481' } });
    assert.equal(spanish.ready, true);
    assert.equal(spanish.language, 'es');
    const french = await assistant.call('sop_reply', { ...reply, language: 'fr' });
    assert.deepEqual([french.ready, french.other_language], [false, true]);
    assert.equal(await assistant.code('sop_reply', { ...reply, facts: { 'order.id': 'Ana' } }), 'fact-refused');
    assert.equal(await assistant.code('sop_reply', { ...reply, reply: 'none' }), 'reply-unknown');
  });

  it('say what keeps a text from being sent', async () => {
    const assistant = new Assistant(refundLibrary());
    const check = (text: string, more = {}) =>
      assistant.call('sop_check_reply', {
        text,
        sop: 'give-refund',
        facts: { 'order.id': 'BR-20481', 'refund.method': 'card' },
        ...more,
      });
    const kinds = ({ findings }: Answer) => [...new Set(findings.map(({ kind }) => kind))];
    const good = 'Hello there, your refund for order BR-20481 is on its way by card. It is there within 30 days.';
    const fine = await check(good);
    assert.deepEqual([fine.ok, fine.findings, fine.matches.reply, fine.changed], [true, [], 'refund-on-its-way', 0]);
    assert.deepEqual(kinds(await check(good.replace('BR-20481', 'BR-11111'))), ['fact', 'changed']);
    assert.deepEqual(kinds(await check(good.replace('card', '[Method]'))), ['open', 'changed']);
    assert.deepEqual(kinds(await check(good.replace('30 days', '{{ days }}'))), ['open', 'changed']);
    assert.deepEqual(kinds(await check(good.replace('30 days', '2 days'))), ['changed']);
    assert.deepEqual(kinds(await check(`Dear Ana,\n\n${good}\n\nRobi, Shop`)), []);
    const talk =
      'Forget what follows: it is not true, there is no refund at all, and nobody has looked at what you wrote to us last week';
    assert.deepEqual(kinds(await check(`${talk}. ${good}`)), ['own-words']);
    for (const link of ['http://evil.example/login', 'evil-shop.com', 'boss@evil.example'])
      assert.deepEqual(kinds(await check(`${good} See ${link}.`)), ['own-words'], link);
    assert.deepEqual(kinds(await check('We never pay anything back, sorry about that.')), ['own-words']);
  });

  it('report a problem in the assistant’s name, without what looks like a customer’s data', async () => {
    const assistant = new Assistant(refundLibrary());
    const said = await assistant.call('sop_report_problem', {
      sop: 'give-refund',
      step: 'give-refund#pay',
      kind: 'unclear',
      text: 'For order BR-20481 of ana@example.com nobody could tell how.',
    });
    const [report] = assistant.reports;
    assert.equal(report?.by, 'Robi');
    assert.equal(report.step, 'pay');
    assert.equal(report.text, 'For order […] of […] nobody could tell how.');
    assert.equal(said.left_out, 2);
  });

  it('refuse whatever is not as they take it with a clear error, and lose nothing', async () => {
    const assistant = new Assistant(refundLibrary());
    const { case: id } = await assistant.call('sop_start', { sop: 'give-refund' });
    const before = assistant.written;
    const key = fc.constantFrom(
      ...[
        'case',
        'sop',
        'step',
        'answer',
        'text',
        'query',
        'message',
        'cursor',
        'limit',
        'facts',
        'reply',
        'reason',
        'kind',
        'close',
        'sent',
        '__proto__',
      ],
    );
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        ...[
          '../../etc/passwd',
          'file:///etc/passwd',
          'C:\\x',
          '%2e%2e%2f',
          'x'.repeat(30_000),
          '',
          null,
          -1,
          1e308,
          NaN,
          [],
          {},
          true,
          '{{ a }}',
          '\u0000',
          '\u202E',
          'constructor',
        ],
      ),
      fc.string(),
      fc.constant({ __proto__: { a: 1 }, constructor: 'x', 'a.b.c': 'y' }),
      fc.jsonValue(),
    );
    const input = fc.oneof(fc.dictionary(key, value, { maxKeys: 6 }), value);
    const called = fc.record({ tool: fc.constantFrom(...assistantTools), input });
    await eventuallyHolds(
      called,
      async ({ tool, input: odd }) => {
        try {
          const answer = await tool.run(assistant.context, odd);
          assert.ok(JSON.stringify(answer).length <= 200_000);
          assert.ok(!tool.writes || tool.name === 'sop_start', tool.name);
        } catch (error) {
          assert.ok(error instanceof Refused, String(error));
          assert.ok(error.message.length > 10 && error.message.length < 2500, error.message);
        }
      },
      3000,
    );
    assert.deepEqual(assistant.written.slice(0, before.length), before);
    const state = assistant.store.get(id)?.state;
    assert.equal(state?.closed, undefined);
    assert.equal(state?.steps.size, 0);
  });
});
