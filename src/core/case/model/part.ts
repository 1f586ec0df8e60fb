import { withConstants } from '../../library/constants-in-sop';
import { readSop } from '../../sop/read';
import type { Sop } from '../../sop/model';
import type { CasePart } from './state';

/** An SOP of a case, read from the text that the case keeps, with the constants as they were. */
export function readPart({ text, location, constants }: Pick<CasePart, 'text' | 'location' | 'constants'>): Sop {
  return withConstants(readSop(text, location), constants);
}
