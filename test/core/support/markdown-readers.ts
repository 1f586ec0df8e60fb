import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { marked } from 'marked';
import type { Token as MarkedToken, Tokens } from 'marked';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** What one reader of Markdown makes of a text. */
export interface Seen {
  readonly reader: string;
  /** Kinds of what is neither text nor our own layout: links, images, HTML. */
  readonly live: readonly string[];
  /** How many cells each row of each table has; heads are the first rows. */
  readonly rows: readonly (readonly number[])[];
}

/** What marked, a reader like GitHub's, and VS Code's preview make of a text. */
export function seenBy(markdown: string): Seen[] {
  return [byMarked(markdown), byMdast(markdown), byPreview(markdown)];
}

const isLive = (kind: string) => /link|image|html|definition|footnote/i.test(kind);

function byMarked(markdown: string): Seen {
  const live: string[] = [];
  const rows: number[][] = [];
  void marked.walkTokens(marked.lexer(markdown), (token: MarkedToken) => {
    if (isLive(token.type)) live.push(`${token.type} ${token.raw}`);
    if (token.type !== 'table') return;
    const { header, rows: body } = token as Tokens.Table;
    rows.push([header.length, ...body.map((row) => row.length)]);
  });
  return { reader: 'marked', live, rows };
}

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

function byMdast(markdown: string): Seen {
  const live: string[] = [];
  const rows: number[][] = [];
  const walk = (node: Node) => {
    if (isLive(node.type)) live.push(JSON.stringify(node));
    if (node.type === 'table') rows.push((node.children ?? []).map((row) => row.children?.length ?? 0));
    node.children?.forEach(walk);
  };
  walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return { reader: 'mdast', live, rows };
}

/** As VS Code sets it up: HTML is let through, and addresses with a scheme become links. */
function byPreview(markdown: string): Seen {
  const preview = new MarkdownIt({ html: true, linkify: true });
  preview.linkify.set({ fuzzyLink: false });
  const live: string[] = [];
  const rows: number[][] = [];
  const walk = ({ type, content, children }: Token) => {
    if (isLive(type)) live.push(`${type} ${content}`);
    if (type === 'table_open') rows.push([]);
    if (type === 'tr_open') rows.at(-1)?.push(0);
    const row = rows.at(-1);
    if (row && (type === 'th_open' || type === 'td_open')) row.push((row.pop() ?? 0) + 1);
    children?.forEach(walk);
  };
  preview.parse(markdown, {}).forEach(walk);
  return { reader: 'markdown-it', live, rows };
}
