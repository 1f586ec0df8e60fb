import type { ReadingCode } from '../../core/problem';

/** What VS Code must not open for us: opening a pipe waits without end, and a link shows what is not in the library. */
export const neverOpened: readonly ReadingCode[] = ['sop.not-a-file', 'sop.link-not-followed'];
