import * as vscode from 'vscode';
import { showPicks, showWarning } from '../../shared/dialogs';
import { roleName } from '../../shared/people';
import { versionText } from '../../shared/version-words';
import { changeWords } from '../words';
import { sinceText } from './approval-words';
import type { Candidate } from './candidate';
import type { ApprovalServices, Deed } from './here';
import { refusalText } from './refusal-words';
import { changedMeanwhile, isShown } from './shown-approval';

/** So many changes are told on a line. */
const mostTold = 4;
/** So many refusals are told in a message. */
const mostRefused = 3;

/** Shows several SOPs with what has changed in each, and lets the person check those that they approve. */
export async function approveSeveral(services: ApprovalServices, candidates: readonly Candidate[]): Promise<Deed[]> {
  const tried = candidates.map((candidate) => ({
    candidate,
    moved: candidate.approved({ version: candidate.version }),
  }));
  const refused = tried.flatMap(({ candidate, moved }) =>
    'code' in moved ? [refusalText(services, candidate.here.sop, moved)] : [],
  );
  const rows = tried.flatMap(({ candidate, moved }) =>
    'code' in moved ? [] : [{ ...rowOf(services, candidate), picked: true, candidate, moved }],
  );
  if (refused.length > 0) void tellRefused(refused);
  if (rows.length === 0) return [];
  const picked = await showPicks(rows, {
    title: vscode.l10n.t('Approve as {0}', candidates[0]?.person.name ?? ''),
    placeHolder: vscode.l10n.t('Leave checked what you approve. To compare texts, approve that SOP by itself.'),
    ignoreFocusOut: true,
  });
  return (picked ?? []).map(({ candidate, moved: shown }) => {
    const moved = candidate.approved({ version: candidate.version });
    if ('code' in moved || !isShown(shown, moved)) throw changedMeanwhile();
    return { here: candidate.here, moved };
  });
}

/** Says which are refused and why: the first few of them. */
export function tellRefused(refused: readonly string[]): Thenable<string | undefined> {
  const more = refused.length > mostRefused ? [vscode.l10n.t('… and {0} more', refused.length - mostRefused)] : [];
  return showWarning([vscode.l10n.t('Cannot be approved:'), ...refused.slice(0, mostRefused), ...more].join(' '));
}

function rowOf({ library }: ApprovalServices, candidate: Candidate): vscode.QuickPickItem {
  const { here, before, changes, version } = candidate;
  const { sop } = here;
  const config = library.config(sop.location.root);
  const from = before?.sop.version ?? sop.version;
  const words = changes.slice(0, mostTold).map((change) => changeWords(change, (role) => roleName(role, config)).label);
  const more = changes.length > mostTold ? [vscode.l10n.t('… and {0} more', changes.length - mostTold)] : [];
  return {
    label: sop.title,
    description: from === version ? versionText(version) : `${versionText(from)} → ${versionText(version)}`,
    detail:
      words.length === 0 || before?.isApproved !== true
        ? [sinceText(candidate), ...words, ...more].join(' · ')
        : [...words, ...more].join(' · '),
  };
}
