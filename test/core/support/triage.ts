import type { Sop } from '../../../src/core/sop/model';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { sopFrom } from './sops';

/** An SOP that says nothing but what it is for. */
export function withTriggers(
  id: string,
  title: string,
  lang: string,
  triggers: readonly string[],
  status = 'approved',
): Sop {
  const listed = triggers.map((one) => `  - ${one}\n`).join('');
  return sopFrom(
    `---\nid: ${id}\ntitle: ${title}\nlang: ${lang}\nstatus: ${status}\ntriggers:\n${listed}---\n\nText.\n`,
    `${id}.md`,
  );
}

/** What suggests some SOPs. */
export function triageOf(...sops: readonly Sop[]): TriageIndex {
  const index = new TriageIndex();
  index.update({ added: sops, changed: [], removed: [] });
  return index;
}
