import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../src/core/library/library';
import type { Sop } from '../../../src/core/sop/model';
import { readSopBytes } from '../../../src/core/sop/read';
import { anyText, fragments, mutationsOf, nestedLines } from '../support/hostile';
import { assertSound } from '../support/invariants';
import { holds } from '../support/properties';
import { locationOf, plainSop, sopFrom } from '../support/sops';
import { linterOf } from '../support/libraries';

const good = `---
id: refund
title: Refund
status: approved
approvers: [{by: luis, on: 2026-08-01}]
sla: {first-response: 2h, clock: business}
related: [other]
---

Returns the money.

## Check

- [ ] Open the order \`#open 5m @boss\`
  - A hint with a [link](other.md#part)
- [ ] More than 30 days? \`#window\`
  - No → [Refund](#refund)
  - Yes -> [Other](../other.md)

> [!WARNING]
> Promise nothing.

## Refund

1. [ ] Send [Done](#done) \`optional\`

### Done

\`\`\`reply lang=es channel=email
Hola {{ customer.name | default: "buenas" }}
\`\`\`
`;

const texts: readonly [string, fc.Arbitrary<string>, number][] = [
  ['any text', anyText, 150],
  ['pieces of Markdown and YAML', fragments, 200],
  ['pieces below front matter', fragments.map((body) => `---\ntitle: T\n---\n${body}`), 200],
  ['pieces as front matter', fragments.map((yaml) => `---\n${yaml}\n---\nText`), 150],
  ['nested lines', nestedLines, 200],
  ['a good SOP that somebody broke', mutationsOf(good), 150],
];

/** An SOP with all that the rules of a library find wrong as well. */
function withLibraryProblems(sop: Sop): Sop {
  const library = new Library();
  library.update([{ kind: 'sop', sop }]);
  return { ...plainSop(sop), problems: linterOf(library).problems(sop.location.uri) };
}

describe('hostile text', () => {
  for (const [name, arbitrary, numRuns] of texts) {
    it(`of ${name} gives an SOP whose ranges are inside it and whose ids are unique`, () => {
      holds(arbitrary, (text) => assertSound(withLibraryProblems(sopFrom(text)), text.replace(/^\uFEFF/, '')), numRuns);
    });
  }

  it('reads the same with CRLF and LF', () => {
    const plain = (sop: Sop) => ({ ...plainSop(sop), text: '' });
    holds(
      fc.oneof(fragments, nestedLines, mutationsOf(good)),
      (text) => {
        const unix = text.replace(/\r\n?/g, '\n');
        assert.deepEqual(plain(sopFrom(unix.replaceAll('\n', '\r\n'))), plain(sopFrom(unix)));
      },
      120,
    );
  });

  it('reads the same twice', () => {
    holds(fragments, (text) => assert.deepEqual(plainSop(sopFrom(text)), plainSop(sopFrom(text))), 50);
  });

  it('of any bytes gives an SOP', () => {
    holds(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const sop = readSopBytes(bytes, locationOf());
      assertSound(sop, sop.text);
    });
  });
});
