import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aggregate } from '../../../src/core/report/aggregate';
import type { ReportRequest } from '../../../src/core/report/aggregate';
import { dayNumber, dayText } from '../../../src/core/report/days';
import { smallGroup } from '../../../src/core/report/small-groups';
import type { Figure } from '../../../src/core/report/measures';
import type { CaseDigest, Observation } from '../../../src/core/report/observation';
import type { GroupRow, Report } from '../../../src/core/report/report';
import { readLibraryConfig } from '../../../src/core/library/config';
import { valueLabel } from '../../../src/core/library/variables';
import { reportMarkdown } from '../../../src/core/report/markdown';
import { makePage } from '../../../src/core/report/page/make-page';
import { sayInEnglish } from '../../../src/core/report/texts';
import { sopFrom } from '../support/sops';
import { holds } from '../support/properties';

const day = 86_400_000;
const first = Date.parse('2026-01-01T00:00:00Z');
const now = first + 200 * day;

const at = fc.integer({ min: 0, max: 180 * 24 * 60 }).map((minutes) => first + minutes * 60_000);
const observation: fc.Arbitrary<Observation> = at.chain((when) =>
  fc.oneof(
    fc.constant<Observation>({ kind: 'started', at: when }),
    fc.boolean().map((isReopened): Observation => ({ kind: 'solved', at: when, isReopened })),
    fc.tuple(fc.boolean(), fc.nat(5), fc.nat(5)).map(([isKept, done, more]): Observation => ({
      kind: 'closed',
      at: when,
      adherence: { isKept, done, applicable: done + more },
      escalated: isKept ? 'rule' : undefined,
    })),
    fc
      .tuple(fc.constantFrom('business' as const, 'calendar' as const), fc.nat(1e7))
      .map(([clock, ms]): Observation => ({ kind: 'time', at: when, metric: 'first_response', clock, ms })),
    fc
      .boolean()
      .map((isKept): Observation => ({ kind: 'promise', at: when, metric: 'resolution', clock: 'calendar', isKept })),
    fc
      .integer({ min: 0, max: 4 })
      .map((score): Observation => ({ kind: 'survey', at: when, survey: 'csat', place: score / 4 })),
  ),
);
const digest: fc.Arbitrary<CaseDigest> = fc
  .record({
    sop: fc.constantFrom('a', 'b', 'c', 'd'),
    category: fc.constantFrom('x', 'y/z', ''),
    channel: fc.constantFrom('email', 'chat', undefined),
    rule: fc.constantFrom('tier: vip', undefined),
    tier: fc.constantFrom('vip', 'gold', undefined),
    observations: fc.array(observation, { maxLength: 6 }),
  })
  .map((one) => ({
    ...one,
    titles: new Map([[one.sop, one.sop.toUpperCase()]]),
    version: undefined,
    joined: [],
    steps: [],
    isSkewed: false,
    isChangedAfterClosing: false,
  }));
const digests = fc.array(digest, { maxLength: 60 });

const report = (cases: readonly CaseDigest[], request: Partial<ReportRequest> = {}): Report =>
  aggregate(cases, { now, ...request });
const countOf = (figures: readonly Figure[], measure: Figure['measure'], what: 'n' | 'part' = 'n') =>
  figures.filter((one) => one.measure === measure).reduce((sum, one) => sum + (one[what] ?? 0), 0);
const counted = [
  'cases',
  'closed',
  'first-response',
  'sla',
  'adherence',
  'escalation',
  'reopen',
  'csat',
  'csat-satisfied',
] as const;

describe('A report', () => {
  it('counts in two periods together what it counts in both', () => {
    holds(fc.tuple(digests, fc.integer({ min: 1, max: 179 })), ([cases, split]) => {
      const [since, until] = ['2026-01-01', dayText(dayNumber('2026-01-01') + 180)];
      const middle = dayText(dayNumber(since) + split);
      const whole = report(cases, { since, until }).figures;
      const halves = [
        report(cases, { since, until: dayText(dayNumber(middle) - 1) }),
        report(cases, { since: middle, until }),
      ];
      fc.pre(!halves.some((half) => half.isWithheld));
      const parts = halves.map((half) => half.figures);
      for (const measure of counted) {
        for (const what of ['n', 'part'] as const)
          assert.equal(
            parts.reduce((sum, figures) => sum + countOf(figures, measure, what), 0),
            countOf(whole, measure, what),
            `${measure} ${what}`,
          );
      }
    });
  });

  it('counts in all groups together what it counts in all', () => {
    holds(digests, (cases) => {
      const all = report(cases);
      for (const rows of [all.by.sop, all.by.category, all.by.channel]) {
        if (rows.some((row) => row.figures === undefined)) continue;
        for (const measure of counted)
          assert.equal(
            rows.reduce((sum, row) => sum + countOf(row.figures ?? [], measure), 0),
            countOf(all.figures, measure),
          );
      }
    });
  });

  it('shows no figures of fewer than five cases, in no breakdown', () => {
    holds(digests, (cases) => {
      const all = report(cases, { unit: 'month' });
      for (const row of [...all.by.sop, ...all.by.category, ...all.by.channel] as GroupRow[])
        if (row.figures) assert.ok((row.cases ?? 0) >= smallGroup);
      for (const { cases: size, figures } of all.by.period)
        if (figures) assert.ok(size === 0 || (size ?? 0) >= smallGroup);
    });
  });

  it('shows no value of a breakdown that fewer than five cases stand behind, nor one that the total and the others give away', () => {
    holds(fc.tuple(digests, fc.option(fc.constant('2026-04-01'), { nil: undefined })), ([cases, since]) => {
      const all = report(cases, { unit: 'month', since });
      for (const rows of [all.by.sop, all.by.category, all.by.channel, all.by.period]) {
        for (const { measure, clock, n } of all.figures.filter(({ unit }) => unit !== 'count')) {
          const told = rows.flatMap(({ figures }) =>
            (figures ?? [])
              .filter((one) => one.measure === measure && one.clock === clock && one.value !== undefined)
              .map((one) => [one, figures ?? []] as const),
          );
          const casesOf = ([one, figures]: (typeof told)[number]) =>
            measure === 'adherence-weighted' ? (figures.find((other) => other.measure === 'adherence')?.n ?? 0) : one.n;
          for (const one of told) assert.ok(casesOf(one) >= smallGroup, measure);
          if (measure === 'adherence-weighted' || told.length === 0) continue;
          const rest = n - told.reduce((sum, [one]) => sum + one.n, 0);
          assert.ok(rest === 0 || rest >= smallGroup, `${measure}: ${rest} can be worked out`);
        }
      }
    });
  });

  it('shows nothing of the period before that fewer than five cases stand behind', () => {
    const all = report([...rated(2, 5, 1), ...rated(3, 4, 4, 4, 5, 5)], { since: '2026-03-01', until: '2026-03-31' });
    const csat = (figures: readonly Figure[] | undefined) => figures?.find(({ measure }) => measure === 'csat');
    assert.deepEqual(
      [csat(all.figures)?.value, csat(all.figuresBefore)?.n, csat(all.figuresBefore)?.value],
      [4.4, 2, undefined],
    );
    assert.equal(all.figuresBefore?.find(({ measure }) => measure === 'cases')?.value, 2);
  });

  it('shows nothing of days that pick out fewer than five cases', () => {
    const some = [...rated(2, 5), ...rated(3, 4, 4, 4, 5, 5)];
    assert.deepEqual(
      [
        report(some, { since: '2026-02-10', until: '2026-02-12' }).isWithheld,
        report(some, { since: '2026-03-10' }).isWithheld,
      ],
      [true, false],
    );
    // With few cases in all they are shown: there is nobody to be picked out from among others.
    assert.equal(report(rated(2, 5), { since: '2026-02-01' }).isWithheld, false);
  });

  it('does not depend on the order of cases', () => {
    holds(
      digests,
      (cases) => {
        const [forth, back] = [report(cases), report([...cases].reverse())];
        assert.deepEqual({ ...forth, figures: forth.figures.length }, { ...back, figures: back.figures.length });
        for (const [index, figure] of forth.figures.entries())
          assert.ok(Math.abs((figure.value ?? 0) - (back.figures[index]!.value ?? 0)) < 0.02);
      },
      75,
    );
  });

  const begun = (...days: string[]): CaseDigest[] =>
    days.map((when) => ({
      sop: 'a',
      titles: new Map(),
      version: undefined,
      joined: [],
      category: '',
      channel: undefined,
      rule: undefined,
      tier: undefined,
      steps: [],
      isSkewed: false,
      isChangedAfterClosing: false,
      observations: [{ kind: 'started', at: Date.parse(when) }],
    }));
  const five = begun('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05');

  for (const [since, until, expected] of [
    [undefined, '9999-12-31', '2026-03-01 2199-12-31'],
    ['0001-01-01', undefined, '1970-01-01 2026-07-20'],
    ['0001-01-01', '0002-01-01', '1970-01-01 1970-01-01'],
    ['9999-12-31', '9999-12-31', '2199-12-31 2199-12-31'],
    ['2027-02-01', undefined, '2027-02-01 2027-02-01'],
  ] as const) {
    it(`is about ${expected} when it is asked for ${since} to ${until}`, () => {
      const { since: first, until: last, before, by } = report(five, { since, until, timezone: 'Europe/Madrid' });
      assert.equal(`${first} ${last}`, expected);
      for (const { since: from, until: to } of [...(before ? [before] : []), ...by.period])
        assert.match(`${from} ${to}`, /^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
    });
  }

  it('begins with the first report of a problem, but not in 1970 because a clock stood there', () => {
    const about = (...reported: string[]) =>
      report(five, {
        feedback: reported.map((when) => ({
          report: {
            does: 'report',
            id: when,
            sop: 'a',
            version: undefined,
            step: undefined,
            words: undefined,
            kind: 'wrong',
            text: '',
            by: undefined,
            at: when,
          },
          followUps: [],
          end: undefined,
        })),
      }).since;
    assert.equal(about('2026-02-01'), '2026-02-01');
    assert.equal(about('1970-01-01T00:00:05Z', '2025-06-01', '2026-02-01'), '2025-06-01');
    assert.equal(about('1970-01-02'), '2026-03-01');
  });

  it('does not call an SOP due whose review lies beyond the days that can be written', () => {
    const sop = sopFrom(
      '---\nid: a\ntitle: A\nstatus: approved\nlast-reviewed: 9999-01-01\nreview-every: 99999w\n---\n',
    );
    assert.deepEqual(
      report(five, { library: { goals: [], sops: [sop], categoryTitle: (folder) => folder } }).stale,
      [],
    );
  });

  it('says the visions of the library, and calls channels as it does', () => {
    const { config } = readLibraryConfig('variables: {channel: {values: {email: {es: correo, en: mail}}}}\n');
    const told = report(
      five.map((one) => ({ ...one, channel: 'email' })),
      {
        library: {
          goals: [],
          sops: [],
          visions: ['Clear answers.'],
          categoryTitle: (folder) => folder,
          channelTitle: (channel) => valueLabel(config.variables, 'channel', channel, ['es']),
        },
      },
    );
    assert.deepEqual(told.visions, ['Clear answers.']);
    assert.deepEqual([told.by.channel[0]!.key, told.by.channel[0]!.title], ['email', 'correo']);
    assert.deepEqual(told.choices.channels, [{ key: 'email', title: 'correo' }]);
    assert.equal('visions' in report(five), false);
    const page = makePage(told, true, { say: sayInEnglish, language: 'en', languages: ['en'] });
    assert.match(reportMarkdown(page), /^# .*\n\n.*\n\n> Clear answers\.\n/);
  });

  it('is not led astray by machines whose clocks are centuries off', () => {
    const all = report([...five, ...begun('0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z')], {
      timezone: 'Europe/Madrid',
    });
    assert.deepEqual([all.since, all.until, all.cases], ['2026-03-01', '2026-07-20', 5]);
  });

  const goal = (text: string) => readLibraryConfig(`goals: [${text}]`).config.goals;
  const library = (text: string) => ({ goals: goal(text), sops: [], categoryTitle: (folder: string) => folder });
  const rated = (month: number, ...scores: number[]): CaseDigest[] =>
    scores.map((score) => ({
      sop: 'a',
      titles: new Map(),
      version: undefined,
      joined: [],
      category: 'shop/complaints',
      channel: undefined,
      rule: undefined,
      tier: undefined,
      steps: [],
      isSkewed: false,
      isChangedAfterClosing: false,
      observations: [
        { kind: 'started', at: Date.UTC(2026, month - 1, 10) },
        { kind: 'survey', at: Date.UTC(2026, month - 1, 12), survey: 'csat', place: (score - 1) / 4 },
        {
          kind: 'time',
          at: Date.UTC(2026, month - 1, 10, 2),
          metric: 'first_response',
          clock: 'calendar',
          ms: score * 60_000,
        },
      ],
    }));
  const cases = [...rated(2, 3, 3, 3, 3, 3), ...rated(3, 4, 4, 4, 5)];

  for (const [text, until, state, value, wanted] of [
    ['{measure: csat, target: "4.6", period: month}', '2026-02-28', 'missed', 3, 4.6],
    ['{measure: csat, target: "3", period: month}', '2026-03-30', 'met', 3, 3],
    ['{measure: csat, target: "80%", period: month}', '2026-02-28', 'missed', 0, 0.8],
    ['{measure: csat, target: "4.6", period: month}', '2026-03-31', 'few', undefined, 4.6],
    ['{measure: csat, target: "4", period: quarter}', '2026-03-31', 'missed', 3.5556, 4],
    ['{measure: complaints, target: "-10%", period: month}', '2026-03-31', 'met', 4, 4.5],
    ['{measure: complaints, target: "+10%", period: month}', '2026-03-31', 'missed', 4, 5.5],
    ['{measure: complaints, target: "4", period: month}', '2026-03-31', 'met', 4, 4],
    ['{measure: complaints, target: "-10%", period: month}', '2026-02-28', 'few', 5, 0],
    ['{measure: "cases:shop", target: "<3", period: month}', '2026-03-31', 'missed', 4, 3],
    ['{measure: response-time, target: 3m, period: month}', '2026-02-28', 'met', 3, 3],
    ['{measure: response-time-p90, target: 2m, period: month}', '2026-02-28', 'missed', 3, 2],
  ] as const) {
    it(`judges ${text} at ${until}: ${state}`, () => {
      const [row] = report(cases, { until, library: library(text) }).goals;
      assert.deepEqual([row?.state, row?.value, row?.wanted], [state, value, wanted]);
    });
  }

  for (const [text, state] of [
    ['{measure: smiles, target: "5"}', 'unknown-measure'],
    ['{target: "5"}', 'unknown-measure'],
    ['{measure: csat}', 'unreadable-target'],
    ['{measure: csat, target: soon}', 'unreadable-target'],
    ['{measure: response-time, target: "95%"}', 'unreadable-target'],
    ['{measure: csat, target: "4", period: decade}', 'unreadable-period'],
    ['{measure: csat, target: "4", period: constructor}', 'unreadable-period'],
    ['{measure: csat, target: "4", period: __proto__}', 'unreadable-period'],
  ] as const) {
    it(`says that ${text} is not understood`, () =>
      assert.deepEqual(
        report([], { library: library(text) }).goals.map((row) => row.state),
        [state],
      ));
  }

  it('tells cases that assistants ran apart from people’s, where there are any', () => {
    const cases = begun('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05');
    const assisted = cases.map((one) => ({ ...one, runBy: 'assistant' as const }));
    const who = (all: typeof cases) => aggregate(all, { now: Date.UTC(2026, 3, 1) }).by.who;
    assert.deepEqual(
      who([...cases, ...assisted]).map(({ key, cases: count }) => [key, count]),
      [
        ['assistant', 5],
        ['person', 5],
      ],
    );
    assert.deepEqual(who(cases), []);
  });

  it('tells cases by the rule that chose their promises and by the kind of customer, where any is known', () => {
    const cases = (rule: string | undefined, tier: string | undefined) =>
      begun('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05').map((one) => ({
        ...one,
        rule,
        tier,
      }));
    const { by } = aggregate([...cases('tier: vip', 'vip'), ...cases(undefined, 'gold')], {
      now: Date.UTC(2026, 3, 1),
    });
    assert.deepEqual(
      [by.rule, by.tier].map((rows) => rows.map(({ key, cases: count }) => [key, count])),
      [
        [
          ['', 5],
          ['tier: vip', 5],
        ],
        [
          ['gold', 5],
          ['vip', 5],
        ],
      ],
    );
    const none = aggregate(cases(undefined, undefined), { now: Date.UTC(2026, 3, 1) }).by;
    assert.deepEqual([none.rule, none.tier], [[], []]);
  });
});
