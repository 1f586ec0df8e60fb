import { attempt } from '../../attempt';
import { procedureLinked } from '../../case/model/sops-in-library';
import type { Library } from '../../library/library';
import { stepsOf } from '../../sop/model';
import type { Reply, Section, Sop, Step } from '../../sop/model';
import { asCasesRead } from '../run/simulated-case';
import type { CaseWorld } from '../run/simulated-case';
import { Named } from './named';
import { nearWords } from './near-words';
import { plain } from './plain';

/** A step and the SOP that it belongs to. */
export interface NamedStep {
  readonly sop: Sop;
  readonly step: Step;
}

export interface NamedReply {
  readonly sop: Sop;
  readonly reply: Reply;
}

/** A place that a case comes to. */
export type Place =
  | { readonly kind: 'section'; readonly sop: Sop; readonly section: Section }
  | ({ readonly kind: 'step' } & NamedStep)
  /** All of an SOP that an answer leads to. */
  | { readonly kind: 'sop'; readonly sop: Sop };

/** So many SOPs are looked through for a name: a case never goes through more. */
const mostSops = 100;

/**
 * What the tests of an SOP may name: its steps, questions, sections and replies, and those of the SOPs that its answers lead
 * to. A step goes by its id or its words, all else by its title or its anchor; `refund#send` is that of another SOP.
 */
export class CaseNames {
  /** As cases read it. */
  readonly own: Sop;
  /** All of them, the own one first. */
  readonly sops: readonly Sop[];
  /** Puts constants into a text, for those who write them as the SOP does. */
  readonly filled: (text: string) => string;
  readonly #indexes = new Map<Sop, SopIndex>();

  constructor(sop: Sop, world: CaseWorld, filled: (text: string) => string = (text) => text) {
    this.sops = reached(sop, world);
    this.own = this.sops[0] ?? sop;
    this.filled = filled;
  }

  /** The questions that a name may mean. */
  questions(name: string): NamedStep[] {
    return this.steps(name).filter(({ step }) => step.branches.length > 0);
  }

  /** The answer to a question that somebody writes; undefined when it has no such answer. */
  answer({ step }: NamedStep, text: string): string | undefined {
    const wanted = plain(this.filled(text));
    return step.branches.find(({ answer }) => plain(answer) === wanted)?.answer;
  }

  /** The steps that a name may mean: those of the own SOP alone, where it has any of that name. */
  steps(name: string): NamedStep[] {
    return this.#find(name, (sop, text) => {
      const { steps } = this.#indexOf(sop);
      return (text.startsWith('#') ? steps.byId(text.slice(1)) : steps.named(text)).map((step) => ({ sop, step }));
    });
  }

  replies(name: string): NamedReply[] {
    return this.#find(name, (sop, text) => {
      const { replies } = this.#indexOf(sop);
      return (text.startsWith('#') ? replies.byId(text.slice(1)) : replies.named(text)).map((reply) => ({
        sop,
        reply,
      }));
    });
  }

  /** The place that a name means: a section before a step, that before a whole SOP. */
  place(name: string): Place | undefined {
    const [section] = this.#find(name, (sop, text) =>
      text.startsWith('#')
        ? []
        : this.#indexOf(sop)
            .sections.named(text)
            .map((one) => ({ kind: 'section', sop, section: one }) as const),
    );
    if (section) return section;
    const [step] = this.steps(name);
    if (step) return { kind: 'step', ...step };
    const sop = this.sops.slice(1).find((one) => one.id === name || plain(one.title) === plain(this.filled(name)));
    return sop && { kind: 'sop', sop };
  }

  /** What was probably meant by a name that means nothing. */
  nearStep(name: string): string | undefined {
    const steps = [...stepsOf(this.own)];
    return nearWords(name.replace(/^#/, ''), [...steps.map(({ id }) => id), ...steps.map(({ text }) => text)]);
  }

  nearPlace(name: string): string | undefined {
    const titles = this.own.sections.flatMap(({ title, anchor }) => [title, anchor]);
    return nearWords(name, [...titles, ...this.sops.slice(1).map(({ id }) => id)]) ?? this.nearStep(name);
  }

  nearReply(name: string): string | undefined {
    return nearWords(
      name,
      this.own.replies.flatMap(({ id, title }) => [id, title]),
    );
  }

  /** The questions of the own SOP by the names that are best written: their ids. */
  get questionIds(): string[] {
    return [...stepsOf(this.own)].flatMap(({ id, branches }) => (branches.length > 0 ? [id] : []));
  }

  #indexOf(sop: Sop): SopIndex {
    const index = this.#indexes.get(sop) ?? indexOf(sop);
    this.#indexes.set(sop, index);
    return index;
  }

  #find<T>(name: string, look: (sop: Sop, text: string) => readonly T[]): T[] {
    const [, id = '', rest = ''] = /^([^#]+)#(.+)$/s.exec(name) ?? [];
    const other = this.sops.find((sop) => sop.id === id);
    if (other) return [...look(other, rest)];
    const text = this.filled(name);
    for (const sop of this.sops) {
      const found = look(sop, text);
      if (found.length > 0) return [...found];
    }
    return [];
  }
}

/**
 * An SOP and those that answers lead to from it, and from there, as cases read them: those that are led to first come first. One
 * that cannot be read is left out: it costs only the tests that go there.
 */
function reached(sop: Sop, world: CaseWorld): Sop[] {
  const found = new Set([sop]);
  const read: Sop[] = [];
  for (const one of found) {
    const whole = attempt<Sop | undefined>(
      () => asCasesRead(one, world),
      () => undefined,
    );
    if (!whole) continue;
    read.push(whole);
    for (const next of ledTo(whole, world.library)) if (found.size < mostSops) found.add(next);
  }
  return read;
}

/** The SOPs that the answers of an SOP lead to. */
function ledTo(sop: Sop, library: Library): Sop[] {
  return [...stepsOf(sop)].flatMap(({ branches }) =>
    branches.flatMap(({ target }) =>
      target?.kind === 'file' ? (procedureLinked(sop, target.path, library)?.sop ?? []) : [],
    ),
  );
}

/** The parts of an SOP by their names. */
interface SopIndex {
  readonly steps: Named<Step>;
  readonly sections: Named<Section>;
  readonly replies: Named<Reply>;
}

function indexOf(sop: Sop): SopIndex {
  return {
    steps: new Named(stepsOf(sop), ({ id, text }) => ({ ids: [id], words: text })),
    sections: new Named(sop.sections, ({ anchor, also = [], title }) => ({ ids: [anchor, ...also], words: title })),
    replies: new Named(sop.replies, ({ id, title }) => ({ ids: [id], words: title })),
  };
}
