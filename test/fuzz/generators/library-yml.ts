import { readLibraryConfig } from '../../../src/core/library/config';
import { linterOf } from '../../core/support/libraries';
import { Library } from '../../../src/core/library/library';
import type { Generator } from '../generator';
import { hostileText, plainText } from '../text';
import { yamlMarks } from '../yaml-marks';

/** A `library.yml` with its problems. */
export const libraryYml: Generator<string> = {
  name: 'library-yml',
  maxSize: 250_000,
  make: (random, size) => hostileText(random, yamlMarks, size),
  plain: (size) => `constants:\n  about: >\n    ${plainText(size).replace(/\n/g, ' ')}\n`,
  read(text) {
    readLibraryConfig(text);
    linterOf(new Library()).checkConfig(text, 'sops');
  },
};
