import * as vscode from 'vscode';
import { wordKey } from '../../core/language/word-key';
import type { Field } from '../../core/search/entry';
import { literalKinds } from '../../core/search/expand';
import type { FieldMatch, SearchHit } from '../../core/search/search-index';
import { excerptOf } from '../shared/wording';

/** Texts up to this length are shown whole. */
const short = 60;
/** For longer texts, the number of characters shown before and after the matching words. */
const before = 30;
const after = 120;

/**
 * The line below a hit's title: why it was found, unless the row already makes that clear.
 * @param usual the line to show otherwise: an SOP's summary, or the title of a reply's SOP.
 */
export function detailOf({ found, matches }: SearchHit, usual: string): string {
  const hidden = matches.find(isHidden);
  const like = approximation(hidden ?? matches[0]);
  if (!hidden) return like === undefined ? usual : joined(`≈ ${like}`, usual);
  const name = fieldText(hidden.field);
  const where = like === undefined ? name : `${name} ≈ ${like}`;
  const why = hidden.text === like ? where : `${where}: ${excerpt(hidden.text, hidden.ranges[0]?.[0] ?? 0)}`;
  return found.kind === 'reply' ? joined(usual, why) : why;
}

/** A field that the row does not show anyway: rows always show the title, and for replies the SOP. */
type HiddenField = Exclude<Field, 'title' | 'sop'>;

function isHidden(match: FieldMatch): match is FieldMatch & { readonly field: HiddenField } {
  return match.field !== 'title' && match.field !== 'sop';
}

/** The first whole word that matched other than literally: another form, a synonym or the right spelling. */
function approximation(match: FieldMatch | undefined): string | undefined {
  if (!match || match.words.every(({ kind }) => literalKinds.has(kind))) return undefined;
  const { text, ranges, words } = match;
  const found = new Set(ranges.map(([start, end]) => wordKey(text.slice(start, end))));
  if (words.every(({ typed }) => found.has(typed))) return undefined;
  const range = ranges.find(
    ([start, end]) =>
      isWholeWord(text, start, end) &&
      wordKey(text.slice(start, end)) !== '' &&
      words.every(({ typed }) => typed !== wordKey(text.slice(start, end))),
  );
  return range && text.slice(...range);
}

function isWholeWord(text: string, start: number, end: number): boolean {
  const isLetter = (letter: string) => /[\p{L}\p{N}]/u.test(letter);
  return !isLetter(text.charAt(start - 1)) && !isLetter(text.charAt(end));
}

/** An excerpt of a text around a position, on one line, cut between words. */
function excerpt(text: string, at: number): string {
  const start = text.length <= short || at <= before ? 0 : startOfWord(text, at - before, at);
  return `${start > 0 ? '…' : ''}${excerptOf(text.slice(start), before + after)}`;
}

/** The start of the first word that begins between two positions. */
function startOfWord(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= to ? to : space + 1;
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** The name of a field. */
function fieldText(field: HiddenField): string {
  switch (field) {
    case 'aliases':
      return vscode.l10n.t('other name');
    case 'id':
      return vscode.l10n.t('id');
    case 'triggers':
      return vscode.l10n.t('trigger');
    case 'tags':
      return vscode.l10n.t('tag');
    case 'answers':
      return vscode.l10n.t('question');
    case 'summary':
      return vscode.l10n.t('summary');
    case 'body':
      return vscode.l10n.t('text');
  }
}
