import type { CaseAction } from '../../../src/core/case/model/action';
import { hashText, sealEvent } from '../../../src/core/case/record/seal';
import type { Actor, CaseEvent } from '../../../src/core/case/model/events';
import { foldEvents } from '../../../src/core/case/model/fold';
import type { SlaTerms } from '../../../src/core/case/terms/terms';
import { keptSop } from '../../../src/core/case/record/entry';
import { viewCase } from '../../../src/core/case/model/view';
import type { CaseView } from '../../../src/core/case/model/view';
import { readSop } from '../../../src/core/sop/read';
import type { Sop } from '../../../src/core/sop/model';
import { time } from './clocks';
import type { Dated } from './clocks';

/** What is known when a case begins. */
export interface Beginning {
  readonly sla?: SlaTerms;
  readonly ticket?: string;
  readonly facts?: Readonly<Record<string, readonly string[]>>;
  readonly commit?: string;
  readonly constants?: Readonly<Record<string, string>> | undefined;
  /** Whose case it is; a person called ana when not given. */
  readonly actor?: Actor;
}

/** An SOP of one library at `<id>.md`, with more front matter. */
export function sopAt(id: string, front: string, body: string, title = id.toUpperCase()): Sop {
  return readSop(`---\nid: ${id}\ntitle: ${title}\n${front}---\n\nSummary.\n\n${body}`, {
    uri: `mem:/${id}.md`,
    root: 'mem:/',
    path: `${id}.md`,
  });
}

/** What makes an SOP part of a case. */
export function joins(sop: Sop, from: string): CaseAction {
  return { event: 'join', sop_id: sop.id, from, ...keptSop(sop) };
}

/** A case on an SOP that begins at a time of `thursday`, after what happened to it; SOPs that join are read from their events. */
export function keptCase(
  sop: Sop,
  { sla, ticket, facts, commit, constants, actor = { name: 'ana' } }: Beginning,
  begin: string,
  ...events: readonly Dated[]
): CaseView {
  const all: Dated[] = [
    [begin, { event: 'start', ticket_ref: ticket, facts, sla, ...keptSop(sop, undefined, commit), constants }],
    ...events,
  ];
  const sealed: CaseEvent[] = [];
  const known = new Map([[sop.id, sop]]);
  for (const [index, [at, action]] of all.entries()) {
    if (action.event === 'join') known.set(action.sop_id, readSop(action.text, action));
    const about = known.get(('sop_id' in action ? action.sop_id : undefined) ?? sop.id) ?? sop;
    const envelope = {
      ts: new Date(time(at)).toISOString(),
      seq: index + 1,
      actor: actor.name,
      ...(actor.kind === undefined ? {} : { actor_kind: actor.kind }),
      session: 'a',
      run_id: 'c1',
      sop_id: about.id,
      sop_version: about.version,
      sop_sha: hashText(about.text),
      prev_hash: sealed.at(-1)?.hash ?? '',
    };
    sealed.push(sealEvent(envelope, action));
  }
  const state = foldEvents(sealed);
  if (!state) throw new Error('The case has no beginning.');
  return viewCase(state, known);
}
