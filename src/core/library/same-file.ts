import type { Problem } from '../problem';
import type { Sop } from '../sop/model';

/** Whether a file says what it said, in the same place. One without a text may be refused for another reason by now. */
export function isSameFile(one: Sop, other: Sop): boolean {
  const { location } = other;
  const encodingOf = ({ problems }: Sop) => problems.filter(({ code }) => code === 'sop.encoding');
  return (
    one.text !== '' &&
    one.text === other.text &&
    one.location.root === location.root &&
    one.location.path === location.path &&
    areSame(encodingOf(one), encodingOf(other))
  );
}

/** Whether problems say the same, in the same places. */
export function areSame(one: readonly Problem[], other: readonly Problem[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
