import { frontMatterKeys } from '../../sop/front-matter-keys';
import type { FrontMatterBlock } from '../../sop/locate-front-matter';
import type { TextEdit } from '../../text/edit';

const keyLine = /^(["']?)([\p{L}_][\p{L}\p{N}_.-]*)\1[ \t]*:(?:\s|$)/u;
const order = new Map<string, number>(frontMatterKeys.map((key, at) => [key, at]));

/** A key with all that belongs to it: comments and blank lines above, the lines of its value. */
interface Chunk {
  readonly place: number;
  readonly lines: string[];
}

/**
 * Puts the keys of front matter in the order in which the format names them; others follow as they are written. A comment stays
 * with the key below it, one at the top that a blank line sets apart stays there.
 */
export function keyOrder({ yaml, firstLine }: FrontMatterBlock): TextEdit[] {
  const lines = yaml.split('\n');
  const top = headOf(lines);
  const chunks: Chunk[] = [];
  let above: string[] = [];
  for (const line of lines.slice(top)) {
    const [, , key] = keyLine.exec(line) ?? [];
    if (key !== undefined) {
      chunks.push({ place: order.get(key) ?? order.size, lines: [...above, line] });
      above = [];
    } else if (/^\s*(?:#|$)/.test(line) && !isInside(line, chunks.at(-1))) above.push(line);
    else {
      // What is further in belongs to the key, with the comments above it.
      (chunks.at(-1)?.lines ?? above).push(...above, line);
      above = [];
    }
  }
  const sorted = [...chunks].sort((a, b) => a.place - b.place);
  if (sorted.every((chunk, at) => chunk === chunks[at])) return [];
  const first = sorted[0];
  while (top === 0 && first && first.lines[0]?.trim() === '') first.lines.shift();
  const after = [...lines.slice(0, top), ...sorted.flatMap((chunk) => chunk.lines), ...above];
  const last = lines.length - 1;
  const range = {
    start: { line: firstLine, character: 0 },
    end: { line: firstLine + last, character: lines[last]?.length ?? 0 },
  };
  return [{ range, text: after.join('\n') }];
}

/** How many lines at the top are comments that a blank line sets apart. */
function headOf(lines: readonly string[]): number {
  const key = lines.findIndex((line) => !/^\s*(?:#|$)/.test(line));
  const blank = lines.slice(0, Math.max(0, key)).findLastIndex((line) => line.trim() === '');
  return blank + 1;
}

/** Whether a comment is further in than the key above, so that it is about part of its value. */
function isInside(line: string, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && /^\s+#/.test(line);
}
