import type { Sop, StepMark } from '../../sop/model';
import { inLibrary, readSop } from '../../sop/read';

/** Where things stand, and what they were read from: none of it is what an SOP says. */
const places: ReadonlySet<string> = new Set(['range', 'idRange', 'textRange', 'headingRange', 'arrow', 'clockRange']);

/** All that is read of a text: what agents see, to the letter, and what is told of it; without the places. */
export function readingOf(text: string, { location }: Pick<Sop, 'location'>, rule: StepMark | undefined): string {
  return saidOf(inLibrary(readSop(text, location), rule));
}

function saidOf(sop: Sop): string {
  const { id, title, front, stepRule, summary, headings, sections, replies, anticipations, links, fileLinks } = sop;
  const problems = sop.problems.map(({ code, args, suggestion }) => JSON.stringify([code, args, suggestion])).sort();
  return JSON.stringify(
    { id, title, front, stepRule, summary, headings, sections, replies, anticipations, links, fileLinks, problems },
    (key, value: unknown) => (places.has(key) ? undefined : value),
  );
}
