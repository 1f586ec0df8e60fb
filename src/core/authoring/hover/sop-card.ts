import { names } from '../../library/names';
import { standingOf } from '../../lifecycle/approval/standing';
import type { Sop } from '../../sop/model';
import { configOf, said } from '../asking';
import type { Asking } from '../asking';
import type { CardPart } from './card';

/** What is told of an SOP: what it is for, who keeps it, how it stands. */
export function sopCard(sop: Sop, asking: Asking): CardPart[] {
  const { front, id, location, status, summary, title, version } = sop;
  const owner = front.owner && (configOf(asking).team.get(front.owner.text)?.name ?? front.owner.text);
  const users = usersOf(sop, asking);
  return [
    { kind: 'title', text: title, detail: id },
    ...(summary === '' ? [] : [{ kind: 'words', text: summary } as const]),
    fact(
      asking,
      'card.status',
      [said(asking, `status.${status}`), approvalNote(sop, asking), version].filter(Boolean).join(' · '),
    ),
    ...(owner === undefined ? [] : [fact(asking, 'card.owner', owner)]),
    ...(front.lastReviewed === undefined
      ? []
      : [{ ...fact(asking, 'card.reviewed', front.lastReviewed), isDay: true } as const]),
    ...(users > 0 ? [fact(asking, 'card.users', usersText(users, asking))] : []),
    { kind: 'open', uri: location.uri },
  ];
}

/** What else is to be known of an SOP that is called approved; undefined when nothing is. */
function approvalNote(sop: Sop, asking: Asking): string | undefined {
  const standing = sop.status === 'approved' ? standingOf(sop, asking.library) : undefined;
  return standing === 'changed' || standing === 'unbound' ? said(asking, `status.${standing}`) : undefined;
}

/** How many other SOPs lead to an SOP or name it. */
function usersOf(sop: Sop, { library }: Asking): number {
  const all = names.of(sop).flatMap((name) => library.mentioning(name).map(({ location }) => location.uri));
  return new Set(all.filter((uri) => uri !== sop.location.uri)).size;
}

/** A number of SOPs in words. */
export function usersText(count: number, asking: Asking): string {
  return count === 1 ? said(asking, 'sops.one') : said(asking, 'sops.many', String(count));
}

/** Something that is told under a name. */
export function fact(asking: Asking, name: Parameters<typeof said>[1], value: string): CardPart & { kind: 'fact' } {
  return { kind: 'fact', name: said(asking, name), value };
}
