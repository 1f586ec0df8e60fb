import { sopsByIntent } from '../intents-es';
import { inMail } from '../mails';
import { measured } from '../measure';
import type { Case } from '../measure';
import { readTickets } from './read';
import type { EvalSet } from './set';

const file = 'tickets-es.tsv';

/** Spanish tickets of another shop, judged by the SOPs of the sample library. */
export const ticketsEs: EvalSet = {
  name: 'tickets-es',
  file,
  run: ({ folder, make, sample: sops }, report) => {
    const cases = readTickets(folder, file).map(({ text, intent }): Case => ({
      language: 'es',
      message: text,
      expected: sopsByIntent[intent] ?? [],
    }));
    report.set(
      'tickets-es',
      {
        heading: `${cases.length} Spanish tickets on the sample library of ${sops.length} SOPs`,
        showsMessages: true,
      },
      measured([{ sops, cases }], make),
    );
    report.set(
      'tickets-es, in mails',
      { heading: 'the same within mails', showsMessages: false },
      measured([{ sops, cases: cases.map((one, at) => ({ ...one, message: inMail(one.message, 'es', at) })) }], make),
    );
  },
};
