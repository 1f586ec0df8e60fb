import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { found } from '../rule';
import type { LibraryView, ProblemKind, Rule } from '../rule';
import { WaysOut } from './ways-out';
import type { Place } from './ways-out';
import { WrittenWords } from './written-words';

const kind: ProblemKind = {
  code: 'sop.loop',
  severity: 'warning',
  message:
    'Whatever is answered to “{0}”, one comes back to it and never to an end: {1}. Add an answer that goes on from here, or from one of these.',
};

/** How many names of a round are told. */
const mostNames = 6;

/** Answers may lead back, as long as one of them leads on. */
export const loop: Rule<'library'> = {
  kinds: [kind],
  check: ({ sop, library }) => (sop.hasSteps ? circles(sop, library) : []),
};

function circles(sop: Sop, library: LibraryView): Problem[] {
  const words = new WrittenWords(sop);
  return new WaysOut(library).circlesOf(sop).map(({ step, round }) => {
    const names = shortened([round.at(-1), ...round].flatMap((place) => (place ? nameOf(place, sop) : [])));
    return found(kind, words.placeOf(step.text, step.textRange), [step.text, names.join(' → ')]);
  });
}

function nameOf(place: Place, own: Sop): string {
  return place.sop === own && place.title !== '' ? `“${place.title}”` : `“${place.sop.title}”`;
}

/** Names without those that follow themselves, but for one alone, and without the middle of a long row. */
function shortened(names: readonly string[]): string[] {
  const different = names.filter((name, at) => at === 0 || name !== names[at - 1]);
  const row = different.length === 1 ? [...different, ...different] : different;
  return row.length <= mostNames ? row : [...row.slice(0, mostNames - 2), '…', ...row.slice(-1)];
}
