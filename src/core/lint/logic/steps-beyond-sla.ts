import type { Problem } from '../../problem';
import type { LibraryConfig } from '../../library/config';
import type { Section, Sop } from '../../sop/model';
import { fileStart } from '../../sop/parsed-text';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import type { Range } from '../../text/position';
import type { Calendar } from '../../time/calendar';
import { MostWorked } from '../../time/most-worked';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { longWay, minutesOf, sendsReply } from './longest-way';
import type { TimeOf, Way } from './longest-way';

const resolution: ProblemKind = {
  code: 'sop.steps-beyond-sla',
  severity: 'warning',
  message:
    'By their times, the steps take {0}{2}, but the promise is to solve it within {1}. Promise more, or correct the times of the steps.',
};
const reply: ProblemKind = {
  code: 'sop.reply-beyond-sla',
  severity: 'warning',
  message:
    'By their times, the steps before the first reply take {0}{2}, but the promise is to reply within {1}. Reply earlier, promise more, or correct the times of the steps.',
};

const day = 24 * 60;
/** How many names of sections are told. */
const mostNames = 5;

/** What is promised must leave time for what is to be done. */
export const stepsBeyondSla: Rule<'library'> = {
  kinds: [resolution, reply],
  *check({ sop, library }) {
    const { sla } = sop.front;
    if (!sla || !sop.hasSteps) return;
    const timeOf = sla.clock === 'business' ? workingTime(library.config(sop.location.root)) : allTime;
    if (sla.resolution !== undefined) {
      const way = longWay(sop, (section) => minutesOf(section, timeOf));
      if (way.minutes > sla.resolution) yield told(resolution, sop, way, sla.resolution, 'resolution');
    }
    if (sla.firstResponse !== undefined && sop.replies.length > 0) {
      const way = beforeReply(sop, timeOf);
      if (way && way.minutes > sla.firstResponse) yield told(reply, sop, way, sla.firstResponse, 'first-response');
    }
  },
};

const allTime: TimeOf = (minutes) => minutes;

const worked = new WeakMap<Calendar, MostWorked>();

/**
 * Working time: hours are taken for such, as they are written. Of days, which some count from one working day to the next and others by
 * the calendar, it is what so many in a row may hold by the hours of the library. Without those nobody can tell.
 */
function workingTime({ calendars }: Pick<LibraryConfig, 'calendars'>): TimeOf {
  const calendar = calendars.get('business') ?? [...calendars.values()][0];
  const most = calendar && (worked.get(calendar) ?? new MostWorked(calendar));
  if (calendar && most) worked.set(calendar, most);
  return (minutes) => (minutes < day ? minutes : (most?.in(Math.floor(minutes / day)) ?? 0));
}

/** A long way up to the first step that sends a reply, without that step; undefined where there is none on it. */
function beforeReply(sop: Sop, timeOf: TimeOf): Way | undefined {
  const until = (section: Section) => {
    const { steps } = section;
    const at = steps.findIndex((step) => sendsReply([step]));
    return minutesOf(section, timeOf, at < 0 ? steps : steps.slice(0, at));
  };
  const { sections } = longWay(sop, until);
  const end = sections.findIndex((at) => sendsReply(sop.sections[at]?.steps ?? []));
  if (end < 0) return undefined;
  const before = sections.slice(0, end + 1);
  const minutes = before.reduce((sum, at) => {
    const section = sop.sections[at];
    return sum + (section ? until(section) : 0);
  }, 0);
  return { sections: before, minutes };
}

function told(kind: ProblemKind, sop: Sop, way: Way, promised: number, key: string): Problem {
  const names = way.sections.flatMap((at) => {
    const section = sop.sections[at];
    return section && section.title !== '' && section.steps.length > 0 ? [section.title] : [];
  });
  const shown = names.length <= mostNames ? names : [...names.slice(0, mostNames - 1), '…', ...names.slice(-1)];
  return found(kind, placeOf(sop, key), [
    durationText(way.minutes),
    durationText(promised),
    shown.length === 0 ? '' : ` (${shown.join(' → ')})`,
  ]);
}

/** Where the front matter says a promise. */
function placeOf(sop: Sop, key: string): Range {
  for (const { path, inner } of marksOfKind(syntaxOf(sop).front, 'value'))
    if (path.length === 2 && path[0] === 'sla' && path[1] === key) return inner;
  return fileStart;
}

/** Minutes as SOPs write them: `90m`, `2h`, `16h 5m`. */
function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
}
