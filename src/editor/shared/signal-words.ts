import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { ForAuthors } from '../../core/lifecycle/signals/for-authors';
import type { Signal } from '../../core/lifecycle/signals/signal';
import { stepsOf } from '../../core/sop/model';
import type { Sop } from '../../core/sop/model';
import { numberText } from './wording';

/** What was counted of a library, by its root, in a sentence. */
export function signalText(signal: Signal, library: Library, root: string): string {
  switch (signal.what) {
    case 'search':
      return vscode.l10n.t('“{0}” was searched and not found', signal.words);
    case 'none':
      return signal.sops.length === 0
        ? vscode.l10n.t('No SOP was suggested for a message')
        : vscode.l10n.t('A message that none of these fits: {0}', titlesOf(signal.sops, library, root));
    case 'dismissed':
      return vscode.l10n.t('“{0}” was suggested and did not fit', titleOf(signal.sop, library, root));
    case 'followed':
      return vscode.l10n.t('A case followed “{0}”', titleOf(signal.sop, library, root));
    case 'skipped':
      return vscode.l10n.t(
        '“{0}” was skipped in “{1}”',
        stepText(signal.sop, signal.step, library, root),
        titleOf(signal.sop, library, root),
      );
  }
}

/** How often something came. */
export function timesText(times: number): string {
  return times === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', numberText(times));
}

/** What there is to do for the authors of a library, by its root: a name for it. */
export function forAuthorsTitle(item: ForAuthors, library: Library, root: string): string {
  switch (item.kind) {
    case 'wanted':
      return vscode.l10n.t('“{0}”', item.searches[0]?.words ?? '');
    case 'nothing-fits':
      return item.sops.length === 0
        ? vscode.l10n.t('Messages that no SOP was suggested for')
        : vscode.l10n.t('Messages that no suggested SOP fits');
    case 'care':
      return titleOf(item.sop, library, root);
  }
}

/** Why it is there, in some sentences. */
export function forAuthorsReasons(item: ForAuthors, library: Library, root: string): string[] {
  switch (item.kind) {
    case 'wanted': {
      const others = item.searches.slice(1).map(({ words }) => vscode.l10n.t('“{0}”', words));
      return others.length === 0 ? [] : [vscode.l10n.t('also searched: {0}', others.join(', '))];
    }
    case 'nothing-fits':
      return item.sops.length === 0 ? [] : [vscode.l10n.t('suggested: {0}', titlesOf(item.sops, library, root))];
    case 'care':
      return [
        ...(item.dismissed > 0
          ? [vscode.l10n.t('suggested {0} times where it did not fit', numberText(item.dismissed))]
          : []),
        ...item.skipped.map(({ step, times, of }) =>
          vscode.l10n.t(
            '{0} of {1} cases skip “{2}”',
            numberText(times),
            numberText(of),
            stepText(item.sop, step, library, root),
          ),
        ),
      ];
  }
}

function titlesOf(ids: readonly string[], library: Library, root: string): string {
  return ids.map((id) => titleOf(id, library, root)).join(', ');
}

function titleOf(id: string, library: Library, root: string): string {
  return sopOf(id, library, root)?.title ?? id;
}

function stepText(sop: string, step: string, library: Library, root: string): string {
  const found = sopOf(sop, library, root);
  return (found && [...stepsOf(found)].find(({ id }) => id === step)?.text) ?? step;
}

/** Another library may have an SOP with the same id. */
function sopOf(id: string, library: Library, root: string): Sop | undefined {
  return library.withId(id).find(({ location }) => location.root === root);
}
