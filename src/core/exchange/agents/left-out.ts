import { stepsOf } from '../../sop/model';
import type { Guidance, Sop } from '../../sop/model';

/** What an SOP says that the files of assistants have no place for. */
export type LeftOut =
  'pictures' | 'struck-out steps' | 'early answers' | 'promised times' | 'follow-up' | 'related SOPs';

/** What of an SOP is not in the file that is made of it. */
export function leftOutOf(sop: Sop): LeftOut[] {
  const { front, anticipations, sections } = sop;
  const steps = [...stepsOf(sop)];
  const guidance: Guidance[] = [...sections, ...steps].flatMap((one) => one.guidance);
  const found: [LeftOut, boolean][] = [
    ['pictures', guidance.some(({ kind }) => kind === 'image')],
    ['struck-out steps', steps.some(({ isStruck }) => isStruck)],
    ['early answers', anticipations.length > 0],
    ['promised times', front.sla !== undefined],
    ['follow-up', front.followUp !== undefined],
    ['related SOPs', front.related.length > 0],
  ];
  return found.flatMap(([what, isThere]) => (isThere ? [what] : []));
}
