/** So many of the SOPs that are suggested are sent to a language model at most. */
export const mostCandidates = 10;
