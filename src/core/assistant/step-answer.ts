import * as z from 'zod';
import { needsOf, withKnown } from '../case/needs';
import { standingOf } from '../case/model/reading';
import { partOf } from '../case/model/view';
import type { StepView } from '../case/model/view';
import { branchTaken } from '../case/model/path';
import { guidanceText } from '../sop/guidance-text';
import { isQuestion } from '../sop/model';
import type { Alert } from '../sop/model';
import { factIn } from '../ticket/facts';
import type { CaseAtHand } from './case-at-hand';
import { citePart, citeSchema } from './cite';
import { isName } from './name';
import { quoted, quotedSchema, wordForWord } from './quoted';

/** The most of each list that belongs to a step: nobody follows more at once. */
const mostEach = 40;

const alertSchema = z.object({
  kind: z.enum(['note', 'tip', 'important', 'warning', 'caution']),
  text: quotedSchema,
});

/** A step of a case as an assistant is told of it. */
export const stepSchema = z.object({
  cite: citeSchema,
  key: z.string().describe('Names the step in calls of sop_answer, sop_done and sop_reply'),
  text: quotedSchema,
  section: quotedSchema.optional(),
  within: z.array(quotedSchema).describe('The steps and words that it stands inside, outermost first'),
  is_question: z.boolean().describe('Answer it with sop_answer; mark any other with sop_done'),
  answers: z.array(z.object({ answer: quotedSchema, given: z.boolean() })).describe('The only answers it may have'),
  state: z.enum(['open', 'done', 'skipped']),
  must: z.boolean().describe('Whether it may not be left undone'),
  conduct: z
    .enum(['protocol', 'discretion'])
    .optional()
    .describe('protocol: exactly so and in its order; discretion: as you judge'),
  role: z.string().optional().describe('Whose step it is'),
  minutes: z.number().optional(),
  guidance: z.array(quotedSchema),
  alerts: z.array(alertSchema).describe('Those of the step and of its section'),
  replies: z
    .array(z.object({ cite: citeSchema, title: quotedSchema }))
    .describe('Approved texts to send: get them with sop_reply'),
  needs: z.array(z.string()).describe('Variables that its text or replies ask for and that are not known'),
});
export type StepAnswer = z.infer<typeof stepSchema>;

/** Tells of a step. */
export function stepAnswer({ view, known, config }: CaseAtHand, one: StepView): StepAnswer {
  const { part, sop } = partOf(view, one);
  const { step } = one;
  const standing = standingOf(view, one);
  const say = (text: string) =>
    quoted(
      withKnown(text, (name) => factIn(known.values, name)[0]),
      'sop',
    );
  const given = branchTaken(step, one.record?.answer)?.answer;
  const section = standing.section?.section;
  const wanted = needsOf(step, sop, config.constants);
  return {
    cite: citePart(part, sop, { step: step.id }),
    key: one.key,
    text: say(step.text),
    ...(section && section.title !== '' ? { section: quoted(section.title, 'sop') } : {}),
    within: [...standing.within.map((outer) => outer.step.text), ...standing.context].slice(0, mostEach).map(say),
    is_question: isQuestion(step),
    answers: step.branches
      .slice(0, mostEach)
      .map(({ answer }) => ({ answer: wordForWord(answer, 'sop'), given: answer === given })),
    state: one.state,
    must: one.binding,
    ...(step.conduct === undefined ? {} : { conduct: step.conduct }),
    ...(step.role !== undefined && isName(step.role.text) ? { role: step.role.text } : {}),
    ...(step.minutes === undefined ? {} : { minutes: step.minutes }),
    guidance: step.guidance.slice(0, mostEach).map((guidance) => say(guidanceText(guidance))),
    alerts: alertsOf(step.alerts, section?.alerts ?? []).map(({ kind, text }) => ({ kind, text: say(text) })),
    replies: sop.replies
      .filter(({ id }) => step.replies.includes(id))
      .slice(0, mostEach)
      .map(({ id, title }) => ({ cite: citePart(part, sop, { reply: id }), title: quoted(title, 'reply') })),
    needs: [...wanted.text, ...wanted.replies]
      .filter((name) => isName(name) && factIn(known.values, name).length === 0)
      .slice(0, mostEach),
  };
}

function alertsOf(...lists: readonly (readonly Alert[])[]): Alert[] {
  return lists.flat().slice(0, mostEach);
}
