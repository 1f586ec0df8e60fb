import type { TemplateFault } from './fault';
import type { LiquidMark } from './mark';

/** The tags that replies can use, each with those that only stand inside it or close it. */
const tags = {
  if: ['elsif', 'else', 'endif'],
  unless: ['endunless'],
  case: ['when', 'endcase'],
  for: ['break', 'continue', 'endfor'],
  assign: [],
  capture: ['endcapture'],
  comment: ['endcomment'],
  raw: ['endraw'],
  '#': [],
} as const;

/** The tags that replies can use, as authors look for them. */
export const replyTags: readonly string[] = Object.keys(tags);

/** The filters that replies can use. None of them makes a list, and each takes time in proportion to what it is given. */
export const replyFilters: readonly string[] = [
  'default',
  'upcase',
  'downcase',
  'capitalize',
  'strip',
  'append',
  'prepend',
  'replace',
  'remove',
  'truncate',
  'slice',
  'url_encode',
  'date',
  'size',
  'first',
  'last',
  'join',
  'plus',
  'minus',
  'times',
  'divided_by',
  'modulo',
  'round',
  'ceil',
  'floor',
  'abs',
  'at_least',
  'at_most',
];

/** Those and the ones that stand inside them or close them. */
export const knownTags: ReadonlySet<string> = new Set([...replyTags, ...Object.values(tags).flat()]);
const knownFilters = new Set(replyFilters);

/** Every tag, filter and range of a template that replies cannot use, in order. */
export function* notAllowed(marks: readonly LiquidMark[]): Generator<TemplateFault> {
  for (const mark of marks) {
    const { start, end } = mark;
    if (mark.kind === 'tag-name' && !knownTags.has(mark.name)) yield { kind: 'tag', word: mark.name, start, end };
    if (mark.kind === 'filter-name' && !knownFilters.has(mark.name))
      yield { kind: 'filter', word: mark.name, start, end };
    yield* notAllowed(mark.marks);
  }
}
