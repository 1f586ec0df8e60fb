/** How what came of tests is written. */
export const testFormats = ['stylish', 'json', 'junit', 'github'] as const;
export type TestFormat = (typeof testFormats)[number];
