import { replyFilters, replyTags } from '../../liquid/allowed';
import { constantTexts } from '../../library/constants';
import type { VariableConfig } from '../../library/variables';
import { configOf, local } from '../asking';
import type { Asking } from '../asking';
import type { LiquidTyped, MarkdownTyped } from '../cursor/markdown-typed';
import { valuesOf } from './choices';
import { filterArguments, filterTexts, tagBodies, tagTexts } from './liquid-words';
import { inSnippet } from './proposal';
import type { Proposal } from './proposal';

type Typed = MarkdownTyped & LiquidTyped;

/** Tags that may only stand inside another, or close it. */
const inside: Readonly<Record<string, readonly string[]>> = {
  if: ['elsif', 'else', 'endif'],
  unless: ['else', 'endunless'],
  case: ['when', 'else', 'endcase'],
  for: ['break', 'continue', 'else', 'endfor'],
  capture: ['endcapture'],
  comment: ['endcomment'],
  raw: ['endraw'],
};

const compared = /([\p{L}_][\p{L}\p{N}_.-]*)\s*(?:==|!=|<>|contains)\s*(["']?)$/u;

/** What fits within `{{ … }}` or `{% … %}`. */
export function liquidProposals(typed: Typed, asking: Asking): Proposal[] {
  const { before, isTag, isReply } = typed;
  if (!isReply) return isTag || before.trim() !== '' ? [] : closing(constants(typed, asking), typed);
  if (isTag && before.trim() === '') return tagProposals(typed, asking);
  if (/\|\s*$/.test(before)) return closing(filters(typed, asking), typed);
  const [, name, quote = ''] = compared.exec(before) ?? whenOf(typed) ?? [];
  if (name !== undefined) return values(typed, name, quote, asking);
  if (/["'][^"']*$/.test(before) && isQuoted(before)) return [];
  if (!mayHoldValue(typed)) return [];
  const names = [...locals(typed), ...variables(typed, asking), ...constants(typed, asking)];
  return isTag ? names : closing(names, typed);
}

/** Whether a value may stand at a place. */
function mayHoldValue({ before, isTag }: Typed): boolean {
  if (!isTag) return /^\s*$|[:,[(]\s*$|\.\.\s*$/.test(before);
  return /^\s*(?:if|elsif|unless|case|when)\s+$|(?:\band|\bor|==|!=|>=?|<=?|contains|=|\bin|[:,(])\s*$/.test(before);
}

function isQuoted(text: string): boolean {
  return ['"', "'"].some((quote) => text.split(quote).length % 2 === 0);
}

/** The variable of the `case` that a `when` belongs to, as a comparison has it. */
function whenOf({ before, above, isTag }: Typed): [string, string, string] | undefined {
  const [, quote] = (isTag ? /^\s*when\s+(?:.*(?:,|\bor)\s*)?(["']?)$/.exec(before) : null) ?? [];
  const [, name] = above.match(/\{%-?\s*case\s+([\p{L}_][\p{L}\p{N}_.-]*)(?![\s\S]*\{%-?\s*(?:case|endcase))/u) ?? [];
  return quote === undefined || name === undefined ? undefined : ['', name, quote];
}

function values({ range, text }: Typed, name: string, open: string, asking: Asking): Proposal[] {
  const quote = open === '' ? '"' : '';
  return valuesOf(asking, name).map(({ value, detail, also }) => ({
    kind: 'value',
    label: value,
    ...(detail === undefined ? {} : { detail }),
    ...(also === undefined ? {} : { also }),
    range,
    text: text.startsWith('"') ? value : `${quote}${value}${quote}`,
  }));
}

function variables({ range }: Typed, asking: Asking): Proposal[] {
  return [...configOf(asking).variables].map(([name, config]) => {
    const label = local(asking, config.label);
    return {
      kind: 'variable',
      label: name,
      ...(label === undefined ? {} : { detail: label, also: label }),
      ...exampleOf(config, asking),
      range,
      text: name,
    };
  });
}

function exampleOf({ example, values: known }: VariableConfig, asking: Asking): Pick<Proposal, 'example'> {
  const all = [...known].map(([value, label]) => local(asking, label) ?? value);
  const shown = all.length > 0 ? all.join(' · ') : example;
  return shown === undefined ? {} : { example: shown };
}

function constants({ range }: Typed, asking: Asking): Proposal[] {
  const { constants: all, lang } = configOf(asking);
  const texts = constantTexts(all, [asking.sop?.lang, lang]);
  return [...texts].map(([name, text]) => ({
    kind: 'constant',
    label: name,
    detail: text,
    also: text,
    range,
    text: name,
  }));
}

/** The names that the reply has given so far. */
function locals({ above, range }: Typed): Proposal[] {
  const names = new Set<string>();
  for (const [, word, name] of above.matchAll(/\{%-?\s*(assign|capture|for)\s+([\p{L}_][\p{L}\p{N}_-]*)/gu))
    if (word !== undefined && name !== undefined) names.add(name);
  return [...names].map((name) => ({ kind: 'variable', label: name, range, text: name }));
}

function filters({ range }: Typed, asking: Asking): Proposal[] {
  return replyFilters.map((name) => {
    const about = filterTexts[name];
    const snippet = filterArguments[name];
    return {
      kind: 'function',
      label: name,
      ...(about === undefined ? {} : { about: asking.translate(about) }),
      range,
      text: snippet === undefined ? name : `${name}${snippet}`,
      ...(snippet === undefined ? {} : { isSnippet: true }),
    };
  });
}

/** The names of tags: those that go with what is open first. */
function tagProposals(typed: Typed, asking: Asking): Proposal[] {
  const { before, isClosed, closing: rest } = typed;
  const range = withClosing(typed);
  const open = openTag(typed.above);
  const own = open === undefined ? [] : (inside[open] ?? []);
  const space = before === '' ? ' ' : '';
  return [...own, ...replyTags].map((name) => {
    const about = tagTexts[name];
    const shown = {
      kind: 'function',
      label: name,
      ...(about === undefined ? {} : { about: asking.translate(about) }),
      range,
    } as const;
    const body = tagBodies[name];
    // Closed further on: then only its name is written.
    if (isClosed && !rest) return { ...shown, text: `${space}${name}` };
    if (body !== undefined) return { ...shown, text: `${space}${body}`, isSnippet: true };
    const more = name === 'elsif' ? ' ${1:condition}' : name === 'when' ? ' "${1:value}"' : '';
    return { ...shown, text: `${space}${name}${more} %}$0`, isSnippet: true };
  });
}

/** The tag that is still open where a text ends. */
function openTag(text: string): string | undefined {
  const open: string[] = [];
  for (const [, end, name = ''] of text.matchAll(/\{%-?\s*(end)?(if|unless|case|for|capture|comment|raw)\b/g)) {
    if (end === undefined) open.push(name);
    else if (open.at(-1) === name) open.pop();
  }
  return open.at(-1);
}

/** The same with what closes an output, where nothing does yet. */
function closing(proposals: readonly Proposal[], typed: Typed): Proposal[] {
  const { before, closing: rest, isClosed } = typed;
  const space = before === '' ? ' ' : '';
  if (isClosed && !rest) return proposals.map((one) => ({ ...one, text: `${space}${one.text}` }));
  const range = withClosing(typed);
  return proposals.map(({ isSnippet, text, ...shown }) => ({
    ...shown,
    range,
    // Behind an argument that is still to be written, or behind it all.
    text: `${space}${isSnippet ? text : inSnippet(text)} \\}\\}$0`,
    isSnippet: true,
  }));
}

/** What is replaced, with what closes it directly behind. */
function withClosing({ range, closing: rest }: Typed): Typed['range'] {
  return rest ? { start: range.start, end: rest.end } : range;
}
