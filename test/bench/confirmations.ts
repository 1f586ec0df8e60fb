// Measures who has confirmed which SOPs, as teams confirm more of them.
import {
  acknowledgements,
  confirmationOf,
  Confirmations,
} from '../../src/core/lifecycle/acknowledgements/acknowledgements';
import { readConfirmations, writeConfirmation } from '../../src/core/lifecycle/acknowledgements/file';
import { Library } from '../../src/core/library/library';
import { readSop } from '../../src/core/sop/read';

/** Figures of one number of confirmations; times in milliseconds. */
export interface ConfirmationFigures {
  readonly confirmations: number;
  readonly sops: number;
  /** Reading the lines of all files. */
  readonly read: number;
  /** Who has confirmed which SOP, and who has not. */
  readonly tell: number;
}

const root = 'made:/';
const people = 50;

/** @param sops how many SOPs ask fifty people, each of whom has confirmed each of them. */
export function measureConfirmations(sops: number): ConfirmationFigures {
  const members = Array.from({ length: people }, (_, at) => `p${at}`);
  const library = new Library();
  const text = `version: 1\nteam: {${members.map((key) => `${key}: {name: Person ${key}, role: agent}`).join(', ')}}\n`;
  library.update([{ kind: 'config', root, uri: `${root}library.yml`, text }]);
  const all = Array.from({ length: sops }, (_, at) => {
    const front = `title: SOP ${at}\nid: s${at}\nversion: 2.0.0\nstatus: approved\nread-by: [agent]`;
    return readSop(`---\n${front}\n---\n\nIt is done.\n`, { uri: `${root}s${at}.md`, root, path: `s${at}.md` });
  });
  const files = members.map((person) =>
    all.map((sop) => writeConfirmation(confirmationOf(sop, person, Date.UTC(2026, 10, 1)))).join(''),
  );
  const began = performance.now();
  const read = files.flatMap((one) => readConfirmations(one).confirmations);
  const between = performance.now();
  const config = library.config(root);
  const told = acknowledgements(all, config, new Confirmations(read, config), '2026-11-20', library);
  const end = performance.now();
  if (told.length !== sops) throw new Error('Not all SOPs were told of.');
  return { confirmations: read.length, sops, read: between - began, tell: end - between };
}
