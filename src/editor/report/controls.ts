import * as vscode from 'vscode';
import type { Choice, Report } from '../../core/report/report';
import type { Controls, Option } from '../../pages/report/messages';
import { periodChoices } from './filter';
import type { PeriodChoice } from './filter';
import { channelText } from '../../core/report/texts';
import { withSignsShown } from '../../core/text/signs';
import { reportText } from './texts';

/** The controls of the page, in the language of the interface. */
export function controlsFor({ choices, filter }: Report): Controls {
  const options = (all: string, some: readonly Choice[], chosen: string | undefined): Option[] => {
    const known = some.map(({ key, title }): Option => ({ value: key, label: withSignsShown(title || key) }));
    // Keep showing the current choice, even if it now has too few cases to be offered.
    return [
      { value: '', label: all },
      ...known,
      ...(chosen && !known.some(({ value }) => value === chosen)
        ? [{ value: chosen, label: withSignsShown(chosen) }]
        : []),
    ];
  };
  return {
    language: vscode.env.language,
    period: {
      label: vscode.l10n.t('Period'),
      options: periodChoices.map((value) => ({ value, label: periodText(value) })),
      since: vscode.l10n.t('From'),
      until: vscode.l10n.t('To'),
    },
    sop: { label: vscode.l10n.t('SOP'), options: options(vscode.l10n.t('All SOPs'), choices.sops, filter.sop) },
    category: {
      label: vscode.l10n.t('Category'),
      options: options(vscode.l10n.t('All categories'), choices.categories, filter.category),
    },
    channel: {
      label: vscode.l10n.t('Channel'),
      options: options(
        vscode.l10n.t('All channels'),
        choices.channels.map(({ key, title }) => ({ key, title: channelText(reportText, key, title) })),
        filter.channel,
      ),
    },
    reset: vscode.l10n.t('Clear Filters'),
    export: vscode.l10n.t('Export…'),
    print: vscode.l10n.t('Print…'),
    startChecklist: vscode.l10n.t('Start Checklist'),
    asTable: vscode.l10n.t('Show as table'),
    openStep: vscode.l10n.t('Open in the SOP'),
    showSection: vscode.l10n.t('Show in This Report'),
    contents: vscode.l10n.t('Report'),
    filters: vscode.l10n.t('Filters'),
    updated: vscode.l10n.t('The report has been updated.'),
  };
}

function periodText(period: PeriodChoice): string {
  switch (period) {
    case 'last-30':
      return vscode.l10n.t('Last 30 days');
    case 'last-90':
      return vscode.l10n.t('Last 90 days');
    case 'last-365':
      return vscode.l10n.t('Last 365 days');
    case 'this-month':
      return vscode.l10n.t('This month');
    case 'last-month':
      return vscode.l10n.t('Last month');
    case 'this-quarter':
      return vscode.l10n.t('This quarter');
    case 'last-quarter':
      return vscode.l10n.t('Last quarter');
    case 'all':
      return vscode.l10n.t('All time');
    case 'custom':
      return vscode.l10n.t('Choose days…');
  }
}
