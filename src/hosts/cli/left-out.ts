import { leftOut } from '../../core/lint/lint-kinds';
import type { Sop } from '../../core/sop/model';
import { filledIn } from '../../core/text/placeholders';
import { say } from './host';
import type { CliHost } from './host';

/** Tells, once each, the SOPs that search or suggestions leave out because reading them failed. */
export function tellLeftOut(host: CliHost): (sop: Sop, reason: string) => void {
  const told = new Set<Sop>();
  return (sop, reason) => {
    if (told.has(sop)) return;
    told.add(sop);
    say(host.err, `${sop.location.uri}: ${filledIn(leftOut.message, [reason])}`);
  };
}
