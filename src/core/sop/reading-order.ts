import { partsOf } from './outline';
import type { Outlined } from './outline';
import { allSteps } from './model';
import type { Reply, Sop, Step } from './model';

/** What stands under one heading where an SOP is read as a page. */
export interface SectionToRead {
  readonly anchor: string;
  /** All names that links may use. */
  readonly names: readonly string[];
  /** Empty for what has no heading of its own. */
  readonly title: string;
  /** From 2, as the title of the SOP is the first. It is never more than one deeper than what comes before. */
  readonly level: number;
  readonly parts: readonly Outlined[];
  /** The replies that stand here; the first is the section itself where it has its anchor. */
  readonly replies: readonly Reply[];
  /** What answers its question before it is asked, where the section is such a question. */
  readonly anticipation: Reply | undefined;
}

/**
 * The sections of an SOP in the order in which they are read, each with the replies in it. A heading that only says the
 * title again is left out.
 */
export function sectionsToRead(sop: Pick<Sop, 'title' | 'sections' | 'replies' | 'anticipations'>): SectionToRead[] {
  const inSteps = new Set(
    sop.sections.flatMap(({ steps }) => [...allSteps(steps)].flatMap((step) => repliesIn(step, sop))),
  );
  const under = new Map<string, Reply[]>();
  for (const reply of sop.replies) {
    if (inSteps.has(reply)) continue;
    const { anchor } = sop.sections.find((one) => one.anchor === reply.id) ?? sop.sections.at(-1) ?? { anchor: '' };
    under.set(anchor, [...(under.get(anchor) ?? []), reply]);
  }
  const read = sop.sections.map((section): SectionToRead => {
    const isTitle = section.level === 1 && section.title === sop.title;
    return {
      anchor: section.anchor,
      names: [section.anchor, ...(section.also ?? [])].filter(Boolean),
      title: isTitle ? '' : section.title,
      level: Math.max(2, section.level),
      parts: partsOf(section),
      replies: under.get(section.anchor) ?? [],
      anticipation: sop.anticipations.find(({ id }) => id === section.anchor),
    };
  });
  return withoutGaps(read.filter((one) => !isEmpty(one)));
}

/** The replies that stand in a step, rather than in a section that the step leads to. */
export function repliesIn(step: Step, { replies }: Pick<Sop, 'replies'>): Reply[] {
  const { line, character } = step.textRange.start;
  return replies.filter(
    ({ id, range: { start } }) => step.replies.includes(id) && start.line === line && start.character === character,
  );
}

function isEmpty({ title, parts, replies }: SectionToRead): boolean {
  return title === '' && parts.length === 0 && replies.length === 0;
}

/** Screen readers go through a page by its headings: none is skipped. */
function withoutGaps(sections: readonly SectionToRead[]): SectionToRead[] {
  let last = 1;
  return sections.map((section) => {
    if (section.title === '') return section;
    last = Math.min(section.level, last + 1);
    return { ...section, level: last };
  });
}
