import * as vscode from 'vscode';
import { fillReply } from '../../core/reply/fill';
import type { FilledReply } from '../../core/reply/fill';
import { toPreview, toSnippet } from '../../core/reply/render';
import type { Sop } from '../../core/sop/model';
import { commands } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { agentLanguage, valuesFor, wishOf } from '../services/drafts';
import { linesAsMarkdown } from '../shared/markdown';
import type { Services } from '../services/services';
import { labelsOf, textsByLanguage, whyNotOffered, wordsFor } from './offer';
import type { OfferedText } from './offer';

type ReplyServices = Pick<Services, 'library' | 'search' | 'drafts' | 'chosen' | 'clock' | 'log'>;

/** What opens the list. It must follow white space or start a line, so that dates and paths do not trigger it. */
export const trigger = '/';
const typed = /(?:^|\s)(\/[\p{L}\p{N}._-]*)$/u;
/** The maximum number of texts offered at once. */
const most = 50;

/** What was typed, and what is known at that place. */
interface Request {
  readonly prefix: string;
  readonly range: vscode.Range;
  readonly index: number;
  readonly document: vscode.TextDocument;
}

/** Completes approved replies after a slash. Our own ranking tolerates typos; VS Code only shows the list. */
export class ReplyCompletion implements vscode.CompletionItemProvider {
  readonly #services: ReplyServices;

  constructor(services: ReplyServices) {
    this.#services = services;
  }

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionList | undefined {
    const prefix = typed.exec(document.lineAt(position).text.slice(0, position.character))?.[1];
    if (prefix === undefined || !this.#services.drafts.isDraft(document)) return undefined;
    const range = new vscode.Range(position.translate(0, -prefix.length), position);
    const texts = this.#find(prefix.slice(trigger.length), document);
    const items = texts
      .slice(0, most)
      .flatMap((text, index) => this.#item(text, { prefix, range, index, document }) ?? []);
    // Incomplete, so that VS Code asks again at each letter: its own filter knows neither typos nor tags.
    return new vscode.CompletionList(items, true);
  }

  /** The texts that fit, those in the draft's language before all others. */
  #find(words: string, document: vscode.TextDocument): OfferedText[] {
    const { library, search, chosen } = this.#services;
    const accepts = (sop: Sop) => whyNotOffered(sop, this.#services) === undefined;
    const hits = search.search(`is:reply ${words}`, {
      limit: most,
      accepts,
      language: agentLanguage(document),
      usage: chosen.shares(),
    });
    const texts = hits.flatMap(({ found }) =>
      found.kind === 'reply'
        ? textsByLanguage(found.sop, found.reply, wishOf(document, library, found.sop.location.root))
        : [],
    );
    return [...texts.filter((text) => text.rank === 0), ...texts.filter((text) => text.rank === 1)];
  }

  #item(text: OfferedText, { prefix, range, index, document }: Request): vscode.CompletionItem | undefined {
    const { library, log } = this.#services;
    const { sop, reply, variant } = text;
    const labels = labelsOf(library, text);
    let filled: FilledReply;
    try {
      filled = fillReply(variant.text, valuesFor(document, library, sop.location.root), wordsFor(library, text));
    } catch (error) {
      log.warn(`The reply “${reply.title}” of ${sop.location.path} is not offered: ${String(error)}`);
      return undefined;
    }
    // Commands cannot write into a comment box or the commit message box, because neither is a text editor.
    if (filled.undecided.length > 0 && !vscode.window.visibleTextEditors.some((editor) => editor.document === document))
      return undefined;
    const about = [variant.lang ?? sop.lang, variant.channel].filter(Boolean).join(' · ');
    const item = new vscode.CompletionItem(
      { label: reply.title, description: about },
      vscode.CompletionItemKind.Snippet,
    );
    item.detail = sop.title;
    item.documentation = new vscode.MarkdownString(linesAsMarkdown(toPreview(filled, labels)));
    item.range = range;
    item.filterText = prefix;
    item.sortText = String(index).padStart(4, '0');
    // When the text depends on unknown values, completion removes the slash and leaves asking to the command.
    const isDecided = filled.undecided.length === 0;
    const argument: SopArgument = {
      uri: sop.location.uri,
      reply: reply.id,
      ...(variant.lang ? { lang: variant.lang } : {}),
      ...(variant.channel ? { channel: variant.channel } : {}),
    };
    item.insertText = isDecided ? new vscode.SnippetString(toSnippet(filled, labels)) : '';
    item.command = {
      command: commands.acceptReply,
      title: '',
      arguments: [argument, isDecided, document.uri.toString()],
    };
    return item;
  }
}
