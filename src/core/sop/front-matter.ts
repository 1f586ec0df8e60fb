import { problem } from '../problem';
import type { Problem } from '../problem';
import { frontMatterBounds } from '../yaml/bounds';
import type { YamlKeys } from '../yaml/mender';
import { YamlReader } from '../yaml/reader';
import type { YamlMap } from '../yaml/reader';
import { foreignKeys } from './foreign-keys';
import { audiences, statuses, stepMarks } from './model';
import type { Approval, Basis, Escalation, FrontMatter, TextWithRange, Sla, TranslationOf } from './model';

/** The keys an SOP's front matter may have; `media/sop.schema.json` describes the same ones. */
export const frontMatterKeys = [
  'id',
  'title',
  'status',
  'version',
  'lang',
  'owner',
  'authors',
  'approvers',
  'read-by',
  'basis',
  'translation-of',
  'effective',
  'last-reviewed',
  'review-every',
  'audience',
  'aliases',
  'tags',
  'triggers',
  'answers',
  'applies-to',
  'sla',
  'escalation',
  'follow-up',
  'related',
  'external-ids',
  'steps',
] as const;

/** What front matter is about, for reading its YAML. */
export const frontMatterYaml: YamlKeys = {
  known: frontMatterKeys,
  title: 'title',
  words: ['title', 'aliases', 'tags', 'triggers', 'answers'],
  tags: 'tags',
};

const slaKeys = ['first-response', 'next-reply', 'resolution', 'clock'] as const;
const identifier = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const version = /^\d+(\.\d+){0,2}$/;
/** Hashes may be shortened, as in Git. */
const hash = /^[0-9a-f]{6,64}$/i;

export interface FrontMatterBlock {
  /** The YAML between the fences. */
  readonly yaml: string;
  /** The line that the YAML begins on. */
  readonly firstLine: number;
  /** The line that the Markdown after it begins on. */
  readonly bodyLine: number;
  readonly state: 'found' | 'missing' | 'unclosed';
  /** Whether it is not at the beginning, or not between two lines `---`. */
  readonly isMisplaced?: boolean;
}

/** How many lines may stand before front matter that is not at the beginning. */
const mostBefore = 50;
/** A line that was meant to be `---`: word processors make dashes of it. */
const nearFence = /^\s*(?:-{3,}|[—–][—–-]*)\s*$/;
const keyLine = /^["']?[\p{L}_][\p{L}\p{N}_.-]*["']?[ \t]*[:：](?:\s|$)/u;

/**
 * Finds the front matter: the lines between a first line `---` and the next line `---` or `...`. It is found as well
 * where only blank lines and comments stand before it, or where its first and last line are nearly so, as long as keys
 * begin right below.
 */
export function locateFrontMatter(lines: readonly string[]): FrontMatterBlock {
  if (!isFence(lines[0] ?? '')) return locateElsewhere(lines);
  const end = lines.findIndex((_, index) => index > 0 && isEnd(lines, index));
  if (end < 0) return { yaml: '', firstLine: 1, bodyLine: 1, state: 'unclosed' };
  return block(lines, 0, end, false);
}

function locateElsewhere(lines: readonly string[]): FrontMatterBlock {
  const missing = { yaml: '', firstLine: 0, bodyLine: 0, state: 'missing' } as const;
  const start = firstWords(lines);
  if (start === undefined || !nearFence.test(lines[start] ?? '') || !keyLine.test(lines[start + 1] ?? ''))
    return missing;
  const end = lines.findIndex((line, index) => index > start && (isEnd(lines, index) || nearFence.test(line)));
  return end < 0 ? missing : block(lines, start, end, true);
}

function block(lines: readonly string[], start: number, end: number, isMisplaced: boolean): FrontMatterBlock {
  const yaml = lines.slice(start + 1, end).join('\n');
  return { yaml, firstLine: start + 1, bodyLine: end + 1, state: 'found', isMisplaced };
}

/** The first line that is neither blank nor part of a comment. */
function firstWords(lines: readonly string[]): number | undefined {
  let isComment = false;
  for (const [at, line] of lines.slice(0, mostBefore).entries()) {
    const begins: boolean = isComment || /^\s*<!--/.test(line);
    if (!begins && line.trim() !== '') return at;
    isComment = begins && !line.trimEnd().endsWith('-->');
  }
  return undefined;
}

function isFence(line: string): boolean {
  return line.startsWith('---') && line.trimEnd() === '---';
}

/** Whether YAML ends at a line: at `...` only when no key follows. */
function isEnd(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (isFence(line)) return true;
  if (!line.startsWith('...') || line.trimEnd() !== '...') return false;
  const next = lines.slice(at + 1, at + mostBefore).find((one) => one.trim() !== '') ?? '';
  return !keyLine.test(next);
}

/** Reads the keys; reports what is wrong as problems, with their ranges in the file. */
export function readFrontMatter(
  block: FrontMatterBlock,
  firstLineLength: number,
): { front: FrontMatter; problems: Problem[] } {
  const firstLine = { start: { line: 0, character: 0 }, end: { line: 0, character: firstLineLength } };
  if (block.state === 'missing') return { front: read(undefined), problems: [] };
  if (block.state === 'unclosed')
    return { front: read(undefined), problems: [problem('sop.front-matter-unclosed', firstLine)] };
  const reader = new YamlReader(block.yaml, frontMatterBounds, frontMatterYaml, block.firstLine);
  const root = reader.root();
  root?.allow(frontMatterKeys, foreignKeys);
  const front = read(root);
  if (!block.isMisplaced) return { front, problems: reader.problems };
  const line = block.firstLine - 1;
  const range = { start: { line, character: 0 }, end: { line: block.firstLine, character: 0 } };
  return { front, problems: [problem('sop.front-matter-place', range), ...reader.problems] };
}

function read(map: YamlMap | undefined): FrontMatter {
  const sla = map?.map('sla');
  return {
    id: placed(map, 'id', (text) => identifier.test(text)),
    title: placed(map, 'title'),
    status: map?.oneOf('status', statuses),
    version: map?.matching('version', 'yaml.not-version', (text) => version.test(text)),
    lang: map?.string('lang'),
    owner: placed(map, 'owner'),
    authors: map?.strings('authors') ?? [],
    approvers: map ? approvals(map) : [],
    readBy: map?.strings('read-by') ?? [],
    basis: (map?.maps('basis') ?? []).flatMap(basis),
    translationOf: translationOf(map?.map('translation-of')),
    effective: map?.date('effective'),
    lastReviewed: map?.date('last-reviewed'),
    reviewEvery: map?.duration('review-every'),
    audience: map?.oneOf('audience', audiences),
    aliases: texts(map, 'aliases'),
    tags: tagsOf(map),
    triggers: texts(map, 'triggers'),
    answers: texts(map, 'answers'),
    appliesTo: appliesTo(map?.map('applies-to')),
    sla: readSla(sla),
    clockRange: sla?.keys().includes('clock') ? sla.rangeOfValue('clock') : undefined,
    escalation: escalation(map?.map('escalation')),
    followUp: map?.duration('follow-up'),
    related: map?.strings('related') ?? [],
    externalIds: externalIds(map?.map('external-ids')),
    steps: map?.oneOf('steps', stepMarks),
  };
}

function placed(map: YamlMap | undefined, key: string, test?: (text: string) => boolean): TextWithRange | undefined {
  const text = test ? map?.matching(key, 'yaml.not-identifier', test) : map?.string(key);
  return map && text !== undefined ? { text, range: map.rangeOfValue(key) } : undefined;
}

/** Tags hold no commas: `a, b` are two. */
function tagsOf(map: YamlMap | undefined): string[] {
  return texts(map, 'tags').flatMap((text) =>
    text.split(',').flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim()])),
  );
}

/** Texts without the line break that ends a block. */
function texts(map: YamlMap | undefined, key: string): string[] {
  return map?.texts(key).map((text) => text.replace(/\n+$/, '')) ?? [];
}

function approvals(map: YamlMap): Approval[] {
  return map.maps('approvers').flatMap((item) => {
    item.allow(['by', 'on', 'role', 'method', 'hash']);
    const by = item.required('by');
    const approval = { on: item.date('on'), hash: item.matching('hash', 'yaml.not-hash', (text) => hash.test(text)) };
    return by === undefined ? [] : [{ by, ...approval, range: item.rangeOfValue('by') }];
  });
}

function basis(map: YamlMap): Basis[] {
  map.allow(['law', 'checked', 'note']);
  const law = map.required('law');
  const said = { checked: map.date('checked'), note: map.string('note') };
  return law === undefined ? [] : [{ law, ...said, range: map.rangeOfValue('law') }];
}

function translationOf(map: YamlMap | undefined): TranslationOf | undefined {
  if (!map) return undefined;
  map.allow(['id', 'version']);
  const id = map.required('id');
  const said = map.matching('version', 'yaml.not-version', (text) => version.test(text));
  return id === undefined ? undefined : { id, version: said, range: map.rangeOfValue('id') };
}

function appliesTo(map: YamlMap | undefined): Record<string, string[]> {
  return Object.fromEntries((map?.keys() ?? []).map((key) => [key, texts(map, key)]));
}

/** Reads a group of time promises; `library.yml` writes them the same way. */
export function readSla(map: YamlMap | undefined): Sla | undefined {
  if (!map) return undefined;
  map.allow(slaKeys);
  return {
    firstResponse: map.duration('first-response'),
    nextReply: map.duration('next-reply'),
    resolution: map.duration('resolution'),
    clock: map.oneOf('clock', ['business', 'calendar']),
  };
}

function escalation(map: YamlMap | undefined): Escalation | undefined {
  if (!map) return undefined;
  map.allow(['to', 'when', 'after']);
  return { to: placed(map, 'to'), when: placed(map, 'when'), after: map.duration('after') };
}

function externalIds(map: YamlMap | undefined): Record<string, string> {
  return Object.fromEntries(
    (map?.keys() ?? []).flatMap((key) => {
      const id = map?.string(key);
      return id === undefined ? [] : [[key, id]];
    }),
  );
}
