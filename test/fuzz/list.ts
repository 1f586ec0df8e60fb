import type { Generator } from './generator';
import { condition } from './generators/condition';
import { draft } from './generators/draft';
import { draftParts } from './generators/draft-parts';
import { duration } from './generators/duration';
import { eml } from './generators/eml';
import { fileName } from './generators/file-name';
import { foundFacts } from './generators/found-facts';
import { frontMatter } from './generators/front-matter';
import { indexedText } from './generators/indexed-text';
import { libraryYml } from './generators/library-yml';
import { markdown } from './generators/markdown';
import { message } from './generators/message';
import { placeholder } from './generators/placeholder';
import { query } from './generators/query';
import { record } from './generators/record';
import { reply } from './generators/reply';
import { testYml } from './generators/test-yml';
import { whatLeaves } from './generators/what-leaves';

/** All of them, one a line. */
export const generators: readonly Generator<unknown>[] = [
  markdown,
  indexedText,
  frontMatter,
  libraryYml,
  draft,
  draftParts,
  eml,
  condition,
  duration,
  reply,
  placeholder,
  message,
  foundFacts,
  query,
  record,
  fileName,
  testYml,
  whatLeaves,
];
