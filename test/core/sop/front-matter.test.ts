import assert from 'node:assert/strict';
import { kindOf } from '../../../src/core/lint/kinds';
import { frontMatterKeys } from '../../../src/core/sop/front-matter-keys';
import { mended } from '../support/fixes';
import { assertFileProblems } from '../support/problems';
import { cut } from '../support/ranges';
import { codesOf, sopFrom } from '../support/sops';

/** The smallest body that has nothing to complain about. */
const body = '\n---\n\nSummary.\n';

const everything = `---
id: refund-defective
title: Reembolso por defecto
status: approved
version: 2.1.0
lang: es
owner: postventa
authors: [ana, luis]
approvers: [{by: marta, on: 2026-08-01, role: lead, method: review, hash: 3F9a6c}]
read-by: [agent]
read-questions: [{question: ¿Cuántos días?, answers: [14, 30], right: 30}]
basis: [{law: TRLGDCU 107, checked: 2026-11-28, note: desistimiento}]
translation-of: {id: refund, version: 3.0.0}
replaced-by: refund-new
effective: 2026-08-05
last-reviewed: 2026-08-01
review-every: 90d
audience: internal
aliases: [devolver dinero]
tags: [reembolso, defecto]
triggers: [me llegó roto, "quiero el dinero"]
answers: ["¿Qué hago?"]
applies-to: {channel: [email, chat], tier: all}
sla: {first-response: 2h, next-reply: 30m, resolution: 2d, clock: business}
escalation: {to: supervisor, when: "más de 100 EUR", after: 24h}
follow-up: 3d
related: [return-policy]
external-ids: {zendesk: 360111062754, wiki: A-1}
steps: numbered
---

Summary.

1. Open
`;

describe('front matter', () => {
  it('reads every key', () => {
    const { front, problems } = sopFrom(everything);
    assert.deepEqual(problems, []);
    const places = {
      id: front.id?.text,
      title: front.title?.text,
      owner: front.owner?.text,
      authors: front.authors.map((one) => one.text),
      related: front.related.map((one) => one.text),
      to: front.escalation?.to?.text,
    };
    assert.deepEqual(places, {
      id: 'refund-defective',
      title: 'Reembolso por defecto',
      owner: 'postventa',
      authors: ['ana', 'luis'],
      related: ['return-policy'],
      to: 'supervisor',
    });
    assert.equal(front.status, 'approved');
    assert.equal(front.version, '2.1.0');
    assert.equal(front.lang, 'es');
    assert.deepEqual(
      front.approvers.map(({ by, on, hash }) => ({ by, on, hash })),
      [{ by: 'marta', on: '2026-08-01', hash: '3F9a6c' }],
    );
    assert.deepEqual(
      front.readBy.map((one) => one.text),
      ['agent'],
    );
    assert.deepEqual(
      front.readQuestions.map(({ question, answers, right }) => ({ question, answers, right })),
      [{ question: '¿Cuántos días?', answers: ['14', '30'], right: '30' }],
    );
    assert.deepEqual(
      front.basis.map(({ law, checked, note }) => ({ law, checked, note })),
      [{ law: 'TRLGDCU 107', checked: '2026-11-28', note: 'desistimiento' }],
    );
    assert.deepEqual([front.translationOf?.id, front.translationOf?.version], ['refund', '3.0.0']);
    assert.equal(front.replacedBy?.text, 'refund-new');
    assert.equal(front.steps, 'numbered');
    assert.equal(front.effective, '2026-08-05');
    assert.equal(front.lastReviewed, '2026-08-01');
    assert.equal(front.reviewEvery, 90 * 24 * 60);
    assert.equal(front.audience, 'internal');
    assert.deepEqual(front.aliases, ['devolver dinero']);
    assert.deepEqual(front.tags, ['reembolso', 'defecto']);
    assert.deepEqual(front.triggers, ['me llegó roto', 'quiero el dinero']);
    assert.deepEqual(front.answers, ['¿Qué hago?']);
    assert.deepEqual(front.appliesTo, { channel: ['email', 'chat'], tier: ['all'] });
    assert.deepEqual(front.sla, { firstResponse: 120, nextReply: 30, resolution: 2 * 24 * 60, clock: 'business' });
    assert.equal(front.escalation?.when?.text, 'más de 100 EUR');
    assert.equal(front.escalation.after, 24 * 60);
    assert.equal(front.followUp, 3 * 24 * 60);
    assert.deepEqual(front.externalIds, { zendesk: '360111062754', wiki: 'A-1' });
  });

  it('has an example of every key in that test', () => {
    for (const key of frontMatterKeys) assert.match(everything, new RegExp(`^${key}: `, 'm'));
  });

  it('knows where each name stands', () => {
    const { front, idRange } = sopFrom(everything);
    const places = [
      idRange,
      front.title!.range,
      front.owner!.range,
      front.authors[1]!.range,
      front.approvers[0]!.range,
      front.readBy[0]!.range,
      front.basis[0]!.range,
      front.translationOf!.range,
      front.escalation!.to!.range,
      front.related[0]!.range,
    ];
    assert.deepEqual(
      places.map((range) => cut(everything, range)),
      [
        'refund-defective',
        'Reembolso por defecto',
        'postventa',
        'luis',
        'marta',
        'agent',
        'TRLGDCU 107',
        'refund',
        'supervisor',
        'return-policy',
      ],
    );
  });

  it('is mended where a word processor put quotes around a value', () => {
    const text = `---\ntitle: T\nversion: “1.2”\nlast-reviewed: «2026-08-01»\nreview-every: “90d”${body}`;
    assert.equal(mended(text).text, text.replace(/[“”«»]/g, ''));
  });

  it('has its tags without the quotes of word processors', () => {
    assert.deepEqual(sopFrom(`---\ntitle: T\ntags: “a”, «b»${body}`).front.tags, ['a', 'b']);
  });

  it('has no word for a list that is only begun', () => {
    const sop = sopFrom(`---\ntitle: T\ntags:\n  -\naliases:\n  - a\n  -\napprovers:\n  -\nrelated: [a,,]${body}`);
    assert.deepEqual([sop.front.tags, sop.front.aliases, sop.front.approvers], [[], ['a'], []]);
    assert.ok(!codesOf(sop).some((code) => code.startsWith('yaml.not-')));
  });

  it('fills in what is left out', () => {
    const sop = sopFrom(`---\ntitle: T${body}`, 'payments/card-declined.md');
    assert.deepEqual([sop.id, sop.status, sop.version, sop.lang], ['card-declined', 'draft', undefined, undefined]);
    assert.deepEqual(sop.front, {
      id: undefined,
      title: sop.front.title,
      status: undefined,
      version: undefined,
      lang: undefined,
      owner: undefined,
      authors: [],
      approvers: [],
      readBy: [],
      readQuestions: [],
      basis: [],
      replacedBy: undefined,
      translationOf: undefined,
      effective: undefined,
      lastReviewed: undefined,
      reviewEvery: undefined,
      audience: undefined,
      aliases: [],
      tags: [],
      triggers: [],
      answers: [],
      appliesTo: {},
      sla: undefined,
      clockRange: undefined,
      escalation: undefined,
      followUp: undefined,
      related: [],
      externalIds: {},
      steps: undefined,
    });
  });

  it('takes an empty value for a key left out', () => {
    const sop = sopFrom(`---\ntitle: T\nid:\nstatus: ~\ntags: null\nsla:\nauthors: []${body}`);
    assert.deepEqual(sop.problems, []);
    assert.deepEqual(
      [sop.front.id, sop.front.status, sop.front.tags, sop.front.sla],
      [undefined, undefined, [], undefined],
    );
  });

  it('takes one text where a list is expected', () => {
    assert.deepEqual(sopFrom(`---\ntitle: T\ntags: refund${body}`).front.tags, ['refund']);
  });

  it('takes one group where a list of groups is expected', () => {
    assert.deepEqual(
      sopFrom(`---\ntitle: T\napprovers: {by: ana}${body}`).front.approvers.map((one) => one.by),
      ['ana'],
    );
  });

  it('takes numbers and booleans as they are written', () => {
    const { front, version } = sopFrom(`---\ntitle: 2.10\nversion: 2.10\ntags: [true, 007]${body}`);
    assert.deepEqual([front.title?.text, version, front.tags], ['2.10', '2.10', ['true', '007']]);
  });

  it('follows aliases', () => {
    const { front, problems } = sopFrom(`---\ntitle: &t Refund\ntags: [*t]\naliases: *t${body}`);
    assert.deepEqual(problems, []);
    assert.deepEqual([front.tags, front.aliases], [['Refund'], ['Refund']]);
  });

  it('takes a redefined anchor for what stands last before its alias', () => {
    assert.deepEqual(sopFrom(`---\ntitle: T\ntags: [&a one, *a, &a two, *a]${body}`).front.tags, [
      'one',
      'one',
      'two',
      'two',
    ]);
  });

  it('leaves a clock open that it does not name: rules of the library may name one', () => {
    assert.deepEqual(sopFrom(`---\ntitle: T\nsla: {resolution: 1w}${body}`).front.sla, {
      firstResponse: undefined,
      nextReply: undefined,
      resolution: 7 * 24 * 60,
      clock: undefined,
    });
  });

  it('ends at the first line of three dashes, whatever follows', () => {
    const sop = sopFrom('---\ntitle: T\n---   \n\nSummary.\n\n---\n\n# Heading\n\n- [ ] Step\n');
    assert.deepEqual([sop.title, sop.summary, sop.headings.length, codesOf(sop)], ['T', 'Summary.', 1, []]);
  });
});

describe('front matter with mistakes', () => {
  const mistakes: [string, string, ...[code: string, ...args: string[]][]][] = [
    ['an unknown key', '⟦colour⟧: red', ['yaml.unknown-key', 'colour']],
    ['a mistyped key', '⟦titel⟧: x', ['yaml.unknown-key', 'titel', 'title']],
    ['a key of another program', '⟦slug⟧: x', ['yaml.other-keys', 'slug']],
    ['keys of other programs in capitals', '⟦Date⟧: x\nsummary: y', ['yaml.other-keys', 'Date, summary']],
    [
      'keys of other programs, once',
      '⟦nav_order⟧: 3\ncssclass: x\nconfluence-page: 4711',
      ['yaml.other-keys', 'nav_order, cssclass, confluence-page'],
    ],
    [
      'a mistyped key among keys of other programs',
      '⟦weight⟧: 3\n⟦trigers⟧: [x]',
      ['yaml.other-keys', 'weight'],
      ['yaml.unknown-key', 'trigers', 'triggers'],
    ],
    ['a mistyped key of a group', 'sla: {⟦resolutoin⟧: 2h}', ['yaml.unknown-key', 'resolutoin', 'resolution']],
    ['an unknown key of an approval', 'approvers: [{by: a, ⟦zzzzzzz⟧: b}]', ['yaml.unknown-key', 'zzzzzzz']],
    ['an unknown key of the escalation', 'escalation: {⟦wen⟧: x}', ['yaml.unknown-key', 'wen', 'when']],
    ['a key written twice', 'tags: [a]\n⟦tags⟧: [b]', ['yaml.duplicate-key', 'tags']],
    ['a list for a text', 'lang: ⟦[es, ca]⟧', ['yaml.not-text', 'lang']],
    ['a group for a text', 'owner: ⟦{a: b}⟧', ['yaml.not-text', 'owner']],
    ['a group among texts', 'tags: [a, ⟦{b: c}⟧, d]', ['yaml.not-texts', 'tags']],
    ['a list among authors', 'authors:\n  - ⟦[a]⟧', ['yaml.not-texts', 'authors']],
    ['a text for a group', 'sla: ⟦2h⟧', ['yaml.not-group', 'sla']],
    ['a list for a group', 'applies-to: ⟦[email]⟧', ['yaml.not-group', 'applies-to']],
    ['a text among groups', 'approvers: [⟦ana⟧]', ['yaml.not-groups', 'approvers']],
    ['a text for groups', 'approvers: ⟦ana⟧', ['yaml.not-groups', 'approvers']],
    ['a day that does not exist', 'effective: ⟦2026-02-30⟧', ['yaml.not-date', 'effective']],
    ['a day written otherwise', 'last-reviewed: ⟦1 Aug 2026⟧', ['yaml.not-date', 'last-reviewed']],
    ['a day of an approval that is none', 'approvers: [{by: a, on: ⟦soon⟧}]', ['yaml.not-date', 'on']],
    ['a duration without unit', 'review-every: ⟦90⟧', ['yaml.not-duration', 'review-every']],
    [
      'a duration of a promise that is none',
      'sla: {first-response: ⟦two hours⟧}',
      ['yaml.not-duration', 'first-response'],
    ],
    ['a version that is none', 'version: ⟦v2⟧', ['yaml.not-version', 'version']],
    ['a version of four numbers', 'version: ⟦1.2.3.4⟧', ['yaml.not-version', 'version']],
    ['an id with spaces', 'id: ⟦two words⟧', ['yaml.not-identifier', 'id']],
    ['an id with a slash', 'id: ⟦a/b⟧', ['yaml.not-identifier', 'id']],
    [
      'an unknown status',
      'status: ⟦aproved⟧',
      ['yaml.not-one-of', 'status', 'aproved', 'draft, in-review, approved, retired', 'approved'],
    ],
    ['an unknown audience', 'audience: ⟦all⟧', ['yaml.not-one-of', 'audience', 'all', 'internal, external, both']],
    ['an unknown clock', 'sla: {clock: ⟦wall⟧}', ['yaml.not-one-of', 'clock', 'wall', 'business, calendar']],
  ];
  for (const [name, yaml, ...expected] of mistakes) {
    it(`has ${name} reported where it stands`, () => assertFileProblems(`---\ntitle: T\n${yaml}${body}`, ...expected));
  }

  it('loses what is wrong and keeps everything else', () => {
    const { front } = sopFrom(
      `---\ntitle: T\nstatus: maybe\nid: a b\nversion: x\neffective: never\ntags: [a, {b: c}, d]\nsla: {first-response: x, resolution: 2h}${body}`,
    );
    assert.deepEqual(
      [front.status, front.id, front.version, front.effective, front.tags],
      [undefined, undefined, undefined, undefined, ['a', 'd']],
    );
    assert.deepEqual([front.sla?.firstResponse, front.sla?.resolution], [undefined, 120]);
  });

  it('keeps the first of two values of a key', () => {
    assert.equal(sopFrom(`---\ntitle: First\ntitle: Second${body}`).title, 'First');
  });

  it('loses an approval that does not say by whom', () => {
    assert.deepEqual(sopFrom(`---\ntitle: T\napprovers: [{on: 2026-08-01}]${body}`).front.approvers, []);
  });

  it('is read as far as its YAML can be read, and says where it cannot', () => {
    const text = `---\ntitle: T\ntags: ⟦[a, b⟧\n⟦what is this⟧\nowner: ana${body}`;
    assertFileProblems(text, ['yaml.unclosed', '[', '[a, b]', '[a, b]'], ['yaml.syntax', 'what is this']);
    const sop = sopFrom(text.replace(/[⟦⟧]/g, ''));
    assert.deepEqual([sop.title, sop.front.tags, sop.front.owner?.text], ['T', ['a', 'b'], 'ana']);
    assert.equal(sop.summary, 'Summary.');
  });

  it('is reported when it is not a group of keys', () => {
    assertFileProblems(`⟦⟧---\n⟦- a\n- b⟧\n---\n\nSummary.\n`, ['sop.title-missing'], ['yaml.not-a-map']);
  });

  it('has at most twenty mistakes of syntax reported', () => {
    const sop = sopFrom(`---\n${'no key\n\na: b\n'.repeat(100)}${body}`);
    assert.equal(codesOf(sop).filter((code) => code === 'yaml.syntax').length, 20);
  });

  it('is reported when it has no title', () => {
    assertFileProblems(`⟦⟧---\nid: a${body}`, ['sop.title-missing']);
  });

  it('takes the heading at the top for its title, which is only a note', () => {
    assertFileProblems('---\nid: a\n---\n\n⟦# Refund it⟧\n\nSummary.\n', ['sop.title-from-heading', 'Refund it']);
    assert.equal(kindOf('sop.title-from-heading').severity, 'information');
    assert.equal(sopFrom('---\nid: a\n---\n\n# Refund it\n').title, 'Refund it');
  });

  it('is reported for its missing title when it is empty', () => {
    assertFileProblems('⟦⟧---\n---\n\nSummary.\n', ['sop.title-missing']);
  });

  it('is reported when it is missing, and nothing else is', () => {
    assertFileProblems('⟦# Heading⟧\n\n- [ ] Step\n', ['sop.front-matter-missing']);
  });

  it('is reported when it is never closed, and nothing else is', () => {
    assertFileProblems('⟦---⟧\ntitle: T\n\nText\n', ['sop.front-matter-unclosed']);
  });

  it('does not begin at a line of dashes further down', () => {
    const sop = sopFrom('Text\n---\ntitle: T\n---\n');
    assert.equal(sop.front.title, undefined);
    assert.ok(codesOf(sop).includes('sop.front-matter-unread'));
  });

  it('is read as far as its keys go when it is never closed, also where a line is drawn further down', () => {
    for (const below of ['', '\n---\n\nMore.\n', '\n## Steps\n\n- [ ] One\n\n---\n']) {
      const sop = sopFrom(`---\ntitle: T\nstatus: approved\n\nSummary.\n${below}`);
      assert.deepEqual([sop.title, sop.status, sop.summary], ['T', 'approved', 'Summary.'], below);
      assert.deepEqual(codesOf(sop), ['sop.front-matter-unclosed'], below);
    }
  });

  it('is not taken for closed too early', () => {
    for (const yaml of ['title: T\n\nowner: ana', 'title: T\n\nodd\nowner: ana', '\ntitle: T\n\nowner: ana\n'])
      assert.equal(sopFrom(`---\n${yaml}\n---\n\nSummary.\n`).front.owner?.text, 'ana', yaml);
  });

  it('is none where a line is drawn above words', () => {
    const sop = sopFrom('---\n\nWelcome here.\n\n---\n\n- [ ] One\n');
    assert.deepEqual([sop.summary, codesOf(sop)], ['Welcome here.', ['sop.front-matter-missing']]);
  });

  it('is told where it is not read', () => {
    for (const text of [
      '+++\ntitle = "T"\n+++\n\nS.\n',
      '{\n  "title": "T"\n}\n\nS.\n',
      '```yaml\ntitle: T\n```\n\nS.\n',
      '```\n---\ntitle: T\n---\n```\n\nS.\n',
      'title: T\nlang: es\n\nS.\n',
    ]) {
      const [first] = sopFrom(text).problems;
      assert.deepEqual([first?.code, first?.range.start.line], ['sop.front-matter-unread', 0], text);
    }
    for (const [text, line] of [
      ['# T\n\n---\ntitle: T\n---\n\nS.\n', 2],
      ['---\ntitle: T\n---\n\n---\nlang: es\n---\n\nS.\n', 4],
      ['# T\n\nOwner: Ana\nStatus: Approved\nLast edited: May\n\nS.\n', 2],
      ['**Title:** T\n**Status**: approved\n\nS.\n', 0],
      ['# T\n\nTags: what they are for.\n\nOwner: the same.\n', undefined],
    ] as const)
      assert.equal(
        sopFrom(text).problems.find(({ code }) => code === 'sop.front-matter-unread')?.range.start.line,
        line,
        text,
      );
  });
});

describe('front matter that is not where or as it should be', () => {
  const keys = 'id: a\ntitle: T\nstatus: approved\n';
  const rest = '\nSummary.\n\n- [ ] One\n';
  const moved = `---\n${keys}---\n`;

  for (const [name, before, after, comment] of [
    ['behind a blank line', '\n---\n', '---\n', ''],
    ['behind a line of spaces', ' \u00A0\n\n---\n', '---\n', ''],
    ['behind a comment', '<!-- owner: ana -->\n---\n', '---\n', '\n<!-- owner: ana -->\n'],
    ['behind a comment of several lines', '<!--\na\n-->\n\n---\n', '---\n', '\n<!--\na\n-->\n'],
    ['between other dashes', '—-\n', '----\n', ''],
    ['between indented lines', '  ---\n', ' ---\n', ''],
  ] as const) {
    it(`is read ${name}, told, and put right`, () => {
      const sop = sopFrom(`${before}${keys}${after}${rest}`);
      assert.deepEqual([sop.id, sop.title, sop.status, sop.summary], ['a', 'T', 'approved', 'Summary.']);
      assert.deepEqual(codesOf(sop), ['sop.front-matter-place']);
      assert.equal(mended(`${before}${keys}${after}${rest}`).text, `${moved}${comment}${rest}`);
    });
  }

  it('may end as YAML does', () => {
    const sop = sopFrom(`---\n${keys}...\n${rest}`);
    assert.deepEqual([sop.id, sop.summary, codesOf(sop)], ['a', 'Summary.', []]);
    assert.equal(sopFrom(`---\n${keys}...\n${rest}\n---\n\nMore.\n`).summary, 'Summary.');
  });

  it('has its other problems told and put right where it is', () => {
    const text =
      '\n---\nstatus: draft\n# sop-guide-disable-next-line yaml.unknown-key: another program reads it\ncolour: red\n---\n\nS.\n';
    assert.deepEqual(codesOf(sopFrom(text)), ['sop.front-matter-place', 'yaml.unknown-key', 'sop.title-missing']);
    const { text: after } = mended(text);
    assert.match(after, /^---\ntitle: A\nstatus: draft\n/);
  });

  it('is not seen in text between two rules', () => {
    for (const text of ['\n---\n\nNote: this is text.\n\n---\n', '\n---\nText\n---\n', 'Text\n---\nkey: x\n---\n'])
      assert.deepEqual(codesOf(sopFrom(`${text}\n- [ ] Step\n`)), ['sop.front-matter-missing'], text);
  });
});
