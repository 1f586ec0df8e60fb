import { alertKind } from '../../sop/alert';
import type { Reply, ReplyVariant, Sop } from '../../sop/model';
import { isBefore } from '../../text/position';
import type { Position, Range } from '../../text/position';
import { basisCard } from './basis-card';
import { codeCard, keyCard, valueCard } from './key-card';
import { filterTexts, tagTexts } from '../completion/liquid-words';
import { said } from '../asking';
import type { Asking } from '../asking';
import { standingAt } from '../cursor';
import type { Standing } from '../cursor';
import { typedAt } from '../cursor/typed';
import { keyAt } from '../keys/find-key';
import type { Mention } from '../../library/mention';
import type { Mark } from '../../sop/syntax/mark';
import type { AuthoringText } from '../texts';
import type { CardPart, Hover } from './card';
import { personCard, roleCard, variableCard } from './name-cards';
import { aboutVariant, letterOf, replyCard } from './reply-card';
import { replyOf, sectionCard } from './section-card';
import { sopCard } from './sop-card';

/** What is told of a place of an SOP, or of the `library.yml` with this text; undefined where there is nothing to tell. */
export function hoverAt(lines: readonly string[], position: Position, asking: Asking): Hover | undefined {
  const { sop, root } = asking;
  const kind = sop ? 'sop' : 'library';
  const typed = typedAt(kind, lines, position);
  if (typed?.in === 'code') return told(typed.range, codeCard(textIn(lines, typed.range), asking));
  const file = sop ? ({ kind: 'sop', sop } as const) : ({ kind: 'library', root, text: lines.join('\n') } as const);
  const standing = standingAt(file, position);
  if (!standing) return undefined;
  const { mark, parents } = standing;
  if (mark.kind === 'key' || mark.kind === 'value') return yamlHover(kind, mark, standing, asking);
  return markHover(mark, parents, standing, asking, textIn(lines, mark.range));
}

function told(range: Range, parts: readonly CardPart[]): Hover | undefined {
  return parts.length > 0 ? { range, parts } : undefined;
}

function textIn(lines: readonly string[], { start, end }: Range): string {
  return (lines[start.line] ?? '').slice(start.character, end.character);
}

function yamlHover(kind: 'sop' | 'library', mark: Mark, { mention }: Standing, asking: Asking): Hover | undefined {
  if (mark.kind !== 'key' && mark.kind !== 'value') return undefined;
  const path = mark.path.map((part) => (typeof part === 'number' ? '[]' : part));
  if (mark.kind === 'key') return told(mark.range, keyCard(kind, path, asking));
  if (mention?.target.kind === 'variable') return told(mention.range, variableCard(mention.target.name, asking));
  const basis = basisCard(mark.path, asking);
  if (basis.length > 0) return told(mark.inner, basis);
  const place = keyAt(kind, path);
  return place && !place.isLanguage ? told(mark.inner, valueCard(mark.text, place.key, path, asking)) : undefined;
}

function markHover(
  mark: Mark,
  parents: readonly Mark[],
  { mention, around }: Standing,
  asking: Asking,
  written: string,
): Hover | undefined {
  const { sop } = asking;
  if (!sop) return undefined;
  const word = (text: AuthoringText, title: string) =>
    told(mark.range, [
      { kind: 'title', text: title },
      { kind: 'prose', text: said(asking, text) },
    ]);
  switch (mark.kind) {
    case 'step-id':
      return word('tag.id', `#${mark.name}`);
    case 'duration':
      return word('tag.duration', written);
    case 'keyword':
      return isTagWord(mark.keyword) ? word(`tag.${mark.keyword}`, mark.keyword) : undefined;
    case 'role': {
      const card = roleCard(mark.name, asking);
      return told(mark.range, [
        ...(card.length > 0 ? card : personCard(mark.name, asking)),
        { kind: 'prose', text: said(asking, 'tag.role') },
      ]);
    }
    case 'alert-mark':
      return word(`alert.${alertKind(mark.alert) ?? mark.alert}`, mark.alert.toUpperCase());
    case 'filter-name': {
      const about = filterTexts[mark.name];
      return about === undefined
        ? undefined
        : told(mark.range, [
            { kind: 'title', text: mark.name },
            { kind: 'prose', text: asking.translate(about) },
          ]);
    }
    case 'tag-name': {
      const about = tagTexts[mark.name];
      return about === undefined
        ? undefined
        : told(mark.range, [
            { kind: 'title', text: mark.name },
            { kind: 'prose', text: asking.translate(about) },
          ]);
    }
    case 'heading':
    case 'heading-text': {
      const heading = [mark, ...parents].find((one) => one.kind === 'heading');
      const reply = heading?.kind === 'heading' ? replyOf(sop, heading.anchor) : undefined;
      return reply && told(mark.range, replyCard(sop, reply, asking));
    }
    case 'info':
    case 'attribute':
    case 'attribute-name':
    case 'attribute-value':
      return textHover([mark, ...parents], sop, asking);
    default: {
      const found = mention ?? around;
      return found && told(found.range, mentionCard(found, sop, asking));
    }
  }
}

function isTagWord(word: string): word is 'optional' | 'required' | 'protocol' | 'discretion' {
  return ['optional', 'required', 'protocol', 'discretion'].includes(word);
}

/** What is told of the fence of a reply: its text as a customer reads it. */
function textHover(marks: readonly Mark[], sop: Sop, asking: Asking): Hover | undefined {
  const block = marks.find(({ kind }) => kind === 'reply');
  const info = marks.find(({ kind }) => kind === 'info');
  if (!block || !info) return undefined;
  const variants: readonly (readonly [Reply, ReplyVariant])[] = [...sop.replies, ...sop.anticipations].flatMap(
    (reply) => reply.variants.map((variant) => [reply, variant] as const),
  );
  const found = variants.find(
    ([, { range }]) => !isBefore(range.start, block.range.start) && !isBefore(block.range.start, range.start),
  );
  if (!found) return undefined;
  const [reply, variant] = found;
  return told(info.range, [
    { kind: 'title', text: reply.title, detail: aboutVariant(variant) },
    ...letterOf(sop, variant, asking),
  ]);
}

function mentionCard({ target }: Mention, sop: Sop, asking: Asking): CardPart[] {
  switch (target.kind) {
    case 'id': {
      const [named] = asking.library.withId(target.id, 1);
      return named ? sopCard(named, asking) : [];
    }
    case 'person':
      return personCard(target.name, asking);
    case 'variable':
      return variableCard(target.name, asking);
    case 'path': {
      const linked = sopAt(target.path, sop, asking);
      return linked ? sopCard(linked, asking) : [];
    }
    case 'section': {
      const linked = sopAt(target.path, sop, asking);
      return linked ? sectionCard(linked, target.anchor, linked === sop, asking) : [];
    }
    case 'step':
    case 'tag':
      return [];
  }
}

function sopAt(path: string, own: Sop, { library, root }: Asking): Sop | undefined {
  return path === own.location.path ? own : library.atPath(root, path);
}
