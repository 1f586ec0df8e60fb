import { withSignsShown } from '../../core/text/signs';
import type { PageReply } from './content';
import { h } from './dom';

/**
 * What a reply says: why it cannot be used, its words, and what they still depend on.
 * @param why what is said above its words; undefined where that it may not be used is said elsewhere.
 * @param asked what precedes that which is asked for when it is used; undefined where it is not used.
 */
export function drawReplyWords(reply: PageReply, why: string | undefined, asked: string | undefined): HTMLElement[] {
  return [
    ...(why === undefined ? [] : [h('p', { class: 'notice notice-warning' }, withSignsShown(why))]),
    ...(reply.parts.length === 0 ? [] : [drawText(reply)]),
    ...(asked === undefined || reply.asked.length === 0 || reply.refused !== undefined
      ? []
      : [h('p', { class: 'soft' }, `${asked} ${withSignsShown(reply.asked.join(', '))}`)]),
  ];
}

/** The words of a reply; what is not known yet is marked, also for those who do not see colours. */
function drawText({ parts, argument: { lang } }: PageReply): HTMLElement {
  return h(
    'div',
    { class: 'reply-text', lang },
    ...parts.map((part) =>
      part.kind === 'text' ? withSignsShown(part.text) : h('span', { class: 'gap' }, `[${withSignsShown(part.label)}]`),
    ),
  );
}
