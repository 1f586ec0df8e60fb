import * as vscode from 'vscode';
import { inLanguage } from '../../core/library/local-text';
import type { LocalText } from '../../core/library/local-text';
import { valueLabel } from '../../core/library/variables';
import { constantFiller } from '../../core/library/constants-in-sop';
import type { Category, Library } from '../../core/library/library';
import { fixTitles } from '../../core/lint/fix';
import type { Fix } from '../../core/lint/fix';
import { suggestionTemplate } from '../../core/lint/finding';
import type { Finding } from '../../core/lint/finding';
import { folderOf } from '../../core/library/path';
import { wordsOfKey } from '../../core/text/key-words';
import type { Alert, Audience, Reply, ReplyVariant, Sop, SopStatus } from '../../core/sop/model';

/** A problem, or what failed in a test, in the language of the interface. */
export function problemText({ message, args, suggestion }: Pick<Finding, 'message' | 'args' | 'suggestion'>): string {
  const text = vscode.l10n.t(message, ...args);
  return suggestion === undefined ? text : `${text} ${vscode.l10n.t(suggestionTemplate, suggestion)}`;
}

/** What a fix does, in the language of the interface. */
export function fixText({ title, args }: Pick<Fix, 'title' | 'args'>): string {
  return vscode.l10n.t(fixTitles[title], ...args);
}

/** What somebody has still to look at in an SOP, in a word or two; empty for nothing. */
export function markText(
  mark: { readonly isChanged: boolean; readonly isNew?: boolean; readonly isToConfirm: boolean } | undefined,
): string {
  if (mark?.isToConfirm) return vscode.l10n.t('confirm as read');
  if (mark?.isNew) return vscode.l10n.t('new');
  return mark?.isChanged ? vscode.l10n.t('changed') : '';
}

/** A status in the language of the interface. */
export function statusText(status: SopStatus): string {
  switch (status) {
    case 'draft':
      return vscode.l10n.t('draft');
    case 'in-review':
      return vscode.l10n.t('in review');
    case 'approved':
      return vscode.l10n.t('approved');
    case 'retired':
      return vscode.l10n.t('retired');
  }
}

/** Who an SOP is for, in the language of the interface. */
export function audienceText(audience: Audience): string {
  switch (audience) {
    case 'internal':
      return vscode.l10n.t('internal: only for the team');
    case 'external':
      return vscode.l10n.t('external: customers may read it');
    case 'both':
      return vscode.l10n.t('for the team and for customers');
  }
}

/** The name of an alert's kind. */
export function alertText(kind: Alert['kind']): string {
  switch (kind) {
    case 'note':
      return vscode.l10n.t('Note');
    case 'tip':
      return vscode.l10n.t('Tip');
    case 'important':
      return vscode.l10n.t('Important');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'caution':
      return vscode.l10n.t('Caution');
  }
}

/** The icon for a status, the same everywhere. */
export function statusIcon(status: SopStatus): string {
  return { draft: 'edit', 'in-review': 'eye', approved: 'verified', retired: 'archive' }[status];
}

/** A text of `library.yml` in the language of the interface, otherwise in the library's. */
export function localText(text: LocalText, libraryLanguage: string | undefined): string | undefined {
  return inLanguage(text, [vscode.env.language, libraryLanguage ?? '']);
}

/** A category's title: from `library.yml`, otherwise from its folder's name. */
export function categoryTitle(library: Library, { root, folder }: Category): string {
  const config = library.config(root);
  const title = config.categories.get(folder)?.title;
  if (folder === '') return vscode.l10n.t('Uncategorized');
  return (title && localText(title, config.lang)) ?? wordsOfKey(folder);
}

/** The titles of the categories an SOP is in, the outermost first. */
export function categoryPath(library: Library, sop: Sop): string {
  const titles: string[] = [];
  for (let folder = folderOf(sop.location.path); folder !== ''; folder = folderOf(folder)) {
    titles.unshift(categoryTitle(library, { root: sop.location.root, folder }));
  }
  return titles.join(' › ');
}

/** A duration of a step or promise, such as `5 min` or `2 h`. */
export function minutesText(minutes: number): string {
  if (minutes % (24 * 60) === 0) return vscode.l10n.t('{0} d', minutes / (24 * 60));
  return minutes % 60 === 0 ? vscode.l10n.t('{0} h', minutes / 60) : vscode.l10n.t('{0} min', minutes);
}

/** A whole number in the format of the interface's language. */
export function numberText(number: number): string {
  return new Intl.NumberFormat(vscode.env.language).format(number);
}

/** A share from 0 to 1 as a percentage, in the format of the interface's language. */
export function percentText(share: number): string {
  return new Intl.NumberFormat(vscode.env.language, { style: 'percent' }).format(share);
}

/** The beginning of a text on one line, cut between words. */
export function excerptOf(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(' ', longest);
  return `${line.slice(0, end > 0 ? end : longest)}…`;
}

/** The progress of reading the library. */
export function readingText({ done, total }: { readonly done: number; readonly total: number }): string {
  return total === 0
    ? vscode.l10n.t('Reading the library…')
    : vscode.l10n.t('Reading the library: {0} of {1}', numberText(done), numberText(total));
}

/** A day in the format of the interface's language. */
export function dayText(day: string): string {
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The label of a reply's variable. */
export function variableLabel(library: Library, root: string, name: string): string {
  const config = library.config(root);
  const label = config.variables.get(name)?.label;
  return (label && localText(label, config.lang)) ?? name;
}

/** The label of a value of a variable or fact: as the library calls it, else as everybody does, else the value itself. */
export function valueText(library: Library, root: string, name: string, value: string): string {
  const { variables, lang } = library.config(root);
  const label = valueLabel(variables, name, value, [vscode.env.language, lang ?? '']);
  return label === value ? (usualValue(name, value.toLowerCase()) ?? value) : label;
}

function usualValue(name: string, value: string): string | undefined {
  switch (`${name} ${value}`) {
    case 'channel email':
      return vscode.l10n.t('Email');
    case 'channel chat':
      return vscode.l10n.t('Chat');
    case 'channel phone':
      return vscode.l10n.t('Phone');
    case 'channel social':
      return vscode.l10n.t('Social media');
    case 'priority low':
      return vscode.l10n.t('low');
    case 'priority normal':
      return vscode.l10n.t('normal');
    case 'priority high':
      return vscode.l10n.t('high');
    case 'priority urgent':
      return vscode.l10n.t('urgent');
    default:
      return name === 'lang' ? languageText(value) : undefined;
  }
}

/** The name of a channel, as a heading has it. */
export function channelText(library: Library, root: string, channel: string): string {
  const name = valueText(library, root, 'channel', channel);
  return name.charAt(0).toLocaleUpperCase(vscode.env.language) + name.slice(1);
}

/** Which of a reply's texts is meant: its language and channel, as in `Spanish · Chat`. */
export function textOfReplyText(library: Library, sop: Sop, { lang = sop.lang, channel }: TextOfReply): string {
  return [
    lang === undefined ? '' : languageText(lang),
    channel === undefined ? '' : channelText(library, sop.location.root, channel),
  ]
    .filter(Boolean)
    .join(' · ');
}

type TextOfReply = Partial<Pick<ReplyVariant, 'lang' | 'channel'>>;

/** The languages that a reply is written in, by their names. */
export function languagesText({ variants }: Reply, sop: Sop): string {
  return [...new Set(variants.flatMap((variant) => variant.lang ?? sop.lang ?? []))].map(languageText).join(', ');
}

/** The name of a language in the language of the interface. */
export function languageText(tag: string): string {
  try {
    const name = new Intl.DisplayNames([vscode.env.language], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(vscode.env.language) + name.slice(1);
  } catch {
    // What an author wrote may be no tag of a language.
    return tag;
  }
}

/** What an SOP achieves, with its library's constants filled in. */
export function summaryText(library: Library, sop: Sop): string {
  return constantFiller(library.config(sop.location.root), sop.lang)(sop.summary);
}
