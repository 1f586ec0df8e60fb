/** The languages that commands say things in. */
export const messageLanguages = ['en', 'es', 'ca'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];
