import * as vscode from 'vscode';
import { countOnPath, nextOnPath } from '../../core/learning/next';
import { readingMinutes } from '../../core/learning/minutes';
import type { Stage } from '../../core/learning/order';
import { sopsOf } from '../../core/learning/path';
import type { LearningPath } from '../../core/learning/path';
import { progressOf, standingOf, standingOfConduct } from '../../core/learning/progress';
import type { Progress, Standing } from '../../core/learning/progress';
import { rolesOf } from '../../core/learning/roles';
import type { LibraryConfig } from '../../core/library/config';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import type { LearningPage, PageButton, PathItem, PathStage, PracticeResult } from '../../pages/learning/messages';
import { roleName } from '../shared/people';
import { versionText } from '../shared/version-words';
import { categoryTitle, dayText, localText, minutesText, summaryText } from '../shared/wording';

/** What the page of a path is made of. */
export interface PathOnPage {
  readonly library: Library;
  readonly root: string;
  /** All libraries that have SOPs. */
  readonly roots: readonly string[];
  readonly path: LearningPath;
  readonly progress: Progress;
  /** The day on which the person shared last; undefined while they do not. */
  readonly sharedOn: string | undefined;
  readonly result: PracticeResult | undefined;
}

/** More rows nobody reads, and a page of ten thousand would not open. */
const mostShown = 500;

/** What is read of the rules of conduct: when that changes, they are to be read again. */
function conductLines(config: LibraryConfig): string[] {
  return config.conduct.map((line) => localText(line, config.lang) ?? '');
}

/** The rules of conduct in all languages, as one text. */
export function conductText({ conduct }: Pick<LibraryConfig, 'conduct'>): string {
  return JSON.stringify(conduct);
}

/** The page of a path. */
export function makeLearningPage(of: PathOnPage): LearningPage {
  const { library, root, path, progress } = of;
  const config = library.config(root);
  const count = countOnPath(path, progress);
  const all = sopsOf(path);
  const left = all.slice(0, mostShown).filter((sop) => standingOf(sop, progress) !== 'read');
  const minutes = left.reduce((sum, sop) => sum + readingMinutes(sop), 0);
  return {
    kind: 'path',
    title: vscode.l10n.t('Learning Path'),
    about: vscode.l10n.t(
      'Read each procedure, say so, then practise it on the message of a made-up customer. Your progress stays on this machine.',
    ),
    choices: choicesOf(of),
    progress: {
      value: count.read,
      max: Math.max(1, count.sops),
      text: [
        vscode.l10n.t('{0} of {1} read', count.read, count.sops),
        ...(count.changed > 0 ? [vscode.l10n.t('{0} changed since', count.changed)] : []),
        vscode.l10n.t('{0} practised', count.practised),
        ...(minutes > 0 && all.length <= mostShown
          ? [vscode.l10n.t('about {0} left to read', minutesText(minutes))]
          : []),
      ].join(' · '),
    },
    result: of.result,
    next: nextOf(of),
    notices: noticesOf(path, all.length),
    stages: [
      ...(path.hasConduct ? [conductStage(config, progress)] : []),
      ...firstOf(path.stages).map((stage) => stageOf(stage, of)),
    ],
    sharing: sharingOf(of.sharedOn),
  };
}

function noticesOf({ missing }: LearningPath, sops: number): string[] {
  return [
    ...(missing.length > 0
      ? [
          vscode.l10n.t(
            'library.yml names SOPs for this role that are not in force, or not in the library: {0}. Tell whoever keeps it.',
            missing.join(', '),
          ),
        ]
      : []),
    ...(sops > mostShown
      ? [
          vscode.l10n.t(
            'This path is long: the first {0} of {1} procedures are shown. Choose a role, or ask your lead to name what yours needs (“learning” in library.yml).',
            mostShown,
            sops,
          ),
        ]
      : []),
  ];
}

/** The stages as far as they are shown. */
function firstOf(stages: readonly Stage[]): Stage[] {
  let room = mostShown;
  return stages.flatMap((stage) => {
    const sops = stage.sops.slice(0, room);
    room -= sops.length;
    return sops.length > 0 ? [{ ...stage, sops }] : [];
  });
}

function choicesOf({ library, root, roots, path }: PathOnPage): LearningPage['choices'] {
  const config = library.config(root);
  const roles = rolesOf(config);
  return [
    ...(roots.length > 1
      ? [
          {
            key: 'library' as const,
            label: vscode.l10n.t('Library'),
            value: root,
            options: roots.map((one) => ({
              value: one,
              label: library.config(one).name ?? vscode.workspace.asRelativePath(vscode.Uri.parse(one)),
            })),
          },
        ]
      : []),
    ...(roles.length > 0
      ? [
          {
            key: 'role' as const,
            label: vscode.l10n.t('Your role'),
            value: path.role ?? '',
            options: [
              ...roles.map((role) => ({ value: role, label: roleName(role, config) })),
              { value: '', label: vscode.l10n.t('all procedures') },
            ],
          },
        ]
      : []),
  ];
}

function nextOf({ library, root, path, progress }: PathOnPage): LearningPage['next'] {
  const config = library.config(root);
  const next = nextOnPath(path, progress, conductStanding(config, progress));
  switch (next.kind) {
    case 'conduct':
      return {
        heading: vscode.l10n.t('First'),
        title: vscode.l10n.t('How we treat customers'),
        text: vscode.l10n.t('{0} rules that hold whatever the procedure: they are below.', config.conduct.length),
        buttons: [{ label: vscode.l10n.t('I Have Read Them'), message: { type: 'conduct', isRead: true } }],
      };
    case 'read': {
      const { sop } = next;
      const isChanged = standingOf(sop, progress) === 'changed';
      return {
        heading: isChanged ? vscode.l10n.t('Next: read it again') : vscode.l10n.t('Next: read'),
        title: sop.title,
        text: isChanged ? changeText(sop, progress) : summaryText(library, sop),
        buttons: [
          {
            label: vscode.l10n.t('Read ({0})', minutesText(readingMinutes(sop))),
            spoken: vscode.l10n.t('Read “{0}”', sop.title),
            message: { type: 'read', uri: sop.location.uri },
          },
          markButton(sop),
        ],
      };
    }
    case 'practise': {
      const { sop } = next;
      const { sop: after } = afterPractice(path, progress);
      return {
        heading: vscode.l10n.t('Next: practise'),
        title: sop.title,
        text: vscode.l10n.t(
          'A draft opens with a made-up message. Find the SOP for it, follow the checklist, write the reply and close the case: then you see what was right.',
        ),
        buttons: [
          practiseButton(sop),
          ...(after
            ? [
                {
                  label: vscode.l10n.t('Read on: {0}', after.title),
                  message: { type: 'read', uri: after.location.uri } as const,
                },
              ]
            : []),
        ],
      };
    }
    case 'done':
      return {
        heading: vscode.l10n.t('Done'),
        title: vscode.l10n.t('You have read and practised everything on this path'),
        text: vscode.l10n.t('When a procedure changes, it is marked here to be read again.'),
        buttons: [],
      };
  }
}

/** What would be read if nothing were practised first. */
function afterPractice(path: LearningPath, progress: Progress): { readonly sop: Sop | undefined } {
  return { sop: sopsOf(path).find((sop) => standingOf(sop, progress) !== 'read') };
}

/** Whether the rules of conduct were read; undefined where there are none. */
function conductStanding(config: LibraryConfig, progress: Progress): Standing | undefined {
  return config.conduct.length === 0 ? undefined : standingOfConduct(conductText(config), progress);
}

function conductStage(config: LibraryConfig, progress: Progress): PathStage {
  const standing = conductStanding(config, progress);
  const isRead = standing === 'read';
  const title = vscode.l10n.t('How we treat customers');
  return {
    key: 'conduct',
    title: vscode.l10n.t('First of all'),
    note: undefined,
    items: [
      {
        key: 'conduct',
        title,
        about: isRead && progress.conduct ? vscode.l10n.t('read on {0}', dayText(progress.conduct.on)) : '',
        changed: standing === 'changed' ? vscode.l10n.t('Changed since you read it') : undefined,
        isRead,
        readLabel: vscode.l10n.t('I have read “{0}”', title),
        open: undefined,
        lines: conductLines(config),
        mark: { type: 'conduct', isRead: !isRead },
        practise: undefined,
      },
    ],
  };
}

function stageOf({ kind, folder, sops }: Stage, of: PathOnPage): PathStage {
  const { library, root } = of;
  const items = sops.map((sop) => itemOf(sop, of));
  switch (kind) {
    case 'basics':
      return {
        key: kind,
        title: vscode.l10n.t('Start here'),
        note: vscode.l10n.t('Many other procedures lead here.'),
        items,
      };
    case 'chosen':
      return { key: kind, title: vscode.l10n.t('The procedures of your role'), note: undefined, items };
    case 'category':
      return { key: `folder ${folder}`, title: categoryTitle(library, { root, folder }), note: undefined, items };
  }
}

function itemOf(sop: Sop, { progress }: PathOnPage): PathItem {
  const standing = standingOf(sop, progress);
  const { read, practised } = progressOf(progress, sop.id);
  const { uri } = sop.location;
  const isRead = standing === 'read';
  return {
    key: uri,
    title: sop.title,
    about: [
      minutesText(readingMinutes(sop)),
      ...(isRead && read ? [vscode.l10n.t('read on {0}', dayText(read.on))] : []),
      ...(practised ? [practisedText(practised)] : []),
    ].join(' · '),
    changed: standing === 'changed' ? changeText(sop, progress) : undefined,
    isRead,
    readLabel: vscode.l10n.t('I have read “{0}”', sop.title),
    open: { type: 'read', uri },
    lines: [],
    mark: { type: 'mark', uri, isRead: !isRead },
    practise: sop.hasSteps ? practiseButton(sop) : undefined,
  };
}

function practisedText({ right, points, on }: NonNullable<ReturnType<typeof progressOf>['practised']>): string {
  return vscode.l10n.t('practised on {0}: {1} of {2} right', dayText(on), right, points);
}

function changeText(sop: Sop, progress: Progress): string {
  const before = progressOf(progress, sop.id).read?.version;
  return before === undefined || before === sop.version
    ? vscode.l10n.t('Changed since you read it')
    : vscode.l10n.t('Changed since you read it: {0} → {1}', before, versionText(sop.version));
}

function markButton(sop: Sop): PageButton {
  return {
    label: vscode.l10n.t('I Have Read It'),
    spoken: vscode.l10n.t('I have read “{0}”', sop.title),
    message: { type: 'mark', uri: sop.location.uri, isRead: true },
  };
}

function practiseButton(sop: Sop): PageButton {
  return {
    label: vscode.l10n.t('Practise'),
    spoken: vscode.l10n.t('Practise “{0}”', sop.title),
    message: { type: 'practise', uri: sop.location.uri },
  };
}

function sharingOf(sharedOn: string | undefined): LearningPage['sharing'] {
  const team: PageButton = { label: vscode.l10n.t('Progress of the Team'), message: { type: 'team' } };
  return {
    heading: vscode.l10n.t('Who sees it'),
    text:
      sharedOn === undefined
        ? vscode.l10n.t(
            'Only you. If you want to, share it with your lead: before anything is written, you see what and where.',
          )
        : vscode.l10n.t('You shared it on {0}, as it was then, with whoever can read this folder.', dayText(sharedOn)),
    buttons:
      sharedOn === undefined
        ? [{ label: vscode.l10n.t('Share My Progress…'), message: { type: 'share' } }, team]
        : [
            { label: vscode.l10n.t('Share Again…'), message: { type: 'share' } },
            { label: vscode.l10n.t('Stop Sharing'), message: { type: 'stop' } },
            team,
          ],
  };
}
