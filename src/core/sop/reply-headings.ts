import type { Section } from './model';

/** What sections are called that hold the replies of an SOP. */
const title =
  /^(?:(?:canned|saved|customer|standard|e-?mail|reply|response|chat) )?(?:repl(?:y|ies)|responses?|answers|macros?|templates|snippets|plantill(?:a|as|es)(?: .*)?|(?:e-mail-|antwort)?vorlagen|modelos de .*|models de .*|respuestas?(?: .*)?|respostes?(?: .*)?|antworten|textbausteine|réponses|risposte|respostas)$/iu;

/** Where a section stands among those that hold replies. */
interface AmongReplies {
  /** Whether it is below a heading that says that replies follow. */
  readonly isBelow: boolean;
  /** Whether one beside it, below the same heading, holds a reply. */
  readonly isBeside: boolean;
}

/** How the sections of an SOP stand among its replies. @param isReply whether there is one, by the anchor of its heading. */
export function amongReplies(sections: readonly Section[], isReply: (anchor: string) => boolean): AmongReplies[] {
  const open: number[] = [];
  const isBelow: boolean[] = [];
  /** The sections that hold a reply are told by level and what they stand below. */
  const holding = new Set<string>();
  const keys = sections.map(({ anchor, level, title: own }, index) => {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    isBelow.push(parent >= 0 && (isBelow[parent] === true || title.test((sections[parent]?.title ?? '').trim())));
    if (level > 0) open.push(index);
    const key = `${level} ${parent}`;
    if (isReply(anchor) && own !== '') holding.add(key);
    return key;
  });
  return keys.map((key, index) => ({ isBelow: isBelow[index] === true, isBeside: holding.has(key) }));
}
