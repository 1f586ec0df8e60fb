import * as z from 'zod';
import { hashText } from '../case/record/seal';
import type { CasePart } from '../case/model/state';
import type { Library } from '../library/library';
import { whyNotInForce } from '../lifecycle/approval/in-force';
import { statuses } from '../sop/model';
import type { Sop } from '../sop/model';
import { today } from '../text/day';

/** Says exactly what an answer rests on, so that people can look it up and check it. */
export const citeSchema = z
  .object({
    sop: z.string().describe('Id of the SOP'),
    version: z.string().optional(),
    hash: z.string().describe('SHA-256 of the text of the SOP that was read'),
    status: z.enum(statuses),
    not_in_force: z
      .enum(['draft', 'in-review', 'retired', 'not-yet', 'changed'])
      .optional()
      .describe('Why the SOP is not in force: do not follow it for a customer'),
    step: z.string().optional().describe('Id of the step'),
    reply: z.string().optional().describe('Id of the reply'),
  })
  .describe('What this rests on: name it to people');
export type Cite = z.infer<typeof citeSchema>;

/** What of an SOP is cited. */
interface Cited {
  readonly step?: string;
  readonly reply?: string;
}

/** An SOP does not change: who edits it gets another. */
const hashes = new WeakMap<Sop, string>();

function hashOf(sop: Sop): string {
  const known = hashes.get(sop) ?? hashText(sop.text);
  hashes.set(sop, known);
  return known;
}

/** Cites an SOP as the library has it. @param now ms since 1970 UTC. */
export function cite(sop: Sop, library: Library, now: number, what: Cited = {}): Cite {
  return {
    sop: sop.id,
    ...(sop.version === undefined ? {} : { version: sop.version }),
    hash: hashOf(sop),
    status: sop.status,
    ...notInForce(sop, library, now),
    ...what,
  };
}

/** Cites an SOP of a case, as the case keeps it. */
export function citePart(part: CasePart, sop: Sop, what: Cited = {}): Cite {
  return {
    sop: part.sop,
    ...(part.version === undefined ? {} : { version: part.version }),
    hash: part.sha === '' ? hashText(part.text) : part.sha,
    status: sop.status,
    ...what,
  };
}

function notInForce(sop: Sop, library: Library, now: number): Pick<Cite, 'not_in_force'> {
  const why = whyNotInForce(sop, today(now), library);
  return why === undefined ? {} : { not_in_force: why };
}
