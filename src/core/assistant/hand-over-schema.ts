import * as z from 'zod';
import { quotedSchema } from './quoted';

/** A person who takes over. */
const personSchema = z.object({
  key: z.string().optional().describe('As the library’s team names them'),
  name: quotedSchema,
  contact: quotedSchema.optional(),
  role: z.string().optional(),
});

export const handOverSchema = z.object({
  why: z
    .enum(['role', 'escalate', 'asked'])
    .describe(
      'role: the step is of a role that you do not have; escalate: the procedure says so; asked: you asked for it',
    ),
  to: z.array(personSchema).describe('Who can take over; empty when the library names nobody'),
  reason: quotedSchema.describe('What the procedure says, or the reason given'),
  summary: quotedSchema.describe('The case as Markdown for the person who takes over: pass it on as it is'),
  recorded: z.boolean().describe('Whether the record of the case says that it was handed over'),
});
export type HandOver = z.infer<typeof handOverSchema>;
