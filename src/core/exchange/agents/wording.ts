/** The words of the format that assistants read, which those who write it and those who read it share. */

export const headings = {
  overview: 'Overview',
  rules: 'How to follow this',
  parameters: 'Parameters',
  steps: 'Steps',
  replies: 'Replies',
  troubleshooting: 'Troubleshooting',
} as const;

/** What a section is called that an SOP has before its first heading. */
export const firstSection = 'Begin';

export const constraints = '**Constraints:**';

/** What stands below the parameters: readers of the format expect to be told how to get them, also where there are none. */
const acquisition = '**Constraints for parameter acquisition:**';

/** How values are come by: those of the parameters above it, or none. */
export const acquisitions = {
  some: [
    acquisition,
    '- You MUST take these from what the customer wrote and from the ticket, and ask for what is missing',
    '- You MUST NOT make one up, because the customer would be told what is not true',
  ],
  none: [acquisition, '- You MAY begin at once, because this asks for no values'],
} as const;

/** What stands above the words in which customers ask for it. */
export const usedWhen = 'Use it when customers write:';

/** How a warning, and one of danger, begins. */
export const warnings = {
  warning: 'You MUST NOT overlook this',
  caution: 'You MUST NOT overlook this danger',
} as const;

/** What files do not say themselves: how the words of a procedure are meant. */
export const rules: readonly string[] = [
  '- MUST: exactly as written, in its order, never left out. SHOULD: required; if it cannot be done, say why and hand over. MAY: may be left out. MUST NOT: a warning.',
  '- Brackets behind these words say the name of the step (`#name`), whose step it is (`@role`: hand it over unless that is your role) and how long it may take (`5m`, `2h`).',
  '- Points with an arrow are the only answers to the question above them. Go on where the answer leads; what only an answer leads to is not done otherwise.',
  '- Replies are approved texts: send them word for word, in the language of the customer, with `{{ … }}` filled in and `{% … %}` followed. Ask for a value that you do not know; never make one up.',
  '- Where this does not cover the case, hand it over to a person.',
];

/** How a step is required: the word that stands for it, and what is said behind it. */
export function force(required: boolean, conduct: 'protocol' | 'discretion' | undefined): string {
  const does =
    conduct === 'protocol' ? 'do exactly this' : conduct === 'discretion' ? 'do this as you judge best' : 'do this';
  return `You ${required ? (conduct === 'protocol' ? 'MUST' : 'SHOULD') : 'MAY'} ${does}`;
}
