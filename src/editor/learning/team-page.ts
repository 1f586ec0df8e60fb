import * as vscode from 'vscode';
import { countOnPath } from '../../core/learning/next';
import type { LearningPath } from '../../core/learning/path';
import type { LibraryConfig } from '../../core/library/config';
import type { TeamPage } from '../../pages/learning/messages';
import { roleName } from '../shared/people';
import { dayText } from '../shared/wording';
import type { SharedFile } from './sharing';

/** The page of how far those are who share it. @param pathOf the path of a role, as it is today. */
export function makeTeamPage(
  files: readonly SharedFile[],
  config: LibraryConfig,
  pathOf: (role: string | undefined) => LearningPath,
): TeamPage {
  const unread = files.flatMap(({ progress, name }) => (progress ? [] : [name]));
  const shared = files
    .flatMap(({ progress }) => progress ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, vscode.env.language));
  return {
    kind: 'team',
    title: vscode.l10n.t('Learning Path of the Team'),
    about:
      shared.length === 0
        ? vscode.l10n.t(
            'Nobody shares their progress here yet. Whoever wants to presses “Share My Progress…” on their own learning path.',
          )
        : vscode.l10n.t(
            'What those say of themselves who chose to share it, as it was on that day. Who is not here has not shared, which says nothing of what they have learnt.',
          ),
    columns: [
      vscode.l10n.t('Name'),
      vscode.l10n.t('Role'),
      vscode.l10n.t('Read'),
      vscode.l10n.t('Changed since'),
      vscode.l10n.t('Practised'),
      vscode.l10n.t('Shared on'),
    ],
    rows: shared.map(({ name, role, sops, on }) => {
      const count = countOnPath(pathOf(role), { sops });
      return [
        name,
        role === undefined ? vscode.l10n.t('all procedures') : roleName(role, config),
        vscode.l10n.t('{0} of {1}', count.read, count.sops),
        String(count.changed),
        String(count.practised),
        dayText(on),
      ];
    }),
    notices:
      unread.length > 0 ? [vscode.l10n.t('These files cannot be read, and are left out: {0}.', unread.join(', '))] : [],
    buttons: [{ label: vscode.l10n.t('My Learning Path'), message: { type: 'path' } }],
  };
}
