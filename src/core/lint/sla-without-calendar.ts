import { problem } from '../problem';
import type { LibraryRule } from './rule';

/** Who promises something in working hours needs a calendar that says which they are. Rules of `library.yml` are checked where they are read. */
export const slaWithoutCalendar: LibraryRule = {
  check({ front, location }, library) {
    if (front.sla?.clock !== 'business' || library.config(location.root).calendars.size > 0) return [];
    return front.clockRange ? [problem('library.sla-without-calendar', front.clockRange)] : [];
  },
};
