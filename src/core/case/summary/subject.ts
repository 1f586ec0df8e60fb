import { stepsOf } from '../../sop/model';
import type { Step } from '../../sop/model';
import { factIn } from '../../ticket/facts';
import { withKnown } from '../needs';
import { wordsOfKey } from '../../text/key-words';
import { plainInMarkdown } from '../../text/markdown';
import type { Done } from '../model/done';
import { stepsInView } from '../model/view';
import type { CaseView, StepView } from '../model/view';
import type { SummaryWords } from './words';

/** The case that a summary is about, and the words it is put in. */
export class Subject {
  readonly view: CaseView;
  readonly words: SummaryWords;
  readonly steps: readonly StepView[];

  constructor(view: CaseView, words: SummaryWords) {
    this.view = view;
    this.words = words;
    this.steps = stepsInView(view);
  }

  /** A step by its key, as Markdown; the words of its id where the case has it no more. */
  stepText(key: string): string {
    const [sop, id] = [key.slice(0, key.indexOf('#')), key.slice(key.indexOf('#') + 1)];
    const known = this.view.sops.get(sop);
    const step =
      this.steps.find((one) => one.key === key)?.step ?? (known && [...stepsOf(known)].find((one) => one.id === id));
    return step ? this.textOf(step) : plainInMarkdown(wordsOfKey(id));
  }

  /** What a step says, with what the case knows and labels for what it does not, as Markdown. */
  textOf({ text }: Pick<Step, 'text'>): string {
    const { value, variable } = this.words;
    const filled = withKnown(text, (name) => {
      const [known] = factIn(this.view.state.facts, name);
      return known === undefined ? `[${variable(name)}]` : value(name, known);
    });
    return plainInMarkdown(filled);
  }

  /** When something was done, by whom, and in whose place, as Markdown. */
  by({ ts, actor, actorKind, insteadOf }: Done & { readonly insteadOf?: string }): string {
    const { assistant, inPlaceOf, role, time } = this.words;
    const who = plainInMarkdown(actorKind === undefined ? actor : assistant(actor));
    return `${time(ts)}, ${insteadOf === undefined ? who : inPlaceOf(who, plainInMarkdown(role(insteadOf)))}`;
  }
}

/** A heading with lines below it; nothing when there are none. */
export function block(label: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${label}\n\n${lines.join('\n').trimEnd()}`;
}
