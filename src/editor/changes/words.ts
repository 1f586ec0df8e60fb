import * as vscode from 'vscode';
import type { Change } from '../../core/lifecycle/changes/difference';
import { changesText as textOf, changeWords as wordsOf } from '../../core/lifecycle/words/change-words';
import { changeLanguage } from '../../core/lifecycle/words/languages';
import { sayOfChanges } from '../../core/lifecycle/words/texts';
import type { SayOfChanges } from '../../core/lifecycle/words/texts';

/** A change as a row of a list: what it is, and what it was before. */
export interface ChangeWords {
  readonly label: string;
  readonly detail: string | undefined;
}

/** Says something of changes in the language of the interface. */
export function sayHere(): SayOfChanges {
  return sayOfChanges(changeLanguage(vscode.env.language));
}

/** What changed, in words. @param roleName the name of a role. */
export function changeWords(change: Change, roleName: (role: string) => string): ChangeWords {
  const { label, details } = wordsOf(change, { say: sayHere(), roleName });
  return { label, detail: details.length === 0 ? undefined : details.join(' · ') };
}

/** How much changed, on one line. */
export function changesText(changes: readonly Change[]): string {
  return textOf(changes, sayHere());
}
