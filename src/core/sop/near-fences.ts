import { problem } from '../problem';
import type { Problem } from '../problem';
import { nearest } from '../text/nearest';
import type { FenceBlock, ParagraphBlock } from './markdown/blocks';

/** What stands behind a fence for a reply in other tools, languages and plurals. */
const meant =
  /^[{[(<]?\.?(?:repl(?:y|ie|ys|ies)[\p{L}\p{N}_.-]*|respuestas?|respostes|respostas?|antwort(?:en)?|réponses?|reponses?|rispost[ae]|answers?|responses?|canned)(?![\p{L}\p{N}])/iu;
/** Names of languages of programs that are near. */
const known: ReadonlySet<string> = new Set(['repl', 'ruby', 'perl', 'apl', 'rel']);

/** The word behind a fence that was probably meant for `reply`, with its length. */
export function nearReply(info: string): string | undefined {
  const match = meant.exec(info)?.[0];
  if (match !== undefined) return match;
  const [word = ''] = /^[^\s=,:;{}]+/.exec(info) ?? [];
  return word.length > 3 && !known.has(word.toLowerCase()) && nearest(word, ['reply', 'anticipate']) ? word : undefined;
}

/** Other marks in place of the three that begin a fenced block. */
const otherMarks = /^(?:'''|´´´|’’’|"""|``|''|´´)\s*reply\b[^`\n]*/iu;

/** Tells of a paragraph that was probably meant for a fenced block with a reply. */
export function tellMarks({ words: { source } }: ParagraphBlock, problems: Problem[]): void {
  if (!/^['´’"`]/.test(source.text)) return;
  const line = otherMarks.exec(source.text)?.[0].trimEnd();
  if (line !== undefined) problems.push(problem('reply.fence-unread', source.rangeAt(0, line.length), line));
}

/** Tells of a fenced block that was probably meant for a reply. */
export function tellFence({ info }: FenceBlock, problems: Problem[]): void {
  if (info.text === '') return;
  const word = nearReply(info.text);
  if (word === undefined) return;
  const suggestion = nearest(word, ['anticipate']) ?? 'reply';
  problems.push({ ...problem('reply.fence-unread', info.rangeAt(0, word.length), word), suggestion });
}
