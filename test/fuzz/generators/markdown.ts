import { assertSound } from '../../core/support/invariants';
import { withFrontMatter } from '../../core/support/sops';
import { readWhole } from '../../core/support/whole-reading';
import type { Generator } from '../generator';
import { markdownMarks } from '../marks';
import { hostileText, plainText } from '../text';

/** Markdown below front matter that is as it should be, read in every way there is. */
export const markdown: Generator<string> = {
  name: 'markdown',
  maxSize: 100_000,
  make: (random, size) => withFrontMatter(hostileText(random, markdownMarks, size)),
  plain: (size) => withFrontMatter(plainText(size)),
  read: (text) => assertSound(readWhole(text), text),
};
