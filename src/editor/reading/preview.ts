import * as vscode from 'vscode';
import { constantFiller } from '../../core/library/constants-in-sop';
import type { Library } from '../../core/library/library';
import type { Alert, Sop } from '../../core/sop/model';
import { alertText, audienceText, statusText } from '../shared/wording';
import { withSignsShown } from '../../core/text/signs';

/** The small part we use of markdown-it, which VS Code's Markdown preview hands to extensions. */
interface MarkdownIt {
  readonly renderer: {
    readonly rules: Record<string, RenderRule | undefined>;
    render(tokens: readonly Token[], options: unknown, env: Environment): string;
  };
}

type Environment = { readonly currentDocument?: vscode.Uri } | undefined;

interface Token {
  readonly type: string;
  readonly info: string;
  readonly content: string;
}

type RenderRule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: Environment,
  self: unknown,
) => string;

/**
 * Makes SOPs pleasant to read in VS Code's Markdown preview: shows a header with what matters instead of the front
 * matter table, and replies as text rather than code. Other Markdown files stay as they are.
 */
export function extendPreview(markdown: unknown, library: Library): unknown {
  const { renderer } = markdown as MarkdownIt;
  const { rules } = renderer;
  const { fence } = rules;
  const render = renderer.render.bind(renderer);
  // A renderer rule for front matter would not work: VS Code sets its own after all extensions.
  renderer.render = (tokens, options, env) => {
    const sop = library.get(env?.currentDocument?.toString() ?? '');
    if (!sop) return render(tokens, options, env);
    return (
      headingOf(sop, library) +
      withConstants(
        withBoxesAndAlerts(
          render(
            tokens.filter((token) => token.type !== 'front_matter'),
            options,
            env,
          ),
        ),
        library,
        sop,
        sop.lang,
      )
    );
  };
  rules['fence'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const sop = library.get(env?.currentDocument?.toString() ?? '');
    const reply = token && replyInfo.exec(token.info.trim());
    if (!sop || !reply) return fence?.(tokens, index, options, env, self) ?? '';
    const attributes = reply[1] ?? '';
    const lang = /(?:^|\s)lang=(\S+)/.exec(attributes)?.[1];
    return withConstants(replyFigure(token, attributes), library, sop, lang ?? sop.lang);
  };
  return markdown;
}

/** Fills in the library's constants in HTML. */
function withConstants(html: string, library: Library, { location }: Sop, lang: string | undefined): string {
  return constantFiller(library.config(location.root), lang, escape)(html);
}

/** Renders task boxes and alerts, which VS Code's preview leaves as typed. */
function withBoxesAndAlerts(html: string): string {
  return html
    .replace(
      /(<li[^>]*>(?:\s*<p[^>]*>)?)\[( |x)\] /gi,
      (_, item: string, mark: string) => `${item}<span class="sop-box">${mark === ' ' ? '☐' : '☑'}</span> `,
    )
    .replace(
      /<blockquote([^>]*>\s*<p[^>]*>)\[!(note|tip|important|warning|caution)\]\s*/gi,
      (_, rest: string, kind: string) => {
        const alert = kind.toLowerCase() as Alert['kind'];
        return `<blockquote class="sop-alert sop-${alert}"${rest}<strong>${escape(alertText(alert))}</strong><br>`;
      },
    );
}

const replyInfo = /^reply(?:\s+(.*))?$/;

function replyFigure(token: Token, attributes: string): string {
  const about = attributes
    .replace(/\b(lang|channel)=/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' · ');
  return `<figure class="sop-reply"><figcaption>${escape(about)}</figcaption><div>${escape(token.content.trimEnd())}</div></figure>\n`;
}

function headingOf(sop: Sop, library: Library): string {
  const { front } = sop;
  const owner = front.owner && (library.config(sop.location.root).team.get(front.owner.text)?.name ?? front.owner.text);
  const facts = [
    statusText(sop.status),
    sop.version ? vscode.l10n.t('version {0}', sop.version) : '',
    owner ?? '',
    front.audience ? audienceText(front.audience) : '',
  ].filter(Boolean);
  const tags = front.tags.map((tag) => `<span class="sop-tag">${escape(tag)}</span>`).join(' ');
  return `<header class="sop-heading"><h1>${escape(sop.title)}</h1><p>${facts.map(escape).join(' · ')}</p><p>${tags}</p></header>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return withSignsShown(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
