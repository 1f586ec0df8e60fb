import { LiquidError } from 'liquidjs';
import type { Template } from 'liquidjs';
import { LineIndex } from '../text/position';
import { notAllowed } from './allowed';
import { beyondBounds } from './bounds';
import { Budget } from './budget';
import { engine } from './engine';
import { templateError, TemplateError } from './fault';
import type { TemplateFault } from './fault';
import type { LiquidMark } from './mark';
import { liquidMarks } from './marks';
import { namesIn } from './parts';
import type { TemplateNames } from './parts';

export interface ReadTemplate {
  readonly templates: Template[];
  readonly names: TemplateNames;
}

/**
 * Reads a reply so that it can be filled in.
 * @param budget counts the work.
 * @throws TemplateError
 */
export function readTemplate(text: string, budget = new Budget()): ReadTemplate {
  const fault = beyondBounds(text);
  if (fault) throw new TemplateError(fault);
  // Parsing a character takes longer than copying it.
  budget.spend(0, 4 * text.length);
  try {
    const templates = engine().parse(text);
    return { templates, names: namesIn(templates) };
  } catch (error) {
    const [unknown] = notAllowed(liquidMarks(text));
    if (unknown) throw new TemplateError(unknown);
    throw LiquidError.is(error) ? templateError(error, error.token) : error;
  }
}

/** A variable that a reply uses, and where: zero-based line and column of its text. */
interface VariableUse {
  readonly name: string;
  readonly line: number;
  readonly character: number;
}

export interface TemplateCheck {
  /** Undefined when it cannot be filled in. */
  readonly templates?: Template[];
  /** The names that it defines itself; none when it cannot be filled in. */
  readonly own: ReadonlySet<string>;
  /** What is in it and where; nothing when it cannot be filled in. */
  readonly marks: readonly LiquidMark[];
  /** None when it cannot be filled in. */
  readonly variables: readonly VariableUse[];
  /** Why the reply cannot be filled in: each tag and filter that it cannot use, or what is wrong with it otherwise. */
  readonly faults: readonly TemplateFault[];
}

/** More than anybody mends at once. */
const mostFaults = 20;

/** Looks through a reply without filling it in. Never throws. */
export function checkTemplate(text: string): TemplateCheck {
  let read: ReadTemplate;
  try {
    read = readTemplate(text);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const isWord = error.fault.kind === 'tag' || error.fault.kind === 'filter';
    const faults = isWord ? [...notAllowed(liquidMarks(text))].slice(0, mostFaults) : [error.fault];
    return { own: new Set(), marks: [], variables: [], faults };
  }
  const lines = new LineIndex(text);
  const marks = liquidMarks(text);
  const variables = [...variablesIn(marks)].map(({ name, start }) => ({
    name,
    ...lines.positionAt(start),
  }));
  return { templates: read.templates, own: read.names.own, marks, variables, faults: [] };
}

function* variablesIn(marks: readonly LiquidMark[]): Generator<{ readonly name: string; readonly start: number }> {
  for (const mark of marks) {
    if (mark.kind === 'variable' && !mark.isLocal) yield mark;
    yield* variablesIn(mark.marks);
  }
}
