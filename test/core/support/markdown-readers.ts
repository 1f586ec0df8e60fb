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
  /** Each link: what it shows, and where it leads. */
  readonly links: readonly (readonly [shown: string, address: string])[];
  /** What else is neither text nor our own layout: images, HTML, footnotes. */
  readonly live: readonly string[];
  /** How many cells each row of each table has; heads are the first rows. */
  readonly rows: readonly (readonly number[])[];
}

/** What marked, a reader like GitHub's, and VS Code's preview make of a text. */
export function seenBy(markdown: string): Seen[] {
  return [byMarked(markdown), byMdast(markdown), byPreview(markdown)];
}

/** Whether a link shows its address and nothing else. */
export function isBare([shown, address]: Seen['links'][number]): boolean {
  return address === shown || address === `http://${shown}` || address === `mailto:${shown}`;
}

class Notes {
  readonly links: [string, string][] = [];
  readonly live: string[] = [];
  readonly rows: number[][] = [];

  of(reader: string): Seen {
    return { reader, links: this.links, live: this.live, rows: this.rows };
  }

  other(kind: string, what: unknown): void {
    if (/image|html|definition|footnote|linkReference/i.test(kind)) this.live.push(`${kind} ${JSON.stringify(what)}`);
  }
}

function byMarked(markdown: string): Seen {
  const notes = new Notes();
  void marked.walkTokens(marked.lexer(markdown), (token: MarkedToken) => {
    notes.other(token.type, token.raw);
    if (token.type === 'link') notes.links.push([token.raw.replace(/^<|>$/g, ''), (token as Tokens.Link).text]);
    if (token.type !== 'table') return;
    const { header, rows } = token as Tokens.Table;
    notes.rows.push([header.length, ...rows.map((row) => row.length)]);
  });
  return notes.of('marked');
}

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function byMdast(markdown: string): Seen {
  const notes = new Notes();
  const textOf = (node: Node): string => (node.value ?? '') + (node.children ?? []).map(textOf).join('');
  const walk = (node: Node) => {
    notes.other(node.type, node);
    if (node.type === 'link') notes.links.push([textOf(node), node.url ?? '']);
    if (node.type === 'table') notes.rows.push((node.children ?? []).map((row) => row.children?.length ?? 0));
    node.children?.forEach(walk);
  };
  walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return notes.of('mdast');
}

/** As VS Code sets it up: HTML is let through, and addresses with a scheme become links. */
function byPreview(markdown: string): Seen {
  const preview = new MarkdownIt({ html: true, linkify: true });
  preview.linkify.set({ fuzzyLink: false });
  const notes = new Notes();
  const walk = (tokens: readonly Token[]) => {
    for (const [at, token] of tokens.entries()) {
      notes.other(token.type, token.content);
      if (token.type === 'link_open')
        notes.links.push([
          tokens[at + 1]?.content ?? '',
          preview.normalizeLinkText(String(token.attrGet('href') ?? '')),
        ]);
      if (token.type === 'table_open') notes.rows.push([]);
      if (token.type === 'tr_open') notes.rows.at(-1)?.push(0);
      const row = notes.rows.at(-1);
      if (row && (token.type === 'th_open' || token.type === 'td_open')) row.push((row.pop() ?? 0) + 1);
      walk(token.children ?? []);
    }
  };
  walk(preview.parse(markdown, {}));
  return notes.of('markdown-it');
}
