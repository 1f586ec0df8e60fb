import assert from 'node:assert/strict';
import { runOn } from '../support/command-line';
import { clean, good } from './example';

describe('show', () => {
  it('shows an SOP as plain text', async () => {
    assert.deepEqual(await runOn(clean, 'show', 'refund'), {
      code: 0,
      err: '',
      out: `Refund
refund · approved, not in effect yet · version 2.1.0 · postventa

Returns the money.

Check
  [ ] Open the order (protocol, 5 min, @boss)
      - In the panel
      [ ] Look twice (optional)
  [ ] More than 30 days?
      No → Money
      Yes → The other
      Who knows → https://a.example
  WARNING: Promise nothing.

Money
  [ ] Send “Done”

Replies
  Done (es, en)
`,
    });
  });

  it('shows no more of an SOP than there is', async () => {
    assert.equal((await runOn({ 'sops/x.md': 'Text' }, 'show', 'x')).out, 'x\nx · draft\n\nText\n');
  });

  it('shows headings with nothing below them, but for those of replies and the title', async () => {
    const text = `---
id: a
title: Refund
---

# Refund

Gives the money back.

## Check

- [ ] Open the order

## International orders

## Procedure

### Send back

- [ ] Print the label

## Replies

### In English

#### Done

\`\`\`reply lang=en
Done.
\`\`\`
`;
    assert.equal(
      (await runOn({ 'sops/a.md': text }, 'show', 'a')).out,
      `Refund
a · draft

Gives the money back.

Check
  [ ] Open the order

International orders

Procedure

Send back
  [ ] Print the label

Replies
  Done (en)
`,
    );
  });

  it('ends with 1 when there is no such SOP, and says what was probably meant', async () => {
    assert.deepEqual(await runOn(clean, 'show', 'refnud'), {
      code: 1,
      out: '',
      err: 'There is no SOP with the id “refnud”. Did you mean “refund”?\n',
    });
    assert.deepEqual(await runOn(clean, 'show', 'zzzzzz'), {
      code: 1,
      out: '',
      err: 'There is no SOP with the id “zzzzzz”.\n',
    });
  });

  it('says that another file has the id as well', async () => {
    const { code, out, err } = await runOn({ 'sops/a.md': good, 'sops/b.md': good }, 'show', 'refund');
    assert.deepEqual([code, out.split('\n')[0], err], [0, 'Refund', 'The id “refund” is also used by sops/b.md.\n']);
  });

  it('says constants in the language of the SOP, and what other systems call it', async () => {
    const files = {
      'sops/library.yml': 'lang: en\nconstants: {return.days: {es: treinta, en: thirty}}\n',
      'sops/a.md': `---
id: a
title: A
lang: es
audience: both
external-ids: {zendesk: 0012}
---

Within {{ return.days }} days.

- [ ] More than {{ return.days }}?
  - Yes, {{ return.days }} → [Other](#other)

# Other

- [ ] {{ return.hours }}
`,
    };
    const { out } = await runOn(files, 'show', 'a');
    assert.equal(
      out,
      `A
a · draft · both · zendesk 0012

Within treinta days.

  [ ] More than treinta?
      Yes, treinta → Other

Other
  [ ] {{ return.hours }}
`,
    );
    const json = JSON.parse((await runOn(files, 'show', 'a', '--json')).out) as Record<string, unknown>;
    assert.deepEqual(
      [json['summary'], json['audience'], json['externalIds']],
      ['Within treinta days.', 'both', { zendesk: '0012' }],
    );
  });

  it('gives JSON with all of it', async () => {
    const { code, out } = await runOn(clean, 'show', 'refund', '--json');
    assert.equal(code, 0);
    const sop = JSON.parse(out) as Record<string, unknown> & { sections: { steps: unknown[] }[] };
    assert.deepEqual(Object.keys(sop), [
      'id',
      'title',
      'status',
      'notInForce',
      'version',
      'lang',
      'owner',
      'externalIds',
      'file',
      'summary',
      'tags',
      'triggers',
      'answers',
      'related',
      'effective',
      'lastReviewed',
      'sections',
      'replies',
      'anticipations',
    ]);
    assert.deepEqual(
      [sop['id'], sop['owner'], sop['tags'], sop['related'], sop['effective'], sop['file']],
      ['refund', 'postventa', ['money'], ['other'], '2026-08-05', 'sops/a/refund.md'],
    );
    assert.deepEqual(sop.sections[0], {
      anchor: 'check',
      title: 'Check',
      level: 2,
      steps: [
        {
          id: 'open',
          text: 'Open the order',
          required: true,
          conduct: 'protocol',
          role: 'boss',
          minutes: 5,
          replies: [],
          guidance: ['In the panel'],
          alerts: [],
          answers: [],
          steps: [
            {
              id: 'look',
              text: 'Look twice',
              required: false,
              replies: [],
              guidance: [],
              alerts: [],
              answers: [],
              steps: [],
            },
          ],
        },
        {
          id: 'days',
          text: 'More than 30 days?',
          required: true,
          replies: [],
          guidance: [],
          alerts: [],
          answers: [
            { text: 'No', target: { kind: 'section', anchor: 'money' } },
            { text: 'Yes', target: { kind: 'file', path: 'other.md' } },
            { text: 'Who knows', target: { kind: 'external', href: 'https://a.example' } },
          ],
          steps: [],
        },
      ],
      guidance: [],
      alerts: [{ kind: 'warning', text: 'Promise nothing.' }],
    });
    assert.deepEqual(sop['replies'], [
      {
        id: 'done',
        title: 'Done',
        texts: [
          { lang: 'es', channel: 'email', text: 'Hola' },
          { lang: 'en', text: 'Hello' },
        ],
      },
    ]);
  });

  it('shows an answer that leads nowhere as it is', async () => {
    const { out } = await runOn(
      { 'sops/x.md': '- [ ] Q?\n  - A → nothing\n  - B → [b](#gone)\n  - C → [c](gone.md)\n' },
      'show',
      'x',
    );
    assert.match(out, /A → \? \(nothing\)\n +B → #gone\n +C → gone\.md/);
  });
});
