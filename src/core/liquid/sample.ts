import { BreakTag, CaseTag, ContinueTag, ForTag, IfTag, TypeGuards, UnlessTag } from 'liquidjs';
import type { Emitter, Template, Token } from 'liquidjs';
import { cost, mostRounds, OverBudget } from './budget';
import type { Budget } from './budget';
import { ReplyContext } from './context';
import { engine } from './engine';
import { TemplateError } from './fault';
import type { TemplateFault } from './fault';
import { partsIn } from './parts';
import { renderParts } from './render';
import { Group, Sample, sampleItems, Session } from './values';

/** Fills in a template with samples, going through all that it could say. */
class SampleContext extends ReplyContext {
  override renderPart(part: Template, emitter: Emitter): unknown {
    if (part instanceof IfTag || part instanceof UnlessTag || part instanceof CaseTag)
      return this.#sayAll(partsIn(part), emitter);
    if (part instanceof ForTag) return this.#goRound(part, emitter);
    // What follows could be said another time.
    if (part instanceof BreakTag || part instanceof ContinueTag) return undefined;
    return super.renderPart(part, emitter);
  }

  *#sayAll(parts: readonly Template[], emitter: Emitter): Generator<unknown, void, unknown> {
    yield renderParts(parts, this, emitter);
  }

  *#goRound(loop: ForTag, emitter: Emitter): Generator<unknown, void, unknown> {
    const limit = numberOf(loop.hash.hash['limit']) ?? Infinity;
    const rounds = Math.min(roundsOf(loop), limit);
    if (rounds > mostRounds) throw new OverBudget();
    this.budget.spend(0, rounds * cost.step);
    this.push(Object.assign(Object.create(null), { [loop.variable]: new Sample() }) as object);
    for (let round = 0; round < rounds; round++) yield renderParts(loop.templates, this, emitter);
    this.pop();
    yield renderParts(loop.elseTemplates, this, emitter);
  }
}

function roundsOf({ collection }: ForTag): number {
  if (!TypeGuards.isRangeToken(collection)) return sampleItems;
  const [first, last] = [numberOf(collection.lhs) ?? 1, numberOf(collection.rhs) ?? sampleItems];
  return Math.max(0, last - first + 1);
}

function numberOf(token: Token | undefined): number | undefined {
  return TypeGuards.isNumberToken(token) ? token.content : undefined;
}

/**
 * Whether filling in a template would take too much work if each of its values were a list of some texts, and all its
 * branches were said.
 * @param templates parts that can be filled in.
 * @param budget counts the work.
 * @returns what is too much.
 */
export function tooMuchWork(templates: Template[], budget: Budget): TemplateFault | undefined {
  const root = new Group(new Session(budget), '', { keys: () => [], read: () => new Sample() });
  try {
    engine().renderSync(templates, new SampleContext(engine(), root, budget));
    return undefined;
  } catch (error) {
    if (error instanceof TemplateError) return error.fault.kind === 'too-much-work' ? error.fault : undefined;
    throw error;
  }
}
