import * as vscode from 'vscode';
import { cares, caresOf } from '../../core/lifecycle/reviews/care';
import type { Care } from '../../core/lifecycle/reviews/care';
import { nextReview } from '../../core/lifecycle/reviews/due';
import type { Category } from '../../core/library/library';
import { folderOf } from '../../core/library/path';
import type { Sop } from '../../core/sop/model';
import { today } from '../../core/text/day';
import type { Services } from '../services/services';
import { dayText, numberText } from '../shared/wording';

type CareServices = Pick<Services, 'library' | 'clock' | 'sinceApproval'>;
type Counts = ReadonlyMap<Care, number>;

/** Which SOPs want somebody's care, and how many of each category do. */
export class CareOfSops {
  readonly #services: CareServices;
  /** By root and folder; undefined until somebody asks. */
  #counts: ReadonlyMap<string, Counts> | undefined;

  constructor(services: CareServices) {
    this.#services = services;
  }

  /** Everything may be another now. */
  refresh(): void {
    this.#counts = undefined;
  }

  of(sop: Sop): Care[] {
    const { library, clock, sinceApproval } = this.#services;
    return caresOf(sop, sinceApproval.isChanged(sop), library.config(sop.location.root), today(clock.now()));
  }

  /** What wants care in a category and those below it, in words; empty when nothing does. */
  wordsIn({ root, folder }: Category): string[] {
    const counts = (this.#counts ??= this.#count()).get(keyOf(root, folder));
    return cares.flatMap((care) => {
      const count = counts?.get(care) ?? 0;
      return count === 0 ? [] : countText(care, count);
    });
  }

  /** All categories at once: there may be many, and each holds those below it. */
  #count(): Map<string, Map<Care, number>> {
    const counts = new Map<string, Map<Care, number>>();
    for (const sop of this.#services.library.sops) {
      const own = this.of(sop);
      if (own.length === 0) continue;
      const { root, path } = sop.location;
      for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
        const key = keyOf(root, folder);
        const inFolder = counts.get(key) ?? new Map<Care, number>();
        counts.set(key, inFolder);
        for (const care of own) inFolder.set(care, (inFolder.get(care) ?? 0) + 1);
      }
    }
    return counts;
  }
}

function keyOf(root: string, folder: string): string {
  return `${root}\n${folder}`;
}

/** What an SOP wants, in a sentence. */
export function careText(care: Care, { front }: Sop): string {
  switch (care) {
    case 'changed':
      return vscode.l10n.t('Changed since it was approved');
    case 'overdue': {
      const due = nextReview(front);
      return due === undefined
        ? vscode.l10n.t('It is to be reviewed, but nothing says when that was last done')
        : vscode.l10n.t('Review overdue since {0}', dayText(due));
    }
    case 'unowned':
      return front.owner === undefined
        ? vscode.l10n.t('Nobody owns it')
        : vscode.l10n.t('Its owner “{0}” is not in the team', front.owner.text);
  }
}

/** What SOPs want, as a list to choose from has it. */
export function careName(care: Care): string {
  switch (care) {
    case 'changed':
      return vscode.l10n.t('changed since approval');
    case 'overdue':
      return vscode.l10n.t('review overdue');
    case 'unowned':
      return vscode.l10n.t('without an owner');
  }
}

export function careIcon(care: Care): string {
  return { changed: 'unverified', overdue: 'warning', unowned: 'person' }[care];
}

function countText(care: Care, count: number): string {
  const number = numberText(count);
  switch (care) {
    case 'changed':
      return vscode.l10n.t('{0} changed since approval', number);
    case 'overdue':
      return vscode.l10n.t('{0} with an overdue review', number);
    case 'unowned':
      return vscode.l10n.t('{0} without an owner', number);
  }
}
