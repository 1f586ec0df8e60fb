import { hashText } from '../../case/record/seal';
import type { Constants } from '../../library/constants';
import type { FrontMatter, LinkTarget, Reply, Section, Sop, Step } from '../../sop/model';
import { partsOf } from '../../sop/outline';
import type { Outlined } from '../../sop/outline';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import { constantsAsked, namesAsked } from './constants-read';
import type { NamesAsked } from './constants-read';
import { placesFrom } from './places';
import type { Surroundings } from './surroundings';

/** So much of the hash is written beside an approval: it tells any two texts apart, and can be read aloud. */
export const hashShown = 12;

/** Says where a link leads. */
export type Where = (target: LinkTarget) => string;

/** What is known of an SOP while it is read. */
interface Reading {
  readonly where: Where;
  /** The places of its replies, by their ids: a step names those that it sends. */
  readonly replies: Map<string, number>;
}

/** A value of JSON that says the same only when what is read is the same. */
export type Said = string | number | boolean | undefined | readonly Said[] | { readonly [key: string]: Said };

/**
 * What people read in an SOP and act by, as a text that is the same as long as that is: title and summary; headings, steps, how each
 * is to be taken, answers and where they lead, guidance, alerts; replies; promises and when it applies; what the constants say that
 * it asks for. Not in it: how the text is laid out, how links are written, ids, numbers of steps, comments, the order of the front
 * matter; words that only search goes by; who wrote, approved and reviewed it, its status, version and dates.
 */
export function whatIsRead(sop: Sop, around: Surroundings): string {
  const said = saidOf(sop, placesFrom(sop, around));
  const { constants } = around.config(sop.location.root);
  return readText(said, constantsSaid(namesAsked(textsOf(said)), constants));
}

/** What is read in an SOP by itself, by its parts. */
export function saidOf(sop: Sop, where: Where): { readonly promises: Said; readonly content: Said } {
  const reading: Reading = { where, replies: new Map() };
  for (const [at, { id }] of sop.replies.entries()) if (!reading.replies.has(id)) reading.replies.set(id, at);
  return {
    promises: promisesOf(sop.front),
    content: {
      title: plain(sop.title),
      summary: plain(sop.summary),
      sections: sectionsOf(sop, reading),
      links: sop.links.map(({ text, target }) => [plain(text), where(target)]),
      images: imagesOf(sop).map(where),
      replies: sop.replies.map((reply) => replyOf(reply, sop)),
      anticipations: sop.anticipations.map((one) => replyOf(one, sop)),
    },
  };
}

/** The text of what is read in an SOP, of what it says by itself and what the constants say that it asks for. */
export function readText(said: Said, constants: string): string {
  return `${JSON.stringify(said)}\n${constants}`;
}

/** What the constants say that texts ask for, as a text. */
export function constantsSaid(asked: NamesAsked, constants: Constants): string {
  return JSON.stringify(constantsAsked(asked, constants).map(([name, texts]) => [name, sorted(texts)]));
}

/** All texts in what is said, one after the other. */
export function textsOf(said: Said): string {
  if (typeof said === 'string') return said;
  return typeof said === 'object' ? Object.values(said).map(textsOf).join('\n') : '';
}

/** The hash of what is read in an SOP, as it is written beside an approval. */
export function hashOfRead(read: string): string {
  return hashText(read).slice(0, hashShown);
}

function promisesOf({ sla, escalation, followUp, appliesTo, audience, basis, readQuestions }: FrontMatter): {
  [key: string]: Said;
} {
  return {
    sla: sla && [sla.firstResponse, sla.nextReply, sla.resolution, sla.clock],
    escalation: escalation && [escalation.to?.text, escalation.when && plain(escalation.when.text), escalation.after],
    followUp,
    appliesTo: sorted(
      Object.fromEntries(Object.entries(appliesTo).map(([fact, values]) => [fact, [...values].sort()])),
    ),
    audience,
    basis: basis.map(({ law, note }) => [plain(law), note && plain(note)]),
    questions: readQuestions.map(({ question, answers, right }) => [plain(question), answers.map(plain), plain(right)]),
  };
}

/** Each with how deep it is nested: one more number sign before all headings changes nothing. */
function sectionsOf(sop: Sop, reading: Reading): Said[] {
  const above: number[] = [];
  return sop.sections.map((section: Section): Said => {
    while ((above.at(-1) ?? -1) >= section.level) above.pop();
    above.push(section.level);
    return [above.length, plain(section.title), partsOf(section).map((one) => partOf(one, reading))];
  });
}

function partOf({ part, inner }: Outlined, reading: Reading): Said {
  const nested = inner.map((one) => partOf(one, reading));
  switch (part.kind) {
    case 'step':
      return ['step', ...stepOf(part.step, reading), partsOf(part.step).map((one) => partOf(one, reading)), nested];
    case 'answer': {
      const { answer, target, isCondition, also } = part.branch;
      return ['answer', plain(answer), target && reading.where(target), isCondition, plain(also), nested];
    }
    case 'alert':
      return ['alert', part.alert.kind, plain(part.alert.text), nested];
    case 'guidance':
      switch (part.guidance.kind) {
        case 'code':
          return ['code', lines(part.guidance.code), nested];
        case 'table':
          return ['table', part.guidance.rows.map((row) => row.map(plain)), nested];
        default:
          return [part.guidance.kind, plain(part.guidance.text), nested];
      }
  }
}

function stepOf({ text, required, isStruck, conduct, role, minutes, replies }: Step, reading: Reading): Said[] {
  const sent = replies.map((id) => reading.replies.get(id) ?? -1);
  return [plain(text), required, isStruck, conduct, role?.text, minutes, sent];
}

function replyOf({ title, variants }: Reply, sop: Sop): Said {
  return [plain(title), variants.map(({ lang = sop.lang, channel, text }) => [lang, channel, lines(text)])];
}

/** Where its pictures are: their words are guidance like others. */
function imagesOf(sop: Sop): LinkTarget[] {
  return sop.text.includes('![') ? [...marksOfKind(syntaxOf(sop).body, 'image')].map(({ target }) => target) : [];
}

function sorted<T extends Said>(map: Readonly<Record<string, T>>): { readonly [key: string]: T } {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A text whose lines are kept, without what nobody sees of it. */
function lines(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
