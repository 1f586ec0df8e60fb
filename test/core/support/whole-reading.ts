import { mentionsIn } from '../../../src/core/library/references';
import { readDraft } from '../../../src/core/draft/front-matter';
import { Library } from '../../../src/core/library/library';
import type { Sop } from '../../../src/core/sop/model';
import { syntaxOf } from '../../../src/core/sop/syntax';
import { allMarks } from '../../../src/core/sop/syntax/mark';
import { linterOf } from './libraries';
import { sopFrom, stepsIn } from './sops';

/** Reads a text in every way that the product reads an SOP: its model, what stands where, its problems, what it mentions. */
export function readWhole(text: string): Sop {
  const sop = sopFrom(text);
  const library = new Library();
  library.update([{ kind: 'sop', sop }]);
  linterOf(library).problems(sop.location.uri);
  stepsIn(sop);
  sop.replies.flatMap(({ variants }) => variants.map((variant) => variant.text));
  allMarks(syntaxOf(sop).marks);
  Array.from(mentionsIn(sop));
  readDraft(text);
  return sop;
}
