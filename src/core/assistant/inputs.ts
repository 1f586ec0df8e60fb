import * as z from 'zod';

// What several tools take. Texts from outside are bounded where they come in.

export const sopId = z.string().min(1).max(200).describe('Id of the SOP, as cited');
export const caseId = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,100}$/, 'A case id has only letters, digits and hyphens')
  .describe('Id of the case, as sop_start gave it');
export const stepId = z.string().min(1).max(300).describe('Id of the step, as cited');
export const replyId = z.string().min(1).max(300).describe('Id of the reply, as cited');
export const language = z.string().min(2).max(35).describe('Language tag, such as es, ca or en');
export const channel = z.string().min(1).max(60).describe('Channel, such as email, chat or phone');
export const cursor = z.string().max(20).describe('next_cursor of the page before, to go on');
export const includeUnapproved = z
  .boolean()
  .describe(
    'Also SOPs that are not approved, not in effect yet, retired or changed since: for authors, never for customers',
  );
/** The most characters of a customer's message or of a reply. */
export const mostText = 20_000;

const fact = z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(500)).max(20)]);
/** The most facts at once. */
const mostFacts = 60;
export const facts = z
  .record(z.string().min(1).max(100), fact)
  .refine((one) => Object.keys(one).length <= mostFacts, `At most ${mostFacts} facts at once`)
  .describe(
    'What is known of the ticket by the names of variables, such as {"order.id": "BR-20481"}. Only what you know: never a guess',
  );
