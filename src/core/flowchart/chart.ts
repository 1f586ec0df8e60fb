import { allSteps, numberedText } from '../sop/model';
import type { LinkTarget, Section, Sop, Step } from '../sop/model';
import { Flow } from '../sop/flow';
import type { Lead, Next } from '../sop/flow';
import { lineWithSignsShown } from '../text/signs';
import { durationIn } from './words';
import type { Say } from './words';

/** What a flowchart asks of those who know more than the SOP. */
export interface ChartContext {
  readonly say: Say;
  /** What people call a role. */
  readonly role: (role: string) => string;
  /** The title of the SOP that a link leads to; undefined when there is none. */
  readonly linked: (path: string) => string | undefined;
}

/** A step as a flowchart shows it. */
export interface ChartStep {
  readonly id: string;
  readonly text: string;
  /** What its tag says, in words. */
  readonly tags: readonly string[];
  readonly isRequired: boolean;
  /** 0 for those that stand in a section itself, 1 for their sub-steps, … */
  readonly depth: number;
  /** The line it begins at, from 0. */
  readonly line: number;
}

interface NodeBase {
  /** Unique within the chart. */
  readonly id: string;
}

/** What of a section stands before, between and behind its questions, and those questions. */
export interface StageNode extends NodeBase {
  readonly kind: 'steps' | 'question';
  /** The section's place among the sections of the SOP. */
  readonly section: number;
  /** Of the section, where the node is its first. */
  readonly title: string | undefined;
  /** The line of the section's heading, from 0. */
  readonly line: number;
  /** Of a question first the question itself. */
  readonly steps: readonly ChartStep[];
  /** Whether any answers lead here. */
  readonly isReached: boolean;
  /** Whether neither it nor the sections below it have steps. */
  readonly isEmpty: boolean;
}

/** Another SOP, or a website, that an answer leads to: one node each, whatever is in it. */
export interface OutsideNode extends NodeBase {
  readonly kind: 'sop' | 'link';
  readonly title: string;
  readonly target: Exclude<LinkTarget, { kind: 'section' }>;
  /** The question that leads there. */
  readonly question: string;
}

export type ChartNode = StageNode | OutsideNode | (NodeBase & { readonly kind: 'start' | 'end' });

export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  /** The answers that lead this way; none: whatever was answered. */
  readonly labels: readonly string[];
  /** Whether it leads back to something above. */
  readonly isBack: boolean;
  /** Ids of the steps whose answers these are, with what the answers say. */
  readonly answers: readonly { readonly step: string; readonly answer: string | undefined }[];
}

/** How an SOP is run through, as nodes and the ways between them. */
export interface Chart {
  readonly title: string;
  readonly lang: string | undefined;
  /** In the order written, the end last. */
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  /** How many steps the SOP has. */
  readonly steps: number;
}

/**
 * The flowchart of an SOP. Each of its steps is in exactly one node.
 * @param sop with its constants filled in.
 */
export function chartOf(sop: Pick<Sop, 'sections' | 'title' | 'lang'>, context: ChartContext): Chart {
  return new ChartMaker(sop, context).chart();
}

/** The end of an SOP, as a node. */
const end = 'end';

class ChartMaker {
  readonly #sop: Pick<Sop, 'sections' | 'title' | 'lang'>;
  readonly #context: ChartContext;
  readonly #flow: Flow;
  /** By id, in the order written. */
  readonly #nodes = new Map<string, ChartNode>();
  readonly #edges = new Map<string, ChartEdge>();
  #steps = 0;

  constructor(sop: Pick<Sop, 'sections' | 'title' | 'lang'>, context: ChartContext) {
    this.#sop = sop;
    this.#context = context;
    this.#flow = new Flow(sop);
  }

  chart(): Chart {
    const { stages } = this.#flow;
    const [first] = stages;
    if (first !== undefined) {
      this.#add({ kind: 'start', id: 'start' });
      // Where nothing comes before, it begins with what is never asked for.
      const begins = stages.find((at) => !this.#flow.order.conditional.has(at) && this.#flow.isReached(at)) ?? first;
      this.#join('start', entryOf(begins), []);
      for (const at of stages) this.#addStage(at);
      if ([...this.#edges.values()].some(({ to }) => to === end)) this.#add({ kind: 'end', id: end });
    }
    const { title, lang } = this.#sop;
    return {
      title: lineWithSignsShown(title),
      lang,
      nodes: [...this.#nodes.values()],
      edges: [...this.#edges.values()],
      steps: this.#steps,
    };
  }

  #add(node: ChartNode): void {
    this.#nodes.set(node.id, node);
  }

  #addStage(at: number): void {
    const section = this.#flow.order.sections[at];
    if (!section) return;
    const runs = runsOf(section.steps);
    const ids = runs.map((_, index) => (index === 0 ? entryOf(at) : `${entryOf(at)}.${index}`));
    for (const [index, run] of runs.entries()) {
      const id = ids[index] ?? '';
      this.#add(this.#stageNode(id, at, section, index, run));
      const following = ids[index + 1];
      const asked = run.isQuestion ? run.steps[0] : undefined;
      // What is asked inside other steps is answered before it goes on.
      const [own, inner] = this.#leadsIn(at, run.steps, asked);
      for (const lead of inner) this.#addOutside(id, lead, following, at);
      for (const lead of own) this.#addLead(id, lead, following, at);
      // Where all answers lead back, it goes on behind them.
      if (asked && own.some(({ to }) => to.kind !== 'section' || !to.isBack)) continue;
      if (following !== undefined) this.#join(id, following, []);
      else this.#addNext(id, this.#flow.nextOf(at), undefined);
    }
  }

  /** What the question of a run leads to, and what those that are asked inside its steps do. */
  #leadsIn(at: number, steps: readonly Step[], asked: Step | undefined): [own: Lead[], inner: Lead[]] {
    const within = new Set(allSteps(steps));
    const leads = (this.#flow.leads[at] ?? []).filter(({ step }) => within.has(step));
    return [leads.filter(({ step }) => step === asked), leads.filter(({ step }) => step !== asked)];
  }

  #addLead(id: string, lead: Lead, following: string | undefined, at: number): void {
    const outside = this.#addOutside(id, lead, following, at);
    if (outside || (lead.to.kind === 'section' && lead.to.isBack)) return;
    // With steps behind the question, what its answers lead to comes after those.
    if (following !== undefined) this.#join(id, following, [lead], id);
    else this.#addNext(id, this.#flow.nextOf(at, lead), lead);
  }

  /** Joins a node with what an answer leads out or back to. @returns whether it does. */
  #addOutside(id: string, lead: Lead, following: string | undefined, at: number): boolean {
    const { to, step } = lead;
    if (to.kind === 'section' && to.isBack) this.#join(id, entryOf(to.at), [lead], id, true);
    if (to.kind !== 'sop' && to.kind !== 'link') return false;
    const target: OutsideNode['target'] = to.kind === 'sop' ? to.target : { kind: 'external', href: to.href };
    const name = to.kind === 'sop' ? `${to.target.path}#${to.target.anchor ?? ''}` : to.href;
    const outside = `${step.id}>${name}`;
    if (!this.#nodes.has(outside)) {
      const title = to.kind === 'sop' ? this.#context.linked(to.target.path) : shownHref(to.href);
      this.#add({
        kind: to.kind,
        id: outside,
        title: lineWithSignsShown(title ?? name.replace(/#$/, '')),
        target,
        question: step.id,
      });
    }
    this.#join(id, outside, [lead], id);
    if (following !== undefined) this.#join(outside, following, []);
    else
      this.#addNext(
        outside,
        this.#flow.nextOf(at, lead).filter((next) => next.to !== undefined),
        undefined,
      );
    return true;
  }

  /** Joins a node with what comes next. @param last the answer that leads there. */
  #addNext(id: string, nexts: readonly Next[], last: Lead | undefined): void {
    for (const { to, because } of nexts) {
      const leads = because.length > 0 ? because : last ? [last] : [];
      this.#join(id, to === undefined ? end : entryOf(to), leads, last ? id : undefined);
    }
  }

  /**
   * Joins two nodes; what was joined before gets further answers.
   * @param asker the node of the question whose answers these are: the others name their question.
   */
  #join(from: string, to: string, leads: readonly Lead[], asker?: string, isBack = false): void {
    // What is never come to leads nowhere either, but on within itself.
    if (this.#isReached(from) === false && this.#isReached(to) !== false) return;
    const key = JSON.stringify([from, to, isBack]);
    const before = this.#edges.get(key);
    const labels = leads.map((lead) => this.#labelOf(lead, asker));
    const answers = leads.map(({ step, branch }) => ({ step: step.id, answer: branch?.answer }));
    this.#edges.set(key, {
      from,
      to,
      isBack,
      labels: [...new Set([...(before?.labels ?? []), ...labels])],
      answers: [...(before?.answers ?? []), ...answers],
    });
  }

  /** Whether any answers lead to a node; undefined for those outside of all sections. */
  #isReached(id: string): boolean | undefined {
    const at = sectionOf(id);
    return at === undefined ? undefined : this.#flow.isReached(at);
  }

  #labelOf({ step, branch }: Lead, asker: string | undefined): string {
    const answer = branch?.answer ?? this.#context.say('otherwise');
    const node = asker === undefined ? undefined : this.#nodes.get(asker);
    const isOwn = node?.kind === 'question' && node.steps[0]?.id === step.id;
    return lineWithSignsShown(isOwn ? answer : `${step.text} ${answer}`);
  }

  #stageNode(id: string, section: number, { title, headingRange }: Section, index: number, run: Run): StageNode {
    const steps = run.steps.flatMap((step) => this.#stepsOf(step, 0));
    this.#steps += steps.length;
    return {
      kind: run.isQuestion ? 'question' : 'steps',
      id,
      section,
      title: index > 0 ? undefined : lineWithSignsShown(title),
      line: headingRange.start.line,
      steps,
      isReached: this.#flow.isReached(section),
      isEmpty: steps.length === 0 && !this.#flow.stages.some((at) => this.#flow.order.parents[at] === section),
    };
  }

  #stepsOf(step: Step, depth: number): ChartStep[] {
    const { say, role } = this.#context;
    const { id, required, conduct, minutes, isStruck } = step;
    const tags = [
      step.role && role(step.role.text),
      minutes === undefined ? undefined : durationIn(say, minutes),
      required || isStruck ? undefined : say('optional'),
      conduct && say(conduct),
    ].flatMap((tag) => (tag === undefined ? [] : lineWithSignsShown(tag)));
    const line = step.textRange.start.line;
    const own = { id, text: lineWithSignsShown(numberedText(step)), tags, isRequired: required, depth, line };
    return [own, ...step.steps.flatMap((inner) => this.#stepsOf(inner, depth + 1))];
  }
}

/** Steps that are shown together: a question by itself, others with those that follow. */
interface Run {
  readonly steps: readonly Step[];
  readonly isQuestion: boolean;
}

function runsOf(steps: readonly Step[]): Run[] {
  const runs: { steps: Step[]; isQuestion: boolean }[] = [];
  for (const step of steps) {
    const isAsking = step.branches.length > 0;
    const last = runs.at(-1);
    if (isAsking || !last || last.isQuestion) runs.push({ steps: [step], isQuestion: isAsking });
    else last.steps.push(step);
  }
  return runs.length > 0 ? runs : [{ steps: [], isQuestion: false }];
}

/** The first node of a section. */
function entryOf(at: number): string {
  return `section-${at}`;
}

/** The section that a node stands for, by its id. */
function sectionOf(id: string): number | undefined {
  const at = /^section-(\d+)(?:\.\d+)?$/.exec(id)?.[1];
  return at === undefined ? undefined : Number(at);
}

/** An address as people read it. */
function shownHref(href: string): string {
  return href.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
}
