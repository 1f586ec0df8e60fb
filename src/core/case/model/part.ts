import { withConstants } from '../../library/constants-in-sop';
import { readSop } from '../../sop/read';
import { firstReading } from '../../sop/reading';
import type { Sop } from '../../sop/model';
import type { CasePart } from './state';

/** An SOP of a case, read from the text that the case keeps as it was understood then, with the constants as they were. */
export function readPart({
  text,
  location,
  reading,
  constants,
}: Pick<CasePart, 'text' | 'location' | 'reading' | 'constants'>): Sop {
  return withConstants(readSop(text, location, reading ?? firstReading), constants);
}
