import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { askSop, buttonNamed, press } from './support/chat';
import { addSop, closeEditors, draft, guide, removeSop } from './support/guide';
import { until } from './support/until';

const broken =
  'Hola:\n\nEl plato del pedido BR-482913 me ha llegado roto y quiero que me devolváis el dinero.\n\nMarta Puig';
const refund = 'refund-defective-product';

/** An SOP that is escalated by what the message says, whose every text tries to be more than text. */
const trick = '[x](command:workbench.action.quit) <b>bold</b> ![i](https://evil.example/i.png) `code` **loud**';
const zeppelin = `---
id: zeppelin
title: "Zeppelin ${trick}"
status: approved
version: 3.1.0
lang: en
triggers: [My zeppelin lost its gas, the zeppelin is flat]
escalation: {to: luis, when: "order.id == 'BR-482913'"}
---

Mend a zeppelin.

## Gas

> [!WARNING]
> ${trick}

- [ ] Ask where ${trick} \`#ask\`
  - ${trick}
- [ ] Is it flat? \`#flat\`
  - Yes → [Fill](#fill)
  - No → [Fill](#fill)

## Fill

- [ ] Send [Gas is coming](#gas-is-coming) \`#send\`

## Replies

### Gas is coming

\`\`\`reply lang=en
Hello {{ customer.first_name }}, the gas for {{ order.id }} is coming.
\`\`\`
`;
const flat = '---\nlang: en\n---\n\n\n> Hello,\n>\n> my zeppelin of order BR-482913 lost its gas.\n>\n> Ann Lee\n';

describe('@sop in the chat', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    await api.readings.ready();
    await addSop('sops/general/zeppelin.md', zeppelin);
  });

  after(() => removeSop('sops/general/zeppelin.md'));

  afterEach(closeEditors);

  it('is registered with its commands, each with words for people', () => {
    const { contributes } = vscode.extensions.getExtension('sop-guide.sop-guide')?.packageJSON as {
      contributes: { chatParticipants: { id: string; commands: { name: string; description: string }[] }[] };
    };
    const [own] = contributes.chatParticipants;
    assert.equal(own?.id, 'sopGuide.sop');
    assert.deepEqual(
      own.commands.map(({ name }) => name),
      ['suggest', 'next', 'reply', 'check'],
    );
    for (const { description } of own.commands) assert.doesNotMatch(description, /^%|^$/);
  });

  it('suggests the SOPs for the draft at hand, says which draft, why, and what is known', async () => {
    const { document } = await draft(`> ${broken.replaceAll('\n', '\n> ')}`);
    const answer = await askSop(api, { command: 'suggest' });
    const sop = api.library.withId(refund)[0];
    assert.match(answer.markdown, /^For the message in <[^>]+>/);
    assert.equal(answer.links[0]?.uri, document.uri.toString());
    assert.equal(answer.links[1]?.uri, sop?.location.uri);
    assert.ok(answer.markdown.includes(`${sop?.title} <refund-defective-product.md>`), answer.markdown);
    assert.match(answer.markdown, /likely · \d+ %|likely · \d+%|likely · \d+\\%/);
    assert.match(answer.markdown, /BR\\-482913/);
    assert.equal(answer.outcome, 'suggested');
    assert.deepEqual(
      answer.followUps.map(({ command }) => command),
      ['next', 'reply'],
    );
    const { arguments: args } = buttonNamed(answer, 'Start Checklist');
    assert.equal((args?.[0] as { draft?: string }).draft, document.uri.toString());
  });

  it('suggests for a message behind the command, and says that no SOP covers one', async () => {
    const answer = await askSop(api, { command: 'suggest', prompt: broken });
    assert.ok(answer.links.some(({ uri }) => uri === api.library.withId(refund)[0]?.location.uri));
    const none = await askSop(api, { command: 'suggest', prompt: 'What is the weather like on Mars today?' });
    assert.match(none.markdown, /^\*\*No SOP covers this\\\.\*\*/);
    assert.deepEqual(none.links, []);
    assert.deepEqual(buttonNamed(none, 'SOP Wanted…').arguments, [{ words: 'weather mars today' }]);
    assert.equal(none.outcome, 'not-covered');
    const nothing = await askSop(api, { command: 'suggest' });
    assert.match(nothing.markdown, /^There is no message/);
  });

  it('says first that a person takes over where the message meets the rule', async () => {
    await draft(flat);
    const answer = await askSop(api, { command: 'suggest' });
    const escalates = answer.markdown.indexOf('Hand this over to a person');
    assert.ok(escalates > 0 && escalates < answer.markdown.indexOf('likely'), answer.markdown);
    assert.match(answer.markdown, /Who takes over\\: /);
  });

  it('says the same before a reply, and before a checklist that nobody has begun', async () => {
    await draft(flat);
    assert.equal(api.active.view, undefined);
    for (const command of ['reply', 'next']) {
      const { markdown } = await askSop(api, { command });
      assert.ok(markdown.startsWith('**Hand this over to a person**'), markdown);
    }
  });

  it('shows what others wrote as text, whatever it is', async () => {
    await draft(flat);
    for (const command of ['suggest', 'reply']) {
      const { markdown, buttons } = await askSop(api, { command });
      assertPlain(markdown);
      for (const { command: run } of buttons) assert.match(run, /^sopGuide\./);
    }
  });

  it('leads through a case: the step, its answers as buttons, and what hands it over', async () => {
    await draft(flat);
    const sop = api.library.withId('zeppelin')[0];
    await vscode.commands.executeCommand('sopGuide.startChecklist', { uri: sop?.location.uri, ticket: 'Z-1' });
    await until('the case is active', () => api.active.view?.state.ticket === 'Z-1');
    const first = await askSop(api, { command: 'next' });
    assert.equal(first.outcome, 'step');
    assertPlain(first.markdown);
    const escalates = first.markdown.indexOf('Hand this over');
    assert.ok(escalates > 0 && escalates < first.markdown.indexOf('Ask where'), first.markdown);
    assert.equal(buttonNamed(first, 'Escalate…').command, 'sopGuide.escalate');
    assert.equal(
      first.links.at(-1)?.line,
      zeppelin.split('\n').findIndex((line) => line.includes('#ask')),
    );
    await press(first, 'Done');
    const second = await askSop(api, { command: 'next' });
    assert.match(second.markdown, /Is it flat/);
    await press(second, 'Yes');
    const third = await askSop(api, { command: 'next' });
    assert.match(third.markdown, /Gas is coming/);
    assert.equal(buttonNamed(third, 'Insert Reply').command, 'sopGuide.insertStepReply');

    const reply = await askSop(api, { command: 'reply' });
    assert.match(reply.markdown, /> Hello Ann\\?, the gas for BR\\-482913 is coming/);
    assert.equal(reply.outcome, 'reply');
    await press(reply, 'Insert Reply');
    await until('the reply stands in the draft', () =>
      vscode.window.activeTextEditor?.document.getText().includes('Hello Ann, the gas for BR-482913 is coming.'),
    );
    const clear = await askSop(api, { command: 'check' });
    assert.match(clear.markdown, /This draft can be sent/);
    assert.equal(clear.outcome, 'checked');
  });

  it('names what is still open in a reply, and what speaks against sending the draft', async () => {
    await draft(flat.replace('\n\n\n', '\n\nHello [name], write to us again.\n\n'));
    const answer = await askSop(api, { command: 'check' });
    assert.match(answer.markdown, /<Untitled-\d+:5>\\: “\\\[name\\\]” is still to be filled in/);
    assert.equal(answer.links[1]?.line, 4);
    await closeEditors();
    const none = await askSop(api, { command: 'check' });
    assert.match(none.markdown, /^No draft is open/);
    const reply = await askSop(api, { command: 'reply', prompt: 'foto del defecto' });
    assert.match(reply.markdown, /Still to be filled in\\: /);
  });

  it('stops when it is called off', async () => {
    await draft(flat);
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    const answer = await askSop(api, { command: 'suggest', token: source.token });
    assert.deepEqual([answer.markdown, answer.buttons], ['', []]);
  });

  /** Nothing in the Markdown is a link, a picture, HTML, code or loud but what is ours: headings in two stars. */
  function assertPlain(markdown: string): void {
    const own = markdown.replace(/^\*\*(.*)\*\*$/gm, '$1').replace(/<[^<>]*>(?!b)/g, '');
    assert.doesNotMatch(own, /(?<!\\)(?:\[|\]|`|<|!\[|\*)/, markdown);
    assert.doesNotMatch(own, /\]\(/, markdown);
  }
});
