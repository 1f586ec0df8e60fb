import { readCondition } from '../liquid/condition';
import type { LinkTarget, Sop } from '../sop/model';
import { statedId } from '../sop/anchors';
import { syntaxOf } from '../sop/syntax';
import { allMarks } from '../sop/syntax/mark';
import type { Mark, MarkOf } from '../sop/syntax/mark';
import { LineIndex } from '../text/position';
import type { Range } from '../text/position';
import type { YamlPath } from '../yaml/marks';
import type { Mention, MentionKind, Target } from './mention';
import { resolvePath } from './path';

/**
 * Front-matter keys that name SOPs or people; `[]` stands for each item of a list, or for a single value without a
 * list.
 */
const ids: Readonly<Record<string, MentionKind>> = {
  related: 'related',
  'related[]': 'related',
  'translation-of.id': 'translation-of',
  'replaced-by': 'replaced-by',
};
const people: Readonly<Record<string, MentionKind>> = {
  owner: 'owner',
  authors: 'author',
  'authors[]': 'author',
  'approvers.by': 'approver',
  'approvers[].by': 'approver',
  'read-by': 'reader',
  'read-by[]': 'reader',
  'escalation.to': 'escalation',
};

/** What the front matter of an SOP mentions, place by place. */
export function* frontMentions(sop: Sop): Generator<Mention> {
  const { root } = sop.location;
  for (const mark of firstMarks(syntaxOf(sop).front)) {
    const { text, inner } = mark;
    const key = keyOfPath(mark.path);
    if (mark.kind === 'key') {
      const isFact = mark.path.length === 2 && mark.path[0] === 'applies-to';
      if (isFact) yield { target: { kind: 'variable', root, name: text }, kind: 'fact', range: inner };
      continue;
    }
    const [speaksOfId, speaksOfPerson] = [own(ids, key), own(people, key)];
    if (key === 'id' && text === sop.front.id?.text)
      yield { target: { kind: 'id', id: text }, kind: 'definition', range: inner };
    else if (key === 'escalation.when') yield* conditionMentions(sop, mark);
    else if (key === 'tags' || key === 'tags[]') yield* tagMentions(sop, mark);
    else if (speaksOfId) yield { target: { kind: 'id', id: text }, kind: speaksOfId, range: inner };
    else if (speaksOfPerson) yield { target: { kind: 'person', root, name: text }, kind: speaksOfPerson, range: inner };
  }
}

function keyOfPath(path: YamlPath): string {
  return path.map((part, index) => (typeof part === 'number' ? '[]' : index > 0 ? `.${part}` : part)).join('');
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** What the Markdown of an SOP mentions, place by place. */
export function* bodyMentions(sop: Sop): Generator<Mention> {
  const { root, path } = sop.location;
  // Few headings say an id.
  const lines = /\{:?\s*#/.test(sop.text) ? plainText(sop).split(/\r\n|\r|\n/) : [];
  const marks = [...allMarks(syntaxOf(sop).body)];
  const used = new Set(marks.flatMap((mark) => (mark.kind === 'link' ? (mark.reference ?? []) : [])));
  for (const mark of marks) {
    if (mark.kind === 'heading') {
      yield* headingMentions(sop, mark, lines);
    } else if (mark.kind === 'link' || (mark.kind === 'definition' && used.has(mark.reference))) {
      yield* linkMentions(sop, mark);
    } else if (mark.kind === 'variable' && !mark.isLocal) {
      yield { target: { kind: 'variable', root, name: mark.name }, kind: 'template', range: mark.range };
    } else if (mark.kind === 'step-tag') {
      // If there are several roles, the last one counts.
      const role = mark.marks.findLast((part): part is MarkOf<'role'> => part.kind === 'role');
      if (role)
        yield { target: { kind: 'person', root, name: role.name }, kind: 'step', range: behindSign(role.range) };
      const id = mark.marks.findLast((part): part is MarkOf<'step-id'> => part.kind === 'step-id');
      if (id)
        yield { target: { kind: 'step', root, path, id: id.name }, kind: 'definition', range: behindSign(id.range) };
    }
  }
}

/** The words of a heading, and the id that it says behind them, each of which links may name. */
function* headingMentions(
  { location: { root, path } }: Sop,
  mark: MarkOf<'heading'>,
  lines: readonly string[],
): Generator<Mention> {
  const range = mark.marks[0]?.range ?? mark.range;
  const section = (anchor: string): Target => ({ kind: 'section', root, path, anchor });
  const { line, character } = range.end;
  const written = (lines[line] ?? '').slice(range.start.character, character);
  const said = range.start.line === line ? statedId(written) : undefined;
  const until = said ? { line, character: range.start.character + said.title.length } : range.end;
  yield { target: section(mark.anchor), kind: 'definition', range: { start: range.start, end: until } };
  if (!said) return;
  const at = range.start.character + written.lastIndexOf(`#${said.id}`) + 1;
  const end = { line, character: at + said.id.length };
  yield { target: section(said.id), kind: 'definition', range: { start: { line, character: at }, end } };
}

/** The text without the mark that says how it is encoded: places do not count that. */
function plainText({ text }: Sop): string {
  return text.replace(/^\uFEFF/, '');
}

function behindSign({ start, end }: Range): Range {
  return { start: { line: start.line, character: start.character + 1 }, end };
}

function* linkMentions(
  { location: { root, path: from } }: Sop,
  { target, marks }: { readonly target: LinkTarget; readonly marks: readonly Mark[] },
): Generator<Mention> {
  if (target.kind === 'external') return;
  const path = target.kind === 'section' ? from : resolvePath(from, target.path);
  if (path === undefined) return;
  for (const part of marks.flatMap((mark) => (mark.kind === 'target' ? mark.marks : []))) {
    const about: Target | undefined =
      part.kind === 'path'
        ? { kind: 'path', root, path }
        : part.kind === 'anchor'
          ? { kind: 'section', root, path, anchor: part.text }
          : undefined;
    if (about) yield { target: about, kind: 'link', range: part.range };
  }
}

/**
 * A name, or a quoted text that may contain one; within YAML's double quotes, Liquid's have a backslash before them.
 */
const nameOrText = /\\?"[^"]*"|''[^']*''|'[^']*'|[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/gu;

/** The names in a condition, if it is one. */
function* conditionMentions(sop: Sop, { text: says, inner }: MarkOf<'value'>): Generator<Mention> {
  const asked = readCondition(says, () => true)?.names ?? [];
  if (asked.length === 0) return;
  const { root } = sop.location;
  const text = plainText(sop);
  const lines = new LineIndex(text);
  const start = lines.offsetAt(inner.start);
  const written = text.slice(start, lines.offsetAt(inner.end));
  for (const { 0: name, index } of written.matchAll(nameOrText)) {
    if (!asked.includes(name)) continue;
    const range = lines.rangeAt(start + index, start + index + name.length);
    yield { target: { kind: 'variable', root, name }, kind: 'condition', range };
  }
}

/** A tag, or several with commas between them. */
const tag = /[^,;]+/g;

/** The tags that a value names. */
function* tagMentions(sop: Sop, { inner }: MarkOf<'value'>): Generator<Mention> {
  const { root } = sop.location;
  const text = plainText(sop);
  const lines = new LineIndex(text);
  const start = lines.offsetAt(inner.start);
  const written = text.slice(start, lines.offsetAt(inner.end));
  for (const { 0: part, index } of written.matchAll(tag)) {
    const name = part.trim().replace(/^#+(?=[^\s#])/, '');
    if (!sop.front.tags.includes(name)) continue;
    const at = start + index + part.lastIndexOf(name);
    yield { target: { kind: 'tag', root, name }, kind: 'tag', range: lines.rangeAt(at, at + name.length) };
  }
}

/** The keys and values of the front matter; when a key is written twice, the first one's, as when an SOP is read. */
function* firstMarks(marks: Iterable<Mark>): Generator<MarkOf<'key' | 'value'>> {
  const seen = new Set<string>();
  for (const mark of marks) {
    if (mark.kind === 'key' || mark.kind === 'value') yield mark;
    else if (mark.kind === 'item') yield* firstMarks(mark.marks);
    else if (mark.kind === 'entry') {
      const key = JSON.stringify(mark.path);
      if (!seen.has(key)) yield* firstMarks(mark.marks);
      seen.add(key);
    }
  }
}
