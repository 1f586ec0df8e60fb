import * as vscode from 'vscode';
import { comesByItself, completionAt, mayBeWords } from '../../core/authoring/completion/complete';
import type { Proposal, ProposalKind } from '../../core/authoring/completion/proposal';
import type { KeyedFile } from '../../core/authoring/keys/find-key';
import { PartReader } from '../../core/scenario/run/part-reader';
import { typedAt } from '../../core/authoring/cursor/typed';
import type { Typed } from '../../core/authoring/cursor/typed';
import { toRange } from '../shared/convert';
import { shown } from '../shared/shown';
import { authored } from './asking';
import type { AskingServices } from './asking';
import { exampleMarkdown, proseMarkdown } from './card-markdown';

const kinds: Readonly<Record<ProposalKind, vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  person: vscode.CompletionItemKind.User,
  role: vscode.CompletionItemKind.User,
  sop: vscode.CompletionItemKind.File,
  section: vscode.CompletionItemKind.Reference,
  reply: vscode.CompletionItemKind.Text,
  file: vscode.CompletionItemKind.File,
  variable: vscode.CompletionItemKind.Variable,
  constant: vscode.CompletionItemKind.Constant,
  function: vscode.CompletionItemKind.Function,
  word: vscode.CompletionItemKind.Keyword,
  snippet: vscode.CompletionItemKind.Snippet,
};

/** Proposes what fits where an author writes. */
export class AuthorCompletion implements vscode.CompletionItemProvider {
  readonly #services: AskingServices;
  readonly #reader = new PartReader();

  constructor(services: AskingServices) {
    this.#services = services;
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): vscode.CompletionList | undefined {
    const file = authored(document, this.#services, this.#reader);
    const typed = file && typedAt(file.kind, file.lines, position);
    const isAsked = triggerKind === vscode.CompletionTriggerKind.Invoke;
    // Before the SOP is read and the library looked through: this is asked at each letter.
    if (!typed || isUnwanted(file.kind, typed, document, isAsked)) return undefined;
    const found = completionAt(file.kind, file.lines, position, file.asking);
    return found && new vscode.CompletionList(found.proposals.map(itemOf), found.isIncomplete);
  }
}

/** Whether nobody asked for this: in the midst of prose nothing is to come up, and VS Code completes paths itself. */
function isUnwanted(kind: KeyedFile, typed: Typed, document: vscode.TextDocument, isAsked: boolean): boolean {
  if (!isAsked && !comesByItself(kind, typed)) return true;
  if (typed.in === 'yaml' && mayBeWords(kind, typed)) return typed.text !== '' && asksByItself(document);
  if (typed.in === 'line') return typed.text !== '' && asksByItself(document);
  if (typed.in !== 'link') return false;
  const isPath = /^(?:#|\.{0,2}\/|[^#]*#)/.test(typed.text);
  return isPath && vscode.workspace.getConfiguration('markdown', document).get('suggest.paths.enabled') === true;
}

/** Whether VS Code asks for proposals at each letter. */
function asksByItself(document: vscode.TextDocument): boolean {
  const said = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const other = typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>)['other'] : said;
  return other !== false && other !== 'off';
}

function itemOf(proposal: Proposal, at: number): vscode.CompletionItem {
  const { kind, label, detail, about, example, range, text, isSnippet, also, goesOn } = proposal;
  // Few open what stands beside the list: what a word means is told in its row, as far as there is room.
  const beside = detail ?? about?.replaceAll('`', '');
  const item = new vscode.CompletionItem(
    { label: shown(label), ...(beside === undefined ? {} : { description: shown(beside) }) },
    kinds[kind],
  );
  item.range = toRange(range);
  item.insertText = isSnippet ? new vscode.SnippetString(text) : text;
  item.sortText = String(at).padStart(5, '0');
  item.filterText = also === undefined ? label : `${label} ${also}`;
  const told = [
    ...(about === undefined ? [] : [proseMarkdown(about)]),
    ...(example === undefined ? [] : [exampleMarkdown(example, kind === 'key' ? 'yaml' : 'markdown')]),
  ];
  if (told.length > 0) item.documentation = new vscode.MarkdownString(told.join('\n\n'));
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '', arguments: [{ auto: true }] };
  return item;
}
