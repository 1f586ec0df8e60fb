import * as vscode from 'vscode';
import type { Pace } from '../../core/suggestion-check/pace';
import type { SuggestedSops } from '../../core/triage/index-of';
import { untilRead } from '../library/until-read';
import { startTimeSlices } from '../library/time-slices';
import type { Services } from '../services/services';
import { numberText } from '../shared/wording';

/** Does long work beside everything else, tells how far it is, and lets people end it. @returns undefined when they do. */
export async function inPeace<T>(
  { log }: Pick<Services, 'log'>,
  title: string,
  work: (pace: Pace) => Promise<T>,
): Promise<T | undefined> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    let told = 0;
    const done = await work({
      nextSlice: startTimeSlices(),
      signal: {
        get aborted() {
          return token.isCancellationRequested;
        },
      },
      progress: (count, all) => {
        const percent = Math.floor((100 * count) / all);
        if (percent === told) return;
        progress.report({
          increment: percent - told,
          message: vscode.l10n.t('{0} of {1}', numberText(count), numberText(all)),
        });
        told = percent;
      },
      failed: (what, reason) => log.warn(`Suggestions could not be checked for “${what}”: ${reason}`),
    });
    return token.isCancellationRequested ? undefined : done;
  });
}

/** The SOPs among which suggestions are made, once they are read. @throws when there are none. */
export async function checkedSops({ library, loader }: Pick<Services, 'library' | 'loader'>): Promise<SuggestedSops> {
  await untilRead(loader);
  if (library.size === 0) throw new Error(vscode.l10n.t('There are no SOPs yet that suggestions could confuse.'));
  return { sops: [...library.sops], configs: new Map(library.roots.map((root) => [root, library.config(root)])) };
}
