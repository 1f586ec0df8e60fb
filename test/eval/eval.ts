// Measures triage on customers' messages, beside other methods, and what is read from messages:
// `npm run eval [-- --data DIR] [--only messages|facts|triage] [--set NAME]… [--draws N] [--product-only] [--json FILE] [--mistakes]`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateMessages } from './messages';
import { allMethods, onceEach, productAlone } from './methods/methods';
import { commandLine } from './product';
import { Report } from './report';
import { banking77 } from './sets/banking77';
import { offTopic } from './sets/off-topic';
import { sampleLibrary } from './sets/read';
import type { EvalSet } from './sets/set';
import { shortMessages } from './sets/short-messages';
import { ticketsEn } from './sets/tickets-en';
import { ticketsEs } from './sets/tickets-es';
import { evaluateTicketFacts } from './ticket-facts';

const sets: readonly EvalSet[] = [ticketsEn, ticketsEs, banking77, ...shortMessages, offTopic];

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    // Of what is suggested, only these sets.
    set: { type: 'string', multiple: true },
    draws: { type: 'string', default: '5' },
    'product-only': { type: 'boolean', default: false },
    json: { type: 'string' },
    // Mistakes are for whoever keeps the marks: who mends the product looks at the totals alone.
    mistakes: { type: 'boolean', default: false },
  },
});
const folder = values.data ?? process.env['SOP_GUIDE_EVAL'] ?? '../shared/eval';
const draws = Number(values.draws);
const unknown = values.set?.find((name) => !sets.some((set) => set.name === name));
const only = values.only ?? (values.set ? 'triage' : undefined);
const wants = (what: string) => only === undefined || only === what;

if (unknown !== undefined)
  throw new Error(`There is no set “${unknown}”; there are ${sets.map(({ name }) => name).join(', ')}.`);
if (!Number.isInteger(draws) || draws < 1) throw new Error('--draws takes a number from 1 on.');
void main();

async function main(): Promise<void> {
  if (wants('messages')) await evaluateMessages(commandLine('sops'), values.mistakes);
  if (wants('facts') && hasData('tickets-en.tsv')) await evaluateTicketFacts(folder, values.mistakes);
  if (wants('triage')) await evaluateSets();
}

async function evaluateSets(): Promise<void> {
  const report = new Report();
  const options = {
    folder,
    draws,
    make: onceEach(values['product-only'] ? productAlone : allMethods),
    sample: sampleLibrary(),
  };
  for (const set of sets.filter(({ name }) => values.set?.includes(name) ?? true))
    if (set.file === undefined || hasData(set.file)) await set.run(options, report);
  if (values.json !== undefined) report.write(values.json);
}

function hasData(file: string): boolean {
  if (existsSync(join(folder, file))) return true;
  console.log(
    `\nThere is no ${file} in ${folder}, so what needs it is skipped. Say where it is: --data DIR or SOP_GUIDE_EVAL.`,
  );
  return false;
}
