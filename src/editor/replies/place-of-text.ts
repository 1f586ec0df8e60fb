import type * as vscode from 'vscode';
import type { FollowedText } from '../../core/draft/followed-text';

/** Where some words stand in a draft; undefined where they do not. */
export function placeOfText(document: vscode.TextDocument, words: string): FollowedText | undefined {
  const text = words.trim();
  const start = document.getText().indexOf(text);
  return start < 0 ? undefined : { start, text, isGone: false };
}
