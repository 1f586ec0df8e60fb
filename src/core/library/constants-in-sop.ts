import type { Alert, Guidance, Section, Sop, Step } from '../sop/model';
import type { LibraryConfig } from './config';
import type { Constants } from './constants';
import { inLanguage } from './local-text';

/** A place where a text asks for a constant: `{{ return.days }}`. */
const place = /\{\{-?\s*([\p{L}_][\p{L}\p{N}_.-]*?)\s*-?\}\}/gu;

/**
 * The most characters that constants may add to the texts of one SOP. Far above what any SOP needs: a long constant that is
 * asked for thousands of times would fill the memory.
 */
const mostAdded = 1_000_000;

/**
 * Puts a library's constants into texts of one language; other names stay as written, and so do constants once they have
 * added too much.
 * @param lang the language of the texts. A constant that lacks it is given in the library's language, or else in the
 * first it has.
 * @param written how a constant is written in them.
 */
export function constantFiller(
  { constants, lang: libraryLanguage }: Pick<LibraryConfig, 'constants' | 'lang'>,
  lang: string | undefined,
  written: (constant: string) => string = (constant) => constant,
): (text: string) => string {
  const languages = [lang, libraryLanguage].filter((one) => one !== undefined);
  let room = mostAdded;
  const fill = (whole: string, name: string) => {
    const constant = constants.get(name);
    const text = constant && inLanguage(constant, languages);
    if (text === undefined || text.length > room) return whole;
    room -= text.length;
    return written(text);
  };
  return (text) => (constants.size === 0 || !text.includes('{{') ? text : text.replace(place, fill));
}

/** Which constants each SOP was found to ask for: tests of it begin hundreds of cases, and renaming goes by two libraries in turn. */
const used = new WeakMap<Constants, WeakMap<Pick<Sop, 'text'>, Constants>>();

/** The constants of a library that an SOP may ask for anywhere in its text. */
export function constantsUsed(sop: Pick<Sop, 'text'>, constants: Constants): Constants {
  const known = used.get(constants) ?? new WeakMap<Pick<Sop, 'text'>, Constants>();
  used.set(constants, known);
  const last = known.get(sop);
  if (last) return last;
  // An SOP that holds its text as UTF-8 decodes it at each look.
  const { text } = sop;
  const found = new Map([...constants].filter(([name]) => text.includes(name)));
  known.set(sop, found);
  return found;
}

interface Filled {
  readonly constants: Constants;
  readonly lang: string | undefined;
  readonly sop: Sop;
}

/** The SOPs filled in last: the same one is asked for at each change of what shows it. */
const known = new WeakMap<Sop, Filled>();

/**
 * An SOP as people read it: with the constants put into its summary, headings, steps, guidance, answers and alerts, in
 * its own language. Ids and places remain those of the text; replies are filled in when they are used.
 * @param libraryLanguage the language of constants that lack the SOP's own.
 */
export function withConstants(sop: Sop, constants: Constants, libraryLanguage?: string): Sop {
  if (constants.size === 0 || !sop.text.includes('{{')) return sop;
  const last = known.get(sop);
  if (last?.constants === constants && last.lang === libraryLanguage) return last.sop;
  const filled = filledSop(sop, constants, libraryLanguage);
  known.set(sop, { constants, lang: libraryLanguage, sop: filled });
  return filled;
}

function filledSop(sop: Sop, constants: Constants, libraryLanguage: string | undefined): Sop {
  const fill = constantFiller({ constants, lang: libraryLanguage }, sop.lang);
  return {
    ...identityOf(sop),
    summary: fill(sop.summary),
    headings: sop.headings.map((heading) => ({ ...heading, title: fill(heading.title) })),
    sections: sop.sections.map((section) => filledSection(section, fill)),
    replies: sop.replies,
    anticipations: sop.anticipations.map((one) => ({ ...one, title: fill(one.title) })),
    links: sop.links,
    fileLinks: sop.fileLinks,
  };
}

function identityOf(
  sop: Sop,
): Omit<Sop, 'summary' | 'headings' | 'sections' | 'replies' | 'anticipations' | 'links' | 'fileLinks'> {
  const { location, id, idRange, title, status, version, lang, front, stepRule, hasSteps, roles, problems, text } = sop;
  return { location, id, idRange, title, status, version, lang, front, stepRule, hasSteps, roles, problems, text };
}

type Fill = (text: string) => string;

function filledSection(section: Section, fill: Fill): Section {
  return {
    ...section,
    title: fill(section.title),
    steps: section.steps.map((step) => filledStep(step, fill)),
    guidance: section.guidance.map((one) => filledGuidance(one, fill)),
    alerts: section.alerts.map((alert) => filledAlert(alert, fill)),
  };
}

function filledAlert(alert: Alert, fill: Fill): Alert {
  return { ...alert, text: fill(alert.text) };
}

function filledGuidance(guidance: Guidance, fill: Fill): Guidance {
  const text = fill(guidance.text);
  switch (guidance.kind) {
    case 'code':
      return { ...guidance, text, code: fill(guidance.code) };
    case 'table':
      return { ...guidance, text, rows: guidance.rows.map((row) => row.map(fill)) };
    default:
      return { ...guidance, text };
  }
}

function filledStep(step: Step, fill: Fill): Step {
  return {
    ...step,
    text: fill(step.text),
    guidance: step.guidance.map((one) => filledGuidance(one, fill)),
    alerts: step.alerts.map((alert) => filledAlert(alert, fill)),
    steps: step.steps.map((inner) => filledStep(inner, fill)),
    branches: step.branches.map((branch) => ({ ...branch, answer: fill(branch.answer), also: fill(branch.also) })),
  };
}
