import { parse } from 'yaml';
import { locateFrontMatter } from '../sop/front-matter';
import type { ReplyValue, ReplyValues } from '../reply/fill';

/** What a draft says about itself in its front matter. */
export interface DraftFacts {
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  /** Everything else: what replies may be filled in with. */
  readonly values: ReplyValues;
}

/** How far into a draft its front matter is looked for, in lines. */
const maxLines = 100;
/** How deep values may be nested. */
const maxDepth = 5;

/** Reads a draft's front matter. A draft without one, or with YAML half typed, simply says nothing. */
export function readDraftFacts(text: string): DraftFacts {
  const block = locateFrontMatter(text.split(/\r\n|\r|\n/, maxLines));
  const keys = block.state === 'found' ? parseMap(block.yaml) : {};
  const { lang, channel, ...rest } = keys;
  return {
    lang: typeof lang === 'string' ? lang : undefined,
    channel: typeof channel === 'string' ? channel : undefined,
    values: toValues(rest, 0),
  };
}

/** What is written below the front matter. */
export function draftBody(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const block = locateFrontMatter(lines.slice(0, maxLines));
  return (block.state === 'found' ? lines.slice(block.bodyLine) : lines).join('\n').trim();
}

function parseMap(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 10, logLevel: 'silent' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

function toValues(map: Readonly<Record<string, unknown>>, depth: number): ReplyValues {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const known = toValue(value, depth);
      return known === undefined ? [] : [[key, known]];
    }),
  );
}

function toValue(value: unknown, depth: number): ReplyValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null || depth >= maxDepth) return undefined;
  if (Array.isArray(value)) return value.flatMap((item) => toValue(item, depth + 1) ?? []);
  return toValues(value as Record<string, unknown>, depth + 1);
}
