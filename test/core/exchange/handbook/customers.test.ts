import assert from 'node:assert/strict';
import { collectHandbook } from '../../../../src/core/exchange/handbook/collect';
import { handbookHtml } from '../../../../src/core/exchange/handbook/html';
import { handbookMarkdown } from '../../../../src/core/exchange/handbook/markdown';
import type { Audience } from '../../../../src/core/sop/model';
import { libraryOf } from '../../support/libraries';

/** Whatever has SECRET in it is the team's. */
const config = `
name: Shop
lang: en
vision: Everybody gets an answer.
conduct: [SECRET conduct]
goals:
  - {title: {en: SECRET goal}}
categories:
  team: {title: {en: SECRET category}}
team:
  ana: {name: SECRET Ana, role: lead, contact: SECRET@shop.example}
roles:
  lead: {en: SECRET role}
constants:
  secret.limit: SECRET constant
  return.days: 30
variables:
  case.secret: {label: {en: SECRET label}, values: {x: {en: SECRET value}}}
rules:
  - {title: {en: SECRET rule}, if: {channel: chat}, then: {priority: high}}
`;

const open = `---
id: exchange
title: Exchange
status: approved
version: 1.2.3-SECRET
lang: en
owner: ana
authors: [ana]
approvers: [{by: ana, on: 2026-01-01}]
effective: 2026-01-10
audience: both
tags: [SECRET-tag]
triggers: [SECRET trigger]
answers: [How do I swap it?]
related: [secret-team]
escalation: {to: ana, when: "SECRET escalation", after: 1h}
sla: {first-response: 30m}
applies-to: {channel: [SECRET-channel]}
---

Swaps it within {{ return.days }} days.

<!-- SECRET comment -->

## Check

- [ ] Look at it \`@lead 5m protocol\`
  <!-- SECRET comment in a step -->
- [ ] Is it broken? \`@SECRET-nobody\`
  - Yes → [SECRET link](../team/secret-team.md)
  - Perhaps → [Say so](#say-so)
  - Very → [SECRET part](../team/secret-team.md#secret-part)
  - No → [Swap](#swap)

## Swap

- [ ] Swap it, as [we do](../team/secret-team.md), by [this](other.md#the-second)
- [ ] Send [Say so](#say-so)

## Replies

### Say so

\`\`\`reply lang=en channel=email
SECRET reply {% if case.secret == "x" %}SECRET{% endif %}
\`\`\`
`;
const other = `---
id: other
title: Another
status: approved
lang: en
audience: external
---

Says more.

## The first

- [ ] One

## The second

- [ ] Two
`;
const library = libraryOf(
  {
    'open/exchange.md': open,
    'open/other.md': other,
    'open/draft.md': open
      .replace('Exchange', 'SECRET draft')
      .replace('id: exchange', 'id: d')
      .replace('approved', 'draft'),
    'team/secret-team.md': open
      .replace('Exchange', 'SECRET title')
      .replace('id: exchange', 'id: secret-team')
      .replace('audience: both', 'audience: internal'),
  },
  config,
);

const made = (audience: Audience | undefined) => collectHandbook(library, { today: '2026-06-01', audience });
const secret = /.{0,60}secret.{0,60}/gi;

describe('a handbook for customers', () => {
  for (const audience of ['external', 'both'] as const)
    it(`says nothing of the team: ${audience}`, async () => {
      const book = await made(audience);
      const page = await handbookHtml(book, () => undefined);
      assert.deepEqual(page.match(secret), null);
      assert.deepEqual((await handbookMarkdown(book)).match(secret), null);
      for (const words of [
        'Exchange',
        'within 30 days',
        'Is it broken?',
        'How do I swap it?',
        'please ask us',
        'we do',
      ])
        assert.ok(page.includes(words), words);
      assert.equal(page.includes('Another'), audience === 'external');
    });

  it('says all of that to the team', async () => {
    for (const audience of ['internal', undefined] as const) {
      const page = await handbookHtml(await made(audience), () => undefined);
      for (const words of [
        'SECRET role',
        'SECRET title',
        'SECRET reply',
        'SECRET trigger',
        'SECRET Ana',
        'SECRET conduct',
      ])
        assert.ok(page.includes(words), words);
      assert.doesNotMatch(page, /SECRET comment/);
    }
  });

  it('leads to what customers get, by the links of texts, too', async () => {
    const page = await handbookHtml(await made('external'), () => undefined);
    assert.match(page, /as we do, by <a href="#sop-other--the-second" *data-number="2\.1">this<\/a>/);
  });
});
