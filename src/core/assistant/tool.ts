import * as z from 'zod';
import type { AssistantContext } from './context';
import { Refused } from './refused';

// Schemas are read as they stand: compiling them to code is refused where a page or a host allows none.
z.config({ jitless: true });

/** The most characters of an answer as JSON: what is longer an assistant cannot hold. Lists are paged long before. */
const mostAnswer = 200_000;
/** So many things that are wrong with an input are told. */
const mostIssues = 5;

/** Something that an assistant may do with the library and with cases. */
export interface AssistantTool {
  /** What assistants call it by: `sop_` and words. */
  readonly name: string;
  /** For people who look at what an assistant may do. */
  readonly title: string;
  /** For the assistant: what it does, and when to use it. */
  readonly description: string;
  /** Schemas of what it takes and gives; `z.toJSONSchema` makes JSON Schemas of them. */
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** Whether it writes anything: a case, or a report of a problem. */
  readonly writes: boolean;
  /**
   * Does it.
   * @param input of unknown origin: it is checked.
   * @throws Refused that says to the assistant what is wrong, and what to do instead. Then nothing was written, but for what
   * the refusal says.
   */
  run(context: AssistantContext, input: unknown): Promise<Readonly<Record<string, unknown>>>;
}

/** A tool as it is written down: its work takes what its schema has checked. */
interface Written<I extends z.ZodObject, O extends z.ZodObject> extends Pick<
  AssistantTool,
  'name' | 'title' | 'description' | 'writes'
> {
  readonly input: I;
  readonly output: O;
  readonly work: (context: AssistantContext, input: z.output<I>) => z.input<O> | Promise<z.input<O>>;
}

/** Makes a tool that checks what it takes and gives. */
export function tool<I extends z.ZodObject, O extends z.ZodObject>({ work, ...told }: Written<I, O>): AssistantTool {
  return {
    ...told,
    async run(context, input) {
      const read = told.input.safeParse(input ?? {});
      if (!read.success)
        throw new Refused('input', `The input is not as ${told.name} takes it. ${wrongIn(read.error)}`);
      const output = told.output.parse(await work(context, read.data)) as Readonly<Record<string, unknown>>;
      if (JSON.stringify(output).length > mostAnswer)
        throw new Refused('too-large', 'The answer would be too large. Ask for less: a smaller limit, or one section.');
      return output;
    },
  };
}

function wrongIn({ issues }: z.ZodError): string {
  return issues
    .slice(0, mostIssues)
    .map(({ path, message }) =>
      path.length === 0 ? message : `${path.map(String).join('.').slice(0, 100)}: ${message}`,
    )
    .map((line) => `${line.slice(0, 300)}.`)
    .join(' ');
}
