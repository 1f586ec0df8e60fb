import type { Say } from '../../core/flowchart/words';
import { h } from './dom';

/** What the signs mean by which a case is laid over a flowchart. @param label what the list is called. */
export function drawLegend(say: Say, label: string): HTMLElement {
  const signs = ['done', 'next', 'skipped', 'off'] as const;
  return h(
    'ul',
    { class: 'legend', role: 'list', 'aria-label': label },
    ...signs.map((sign) => h('li', {}, h('span', { class: `sign sign-${sign}`, 'aria-hidden': 'true' }), say(sign))),
  );
}
