import { attempt } from '../../attempt';
import type { Problem } from '../../problem';
import type { ReplyExtract, SopExtract, VariantExtract } from '../extract';
import { audiences, statuses, stepMarks, stepRules } from '../model';
import type {
  Approval,
  Basis,
  Escalation,
  FrontMatter,
  Link,
  LinkTarget,
  ReadQuestion,
  TextWithRange,
  Sla,
  TranslationOf,
} from '../model';
import { byKey, count, fields, flag, list, oneOf, optional, range, text } from './codec';
import type { Packed } from './codec';

const texts = list(text);
const placed = fields<TextWithRange>({ text, range });

const front = fields<FrontMatter>({
  id: optional(placed),
  title: optional(placed),
  status: optional(oneOf(statuses)),
  version: optional(text),
  lang: optional(text),
  owner: optional(placed),
  authors: list(placed),
  approvers: list(
    fields<Approval>({
      by: text,
      on: optional(text),
      role: optional(text),
      method: optional(text),
      hash: optional(text),
      range,
    }),
  ),
  readBy: list(placed),
  readQuestions: list(fields<ReadQuestion>({ question: text, answers: texts, right: text, range })),
  basis: list(fields<Basis>({ law: text, checked: optional(text), note: optional(text), range })),
  translationOf: optional(fields<TranslationOf>({ id: text, version: optional(text), range })),
  replacedBy: optional(placed),
  effective: optional(text),
  lastReviewed: optional(text),
  reviewEvery: optional(count),
  audience: optional(oneOf(audiences)),
  aliases: texts,
  tags: texts,
  triggers: texts,
  answers: texts,
  appliesTo: byKey(texts),
  sla: optional(
    fields<Sla>({
      firstResponse: optional(count),
      nextReply: optional(count),
      resolution: optional(count),
      clock: optional(oneOf(['business', 'calendar'])),
    }),
  ),
  clockRange: optional(range),
  escalation: optional(fields<Escalation>({ to: optional(placed), when: optional(placed), after: optional(count) })),
  followUp: optional(count),
  related: list(placed),
  externalIds: byKey(text),
  steps: optional(oneOf(stepMarks)),
});

const reply = fields<ReplyExtract>({
  id: text,
  title: text,
  range,
  variants: list(
    fields<VariantExtract>({
      lang: optional(text),
      channel: optional(text),
      range,
      textRange: range,
      isVerbatim: flag,
    }),
  ),
});

const fileTarget = fields<Extract<LinkTarget, { kind: 'file' }>>({
  kind: oneOf(['file']),
  path: text,
  anchor: optional(text),
});

const extract = fields<SopExtract>({
  front,
  stepRule: oneOf(stepRules),
  heading: optional(text),
  summary: text,
  replies: list(reply),
  anticipations: list(reply),
  fileLinks: list(fields<Link>({ text, target: fileTarget, range, isAnswer: optional(flag) })),
  hasSteps: flag,
  roles: list(placed),
  problems: list(fields<Problem>({ code: text, args: texts, range, suggestion: optional(text) })),
});

export function packExtract(value: SopExtract): Packed {
  return extract.pack(value);
}

/** Reads what `packExtract` returned; undefined when it is anything else. */
export function unpackExtract(packed: unknown): SopExtract | undefined {
  return attempt<SopExtract | undefined>(
    () => extract.unpack(packed),
    () => undefined,
  );
}
