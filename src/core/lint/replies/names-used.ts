import { readCondition } from '../../liquid/condition';
import type { Sop } from '../../sop/model';

/** What is known of SOPs: who asks for many at once has each read once. */
const known = new WeakMap<Sop, ReadonlySet<string>>();

const liquid = /\{\{[^{}]*\}\}|\{%[^{}%]*(?:%(?!\})[^{}%]*)*%\}/g;
const quoted = /"[^"]*"|'[^']*'/g;
const name = /[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/gu;

/** The names that an SOP uses anywhere: in replies, steps and conditions. Words of Liquid are among them. */
export function namesUsed(sop: Sop): ReadonlySet<string> {
  const before = known.get(sop);
  if (before) return before;
  const names = new Set<string>();
  const { text } = sop;
  if (/\{[{%]/.test(text))
    for (const [part] of text.matchAll(liquid))
      for (const [one] of part.replace(quoted, ' ').matchAll(name)) names.add(one);
  const when = sop.front.escalation?.when;
  for (const one of (when && readCondition(when.text, () => true)?.names) ?? []) names.add(one);
  for (const one of Object.keys(sop.front.appliesTo)) names.add(one);
  known.set(sop, names);
  return names;
}
