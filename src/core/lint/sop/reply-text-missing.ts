import type { Problem } from '../../problem';
import { stepsOf } from '../../sop/model';
import type { Guidance, Section } from '../../sop/model';
import { nearReply } from '../../sop/near-fences';
import { amongReplies } from '../../sop/reply-headings';
import type { Range } from '../../text/position';
import type { TextEdit } from '../../text/edit';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const unmarked: ProblemKind = {
  code: 'reply.unmarked',
  severity: 'information',
  message:
    'This text stands under “{0}” among the replies, but is none, so nobody can insert it. Put it between “```reply” and “```”.',
  fix,
};

const missing: ProblemKind = {
  code: 'reply.missing',
  severity: 'warning',
  message:
    'This step leads to “{0}” among the replies, but there is no reply under it. Write one between “```reply” and “```”.',
  fix({ args: [title] }, file) {
    const section = file.sop?.sections.find((one) => one.title === title && one.steps.length === 0);
    const range = section && (letterIn(section, file.lines) ?? textIn(section, file.lines));
    return range ? makeReply(range, file) : [];
  },
};

/** What stands under a heading among replies is a reply, and what steps lead to there. */
export const replyTextMissing: Rule<'sop'> = {
  kinds: [unmarked, missing],
  *check({ body, lines }) {
    const replies = new Set(body.replies.map(({ id }) => id));
    const without = new Map<string, Section>();
    const last = new Set<Section>();
    const places = amongReplies(body.sections, (anchor) => replies.has(anchor));
    for (const [at, section] of body.sections.entries()) {
      if (replies.has(section.anchor) || section.steps.length > 0) continue;
      const { isBelow = false, isBeside = false, isTitle = false } = places[at] ?? {};
      // Nothing stands below it by headings of its own.
      if ((isBelow || isTitle) && (body.sections[at + 1]?.level ?? 0) <= section.level) last.add(section);
      if (isTitle && last.has(section)) without.set(section.anchor, section);
      const [text, ...more] = section.guidance;
      const isAlone = text && more.length === 0 && section.alerts.length === 0 && isSetApart(text, lines);
      if (!isAlone) {
        if (isBelow) without.set(section.anchor, section);
      } else if ((isBelow || isBeside) && !isTold(text, lines)) yield found(unmarked, text.range, [section.title]);
    }
    if (without.size === 0) return;
    const led = new Set<Section>();
    const steps = [...stepsOf(body)].map(({ textRange }) => textRange);
    for (const { target, range } of body.links) {
      const section = target.kind === 'section' ? without.get(target.anchor) : undefined;
      if (!section || !steps.some((step) => isWithin(range, step))) continue;
      led.add(section);
      yield found(missing, range, [section.title]);
    }
    for (const section of without.values()) {
      if (led.has(section)) continue;
      const range = letterIn(section, lines) ?? (last.has(section) ? textIn(section, lines) : undefined);
      if (range) yield found(unmarked, range, [section.title]);
    }
  },
};

/** What customers are greeted with, at the beginning of a line. */
const greeting =
  /^(?:hi|hello|dear|hey|good (?:morning|afternoon)|hola|buen[oa]s|estimad[oa]s?|apreciad[oa]s?|querid[oa]s?|bon dia|bona tarda|benvolgu(?:t|da)|olá|prezad[oa]s?|car[oa]|hallo|guten tag|sehr geehrte[rs]?|liebe[rs]?|bonjour|ch[eè]re?)(?![\p{L}\p{N}]).{0,80}[,:!]\s*$/iu;

/** Where a section that is nothing but text is written like a letter: it greets somebody, or has values to fill in. */
function letterIn(section: Section, lines: readonly string[]): Range | undefined {
  const range = wordsIn(section);
  const written = range ? lines.slice(range.start.line, range.end.line + 1) : [];
  return written.some((line) => greeting.test(line.trim()) || /\{\{|\{%/.test(line)) ? range : undefined;
}

/** Where a section holds nothing but paragraphs and bullets, which lead to no other place of the library. */
function textIn(section: Section, lines: readonly string[]): Range | undefined {
  const range = wordsIn(section);
  const written = range ? lines.slice(range.start.line, range.end.line + 1) : [];
  return section.guidance.every(({ kind }) => kind === 'plain') &&
    !written.some((line) => /\]\((?!https?:|mailto:)/.test(line))
    ? range
    : undefined;
}

function wordsIn({ guidance, alerts }: Section): Range | undefined {
  const [first, last] = [guidance[0], guidance.at(-1)];
  if (!first || !last || alerts.length > 0 || first.range.start.character > 0) return undefined;
  return { start: first.range.start, end: last.range.end };
}

/** Whether a text is a fenced block or a quote. */
function isSetApart({ range: { start } }: Guidance, lines: readonly string[]): boolean {
  return /^\s*(?:`{3}|~{3}|>)/.test(lines[start.line] ?? '');
}

/** Whether what stands behind its fence was told as nearly right. */
function isTold({ range: { start } }: Guidance, lines: readonly string[]): boolean {
  return nearReply((lines[start.line] ?? '').replace(/^\s*(?:`+|~+)\s*/, '')) !== undefined;
}

function isWithin({ start }: Range, outer: Range): boolean {
  return (
    (start.line > outer.start.line || (start.line === outer.start.line && start.character >= outer.start.character)) &&
    (start.line < outer.end.line || (start.line === outer.end.line && start.character <= outer.end.character))
  );
}

function fix({ range }: Problem, file: FixFile): Fix[] {
  return makeReply(range, file);
}

/** Makes a reply of a fenced block, a quote or some text. */
function makeReply({ start, end }: Range, { lines }: FixFile): Fix[] {
  const first = lines[start.line] ?? '';
  const [head, fence] = /^\s*(`{3,}|~{3,})/.exec(first) ?? [];
  const edits: TextEdit[] = [];
  if (head !== undefined && fence !== undefined) {
    const place = {
      start: { line: start.line, character: head.length },
      end: { line: start.line, character: first.length },
    };
    edits.push({ range: place, text: 'reply' });
  } else {
    for (let line = start.line; line <= end.line; line++) {
      const length = /^\s*> ?/.exec(lines[line] ?? '')?.[0].length ?? 0;
      const open = line === start.line ? '```reply\n' : '';
      edits.push({ range: { start: { line, character: 0 }, end: { line, character: length } }, text: open });
    }
    edits.push({ range: { start: end, end }, text: '\n```' });
  }
  return [{ title: 'make-reply', args: [], edits, isPreferred: false }];
}
