import { said } from '../asking';
import type { Asking } from '../asking';
import type { MarkdownTyped } from '../cursor/markdown-typed';
import type { Proposal } from './proposal';

const kinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** The kinds of alerts, behind `[!`. */
export function alertProposals(typed: Extract<MarkdownTyped, { in: 'alert' }>, asking: Asking): Proposal[] {
  return kinds.map((kind) => ({
    kind: 'word',
    label: kind.toUpperCase(),
    about: said(asking, `alert.${kind}`),
    range: typed.range,
    text: `${kind.toUpperCase()}]`,
  }));
}
