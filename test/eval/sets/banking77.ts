import { draw } from '../drawing';
import type { StandIn, Ticket } from '../drawing';
import { measured } from '../measure';
import { readCategories } from './read';
import type { EvalSet } from './set';
import { seeds } from './set';

const file = 'banking77/train.csv';

/**
 * Questions to a bank, a trade that the lexicon does not know: so many questions of each intent are the triggers of an SOP that
 * has nothing else but a title of the intent's words; the other half is tried. `draw` says how they are drawn.
 */
export const banking77 = {
  name: 'banking77',
  file,
  run: ({ folder, draws, make }, report) => {
    const tickets = readBank(folder);
    const standIns = standInsOf(tickets);
    for (const triggers of [10, 5, 3])
      report.set(
        `banking77, ${triggers} triggers`,
        {
          heading: `${standIns.length} SOPs with so many questions to a bank each, tried on one half of ${tickets.length}; mean of ${draws} drawings`,
          showsMessages: true,
        },
        measured(
          seeds(draws).map((seed) => draw(standIns, tickets, triggers, seed)),
          make,
        ),
      );
  },
} satisfies EvalSet;

export function readBank(folder: string): Ticket[] {
  return readCategories(folder, file).map(({ text, intent }) => ({ text, intent: idOf(intent) }));
}

/** A stand-in for each intent, in the order in which they occur. */
export function standInsOf(tickets: readonly Ticket[]): StandIn[] {
  return [...new Set(tickets.map(({ intent }) => intent))].map((id) => ({
    id,
    title: id.replaceAll('_', ' '),
    description: '',
  }));
}

/** Some are written with a capital letter or a question mark, which no id has. */
function idOf(intent: string): string {
  return intent.toLowerCase().replace(/[^a-z_]/g, '');
}
