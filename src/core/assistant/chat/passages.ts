import type { LibraryConfig } from '../../library/config';
import { withConstants } from '../../library/constants-in-sop';
import { guidanceText } from '../../sop/guidance-text';
import type { Reply, Section, Sop } from '../../sop/model';
import { partsOf } from '../../sop/outline';
import type { Outlined } from '../../sop/outline';
import type { Range } from '../../text/position';
import { filledText } from '../filled-reply';
import { Refused } from '../refused';

/** A piece of an SOP that an answer can rest on. */
export interface Passage {
  readonly sop: Sop;
  /** What is said of the SOP as a whole, a section's own words, a step with all in it, or a reply. */
  readonly kind: 'head' | 'section' | 'step' | 'reply';
  /** The anchor of its section, or the id of its step or reply; empty for the head. */
  readonly anchor: string;
  /** Where it stands: the titles of the section or the reply; empty for the head. */
  readonly place: string;
  readonly text: string;
  /** Where it stands in the file. */
  readonly range: Range;
}

/** So much of one passage is read: a step of more words is none that anybody follows. */
const longest = 1500;
const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * All passages of an SOP in the order written, with the library's constants filled in; of each reply the text in one language.
 * @param languages those wanted of replies, the first most.
 */
export function passagesOf(found: Sop, config: LibraryConfig, languages: readonly string[]): Passage[] {
  const sop = withConstants(found, config.constants, config.lang);
  const all: Omit<Passage, 'sop'>[] = [
    headOf(sop, config),
    ...sop.sections.flatMap(ofSection),
    ...found.replies.flatMap((reply) => ofReply(found, reply, config, languages)),
  ];
  return all.filter(({ text }) => text !== '').map((one) => ({ ...one, sop: found, text: one.text.slice(0, longest) }));
}

/** What an SOP is for, and when a person takes over. */
function headOf({ summary, front: { escalation } }: Sop, { team }: LibraryConfig): Omit<Passage, 'sop'> {
  const to = escalation?.to?.text;
  const who = to === undefined ? undefined : (team.get(to)?.name ?? to);
  const said = [escalation?.when?.text, who].filter((one) => one !== undefined).join(' → ');
  return { kind: 'head', anchor: '', place: '', text: lines([summary, said]), range: start };
}

/** A section's own words, then each of its steps. */
function ofSection(section: Section): Omit<Passage, 'sop'>[] {
  const parts = partsOf(section);
  const [own, steps] = [parts.filter(({ part }) => part.kind !== 'step'), section.steps];
  const at = { place: section.title };
  // Steps below “Only for companies:” mean something only with those words, so what a part holds stays with it.
  const outer = (id: string) => parts.find(({ part, inner }) => part.kind === 'guidance' && holdsStep(inner, id));
  return [
    {
      ...at,
      kind: 'section',
      anchor: section.anchor,
      text: lines(own.map(({ part }) => wordsOf(part))),
      range: section.headingRange,
    },
    ...steps.map((step): Omit<Passage, 'sop'> => {
      const holder = outer(step.id);
      return {
        ...at,
        kind: 'step',
        anchor: step.id,
        text: lines([holder ? wordsOf(holder.part) : '', step.text, ...wordsIn(partsOf(step))]),
        range: step.textRange,
      };
    }),
  ];
}

function holdsStep(parts: readonly Outlined[], id: string): boolean {
  return parts.some(({ part, inner }) => (part.kind === 'step' && part.step.id === id) || holdsStep(inner, id));
}

function wordsIn(parts: readonly Outlined[]): string[] {
  return parts.flatMap(({ part, inner }) => [
    wordsOf(part),
    ...(part.kind === 'step' ? wordsIn(partsOf(part.step)) : []),
    ...wordsIn(inner),
  ]);
}

function wordsOf(part: Outlined['part']): string {
  switch (part.kind) {
    case 'step':
      return part.step.text;
    case 'answer':
      return [part.branch.answer, part.branch.also].filter(Boolean).join(': ');
    case 'alert':
      return part.alert.text;
    case 'guidance':
      return guidanceText(part.guidance);
  }
}

/** A reply that cannot be filled in says nothing. */
function ofReply(sop: Sop, reply: Reply, config: LibraryConfig, languages: readonly string[]): Omit<Passage, 'sop'>[] {
  try {
    const { text } = filledText({ sop, reply, config }, {}, { languages, channel: undefined });
    return [{ kind: 'reply', anchor: reply.id, place: reply.title, text, range: reply.range }];
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

function lines(all: readonly string[]): string {
  return all
    .map((one) => one.trim())
    .filter(Boolean)
    .join('\n');
}
