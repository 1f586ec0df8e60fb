import assert from 'node:assert/strict';
import { reportLibrary } from '../../../src/core/report/library-facts';
import { libraryOf } from '../support/libraries';

describe('What a report calls things', () => {
  const config = `variables:
  tier: {label: Customer, values: {vip: {es: cliente VIP, en: VIP customer}}}
  channel: {values: {email: {es: correo, en: email}}}
rules:
  - {title: {es: Comercios, en: Trade}, if: {tier: trade}, then: {sla: {resolution: 1h}}}
  - {if: {tier: vip, channel: [email, chat]}, then: {sla: {resolution: 2h}}}
`;
  const reply = '---\nid: a\ntitle: A\n---\n\nS.\n\n## R\n\n### Money is back\n\n```reply lang=en\nHi.\n```\n';
  const names = reportLibrary(libraryOf({ 'a.md': reply }, config), ['es']);

  it('is what the library calls them', () => {
    assert.deepEqual(
      [
        names.ruleTitle?.('tier: trade'),
        names.tierTitle?.('vip'),
        names.channelTitle?.('email'),
        names.replyTitle?.('a', 'money-is-back'),
      ],
      ['Comercios', 'cliente VIP', 'correo', 'Money is back'],
    );
  });

  it('is made of labels where a rule has no title, and of the words of keys where nothing is known', () => {
    assert.deepEqual(
      [
        names.ruleTitle?.('tier: vip; channel: email, chat'),
        names.ruleTitle?.('tag: x'),
        names.tierTitle?.('gold'),
        names.channelTitle?.('fax'),
        names.replyTitle?.('a', 'gone'),
        names.replyTitle?.('b', 'x'),
      ],
      ['Customer: cliente VIP; channel: correo, chat', 'tag: x', 'gold', 'fax', 'Gone', 'X'],
    );
  });
});
