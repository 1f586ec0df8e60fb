import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import { factOf, factsAsked, underUsualNames } from '../../core/ticket/facts';
import type { TicketFacts } from '../../core/ticket/facts';
import { termsFor } from '../../core/case/terms/terms';
import type { CaseView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import { meantValue } from '../../core/ticket/accepts';
import type { Library } from '../../core/library/library';
import { factText, ruleText } from '../shared/fact-words';
import { variableLabel } from '../shared/wording';
import { answerOf } from '../shared/quick-pick-answer';
import { recordFacts } from '../services/kept-facts';
import type { CaseServices } from './case-services';
import { showDone, showWarning } from '../shared/dialogs';
import { refusalText } from '../shared/refused-value';
import { shown, shownRow } from '../shared/shown';

/** Lets people record what is known about the ticket, which also decides what is promised. */
export async function setCaseFacts(services: CaseServices, view: CaseView): Promise<void> {
  const config = services.library.config(view.state.location.root);
  const facts = await chooseFacts(services.library, view, config);
  if (!facts) return;
  if (!(await recordFacts(services, view, facts))) return;
  const sla = termsFor(view.sop, config, facts);
  const rule = sla?.rule === undefined ? undefined : ruleText(services.library, view.state.location.root, sla.rule);
  showDone(
    rule === undefined
      ? vscode.l10n.t('$(check) No rule applies: the SOP says what is promised')
      : vscode.l10n.t('$(check) Rule that applies: {0}', rule),
    6000,
  );
}

interface FactItem extends vscode.QuickPickItem {
  readonly fact: string;
  readonly value: string;
  /** Name and value as records write them: `tier: gold`. */
  readonly key: string;
}

type MakeItem = (fact: string, value: string) => FactItem;

/** One list of the values of all facts, with those that apply ticked; others can be typed, such as `tier: gold`. */
async function chooseFacts(library: Library, view: CaseView, config: LibraryConfig): Promise<TicketFacts | undefined> {
  const { location } = view.state;
  const facts = underUsualNames(view.state.facts);
  const factItem: MakeItem = (fact, value) => {
    const [key, label] = [keyOf(fact, value), factText(library, location.root, fact, [value])];
    // A fact shown by its label can still be found by its written form.
    return shownRow({ fact, value, key, label, ...(label === key ? {} : { description: key }) });
  };
  const rows = new Map<string, (FactItem | vscode.QuickPickItem)[]>();
  const asked = factsAsked(config);
  for (const fact of new Set([...asked.keys(), ...Object.keys(facts)])) {
    const values = new Set([...(asked.get(fact) ?? []), ...factOf(facts, fact)]);
    if (values.size > 0)
      rows.set(fact, [
        { label: shown(variableLabel(library, location.root, fact)), kind: vscode.QuickPickItemKind.Separator },
        ...[...values].map((value) => factItem(fact, value)),
      ]);
  }
  const items = [...rows.values()].flat();
  const held = new Set(Object.entries(facts).flatMap(([fact, values]) => values.map((value) => keyOf(fact, value))));
  const picked = new Set(held);
  const isPicked = (item: vscode.QuickPickItem) => isFact(item) && picked.has(item.key);

  const pick = vscode.window.createQuickPick();
  pick.title = shown(caseTitle(view));
  pick.placeholder = vscode.l10n.t(
    'What do you know about the ticket? To add something else, type it, for example “tier: gold”.',
  );
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  const show = () => {
    // A fact that was typed and ticked stays when something else is typed.
    items.push(...pick.items.filter((item) => isPicked(item) && !items.includes(item)));
    const typed = typedFact(pick.value, items, factItem, config);
    pick.items = typed && !items.includes(typed) ? [...items, typed] : items;
    pick.selectedItems = pick.items.filter(isPicked);
  };
  show();
  const serving = [
    pick.onDidChangeValue(show),
    pick.onDidChangeSelection((selected) => {
      picked.clear();
      for (const { key } of selected.filter(isFact)) picked.add(key);
    }),
  ];
  return answerOf(
    pick,
    () => {
      // A typed fact counts at Enter, ticked or not, unless it applied before: then it may have been unticked.
      const typed = typedFact(pick.value, items, factItem, config);
      const refused = refusedFact(pick.value, config);
      if (refused !== undefined) void showWarning(refused);
      if (typed && !held.has(typed.key)) picked.add(typed.key);
      const chosen = typed && !items.includes(typed) ? [...items, typed] : items;
      return grouped(chosen.filter(isFact).filter(isPicked));
    },
    serving,
  );
}

function keyOf(fact: string, value: string): string {
  return `${fact}: ${value}`;
}

/**
 * The typed fact: a listed one, whatever its upper or lower case, otherwise a new one; none where its variable cannot have
 * the value.
 */
function typedFact(
  text: string,
  items: readonly vscode.QuickPickItem[],
  factItem: MakeItem,
  { variables }: LibraryConfig,
): FactItem | undefined {
  const [fact, value] = partsOf(text) ?? [];
  if (fact === undefined || value === undefined) return undefined;
  const typed = keyOf(fact, value).toLowerCase();
  const listed = items.filter(isFact).find((item) => [item.key, item.label].some((one) => one.toLowerCase() === typed));
  const meant = meantValue(variables.get(fact), value);
  return listed ?? (meant === undefined ? undefined : { ...factItem(fact, meant), alwaysShow: true });
}

/** Why what was typed is no fact; undefined when it is one, or nothing of the kind. */
function refusedFact(text: string, { variables }: LibraryConfig): string | undefined {
  const [fact = '', value = ''] = partsOf(text) ?? [];
  const variable = variables.get(fact);
  return meantValue(variable, value) === undefined ? refusalText(variable, value) : undefined;
}

function partsOf(text: string): [fact: string, value: string] | undefined {
  const [, fact, value] = /^\s*([^\s:]+)\s*:\s*(\S.*?)\s*$/.exec(text) ?? [];
  return fact === undefined || value === undefined ? undefined : [fact, value];
}

function isFact(item: vscode.QuickPickItem): item is FactItem {
  return 'fact' in item;
}

function grouped(items: readonly FactItem[]): TicketFacts {
  const facts = new Map<string, string[]>();
  for (const { fact, value } of items) facts.set(fact, [...(facts.get(fact) ?? []), value]);
  return underUsualNames(Object.fromEntries(facts));
}
