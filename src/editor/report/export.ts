import * as vscode from 'vscode';
import { reportCsv } from '../../core/report/csv';
import { reportMarkdown } from '../../core/report/markdown';
import type { ReportPage } from '../../core/report/page/page';
import type { Report } from '../../core/report/report';
import { standaloneHtml } from './html';
import { showInformation, showPick } from '../shared/dialogs';

/** A report in all its forms. */
export interface Exported {
  readonly report: Report;
  readonly page: ReportPage;
  /** As the page shows it. */
  readonly html: string;
}

/** `semicolons` is CSV for spreadsheets of countries with a decimal comma. */
type Format = 'html' | 'md' | 'csv' | 'semicolons';

/** Saves a report where, and in the format that, the person chooses. */
export async function exportReport(exported: Exported, extension: vscode.Uri): Promise<void> {
  const items: (vscode.QuickPickItem & { readonly format: Format })[] = [
    {
      format: 'html',
      label: vscode.l10n.t('Web page'),
      description: '.html',
      detail: vscode.l10n.t('As shown here, with charts: to be read in a browser, and printed.'),
    },
    {
      format: 'md',
      label: vscode.l10n.t('Markdown'),
      description: '.md',
      detail: vscode.l10n.t('Text and tables, to be kept or sent.'),
    },
    {
      format: 'csv',
      label: vscode.l10n.t('Table'),
      description: '.csv',
      detail: vscode.l10n.t('One number a line, for spreadsheets.'),
    },
    {
      format: 'semicolons',
      label: vscode.l10n.t('Table with semicolons'),
      description: '.csv',
      detail: vscode.l10n.t('The same for spreadsheets that write decimals with a comma, as in Spain.'),
    },
  ];
  const chosen = await showPick(items, {
    placeHolder: vscode.l10n.t('What do you want to save the report as?'),
  });
  if (chosen) await save(chosen.format, exported, extension);
}

/** Saves a report as a printable page and opens it in a browser: webviews cannot print in every host. */
export async function printReport(exported: Exported, extension: vscode.Uri): Promise<void> {
  const file = await save('html', exported, extension);
  if (file) await vscode.env.openExternal(file);
}

async function save(
  format: Format,
  { report, page, html }: Exported,
  extension: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const ending = format === 'semicolons' ? 'csv' : format;
  const name = `report-${report.since}-${report.until}.${ending}`;
  const filters = { html: { HTML: ['html'] }, md: { Markdown: ['md'] }, csv: { CSV: ['csv'] } }[ending];
  const file = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters,
  });
  if (!file) return undefined;
  const content =
    ending === 'csv'
      ? reportCsv(report, format === 'semicolons' ? ';' : ',')
      : ending === 'md'
        ? reportMarkdown(page)
        : standaloneHtml(`${page.title}, ${page.range}`, html, await styleOf(extension));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
  void tellSaved(file, format);
  return file;
}

/** Callers do not await this: a message may stay open for long. */
async function tellSaved(file: vscode.Uri, format: Format): Promise<void> {
  const open = format === 'html' ? vscode.l10n.t('Open in Browser') : vscode.l10n.t('Open');
  const chosen = await showInformation(
    vscode.l10n.t('The report has been saved: {0}', vscode.workspace.asRelativePath(file)),
    open,
  );
  if (chosen === undefined) return;
  if (format === 'html') await vscode.env.openExternal(file);
  else await vscode.window.showTextDocument(file);
}

async function styleOf(extension: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media', 'report.css')),
  );
}
