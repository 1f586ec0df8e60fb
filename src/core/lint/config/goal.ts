import { commonMeasures, measureNames, planGoal } from '../../report/goals';
import { periodUnits } from '../../report/periods';
import { fold } from '../../text/fold';
import { nearest } from '../../text/nearest';
import type { Problem } from '../../problem';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placesAt, placesIn } from './places';
import { isInSmartQuotes } from './smart-quotes';

const measure: ProblemKind = {
  code: 'library.goal-measure-unknown',
  severity: 'warning',
  message: '“{0}” is nothing that the report measures, so it never judges this goal. It knows, for example: {1}.',
  fix: replaceBySuggestion,
};

const target: ProblemKind = {
  code: 'library.goal-target-unreadable',
  severity: 'warning',
  message:
    '“{0}” cannot be read as a target of “{1}”, so the report never judges this goal. Write a value such as 95%, 4.6 or 2h, or a change such as -10%.',
  fix: replaceBySuggestion,
};

const period: ProblemKind = {
  code: 'library.goal-period-unknown',
  severity: 'warning',
  message: '“{0}” is no period, so the report never judges this goal. Write day, week, month or quarter.',
  // `mes` and `day` are short, but there are only four periods.
  fix: (problem, file) => replaceBySuggestion(problem, file).map((fix) => ({ ...fix, isPreferred: true })),
};

/** What teams call measures and periods in their own words, without accents. */
const measureWords = byWord({
  complaints: 'quejas reclamaciones reclamacions queixes complaint',
  'response-time':
    'tiempo-de-respuesta temps-de-resposta first-response-time waiting-time tiempo-de-espera temps-despera',
  'resolution-time': 'tiempo-de-resolucion temps-de-resolucio',
  csat: 'satisfaccion satisfaccio satisfaction customer-satisfaction',
  adherence: 'cumplimiento compliment adherencia',
  escalation: 'escalados escalaciones derivacions escalations',
  reopen: 'reopened reopens reaperturas reobertures',
});
const periodWords = byWord({
  day: 'dia diario diaria diari daily days',
  week: 'semana semanal setmana setmanal weekly weeks',
  month: 'mes mensual monthly months',
  quarter: 'trimestre trimestral quarterly quarters trimester',
});

/** How many are told of each. */
const most = 100;

/** Goals must be of something that the report measures, with a target and a period that it reads: otherwise nobody judges them. */
export const goalOfReport: Rule<'config'> = {
  kinds: [measure, target, period],
  check(subject) {
    // Whether they are read does not depend on the day.
    const isRead = (goal: Parameters<typeof planGoal>[0]) => typeof planGoal(goal, someDay) !== 'string';
    if (subject.config.goals.every((goal) => goal.measure === undefined || isRead(goal))) return [];
    const places = placesIn(subject);
    const named = placesAt(places, 'value', 'goals', 'measure');
    const measures = named.flatMap(({ text, range }): Problem[] => {
      if (isInSmartQuotes(text) || planGoal({ ...anyGoal, measure: text }, someDay) !== 'unknown-measure') return [];
      const folder = /^cases\s*:/i.test(text);
      const meant = measureWords.get(wordOf(text)) ?? (folder ? undefined : nearest(text, measureNames()));
      return [found(measure, range, [text, commonMeasures.join(', ')], meant)];
    });
    const periods = placesAt(places, 'value', 'goals', 'period').flatMap(({ text, range }): Problem[] => {
      const word = text.trim().toLowerCase();
      if (isInSmartQuotes(text) || periodUnits.some((one) => one === word)) return [];
      return [found(period, range, [text], periodWords.get(wordOf(text)) ?? nearest(text, periodUnits))];
    });
    // A target is read by its measure: the two stand in the same goal, one after the other.
    const targets = placesAt(places, 'value', 'goals', 'target').flatMap((one): Problem[] => {
      const goal = subject.config.goals.find(
        (known) =>
          known.target === one.text && planGoal({ ...known, period: undefined }, someDay) === 'unreadable-target',
      );
      if (goal?.measure === undefined || isInSmartQuotes(one.text)) return [];
      const meant = readableTarget(one.text);
      const isMended = meant !== undefined && isRead({ ...goal, target: meant, period: undefined });
      return [found(target, one.range, [one.text, goal.measure], isMended ? meant : undefined)];
    });
    return [measures, targets, periods].flatMap((some) => some.slice(0, most));
  },
};

const someDay = '2026-01-31';
const anyGoal = { id: undefined, title: {}, target: '1', period: undefined };

/** A target with the signs that programs read in place of those that word processors write. */
function readableTarget(text: string): string | undefined {
  const plain = text
    .replace(/[“”„«»‘’"']/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/[\s\u00A0\u202F]+/g, '')
    .replace(/(?:percent|porciento|percent|perciento|percent)$/i, '%');
  const hours = /^([<>]?=?)(\d+(?:[.,]\d+)?)(?:h|hrs?|hours?|horas?|hores)$/i.exec(plain);
  const minutes = /^([<>]?=?)(\d+)(?:m|mins?|minutes?|minutos?|minuts)$/i.exec(plain);
  const [, sign = '', number = ''] = hours ?? minutes ?? [];
  const mended = number === '' ? plain : `${sign}${number}${hours ? 'h' : 'm'}`;
  return mended === text ? undefined : mended;
}

function wordOf(text: string): string {
  return fold(text.trim())
    .replace(/[\s_]+/g, '-')
    .replace(/[’']/g, '');
}

function byWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([one, words]) => words.split(' ').map((word) => [word, one] as const)));
}
