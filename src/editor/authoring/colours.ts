import * as vscode from 'vscode';
import { colouredWords, wordKinds } from '../../core/authoring/highlight';
import type { Library } from '../../core/library/library';
import type { Range } from '../../core/text/position';
import { sopIn } from './sop-here';

const kinds = new Map<string, number>(wordKinds.map((kind, at) => [kind, at]));

/** The colours of an SOP's words, as VS Code asks for them; undefined for what belongs to no library. */
export function coloursOf(
  document: vscode.TextDocument,
  library: Library,
  within?: Range,
): vscode.SemanticTokens | undefined {
  const sop = sopIn(document, library);
  if (!sop) return undefined;
  const builder = new vscode.SemanticTokensBuilder();
  for (const { line, start, length, kind } of colouredWords(sop, within))
    builder.push(line, start, length, kinds.get(kind) ?? 0, 0);
  return builder.build();
}

/** What is different between the colours that VS Code has and those of now. */
export function changeOf(before: Uint32Array, { data: now }: vscode.SemanticTokens): vscode.SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  const removed = before.length - start - end;
  const added = now.slice(start, now.length - end);
  return removed === 0 && added.length === 0 ? [] : [new vscode.SemanticTokensEdit(start, removed, added)];
}
