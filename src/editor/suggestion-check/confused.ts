import * as vscode from 'vscode';
import type { Sop } from '../../core/sop/model';
import type { AskedText } from '../../core/suggestion-check/asked-texts';
import { checkLibrary } from '../../core/suggestion-check/check-library';
import type { LibraryCheck, TellablePair } from '../../core/suggestion-check/check-library';
import { TextPlaces } from '../../core/suggestion-check/place';
import type { WordApart } from '../../core/suggestion-check/words-apart';
import { indexOf } from '../../core/triage/index-of';
import type { Services } from '../services/services';
import { commands } from '../shared/commands';
import type { ListLine } from '../shared/list-document';
import { excerptOf, numberText, percentText } from '../shared/wording';
import { Page } from './pages';
import type { Pages } from './pages';
import type { TriggerChange, TriggerMove } from './triggers';
import { checkedSops, inPeace } from './working';

/** More pairs are no list to work through. */
const mostPairs = 50;
/** One text alone may lead anywhere: each is written for what only it says. */
const fewestTexts = 2;
const longestTitle = 60;

/** Looks for the SOPs that suggestions confuse, and shows them. */
export async function showConfused(
  services: Pick<Services, 'log' | 'library' | 'linter' | 'loader'>,
  pages: Pages,
): Promise<void> {
  const checked = await checkedSops(services);
  const check = await inPeace(services, vscode.l10n.t('Looking for SOPs that are easily confused…'), (pace) =>
    checkLibrary(checked, indexOf(checked), pace),
  );
  if (!check) return;
  // The same is told beside the triggers, without being asked anew.
  for (const sop of checked.sops) {
    const rivals = check.misplaced.filter((one) => one.sop === sop);
    services.linter.noteRivals(
      sop,
      rivals.map(({ other, ...rival }) => ({ ...rival, sop: other })),
    );
  }
  await pages.show(vscode.l10n.t('Easily Confused SOPs'), pageOf(check));
}

function pageOf({ sops, asked, astray, pairs, misplaced }: LibraryCheck): Page {
  const page = new Page();
  const places = new TextPlaces();
  const told = pairs.filter((pair) => pair.astray.length >= fewestTexts);
  page.heading(1, vscode.l10n.t('Easily Confused SOPs'));
  page.text(
    vscode.l10n.t(
      'SOPs: {0}. Each title, trigger and question was asked about as if its SOP did not have it, since a customer may say just that in other words. Of {1}, {2} ({3}) would lead to another SOP.',
      numberText(sops),
      numberText(asked),
      numberText(astray),
      percentText(asked === 0 ? 0 : astray / asked),
    ),
  );
  if (told.length === 0) {
    page.lines.push('');
    page.text(vscode.l10n.t('No two SOPs are easily confused.'));
  }
  if (misplaced.length > 0) {
    page.heading(2, vscode.l10n.t('Triggers that fit another SOP as well as theirs, or better'));
    for (const { sop, text, other, own, confidence } of misplaced)
      page.item(lineOf({ sop, field: 'triggers', text }, other, own, confidence, places), [moveOf(sop, other, text)]);
  }
  for (const pair of told.slice(0, mostPairs)) addPair(page, pair, places);
  if (told.length > mostPairs) {
    page.lines.push('');
    page.text(
      vscode.l10n.t('More pairs: {0}. “sop-guide eval --json” tells all of them.', numberText(told.length - mostPairs)),
    );
  }
  return page;
}

function addPair(page: Page, { one, other, astray, askedOf, words }: TellablePair, places: TextPlaces): void {
  const moves = astray.flatMap(({ sop, field, text, other: to }) =>
    field === 'triggers' ? [{ from: sop.location.uri, to: to.location.uri, trigger: text }] : [],
  );
  page.heading(2, `${one.title} ↔ ${other.title}`, [
    addingTo(one, words.one),
    addingTo(other, words.other),
    ...(moves.length > 0 ? [deed(vscode.l10n.t('Move a Trigger…'), { does: 'choose', moves })] : []),
  ]);
  const ofOne = astray.filter(({ sop }) => sop === one).length;
  page.text(
    vscode.l10n.t(
      'Lead to the other one: {0} of {1} texts of “{2}”, {3} of {4} of “{5}”.',
      numberText(ofOne),
      numberText(askedOf.one),
      one.title,
      numberText(astray.length - ofOne),
      numberText(askedOf.other),
      other.title,
    ),
  );
  page.lines.push('');
  for (const { sop, field, text, other: to, own, confidence } of astray)
    page.item(
      lineOf({ sop, field, text }, to, own, confidence, places),
      field === 'triggers' ? [moveOf(sop, to, text)] : [],
    );
  page.lines.push('');
  addWords(page, one, words.one);
  addWords(page, other, words.other);
  if (words.misleading.length > 0)
    page.text(vscode.l10n.t('Both have, and it misleads: {0}', words.misleading.map(({ word }) => word).join(', ')));
}

function addWords(page: Page, { title }: Sop, words: readonly WordApart[]): void {
  const list = (isAsked: boolean) => words.flatMap((one) => (one.isAsked === isAsked ? [one.word] : [])).join(', ');
  const [asked, unasked] = [list(true), list(false)];
  if (asked !== '') page.text(vscode.l10n.t('Speak for “{0}”: {1}', title, asked));
  if (unasked !== '') page.text(vscode.l10n.t('Speak for “{0}”, and no trigger has them yet: {1}', title, unasked));
}

function lineOf(asked: AskedText, to: Sop, own: number, confidence: number, places: TextPlaces): ListLine {
  const { sop, text } = asked;
  const line = places.placeOf(asked).start.line + 1;
  return {
    text: vscode.l10n.t(
      '“{0}” → “{1}” {2} (its own SOP {3})',
      text,
      to.title,
      percentText(confidence),
      percentText(own),
    ),
    file: {
      label: `${sop.location.path}:${line}`,
      uri: vscode.Uri.parse(sop.location.uri).with({ fragment: `L${line}` }),
    },
  };
}

function addingTo({ title, location }: Sop, words: readonly WordApart[]): vscode.Command {
  return deed(vscode.l10n.t('Add a Trigger to “{0}”…', excerptOf(title, longestTitle)), {
    does: 'add',
    to: location.uri,
    words: words.map(({ word }) => word),
  });
}

function moveOf(from: Sop, to: Sop, trigger: string): vscode.Command {
  const move: TriggerMove = { from: from.location.uri, to: to.location.uri, trigger };
  return deed(
    vscode.l10n.t('Move “{0}” to “{1}”', excerptOf(trigger, longestTitle), excerptOf(to.title, longestTitle)),
    {
      does: 'move',
      move,
    },
  );
}

function deed(title: string, change: TriggerChange): vscode.Command {
  return { title, command: commands.changeTrigger, arguments: [change] };
}
