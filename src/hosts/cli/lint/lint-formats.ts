/** How what is wrong with a library is written. */
export const lintFormats = ['stylish', 'json', 'sarif', 'github', 'checkstyle'] as const;
export type LintFormat = (typeof lintFormats)[number];

/** The languages in which it is told. */
export const lintLanguages = ['en', 'es', 'ca'] as const;
export type LintLanguage = (typeof lintLanguages)[number];
