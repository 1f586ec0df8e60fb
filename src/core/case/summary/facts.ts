import { codeInMarkdown, plainInMarkdown } from '../../text/markdown';
import { readReason } from '../escalation/rules';
import { stepKey } from '../model/action';
import type { CasePart } from '../model/state';
import type { StepView } from '../model/view';
import type { Subject } from './subject';
import type { SummaryWords } from './words';

const msPerMinute = 60_000;
/** So much of a commit's hash names it to people. */
const shortCommit = 8;

/** A label and what stands behind it, as Markdown. */
export type Line = readonly [label: string, text: string];

/** Where the case comes from: ticket, SOPs and when it was opened. */
export function originLines({ view, words }: Subject): Line[] {
  const { labels, time, zone } = words;
  const { state } = view;
  const priority = state.sla?.priority;
  const known = Object.entries(state.facts)
    .filter(([, values]) => values.length > 0)
    .map(([fact, values]) => words.fact(fact, values))
    .join('; ');
  return [
    ...(state.ticket ? [[labels.ticket, plainInMarkdown(state.ticket)] as const] : []),
    ...[...state.parts.values()].map((part) => [labels.procedure, procedureText(words, part)] as const),
    ...(known ? [[labels.known, plainInMarkdown(known)] as const] : []),
    ...(priority === undefined ? [] : [[labels.priority, plainInMarkdown(words.value('priority', priority))] as const]),
    [labels.opened, `${time(state.openedAt)} (${plainInMarkdown(zone)})`],
  ];
}

function procedureText(words: SummaryWords, { title, version, commit }: CasePart): string {
  const facts = [
    version === undefined ? '' : words.version(plainInMarkdown(version)),
    commit === undefined ? '' : words.commit(codeInMarkdown(commit.slice(0, shortCommit))),
  ];
  const said = facts.filter(Boolean).join(', ');
  return said === '' ? plainInMarkdown(title) : `${plainInMarkdown(title)} (${said})`;
}

/** How and when the case was closed, and how long it took. */
export function closingLines({ view, words }: Subject): Line[] {
  const { labels, time, duration, timeWaited, closedAs } = words;
  const { closed, openedAt, waits } = view.state;
  if (!closed) return [];
  const total = minutesBetween(openedAt, closed.ts);
  const waited = waits.reduce((sum, { from, to }) => sum + minutesBetween(from, to ?? closed.ts), 0);
  return [
    [labels.closed, closedAs(closed.how, time(closed.ts), plainInMarkdown(closed.reason ?? ''))],
    [labels.timeTaken, waited > 0 ? timeWaited(duration(total), duration(waited)) : duration(total)],
  ];
}

/** What happened on the way. */
export function courseLines(subject: Subject, clocks: readonly string[]): Line[] {
  const { labels, counts, escalation, handover, person, reason, time, times } = subject.words;
  const { escalations, handovers, reopened } = subject.view.state;
  const counted = subject.steps.filter((step) => step.isTickable && step.onPath);
  const inState = (state: StepView['state']) =>
    counted.filter((step) => step.state === state && (state !== 'open' || step.binding)).length;
  return [
    [labels.steps, counts(inState('done'), inState('skipped'), inState('open'))],
    ...clocks.map((clock) => [labels.promises, plainInMarkdown(clock)] as const),
    ...handovers.map(
      (one) =>
        [
          labels.handedOver,
          withReason(
            handover(
              plainInMarkdown(person(one.to)),
              time(one.ts),
              one.step_id === undefined ? undefined : subject.stepText(stepKey(one.sop_id, one.step_id)),
            ),
            one.reason && plainInMarkdown(one.reason),
          ),
        ] as const,
    ),
    ...escalations.map(
      (one) =>
        [
          labels.escalated,
          withReason(
            escalation(plainInMarkdown(person(one.to)), time(one.ts)),
            one.reason && plainInMarkdown(reason(readReason(one.reason, one.by))),
          ),
        ] as const,
    ),
    ...(reopened > 0 ? [[labels.reopened, times(reopened)] as const] : []),
  ];
}

function withReason(text: string, reason: string | undefined): string {
  return reason ? `${text}: ${reason}` : text;
}

/** Whole minutes, at least one: nobody takes no time. */
function minutesBetween(from: string, to: string): number {
  return Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / msPerMinute));
}
