import type { Section } from './model';

/** What sections are called that hold the replies of an SOP. */
const title =
  /^(?:(?:canned|saved|customer|standard|e-?mail|reply|response|chat) )?(?:repl(?:y|ies)|responses?|answers|macros?|templates|snippets|plantill(?:a|as|es)(?: .*)?|(?:e-mail-|antwort)?vorlagen|modelos de .*|models de .*|respuestas?(?: .*)?|respostes?(?: .*)?|antworten|textbausteine|réponses|risposte|respostas)$/iu;

/** Whether a heading says that replies stand below it. */
export function namesReplies(heading: string): boolean {
  return title.test(heading.trim());
}

/** Where a section stands among those that hold replies. */
interface AmongReplies {
  /** Whether it is below a heading that says that replies follow. */
  readonly isBelow: boolean;
  /** Whether one beside it, below the same heading, holds a reply. */
  readonly isBeside: boolean;
  /** Whether its own heading says that replies follow. */
  readonly isTitle: boolean;
}

/** How the sections of an SOP stand among its replies. @param isReply whether there is one, by the anchor of its heading. */
export function amongReplies(sections: readonly Section[], isReply: (anchor: string) => boolean): AmongReplies[] {
  const open: number[] = [];
  const isBelow: boolean[] = [];
  const isTitle: boolean[] = [];
  /** The sections that hold a reply are told by level and what they stand below. */
  const holding = new Set<string>();
  const keys = sections.map(({ anchor, level, title: own }, index) => {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    isTitle.push(namesReplies(own) && !(level === 1 && isProcedure(sections, index)));
    isBelow.push(parent >= 0 && (isBelow[parent] === true || isTitle[parent] === true));
    if (level > 0) open.push(index);
    const key = `${level} ${parent}`;
    if (isReply(anchor) && own !== '') holding.add(key);
    return key;
  });
  return keys.map((key, index) => ({
    isBelow: isBelow[index] === true,
    isBeside: holding.has(key),
    isTitle: isTitle[index] === true,
  }));
}

/** Whether steps stand below a heading: it is called like one for replies, and is the title of a procedure. */
function isProcedure(sections: readonly Section[], at: number): boolean {
  for (let index = at; index < sections.length; index++) {
    const { level = 0, steps = [] } = sections[index] ?? {};
    if (index > at && level <= 1) return false;
    if (steps.length > 0) return true;
  }
  return false;
}
