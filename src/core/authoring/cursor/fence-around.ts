/** The fenced block that a line belongs to. */
export interface OpenFence {
  /** The line that opens it. */
  readonly line: number;
  /** Its marks: three backticks or more, or tildes. */
  readonly marks: string;
  /** Whether it holds an approved text for customers. */
  readonly isReply: boolean;
  /** Whether it is closed before anything else begins. */
  readonly isClosed: boolean;
}

const opening = /^\s*(?:>\s?|[-*+]\s+|\d{1,9}[.)]\s+)*(`{3,}|~{3,})([^`]*)$/;
const approved = /^\W*(?:reply|anticipate)(?![\p{L}\p{N}_.-])/iu;

/** The fenced block that a line is in or opens. One that is not closed goes on to the next heading, fence, or the end. */
export function fenceAround(lines: readonly string[], first: number, line: number): OpenFence | undefined {
  let open: OpenFence | undefined;
  for (let at = first; at <= line; at++) {
    const text = lines[at] ?? '';
    const [, marks, info = ''] = opening.exec(text) ?? [];
    if (marks === undefined) continue;
    if (!open) open = { line: at, marks, isReply: approved.test(info), isClosed: isClosed(lines, at, marks) };
    else if (closes(marks, info, open.marks)) {
      if (at === line) return undefined;
      open = undefined;
    } else if (info.trim() !== '' && approved.test(info)) {
      // Nobody writes a reply into another block: the one above was left open.
      open = { line: at, marks, isReply: true, isClosed: isClosed(lines, at, marks) };
    }
  }
  return open;
}

function closes(marks: string, info: string, open: string): boolean {
  return info.trim() === '' && marks.startsWith(open.charAt(0)) && marks.length >= open.length;
}

function isClosed(lines: readonly string[], from: number, open: string): boolean {
  for (let at = from + 1; at < lines.length; at++) {
    const [, marks, info = ''] = opening.exec(lines[at] ?? '') ?? [];
    if (marks !== undefined) return closes(marks, info, open);
  }
  return false;
}
