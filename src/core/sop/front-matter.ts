import { problem } from '../problem';
import type { Problem } from '../problem';
import { frontMatterBounds } from '../yaml/bounds';
import type { YamlKeys } from '../yaml/mender';
import { YamlReader } from '../yaml/reader';
import type { YamlMap } from '../yaml/reader';
import { foreignKeys } from './foreign-keys';
import { frontMatterKeys } from './front-matter-keys';
import type { FrontMatterBlock } from './locate-front-matter';
import { audiences, statuses, stepMarks } from './model';
import type {
  Approval,
  Basis,
  Escalation,
  FrontMatter,
  ReadQuestion,
  Sla,
  TextWithRange,
  TranslationOf,
} from './model';

/** What front matter is about, for reading its YAML. */
export const frontMatterYaml: YamlKeys = {
  known: frontMatterKeys,
  title: 'title',
  words: ['title', 'aliases', 'tags', 'triggers', 'answers', 'question', 'right'],
  tags: 'tags',
};

const slaKeys = ['first-response', 'next-reply', 'resolution', 'clock'] as const;
const identifier = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const version = /^\d+(\.\d+){0,2}$/;
/** Hashes may be shortened, as in Git. */
const hash = /^[0-9a-f]{6,64}$/i;

/** Whether an SOP can have an id. */
export function isSopId(text: string): boolean {
  return identifier.test(text);
}

/** Reads the keys; reports what is wrong as problems, with their ranges in the file. */
export function readFrontMatter(
  block: FrontMatterBlock,
  firstLineLength: number,
): { front: FrontMatter; problems: Problem[] } {
  const firstLine = { start: { line: 0, character: 0 }, end: { line: 0, character: firstLineLength } };
  if (block.state === 'missing') return { front: read(undefined), problems: [] };
  const reader = new YamlReader(block.yaml, frontMatterBounds, frontMatterYaml, block.firstLine);
  const root = reader.root();
  root?.allow(frontMatterKeys, foreignKeys);
  const front = read(root);
  const { problems } = reader;
  if (block.state === 'unclosed')
    return { front, problems: [problem('sop.front-matter-unclosed', firstLine), ...problems] };
  if (!block.isMisplaced) return { front, problems };
  const line = block.startLine;
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return { front, problems: [problem('sop.front-matter-place', range), ...problems] };
}

function read(map: YamlMap | undefined): FrontMatter {
  const sla = map?.map('sla');
  return {
    id: placed(map, 'id', isSopId),
    title: placed(map, 'title'),
    status: map?.oneOf('status', statuses),
    version: map?.matching('version', 'yaml.not-version', (text) => version.test(text)),
    lang: map?.language('lang'),
    owner: placed(map, 'owner'),
    authors: map?.strings('authors') ?? [],
    approvers: map ? approvals(map) : [],
    readBy: map?.strings('read-by') ?? [],
    readQuestions: (map?.maps('read-questions') ?? []).flatMap(readQuestion),
    basis: (map?.maps('basis') ?? []).flatMap(basis),
    translationOf: translationOf(map?.map('translation-of')),
    replacedBy: placed(map, 'replaced-by', (text) => identifier.test(text)),
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

/** Tags hold no commas: `a, b` are two. A number sign before them is how other programs write them. */
function tagsOf(map: YamlMap | undefined): string[] {
  return texts(map, 'tags').flatMap((text) =>
    text.split(/[,;]/).flatMap((part) => {
      const tag = part
        .trim()
        .replace(/^[“„«]\s*(.*?)\s*[”“»]$/, '$1')
        .replace(/^#+(?=[^\s#])/, '');
      return tag === '' ? [] : [tag];
    }),
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
    const approval = {
      on: item.date('on'),
      role: item.string('role'),
      method: item.string('method'),
      // One that cannot be read is none: whoever damages it must not have an approval that holds of anything.
      hash: item.keys().includes('hash')
        ? (item.matching('hash', 'yaml.not-hash', (text) => hash.test(text)) ?? '')
        : undefined,
    };
    return by === undefined ? [] : [{ by, ...approval, range: item.rangeOfValue('by') }];
  });
}

function readQuestion(map: YamlMap): ReadQuestion[] {
  map.allow(['question', 'answers', 'right']);
  const [question, right] = [map.required('question'), map.required('right')];
  if (question === undefined || right === undefined) return [];
  return [{ question, answers: map.texts('answers'), right, range: map.rangeOfValue('question') }];
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
