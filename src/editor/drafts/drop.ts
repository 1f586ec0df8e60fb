import * as vscode from 'vscode';
import { newDraft } from '../../core/draft/new-draft';
import type { Services } from '../services/services';
import { isMailFile, messageInBytes, messageInFile } from './mail-file';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('mail');

/** What mails are dropped as: from the explorer, and from other programs. */
export const mailDrops: vscode.DocumentDropEditProviderMetadata = {
  providedDropEditKinds: [kind],
  dropMimeTypes: ['text/uri-list', 'files'],
};

/** A mail that is dropped into a draft becomes its message: quoted, with the cursor where the reply goes. */
export class MailDrop implements vscode.DocumentDropEditProvider {
  readonly #services: Pick<Services, 'drafts' | 'log'>;

  constructor(services: Pick<Services, 'drafts' | 'log'>) {
    this.#services = services;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    dropped: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    if (!this.#services.drafts.isDraft(document)) return undefined;
    try {
      const message = await messageIn(dropped);
      if (message === undefined) return undefined;
      const { text, cursor } = newDraft(message);
      const snippet = new vscode.SnippetString().appendText(text.slice(0, cursor));
      snippet.appendTabstop(0).appendText(text.slice(cursor));
      return new vscode.DocumentDropEdit(snippet, vscode.l10n.t('Answer This Mail'), kind);
    } catch (error) {
      // Whatever else can be made of the file is made of it.
      this.#services.log.warn(`A mail that was dropped could not be read: ${String(error)}`);
      return undefined;
    }
  }
}

async function messageIn(dropped: vscode.DataTransfer): Promise<string | undefined> {
  const uris = (await dropped.get('text/uri-list')?.asString())?.split(/\r?\n/) ?? [];
  const named = uris.find((uri) => isMailFile(uri.trim()));
  if (named !== undefined) return messageInFile(vscode.Uri.parse(named.trim()));
  for (const [, item] of dropped) {
    const file = item.asFile();
    if (file && isMailFile(file.name)) return messageInBytes(await file.data());
  }
  return undefined;
}
