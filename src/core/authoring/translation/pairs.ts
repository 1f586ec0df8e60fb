import { allSteps, stepsOf } from '../../sop/model';
import type { Heading, Reply, Section, Sop } from '../../sop/model';

/** The section of a translation that has steps of a section, told by their ids. */
export function sectionLike({ steps }: Pick<Section, 'steps'>, translation: Sop): Section | undefined {
  const ids = new Set([...allSteps(steps)].map(({ id }) => id));
  return translation.sections.find((one) => [...allSteps(one.steps)].some(({ id }) => ids.has(id)));
}

/**
 * The anchors of headings and replies, by what they are in a translation. Sections are told by the steps below them, replies by the steps
 * that have them or by their texts, the other headings by their order between those.
 */
export function pairedAnchors(fresh: Sop, translation: Sop): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const section of fresh.sections) {
    const own = sectionLike(section, translation);
    if (own && section.anchor !== '') anchors.set(section.anchor, own.anchor);
  }
  pairReplies(anchors, fresh, translation);
  pairOthers(anchors, fresh, translation);
  return anchors;
}

function pairReplies(anchors: Map<string, string>, fresh: Sop, translation: Sop): void {
  const ownSteps = new Map([...stepsOf(translation)].map((step) => [step.id, step]));
  for (const step of stepsOf(fresh)) {
    const own = ownSteps.get(step.id);
    if (own?.replies.length !== step.replies.length) continue;
    for (const [at, reply] of step.replies.entries()) anchors.set(reply, own.replies[at] ?? reply);
  }
  // Those that nothing tells apart are taken by their names, or by their texts.
  for (const reply of fresh.replies) {
    if (anchors.has(reply.id)) continue;
    const same = translation.replies.find((one) => textsOf(one) === textsOf(reply));
    if (same) anchors.set(reply.id, same.id);
  }
  const taken = new Set(anchors.values());
  const left = fresh.replies.filter(({ id }) => !anchors.has(id));
  const ownLeft = translation.replies.filter(({ id }) => !taken.has(id));
  if (left.length === ownLeft.length)
    for (const [at, reply] of left.entries()) anchors.set(reply.id, ownLeft[at]?.id ?? reply.id);
}

/** Headings without steps and replies: as many of the same levels, between the same others, are the same. */
function pairOthers(anchors: Map<string, string>, fresh: Sop, translation: Sop): void {
  const known = new Set([
    ...fresh.sections.filter(({ steps }) => steps.length > 0).map(({ anchor }) => anchor),
    ...fresh.replies.map(({ id }) => id),
  ]);
  const taken = new Set(anchors.values());
  let after = -1;
  let run: Heading[] = [];
  const pairRun = (end: number) => {
    const own = translation.headings
      .slice(after + 1, Math.max(end, after + 1))
      .filter(({ anchor }) => !taken.has(anchor));
    if (own.length !== run.length || own.some(({ level }, at) => level !== run[at]?.level)) return;
    for (const [at, { anchor }] of run.entries()) anchors.set(anchor, own[at]?.anchor ?? anchor);
  };
  for (const heading of fresh.headings) {
    const paired = anchors.get(heading.anchor);
    if (paired === undefined) {
      if (!known.has(heading.anchor)) run.push(heading);
      continue;
    }
    const at = translation.headings.findIndex(({ anchor }) => anchor === paired);
    if (at < 0) continue;
    pairRun(at);
    [after, run] = [at, []];
  }
  pairRun(translation.headings.length);
}

function textsOf({ variants }: Reply): string {
  return variants.map(({ text }) => text).join('\0');
}
