import * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import { stepsOf } from '../../../core/sop/model';
import type { Alert, Sop } from '../../../core/sop/model';
import { tagParts } from '../../../core/sop/step-tag';
import type { TagPart } from '../../../core/sop/step-tag';
import { conductText } from '../../shared/conduct-words';
import { roleName } from '../../shared/people';
import { alertText, minutesText } from '../../shared/wording';
import { escapeHtml } from './html';
import { changedToken } from './markdown-it';
import type { Token } from './markdown-it';

/** Shows the tags of steps as labels: `#id @role 5m` is for those who write. */
export function withTagsShown(tokens: readonly Token[], sop: Sop, library: Library): Token[] {
  const lines = new Set([...stepsOf(sop)].map(({ textRange }) => textRange.start.line));
  return tokens.map((token) => {
    const { type, map, children, content } = token;
    const isStep = /^\[[ xX]\] /.test(content) || (map !== null && lines.has(map[0]));
    if (type !== 'inline' || !children || !isStep) return token;
    // The tag is the last code of a step.
    const at = children.findLastIndex((child) => child.type === 'code_inline' && tagParts(child.content) !== undefined);
    const tag = children[at];
    if (!tag) return token;
    const html = (tagParts(tag.content) ?? []).flatMap((part) => labelOf(part, sop, library)).join(' ');
    return changedToken(token, {
      children: children.with(at, changedToken(tag, { type: 'html_inline', content: html })),
    });
  });
}

function labelOf(part: TagPart, { location }: Sop, library: Library): string[] {
  const label = (kind: string, text: string) => [`<span class="sop-label sop-${kind}">${escapeHtml(text)}</span>`];
  switch (part.kind) {
    // What step it is matters to machines.
    case 'id':
      return [];
    case 'role':
      return label('role', roleName(part.name, library.config(location.root)));
    case 'duration':
      return label('minutes', minutesText(part.minutes));
    case 'keyword':
      return part.keyword === 'required' ? [] : label(part.keyword, keywordText(part.keyword));
    // What means nothing stays as it was typed: its author is to see it.
    case 'unknown':
      return [`<code>${escapeHtml(part.word)}</code>`];
  }
}

function keywordText(keyword: 'optional' | 'protocol' | 'discretion'): string {
  switch (keyword) {
    case 'optional':
      return vscode.l10n.t('optional');
    default:
      return conductText(keyword);
  }
}

/** Renders task boxes and alerts, which VS Code's preview leaves as typed. */
export function withBoxesAndAlerts(html: string): string {
  return html
    .replace(
      /(<li[^>]*>(?:\s*<p[^>]*>)?)\[( |x)\] /gi,
      (_, item: string, mark: string) => `${item}<span class="sop-box">${mark === ' ' ? '☐' : '☑'}</span> `,
    )
    .replace(
      /<blockquote([^>]*>\s*<p[^>]*>)\[!(note|tip|important|warning|caution)\]\s*/gi,
      (_, rest: string, kind: string) => {
        const alert = kind.toLowerCase() as Alert['kind'];
        return `<blockquote class="sop-alert sop-${alert}"${rest}<strong>${escapeHtml(alertText(alert))}</strong><br>`;
      },
    );
}
