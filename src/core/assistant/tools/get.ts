import * as z from 'zod';
import { withConstants } from '../../library/constants-in-sop';
import type { Library } from '../../library/library';
import type { Branch, Section, Sop } from '../../sop/model';
import { partsOf } from '../../sop/outline';
import type { Outlined, Part } from '../../sop/outline';
import { cite, citeSchema } from '../cite';
import { sopNamed } from '../find-sop';
import { cursor, includeUnapproved, sopId } from '../inputs';
import { isName } from '../name';
import { pageOf } from '../page';
import { quoted, quotedSchema, wordForWord } from '../quoted';
import type { Quoted } from '../quoted';
import { Refused } from '../refused';
import { guidanceText } from '../../sop/guidance-text';
import { tool } from '../tool';

const [usual, most] = [100, 300];
/** The most of each list in the head of an SOP. */
const mostEach = 100;

const rowSchema = z.object({
  kind: z.enum(['section', 'step', 'answer', 'guidance', 'alert']),
  depth: z.int().describe('How deep it stands in what is above it'),
  text: quotedSchema,
  id: z.string().optional().describe('Of a step; of a section, its anchor'),
  tags: z
    .array(z.string())
    .optional()
    .describe('Of a step: optional, protocol, discretion, @role, minutes; of an alert, its kind'),
  replies: z.array(z.string()).optional().describe('Ids of the replies that a step sends'),
  leads_to: z
    .string()
    .optional()
    .describe('Where an answer leads: #anchor of a section here, or the id of another SOP'),
});
type Row = z.infer<typeof rowSchema>;

export const getTool = tool({
  name: 'sop_get',
  title: 'Read an SOP',
  description:
    'Reads a procedure, whole or one section, in the order written. To follow it for a customer use sop_start or sop_next_step, which tell one step at a time.',
  writes: false,
  input: z.strictObject({
    sop: sopId,
    section: z.string().min(1).max(300).optional().describe('Anchor of a section: only that, with those below it'),
    include_unapproved: includeUnapproved.optional(),
    limit: z.int().min(1).max(most).optional().describe(`At most so many rows (${usual})`),
    cursor: cursor.optional(),
  }),
  output: z.object({
    cite: citeSchema,
    title: quotedSchema,
    summary: quotedSchema,
    language: z.string().optional(),
    effective: z.string().optional(),
    owner: quotedSchema.optional(),
    escalation: z.object({ to: quotedSchema.optional(), when: quotedSchema.optional() }).optional(),
    rows: z.array(rowSchema),
    next_cursor: z.string().optional(),
    replies: z.array(
      z.object({
        cite: citeSchema,
        title: quotedSchema,
        languages: z.array(z.string()),
        channels: z.array(z.string()).describe('Empty: for any channel'),
      }),
    ),
    related: z.array(z.string()),
  }),
  work({ library, clock }, { sop: id, section, include_unapproved, limit = usual, cursor: from }) {
    const found = sopNamed({ library, clock }, id, include_unapproved === true);
    const { constants, lang } = library.config(found.location.root);
    const sop = withConstants(found, constants, lang);
    const now = clock.now();
    const { items, next_cursor } = pageOf(rowsOf(sop, section, library), from, limit);
    const { effective, owner, escalation, related } = sop.front;
    return {
      cite: cite(found, library, now),
      title: quoted(sop.title, 'sop'),
      summary: quoted(sop.summary, 'sop'),
      ...(sop.lang !== undefined && isName(sop.lang) ? { language: sop.lang } : {}),
      ...(effective === undefined ? {} : { effective }),
      ...(owner === undefined ? {} : { owner: quoted(owner.text, 'sop') }),
      ...(escalation
        ? { escalation: { ...maybe('to', escalation.to?.text), ...maybe('when', escalation.when?.text) } }
        : {}),
      rows: [...items],
      ...(next_cursor === undefined ? {} : { next_cursor }),
      replies: sop.replies.slice(0, mostEach).map(({ id: reply, title, variants }) => ({
        cite: cite(found, library, now, { reply }),
        title: quoted(title, 'reply'),
        languages: [...new Set(variants.flatMap((one) => one.lang ?? sop.lang ?? []))].filter(isName),
        channels: [...new Set(variants.flatMap((one) => one.channel ?? []))].filter(isName),
      })),
      related: related
        .map(({ text }) => text)
        .filter(isName)
        .slice(0, mostEach),
    };
  },
});

function maybe<K extends string>(key: K, text: string | undefined): Partial<Record<K, Quoted>> {
  return text === undefined ? {} : ({ [key]: quoted(text, 'sop') } as Record<K, Quoted>);
}

function rowsOf(sop: Sop, anchor: string | undefined, library: Library): Row[] {
  return wanted(sop, anchor).flatMap((section) => [
    ...(section.title === ''
      ? []
      : [{ kind: 'section' as const, depth: 0, text: quoted(section.title, 'sop'), id: section.anchor }]),
    ...rowsIn(partsOf(section), 1, sop, library),
  ]);
}

/** @throws Refused when there is no such section. */
function wanted({ sections }: Sop, anchor: string | undefined): readonly Section[] {
  if (anchor === undefined) return sections;
  const at = sections.findIndex((one) => one.anchor === anchor || one.also?.includes(anchor) === true);
  const first = sections[at];
  if (!first) throw new Refused('section-unknown', 'There is no such section. Leave it out to see which there are.');
  const end = sections.findIndex(({ level }, index) => index > at && level <= first.level);
  return sections.slice(at, end < 0 ? undefined : end);
}

function rowsIn(parts: readonly Outlined[], depth: number, sop: Sop, library: Library): Row[] {
  return parts.flatMap(({ part, inner }) => [
    rowOf(part, depth, sop, library),
    ...(part.kind === 'step' ? rowsIn(partsOf(part.step), depth + 1, sop, library) : []),
    ...rowsIn(inner, depth + 1, sop, library),
  ]);
}

function rowOf(part: Part, depth: number, sop: Sop, library: Library): Row {
  switch (part.kind) {
    case 'step': {
      const { id, text, required, conduct, role, minutes, replies } = part.step;
      const tags = [
        ...(required ? [] : ['optional']),
        ...(conduct === undefined ? [] : [conduct]),
        ...(role !== undefined && isName(role.text) ? [`@${role.text}`] : []),
        ...(minutes === undefined ? [] : [`${minutes} min`]),
      ];
      return { kind: 'step', depth, text: quoted(text, 'sop'), id, tags, replies: [...replies] };
    }
    case 'answer':
      return {
        kind: 'answer',
        depth,
        text: wordForWord(part.branch.answer, 'sop'),
        ...leadsTo(part.branch, sop, library),
      };
    case 'alert':
      return { kind: 'alert', depth, text: quoted(part.alert.text, 'sop'), tags: [part.alert.kind] };
    case 'guidance':
      return { kind: 'guidance', depth, text: quoted(guidanceText(part.guidance), 'sop') };
  }
}

function leadsTo({ target }: Branch, sop: Sop, library: Library): Pick<Row, 'leads_to'> {
  switch (target?.kind) {
    case 'section':
      return { leads_to: `#${target.anchor}` };
    case 'file': {
      const id = library.linked(sop, target.path)?.id;
      return id === undefined ? {} : { leads_to: id };
    }
    default:
      return {};
  }
}
