import type { Figure, MeasureId } from '../measures';
import type { Report } from '../report';
import { measureText } from '../texts';
import type { Say } from '../texts';
import { changeOf } from './changes';
import { standsOnFew, valueText } from './few';
import type { Formats } from './formats';
import type { Card } from './page';

/** What a team lead looks at first. */
const headlines: readonly MeasureId[] = [
  'cases',
  'first-response',
  'resolution',
  'sla',
  'adherence',
  'csat',
  'escalation',
  'reopen',
  'ces',
  'nps',
  'comments',
  'freshness',
];
/** Those that are not worth a card while nothing is known. */
const onlyWhenKnown: ReadonlySet<MeasureId> = new Set(['ces', 'nps', 'comments', 'freshness']);

/** The headline measures; one whose time is counted by two clocks is there twice. */
export function cardsOf(report: Report, formats: Formats, say: Say): Card[] {
  const cards = headlines.flatMap((measure) =>
    report.figures
      .filter((one) => one.measure === measure && (one.n > 0 || !onlyWhenKnown.has(measure)))
      .map((figure) => ({
        id: `${measure}${figure.clock === undefined ? '' : `-${figure.clock}`}`,
        title: measureText(say, measure, figure.clock),
        value: valueText(figure, report, formats, say),
        detail: standsOnFew(figure, report) ? '' : detailOf(figure, report.figures, formats, say),
        n: standsOn(figure, report, formats, say),
        change: report.figuresBefore && changeOf(figure, sameIn(report.figuresBefore, figure), formats, say),
      })),
  );
  return [...cards, ...feedbackCard(report.feedback, formats, say)];
}

/** Open reports of problems, and how long it took to close others. */
export function feedbackCard(feedback: Report['feedback'], formats: Formats, say: Say): Card[] {
  if (!feedback) return [];
  const { open, reported, closed, daysToClose } = feedback;
  const days = daysToClose && say('feedback.close', formats.days(daysToClose.median), formats.days(daysToClose.p90));
  return [
    {
      id: 'feedback',
      title: say('feedback.card'),
      value: formats.count(open),
      detail: [say('feedback.detail', formats.count(reported), formats.count(closed)), days]
        .filter(Boolean)
        .join(' · '),
      n: '',
      change: undefined,
    },
  ];
}

/** What a value stands on, where the value does not say it. */
function standsOn(figure: Figure, report: Report, formats: Formats, say: Say): string {
  const { unit, n, part } = figure;
  if (unit === 'count' || n === 0 || (part !== undefined && standsOnFew(figure, report))) return '';
  return say('n', formats.count(n));
}

/** The figure of the same measure and clock. */
export function sameIn(figures: readonly Figure[], { measure, clock }: Figure): Figure | undefined {
  return figures.find((one) => one.measure === measure && one.clock === clock);
}

function detailOf(figure: Figure, all: readonly Figure[], formats: Formats, say: Say): string {
  const text = (measure: MeasureId) => formats.figure(all.find((one) => one.measure === measure));
  if (figure.value === undefined) return '';
  switch (figure.measure) {
    case 'cases':
      return say('closed-detail', text('closed'), text('abandoned'));
    case 'first-response':
    case 'resolution':
      return `${say('median')} · ${say('mean-p90', formats.minutes(figure.mean ?? 0, figure.clock), formats.minutes(figure.p90 ?? 0, figure.clock))}`;
    case 'adherence':
      return say('weighted-detail', text('adherence-weighted'));
    case 'escalation':
      return say('escalation-split', text('escalation-rule'), text('escalation-agent'));
    case 'csat':
      return say('satisfied-detail', text('csat-satisfied'));
    default:
      return '';
  }
}
