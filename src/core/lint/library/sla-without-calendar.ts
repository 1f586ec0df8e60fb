import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'library.sla-without-calendar',
  severity: 'warning',
  message:
    '“clock: business” counts working hours, but library.yml has none. Add a calendar under “calendars”, or write “clock: calendar”.',
  // A promise to customers: the author may rather want to add the calendar.
  fix: ({ range }) => [
    { title: 'count-all-hours', args: [], edits: [{ range, text: 'calendar' }], isPreferred: false },
  ],
};

/** A promise in working hours needs a calendar that says which hours those are. */
export const slaWithoutCalendar: Rule<'library'> = {
  kinds: [kind],
  check({ sop: { front, location }, library }) {
    const { calendars, isRead } = library.config(location.root);
    // A library.yml that cannot be read may well have one: what is wrong is told there, not at each SOP.
    if (front.sla?.clock !== 'business' || calendars.size > 0 || !isRead) return [];
    return front.clockRange ? [found(kind, front.clockRange)] : [];
  },
};

/** The same for the rules of `library.yml`. */
export const ruleWithoutCalendar: Rule<'config'> = {
  kinds: [kind],
  check: ({ config: { rules, calendars } }) =>
    calendars.size > 0
      ? []
      : rules.flatMap(({ sla, clockRange }) =>
          sla?.clock === 'business' && clockRange ? [found(kind, clockRange)] : [],
        ),
};
