import * as z from 'zod';
import { feedbackKinds } from '../../lifecycle/feedback/entry';
import type { Report } from '../../lifecycle/feedback/entry';
import { privatePieces } from '../../lifecycle/feedback/private';
import { stepsOf } from '../../sop/model';
import { cite, citeSchema } from '../cite';
import { sopNamed } from '../find-sop';
import { sopId } from '../inputs';
import { quoted, quotedSchema } from '../quoted';
import { Refused } from '../refused';
import { tool } from '../tool';

/** Longer words nobody reads. */
const mostWords = 2000;
/** What would have made a case easier is asked of people at its end. */
const kinds = feedbackKinds.filter((kind) => kind !== 'easier');

export const reportProblemTool = tool({
  name: 'sop_report_problem',
  title: 'Report a problem of an SOP',
  description:
    'Reports to the authors what is wrong with a procedure or a step, in your name. Write nothing about the customer: what looks like a customer’s data is left out. It changes neither the SOP nor the case.',
  writes: true,
  input: z.strictObject({
    sop: sopId,
    step: z.string().min(1).max(300).optional().describe('Id of the step it is about'),
    kind: z.enum(kinds).describe('What is wrong'),
    text: z.string().min(1).max(mostWords).describe('What the author should know'),
  }),
  output: z.object({
    cite: citeSchema,
    report: z.string().describe('Id of the report'),
    text: quotedSchema.describe('What was reported'),
    left_out: z.int().describe('How much looked like a customer’s data and was left out'),
  }),
  async work(context, { sop: id, step: name, kind, text }) {
    const { library, clock, ids, actor } = context;
    if (!context.report)
      throw new Refused('read-only', 'Reports may not be written here. Tell a person what is wrong with the SOP.');
    const sop = sopNamed(context, id, true);
    const stepId = name?.startsWith(`${sop.id}#`) ? name.slice(sop.id.length + 1) : name;
    const step = stepId === undefined ? undefined : [...stepsOf(sop)].find((one) => one.id === stepId);
    if (stepId !== undefined && !step)
      throw new Refused('step-unknown', 'This SOP has no such step. Leave it out, or see sop_get.');
    const pieces = privatePieces(text, library.config(sop.location.root));
    const words = pieces.reduceRight((all, { start, end }) => `${all.slice(0, start)}[…]${all.slice(end)}`, text);
    const report: Report = {
      does: 'report',
      id: ids.next().slice(0, 36),
      sop: sop.id,
      version: sop.version,
      step: step?.id,
      words: step?.text,
      kind,
      text: words,
      by: actor,
      at: new Date(clock.now()).toISOString(),
    };
    await context.report(sop.location.root, report);
    return {
      cite: cite(sop, library, clock.now(), step ? { step: step.id } : {}),
      report: report.id,
      text: quoted(words, 'case'),
      left_out: pieces.length,
    };
  },
});
