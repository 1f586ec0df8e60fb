import * as vscode from 'vscode';
import type { Given } from '../../../core/lifecycle/approval/moves';
import { nextVersion } from '../../../core/lifecycle/approval/versions';
import type { Range } from '../../../core/text/position';
import { commands, run } from '../../shared/commands';
import { showInformation, showInput, showPick } from '../../shared/dialogs';
import { roleName } from '../../shared/people';
import { versionText } from '../../shared/version-words';
import { changeWords } from '../words';
import { changesTitle, sinceText } from './approval-words';
import type { Candidate } from './candidate';
import type { ApprovalServices } from './here';

interface Row extends vscode.QuickPickItem {
  readonly does: 'approve' | 'version' | 'method' | 'compare' | 'read';
  readonly range?: Range | undefined;
}

/** Shows what would be approved, and asks. @returns what is approved; undefined when the person does not. */
export async function approveOne(
  services: ApprovalServices,
  candidate: Candidate,
): Promise<Pick<Given, 'version' | 'method'> | undefined> {
  const { here, before } = candidate;
  const { sop } = here;
  let { version } = candidate;
  let method = '';
  for (;;) {
    const picked = await showPick(rowsOf(services, candidate, version, method), {
      title: titleOf(candidate, version),
      placeHolder: sinceText(candidate),
      matchOnDetail: true,
      ignoreFocusOut: true,
    });
    switch (picked?.does) {
      case undefined:
        return undefined;
      case 'approve':
        return { version, method };
      case 'version':
        version = (await chosenVersion(candidate, version)) ?? version;
        break;
      case 'method':
        method = (await askMethod(method)) ?? method;
        break;
      case 'compare': {
        if (!before) break;
        const title = vscode.l10n.t('{0}: as it was ↔ as it would be approved', sop.title);
        await services.texts.beside(
          { key: `${sop.location.uri} ${before.sop.version ?? ''}`, text: before.sop.text },
          undefined,
          { sop, title, range: picked.range },
        );
        return (await isMeant(candidate, version)) ? { version, method } : undefined;
      }
      case 'read':
        await run(commands.openSop, { uri: sop.location.uri });
        return (await isMeant(candidate, version)) ? { version, method } : undefined;
    }
  }
}

/** Asks beside what the person looks at. */
async function isMeant({ here: { sop } }: Candidate, version: string | undefined): Promise<boolean> {
  const yes = vscode.l10n.t('Approve');
  const message = vscode.l10n.t('Approve “{0}”, {1}, as it is here?', sop.title, versionText(version));
  return (await showInformation(message, yes)) === yes;
}

function titleOf({ here: { sop }, before }: Candidate, version: string | undefined): string {
  const from = before?.sop.version ?? sop.version;
  return from === version
    ? vscode.l10n.t('Approve: {0} ({1})', sop.title, versionText(version))
    : vscode.l10n.t('Approve: {0} ({1} → {2})', sop.title, versionText(from), versionText(version));
}

function rowsOf(
  { library }: ApprovalServices,
  candidate: Candidate,
  version: string | undefined,
  method: string,
): Row[] {
  const { here, person, before, changes } = candidate;
  const config = library.config(here.sop.location.root);
  const icon = (name: string) => new vscode.ThemeIcon(name);
  const icons = { added: 'diff-added', removed: 'diff-removed', changed: 'diff-modified' } as const;
  const as = vscode.l10n.t('as {0}', person.name);
  const dirty = here.isDirty ? vscode.l10n.t('including unsaved changes') : '';
  return [
    {
      label: version === undefined ? vscode.l10n.t('Approve') : vscode.l10n.t('Approve Version {0}', version),
      description: [as, dirty].filter(Boolean).join(' · '),
      iconPath: icon('pass'),
      does: 'approve',
    },
    // What cannot be compared with what was approved is read as a whole.
    ...(before?.isApproved === true
      ? []
      : [{ label: vscode.l10n.t('Read It'), iconPath: icon('book'), does: 'read' as const }]),
    { label: vscode.l10n.t('Another Version…'), iconPath: icon('tag'), does: 'version' },
    {
      label: vscode.l10n.t('How It Was Approved…'),
      description: method || vscode.l10n.t('optional, such as “pull request 12”'),
      iconPath: icon('note'),
      does: 'method',
    },
    ...(before
      ? [{ label: vscode.l10n.t('Compare the Texts'), iconPath: icon('diff'), does: 'compare' as const }]
      : []),
    ...(changes.length > 0
      ? [
          {
            label: changesTitle(candidate),
            kind: vscode.QuickPickItemKind.Separator,
            does: 'compare' as const,
          },
        ]
      : []),
    ...changes.map((change): Row => {
      const { label, detail } = changeWords(change, (role) => roleName(role, config));
      return {
        label,
        iconPath: icon(icons[change.became]),
        does: 'compare',
        range: change.range,
        ...(detail ? { detail } : {}),
      };
    }),
  ];
}

async function chosenVersion(
  { here: { sop }, before }: Candidate,
  now: string | undefined,
): Promise<string | undefined> {
  const from = before?.sop.version ?? sop.version ?? '0.0.0';
  const said = [
    [nextVersion(from, 'major'), vscode.l10n.t('people must act differently, and confirm it again')],
    [nextVersion(from, 'minor'), vscode.l10n.t('steps or replies say something else')],
    [nextVersion(from, 'patch'), vscode.l10n.t('only wording changed')],
    ...(sop.version === undefined ? [] : [[sop.version, vscode.l10n.t('as it is written')] as const]),
  ] as const;
  const rows = said
    .filter(([version], at) => said.findIndex(([one]) => one === version) === at)
    .map(([version, description]) => ({ label: version, description, picked: version === now }));
  return (
    await showPick(rows, {
      placeHolder: vscode.l10n.t('Approve “{0}” as which version?', sop.title),
      ignoreFocusOut: true,
    })
  )?.label;
}

function askMethod(value: string): Thenable<string | undefined> {
  return showInput({
    title: vscode.l10n.t('How It Was Approved'),
    prompt: vscode.l10n.t(
      'In your own words: a pull request and its address, a meeting, a mail. It is written beside your approval.',
    ),
    value,
    ignoreFocusOut: true,
  });
}
