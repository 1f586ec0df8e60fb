import * as vscode from 'vscode';
import type { CaseView } from '../../../core/case/model/view';
import { draftBody } from '../../../core/draft/front-matter';
import { readReceived } from '../../../core/draft/received-message';
import { shopNames } from '../../../core/draft/shop-names';
import { wordsOf } from '../../../core/language/words';
import { today } from '../../../core/text/day';
import type { KnownTicket } from '../../../core/ticket/known-ticket';
import type { KnownValues } from '../../../core/ticket/values';
import type { Services } from '../../services/services';

/** A message that an answer is about. */
export interface MessageAtHand {
  /** What the customer says. */
  readonly words: string;
  readonly from: 'prompt' | 'selection' | 'draft';
  /** Where it stands; undefined for one that was typed into the chat. */
  readonly document: vscode.TextDocument | undefined;
  /** The library that it goes by. */
  readonly root: string;
  readonly ticket: KnownTicket;
  /** All that is known, with its language and channel. */
  readonly values: KnownValues;
}

type Reading = Pick<Services, 'library' | 'drafts' | 'readings' | 'clock'>;

/** Fewer words are no message: a selection that was left there, or a greeting that a draft begins with. */
const leastWords = 3;

/**
 * The message that is meant: what was typed, else what is selected, else the one in the draft at hand, else what that draft says.
 * What reads drafts must be ready.
 * @returns undefined where there is none.
 */
export function messageAtHand(services: Reading, typed: string): MessageAtHand | undefined {
  if (typed.trim() !== '') return messageIn(services, typed);
  const editor = vscode.window.activeTextEditor;
  const selected = editor ? editor.document.getText(editor.selection) : '';
  if (editor && wordsOf(selected).length >= leastWords)
    return { ...messageIn(services, selected), from: 'selection', document: editor.document };
  const { drafts, readings } = services;
  const document = drafts.document();
  if (!document) return undefined;
  const { message, ticket } = readings.of(document);
  const words = message?.words ?? draftBody(document.getText());
  if (!message && wordsOf(words).length < leastWords) return undefined;
  return {
    words,
    from: 'draft',
    document,
    root: readings.rootFor(document),
    ticket,
    values: readings.valuesIn(document),
  };
}

/** A message that stands in no draft. */
export function messageIn({ library, clock }: Reading, text: string): MessageAtHand {
  // Libraries that are read together share what their customers say; the first one says how facts look.
  const root = library.roots[0] ?? '';
  const config = library.config(root);
  const read = readReceived(text, {}, { config, shop: shopNames(config), today: today(clock.now()) });
  // What does not look like a customer's words is taken for them all the same: that is what was asked.
  const words = read.message?.words ?? text;
  return { words, from: 'prompt', document: undefined, root, ticket: read.ticket, values: read.values };
}

/** The open case that is worked on: that of the draft at hand, else the active one. */
export function caseAtHand({
  drafts,
  draftCases,
  active,
}: Pick<Services, 'drafts' | 'draftCases' | 'active'>): CaseView | undefined {
  const document = drafts.document();
  const own = document ? draftCases.casesOf(document) : [];
  const { view } = active;
  const known = own.find(({ state }) => state.id === view?.state.id && !state.closed);
  return (
    known ?? own.find(({ state }) => !state.closed) ?? (own.length === 0 && !view?.state.closed ? view : undefined)
  );
}
