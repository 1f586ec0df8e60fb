import * as vscode from 'vscode';
import { TemplateError } from '../../core/liquid/fault';
import type { FilledReply } from '../../core/reply/fill';
import { withoutGreeting } from '../../core/reply/beginning';
import { ListFiller } from '../../core/reply/list-filler';
import { relevantReplies } from '../../core/reply/relevance';
import { toPreview, toSnippet } from '../../core/reply/render';
import { typedReply } from '../../core/reply/typed';
import { nameOf } from '../../core/search/entry';
import type { Sop } from '../../core/sop/model';
import type { KnownValues } from '../../core/ticket/values';
import { commands } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { TimeSlices } from '../library/time-slices';
import { linesAsMarkdown } from '../shared/markdown';
import { excerptOf, textOfReplyText } from '../shared/wording';
import type { Services } from '../services/services';
import type { DraftContext, DraftContexts } from './context';
import { faultText } from '../services/fill-offered';
import { labelsOf, textsByLanguage, whyNotOffered, wordsFor } from '../services/offered-text';
import type { OfferedText } from '../services/offered-text';
import { comesFirstText } from './order';
import { shown } from '../shared/shown';

export type CompletionServices = Pick<
  Services,
  'library' | 'readings' | 'search' | 'drafts' | 'draftCases' | 'triage' | 'chosen' | 'clock' | 'log'
>;

/** The maximum number of texts offered at once. */
const most = 50;
const longestPreview = 20_000;
/** How much of its text a row shows. */
const longestInRow = 70;

/** What was typed, and what is known at that place. */
interface Request {
  readonly prefix: string;
  readonly range: vscode.Range;
  readonly index: number;
  readonly document: vscode.TextDocument;
  readonly context: DraftContext;
}

/** A reply as it came out of filling in: why it cannot be, or that it will be once it is chosen. */
type Outcome = FilledReply | TemplateError | 'later';

/** Completes approved replies after a slash. Our own ranking tolerates typos; VS Code only shows the list. */
export class ReplyCompletion implements vscode.CompletionItemProvider {
  readonly #services: CompletionServices;
  readonly #contexts: DraftContexts;

  constructor(services: CompletionServices, contexts: DraftContexts) {
    this.#services = services;
    this.#contexts = contexts;
  }

  /** Filling in takes its time where replies are long: the editor goes on between them, and may want the list no more. */
  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | undefined> {
    const typed = typedReply(document.lineAt(position).text.slice(0, position.character));
    if (typed === undefined || !this.#services.drafts.isDraft(document)) return undefined;
    await this.#services.readings.ready();
    const prefix = typed.text;
    const range = new vscode.Range(position.translate(0, -prefix.length), position);
    const context = await this.#contexts.of(document, document.offsetAt(range.start));
    const texts = this.#find(typed.words, document, context).slice(0, most);
    const slices = new TimeSlices();
    const fill = this.#filler(document);
    const items: vscode.CompletionItem[] = [];
    for (const [index, text] of texts.entries()) {
      await slices.take();
      if (token.isCancellationRequested) return undefined;
      const item = this.#item(text, fill(text), { prefix, range, index, document, context });
      if (item) items.push(item);
    }
    // Incomplete, so that VS Code asks again at each letter: its own filter knows neither typos nor tags.
    return new vscode.CompletionList(items, true);
  }

  /** The texts that fit, those in the draft's language before all others. */
  #find(words: string, document: vscode.TextDocument, context: DraftContext): OfferedText[] {
    const { readings, search, chosen } = this.#services;
    const own = new Set([...context.ofCase, ...context.suggested]);
    const find = (accepts: (sop: Sop) => boolean) =>
      search.search(`is:reply ${words}`, {
        limit: most,
        accepts: (sop) => accepts(sop) && whyNotOffered(sop, this.#services) === undefined,
        language: readings.agentLanguage(document),
        usage: chosen.shares(),
      });
    // What the draft is about goes first, however many others fit the words better.
    const hits = [...find(() => true), ...(own.size > 0 ? find(({ location }) => own.has(location.uri)) : [])];
    const texts = relevantReplies(hits, words, context).flatMap(({ sop, reply }) =>
      textsByLanguage(sop, reply, readings.wishOf(document, sop.location.root)),
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
    { prefix, range, index, document, context }: Request,
  ): vscode.CompletionItem | undefined {
    const { library, log } = this.#services;
    const { sop, reply, variant } = text;
    const fault = outcome instanceof TemplateError ? faultText(text, outcome.fault) : undefined;
    if (fault !== undefined) log.warn(fault);
    const filled = outcome === 'later' || outcome instanceof TemplateError ? undefined : outcome;
    const early = context.early.get(nameOf({ kind: 'reply', sop, reply }));
    // Where something must be asked first, completion removes what was typed and leaves the rest to the command.
    const isWritten = filled?.undecided.length === 0 && early === undefined;
    // Commands cannot write into a comment box or the commit message box, because neither is a text editor.
    const isEditor = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (!isWritten && fault === undefined && !isEditor) return undefined;
    const labels = labelsOf(library, text);
    const preview = filled
      ? toPreview(filled, labels)
      : (fault ?? vscode.l10n.t('It is filled in when you choose it.'));
    const about = textOfReplyText(library, sop, variant);
    const warning = early && `⚠ ${comesFirstText(library, sop.location.root, early)}`;
    const says = warning ?? excerptOf(withoutGreeting(preview).slice(0, 4 * longestInRow), longestInRow);
    const item = new vscode.CompletionItem(
      {
        label: shown(reply.title),
        // What VS Code shows at the end of a row is the first thing that it has no room for.
        detail: `  ${shown([about, says].filter(Boolean).join('  '))}`,
      },
      vscode.CompletionItemKind.Snippet,
    );
    item.detail = shown(warning === undefined ? sop.title : `${warning} · ${sop.title}`);
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
    else item.insertText = filled && isWritten ? new vscode.SnippetString(toSnippet(filled, labels)) : '';
    item.command = {
      command: commands.acceptReply,
      title: '',
      arguments: [argument, isWritten, document.uri.toString()],
    };
    return item;
  }
}

/** The beginning of a preview; more than this nobody reads beside a list. */
function shortened(preview: string): string {
  return preview.length > longestPreview ? `${preview.slice(0, longestPreview)}…` : preview;
}
