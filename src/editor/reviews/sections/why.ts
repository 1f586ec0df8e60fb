import * as vscode from 'vscode';
import { dayNumber } from '../../../core/report/days';
import type { LibraryConfig } from '../../../core/library/config';
import type { ToReview } from '../../../core/lifecycle/reviews/to-review';
import { personName } from '../../shared/people';
import { dayText, languageText } from '../../shared/wording';
import { countText, daysText, inDaysText } from '../words';

/** Why somebody has to look after an SOP: in short, and in a sentence. */
interface Why {
  readonly short: string;
  readonly full: string;
}

/** Why somebody has to look after an SOP, in words. @param today such as `2026-03-31`. */
export function whyOf(one: ToReview, config: LibraryConfig, today: string): Why {
  const { since, due } = one;
  const ago = (day: string) => daysText(dayNumber(today) - dayNumber(day));
  switch (one.why) {
    case 'in-review':
      if (since === undefined) return { short: '', full: vscode.l10n.t('It waits to be approved') };
      return {
        short: ago(since),
        full: one.by
          ? vscode.l10n.t('{0} submitted it on {1}: it waits to be approved', one.by, dayText(since))
          : vscode.l10n.t('It waits to be approved since {0}', dayText(since)),
      };
    case 'changed': {
      const by = personName(one.by, config);
      return {
        short: since === undefined ? '' : vscode.l10n.t('approved {0}', dayText(since)),
        full:
          since === undefined
            ? vscode.l10n.t('It has changed since {0} approved it: nobody has approved what it says now', by)
            : vscode.l10n.t(
                'It has changed since {0} approved it on {1}: nobody has approved what it says now',
                by,
                dayText(since),
              ),
      };
    }
    case 'reported':
      return { short: countText(one.reports), full: countText(one.reports) };
    case 'overdue':
      if (due === undefined)
        return {
          short: vscode.l10n.t('no review date'),
          full: vscode.l10n.t('It is to be reviewed, but nothing says when that was last done'),
        };
      return { short: ago(due), full: vscode.l10n.t('Its review was due on {0}', dayText(due)) };
    case 'soon':
      if (due === undefined) return { short: '', full: '' };
      return {
        short: inDaysText(dayNumber(due) - dayNumber(today)),
        full: vscode.l10n.t('Its review is due on {0}', dayText(due)),
      };
    case 'behind': {
      const { from, to } = one.behind;
      return {
        short: `${from} → ${to}`,
        full: vscode.l10n.t('It translates version {0} of “{1}”, which is at {2} by now', from, one.source.title, to),
      };
    }
    case 'untranslated': {
      const languages = one.languages.map(languageText).join(', ');
      return {
        short: languages,
        full: vscode.l10n.t('Its replies lack languages that the library promises: {0}', languages),
      };
    }
    case 'unowned':
      if (one.named === undefined)
        return { short: '', full: vscode.l10n.t('Nobody owns it: name one in its front matter (owner)') };
      return {
        short: vscode.l10n.t('“{0}” is not in the team', one.named),
        full: vscode.l10n.t('Its owner “{0}” is not in the team: name somebody else in its front matter', one.named),
      };
  }
}
