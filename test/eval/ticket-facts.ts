import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryFiles } from '../core/support/memory-files';
import { precision, recall } from './messages';
import { commandLine } from './product';
import type { ReadFact } from './product';
import type { Report } from './report';
import { added, noTally, scoreFacts } from './score';
import type { Tally } from './score';

/** A library that declares what the tickets speak of, as a team would. */
const library = `
version: 1
name: Tickets
lang: en
variables:
  order_id: {label: Order number, pattern: "^[0-9]{8,15}$", example: "20417733"}
  invoice_id: {label: Invoice number, pattern: "^[0-9]{5}$", example: "20417"}
  refund_amount: {label: Refund amount, pattern: "^[0-9]+([.,][0-9]{2})?$", example: "24.90"}
  account_type: {label: Account type, values: {free: Free, freemium: Freemium, pro: Pro, premium: Premium, gold: Gold, platinum: Platinum, standard: Standard}}
`;
const sop = '---\nid: any\ntitle: Any question\nstatus: approved\nlang: en\n---\n\nAnswers a question.\n';

const judged = ['order_id', 'invoice_id', 'refund_amount', 'account_type'];
/** What the tickets call them, and the usual facts that they are; these are printed alone. */
const usual: Readonly<Record<string, string>> = {
  person_name: 'customer.name',
  delivery_city: 'customer.city',
  delivery_country: 'customer.country',
};

interface MarkedTicket {
  readonly text: string;
  readonly variable: string;
  readonly start: number;
  readonly end: number;
}

/** Measures facts in the tickets, each variable on the lines that are labelled with it: others hold amounts without label. */
export async function evaluateTicketFacts(folder: string, report: Report, isKeeper: boolean): Promise<void> {
  const tickets = readMarkedTickets(folder);
  const read = commandLine('sops', () => new MemoryFiles({ 'sops/library.yml': library, 'sops/any.md': sop }));
  const readings = await read(
    tickets.map(({ text }) => text),
    '2026-11-28',
  );
  const tallies = new Map<string, Tally>();
  tickets.forEach((ticket, at) => {
    const { tallies: own, wrong, missed } = scoreTicket(ticket, readings[at]!.facts);
    tallies.set(ticket.variable, added(tallies.get(ticket.variable) ?? noTally, own.get(ticket.variable) ?? noTally));
    if (isKeeper)
      for (const [what, facts] of [['wrong', wrong] as const, ['missed', missed] as const])
        for (const fact of facts) console.log(`${ticket.text}: ${what} ${fact.variable} ${fact.value}`);
  });
  const rows = (variables: readonly string[]) =>
    variables.map((variable) => {
      const tally = tallies.get(variable) ?? noTally;
      return [variable, String(tally.marked), precision(tally), recall(tally)];
    });
  const head = ['', 'lines', 'precision', 'recall'];
  report.table(
    `${tickets.length} English tickets with a labelled fact: each variable on the lines labelled with it, by place`,
    head,
    rows(judged),
  );
  report.table('Not declared, found as usual facts of a customer', head, rows(Object.keys(usual)));
}

function scoreTicket({ text, variable, start, end }: MarkedTicket, facts: readonly ReadFact[]) {
  const own = facts
    .filter((fact) => fact.variable === (usual[variable] ?? variable))
    .map((fact) => ({ ...fact, variable, value: plain(fact.value) }));
  const mark = { variable, value: plain(text.slice(start, end)), isOptional: false, start, end };
  const parts = [{ kind: 'message' as const, start: 0, end: text.length }];
  return scoreFacts({ facts: [mark], parts }, own, new Set([variable]));
}

/** A value as it counts: the tickets write `#` and commas with some of them, and account types in any letters. */
function plain(value: string): string {
  return value.replace(/^[#$\s]+|[\s,.]+$/g, '').toLowerCase();
}

function readMarkedTickets(folder: string): MarkedTicket[] {
  const [head = '', ...rows] = readFileSync(join(folder, 'tickets-en.tsv'), 'utf8').split('\n').filter(Boolean);
  const at = (name: string) => {
    const column = head.split('\t').indexOf(name);
    if (column < 0) throw new Error(`tickets-en.tsv has no column “${name}”.`);
    return column;
  };
  const columns = ['utterance', 'entity_type', 'start', 'end'].map(at);
  return rows
    .map((row) => {
      const cells = row.split('\t');
      const [text = '', variable = '', start = '', end = ''] = columns.map((column) => cells[column] ?? '');
      return { text, variable, start: Number(start), end: Number(end) };
    })
    .filter(({ variable }) => variable !== '');
}
