import type { SummaryWords } from '../../../src/core/case/summary/words';

/** The words of a summary in plain English; times are in UTC. */
export const englishWords: SummaryWords = {
  time: (ts) => ts.slice(0, 16).replace('T', ' '),
  zone: 'UTC',
  duration: (minutes) => `${minutes} min`,
  percent: (share) => `${Math.round(share * 100)}%`,
  person: (key) => (key === 'luis' ? 'Luis Ortega' : key),
  labels: {
    ticket: 'Ticket',
    procedure: 'SOP',
    opened: 'Opened',
    closed: 'Closed',
    timeTaken: 'Time',
    steps: 'Steps',
    known: 'Known',
    promises: 'Promise',
    priority: 'Priority',
    escalated: 'Escalated',
    handedOver: 'Handed over',
    reopened: 'Reopened',
    to: 'To',
    from: 'From',
    why: 'Why',
    record: 'Record',
    answers: 'Answers',
    done: 'Done',
    open: 'Open',
    notes: 'Notes',
    replies: 'Replies',
  },
  version: (version) => `version ${version}`,
  commit: (hash) => `commit ${hash}`,
  escalationTitle: (title) => `Escalation: ${title}`,
  escalation: (name, time) => `to ${name}, ${time}`,
  handover: (name, time, step) => `${step === undefined ? 'case' : `“${step}”`} to ${name}, ${time}`,
  timeWaited: (total, waited) => `${total}, ${waited} waiting`,
  counts: (done, skipped, open) => `${done} done, ${skipped} skipped, ${open} open`,
  closedAs: (how, time, reason) => `${how} ${time}${reason ? `: ${reason}` : ''}`,
  value: (_, value) => value,
  fact: (name, values) => `${name}: ${values.join(', ')}`,
  reason: (reason) =>
    'text' in reason
      ? `${reason.kind} ${reason.text}`
      : reason.kind === 'after'
        ? `after ${reason.minutes}`
        : reason.kind,
  times: (count) => `${count} times`,
  skipped: (reason) => (reason ? `skipped: ${reason}` : 'skipped'),
  stillOpen: 'open',
  optional: 'optional',
  notCounted: 'not counted',
  changedLater: 'changed later',
  about: (step) => `about “${step}”`,
  replyUse: (how) => how,
  changed: (share) => `${share} changed`,
  ownText: 'own text',
};
