import assert from 'node:assert/strict';
import fc from 'fast-check';
import { termsFor } from '../../../src/core/case/terms/terms';
import { readDraft } from '../../../src/core/draft/front-matter';
import { readLibraryConfig } from '../../../src/core/library/config';
import { holds as conditionHolds, readCondition } from '../../../src/core/liquid/condition';
import { fillReply } from '../../../src/core/reply/fill';
import { toText } from '../../../src/core/reply/render';
import { factsIn, lookupIn, withFacts } from '../../../src/core/ticket/facts';
import { priorOf } from '../../../src/core/triage/prior';
import { holds } from '../support/properties';
import { sopFrom } from '../support/sops';

const facts = ['tier', 'channel', 'tag', 'tags', 'lang', 'priority', 'region', 'region.code'];
/** Words of tickets, some of them the same to people, and what YAML would not read as text. */
const words = [
  'gold',
  'GOLD',
  'vip',
  'devolución',
  'Devolucion',
  'devolucio\u0301n',
  'reclamació',
  'l’enviament no ha arribat',
  'queja grave',
  '1',
  '1.0',
  '1.10',
  '007',
  '24,90',
  '24.90',
  'true',
  'True',
  'sí',
  'no',
  '2026-11-28',
  '0x1F',
];

const word = fc.constantFrom(...words);
/** A value as people write it in YAML: plain, or in quotes. */
const written = fc.tuple(word, fc.constantFrom('', '"', "'")).map(([text, quote]) => `${quote}${text}${quote}`);
const value = fc.oneof(
  written.filter((text) => !text.includes(',')),
  fc.array(written, { maxLength: 3 }).map((items) => `[${items.map((one) => one.replaceAll(',', '.')).join(', ')}]`),
  fc
    .array(written, { minLength: 1, maxLength: 3 })
    .map((items) => `\n${items.map((one) => `    - ${one}\n`).join('')}`),
  fc.constantFrom('', '~', '""', '{a: b}'),
);
/** Where a draft says it: at the top, or below a group, written in one line or in several. */
const place = fc.constantFrom<(fact: string, value: string) => string>(
  (fact, said) => `${fact}: ${said}\n`,
  (fact, said) => `customer:\n  name: Ana\n  ${fact}: ${said}\n`,
  (fact, said) => `ticket:\n  ${fact}: ${said}\n`,
  (fact, said) =>
    said.includes('\n') ? `customer:\n  ${fact}: ${said}` : `customer: {${fact}: ${said || '~'}, name: Ana}\n`,
);
const front = fc
  .tuple(fc.constantFrom(...facts), value, place, fc.constantFrom('', 'order: {id: 0012345}\n'))
  .map(([fact, said, put, rest]) => {
    const [group, name] = fact.split('.');
    const inGroup = name === undefined || said.includes('\n') ? said : `{${name}: ${said || '~'}}`;
    return `${rest}${put(group ?? '', inGroup)}`;
  });

describe('what a draft says of a ticket', () => {
  it('means the same to terms, suggestions, escalation, applies-to and replies', () => {
    const asked = fc.tuple(front, fc.constantFrom(...facts), fc.array(word, { minLength: 1, maxLength: 2 }));
    holds(
      asked,
      ([yaml, fact, wanted]) => {
        const when = `{${JSON.stringify(fact)}: ${JSON.stringify(wanted)}}`;
        const { config } = readLibraryConfig(`rules: [{if: ${when}, then: {sla: {resolution: 1h}, sop: x}}]\n`);
        const sop = (more: string) => sopFrom(`---\nid: x\ntitle: X\nstatus: approved\n${more}---\n\nS.\n`);
        const { values } = readDraft(`---\n${yaml}---\n`);
        const kept = factsIn(values, config);
        const test = wanted.map((one) => `${fact} == "${one}"`).join(' or ');
        const condition = readCondition(test, () => true);
        assert.ok(condition, test);
        const reply = fillReply(`{% if ${test} %}yes{% endif %}`, withFacts(values, config));
        const isKnown = lookupIn(values)(fact).length > 0;
        const holding = termsFor(sop(''), config, kept) !== undefined;
        const answers = {
          suggestions: priorOf(sop(''), lookupIn(values), config.rules) > 0,
          appliesTo: isKnown && priorOf(sop(`applies-to: ${when}\n`), lookupIn(values), []) === 0,
          escalation: conditionHolds(condition, { facts: {}, values }) === true,
          escalationOfCase: conditionHolds(condition, { facts: kept, values: {} }) === true,
          replies: toText(reply) === 'yes',
        };
        const all = Object.fromEntries(Object.keys(answers).map((asker) => [asker, holding]));
        assert.deepEqual(answers, all, `${test} by\n${yaml}`);
        assert.equal(conditionHolds(condition, { facts: {}, values }) === undefined, !isKnown, 'known to escalation');
        // An empty list is something known to a reply, which may go through it.
        if (isKnown) assert.deepEqual(reply.undecided, []);
      },
      500,
    );
  });
});
