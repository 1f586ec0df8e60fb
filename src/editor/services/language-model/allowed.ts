/** What a language model is asked for. Each is allowed by itself, for each sends something else. */
export type ModelUse = 'choose' | 'draft';

/** Under this, the machine remembers which language model a person allowed for what. */
export const allowedModels = 'languageModels';
