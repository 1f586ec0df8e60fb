import assert from 'node:assert/strict';
import { termsFor } from '../../src/core/case/terms/terms';
import { caseSummary, escalationSummary } from '../../src/core/case/summary/summary';
import type { SummaryWords } from '../../src/core/case/summary/words';
import type { LibraryConfig } from '../../src/core/library/config';
import { withConstants } from '../../src/core/library/constants-in-sop';
import { inLanguage } from '../../src/core/library/local-text';
import type { LocalText } from '../../src/core/library/local-text';
import { labelOf, valueLabel } from '../../src/core/library/variables';
import { aggregate } from '../../src/core/report/aggregate';
import { reportLibrary } from '../../src/core/report/library-facts';
import { reportMarkdown } from '../../src/core/report/markdown';
import { makePage } from '../../src/core/report/page/make-page';
import type { ReportPage } from '../../src/core/report/page/page';
import { sayInEnglish } from '../../src/core/report/texts';
import { digestsOf, recordOf } from './support/case-records';
import { answered, closed, skipped, ticked } from './support/cases';
import { keptCase } from './support/kept-cases';
import { libraryOf } from './support/libraries';
import { sentinel, sentinelConfig, sentinelPath, sentinelSop } from './support/sentinel-library';
import { englishWords } from './support/summary-words';

const library = libraryOf({ [sentinelPath]: sentinelSop }, sentinelConfig);
const config = library.config('sops');
const [raw] = [...library.sops];
assert.ok(raw);
const sop = withConstants(raw, config.constants, config.lang);
const reply = { reply: 'money-is-back', reply_sop: 'zz-late', lang: 'en', channel: 'zz-letter' };

const ofTrade = { tier: ['zz-trade'], channel: ['zz-letter'] };
const ofDamage = { channel: ['zz-letter'], 'zz.damage': ['zz-broken'] };

/** So many cases by each rule that they are told of; all skip a step and say that no answer fits. */
const records = [ofTrade, ofDamage].flatMap((known, kind) =>
  Array.from({ length: 6 }, (_, at) =>
    recordOf(
      raw,
      `2026-03-0${at + 2}T09:00:00.000Z`,
      [
        [5, { event: 'reply_inserted', ...reply }],
        [6, { event: 'reply_sent', ...reply, distance: 0 }],
        [30, ticked('zz-open')],
        [31, skipped('zz-weigh', 'no scales')],
        [32, answered('zz-days', 'None of these')],
        [40, closed()],
      ],
      { id: `c${kind}${at}`, facts: known, sla: termsFor(raw, config, known) ?? assert.fail() },
    ),
  ),
);

function pageIn(language: string): ReportPage {
  const languages = [language, 'en'];
  const now = '2026-03-20T09:00:00.000Z';
  const report = aggregate(digestsOf(records, now), {
    since: '2026-03-01',
    until: '2026-03-20',
    now: Date.parse(now),
    library: reportLibrary(library, languages),
  });
  return makePage(report, true, { say: sayInEnglish, language, languages });
}

/** What people read of a page: all but what its links lead to and what names its parts to the machine. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'link' || key === 'id' ? [] : wordsOf(one)));
}

/** The words of a summary as the editor has them, in one language. */
function summaryWordsIn(language: string, { variables, team, roles }: LibraryConfig): SummaryWords {
  const languages = [language];
  const said = (text: LocalText | undefined) => text && inLanguage(text, languages);
  const value = (name: string, one: string) => valueLabel(variables, name, one, languages);
  const variable = (name: string) => labelOf(variables, name, languages);
  return {
    ...englishWords,
    value,
    variable,
    fact: (name, values) => `${variable(name)}: ${values.map((one) => value(name, one)).join(', ')}`,
    person: (key) => team.get(key)?.name ?? said(roles.get(key)) ?? key,
    role: (key) => said(roles.get(key)) ?? key,
  };
}

const handled = keptCase(
  sop,
  { ticket: 'T-1', facts: { ...ofTrade, ...ofDamage }, sla: termsFor(raw, config, ofTrade) ?? assert.fail() },
  '09:00',
  ['09:05', ticked('zz-open')],
  ['09:06', { event: 'handover', to: 'zz-pol', step_id: 'zz-weigh' }],
  ['09:07', answered('zz-days', 'Yes')],
  ['09:08', { event: 'note', text: 'Call back', step_id: 'zz-pay' }],
  ['09:09', { event: 'note', text: 'No longer a step', step_id: 'gone-step' }],
  ['09:10', { event: 'escalate', to: 'zz-nobody', by: 'agent', reason: 'over my head' }],
  ['09:11', { event: 'reply_sent', ...reply, distance: 0 }],
);

for (const [language, names] of [
  ['en', ['Parcels', 'Trade first', 'Damage: broken, wet', 'Letter', 'Open parcel [Parcel number] within 30 days']],
  [
    'es',
    [
      'Paquetes',
      'Primero el comercio',
      'Daño: roto, mojado',
      'Carta',
      'Open parcel [Número de paquete] within 30 days',
    ],
  ],
  [
    'ca',
    ['Paquets', 'Primer el comerç', 'Dany: trencat, mullat', 'Carta', 'Open parcel [Número de paquet] within 30 days'],
  ],
] as const) {
  describe(`What people read in ${language} of a library whose every key is a sentinel`, () => {
    it('has none of them in the report, its goals and its steps, but labels', () => {
      const page = pageIn(language);
      assert.deepEqual(
        wordsOf(page).filter((one) => sentinel.test(one)),
        [],
      );
      const all = wordsOf(page).join('\n');
      for (const name of names.slice(0, 4)) assert.ok(all.toLowerCase().includes(name.toLowerCase()), name);
      assert.ok(page.hints.length >= 2);
      assert.doesNotMatch(reportMarkdown(page), sentinel);
    });

    it('has none of them in summaries of cases', () => {
      const words = summaryWordsIn(language, config);
      const clocks: string[] = [];
      const to = { to: 'zz-luz', name: 'Luz Mar', contact: 'luz@shop.example', role: 'zz-lead' };
      for (const text of [
        caseSummary(handled, words, clocks),
        escalationSummary(handled, words, clocks, { to, from: 'Ana', reason: 'late', by: 'agent' }),
      ]) {
        assert.doesNotMatch(text, sentinel);
        assert.ok(text.includes(names[4].replaceAll('[', '\\[').replaceAll(']', '\\]')), text);
      }
    });
  });
}
