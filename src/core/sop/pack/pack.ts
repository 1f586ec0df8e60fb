import type { Problem } from '../../problem';
import type { Range } from '../../text/position';
import type { Approval, Basis, Escalation, FrontMatter, Link, Placed, Sla, TranslationOf } from '../model';
import type { ReplyRecord, SopRecord, VariantRecord } from '../record';

/** What JSON can hold. */
export type Packed = string | number | boolean | null | readonly Packed[];

/** Writes a record as values in a fixed order, without names; `unpack.ts` reads them in the same order. */
export function packRecord({ front, heading, summary, replies, fileLinks, roles, problems }: SopRecord): Packed {
  return [
    packFront(front),
    heading ?? null,
    summary,
    replies.map(packReply),
    fileLinks.map(packFileLink),
    roles.map(packPlaced),
    problems.map(packProblem),
  ];
}

function packFront(front: FrontMatter): Packed {
  return [
    packOptional(front.id, packPlaced),
    packOptional(front.title, packPlaced),
    front.status ?? null,
    front.version ?? null,
    front.lang ?? null,
    packOptional(front.owner, packPlaced),
    front.authors.map(packPlaced),
    front.approvers.map(packApproval),
    front.effective ?? null,
    front.lastReviewed ?? null,
    front.reviewEvery ?? null,
    front.audience ?? null,
    front.aliases,
    front.tags,
    front.triggers,
    front.answers,
    Object.entries(front.appliesTo),
    packOptional(front.sla, packSla),
    packOptional(front.clockRange, packRange),
    packOptional(front.escalation, packEscalation),
    front.related.map(packPlaced),
    Object.entries(front.externalIds),
    front.followUp ?? null,
    front.readBy.map(packPlaced),
    front.basis.map(packBasis),
    packOptional(front.translationOf, packTranslationOf),
    front.steps ?? null,
  ];
}

function packOptional<T>(value: T | undefined, pack: (value: T) => Packed): Packed {
  return value === undefined ? null : pack(value);
}

function packRange({ start, end }: Range): [number, number, number, number] {
  return [start.line, start.character, end.line, end.character];
}

function packPlaced({ text, range }: Placed): Packed {
  return [text, ...packRange(range)];
}

function packApproval({ by, on, hash, range }: Approval): Packed {
  return [by, on ?? null, hash ?? null, ...packRange(range)];
}

function packBasis({ law, checked, note, range }: Basis): Packed {
  return [law, checked ?? null, note ?? null, ...packRange(range)];
}

function packTranslationOf({ id, version, range }: TranslationOf): Packed {
  return [id, version ?? null, ...packRange(range)];
}

function packSla({ firstResponse, nextReply, resolution, clock }: Sla): Packed {
  return [firstResponse ?? null, nextReply ?? null, resolution ?? null, clock ?? null];
}

function packEscalation({ to, when, after }: Escalation): Packed {
  return [packOptional(to, packPlaced), packOptional(when, packPlaced), after ?? null];
}

function packReply({ id, title, range, variants }: ReplyRecord): Packed {
  return [id, title, ...packRange(range), variants.map(packVariant)];
}

function packVariant({ lang, channel, isVerbatim, range, textRange }: VariantRecord): Packed {
  return [lang ?? null, channel ?? null, isVerbatim, ...packRange(range), ...packRange(textRange)];
}

function packFileLink({ text, target, range }: Link): Packed {
  return [
    text,
    target.kind === 'file' ? target.path : '',
    (target.kind === 'file' ? target.anchor : undefined) ?? null,
    ...packRange(range),
  ];
}

function packProblem({ code, args, range, suggestion }: Problem): Packed {
  return [code, args, ...packRange(range), suggestion ?? null];
}
