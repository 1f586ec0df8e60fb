import type { Tokens } from 'marked';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { piecesOf } from '../text/white-space';
import type { ReplyVariant } from './model';
import type { SourceText } from './source-text';

/** Whether a fenced block holds a reply: its info string begins with the word `reply`. */
export function isReplyBlock(token: Tokens.Code): boolean {
  return /^reply(\s|$)/.test(token.lang ?? '');
}

/** Reads a fenced block such as ` ```reply lang=es channel=email `. */
export function readReplyBlock(
  token: Tokens.Code,
  start: number,
  source: SourceText,
): { variant: ReplyVariant; problems: Problem[] } {
  const problems: Problem[] = [];
  const firstLineEnd = endOfFirstLine(token.raw);
  const infoStart = token.raw.indexOf(token.lang ?? '');
  const attributes: Record<'lang' | 'channel', string | undefined> = { lang: undefined, channel: undefined };
  for (const { text, index } of piecesOf(token.lang ?? '')) {
    if (index === 0) continue;
    const [name = '', value = ''] = text.split('=', 2);
    const at = start + infoStart + index;
    if ((name === 'lang' || name === 'channel') && value) attributes[name] = value;
    else problems.push(problem('reply.attribute-unknown', source.rangeAt(at, at + text.length), text));
  }
  const range = source.rangeAt(start, start + token.raw.trimEnd().length);
  const info = source.rangeAt(start, start + firstLineEnd);
  if (!attributes.lang) problems.push(problem('reply.language-missing', info));
  if (!token.text.trim()) problems.push(problem('reply.empty', info));
  const textStart = Math.min(firstLineEnd + 1, token.raw.length);
  const textRange = source.rangeAt(start + textStart, start + Math.max(textStart, startOfClosingFence(token.raw)));
  return { variant: { ...attributes, text: token.text, range, textRange }, problems };
}

function endOfFirstLine(raw: string): number {
  const end = raw.indexOf('\n');
  return end < 0 ? raw.length : end;
}

/** Offset of the closing fence; the end of the block when the author has not closed it. */
function startOfClosingFence(raw: string): number {
  const trimmed = raw.trimEnd();
  const lastLine = trimmed.lastIndexOf('\n') + 1;
  return lastLine > 0 && /^\s*(`{3,}|~{3,})\s*$/.test(trimmed.slice(lastLine)) ? lastLine : trimmed.length;
}
