import type { Sop } from '../../../src/core/sop/model';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import type { Report } from '../report';
import { percentile } from '../summary';

/** Tells how long the product takes for mails, for the first message after a change, and for the very first. */
export function tellTimes(messages: readonly string[], libraries: readonly (readonly Sop[])[], report: Report): void {
  report.table(
    'Time, in milliseconds, of mails',
    ['', 'p50', 'p95', 'five mails in one, p95', 'ready after a change', 'ready after opening'],
    libraries.map((sops) => [`${sops.length} SOPs`, ...timesOf(sops, messages).map((time) => time.toFixed(1))]),
  );
}

function timesOf(sops: readonly Sop[], messages: readonly string[]): number[] {
  const index = new TriageIndex();
  index.update({ added: sops, changed: [], removed: [] });
  const opening = took(() => index.triage(''));
  const each = messages.slice(0, 500).map((message) => took(() => index.triage(message)));
  const long = messages
    .slice(0, 100)
    .map((_, at) => [0, 1, 2, 3, 4].map((next) => withoutSignature(messages[at + next] ?? '')).join('\n'))
    .map((message) => took(() => index.triage(message)));
  const changes = sops.slice(0, 20).map((sop) =>
    took(() => {
      index.update({ added: [], changed: [sop], removed: [] });
      index.triage('');
    }),
  );
  const shares = [[each, 0.5] as const, [each, 0.95] as const, [long, 0.95] as const, [changes, 0.95] as const];
  return [...shares.map(([times, share]) => percentile(times, share) ?? 0), opening];
}

function took(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What stands before the signature: the rest would not be read. */
function withoutSignature(mail: string): string {
  return mail.split(/^(?:Kind regards|Sent from|Yours)/m, 1)[0] ?? '';
}
