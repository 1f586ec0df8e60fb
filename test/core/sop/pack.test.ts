import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../src/core/library/library';
import { mentions } from '../../../src/core/library/names';
import { packSop, unpackSop } from '../../../src/core/sop/pack/sop';
import type { PackedSop } from '../../../src/core/sop/pack/sop';
import { readSopBytes, unreadableSop } from '../../../src/core/sop/read';
import type { Sop } from '../../../src/core/sop/model';
import { anyText, fragments, mutationsOf, nestedLines } from '../support/hostile';
import { holds } from '../support/properties';
import { locationOf, plainSop, sopFrom } from '../support/sops';
import { linterOf } from '../support/libraries';

const rich = `---
id: refund
title: Refund
status: approved
version: 1.2.0
lang: es
owner: ana
authors: [ana]
approvers: [{by: luis, on: 2026-08-01, hash: 3f9a6c}, {by: eva}]
read-by: [agent, senior]
read-questions: [{question: How long?, answers: [14, 30], right: 30}]
basis: [{law: TRLGDCU 107, checked: 2026-11-28, note: x}, {law: y}]
translation-of: {id: other, version: 1.0}
effective: 2026-01-01
last-reviewed: 2026-02-01
review-every: 12w
audience: both
aliases: [money back]
tags: [money]
triggers: [where is my money]
answers: [yes]
applies-to: {product: [a, b], __proto__: [c], 1: [d]}
sla: {first-response: 2h, clock: business}
escalation: {to: luis, when: angry, after: 1d}
related: [other]
external-ids: {crm: 12}
steps: tasks
titel: x
---

Returns the money.

## Check

- [ ] Open the order \`#open 5m @boss\`
  - A hint with a [link](other.md#part)
- [ ] More than 30 days? \`#window\`
  - No → [Refund](#refund)
  - Yes -> [Other](../other.md)

> [!WARNING]
> Promise nothing, see [there](#nowhere).

## Refund

1. [ ] Send [Done](#done) \`optional\`

### Done

\`\`\`reply lang=es channel=email
Hola {{ customer.name | default: "buenas" }}
\`\`\`

- nested

  \`\`\`reply lang=en
  Hello
  \`\`\`
`;

/** What a cache gives back. */
function unpacked({ packed, bytes }: PackedSop, location = locationOf()): Sop | undefined {
  return unpackSop(JSON.parse(JSON.stringify(packed)), bytes, location);
}

function assertComesBack(sop: Sop): void {
  const packed = packSop(sop);
  assert.ok(packed);
  const back = unpacked(packed, sop.location);
  assert.ok(back);
  assert.deepEqual(plainSop(back), plainSop(sop));
  assert.deepEqual(mentions(back), mentions(sop));
}

describe('a packed SOP', () => {
  it('comes back with all it says', () => {
    assertComesBack(sopFrom(rich));
    assertComesBack(sopFrom(`\uFEFF${rich}`.replaceAll('\n', '\r\n')));
    assertComesBack(sopFrom('# Heading\n\nText'));
    assertComesBack(sopFrom(''));
    assertComesBack(sopFrom('a\0b'));
    assertComesBack(sopFrom(`---\ntitle: T\n---\n\nSummary.\n\n${'> '.repeat(5000)}a\n`));
    assertComesBack(unreadableSop(locationOf(), 'permission denied'));
    assertComesBack(readSopBytes(new Uint8Array([0xff, 0xfe]), locationOf()));
    assertComesBack(readSopBytes(new TextEncoder().encode(`\uFEFF${rich}`), locationOf()));
  });

  it('comes back whatever its text is', () => {
    const texts = fc.oneof(
      anyText,
      fragments,
      fragments.map((body) => `---\ntitle: T\n---\n${body}`),
      fragments.map((yaml) => `---\n${yaml}\n---\nText`),
      nestedLines,
      mutationsOf(rich),
    );
    holds(texts, (text) => assertComesBack(sopFrom(text.replace(/\p{Surrogate}/gu, '?'))), 500);
  });

  it('is not made of a text that UTF-8 cannot hold, which is kept all the same', () => {
    const sop = sopFrom(`${rich}\uD800`);
    assert.equal(packSop(sop), undefined);
    assert.equal(sop.text, `${rich}\uD800`);
  });

  it('keeps what its promises do not say', () => {
    for (const lines of ['sla: {resolution: 1w}', 'sla: {clock: calendar}', 'sla:'])
      assertComesBack(sopFrom(`---\ntitle: T\n${lines}\n---\n`));
  });

  it('takes its name from where it is unpacked', () => {
    const packed = packSop(sopFrom('Text', 'a/one.md'));
    const back = unpacked(packed!, locationOf('b/two.md'));
    assert.deepEqual([back?.id, back?.title, back?.location.path], ['two', 'two', 'b/two.md']);
  });

  it('has the same problems in a library', () => {
    const problems = (sop: Sop) => {
      const library = new Library();
      library.update([
        { kind: 'sop', sop },
        {
          kind: 'config',
          root: 'sops',
          uri: 'sops/library.yml',
          text: 'team:\n  - id: eva\nvariables:\n  - name: a.b\n',
        },
      ]);
      return linterOf(library).problems(sop.location.uri);
    };
    const sop = sopFrom(rich);
    assert.deepEqual(problems(unpacked(packSop(sop)!)!), problems(sop));
    assert.ok(problems(sop).length > sop.problems.length);
  });

  it('is refused when any of its values has changed', () => {
    const { packed, bytes } = packSop(sopFrom(rich))!;
    const places = placesIn(packed);
    assert.ok(places.length > 100);
    for (const path of places) {
      for (const value of [-1, 0.5, {}, [[]], 'no such thing']) {
        const sop = unpackSop(changed(packed, path, value), bytes, locationOf());
        // A text may stand for another text; everything else has a form.
        if (sop === undefined) continue;
        assert.equal(typeof value, 'string', JSON.stringify([path, value]));
        assert.equal(typeof plainSop(sop).title, 'string');
      }
    }
  });

  it('is refused when it is something else', () => {
    for (const packed of [undefined, null, 1, '', 'x', true, {}, [], [[]], [null, null, '', [], [], [], []]])
      assert.equal(unpackSop(packed, new Uint8Array(), locationOf()), undefined);
    holds(fc.jsonValue(), (value) => assert.equal(unpackSop(value, new Uint8Array(), locationOf()), undefined), 200);
  });

  it('gives an SOP even with the bytes of another one', () => {
    const { packed } = packSop(sopFrom(rich))!;
    holds(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const sop = unpackSop(packed, bytes, locationOf());
      assert.equal(typeof plainSop(sop!).replies[0]?.variants[0]?.text, 'string');
    });
  });
});

/** The paths to all values in lists, lists included. */
function placesIn(value: unknown, path: readonly number[] = []): (readonly number[])[] {
  return [path, ...(Array.isArray(value) ? value.flatMap((one, index) => placesIn(one, [...path, index])) : [])];
}

function changed(value: unknown, [first, ...rest]: readonly number[], to: unknown): unknown {
  if (first === undefined) return to;
  return (value as unknown[]).map((one, index) => (index === first ? changed(one, rest, to) : one));
}
