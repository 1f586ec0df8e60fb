import { newSopId } from '../new-sop';
import { stepsOf } from '../../sop/model';
import { parseDuration } from '../../text/duration';
import { said } from '../asking';
import type { Asking } from '../asking';
import type { MarkdownTyped, TagTyped } from '../cursor/markdown-typed';
import type { AuthoringText } from '../texts';
import { roles } from './choices';
import type { Proposal } from './proposal';

const durations = ['1m', '2m', '5m', '10m', '15m', '30m', '1h', '1d'];

/** Words of a tag, each with those that it does not go with. */
const words = {
  optional: ['optional', 'required'],
  protocol: ['protocol', 'discretion'],
  discretion: ['protocol', 'discretion'],
} as const;

/** Little words that an id does without. */
const small =
  /\b(?:the|an?|of|to|and|or|if|is|are|it|in|on|for|with|el|la|els|les|los|las|un|una|de|del|y|o|a|al|en|con|que|si|se|su|lo|i|amb|per|que|no)\b/giu;
/** How many words an id has. */
const mostWords = 4;

/** What fits the tag of a step. */
export function tagProposals(typed: MarkdownTyped & TagTyped, asking: Asking): Proposal[] {
  const { others, range, isClosed } = typed;
  const has = (test: (word: string) => boolean) => others.some(test);
  const end = isClosed ? '' : '`';
  const proposals: Proposal[] = [];
  const propose = (kind: Proposal['kind'], label: string, about?: AuthoringText, detail?: string, also?: string) =>
    proposals.push({
      ...{ kind, label, range, text: label },
      ...(about ? { about: said(asking, about) } : {}),
      ...(detail ? { detail } : {}),
      ...(also ? { also } : {}),
    });
  if (!has((one) => one.startsWith('#'))) {
    const id = stepId(typed, asking);
    if (id !== undefined) propose('word', `#${id}`, 'tag.id');
  }
  for (const [word, clashing] of Object.entries(words))
    if (!has((one) => (clashing as readonly string[]).includes(one)))
      propose('word', word, `tag.${word as keyof typeof words}`);
  if (!has((one) => parseDuration(one) !== undefined))
    for (const [at, one] of durations.entries()) propose('value', one, at === 0 ? 'tag.duration' : undefined);
  if (!has((one) => one.startsWith('@')))
    for (const { value, detail, also } of roles(asking)) propose('role', `@${value}`, 'tag.role', detail, also);
  return proposals.map((one) => (end === '' ? one : { ...one, text: `${one.text}${end}` }));
}

/** An id made of the words of a step, which no other step has. */
function stepId({ step, range }: MarkdownTyped & TagTyped, { sop }: Asking): string | undefined {
  const plain = step.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\{\{[^}]*\}\}/g, '');
  const telling = plain.replace(small, ' ').match(/[\p{L}\p{N}]+/gu) ?? plain.match(/[\p{L}\p{N}]+/gu);
  if (!telling) return undefined;
  const taken = new Set<string>();
  if (sop) for (const { id, range: own } of stepsOf(sop)) if (own.start.line !== range.start.line) taken.add(id);
  return newSopId(telling.slice(0, mostWords).join(' '), (id) => taken.has(id));
}
