import type { Reply, Sop } from '../../sop/model';
import { said } from '../asking';
import type { Asking } from '../asking';
import type { CardPart } from './card';
import { replyCard } from './reply-card';

/** The reply of an SOP, or the answer ahead, that an anchor names. */
export function replyOf(sop: Sop, anchor: string): Reply | undefined {
  return [...sop.replies, ...sop.anticipations].find(({ id }) => id === anchor);
}

/** How many steps of a section are told. */
const mostSteps = 5;

/** What is told of a section: its steps; of a reply, its text. @param isOwn whether it is clear in which SOP it stands. */
export function sectionCard(sop: Sop, anchor: string, isOwn: boolean, asking: Asking): CardPart[] {
  const reply = replyOf(sop, anchor);
  const origin: CardPart[] = isOwn ? [] : [{ kind: 'fact', name: said(asking, 'card.in'), value: sop.title }];
  if (reply) return [...replyCard(sop, reply, asking), ...origin];
  const section = sop.sections.find((one) => one.anchor === anchor || one.also?.includes(anchor));
  if (!section) return [];
  const steps = section.steps.slice(0, mostSteps).map(({ text }, at) => `${at + 1}. ${text}`);
  return [
    { kind: 'title', text: section.title, detail: said(asking, 'section') },
    ...(steps.length > 0
      ? [{ kind: 'letter', text: `${steps.join('\n')}${section.steps.length > mostSteps ? '\n…' : ''}` } as const]
      : []),
    ...origin,
  ];
}
