import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../measure';
import type { Case } from '../measure';
import type { EvalSet } from './set';

const folder = 'test/eval/short-messages';
const languages = ['es', 'ca', 'en'];

/** Sets of short messages to the shop of the sample library; the last is kept back, so that only totals of it are ever told. */
export const shortMessages: readonly EvalSet[] = [
  setOf('own', 'written with the SOPs at hand', true),
  setOf('dev', 'written without looking at triggers', true),
  setOf('kept', 'kept back', false),
];

function setOf(name: string, what: string, showsMessages: boolean): EvalSet {
  return {
    name,
    file: undefined,
    run: ({ make, sample: sops }, report) => {
      const cases = readShortMessages(name);
      report.set(
        name,
        {
          heading: `${cases.length} short messages, ${what}, on the sample library of ${sops.length} SOPs`,
          showsMessages,
        },
        measured([{ sops, cases }], make),
      );
    },
  };
}

/**
 * Reads one of the sets; their README says how they are written.
 * @throws Error where a line is not as it should be: it would measure something else.
 */
export function readShortMessages(name: string, root = '.'): Case[] {
  const lines = readFileSync(join(root, folder, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line, at) => {
    const [language = '', message = '', sops = '', ...more] = line.split('\t');
    if (!languages.includes(language) || message.trim() === '' || !/^[a-z|-]+$/.test(sops) || more.length > 0)
      throw new Error(`${name}.tsv: line ${at + 1} is not language, message and SOPs with tabs between`);
    return { language, message, expected: sops === 'none' ? [] : sops.split('|') };
  });
}
