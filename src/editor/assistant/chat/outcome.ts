/** What an answer was about: what may be asked next depends on it. */
export type Outcome = 'suggested' | 'step' | 'all-done' | 'reply' | 'checked' | 'answered' | 'not-covered' | 'nothing';
