import type { Library } from '../library/library';
import { whyNotInForce } from '../lifecycle/approval/in-force';
import type { NotInForce } from '../lifecycle/approval/in-force';
import { successorOf } from '../lifecycle/approval/succession';
import type { Sop } from '../sop/model';
import { today } from '../text/day';
import { nearest } from '../text/nearest';
import type { AssistantContext } from './context';
import { isName } from './name';
import { Refused } from './refused';

const reasons: Readonly<Record<NotInForce, string>> = {
  draft: 'is a draft',
  'in-review': 'is in review',
  retired: 'is retired',
  'not-yet': 'is not in effect yet',
  changed: 'was changed since it was approved',
};

type Asking = Pick<AssistantContext, 'library' | 'clock'>;

/**
 * The SOP with an id; of several the one in force.
 * @param mayBeUnapproved whether one that is not in force will do.
 * @throws Refused when there is none, or it is not in force.
 */
export function sopNamed({ library, clock }: Asking, id: string, mayBeUnapproved: boolean): Sop {
  const all = library.withId(id).sort((a, b) => (a.location.uri < b.location.uri ? -1 : 1));
  const day = today(clock.now());
  const inForce = all.filter((sop) => whyNotInForce(sop, day, library) === undefined);
  const [sop, ...others] = inForce.length > 0 ? inForce : all;
  if (!sop)
    throw new Refused('sop-unknown', `There is no SOP with this id.${meant(library, id)} Find it with sop_search.`);
  if (others.length > 0)
    throw new Refused('sop-several', 'Several SOPs have this id. A person has to give one of them another id first.');
  const why = whyNotInForce(sop, day, library);
  if (why !== undefined && !mayBeUnapproved) throw new Refused('sop-not-in-force', notInForce(sop, why, library));
  return sop;
}

function meant(library: Library, id: string): string {
  const ids = function* () {
    for (const sop of library.sops) yield sop.id;
  };
  const near = nearest(id, ids());
  return near === undefined || !isName(near) ? '' : ` Perhaps “${near}” is meant.`;
}

function notInForce(sop: Sop, why: NotInForce, library: Library): string {
  const successor = successorOf(sop, library);
  const instead =
    successor && isName(successor.id)
      ? ` “${successor.id}” takes its place.`
      : ' Find another with sop_search, or hand over to a person.';
  return `This SOP ${reasons[why]}, so it is not to be followed.${instead} Only who writes or reviews SOPs asks with include_unapproved.`;
}
