import * as vscode from 'vscode';
import { constantFiller } from '../../../core/library/constants-in-sop';
import type { Library } from '../../../core/library/library';
import type { Sop } from '../../../core/sop/model';
import { channelText, languageText } from '../../shared/wording';
import { escapeHtml } from './html';
import { changedToken } from './markdown-it';
import type { Token } from './markdown-it';

const replyInfo = /^(reply|anticipate)(?:\s+(.*))?$/;

/** Shows replies as cards that say their language and channel. */
export function withReplyCards(tokens: readonly Token[], sop: Sop, library: Library): Token[] {
  return tokens.map((token) => {
    const reply = token.type === 'fence' ? replyInfo.exec(token.info.trim()) : null;
    return reply
      ? changedToken(token, {
          type: 'html_block',
          content: card(token, reply[1] === 'anticipate', reply[2] ?? '', sop, library),
        })
      : token;
  });
}

function card(
  { content }: Token,
  isAnticipation: boolean,
  attributes: string,
  { lang: own, location }: Sop,
  library: Library,
): string {
  const attribute = (name: string) => new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(attributes)?.[1];
  const lang = attribute('lang') ?? own;
  const channel = attribute('channel');
  const labels = [
    isAnticipation
      ? `<span class="sop-label">${escapeHtml(vscode.l10n.t('answers before the customer asks'))}</span>`
      : '',
    lang === undefined ? '' : `<span class="sop-label">${escapeHtml(languageText(lang))}</span>`,
    channel === undefined
      ? ''
      : `<span class="sop-label">${escapeHtml(channelText(library, location.root, channel))}</span>`,
  ];
  const fill = constantFiller(library.config(location.root), lang, escapeHtml);
  const about = labels.filter(Boolean).join(' ');
  const spoken = lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`;
  return `<figure class="sop-reply"><figcaption>${about}</figcaption><div${spoken}>${fill(escapeHtml(content.trimEnd()))}</div></figure>\n`;
}
