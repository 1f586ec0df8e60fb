import type { MeasureId } from './measures';
import type { ScaleKind } from '../time/time-scale';

/**
 * Everything a report says to people, in English; these texts are also the keys of the translations in `l10n/`. `{0}`, `{1}`
 * stand for what is filled in.
 */
export const reportTexts = {
  title: 'Report on cases',
  range: '{0} – {1}',
  compared: 'compared with {0} – {1}',
  'no-cases.title': 'No cases yet',
  'no-cases.text':
    'The report shows what the cases of this workspace say. Start a checklist from an SOP and close its case: it counts from then on.',
  'nothing.title': 'Nothing in this period',
  'nothing.text': 'No case was started, answered or closed in this period. Choose a longer one, or other filters.',
  'withheld.title': 'Too few cases to show',
  'withheld.text':
    'Fewer than {0} cases fit these filters. They are not shown, because they could point to individuals. Choose a longer period, or fewer filters.',

  'section.first': 'What to do first',
  'section.versions': 'Whether the last version helped',
  'section.feedback': 'Reports of problems',
  'section.unused': 'Not used',
  'section.searches': 'Searched and not found',
  'section.measures': 'Measures',
  'section.goals': 'Goals',
  'section.hints': 'Steps to look at',
  'section.over-time': 'Over time',
  'section.sop': 'By SOP',
  'section.category': 'By category',
  'section.channel': 'By channel',
  'section.rule': 'By rule',
  'section.tier': 'By kind of customer',
  'section.who': 'By who ran them',
  'section.period': 'By period',
  'section.steps': 'Steps not done',
  'section.replies': 'Approved replies',
  'section.stale': 'SOPs whose review is due',
  'section.all': 'All measures',
  'section.notes': 'How it is counted',

  'measure.cases': 'Cases started',
  'measure.closed': 'Cases closed',
  'measure.abandoned': 'Cases abandoned',
  'measure.first-response': 'First response',
  'measure.next-reply': 'Next reply',
  'measure.resolution': 'Resolution',
  'measure.sla': 'Promises kept (SLA)',
  'measure.sla-first-response': 'SLA: first response',
  'measure.sla-next-reply': 'SLA: next reply',
  'measure.sla-resolution': 'SLA: resolution',
  'measure.adherence': 'Closed by the book',
  'measure.adherence-weighted': 'Required steps done',
  'measure.escalation': 'Escalated cases',
  'measure.escalation-rule': 'Escalated by a rule',
  'measure.escalation-agent': 'Escalated by the agent',
  'measure.reopen': 'Cases opened again',
  'measure.csat': 'Satisfaction (CSAT, 1–5)',
  'measure.csat-satisfied': 'Satisfied customers (CSAT 4–5)',
  'measure.ces': 'Ease (CES, 1–7)',
  'measure.nps': 'Recommendation (NPS)',
  'measure.comments': 'Customers’ comments',
  'measure.replies': 'Approved replies used',
  'measure.reply-change': 'Changed before sending',
  'measure.freshness': 'SOPs reviewed in time',

  'clock.business': 'working time',
  'clock.calendar': 'calendar time',
  'with-clock': '{0}, {1}',

  'channel.email': 'Email',
  'channel.chat': 'Chat',
  'channel.phone': 'Phone',
  'channel.social': 'Social media',

  'column.measure': 'Measure',
  'column.value': 'Value',
  'column.before': 'Before',
  'column.mean': 'Mean',
  'column.p90': '9 in 10 within',
  'column.n': 'Based on',
  'column.sop': 'SOP',
  'column.category': 'Category',
  'column.channel': 'Channel',
  'column.rule': 'Rule',
  'column.tier': 'Customer',
  'column.who': 'Run by',
  'column.period': 'Period',
  'column.cases': 'Cases',
  'column.step': 'Step',
  'column.reached': 'Reached it',
  'column.skipped': 'Skipped with a reason',
  'column.overridden': 'Closed without it',
  'column.left': 'Left open, not required',
  'column.reasons': 'Most common reasons',
  'column.took': 'Took (median)',
  'column.allowed': 'Allowed',
  'column.reply': 'Reply',
  'column.language': 'Language',
  'column.used': 'Used',
  'column.due': 'Review was due',

  'column.open': 'Still open',
  'column.oldest': 'Oldest open since',
  'column.reported': 'Reported in this period',
  'column.feedback-closed': 'Closed in this period',
  'column.days-to-close': 'Days to close (median)',
  'column.wishes': 'Ideas to make it easier',
  'column.unused': 'Cases without it',
  'whole-sop': '(the whole SOP)',
  'column.searched': 'Searched words',
  'column.times': 'Times',
  'column.last': 'Last shared',
  'search.messages': '(messages that no SOP fitted)',
  'search.other': '(other words, each searched fewer than {0} times)',

  'who.person': 'People',
  'who.assistant': 'Assistants',

  'none.channel': '(no channel known)',
  'none.category': '(no category)',
  'none.rule': '(no rule: what the SOP promises)',
  'none.tier': '(not known)',
  other: 'Other ({0} with fewer than {1} cases)',
  'other-replies': 'Other (used fewer than {0} times)',
  few: 'fewer than {0}',
  median: 'median',
  'statistic.mean': 'mean',
  'statistic.p90': '9 in 10 within',
  n: 'based on {0}',
  part: '{0} of {1}',
  'too-few': 'too few to say',
  quarter: 'Q{0} {1}',
  'caution.one': 'This report stands on one case: it says what happened in that one, and nothing of how things go.',
  'caution.few':
    'This report stands on {0} cases: single ones decide its figures. Choose a longer period, or wait for more cases, before you conclude anything.',
  'value-n': '{0} ({1})',
  'mean-p90': 'mean {0} · 9 in 10 within {1}',
  'escalation-split': '{0} by a rule · {1} by the agent',
  'satisfied-detail': '{0} satisfied',
  'closed-detail': '{0} closed · {1} abandoned',
  'weighted-detail': '{0} of required steps done',
  'no-data': 'no data',

  'change.same': 'as before',
  'change.chance': 'before: {0}; may be chance',
  'change.more': '{0} more than before ({1})',
  'change.less': '{0} less than before ({1})',
  'change.longer': '{0} longer than before ({1})',
  'change.shorter': '{0} shorter than before ({1})',
  'change.up-from': 'up from {0}',
  'change.down-from': 'down from {0}',
  'change.up': 'up {0} from {1}',
  'change.down': 'down {0} from {1}',
  better: 'better',
  worse: 'worse',

  'goal.met': 'met',
  'goal.missed': 'not met',
  'goal.few': 'not enough data',
  'goal.unclear': 'not understood',
  'goal.at-least': '{0}: {1}, target at least {2}',
  'goal.at-most': '{0}: {1}, target at most {2}',
  'goal.changed': '{0}; before: {1}',
  'goal.few-text': '{0}: too few cases in {1} to say.',
  'goal.few-before-text': '{0}: too few cases in {1} or the period before to say.',
  'goal.unknown-measure': 'library.yml measures it by “{0}”, which is not a measure. Use one of: {1}.',
  'goal.unreadable-target':
    'The target “{0}” does not fit the measure “{1}”. Write a value such as 95%, 4.6 or 2h, or a change such as -10%.',
  'goal.unreadable-period': 'The period of this goal is not valid. Use day, week, month or quarter.',

  'hint.skipped': 'Required, often not done',
  'hint.optional': 'Optional, mostly not done',
  'hint.unanswered': 'Often unanswered',
  'hint.missing-branch': 'An answer is missing',
  'hint.slow': 'Slower than allowed',
  'hint.skipped-text':
    '{0} of the {1} cases that came to this required step left it out: ask the team why, then change the step or make it optional.',
  'hint.optional-text':
    '{0} of the {1} cases that came to this optional step left it out: write when it is worth doing, or delete it.',
  'hint.unanswered-text':
    '{0} of the {1} cases that came to this question left it unanswered: ask it more clearly, or where the answer is known.',
  'hint.missing-branch-text':
    '{0} of the {1} cases that came to this question answered “{2}”: find out what was meant, and add that answer.',
  'hint.slow-text':
    'Half of the {1} cases that did this step took {0} or longer, and the SOP allows {2}: find out what takes so long, or allow more time.',

  'first.none': 'Nothing stands out: what went wrong may be chance, or happened too rarely to say.',
  'first.reopened': 'Cases opened again',
  'first.promises': 'Promises not kept',
  'first.complaints': 'Reports of problems are waiting',
  'first.searches': 'Searches that find nothing',
  'first.nothing-fits': 'Messages that no SOP fits',
  'first.dismissed': 'Suggested where it does not fit',
  'first.unused-sops': 'SOPs that nobody uses',
  'first.unused-replies': 'Approved replies that nobody uses',
  'first.reopened-text':
    '{0} of {1} solved cases ({2}) were opened again: read in them what was missing, and add it to the procedure.',
  'first.promises-text':
    '{0} of {1} promised times ({2}) were not kept: find the steps that take longest, or promise what you can keep.',
  'first.complaints-text':
    '{0} reports are open, the oldest since {1}: change the procedure, or answer and close them.',
  'first.complaints-one': 'One report is open, since {0}: change the procedure, or answer and close it.',
  'first.searches-text':
    '{0} searches found nothing, most often “{1}”: write the SOP that is missing, or add these words to the one that answers them.',
  'first.searches-many':
    '{0} searches found nothing: write the SOPs that are missing, or add these words to those that answer them.',
  'first.nothing-fits-text':
    'Of what was suggested for {0} messages, nothing fitted: write the SOP that is missing, or add the customers’ words to the right one.',
  'first.dismissed-text':
    'It was suggested for {0} messages that it did not fit: let its title, summary and keywords say when it applies.',
  'first.unused-sops-text':
    '{0} approved SOPs were used in none of {1} cases: give them the words that people search for, or withdraw them.',
  'first.unused-sops-one':
    'This approved SOP was used in none of {0} cases: give it the words that people search for, or withdraw it.',
  'first.unused-replies-text':
    '{0} approved replies were used in none of the cases on their SOPs: put them where they are needed, or delete them.',
  'first.unused-replies-one':
    'This approved reply was used in none of the cases on its SOP: put it where it is needed, or delete it.',

  'version.title': '{0}: version {1} since {2}, after {3}',
  'version.line': '{0}: {1} of {2} before, {3} of {4} since ({5})',
  'version.points': '{0} to {1} percentage points',
  'version.better': 'better',
  'version.worse': 'worse',
  'version.mixed': 'better and worse',
  'version.chance': 'may be chance',
  'version.sla': 'Cases with all promises kept',

  'feedback.card': 'Open reports of problems',
  'feedback.detail': '{0} reported · {1} closed',
  'feedback.close': 'half closed within {0}, 9 in 10 within {1}',
  'feedback.one-day': 'a day',
  'feedback.days': '{0} days',

  'chart.cases': 'Cases started and closed',
  'chart.times': 'Time to first response',
  'chart.resolution': 'Time to resolution',
  'chart.shares': 'Promises, steps and satisfaction',
  'chart.sops': 'Cases by SOP',
  'chart.begun': 'started',
  'chart.closed': 'closed',
  'chart.sla': 'SLA kept',
  'chart.adherence': 'by the book',
  'chart.satisfied': 'satisfied',
  'chart.summary': '{0}: from {1} to {2}, last {3} ({4}).',
  'chart.summary-none': '{0}: no data.',
  'chart.summary-most': 'Most: {0}, {1}.',

  'note.period':
    'A case counts when what is measured happened: when it was started, answered, closed or rated. Days are those of {0}.',
  'note.percentiles':
    'Times are medians: half took no longer. “9 in 10 within” is the 90th percentile, interpolated between the two closest values, as PERCENTILE.INC does in spreadsheets.',
  'note.change':
    'A change is called better or worse only where chance alone would make one so large less than once in twenty times, by the standard errors of both values; else it may be chance (≈).',
  'note.clocks':
    'Working time and calendar time are never mixed: each has its own figure. Waiting for the customer does not count in either.',
  'note.sla': 'Promises kept: those kept, of those that were kept or broken. Promises still running are left out.',
  'note.adherence':
    'Closed by the book: closed cases in which every required step on the path was done, or skipped for a reason where a reason suffices (not where the SOP says “protocol”), and nothing was overridden. Abandoned cases are left out. Required steps done: of all those steps, each counting as one.',
  'note.surveys':
    'CSAT counts the two best of five scores as satisfied. CES is shown so that 7 is the easiest, whichever end of the scale was the good one. NPS is the percentage of 9s and 10s minus the percentage of scores from 0 to 6.',
  'note.replies': 'Changed before sending: the share of the approved text that was changed.',
  'note.hints':
    'A step is to be looked at where, beyond chance, more than a quarter of its cases left it out although it is required, or left its question unanswered; more than half left it out although it is optional; more than one in ten gave an answer that says that none fits; or more than half took longer than allowed.',
  'note.first':
    'What to do first: how often something happened, times how bad it is for those concerned (opened again 8, promise not kept 6, required step left out 5, no answer that fits 4, question left open 3, report of a problem 3 for each of ten cases that it stands for, search without result 3, slower than allowed 2, unfitting suggestion 2, never used 1). Promises and reopening are told from one in twenty on, beyond chance.',
  'note.versions':
    'Whether a version helped: cases begun by it beside those begun by the version before, at least {0} of each, without those of the last seven days, of which only the quick ones have ended. In brackets, how far the share changed, 99 times in 100 (Newcombe), as five measures are looked at; where that could be nothing, it may be chance. Whatever else changed at the time counts as well.',
  'note.feedback':
    'Reports of problems are counted in whole days. How long they took to close is told where at least {0} were closed.',
  'note.searches':
    'Searched and not found: what agents agreed to share, and the library still does not find. What came fewer than {0} times is shown together.',
  'note.unused':
    'Not used: approved SOPs and replies that no case used, where there were at least three cases for each that could have been used.',
  'note.small':
    'Groups of fewer than {0} cases are shown together, so that nobody can be picked out. No figure is shown per person.',
  'note.few':
    'A value of a group or period is not shown when fewer than {0} observations stand behind it or the value it is compared with, nor is any other from which it could be worked out: “–” takes its place.',
  'note.goals': 'Goals are judged by the last whole period before the end of this report, over all cases.',
  'flag.skewed':
    '{0} cases have times that contradict each other, because a clock was set wrong. They are counted as they are.',
  'flag.skewed-one':
    'One case has times that contradict each other, because a clock was set wrong. It is counted as it is.',
  'flag.changed': '{0} cases were changed after they were closed.',
  'flag.changed-one': 'One case was changed after it was closed.',

  'unit.minutes': '{0} min',
  'unit.hours': '{0} h',
  'unit.days': '{0} d',
  'unit.under-minute': '< 1 min',
} as const satisfies Record<string, string>;

export type ReportText = keyof typeof reportTexts;

/** Says a text in some language. */
export type Say = (text: ReportText, ...args: readonly (string | number)[]) => string;

/** In English, for hosts without translations. */
export const sayInEnglish: Say = (text, ...args) =>
  reportTexts[text].replace(/\{(\d)\}/g, (whole, digit: string) => String(args[Number(digit)] ?? whole));

/** What a channel is called: as the library calls it, else as everybody does. @param title its key where it has no title. */
export function channelText(say: Say, channel: string, title: string): string {
  const text = `channel.${channel.toLowerCase()}`;
  return title === channel && isText(text) ? say(text) : title;
}

function isText(text: string): text is ReportText {
  return Object.hasOwn(reportTexts, text);
}

export function measureText(say: Say, measure: MeasureId, clock: ScaleKind | undefined): string {
  const name = say(`measure.${measure}`);
  return clock === undefined ? name : say('with-clock', name, say(`clock.${clock}`));
}
