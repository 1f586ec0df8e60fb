import { toWrite } from '../../placeholder/to-write';
import { readMarkdown } from '../../sop/markdown/block-reader';
import { stepsOf } from '../../sop/model';
import type { Sop } from '../../sop/model';
import { ParsedText } from '../../sop/parsed-text';
import { readSop } from '../../sop/read';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import { applyEdits } from '../../text/edit';
import { withFrontKeys } from '../front-keys';
import { idOf } from '../put-boxes';
import { wordPlaces } from './places';

/** What a translation says of itself. */
export interface TranslationNamed {
  readonly id: string;
  /** The language that it is in. */
  readonly lang: string;
  /** Keys of the team. */
  readonly authors: readonly string[];
}

/**
 * An SOP as it is to be translated: the same steps, by the same ids, with the same tags, answers and replies; all words of the procedure
 * are marked as not yet translated, and links lead to the marked headings. It is a draft that says which version it follows. What
 * customers write (triggers) is not taken along: it leads to the SOP that is translated. Replies stay as they are, in all their languages.
 */
export function translationSkeleton(sop: Sop, { id, lang, authors }: TranslationNamed): string {
  const text = sop.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { lines, frontMatter } = new ParsedText(text);
  const mark = toWrite('', lang, 'translate');
  const places = [...wordPlaces(readMarkdown(lines, frontMatter.bodyLine, true))];
  const marked = applyEdits(text, [
    ...[...stepsOf(sop)].flatMap((step) => idOf(step, lines)),
    ...places.map((place) => ({ range: { start: place, end: place }, text: mark })),
  ]);
  return withFrontKeys(withLinksTo(marked, sop), {
    id,
    title: JSON.stringify(toWrite(sop.title, lang, 'translate')),
    status: 'draft',
    version: '0.1.0',
    lang,
    ...(authors.length > 0 ? { authors: `[${authors.map((one) => JSON.stringify(one)).join(', ')}]` } : {}),
    'translation-of': followed(sop),
    approvers: undefined,
    'read-questions': undefined,
    effective: undefined,
    'last-reviewed': undefined,
    aliases: undefined,
    triggers: undefined,
    answers: undefined,
    'external-ids': undefined,
  });
}

/** How the front matter of a translation names what it follows. */
export function followed({ id, version }: Pick<Sop, 'id' | 'version'>): string {
  return version === undefined ? `{id: ${JSON.stringify(id)}}` : `{id: ${JSON.stringify(id)}, version: ${version}}`;
}

/** Headings have other anchors with the mark: links follow them. */
function withLinksTo(text: string, { headings: before, location }: Sop): string {
  const { headings } = readSop(text, location);
  if (headings.length !== before.length) return text;
  const anchors = new Map(before.map(({ anchor }, at) => [anchor, headings[at]?.anchor ?? anchor]));
  return withAnchors(text, anchors);
}

/** A text whose links to its own sections go by other anchors. */
export function withAnchors(text: string, anchors: ReadonlyMap<string, string>): string {
  const edits = [...marksOfKind(syntaxOf(text).body, 'target')].flatMap(({ target, marks }) => {
    const anchor = target.kind === 'section' ? anchors.get(target.anchor) : undefined;
    const place = marks.find((mark) => mark.kind === 'anchor');
    return anchor === undefined || !place ? [] : [{ range: place.range, text: anchor }];
  });
  return applyEdits(text, edits);
}
