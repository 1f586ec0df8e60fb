import { draftBody, readDraft } from '../../../src/core/draft/front-matter';
import { Library } from '../../../src/core/library/library';
import { linterOf } from '../../core/support/libraries';
import type { Generator } from '../generator';
import { hostileText, plainText } from '../text';
import { yamlMarks } from '../yaml-marks';

/** The front matter of a draft. */
export const draft: Generator<string> = {
  name: 'draft',
  maxSize: 250_000,
  make: (random, size) => `---\n${hostileText(random, yamlMarks, size)}\n---\n\nHello\n`,
  plain: (size) => `---\nname: Ana\n---\n\n${plainText(size)}`,
  read(text) {
    linterOf(new Library()).draftProblems({ text, front: readDraft(text) });
    draftBody(text);
  },
};
