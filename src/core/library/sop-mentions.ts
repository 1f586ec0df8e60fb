import { readCondition } from '../liquid/condition';
import type { LinkTarget, Sop } from '../sop/model';
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
  for (const value of firstValues(syntaxOf(sop).front)) {
    const { text, inner } = value;
    const key = keyOfPath(value.path);
    const [speaksOfId, speaksOfPerson] = [own(ids, key), own(people, key)];
    if (key === 'id' && text === sop.front.id?.text)
      yield { target: { kind: 'id', id: text }, kind: 'definition', range: inner };
    else if (key === 'escalation.when') yield* conditionMentions(sop, value);
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
  const marks = [...allMarks(syntaxOf(sop).body)];
  const used = new Set(marks.flatMap((mark) => (mark.kind === 'link' ? (mark.reference ?? []) : [])));
  for (const mark of marks) {
    if (mark.kind === 'heading') {
      const range = mark.marks[0]?.range ?? mark.range;
      yield { target: { kind: 'section', root, path, anchor: mark.anchor }, kind: 'definition', range };
    } else if (mark.kind === 'link' || (mark.kind === 'definition' && used.has(mark.reference))) {
      yield* linkMentions(sop, mark);
    } else if (mark.kind === 'variable' && !mark.isLocal) {
      yield { target: { kind: 'variable', root, name: mark.name }, kind: 'template', range: mark.range };
    } else if (mark.kind === 'step-tag') {
      // If there are several roles, the last one counts.
      const role = mark.marks.findLast((part): part is MarkOf<'role'> => part.kind === 'role');
      if (role)
        yield { target: { kind: 'person', root, name: role.name }, kind: 'step', range: behindSign(role.range) };
    }
  }
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
function* conditionMentions(
  { location: { root }, text }: Sop,
  { text: says, inner }: MarkOf<'value'>,
): Generator<Mention> {
  const asked = readCondition(says, () => true)?.names ?? [];
  if (asked.length === 0) return;
  const lines = new LineIndex(text.replace(/^\uFEFF/, ''));
  const start = lines.offsetAt(inner.start);
  const written = text.replace(/^\uFEFF/, '').slice(start, lines.offsetAt(inner.end));
  for (const { 0: name, index } of written.matchAll(nameOrText)) {
    if (!asked.includes(name)) continue;
    const range = lines.rangeAt(start + index, start + index + name.length);
    yield { target: { kind: 'variable', root, name }, kind: 'condition', range };
  }
}

/** The values of the front matter; when a key is written twice, the first one's, as when an SOP is read. */
function* firstValues(marks: Iterable<Mark>): Generator<MarkOf<'value'>> {
  const seen = new Set<string>();
  for (const mark of marks) {
    if (mark.kind === 'value') yield mark;
    else if (mark.kind === 'item') yield* firstValues(mark.marks);
    else if (mark.kind === 'entry') {
      const key = JSON.stringify(mark.path);
      if (!seen.has(key)) yield* firstValues(mark.marks);
      seen.add(key);
    }
  }
}
