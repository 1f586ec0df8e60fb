import { hashText } from '../../case/record/seal';
import { locateFrontMatter } from '../../sop/locate-front-matter';
import type { Sop } from '../../sop/model';

/** SOPs do not change: who types in one gets another. */
const hashes = new WeakMap<Sop, string>();

/** So much of a hash tells two texts apart. */
const hashShown = 16;

/**
 * What of an SOP those go by who follow it: its title, its promises, whom it escalates to, and its text. Who wrote, approved and
 * looked through it, its version and its status are not in it: nobody has to act otherwise when those change. It is the same on
 * every system, whatever its lines end with.
 */
export function contentOf({ title, front, text }: Pick<Sop, 'title' | 'front' | 'text'>): string {
  const { sla, escalation, followUp } = front;
  const said = {
    title,
    'first-response': sla?.firstResponse,
    'next-reply': sla?.nextReply,
    resolution: sla?.resolution,
    clock: sla?.clock,
    to: escalation?.to?.text,
    when: escalation?.when?.text,
    after: escalation?.after,
    'follow-up': followUp,
  };
  const head = Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  const lines = text.split(/\r\n|\r|\n/);
  const body = lines.slice(locateFrontMatter(lines).bodyLine).map((line) => line.trimEnd());
  return `${head.join('\n')}\n\n${body.join('\n').trim()}\n`;
}

/** The beginning of the hash of what `contentOf` gives. */
export function contentHash(content: string): string {
  return hashText(content).slice(0, hashShown);
}

/** `contentHash` of an SOP, which is worked out once. */
export function hashOf(sop: Sop): string {
  const known = hashes.get(sop);
  if (known !== undefined) return known;
  const hash = contentHash(contentOf(sop));
  hashes.set(sop, hash);
  return hash;
}
