import type { Problem } from '../../problem';
import type { Range } from '../../text/position';
import { audiences, statuses, stepMarks } from '../model';
import type { Approval, Basis, Escalation, FrontMatter, Link, Placed, Sla, TranslationOf } from '../model';
import type { ReplyRecord, SopRecord, VariantRecord } from '../record';
import { count, flag, list, MalformedError, oneOf, optional, rangeAt, text, tuple } from './values';
import type { Unpack } from './values';

/** Reads what `packRecord` wrote; undefined when it is anything else. */
export function unpackRecord(packed: unknown): SopRecord | undefined {
  try {
    const [front, heading, summary, replies, fileLinks, roles, problems] = tuple(packed, 7);
    return {
      front: unpackFront(front),
      heading: optional(heading, text),
      summary: text(summary),
      replies: list(replies, unpackReply),
      fileLinks: list(fileLinks, unpackFileLink),
      roles: list(roles, unpackPlaced),
      problems: list(problems, unpackProblem),
    };
  } catch (error) {
    if (error instanceof MalformedError) return undefined;
    throw error;
  }
}

const status = oneOf(statuses);
const audience = oneOf(audiences);
const stepMark = oneOf(stepMarks);
const clock = oneOf(['business', 'calendar']);
const texts = (value: unknown) => list(value, text);

function unpackFront(packed: unknown): FrontMatter {
  const values = tuple(packed, 27);
  return {
    id: optional(values[0], unpackPlaced),
    title: optional(values[1], unpackPlaced),
    status: optional(values[2], status),
    version: optional(values[3], text),
    lang: optional(values[4], text),
    owner: optional(values[5], unpackPlaced),
    authors: list(values[6], unpackPlaced),
    approvers: list(values[7], unpackApproval),
    effective: optional(values[8], text),
    lastReviewed: optional(values[9], text),
    reviewEvery: optional(values[10], count),
    audience: optional(values[11], audience),
    aliases: texts(values[12]),
    tags: texts(values[13]),
    triggers: texts(values[14]),
    answers: texts(values[15]),
    appliesTo: record(values[16], texts),
    sla: optional(values[17], unpackSla),
    clockRange: optional(values[18], unpackRange),
    escalation: optional(values[19], unpackEscalation),
    related: list(values[20], unpackPlaced),
    externalIds: record(values[21], text),
    followUp: optional(values[22], count),
    readBy: list(values[23], unpackPlaced),
    basis: list(values[24], unpackBasis),
    translationOf: optional(values[25], unpackTranslationOf),
    steps: optional(values[26], stepMark),
  };
}

function record<T>(packed: unknown, unpack: Unpack<T>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    list(packed, (entry) => {
      const [key, value] = tuple(entry, 2);
      return [text(key), unpack(value)] as const;
    }),
  );
}

function unpackRange(packed: unknown): Range {
  return rangeAt(tuple(packed, 4), 0);
}

function unpackPlaced(packed: unknown): Placed {
  const values = tuple(packed, 5);
  return { text: text(values[0]), range: rangeAt(values, 1) };
}

function unpackApproval(packed: unknown): Approval {
  const values = tuple(packed, 7);
  return {
    by: text(values[0]),
    on: optional(values[1], text),
    hash: optional(values[2], text),
    range: rangeAt(values, 3),
  };
}

function unpackBasis(packed: unknown): Basis {
  const values = tuple(packed, 7);
  return {
    law: text(values[0]),
    checked: optional(values[1], text),
    note: optional(values[2], text),
    range: rangeAt(values, 3),
  };
}

function unpackTranslationOf(packed: unknown): TranslationOf {
  const values = tuple(packed, 6);
  return { id: text(values[0]), version: optional(values[1], text), range: rangeAt(values, 2) };
}

function unpackSla(packed: unknown): Sla {
  const values = tuple(packed, 4);
  return {
    firstResponse: optional(values[0], count),
    nextReply: optional(values[1], count),
    resolution: optional(values[2], count),
    clock: optional(values[3], clock),
  };
}

function unpackEscalation(packed: unknown): Escalation {
  const values = tuple(packed, 3);
  return {
    to: optional(values[0], unpackPlaced),
    when: optional(values[1], unpackPlaced),
    after: optional(values[2], count),
  };
}

function unpackReply(packed: unknown): ReplyRecord {
  const values = tuple(packed, 7);
  return {
    id: text(values[0]),
    title: text(values[1]),
    range: rangeAt(values, 2),
    variants: list(values[6], unpackVariant),
  };
}

function unpackVariant(packed: unknown): VariantRecord {
  const values = tuple(packed, 11);
  return {
    lang: optional(values[0], text),
    channel: optional(values[1], text),
    isVerbatim: flag(values[2]),
    range: rangeAt(values, 3),
    textRange: rangeAt(values, 7),
  };
}

function unpackFileLink(packed: unknown): Link {
  const values = tuple(packed, 7);
  return {
    text: text(values[0]),
    target: { kind: 'file', path: text(values[1]), anchor: optional(values[2], text) },
    range: rangeAt(values, 3),
  };
}

function unpackProblem(packed: unknown): Problem {
  const values = tuple(packed, 7);
  return {
    code: text(values[0]),
    args: texts(values[1]),
    range: rangeAt(values, 2),
    suggestion: optional(values[6], text),
  };
}
