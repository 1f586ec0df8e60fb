import { withSignsShown } from '../../core/text/signs';
import type { PageReply } from './content';
import { h } from './dom';

/** The words of a reply; what is not known yet is marked, also for those who do not see colours. */
export function drawReplyText({ parts }: Pick<PageReply, 'parts'>, lang: string | undefined): HTMLElement {
  return h(
    'div',
    { class: 'reply-text', lang },
    ...parts.map((part) =>
      part.kind === 'text' ? withSignsShown(part.text) : h('span', { class: 'gap' }, `[${withSignsShown(part.label)}]`),
    ),
  );
}
