import type { Report } from '../report';
import { smallGroup } from '../small-groups';
import type { Say } from '../texts';
import type { Formats } from './formats';
import type { Cell, Table } from './page';

/** What agents reported, by SOP. */
export function feedbackTable({ feedback }: Report, formats: Formats, say: Say): Table {
  const number = (value: number): Cell => ({ text: formats.count(value), sort: value });
  return {
    id: 'feedback',
    title: say('section.feedback'),
    columns: [
      { title: say('column.sop'), isNumber: false },
      ...(
        [
          'column.open',
          'column.oldest',
          'column.reported',
          'column.feedback-closed',
          'column.days-to-close',
          'column.wishes',
        ] as const
      ).map((column) => ({ title: say(column), isNumber: true })),
    ],
    rows: (feedback?.rows ?? []).map(({ sop, title, step, open, oldest, reported, closed, daysToClose, wishes }) => [
      { text: title, link: { sop, step: step?.id ?? '' } },
      number(open),
      oldest === undefined ? { text: '–' } : { text: formats.day(oldest), sort: Date.parse(oldest) },
      number(reported),
      number(closed),
      daysToClose === undefined
        ? { text: '–' }
        : { text: formats.count(Math.ceil(daysToClose.median)), sort: daysToClose.median },
      number(wishes),
    ]),
  };
}

/** Approved SOPs and replies that no case used. */
export function unusedTable({ unused }: Report, formats: Formats, say: Say): Table {
  return {
    id: 'unused',
    title: say('section.unused'),
    columns: [
      { title: say('column.sop'), isNumber: false },
      { title: say('column.reply'), isNumber: false },
      { title: say('column.unused'), isNumber: true },
    ],
    rows: unused.map(({ sop, sopTitle, reply, title, cases }) => [
      { text: sopTitle, link: { sop, step: '' } },
      reply === undefined ? { text: say('whole-sop') } : { text: title, link: { sop, step: reply } },
      { text: formats.count(cases), sort: cases },
    ]),
  };
}

/** What agents looked for and did not find. */
export function searchesTable({ searches }: Report, formats: Formats, say: Say): Table {
  return {
    id: 'searches',
    title: say('section.searches'),
    columns: [
      { title: say('column.searched'), isNumber: false },
      { title: say('column.language'), isNumber: false },
      { title: say('column.times'), isNumber: true },
      { title: say('column.last'), isNumber: true },
    ],
    rows: searches.map(({ kind, words, lang, times, last }) => [
      {
        text:
          kind === 'search'
            ? words.join(', ')
            : kind === 'messages'
              ? say('search.messages')
              : say('search.other', smallGroup),
      },
      { text: lang === undefined ? '' : formats.languageName(lang) },
      { text: formats.count(times), sort: times },
      { text: formats.day(last), sort: Date.parse(last) },
    ]),
  };
}
