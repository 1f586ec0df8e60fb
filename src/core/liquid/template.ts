import { LiquidError } from 'liquidjs';
import { engine } from './engine';

/** A variable that a reply uses, and where: zero-based line and column of its text. */
interface VariableUse {
  readonly name: string;
  readonly line: number;
  readonly character: number;
}

export interface TemplateCheck {
  readonly variables: readonly VariableUse[];
  /** Why the reply cannot be filled in. */
  readonly error: { readonly message: string; readonly line: number; readonly character: number } | undefined;
}

/** Looks through a reply without filling it in. Never throws. */
export function checkTemplate(text: string): TemplateCheck {
  try {
    const { globals } = engine().parseAndAnalyzeSync(text, undefined, { partials: false });
    const variables = Object.values(globals)
      .flat()
      .map((variable) => ({
        name: variable.segments.filter((segment) => typeof segment === 'string').join('.'),
        line: variable.location.row - 1,
        character: variable.location.col - 1,
      }));
    return { variables, error: undefined };
  } catch (error) {
    return { variables: [], error: describeError(error) };
  }
}

function describeError(error: unknown): NonNullable<TemplateCheck['error']> {
  const [row, column] = LiquidError.is(error) ? error.token.getPosition() : [1, 1];
  const message = error instanceof Error ? error.message : String(error);
  return { message: message.replace(/, line:\d+, col:\d+$/, ''), line: (row ?? 1) - 1, character: (column ?? 1) - 1 };
}
