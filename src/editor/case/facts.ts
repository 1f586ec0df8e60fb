import * as vscode from 'vscode';
import { factOf, factsAsked } from '../../core/ticket/facts';
import type { TicketFacts } from '../../core/ticket/facts';
import { termsFor } from '../../core/case/terms/terms';
import type { CaseView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import { answerOf } from '../shared/quick-pick-answer';
import { act } from './act';
import type { Sources } from './act';
import { caseTitle } from '../shared/case-words';

/** Lets somebody say what is known of the ticket, and with it what is promised. */
export async function setCaseFacts(sources: Sources, view: CaseView): Promise<void> {
  const config = sources.library.config(view.state.location.root);
  const facts = await chooseFacts(view, config);
  if (!facts) return;
  const sla = termsFor(view.sop, config, facts);
  if (!(await act(sources, view, { event: 'facts', facts, sla }))) return;
  const rule = sla?.rule === '' ? vscode.l10n.t('all tickets') : sla?.rule;
  vscode.window.setStatusBarMessage(
    rule === undefined
      ? vscode.l10n.t('$(check) No rule of library.yml fits: the SOP says what is promised')
      : vscode.l10n.t('$(check) The first rule of library.yml that fits: {0}', rule),
    6000,
  );
}

interface FactItem extends vscode.QuickPickItem {
  readonly fact: string;
  readonly value: string;
}

/** One list with the values of all facts, those that hold ticked; others are typed as `tier: gold`. */
async function chooseFacts(view: CaseView, config: LibraryConfig): Promise<TicketFacts | undefined> {
  const { facts } = view.state;
  const rows = new Map<string, (FactItem | vscode.QuickPickItem)[]>();
  const asked = factsAsked(config);
  for (const fact of new Set([...asked.keys(), ...Object.keys(facts)])) {
    const values = new Set([...(asked.get(fact) ?? []), ...factOf(facts, fact)]);
    if (values.size > 0)
      rows.set(fact, [
        { label: fact, kind: vscode.QuickPickItemKind.Separator },
        ...[...values].map((value) => factItem(fact, value)),
      ]);
  }
  const items = [...rows.values()].flat();
  const held = new Set(Object.entries(facts).flatMap(([fact, values]) => values.map((value) => labelOf(fact, value))));
  const picked = new Set(held);

  const pick = vscode.window.createQuickPick();
  pick.title = caseTitle(view);
  pick.placeholder = vscode.l10n.t(
    'What do you know about the ticket? To add something else, type it, for example “tier: gold”.',
  );
  pick.canSelectMany = true;
  const show = () => {
    // What was typed and ticked stays when something else is typed.
    items.push(...pick.items.filter((item) => picked.has(item.label) && !items.includes(item)));
    const typed = typedFact(pick.value, items);
    pick.items = typed && !items.includes(typed) ? [...items, typed] : items;
    pick.selectedItems = pick.items.filter((item) => picked.has(item.label));
  };
  show();
  const serving = [
    pick.onDidChangeValue(show),
    pick.onDidChangeSelection((selected) => {
      picked.clear();
      for (const { label } of selected) picked.add(label);
    }),
  ];
  return answerOf(
    pick,
    () => {
      // Who types a fact and presses Enter means it, ticked or not; one that held before may have been unticked.
      const typed = typedFact(pick.value, items);
      if (typed && !held.has(typed.label)) picked.add(typed.label);
      const chosen = typed && !items.includes(typed) ? [...items, typed] : items;
      return grouped(chosen.filter(isFact).filter((item) => picked.has(item.label)));
    },
    serving,
  );
}

function factItem(fact: string, value: string): FactItem {
  return { fact, value, label: labelOf(fact, value) };
}

function labelOf(fact: string, value: string): string {
  return `${fact}: ${value}`;
}

/** The fact that is typed: one of those listed, in whatever case, else a new one. */
function typedFact(text: string, items: readonly vscode.QuickPickItem[]): FactItem | undefined {
  const [, fact, value] = /^\s*([^\s:]+)\s*:\s*(\S.*?)\s*$/.exec(text) ?? [];
  if (fact === undefined || value === undefined) return undefined;
  const label = labelOf(fact, value).toLowerCase();
  return (
    items.filter(isFact).find((item) => item.label.toLowerCase() === label) ?? {
      ...factItem(fact, value),
      alwaysShow: true,
    }
  );
}

function isFact(item: vscode.QuickPickItem): item is FactItem {
  return 'fact' in item;
}

function grouped(items: readonly FactItem[]): TicketFacts {
  const facts = new Map<string, string[]>();
  for (const { fact, value } of items) facts.set(fact, [...(facts.get(fact) ?? []), value]);
  return Object.fromEntries(facts);
}
