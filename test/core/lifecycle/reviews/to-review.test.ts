import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Library } from '../../../../src/core/library/library';
import { isChangedSinceApproval } from '../../../../src/core/lifecycle/approval/changed';
import { hashOfRead, whatIsRead } from '../../../../src/core/lifecycle/approval/what-is-read';
import { reviewLists, reviewReasons } from '../../../../src/core/lifecycle/reviews/to-review';
import type { ReviewLists, ReviewQuestions, ReviewReason } from '../../../../src/core/lifecycle/reviews/to-review';
import { freshnessOf } from '../../../../src/core/report/freshness';
import { holds } from '../../support/properties';
import { added, configured, libraryOf, linterOf } from '../../support/libraries';

const today = '2026-11-29';

const sopText = (id: string, front: string, body = '- [ ] Look\n') =>
  `---\nid: ${id}\ntitle: ${id}\n${front}\n---\n\nSummary.\n\n${body}`;

/** Files by their paths, one for each id. */
function filesOf(sops: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(sops).map(([id, front]) => [`${id}.md`, sopText(id, front)]));
}

function listsOf(library: Library, more: Partial<ReviewQuestions> = {}): ReviewLists {
  return reviewLists({
    library,
    today,
    uses: undefined,
    isChanged: (sop) => isChangedSinceApproval(sop, library),
    reportedOn: () => [],
    submitted: () => undefined,
    ...more,
  });
}

const ids = (list: readonly { readonly sop: { readonly id: string } }[]) => list.map((one) => one.sop.id);

const all = libraryOf(
  filesOf({
    late: 'status: approved\nowner: ana\nlast-reviewed: 2026-08-01\nreview-every: 90d',
    later: 'status: approved\nowner: ana\nlast-reviewed: 2026-01-01\nreview-every: 90d',
    soon: 'status: approved\nowner: ana\nlast-reviewed: 2026-09-10\nreview-every: 90d',
    today: 'status: approved\nowner: ana\nlast-reviewed: 2026-08-31\nreview-every: 90d',
    fine: 'status: approved\nowner: ana\nlast-reviewed: 2026-11-01\nreview-every: 90d',
    'no-date': 'status: approved\nowner: ana\nreview-every: 90d',
    never: 'status: approved\nowner: ana\nlast-reviewed: 2020-01-01',
    draft: 'status: draft\nlast-reviewed: 2020-01-01\nreview-every: 90d',
    gone: 'status: retired\nlast-reviewed: 2020-01-01\nreview-every: 90d',
    waits: 'status: in-review\nowner: ana',
    nobodys: 'status: in-review\nlast-reviewed: 2026-11-01',
  }),
);

describe('What is to be reviewed', () => {
  it('is what the day of its review has passed of, what comes soon, what waits and what nobody owns', () => {
    const lists = listsOf(all);
    assert.deepEqual(ids(lists.overdue), ['no-date', 'later', 'late']);
    assert.deepEqual(ids(lists.soon), ['today', 'soon']);
    assert.deepEqual(ids(lists['in-review']), ['waits', 'nobodys']);
    // A draft is where things are missing.
    assert.deepEqual(ids(lists.unowned), ['nobodys']);
  });

  it('is overdue as the report counts it', () => {
    const { stale } = freshnessOf(all.sops, today);
    assert.deepEqual(stale.map((one) => one.sop).sort(), [...ids(listsOf(all).overdue)].sort());
  });

  it('says since when it is so, as far as anything says it', () => {
    const {
      overdue,
      soon,
      'in-review': inReview,
    } = listsOf(all, {
      submitted: ({ id }) => (id === 'waits' ? { by: 'Bea', on: '2026-11-20' } : undefined),
    });
    assert.deepEqual(
      overdue.map(({ due, since }) => [due, since]),
      [
        [undefined, undefined],
        ['2026-04-01', '2026-04-01'],
        ['2026-10-30', '2026-10-30'],
      ],
    );
    assert.deepEqual(
      soon.map(({ due }) => due),
      ['2026-11-29', '2026-12-09'],
    );
    assert.deepEqual(
      inReview.map(({ sop: { id }, since }) => [id, since]),
      [
        ['nobodys', undefined],
        ['waits', '2026-11-20'],
      ],
    );
  });

  it('begins with what waits for long and is much used', () => {
    const uses = new Map([
      ['late', 40],
      ['later', 3],
    ]);
    const { overdue } = listsOf(all, { uses });
    // 40 × 30 days, 3 × 242 days, and what nobody follows last.
    assert.deepEqual(ids(overdue), ['late', 'later', 'no-date']);
    assert.deepEqual(
      overdue.map((one) => one.uses),
      [40, 3, 0],
    );
  });

  it('asks for no review of what is to be reviewed beyond all calendars', () => {
    const far = libraryOf(
      filesOf({ far: 'status: approved\nowner: ana\nlast-reviewed: 2026-01-01\nreview-every: 4000000d' }),
    );
    const { overdue, soon } = listsOf(far);
    assert.deepEqual([overdue, soon], [[], []]);
  });

  it('is what has changed since it was approved, and nothing that has not', () => {
    const front = (hash: string) =>
      `status: approved\nowner: ana\napprovers: [{by: luis, on: 2026-08-01, hash: ${hash}}]`;
    const approved = libraryOf(filesOf({ one: front('000000000000'), two: front('000000000000') }));
    const [one] = approved.sops;
    assert.ok(one);
    const hash = hashOfRead(whatIsRead(one, approved));
    const library = libraryOf(filesOf({ one: front(hash), two: front(hash), three: 'status: draft' }));
    const { changed } = listsOf(library);
    assert.deepEqual(
      changed.map(({ sop: { id }, by, since }) => [id, by, since]),
      [['two', 'luis', '2026-08-01']],
    );
  });

  it('is what problems are reported of, the oldest and most used first', () => {
    const reportedOn = ({ id }: { readonly id: string }) =>
      id === 'fine' ? ['2026-11-28', '2026-11-01'] : id === 'draft' ? ['2026-11-27'] : [];
    const { reported } = listsOf(all, { reportedOn });
    assert.deepEqual(
      reported.map(({ sop: { id }, reports, since }) => [id, reports, since]),
      [
        ['fine', 2, '2026-11-01'],
        ['draft', 1, '2026-11-27'],
      ],
    );
  });

  it('is what translates an older version, just as the check of translations says', () => {
    const version = fc.constantFrom('1.0.0', '1.0.1', '1.1.0', '2.0.0');
    const status = fc.constantFrom('draft', 'in-review', 'approved', 'retired');
    const cases = fc.record({ version, status, own: status, translated: fc.option(version) });
    holds(cases, (one) => {
      const source = `status: ${one.status}\nowner: ana\nversion: ${one.version}`;
      const follows = one.translated === null ? '' : `, version: ${one.translated}`;
      const translation = `status: ${one.own}\nowner: ana\ntranslation-of: {id: source${follows}}`;
      const library = libraryOf(filesOf({ source, translation }));
      const told = linterOf(library).problems('sops/translation.md');
      const isTold = told.some(({ code }) => code === 'sop.translation-behind');
      assert.equal(listsOf(library).behind.length, isTold ? 1 : 0);
    });
    const library = libraryOf(
      filesOf({
        source: 'status: approved\nowner: ana\nversion: 2.0.0\napprovers: [{by: luis, on: 2026-08-01}]',
        catala: 'status: approved\nowner: ana\ntranslation-of: {id: source, version: 1.0.0}',
      }),
    );
    const [one] = listsOf(library).behind;
    assert.deepEqual(one?.behind, { from: '1.0.0', to: '2.0.0' });
    assert.equal(one.source.id, 'source');
    assert.equal(one.since, '2026-08-01');
  });

  it('is what lacks promised languages, once the library promises any', () => {
    const body = '- [ ] Say [Done](#done)\n\n## Replies\n\n### Done\n\n```reply lang=es\nHola\n```\n';
    const library = libraryOf({ 'one.md': sopText('one', 'status: approved\nowner: ana\nlang: es', body) });
    assert.deepEqual(listsOf(library).untranslated, []);
    library.update([configured('version: 1\npromises: {languages: [es, en, ca]}\n')]);
    assert.deepEqual(
      listsOf(library).untranslated.map(({ languages }) => languages),
      [['ca', 'en']],
    );
  });

  it('is what names somebody who is not in the team any more', () => {
    const library = libraryOf(
      filesOf({
        known: 'status: approved\nowner: ana',
        role: 'status: approved\nowner: leads',
        left: 'status: approved\nowner: joan',
      }),
      'version: 1\nteam: {ana: {name: Ana, role: leads}}\n',
    );
    assert.deepEqual(
      listsOf(library).unowned.map(({ sop: { id }, named }) => [id, named]),
      [['left', 'joan']],
    );
  });

  it('may be one SOP for several reasons', () => {
    const library = libraryOf(filesOf({ one: 'status: approved\nlast-reviewed: 2020-01-01\nreview-every: 90d' }));
    const lists = listsOf(library, { reportedOn: () => ['2026-11-01'] });
    assert.deepEqual(
      reviewReasons.filter((reason: ReviewReason) => lists[reason].length > 0),
      ['reported', 'overdue', 'unowned'],
    );
  });

  it('is another the next day, and follows the library', () => {
    const library = libraryOf(
      filesOf({ one: 'status: approved\nowner: ana\nlast-reviewed: 2026-08-31\nreview-every: 90d' }),
    );
    assert.deepEqual(ids(listsOf(library).soon), ['one']);
    assert.deepEqual(ids(listsOf(library, { today: '2026-11-30' }).overdue), ['one']);
    library.update([added('one.md', sopText('one', 'status: in-review\nowner: ana'))]);
    assert.deepEqual(ids(listsOf(library, { today: '2026-11-30' })['in-review']), ['one']);
  });
});
