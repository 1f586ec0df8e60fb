/** How what is wrong with a library is written. */
export const lintFormats = ['stylish', 'json', 'sarif', 'github', 'checkstyle'] as const;
export type LintFormat = (typeof lintFormats)[number];
