import type { Chart, ChartEdge, ChartNode, ChartStep } from './chart';
import type { ChartState, Standing } from './state';
import type { Say } from './words';

/** What is said of a flowchart to those who do not see it. */
export class Told {
  readonly #say: Say;
  readonly #state: ChartState | undefined;
  readonly #nodes: ReadonlyMap<string, ChartNode>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #from = new Map<string, ChartEdge[]>();

  /** @param state what of a case is laid over it. */
  constructor({ nodes, edges }: Chart, say: Say, state?: ChartState) {
    this.#say = say;
    this.#state = state;
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#names = namesOf(nodes, say);
    for (const edge of edges) this.#from.set(edge.from, [...(this.#from.get(edge.from) ?? []), edge]);
  }

  /** What a node is called; sections by their numbers, so that it is clear which is meant. */
  name(id: string): string {
    return this.#names.get(id) ?? '';
  }

  /** A section: its name, and whether anything leads to it. */
  section(node: Extract<ChartNode, { isReached: boolean }>): string {
    const name = this.name(node.id);
    const reached = node.isReached ? name : `${name} (${this.#say('unreached')})`;
    return this.#past(reached, this.#state?.node(node));
  }

  /** A step with its tags, and where it stands in the case. */
  step({ id, text, tags }: ChartStep): string {
    const tagged = tags.length > 0 ? `${text} (${tags.join(', ')})` : text;
    const standing = this.#state?.step(id);
    return standing === undefined ? tagged : `${tagged} (${this.#say(standing)})`;
  }

  /** Another SOP or a website, and what comes after it. */
  outside(node: Extract<ChartNode, { question: string }>): string {
    const behind = (this.#from.get(node.id) ?? []).map((edge) => this.#say('after', this.name(edge.to)));
    return [`${this.#say(node.kind)}: ${node.title}`, ...behind].join(', ');
  }

  /** Where an answer leads. */
  lead(edge: ChartEdge): string {
    const { to, labels, isBack } = edge;
    const target = this.#nodes.get(to);
    const isOutside = target?.kind === 'sop' || target?.kind === 'link';
    const place = isOutside ? this.outside(target) : this.name(to);
    const where = isBack ? this.#say('goBack', place) : place;
    const text = `${labels.length > 0 ? labels.join(' / ') : this.#say('then')} → ${where}`;
    if (target?.kind === 'sop' && this.#state?.isIn?.(target)) return `${text} (${this.#say('next')})`;
    return this.#past(text, labels.length > 0 ? this.#state?.way([edge]) : undefined);
  }

  /** The ways that lead on from a node. */
  leads(id: string): readonly ChartEdge[] {
    return this.#from.get(id) ?? [];
  }

  #past(text: string, standing: Standing | undefined): string {
    return standing === 'off' ? `${text} (${this.#say('off')})` : text;
  }
}

function namesOf(nodes: readonly ChartNode[], say: Say): Map<string, string> {
  const names = new Map<string, string>();
  let number = 0;
  for (const node of nodes)
    switch (node.kind) {
      case 'start':
      case 'end':
        names.set(node.id, say(node.kind));
        break;
      case 'sop':
      case 'link':
        names.set(node.id, node.title);
        break;
      default:
        if (node.title === undefined) names.set(node.id, node.steps[0]?.text ?? '');
        else names.set(node.id, `${++number}. ${node.title || say('untitled')}`);
    }
  return names;
}
