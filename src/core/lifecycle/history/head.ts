import type { FrontMatter, Sop } from '../../sop/model';

/** What the front matter says besides title and promises, by the names of its keys. */
const keys = {
  id: 'id',
  status: 'status',
  version: 'version',
  owner: 'owner',
  authors: 'authors',
  approvers: 'approvers',
  effective: 'effective',
  'last-reviewed': 'lastReviewed',
  'review-every': 'reviewEvery',
  lang: 'lang',
  audience: 'audience',
  'read-by': 'readBy',
  'read-questions': 'readQuestions',
  basis: 'basis',
  'translation-of': 'translationOf',
  'replaced-by': 'replacedBy',
  'applies-to': 'appliesTo',
  aliases: 'aliases',
  tags: 'tags',
  triggers: 'triggers',
  answers: 'answers',
  related: 'related',
  'external-ids': 'externalIds',
  steps: 'steps',
} as const satisfies Readonly<Record<string, keyof FrontMatter>>;

export type HeadKey = keyof typeof keys;

/** A key of the front matter that says something else. */
export interface HeadChange {
  readonly key: HeadKey;
  /** What it said and says, where that is short; undefined where it said nothing, or too much. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What two texts of an SOP differ in besides what people follow: who answers for it, its status, how it is found. */
export function headChanges(before: Sop, after: Sop): HeadChange[] {
  return (Object.keys(keys) as HeadKey[]).flatMap((key) => {
    const [was, is] = [valueOf(before, key), valueOf(after, key)];
    if (plain(was) === plain(is)) return [];
    return [{ key, before: textOf(was), after: textOf(is) }];
  });
}

function valueOf(sop: Sop, key: HeadKey): unknown {
  // What nobody wrote is a draft, too.
  if (key === 'status') return sop.status;
  if (key === 'translation-of') {
    const { id, version = '' } = sop.front.translationOf ?? {};
    return id === undefined ? undefined : `${id} ${version}`.trim();
  }
  const value: unknown = sop.front[keys[key]];
  if (key !== 'approvers') return value;
  return sop.front.approvers.map(({ by, on }) => (on === undefined ? by : `${by} (${on})`));
}

/** A value without its places. */
function plain(value: unknown): string {
  return JSON.stringify([value], (name, inner: unknown) => (/range$/i.test(name) ? undefined : inner));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const texts = value.map(textOf);
    return texts.length === 0 || texts.includes(undefined) ? undefined : texts.join(', ');
  }
  if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string')
    return value.text;
  return undefined;
}
