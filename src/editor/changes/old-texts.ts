import * as vscode from 'vscode';
import type { LastRead } from '../../core/lifecycle/changes/last-read';
import type { Sop } from '../../core/sop/model';
import type { Range } from '../../core/text/position';
import { toRange } from '../shared/convert';
import { versionText } from '../shared/version-words';

const scheme = 'sop-guide-read';
/** Who compares texts looks at few of them at once. */
const most = 20;

/** A text that an SOP once had. */
export interface OldText {
  /** Tells it from others. */
  readonly key: string;
  readonly text: string;
}

/** Texts of SOPs as they were, as documents that VS Code can show, and put beside others. */
export class OldTexts implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: vscode.Disposable;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ query }) =>
        this.#texts.get(query) ?? vscode.l10n.t('Run the command again to see this text.'),
    });
  }

  /** Shows what was read beside what the SOP says now. */
  async compare(
    { hash, text, version }: Pick<LastRead, 'hash' | 'text' | 'version'>,
    sop: Sop,
    range?: Range,
  ): Promise<void> {
    const title = vscode.l10n.t(
      '{0}: {1} as you read it ↔ {2} now',
      sop.title,
      versionText(version),
      versionText(sop.version),
    );
    await this.beside({ key: hash, text }, undefined, { sop, title, range });
  }

  /** Shows a text beside a later one, or beside what the SOP says now. @param range where to look in the later one. */
  async beside(
    before: OldText,
    after: OldText | undefined,
    { sop, title, range }: { readonly sop: Sop; readonly title: string; readonly range?: Range | undefined },
  ): Promise<void> {
    const name = nameOf(sop);
    await vscode.commands.executeCommand(
      'vscode.diff',
      this.#uriOf(before, name),
      after ? this.#uriOf(after, name) : vscode.Uri.parse(sop.location.uri),
      title,
      range ? { selection: toRange({ start: range.start, end: range.start }) } : {},
    );
  }

  /** Shows a text by itself, to be read. @param which tells it from others of the SOP in the name of its tab. */
  async show(text: OldText, sop: Sop, which: string): Promise<void> {
    const name = nameOf(sop).replace(/(?:\.md)?$/i, ` (${which.replace(/[\\/?#]/g, '-')}).md`);
    await vscode.window.showTextDocument(this.#uriOf(text, name), { preview: true });
  }

  dispose(): void {
    this.#registration.dispose();
  }

  #uriOf({ key, text }: OldText, name: string): vscode.Uri {
    this.#texts.delete(key);
    this.#texts.set(key, text);
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size <= most) break;
      this.#texts.delete(oldest);
    }
    return vscode.Uri.from({ scheme, path: `/${name}`, query: key });
  }
}

function nameOf({ location }: Sop): string {
  return location.path.split('/').at(-1) ?? 'sop.md';
}
