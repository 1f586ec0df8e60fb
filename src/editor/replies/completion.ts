import * as vscode from 'vscode';
import { TemplateError } from '../../core/liquid/fault';
import type { FilledReply } from '../../core/reply/fill';
import { ListFiller } from '../../core/reply/list-filler';
import { toPreview, toSnippet } from '../../core/reply/render';
import type { Sop } from '../../core/sop/model';
import type { KnownValues } from '../../core/ticket/values';
import { commands } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { TimeSlices } from '../library/time-slices';
import { linesAsMarkdown } from '../shared/markdown';
import type { Services } from '../services/services';
import { faultText } from './fill';
import { labelsOf, textsByLanguage, whyNotOffered, wordsFor } from './offer';
import type { OfferedText } from './offer';
import { shown } from '../shared/shown';

type ReplyServices = Pick<Services, 'library' | 'readings' | 'search' | 'drafts' | 'chosen' | 'clock' | 'log'>;

/** What opens the list. It must follow white space or start a line, so that dates and paths do not trigger it. */
export const trigger = '/';
const typed = /(?:^|\s)(\/[\p{L}\p{N}._-]*)$/u;
/** The maximum number of texts offered at once. */
const most = 50;
const longestPreview = 20_000;

/** What was typed, and what is known at that place. */
interface Request {
  readonly prefix: string;
  readonly range: vscode.Range;
  readonly index: number;
  readonly document: vscode.TextDocument;
}

/** A reply as it came out of filling in: why it cannot be, or that it will be once it is chosen. */
type Outcome = FilledReply | TemplateError | 'later';

/** Completes approved replies after a slash. Our own ranking tolerates typos; VS Code only shows the list. */
export class ReplyCompletion implements vscode.CompletionItemProvider {
  readonly #services: ReplyServices;

  constructor(services: ReplyServices) {
    this.#services = services;
  }

  /** Filling in takes its time where replies are long: the editor goes on between them, and may want the list no more. */
  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | undefined> {
    const prefix = typed.exec(document.lineAt(position).text.slice(0, position.character))?.[1];
    if (prefix === undefined || !this.#services.drafts.isDraft(document)) return undefined;
    await this.#services.readings.ready();
    const range = new vscode.Range(position.translate(0, -prefix.length), position);
    const texts = this.#find(prefix.slice(trigger.length), document).slice(0, most);
    const slices = new TimeSlices();
    const fill = this.#filler(document);
    const items: vscode.CompletionItem[] = [];
    for (const [index, text] of texts.entries()) {
      await slices.take();
      if (token.isCancellationRequested) return undefined;
      const item = this.#item(text, fill(text), { prefix, range, index, document });
      if (item) items.push(item);
    }
    // Incomplete, so that VS Code asks again at each letter: its own filter knows neither typos nor tags.
    return new vscode.CompletionList(items, true);
  }

  /** The texts that fit, those in the draft's language before all others. */
  #find(words: string, document: vscode.TextDocument): OfferedText[] {
    const { readings, search, chosen } = this.#services;
    const accepts = (sop: Sop) => whyNotOffered(sop, this.#services) === undefined;
    const hits = search.search(`is:reply ${words}`, {
      limit: most,
      accepts,
      language: readings.agentLanguage(document),
      usage: chosen.shares(),
    });
    const texts = hits.flatMap(({ found }) =>
      found.kind === 'reply'
        ? textsByLanguage(found.sop, found.reply, readings.wishOf(document, found.sop.location.root))
        : [],
    );
    return [...texts.filter((text) => text.rank === 0), ...texts.filter((text) => text.rank === 1)];
  }

  /** Fills in texts of one list, with what is known in each library. */
  #filler(document: vscode.TextDocument): (text: OfferedText) => Outcome {
    const filler = new ListFiller();
    const known = new Map<string, KnownValues>();
    return (text) => {
      const { root } = text.sop.location;
      const values = known.get(root) ?? this.#services.readings.valuesFor(document, root);
      known.set(root, values);
      return filler.fill(text.variant.text, values, wordsFor(this.#services.library, text));
    };
  }

  #item(
    text: OfferedText,
    outcome: Outcome,
    { prefix, range, index, document }: Request,
  ): vscode.CompletionItem | undefined {
    const { library, log } = this.#services;
    const { sop, reply, variant } = text;
    const fault = outcome instanceof TemplateError ? faultText(text, outcome.fault) : undefined;
    if (fault !== undefined) log.warn(fault);
    const filled = outcome === 'later' || outcome instanceof TemplateError ? undefined : outcome;
    // When the text depends on unknown values, completion removes the slash and leaves asking to the command.
    const isDecided = filled?.undecided.length === 0;
    // Commands cannot write into a comment box or the commit message box, because neither is a text editor.
    const isEditor = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (!isDecided && fault === undefined && !isEditor) return undefined;
    const about = [variant.lang ?? sop.lang, variant.channel].filter(Boolean).join(' · ');
    const item = new vscode.CompletionItem(
      { label: shown(reply.title), description: shown(about) },
      vscode.CompletionItemKind.Snippet,
    );
    item.detail = shown(sop.title);
    const labels = labelsOf(library, text);
    const preview = filled
      ? toPreview(filled, labels)
      : (fault ?? vscode.l10n.t('It is filled in when you choose it.'));
    item.documentation = new vscode.MarkdownString(linesAsMarkdown(shortened(preview)));
    item.range = range;
    item.filterText = prefix;
    item.sortText = String(index).padStart(4, '0');
    const argument: SopArgument = {
      uri: sop.location.uri,
      reply: reply.id,
      ...(variant.lang ? { lang: variant.lang } : {}),
      ...(variant.channel ? { channel: variant.channel } : {}),
    };
    // Of a text that cannot be filled in, the command says why; what was typed stays.
    if (fault !== undefined) item.insertText = prefix;
    else item.insertText = filled && isDecided ? new vscode.SnippetString(toSnippet(filled, labels)) : '';
    item.command = {
      command: commands.acceptReply,
      title: '',
      arguments: [argument, isDecided, document.uri.toString()],
    };
    return item;
  }
}

/** The beginning of a preview; more than this nobody reads beside a list. */
function shortened(preview: string): string {
  return preview.length > longestPreview ? `${preview.slice(0, longestPreview)}…` : preview;
}
