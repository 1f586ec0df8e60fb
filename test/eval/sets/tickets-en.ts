import { draw, madeOf } from '../drawing';
import type { Drawing } from '../drawing';
import { inMail } from '../mails';
import { measured } from '../measure';
import { readStandIns, readTickets } from './read';
import { seeds } from './set';
import type { EvalSet } from './set';
import { tellTimes } from './times';
import { tellTwoQuestions } from './two-questions';

const file = 'tickets-en.tsv';
/** Of the drawings with other numbers of triggers, these are enough. */
const fewDraws = 2;

/** English tickets of a shop: some are the triggers of stand-ins for the SOPs of a team, others are tried. */
export const ticketsEn = {
  name: 'tickets-en',
  file,
  run: ({ folder, draws, make }, report) => {
    const [standIns, tickets] = [readStandIns(folder), readTickets(folder, file)];
    for (const triggers of [5, 2, 10, 20]) {
      const count = triggers === 5 ? draws : Math.min(draws, fewDraws);
      report.set(
        `tickets-en, ${triggers} triggers`,
        {
          heading: `${standIns.length} English SOPs with so many triggers each, tried on one half of ${tickets.length} tickets; mean of ${count} drawings`,
          showsMessages: triggers === 5,
        },
        measured(
          seeds(count).map((seed) => draw(standIns, tickets, triggers, seed)),
          make,
        ),
      );
    }
    const drawing = draw(standIns, tickets, 5, 1);
    const mails = inMails(drawing);
    report.set(
      'tickets-en, in mails',
      {
        heading: 'the same questions within mails: greeting, story, signature, what was written before (one drawing)',
        showsMessages: false,
      },
      measured([mails], make),
    );
    tellTwoQuestions(drawing, report);
    tellTimes(
      mails.cases.map(({ message }) => message),
      [drawing.sops, madeOf(tickets, 1000)],
      report,
    );
  },
} satisfies EvalSet;

function inMails({ sops, cases }: Drawing): Drawing {
  return { sops, cases: cases.map((one, at) => ({ ...one, message: inMail(one.message, 'en', at) })) };
}
