import * as vscode from 'vscode';
import type { LastRead } from '../../core/lifecycle/changes/last-read';
import type { Sop } from '../../core/sop/model';
import type { Range } from '../../core/text/position';
import { toRange } from '../shared/convert';
import { versionText } from '../shared/version-words';

const scheme = 'sop-guide-read';
/** Who compares texts looks at few of them at once. */
const most = 20;

/** Texts of SOPs as they were read, as documents that VS Code can put beside others. */
export class OldTexts implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: vscode.Disposable;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ query }) =>
        this.#texts.get(query) ?? vscode.l10n.t('Run “SOP: Show What Changed” again to see this text.'),
    });
  }

  /** Shows what was read beside what the SOP says now. */
  async compare(
    { hash, text, version }: Pick<LastRead, 'hash' | 'text' | 'version'>,
    sop: Sop,
    range?: Range,
  ): Promise<void> {
    this.#texts.delete(hash);
    this.#texts.set(hash, text);
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size <= most) break;
      this.#texts.delete(oldest);
    }
    const name = sop.location.path.split('/').at(-1) ?? 'sop.md';
    const title = vscode.l10n.t(
      '{0}: {1} as you read it ↔ {2} now',
      sop.title,
      versionText(version),
      versionText(sop.version),
    );
    await vscode.commands.executeCommand(
      'vscode.diff',
      vscode.Uri.from({ scheme, path: `/${name}`, query: hash }),
      vscode.Uri.parse(sop.location.uri),
      title,
      range ? { selection: toRange({ start: range.start, end: range.start }) } : {},
    );
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
