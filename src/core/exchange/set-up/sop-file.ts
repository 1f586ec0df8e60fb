import { visit } from 'yaml';
import type { Reply, ReplyVariant, Sop } from '../../sop/model';
import { ParsedText } from '../../sop/parsed-text';
import { readSop } from '../../sop/read';
import type { FrontChange } from '../../sop/writing/front-change';
import { frontEdits } from '../../sop/writing/front-edits';
import { applyEdits } from '../../text/edit';
import type { TextEdit } from '../../text/edit';
import { frontMatterBounds } from '../../yaml/bounds';
import { editableYaml, yamlText } from '../../yaml/document';
import { scalarText } from '../../yaml/nodes';
import { countryFolder } from './asked';
import type { Plan } from './plan';
import { wordsIn } from './words';
import { setText } from './yaml-texts';

/** The version of a draft that nobody of the new shop has approved, as new SOPs have it. */
const firstVersion = '0.1.0';

/** What the invented shop says of an SOP: who wrote and approved it, and when; and how other programs call it. */
const theirs = ['authors', 'approvers', 'effective', 'last-reviewed', 'external-ids'] as const;

/**
 * The text of an SOP of the sample as a draft of the new library; one that is retired stays so.
 * @throws when its front matter cannot be edited.
 */
export function sopFile(sop: Sop, plan: Plan): string {
  const { lead, author, foreignLaw } = plan;
  const text = withNames(applyEdits(sop.text.replace(/^\uFEFF/, ''), bodyEdits(sop, plan)), plan);
  const cleared = changed(text, [
    ...(sop.status === 'retired' ? [] : [set('status', 'draft')]),
    set('version', firstVersion),
    set('owner', lead.key),
    ...theirs.map((key): FrontChange => ({ does: 'remove', key })),
  ]);
  const own = changed(cleared, [set('authors', author?.key ?? lead.key)]);
  return foreignLaw === undefined ? own : withoutChecks(own, sop);
}

function set(key: 'status' | 'version' | 'owner' | 'authors', value: string): FrontChange {
  return { does: 'set', key, value };
}

function changed(text: string, changes: readonly FrontChange[]): string {
  const found = frontEdits(text, changes);
  if ('obstacle' in found) throw new Error(`Front matter of the sample cannot be edited: ${found.obstacle}`);
  return applyEdits(text, found.edits);
}

/** The same text, whose front matter names the new shop: triggers, questions, title. */
function withNames(text: string, { renaming, lang }: Plan): string {
  const { frontMatter, lines } = new ParsedText(text);
  const { state, firstLine, bodyLine, yaml } = frontMatter;
  const document =
    state === 'found' && renaming.named(yaml, lang) !== yaml ? editableYaml(yaml, frontMatterBounds) : undefined;
  if (!document) return text;
  visit(document, {
    Pair: (_, { key }) => (scalarText(key) === 'id' ? visit.SKIP : undefined),
    Scalar(at, node) {
      if (at === 'key' || typeof node.value !== 'string') return;
      const own = renaming.named(node.value, lang);
      if (own !== node.value) setText(node, own);
    },
  });
  const front = yamlText(document).trimEnd().split('\n');
  return [...lines.slice(0, firstLine), ...front, ...lines.slice(bodyLine - 1)].join('\n');
}

/** Takes the days away on which somebody looked the law up: that of another country has yet to be. */
function withoutChecks(text: string, { location }: Sop): string {
  const { basis } = readSop(text, location).front;
  return basis
    .filter(({ checked }) => checked !== undefined)
    .reduceRight(
      (before, { law, note, range }) =>
        changed(before, [{ does: 'replace-item', key: 'basis', at: range.start, item: { law, note } }]),
      text,
    );
}

function bodyEdits(sop: Sop, plan: Plan): TextEdit[] {
  const lines = sop.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const { bodyLine } = new ParsedText(sop.text).frontMatter;
  const dropped = [...sop.replies, ...sop.anticipations].flatMap((reply) => inOtherLanguages(reply, sop, plan));
  const gone = dropped.map(({ range }) => [range.start.line, range.end.line] as const);
  const isGone = (at: number) => gone.some(([first, last]) => first <= at && at <= last);
  const edits = gone.map(([first, last]): TextEdit => {
    const isBlankAfter = (lines[last + 1] ?? '').trim() === '';
    const [from, to] = isBlankAfter && last + 1 < lines.length ? [first, last + 2] : [first, last + 1];
    return { range: { start: { line: from, character: 0 }, end: endBefore(lines, to) }, text: '' };
  });
  for (const [at, line] of lines.entries()) {
    // A heading is a name that links go by.
    if (at < bodyLine || isGone(at) || /^\s{0,3}#/.test(line)) continue;
    const asking = plan.renaming.asking(line);
    if (asking !== line) edits.push({ range: wholeLine(at, line), text: asking });
  }
  const isForeign = plan.foreignLaw !== undefined && sop.location.path.startsWith(`${countryFolder}/`);
  return isForeign ? [...edits, caution(lines, bodyLine, plan)] : edits;
}

/** The texts of a reply in languages that do not stay; none where it has no others. */
function inOtherLanguages({ variants }: Reply, { lang }: Sop, { languages }: Plan): ReplyVariant[] {
  const isKept = (one: ReplyVariant) => languages.has(one.lang ?? lang ?? '');
  return variants.some(isKept) ? variants.filter((one) => !isKept(one)) : [];
}

/** Says below the summary that this is the law of another country. */
function caution(lines: readonly string[], bodyLine: number, { lang, foreignLaw = '' }: Plan): TextEdit {
  const isText = (line: string | undefined) => line !== undefined && line.trim() !== '';
  const first = lines.findIndex((line, at) => at >= bodyLine && isText(line));
  const behind = lines.findIndex((line, at) => at > first && !isText(line));
  const at = { line: first < 0 || behind < 0 ? lines.length - 1 : behind, character: 0 };
  return { range: { start: at, end: at }, text: `\n> [!CAUTION]\n> ${wordsIn(lang, 'caution', foreignLaw)}\n` };
}

function wholeLine(line: number, text: string): TextEdit['range'] {
  return { start: { line, character: 0 }, end: { line, character: text.length } };
}

/** The beginning of a line, or the end of the text. */
function endBefore(lines: readonly string[], line: number): TextEdit['range']['end'] {
  const last = lines.length - 1;
  return line <= last ? { line, character: 0 } : { line: last, character: lines[last]?.length ?? 0 };
}
