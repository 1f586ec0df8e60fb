import type { RecordedReason } from '../../../core/case/escalation/rules';
import { latestClocks, slaClocks } from '../../../core/case/terms/sla-clocks';
import type { SlaClock } from '../../../core/case/terms/sla-clocks';
import { shownTime } from '../../../core/case/terms/shown-time';
import type { SummaryWords } from '../../../core/case/summary/words';
import type { CaseView } from '../../../core/case/model/view';
import type { LibraryConfig } from '../../../core/library/config';
import { inLanguage } from '../../../core/library/local-text';
import { labelOf, valueLabel } from '../../../core/library/variables';
import { filledIn } from '../../../core/text/placeholders';
import type { TimeScales } from '../../../core/time/time-scales';

/** Puts texts of the editor into the language of a library, with their places filled in. */
export type Say = (text: string, ...args: readonly (string | number)[]) => string;

/** Says texts of the editor in the language of some translations, by the English ones. */
export function sayIn(translations: Readonly<Record<string, string>>): Say {
  return (text, ...args) => filledIn(translations[text] ?? text, args.map(String));
}

/** The words of a case's summary, in the language of its library: the same that the editor has. */
export function summaryWords(config: LibraryConfig, say: Say): SummaryWords {
  const { variables, roles, team, lang = 'en' } = config;
  const languages = [lang];
  const time = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  const value = (name: string, one: string) => valueLabel(variables, name, one, languages);
  const variable = (name: string) => labelOf(variables, name, languages);
  const role = (key: string) => inLanguage(roles.get(key) ?? {}, languages) ?? team.get(key)?.name ?? `@${key}`;
  return {
    time: (ts) => time.format(new Date(ts)),
    zone: time.resolvedOptions().timeZone,
    duration: (minutes) => span(minutes * 60_000, say),
    percent: (share) => percent.format(share),
    person: (key) => team.get(key)?.name ?? (roles.has(key) ? role(key) : key),
    role,
    labels: {
      ticket: say('Ticket'),
      procedure: say('Procedure'),
      opened: say('Opened'),
      closed: say('Closed'),
      timeTaken: say('Time taken'),
      steps: say('Steps'),
      known: say('Ticket details'),
      promises: say('Promise'),
      priority: say('Priority'),
      escalated: say('Escalated'),
      handedOver: say('Handed over'),
      reopened: say('Reopened'),
      to: say('To'),
      from: say('From'),
      why: say('Why'),
      record: say('Record'),
      answers: say('Answers'),
      done: say('What was done'),
      open: say('What is open'),
      notes: say('Notes'),
      replies: say('Replies'),
    },
    version: (version) => say('version {0}', version),
    commit: (hash) => say('commit {0}', hash),
    escalationTitle: (title) => say('Escalation: {0}', title),
    escalation: (name, at) => say('to {0}, {1}', name, at),
    handover: (name, at, step) =>
      step === undefined ? say('to {0}, {1}', name, at) : say('“{0}” to {1}, {2}', step, name, at),
    timeWaited: (total, waited) => say('{0}, of which {1} waiting for the customer', total, waited),
    counts: (done, skipped, open) => say('{0} done, {1} skipped, {2} open', done, skipped, open),
    closedAs: (how, at, reason) =>
      how === 'complete'
        ? say('{0}, all required steps done', at)
        : how === 'override'
          ? say('{0}, with required steps open: {1}', at, reason)
          : say('{0}, as not needed: {1}', at, reason),
    value,
    variable,
    fact: (name, values) => `${variable(name)}: ${values.map((one) => value(name, one)).join(', ')}`,
    reason: (reason) => reasonText(reason, role, say),
    times: (count) => (count === 1 ? say('once') : say('{0} times', count)),
    skipped: (reason) => (reason ? say('skipped: {0}', reason) : say('skipped')),
    assistant: (name) => (name === 'assistant' ? say('the assistant') : say('{0} (assistant)', name)),
    inPlaceOf: (actor, of) => say('{0} in place of {1}', actor, of),
    stillOpen: say('still open'),
    optional: say('optional'),
    notCounted: say('done before, not counted'),
    changedLater: say('changed later'),
    about: (step) => say('about “{0}”', step),
    replyUse: (how) => say(how),
    changed: (share) => say('{0} changed', share),
    ownText: say('their own wording'),
  };
}

/** How the promises of a case stand, one a line. */
export function clockLines({ state }: CaseView, scales: TimeScales, now: number, say: Say): string[] {
  return latestClocks(slaClocks(state, scales, now)).map((clock) => clockLine(clock, say));
}

const metrics = { first_response: 'First response', next_reply: 'Next reply', resolution: 'Resolution' } as const;

function clockLine({ metric, state, stoppedAt, isHeld, remaining, elapsed }: SlaClock, say: Say): string {
  const name = say(metrics[metric]);
  if (state === 'breached') {
    if (stoppedAt !== undefined) return say('{0}: {1} late', name, span(remaining, say));
    return say(isHeld ? '{0}: overdue by {1}, paused' : '{0}: overdue by {1}', name, span(remaining, say));
  }
  if (stoppedAt !== undefined) return say('{0}: kept in {1}', name, span(elapsed, say));
  return say(isHeld ? '{0}: paused, {1} left' : '{0}: {1} left', name, span(remaining, say));
}

function span(ms: number, say: Say): string {
  const { hours, minutes } = shownTime(ms);
  if (hours === 0) return minutes ? say('{0} min', minutes) : say('less than 1 min');
  return minutes ? say('{0} h {1} min', hours, minutes) : say('{0} h', hours);
}

function reasonText(reason: RecordedReason, role: (key: string) => string, say: Say): string {
  switch (reason.kind) {
    case 'after':
      return say('{0} have passed', span(reason.minutes * 60_000, say));
    case 'breach':
      return say('the promised solution is overdue');
    case 'when':
      return reason.text;
    case 'said': {
      // A step that waits for a role names it as the SOP does.
      const named = /^@(\S+)$/.exec(reason.text)?.[1];
      return named === undefined ? reason.text : role(named);
    }
  }
}
