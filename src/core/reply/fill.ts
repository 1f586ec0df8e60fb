import { Budget } from '../liquid/budget';
import { ReplyContext } from '../liquid/context';
import { engine } from '../liquid/engine';
import { readTemplate } from '../liquid/template';
import { marker, Session, Unknown } from '../liquid/values';
import type { KnownValues } from '../ticket/values';
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
}

/**
 * Fills a reply in. Known values become text; each unknown variable leaves a gap, with its fallback where the reply
 * gives one (`{{ customer.first_name | default: "there" }}`). Nothing is silently left out. A value with a label is printed
 * as its label, and compared as itself.
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
  const { templates, names } = readTemplate(template.replace(marker.stray, ''), budget);
  const session = new Session(budget);
  const root = new ReplyScope(session, words, names).group(values, '');
  const text = String(engine().renderSync(templates, new ReplyContext(engine(), root, budget)));
  const parts = split(text, session);
  const missing = [...new Set(parts.flatMap((part) => (part.kind === 'gap' ? [part.variable] : [])))];
  return { parts, missing, undecided: [...session.undecided] };
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
