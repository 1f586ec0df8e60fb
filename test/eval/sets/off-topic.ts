import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Sop } from '../../../src/core/sop/model';
import { draw } from '../drawing';
import { measured } from '../measure';
import type { Case } from '../measure';
import { offTopic as messages } from '../off-topic';
import { banking77, readBank, standInsOf } from './banking77';
import { readStandIns, readTickets } from './read';
import type { EvalSet } from './set';
import { readShortMessages } from './short-messages';
import { ticketsEn } from './tickets-en';

/** What has nothing to do with a library: of these messages, at most 5 in 100 may get a suggestion. */
export const offTopic: EvalSet = {
  name: 'off-topic',
  file: undefined,
  run: ({ folder, make, sample }, report) => {
    const own = Object.entries(messages).flatMap(([language, some]) =>
      some.map((message): Case => ({ language, message, expected: [] })),
    );
    const noneOf = (name: string) => readShortMessages(name).filter(({ expected }) => expected.length === 0);
    const tell = (library: string, sops: readonly Sop[], cases: readonly Case[], showsMessages = true) =>
      report.offTopic(
        `off topic, ${library}`,
        { heading: `${cases.length} messages that nothing should be suggested for`, showsMessages },
        measured([{ sops, cases }], make),
      );
    if (existsSync(join(folder, ticketsEn.file)))
      tell('tickets-en', draw(readStandIns(folder), readTickets(folder, ticketsEn.file), 5, 1).sops, own);
    if (existsSync(join(folder, banking77.file))) {
      const tickets = readBank(folder);
      tell('banking77', draw(standInsOf(tickets), tickets, 5, 1).sops, own);
    }
    tell('sample library', sample, own);
    tell('sample library, written without looking at triggers', sample, noneOf('dev'));
    tell('sample library, kept back', sample, noneOf('kept'), false);
  },
};
