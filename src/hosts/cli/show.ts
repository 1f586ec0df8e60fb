import { reasonOf } from '../../core/attempt';
import { constantFiller, withConstants } from '../../core/library/constants-in-sop';
import type { Library } from '../../core/library/library';
import { inLanguage } from '../../core/library/local-text';
import { guidanceText } from '../../core/sop/guidance-text';
import { locateFrontMatter } from '../../core/sop/locate-front-matter';
import { numberedText, stepsOf } from '../../core/sop/model';
import type { Alert, Branch, LinkTarget, Reply, Section, Sop, Step } from '../../core/sop/model';
import { partsOf } from '../../core/sop/outline';
import type { Outlined, Part } from '../../core/sop/outline';
import { nearest } from '../../core/text/nearest';
import { whyNotInForce } from '../../core/lifecycle/approval/in-force';
import type { NotInForce } from '../../core/lifecycle/approval/in-force';
import { today } from '../../core/text/day';
import { statusInWords } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import type { FlowchartFormat } from './flowchart-options';
import { codeFor, openLibrary } from './library';

export interface ShowOptions {
  readonly library?: string;
  readonly json?: boolean;
  readonly flowchart?: boolean;
  readonly format?: FlowchartFormat;
  readonly lang?: string;
}

/** Shows one SOP: what it achieves, its steps, its replies; or its flowchart. */
export async function show(host: CliHost, id: string, options: ShowOptions): Promise<ExitCode> {
  const { library: folder, json = false, flowchart: isChart = false } = options;
  if (!isChart && (options.format ?? options.lang) !== undefined)
    throw new Error('--format and --lang are for --flowchart.');
  const opened = await openLibrary(host, folder);
  const { library } = opened;
  const [found, ...others] = library.withId(id).sort((a, b) => (a.location.uri < b.location.uri ? -1 : 1));
  if (!found) {
    const near = nearest(
      id,
      [...library.sops].map((one) => one.id),
    );
    say(host.err, `There is no SOP with the id “${id}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`);
    return codeFor(opened, exitCodes.problems);
  }
  for (const other of others) say(host.err, `The id “${id}” is also used by ${other.location.uri}.`);
  if (isChart) {
    const { flowchart } = await import('./flowchart');
    return codeFor(
      opened,
      readingOf(found, () => flowchart(host, library, found, options)),
    );
  }
  const { constants, lang } = library.config(found.location.root);
  const shown = readingOf(found, () => {
    const sop = withConstants(found, constants, lang);
    const why = whyNotInForce(found, today(host.now()), library);
    return json ? toJson(sop, why) : toWords(sop, why, library);
  });
  if (typeof shown === 'string') say(host.out, ...shown.split('\n'));
  else writeJson(host, shown);
  return codeFor(opened, exitCodes.clean);
}

/** @throws Error that names the file when it cannot be read after all. */
function readingOf<T>({ location }: Sop, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`sop-guide failed on ${location.uri}. Reason: ${reasonOf(error)}`, { cause: error });
  }
}

function toJson(sop: Sop, why: NotInForce | undefined) {
  const { front } = sop;
  return {
    id: sop.id,
    title: sop.title,
    status: sop.status,
    notInForce: why,
    replacedBy: front.replacedBy?.text,
    version: sop.version,
    lang: sop.lang,
    owner: front.owner?.text,
    audience: front.audience,
    externalIds: front.externalIds,
    file: sop.location.uri,
    summary: sop.summary,
    tags: front.tags,
    triggers: front.triggers,
    answers: front.answers,
    related: front.related.map((one) => one.text),
    effective: front.effective,
    lastReviewed: front.lastReviewed,
    sections: sop.sections.map(({ anchor, title, level, steps, guidance, alerts }) => ({
      anchor,
      title,
      level,
      steps: steps.map(stepToJson),
      guidance: guidance.map(guidanceText),
      alerts: alerts.map(alertToJson),
    })),
    replies: sop.replies.map((reply) => replyToJson(sop, reply)),
    anticipations: sop.anticipations.map((one) => replyToJson(sop, one)),
  };
}

function replyToJson(sop: Sop, { id, title, variants }: Reply) {
  return {
    id,
    title,
    texts: variants.map(({ lang, channel, text }) => ({ lang: lang ?? sop.lang, channel, text })),
  };
}

interface StepJson {
  readonly id: string;
  readonly number: number | undefined;
  readonly text: string;
  readonly required: boolean;
  readonly isStruck: true | undefined;
  readonly conduct: Step['conduct'];
  readonly role: string | undefined;
  readonly minutes: number | undefined;
  readonly replies: readonly string[];
  readonly guidance: readonly string[];
  readonly alerts: readonly Pick<Alert, 'kind' | 'text'>[];
  readonly answers: readonly {
    readonly text: string;
    readonly target: LinkTarget | undefined;
    readonly also?: string;
  }[];
  readonly steps: readonly StepJson[];
}

function stepToJson({
  id,
  number,
  text,
  required,
  isStruck,
  conduct,
  role,
  minutes,
  replies,
  guidance,
  alerts,
  branches,
  steps,
}: Step): StepJson {
  return {
    id,
    number,
    text,
    required,
    isStruck: isStruck || undefined,
    conduct,
    role: role?.text,
    minutes,
    replies,
    guidance: guidance.map(guidanceText),
    alerts: alerts.map(alertToJson),
    answers: branches.map(({ answer, target, also }) => ({ text: answer, target, ...(also ? { also } : {}) })),
    steps: steps.map(stepToJson),
  };
}

function alertToJson({ kind, text }: Alert): Pick<Alert, 'kind' | 'text'> {
  return { kind, text };
}

function toWords(sop: Sop, why: NotInForce | undefined, library: Library): string {
  const facts = [
    sop.id,
    statusInWords(sop.status, why),
    sop.front.replacedBy && `replaced by ${sop.front.replacedBy.text}`,
    sop.version === undefined ? undefined : `version ${sop.version}`,
    sop.front.owner && (library.config(sop.location.root).team.get(sop.front.owner.text)?.name ?? sop.front.owner.text),
    sop.front.audience,
    ...Object.entries(sop.front.externalIds).map(([system, own]) => `${system} ${own}`),
  ];
  const sections = sop.sections
    .filter((section, at) => isShown(section, at, sop))
    .map((section) => [
      ...(section.title ? [section.title] : []),
      ...partsToWords(partsOf(section), '  ', { sop, library }),
    ]);
  const listed = ({ title, variants }: Reply) => {
    const languages = [...new Set(variants.map((variant) => variant.lang ?? sop.lang ?? '?'))];
    return `  ${title} (${languages.join(', ')})`;
  };
  const replies = sop.replies.map(listed);
  const anticipations = sop.anticipations.map(listed);
  const isOnlyRead = sop.replies.length === 0 && stepsOf(sop).next().done;
  const blocks = [
    [sop.title, facts.filter(Boolean).join(' · ')],
    ...(isOnlyRead ? [bodyOf(sop, library)] : [[sop.summary], ...sections]),
    replies.length > 0 ? ['Replies', ...replies] : [],
    anticipations.length > 0 ? ['Answers before they are asked', ...anticipations] : [],
  ];
  return blocks
    .filter((lines) => lines.some(Boolean))
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/**
 * Whether a section is shown among the others. One with nothing in it is, as its heading says something by itself; but replies
 * are listed below, and the first heading may only repeat the title.
 */
function isShown(section: Section, at: number, { title, sections, replies, anticipations }: Sop): boolean {
  if (!isEmpty(section)) return true;
  const isReply = ({ anchor }: Section) => [...replies, ...anticipations].some(({ id }) => id === anchor);
  if (isReply(section) || (section.level <= 1 && section.title === title)) return false;
  const next = sections.findIndex(({ level }, index) => index > at && level <= section.level);
  const within = sections.slice(at + 1, next < 0 ? undefined : next);
  return !within.some(isReply) || !within.every((one) => isReply(one) || isEmpty(one));
}

function isEmpty({ steps, guidance, alerts }: Section): boolean {
  return steps.length + guidance.length + alerts.length === 0;
}

/** The Markdown of an SOP that is only to be read, as it is written. */
function bodyOf({ text, lang, location }: Sop, library: Library): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const { bodyLine } = locateFrontMatter(lines);
  return constantFiller(library.config(location.root), lang)(lines.slice(bodyLine).join('\n').trim()).split('\n');
}

interface Shown {
  readonly sop: Sop;
  readonly library: Library;
}

/** What stands in a section or step, in the order written. */
function partsToWords(parts: readonly Outlined[], indent: string, shown: Shown): string[] {
  return parts.flatMap(({ part, inner }) => [
    ...partToWords(part, indent, shown),
    ...partsToWords(inner, `${indent}  `, shown),
  ]);
}

function partToWords(part: Part, indent: string, shown: Shown): string[] {
  switch (part.kind) {
    case 'step':
      return stepToWords(part.step, indent, shown);
    case 'alert':
      return [`${indent}${part.alert.kind.toUpperCase()}: ${part.alert.text}`];
    case 'answer': {
      const { answer, also } = part.branch;
      return [`${indent}${answer} → ${whereTo(part.branch, shown)}${also ? ` (${also})` : ''}`];
    }
    case 'guidance': {
      const [first = '', ...rest] = guidanceText(part.guidance).split('\n');
      return [`${indent}- ${first}`, ...rest.map((line) => (line ? `${indent}  ${line}` : ''))];
    }
  }
}

function stepToWords(step: Step, indent: string, shown: Shown): string[] {
  const { required, isStruck, conduct, role, minutes } = step;
  const tags = [
    isStruck ? 'struck out' : required ? undefined : 'optional',
    conduct,
    minutes === undefined ? undefined : `${minutes} min`,
    role && roleWord(role.text, shown),
  ].filter(Boolean);
  return [
    `${indent}[ ] ${numberedText(step)}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`,
    ...partsToWords(partsOf(step), `${indent}    `, shown),
  ];
}

/** What the library calls a role; without a name, as the SOP writes it. */
function roleWord(role: string, { sop, library }: Shown): string {
  const { roles, lang } = library.config(sop.location.root);
  const name = roles.get(role);
  return (name && inLanguage(name, ['en', lang ?? ''])) ?? `@${role}`;
}

/** The title of what an answer leads to. */
function whereTo({ target }: Branch, { sop, library }: Shown): string {
  switch (target?.kind) {
    case 'section':
      return sop.headings.find((heading) => heading.anchor === target.anchor)?.title ?? `#${target.anchor}`;
    case 'file':
      return library.linked(sop, target.path)?.title ?? target.path;
    case 'external':
      return target.href;
    default:
      return '?';
  }
}
