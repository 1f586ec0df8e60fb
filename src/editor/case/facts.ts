import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import { factOf, factsAsked, underUsualNames } from '../../core/ticket/facts';
import type { TicketFacts } from '../../core/ticket/facts';
import { termsFor } from '../../core/case/terms/terms';
import type { CaseView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import { meantValue } from '../../core/ticket/accepts';
import type { Library } from '../../core/library/library';
import { factLabel, factText, ruleText } from '../shared/fact-words';
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
    return shownRow({ fact, value, key: keyOf(fact, value), label: factText(library, location.root, fact, [value]) });
  };
  const names = namesOf(library, location.root, config);
  const rows = new Map<string, (FactItem | vscode.QuickPickItem)[]>();
  const asked = factsAsked(config);
  for (const fact of new Set([...asked.keys(), ...Object.keys(facts)])) {
    const values = new Set([...(asked.get(fact) ?? []), ...factOf(facts, fact)]);
    if (values.size > 0)
      rows.set(fact, [
        { label: shown(factLabel(library, location.root, fact)), kind: vscode.QuickPickItemKind.Separator },
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
    'What do you know? Tick it, or type it: “{0}”',
    exampleFact(library, location.root, config),
  );
  pick.canSelectMany = true;
  const show = () => {
    // A fact that was typed and ticked stays when something else is typed.
    items.push(...pick.items.filter((item) => isPicked(item) && !items.includes(item)));
    const typed = typedFact(pick.value, items, names, factItem, config);
    // Who knows the keys of library.yml finds a fact by them too.
    for (const item of items) if (isFact(item)) item.alwaysShow = isKeyTyped(item.key, pick.value);
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
      const typed = typedFact(pick.value, items, names, factItem, config);
      const refused = refusedFact(pick.value, names, config);
      if (refused !== undefined) void showWarning(refused);
      if (typed && !held.has(typed.key)) picked.add(typed.key);
      const chosen = typed && !items.includes(typed) ? [...items, typed] : items;
      return grouped(chosen.filter(isFact).filter(isPicked));
    },
    serving,
  );
}

/** The facts that are called by more than their keys, by what they are called, in small letters. */
function namesOf(library: Library, root: string, config: LibraryConfig): ReadonlyMap<string, string> {
  const facts = new Set([...config.variables.keys(), ...factsAsked(config).keys()]);
  return new Map([...facts].map((fact) => [factLabel(library, root, fact).toLowerCase(), fact]));
}

/** A fact as it can be typed: one whose values are not listed, as those are there to be ticked. */
function exampleFact(library: Library, root: string, { variables }: LibraryConfig): string {
  for (const [fact, { example, values }] of variables)
    if (example !== undefined && values.size === 0 && !fact.startsWith('agent.'))
      return `${factLabel(library, root, fact)}: ${example}`;
  return 'tier: gold';
}

function isKeyTyped(key: string, typed: string): boolean {
  return typed.trim() !== '' && key.toLowerCase().startsWith(typed.trim().toLowerCase());
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
  names: ReadonlyMap<string, string>,
  factItem: MakeItem,
  { variables }: LibraryConfig,
): FactItem | undefined {
  const [fact, value] = partsOf(text, names) ?? [];
  if (fact === undefined || value === undefined) return undefined;
  const typed = keyOf(fact, value).toLowerCase();
  const listed = items.filter(isFact).find((item) => [item.key, item.label].some((one) => one.toLowerCase() === typed));
  const meant = meantValue(variables.get(fact), value);
  return listed ?? (meant === undefined ? undefined : { ...factItem(fact, meant), alwaysShow: true });
}

/** Why what was typed is no fact; undefined when it is one, or nothing of the kind. */
function refusedFact(
  text: string,
  names: ReadonlyMap<string, string>,
  { variables }: LibraryConfig,
): string | undefined {
  const [fact = '', value = ''] = partsOf(text, names) ?? [];
  const variable = variables.get(fact);
  return meantValue(variable, value) === undefined ? refusalText(variable, value) : undefined;
}

/** A fact and its value as typed, the fact by its label or by its key. */
function partsOf(text: string, names: ReadonlyMap<string, string>): [fact: string, value: string] | undefined {
  const [, name, value] = /^\s*([^:]*[^\s:])\s*:\s*(\S.*?)\s*$/.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const fact = names.get(name.toLowerCase()) ?? name;
  return /\s/.test(fact) ? undefined : [fact, value];
}

function isFact(item: vscode.QuickPickItem): item is FactItem {
  return 'fact' in item;
}

function grouped(items: readonly FactItem[]): TicketFacts {
  const facts = new Map<string, string[]>();
  for (const { fact, value } of items) facts.set(fact, [...(facts.get(fact) ?? []), value]);
  return underUsualNames(Object.fromEntries(facts));
}
