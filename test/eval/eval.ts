// Measures triage on customers' messages, beside other methods, and what is read from messages:
// `npm run eval [-- --data DIR] [--only messages|facts|choice|triage] [--set NAME]… [--draws N] [--product-only] [--json FILE] [--mistakes]`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateChoices } from './choice';
import { evaluateMessages, readByProduct } from './messages';
import { allMethods, onceEach, productAlone } from './methods/methods';
import { commandLine } from './product';
import { Report } from './report';
import { banking77 } from './sets/banking77';
import { markedMessages } from './sets/marked-messages';
import { offTopic } from './sets/off-topic';
import { sampleLibrary } from './sets/read';
import type { EvalSet } from './sets/set';
import { shortMessages } from './sets/short-messages';
import { ticketsEn } from './sets/tickets-en';
import { ticketsEs } from './sets/tickets-es';
import { evaluateTicketFacts } from './ticket-facts';

const sets: readonly EvalSet[] = [ticketsEn, ticketsEs, banking77, markedMessages, ...shortMessages, offTopic];

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    // Of what is suggested, only these sets.
    set: { type: 'string', multiple: true },
    draws: { type: 'string', default: '5' },
    'product-only': { type: 'boolean', default: false },
    json: { type: 'string' },
    // Of sets to develop on. Of the messages that are kept apart they are for whoever keeps the marks: who mends the product looks
    // at the totals alone. Of `kept` they are never told.
    mistakes: { type: 'boolean', default: false },
  },
});
const folder = values.data ?? process.env['SOP_GUIDE_EVAL'] ?? '../shared/eval';
const draws = Number(values.draws);
const only = values.only ?? (values.set ? 'triage' : undefined);
const wants = (what: string) => only === undefined || only === what;

const refusal = refused();
if (refusal === undefined) void main();
else {
  console.error(refusal);
  process.exitCode = 2;
}

/** What is wrong with the options, if anything. */
function refused(): string | undefined {
  const parts = ['messages', 'facts', 'choice', 'triage'];
  if (only !== undefined && !parts.includes(only)) return `--only takes ${parts.join(', ')}.`;
  const unknown = values.set?.find((name) => !sets.some((set) => set.name === name));
  if (unknown !== undefined)
    return `There is no set “${unknown}”; there are ${sets.map(({ name }) => name).join(', ')}.`;
  return Number.isInteger(draws) && draws >= 1 ? undefined : '--draws takes a number from 1 on.';
}

async function main(): Promise<void> {
  const report = new Report(values.mistakes);
  // Asked for by two, and read once.
  let read: ReturnType<typeof readByProduct> | undefined;
  const readMessages = () => (read ??= readByProduct(commandLine('sops')));
  if (wants('messages')) evaluateMessages(await readMessages(), report, values.mistakes);
  if (wants('facts') && hasData('tickets-en.tsv')) await evaluateTicketFacts(folder, report, values.mistakes);
  if (wants('choice')) evaluateChoices(report);
  if (wants('triage')) {
    const make = onceEach(values['product-only'] ? productAlone : allMethods);
    const options = { folder, draws, make, sample: sampleLibrary(), readMessages };
    for (const set of sets.filter(({ name }) => values.set?.includes(name) ?? true))
      if (set.file === undefined || hasData(set.file)) await set.run(options, report);
  }
  if (values.json !== undefined) report.write(values.json);
}

function hasData(file: string): boolean {
  if (existsSync(join(folder, file))) return true;
  console.log(
    `\nThere is no ${file} in ${folder}, so what needs it is skipped. Say where it is: --data DIR or SOP_GUIDE_EVAL.`,
  );
  return false;
}
