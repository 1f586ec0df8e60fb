import type * as vscode from 'vscode';
import { attempt } from '../../core/attempt';
import { repliesCalledFor } from '../../core/case/model/reply-use';
import { currentSop } from '../../core/case/model/sops-in-library';
import { partOf } from '../../core/case/model/view';
import type { OpenVariable } from '../../core/assistant/draft/request';
import type { FilledReply } from '../../core/reply/fill';
import type { Reply, Sop } from '../../core/sop/model';
import { worthALook } from '../../core/triage/worth-a-look';
import { isOfferedNow } from '../pickers/found-actions';
import { uriOf } from '../pickers/pick';
import { fillOffered } from '../services/fill-offered';
import { bestText, labelsOf, wordsFor } from '../services/offered-text';
import type { OfferedText } from '../services/offered-text';
import type { Services } from '../services/services';

export type CandidateServices = Pick<Services, 'library' | 'readings' | 'draftCases' | 'triage' | 'clock'>;

/** The most SOPs suggested for a message whose replies are at hand. */
const mostSuggested = 3;

interface Found {
  readonly sop: Sop;
  readonly reply: Reply;
}

/**
 * The approved replies that are at hand for a draft: those that the next steps of its cases send, then all of the SOPs that its cases go
 * by; without a case, those of the SOPs that are suggested for its message. Replies that a step has to come before are not among them.
 * @param argument the SOP that the command was called for, if any: then its replies alone.
 */
export async function repliesAtHand(
  services: CandidateServices,
  document: vscode.TextDocument,
  argument: unknown,
): Promise<OfferedText[]> {
  const { library, readings } = services;
  const uri = uriOf(argument);
  const named = uri === undefined ? undefined : library.get(uri);
  const { called, early, sops } = ofCases(services, document);
  const about = named ? [named] : sops.length > 0 ? sops : await suggested(services, document);
  const all = [
    ...called.filter(({ sop }) => !named || sop.location.uri === named.location.uri),
    ...about.flatMap((sop) => sop.replies.map((reply) => ({ sop, reply }))),
  ];
  const offered = all.filter((one) => isOfferedNow(one.sop, services) && !early.has(nameOf(one)));
  const unique = [...new Map(offered.map((one) => [nameOf(one), one])).values()];
  return unique
    .flatMap(({ sop, reply }) => bestText(sop, reply, readings.wishOf(document, sop.location.root)) ?? [])
    .filter((text) => canBeFilled(services, document, text));
}

/** The variables of some replies that nobody knows, those that decide which words are said among them. */
export function openVariables(
  { library, readings }: FillServices,
  document: vscode.TextDocument,
  texts: readonly OfferedText[],
): OpenVariable[] {
  const open = new Map<string, OpenVariable>();
  for (const text of texts) {
    const { missing, undecided, foreign } = filledNow({ library, readings }, document, text);
    const others = new Set(foreign.map(({ variable }) => variable));
    const labels = labelsOf(library, text);
    for (const name of [...undecided, ...missing])
      if (!others.has(name) && !name.startsWith('agent.') && !open.has(name))
        open.set(name, { name, label: labels.asked(name), values: labels.choices(name).map(({ value }) => value) });
  }
  return [...open.values()];
}

type FillServices = Pick<Services, 'library' | 'readings'>;

function filledNow({ library, readings }: FillServices, document: vscode.TextDocument, text: OfferedText): FilledReply {
  return fillOffered(text, readings.valuesFor(document, text.sop.location.root), wordsFor(library, text));
}

/** One whose template is broken is none to choose; who inserts it by hand is told why. */
function canBeFilled(services: FillServices, document: vscode.TextDocument, text: OfferedText): boolean {
  return attempt(
    () => {
      filledNow(services, document, text);
      return true;
    },
    () => false,
  );
}

function ofCases(
  { library, draftCases }: CandidateServices,
  document: vscode.TextDocument,
): { readonly called: readonly Found[]; readonly early: ReadonlySet<string>; readonly sops: readonly Sop[] } {
  const views = draftCases.casesOf(document).filter(({ state }) => !state.closed);
  const sops = views.flatMap(({ state }) =>
    [...state.parts.values()].flatMap((part) => currentSop(part, library) ?? []),
  );
  const calls = views.flatMap((view) =>
    repliesCalledFor(view).flatMap(({ step, reply: id, after }) => {
      const sop = currentSop(partOf(view, step).part, library);
      const reply = sop?.replies.find((one) => one.id === id);
      return sop && reply ? [{ sop, reply, isEarly: after !== undefined }] : [];
    }),
  );
  const called = calls.filter(({ isEarly }) => !isEarly);
  // Where one of the steps that call for it may be done now, it may.
  const now = new Set(called.map(nameOf));
  const early = calls.map(nameOf).filter((name) => !now.has(name));
  return { called, early: new Set(early), sops };
}

async function suggested(services: CandidateServices, document: vscode.TextDocument): Promise<Sop[]> {
  const { readings, triage } = services;
  const words = readings.of(document).message?.words.trim() ?? '';
  const found = await triage.suggest(words, readings.valuesIn(document), {
    limit: mostSuggested,
    accepts: (sop) => isOfferedNow(sop, services) && sop.replies.length > 0,
  });
  return worthALook(found).map(({ sop }) => sop);
}

function nameOf({ sop, reply }: Found): string {
  return `${sop.location.uri}#${reply.id}`;
}
