import { Budget } from '../liquid/budget';
import { ReplyContext } from '../liquid/context';
import { engine } from '../liquid/engine';
import { TemplateError } from '../liquid/fault';
import { readTemplate } from '../liquid/template';
import { marker, Session, Unknown } from '../liquid/values';
import type { KnownValues } from '../ticket/values';
import { withoutForeign } from './foreign-gaps';
import type { ForeignGap, TextWithGaps } from './foreign-gaps';
import { noWords } from './library-words';
import type { LibraryWords } from './library-words';
import { ReplyScope } from './scope';

/** A stretch of a filled-in reply: text that stands, or a gap for a variable nobody knows yet. */
export type ReplyPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap'; readonly variable: string; readonly fallback: string | undefined };

export interface FilledReply {
  readonly parts: readonly ReplyPart[];
  /** The variables of the gaps, each once, in the order they are met. */
  readonly missing: readonly string[];
  /** Unknown variables that decide which words are said: ask for them before the text is used. */
  readonly undecided: readonly string[];
  /** The gaps that stand for a placeholder of another tool, in the order they are met. */
  readonly foreign: readonly ForeignGap[];
  /** What somebody answered who was asked which words are said, by variable; `null` where there is none. */
  readonly decided?: Readonly<Record<string, string | null>>;
}

/**
 * Fills a reply in. Known values become text; each unknown variable leaves a gap, with its fallback where the reply
 * gives one (`{{ customer.first_name | default: "there" }}`). Nothing is silently left out. A value with a label is printed
 * as its label, and compared as itself. A placeholder of another tool, such as `[Name]`, leaves a gap whatever is known:
 * only a person can say what it stands for.
 * @param words what the library says; its constants come before values of the same name.
 * @param budget counts the work, also when the reply cannot be filled in.
 * @throws TemplateError with the reason when the text is not valid Liquid or asks for too much.
 */
export function fillReply(
  template: string,
  values: KnownValues,
  words: LibraryWords = noWords,
  budget: Budget = new Budget(),
): FilledReply {
  const session = new Session(budget);
  const whole = withoutForeign(template.replace(marker.stray, ''), session);
  const text = inPlace(whole, () => {
    const { templates, names } = readTemplate(whole.text, budget);
    const root = new ReplyScope(session, words, names).group(values, '');
    return String(engine().renderSync(templates, new ReplyContext(engine(), root, budget)));
  });
  const parts = split(text, session);
  const missing = [...new Set(parts.flatMap((part) => (part.kind === 'gap' ? [part.variable] : [])))];
  const foreign = whole.gaps.filter(({ variable }) => missing.includes(variable));
  return { parts, missing, undecided: [...session.undecided], foreign };
}

/** Does something with a text with gaps; what is wrong with it is told at its place in the text without them. */
function inPlace<T>({ placeOf }: TextWithGaps, fill: () => T): T {
  try {
    return fill();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { start, end } = error.fault;
    throw new TemplateError({ ...error.fault, start: placeOf(start), end: placeOf(end) });
  }
}

function split(text: string, session: Session): ReplyPart[] {
  const parts: ReplyPart[] = [];
  let from = 0;
  const addText = (end: number) => {
    const plain = text.slice(from, end).replace(marker.stray, '');
    if (plain) parts.push({ kind: 'text', text: plain });
  };
  for (const match of text.matchAll(marker.any)) {
    const unknown: Unknown | undefined = session.unknowns[Number(match[1])];
    if (!unknown) continue;
    addText(match.index);
    parts.push({ kind: 'gap', ...Unknown.gap(unknown) });
    from = match.index + match[0].length;
  }
  addText(text.length);
  return parts;
}
