import * as vscode from 'vscode';
import type { StepChange } from '../../../core/case/model/versions';
import type { CaseStore } from '../../../core/case/record/store';
import type { CasePart } from '../../../core/case/model/state';
import type { CaseView } from '../../../core/case/model/view';
import { toRange } from '../../shared/convert';
import type { PartChange } from '../../services/case-changes';
import { versionText } from '../../shared/version-words';

const scheme = 'sop-guide-case';

/** Makes the texts that cases follow available as read-only documents. */
export function registerPinnedTexts(cases: CaseStore): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent({ path }) {
      const [, id = '', sop = '', sha] = path.split('/').map(decodeURIComponent);
      const part = cases.get(id)?.state.parts.get(sop);
      return part?.sha === sha ? part?.text : vscode.l10n.t('The case no longer follows this text.');
    },
  });
}

/** Shows the text that a case follows. */
async function showPinned(view: CaseView, part: CasePart): Promise<void> {
  await vscode.window.showTextDocument(pinnedUri(view, part));
}

/** Compares the text that a case follows with the one in the library, at a step if one is named. */
export async function showDifference(view: CaseView, { part, now }: PartChange, step?: StepChange): Promise<void> {
  if (!now) return showPinned(view, part);
  const title = vscode.l10n.t(
    '{0}: {1} in this case ↔ {2} now',
    part.title,
    versionText(part.version),
    versionText(now.version),
  );
  const selection = step && step.kind !== 'removed' ? toRange(step.after.textRange) : undefined;
  await vscode.commands.executeCommand(
    'vscode.diff',
    pinnedUri(view, part),
    vscode.Uri.parse(now.location.uri),
    title,
    selection ? { selection } : {},
  );
}

/** The hash is part of the URI, so that an open document never changes its text. */
function pinnedUri({ state }: CaseView, { sop, sha, location }: CasePart): vscode.Uri {
  const name = location.path.split('/').at(-1) ?? 'sop.md';
  return vscode.Uri.from({ scheme, path: `/${[state.id, sop, sha, name].map(encodeURIComponent).join('/')}` });
}
