import * as vscode from 'vscode';
import type { TargetClock } from '../../core/case/terms/target-clock';
import type { SlaClock } from '../../core/case/terms/sla-clocks';
import { shownTime } from '../../core/case/terms/shown-time';
import type { StepClock } from '../../core/case/terms/step-times';
import type { SlaMetric, SlaTerms } from '../../core/case/terms/terms';
import type { Calendar } from '../../core/time/calendar';
import { weekdays } from '../../core/time/working-hours';
import { minutesText } from './wording';

/** A day in ms: a time due within six days is shown with its weekday. */
const day = 24 * 60 * 60 * 1000;
/** A Monday, from which weekday names are formatted. */
const monday = Date.UTC(2026, 0, 5);

/** The name of a promise. */
export function metricName(metric: SlaMetric): string {
  switch (metric) {
    case 'first_response':
      return vscode.l10n.t('First response');
    case 'next_reply':
      return vscode.l10n.t('Next reply');
    case 'resolution':
      return vscode.l10n.t('Resolution');
  }
}

/** Formats a duration in ms. */
export function spanText(ms: number): string {
  const { hours, minutes } = shownTime(ms);
  if (hours === 0) return minutes ? vscode.l10n.t('{0} min', minutes) : vscode.l10n.t('less than 1 min');
  return minutes ? vscode.l10n.t('{0} h {1} min', hours, minutes) : vscode.l10n.t('{0} h', hours);
}

/** The state of a promise, on one line. */
export function clockLabel(clock: SlaClock): string {
  const { state, stoppedAt, isHeld, remaining, elapsed } = clock;
  const name = metricName(clock.metric);
  if (state === 'breached') {
    if (stoppedAt !== undefined) return vscode.l10n.t('{0}: {1} late', name, spanText(remaining));
    return isHeld
      ? vscode.l10n.t('{0}: overdue by {1}, paused', name, spanText(remaining))
      : vscode.l10n.t('{0}: overdue by {1}', name, spanText(remaining));
  }
  if (stoppedAt !== undefined) return vscode.l10n.t('{0}: kept in {1}', name, spanText(elapsed));
  return isHeld
    ? vscode.l10n.t('{0}: paused, {1} left', name, spanText(remaining))
    : vscode.l10n.t('{0}: {1} left', name, spanText(remaining));
}

/** The details: when it is due, whether time counts now, and the rule that chose the target. */
export function clockFacts(clock: SlaClock, now: number, ruleText: RuleText): string[] {
  const { state, stoppedAt, isHeld, isCounting, due, rule } = clock;
  const facts: string[] = [];
  if (isHeld) facts.push(vscode.l10n.t('waiting for the customer'));
  if (state === 'breached' && stoppedAt === undefined && due !== undefined)
    facts.push(vscode.l10n.t('was due {0}', instantText(due, now)));
  if (state === 'running')
    facts.push(
      due === undefined
        ? vscode.l10n.t('never due: the calendar has no working hours')
        : vscode.l10n.t('due {0}', instantText(due, now)),
    );
  if (stoppedAt === undefined && !isHeld && !isCounting) facts.push(vscode.l10n.t('outside working hours'));
  if (rule !== undefined && stoppedAt === undefined) facts.push(ruleText(rule));
  if (clock.isSkewed) facts.push(vscode.l10n.t('a computer’s clock was changed'));
  return facts;
}

/** Everything there is to know about a promise. */
export function clockTooltip(
  clock: SlaClock,
  terms: SlaTerms | undefined,
  now: number,
  ruleText: RuleText,
  priority: string | undefined,
): string {
  const { metric, target, due, stoppedAt, rule, isHeld } = clock;
  const time =
    target.clock === 'business'
      ? vscode.l10n.t('{0} of working time', minutesText(target.minutes))
      : minutesText(target.minutes);
  const lines = [vscode.l10n.t('{0}: promised within {1}', metricName(metric), time)];
  lines.push(
    rule === undefined
      ? vscode.l10n.t('Promised by the SOP')
      : vscode.l10n.t('Chosen by the rule “{0}”', ruleText(rule)),
  );
  if (priority !== undefined) lines.push(vscode.l10n.t('Priority: {0}', priority));
  if (due !== undefined && !isHeld)
    lines.push(vscode.l10n.t('Due {0} ({1})', longInstantText(due), Intl.DateTimeFormat().resolvedOptions().timeZone));
  if (stoppedAt !== undefined) lines.push(vscode.l10n.t('Ended {0}', instantText(stoppedAt, now)));
  if (isHeld)
    lines.push(
      vscode.l10n.t(
        'The clock is paused while you wait for the customer. When it resumes, the deadline moves by the time waited.',
      ),
    );
  if (target.clock === 'business') lines.push(...calendarLines(terms?.calendar));
  if (clock.isSkewed)
    lines.push(vscode.l10n.t('A computer’s clock was changed while the case was open: times may be wrong.'));
  return lines.join('\n');
}

/** The icon of a promise; its colour only repeats what the words say. */
export function clockIcon({ state, stoppedAt, isHeld, isNear }: TargetClock): vscode.ThemeIcon {
  if (state === 'breached')
    return new vscode.ThemeIcon(
      stoppedAt === undefined ? 'alert' : 'error',
      new vscode.ThemeColor('list.errorForeground'),
    );
  if (stoppedAt !== undefined) return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  if (isHeld) return new vscode.ThemeIcon('debug-pause');
  return isNear
    ? new vscode.ThemeIcon('watch', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon('watch');
}

/** The time left for the current step. */
export function stepTimeText({ target, remaining, state, isHeld }: StepClock): string {
  const of = minutesText(target);
  if (state === 'breached') return vscode.l10n.t('{0}, over by {1}', of, spanText(remaining));
  return isHeld
    ? vscode.l10n.t('{0} left of {1}, paused', spanText(remaining), of)
    : vscode.l10n.t('{0} left of {1}', spanText(remaining), of);
}

/** When something is due: the time if today, the weekday and time if within six days, otherwise the date and time. */
export function instantText(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  if (isToday) return format(at, { timeStyle: 'short' });
  return Math.abs(at - now) < 6 * day
    ? format(at, { weekday: 'short', hour: 'numeric', minute: '2-digit' })
    : format(at, { dateStyle: 'medium', timeStyle: 'short' });
}

function longInstantText(at: number): string {
  return format(at, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
}

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(vscode.env.language, options).format(at);
}

/** The rule that chose a target, as text. */
type RuleText = (rule: string) => string;

/** A team's working hours, with days of the same hours grouped. */
function calendarLines(calendar: Calendar | undefined): string[] {
  if (!calendar) return [vscode.l10n.t('library.yml has no calendar, so all time counts.')];
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const [index, weekday] of weekdays.entries()) {
    const hours = (calendar.hours[weekday] ?? []).join(', ');
    const group = groups.at(-1);
    if (group?.hours === hours) group.last = index;
    else groups.push({ first: index, last: index, hours });
  }
  const lines = groups
    .filter(({ hours }) => hours !== '')
    .map(
      ({ first, last, hours }) =>
        `${first === last ? weekdayName(first) : `${weekdayName(first)} – ${weekdayName(last)}`} ${hours}`,
    );
  return [vscode.l10n.t('Working hours ({0}):', calendar.timezone ?? 'UTC'), ...lines];
}

function weekdayName(index: number): string {
  return new Intl.DateTimeFormat(vscode.env.language, { weekday: 'short', timeZone: 'UTC' }).format(
    monday + index * day,
  );
}
