import type { LibraryConfig } from '../../library/config';
import { nextReview } from '../../lifecycle/reviews/due';
import type { Sop } from '../../sop/model';
import type { DocumentControl, HandbookSop, Place } from './handbook';
import type { SayInHandbook } from './words';

/** What a document register says of a procedure, in the language of the handbook. */
export function documentControl(
  { id, version, front }: Sop,
  { team }: Pick<LibraryConfig, 'team'>,
  [lang = 'en']: readonly string[],
): DocumentControl {
  const nameOf = (person: string) => team.get(person)?.name ?? person;
  const day = (text: string | undefined) => (text === undefined ? '' : dayIn(text, lang));
  return {
    id,
    version: version ?? '',
    owner: front.owner ? nameOf(front.owner.text) : '',
    authors: front.authors.map(({ text }) => nameOf(text)).join(', '),
    approvedBy: front.approvers.map(({ by, on }) => [nameOf(by), day(on)].filter(Boolean).join(', ')).join('; '),
    effective: day(front.effective),
    lastReviewed: day(front.lastReviewed),
    nextReview: day(nextReview(front)),
    basis: front.basis.map(({ law }) => law).join('; '),
  };
}

/** A day such as `2026-03-31` as people write it in a language. */
export function dayIn(day: string, lang: string, dateStyle: 'medium' | 'long' = 'medium'): string {
  return new Intl.DateTimeFormat(lang, { dateStyle, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** The lines of it that say something, each with what it is called. */
export function controlRows(control: DocumentControl, say: SayInHandbook): (readonly [name: string, value: string])[] {
  const keys = [
    'id',
    'version',
    'owner',
    'authors',
    'approvedBy',
    'effective',
    'lastReviewed',
    'nextReview',
    'basis',
  ] as const;
  return keys.filter((key) => control[key] !== '').map((key) => [say(key), control[key]]);
}

/** The register of all documents: what its columns are called, and a line for each procedure. */
export function register(
  sops: readonly HandbookSop[],
  say: SayInHandbook,
): {
  readonly head: readonly string[];
  readonly rows: readonly { readonly sop: Place; readonly cells: readonly string[] }[];
} {
  const keys = ['version', 'owner', 'approvedBy', 'lastReviewed', 'nextReview'] as const;
  return {
    head: [say('sop'), ...keys.map((key) => say(key))],
    rows: sops.flatMap(({ key, title, lang, control }) =>
      control ? [{ sop: { key, title, lang }, cells: keys.map((one) => control[one]) }] : [],
    ),
  };
}
