import assert from 'node:assert/strict';
import { standingAt } from '../../../src/core/authoring/cursor';
import { typedAt } from '../../../src/core/authoring/cursor/typed';
import type { Typed } from '../../../src/core/authoring/cursor/typed';
import { anyText } from '../support/hostile';
import type { Target } from '../../../src/core/library/mention';
import { placed } from '../support/place';
import { holds } from '../support/properties';
import { assertInside, cut } from '../support/ranges';
import { sopFrom } from '../support/sops';

function typed(kind: 'sop' | 'library', marked: string): { text: string; typed: Typed | undefined } {
  const { text, position, lines } = placed(marked);
  return { text, typed: typedAt(kind, lines, position) };
}

/** Where a key or value is typed, in short: `value escalation.to "lui"`. */
function yaml(kind: 'sop' | 'library', marked: string): string | undefined {
  const { text, typed: found } = typed(kind, marked);
  if (found?.in !== 'yaml') return found?.in;
  assert.equal(cut(text, found.range), found.text);
  return `${found.part} ${found.path.join('.')} "${found.text}"`;
}

/** The same in the front matter of an SOP. */
const front = (marked: string) => yaml('sop', `---\n${marked}\n---\n\n# A\n`);
const library = (marked: string) => yaml('library', marked);
const others = (marked: string) => {
  const found = typed('library', marked).typed;
  return found?.in === 'yaml' ? found.others : undefined;
};

/** What is typed in the body of an SOP. */
const body = (marked: string) => typed('sop', `---\ntitle: A\n---\n\n${marked}`).typed;
const kindIn = (marked: string) => body(marked)?.in;

describe('What is typed at a place', () => {
  it('is a key or a value of the front matter', () => {
    assert.equal(front('▮'), 'key  ""');
    assert.equal(front('sta▮'), 'key  "sta"');
    assert.equal(front('st▮atus: draft'), 'key  "status"');
    assert.equal(front('status: ▮'), 'value status ""');
    assert.equal(front('status:▮'), 'value status ""');
    assert.equal(front('status: app▮'), 'value status "app"');
    assert.equal(front('owner: "lu▮"'), 'value owner "lu"');
    assert.equal(front('tags: [a, ▮]'), 'value tags.[] ""');
    assert.equal(front('tags: [▮'), 'value tags.[] ""');
    assert.equal(front('tags:\n  - a\n  - b▮'), 'value tags.[] "b"');
    assert.equal(front('tags:\n- ▮'), 'value tags.[] ""');
    assert.equal(front('tags:\n  -▮'), 'value tags.[] ""');
    assert.equal(front('sla:\n  ▮'), 'key sla ""');
    assert.equal(front('sla:\n  clock: ▮'), 'value sla.clock ""');
    assert.equal(front('sla: {cl▮'), 'key sla "cl"');
    assert.equal(front('sla: {clock: bus▮}'), 'value sla.clock "bus"');
    assert.equal(front('approvers: [{by: ▮, on: 2026-01-01}]'), 'value approvers.[].by ""');
    assert.equal(front('approvers:\n  - by: luis\n    ▮'), 'key approvers.[] ""');
    assert.equal(front('approvers:\n  - ▮'), 'value approvers.[] ""');
    assert.equal(front('applies-to: {channel: [email, ▮]}'), 'value applies-to.channel.[] ""');
    assert.equal(front('applies-to:\n  {channel: [email,\n  ▮]}'), 'value applies-to.channel.[] ""');
    assert.equal(front('title: A\nstatus: draft # ▮'), undefined);
    assert.equal(front('summary: >-\n  long ▮'), undefined);
  });

  it('is one where the front matter is not closed, or is all there is', () => {
    assert.equal(yaml('sop', '---\n▮'), 'key  ""');
    assert.equal(yaml('sop', '---\ntitle: A\nsta▮'), 'key  "sta"');
    assert.equal(yaml('sop', '---\ntitle: A\n\n▮'), 'key  ""');
    assert.equal(yaml('sop', '---\ntitle: A\n---\n▮'), 'line');
    assert.equal(yaml('sop', '▮'), 'line');
  });

  it('is a key or a value at every level of library.yml', () => {
    assert.equal(library('▮'), 'key  ""');
    assert.equal(library('name: A\ncat▮'), 'key  "cat"');
    assert.equal(library('team:\n  ana:\n    ro▮'), 'key team.ana "ro"');
    assert.equal(library('team:\n  ana: {role: ▮}'), 'value team.ana.role ""');
    assert.equal(library('calendars:\n  b:\n    hours:\n      ▮'), 'key calendars.b.hours ""');
    assert.equal(library('calendars:\n  b:\n    hours:\n      mon: ["▮"]'), 'value calendars.b.hours.mon.[] ""');
    assert.equal(library('rules:\n  - {if: {tier: ▮}}'), 'value rules.[].if.tier ""');
    assert.equal(library('rules:\n  - {if: {▮}}'), 'key rules.[].if ""');
    assert.equal(library('rules:\n  - if: {a: b}\n    then:\n      ▮'), 'key rules.[].then ""');
    assert.equal(library('goals:\n  - id: a\n    measure: ▮'), 'value goals.[].measure ""');
    assert.equal(library('lint:\n  severity:\n    reply.em▮: off'), 'key lint.severity "reply.em"');
    assert.equal(library('team:\n  ana: {name: Ana}\n  ▮\nroles: {}'), 'key team ""');
    assert.equal(library('team:\n  ana: {name: Ana}\n▮\nroles: {}'), 'key  ""');
  });

  it('knows what stands beside it', () => {
    assert.deepEqual(others('name: A\n▮\nlang: es\nteam:\n  a: {}'), ['name', 'lang', 'team']);
    assert.deepEqual(others('team:\n  a: {name: A, ▮, role: b}'), ['name', 'role']);
    assert.deepEqual(others('goals:\n  - id: a\n    ▮\n    target: b\n  - measure: c'), ['id', 'target']);
    assert.deepEqual(others('goals:\n  - ▮\n    target: b\n  - measure: c'), []);
    assert.deepEqual(others('learning:\n  agent: [a, ▮, b]'), ['a', 'b']);
    assert.deepEqual(others('learning:\n  agent:\n    - a\n    - ▮\n    - b'), ['a', 'b']);
  });

  it('is part of the Markdown', () => {
    assert.equal(kindIn('- [ ] Go `▮`'), 'step-tag');
    assert.equal(kindIn('- [ ] Go `#go ▮'), 'step-tag');
    assert.equal(kindIn('1. Go `▮`'), 'step-tag');
    assert.equal(kindIn('- [ ] Use `▮` first'), undefined);
    assert.equal(kindIn('- Go `▮`'), undefined);
    assert.equal(kindIn('See [a](▮)'), 'link');
    assert.equal(kindIn('See [a](b.md#▮'), 'link');
    assert.equal(kindIn('![a](▮)'), 'link');
    assert.equal(kindIn('[a]: ▮'), 'link');
    assert.equal(kindIn('See [▮]'), 'link-text');
    assert.equal(kindIn('- [▮]'), undefined);
    assert.equal(kindIn('- Yes → ▮'), 'link-text');
    assert.equal(kindIn('- Yes ->▮'), 'link-text');
    assert.equal(kindIn('- Yes → [Re▮]'), 'link-text');
    assert.equal(kindIn('a → ▮'), undefined);
    assert.equal(kindIn('> [!▮'), 'alert');
    assert.equal(kindIn('```▮'), 'info');
    assert.equal(kindIn('```reply lang=▮\ntext\n```'), 'info');
    assert.equal(kindIn('```\ntext\n```▮'), undefined);
    assert.equal(kindIn('```reply\nHi {{ ▮\n```'), 'liquid');
    assert.equal(kindIn('```reply\nHi {% if ▮'), 'liquid');
    assert.equal(kindIn('```reply\nHi {{ a }} ▮\n```'), undefined);
    assert.equal(kindIn('```text\nHi {{ ▮\n```'), undefined);
    assert.equal(kindIn('Within {{ ▮ }} days'), 'liquid');
    assert.equal(kindIn('▮'), 'line');
    assert.equal(kindIn('Words and ▮'), undefined);
    assert.equal(kindIn('<!-- sop-guide-disable-next-line reply.▮ -->'), 'code');
    assert.equal(kindIn('<!-- [a](▮'), undefined);
  });

  it('is part of the Markdown where a fence above is open', () => {
    assert.equal(kindIn('```reply lang=es\nHola\n\n```reply lang=▮'), 'info');
    assert.equal(kindIn('```reply lang=es\nHola {{ ▮\n\n## More'), 'liquid');
  });

  it('never fails, and stands in the text', () => {
    holds(anyText, (text) => {
      const lines = text.split('\n');
      for (const [line, words] of lines.entries()) {
        for (const character of [0, Math.floor(words.length / 2), words.length]) {
          for (const kind of ['sop', 'library'] as const) {
            const found = typedAt(kind, lines, { line, character });
            if (found) assertInside(text, found.range, found.in);
          }
        }
      }
    });
  });
});

const text = `---
id: refund
title: Refund
owner: luis
related: [other]
---

Money within {{ return.days }} days, as [another SOP](../a/other.md#first) says.

## Check

- [ ] Ask \`#ask 5m @boss\`
`;

function standing(sign: string): unknown[] | undefined {
  const { text: plain, position } = placed(sign);
  const found = standingAt({ kind: 'sop', sop: sopFrom(plain) }, position);
  const mention = found?.mention ?? found?.around;
  return found && [found.mark.kind, mention && { ...mention.target, said: cut(plain, mention.range) }];
}

describe('What stands at a place', () => {
  const at = (words: string) => text.replace(words, (found) => `${found.slice(0, 2)}▮${found.slice(2)}`);

  const first: Target & { said: string } = {
    kind: 'section',
    root: 'sops',
    path: 'a/other.md',
    anchor: 'first',
    said: 'first',
  };

  const check: Target & { said: string } = { ...first, path: 'general/test.md', anchor: 'check', said: 'Check' };

  it('is what the place names', () => {
    const root = 'sops';
    assert.deepEqual(standing(at('luis')), ['value', { kind: 'person', root, name: 'luis', said: 'luis' }]);
    assert.deepEqual(standing(at('other]')), ['value', { kind: 'id', id: 'other', said: 'other' }]);
    assert.deepEqual(standing(at('return.days')), [
      'variable',
      { kind: 'variable', root, name: 'return.days', said: 'return.days' },
    ]);
    assert.deepEqual(standing(at('../a')), ['path', { kind: 'path', root, path: 'a/other.md', said: '../a/other.md' }]);
    assert.deepEqual(standing(at('first')), ['anchor', first]);
    assert.deepEqual(standing(at('@boss')), ['role', { kind: 'person', root, name: 'boss', said: 'boss' }]);
    assert.deepEqual(standing(at('Check')), ['heading-text', check]);
  });

  it('is what the link leads to where the place is in its words', () => {
    assert.deepEqual(standing(at('another SOP'))?.[1], first);
  });

  it('is a mark that names nothing, or nothing at all', () => {
    assert.deepEqual(standing(at('5m')), ['duration', undefined]);
    assert.equal(standing(at('Money')), undefined);
  });

  it('is what a library.yml names', () => {
    const { text: yml, position } = placed('team:\n  ana: {role: bo▮ss}\n');
    const found = standingAt({ kind: 'library', root: 'sops', text: yml }, position);
    assert.deepEqual(found?.mention?.target, { kind: 'person', root: 'sops', name: 'boss' });
    assert.equal(found.mark.kind, 'value');
  });
});
