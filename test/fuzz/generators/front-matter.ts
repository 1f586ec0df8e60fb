import { assertSound } from '../../core/support/invariants';
import { readWhole } from '../../core/support/whole-reading';
import type { Generator } from '../generator';
import { hostileText, plainText } from '../text';
import { yamlMarks } from '../yaml-marks';

/** The front matter of an SOP. */
export const frontMatter: Generator<string> = {
  name: 'front-matter',
  maxSize: 250_000,
  make: (random, size) => `---\n${hostileText(random, yamlMarks, size)}\n---\n\nText\n`,
  plain: (size) => `---\ntitle: A\nescalation:\n  when: >\n    ${plainText(size).replace(/\n/g, ' ')}\n---\n\nText\n`,
  read: (text) => assertSound(readWhole(text), text),
};
