import { readSop } from '../../../src/core/sop/read';
import { allSteps } from '../../../src/core/sop/model';
import type { Reply, Sop, SopLocation, Step } from '../../../src/core/sop/model';

/** Where a test's SOP stands; its URI is made of its root and path. */
export function locationOf(path = 'general/test.md', root = 'sops'): SopLocation {
  return { uri: `${root}/${path}`, root, path };
}

/** Reads a text as an SOP. */
export function sopFrom(text: string, path?: string, root?: string): Sop {
  return readSop(text, locationOf(path, root));
}

/** Reads Markdown as an SOP whose front matter has nothing to complain about. */
export function sopWith(body: string, path?: string): Sop {
  return sopFrom(withFrontMatter(body), path);
}

/** Puts front matter with a title, and a summary, before Markdown. */
export function withFrontMatter(body: string): string {
  return `---\ntitle: Test\n---\n\nSummary.\n\n${body}`;
}

/** All steps of an SOP in the order written. */
export function stepsIn(sop: Sop): Step[] {
  return sop.sections.flatMap((section) => [...allSteps(section.steps)]);
}

/** The only step of an SOP. */
export function onlyStep(sop: Sop): Step {
  const steps = stepsIn(sop);
  if (steps.length !== 1) throw new Error(`One step was expected, not ${steps.length}.`);
  return steps[0]!;
}

/** The codes of an SOP's own problems. */
export function codesOf(sop: Pick<Sop, 'problems'>): string[] {
  return sop.problems.map((one) => one.code);
}

/** Everything an SOP says, including what is read on demand, as plain values that can be compared and spread. */
export function plainSop(sop: Sop): Sop {
  const {
    location,
    id,
    idRange,
    title,
    status,
    version,
    lang,
    front,
    stepRule,
    summary,
    headings,
    sections,
    links,
    fileLinks,
    roles,
    hasSteps,
    problems,
    text,
  } = sop;
  const whole = (reply: Reply) => ({
    ...reply,
    variants: reply.variants.map(({ lang: spoken, channel, text: words, range, textRange }) => ({
      lang: spoken,
      channel,
      text: words,
      range,
      textRange,
    })),
  });
  return {
    location,
    id,
    idRange,
    title,
    status,
    version,
    lang,
    front,
    stepRule,
    summary,
    headings,
    sections,
    replies: sop.replies.map(whole),
    anticipations: sop.anticipations.map(whole),
    links,
    fileLinks,
    hasSteps,
    roles,
    problems,
    text,
  };
}
