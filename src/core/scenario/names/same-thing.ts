import { stepsOf } from '../../sop/model';
import type { Sop } from '../../sop/model';
import type { CaseNames } from './case-names';
import type { NamedInTests } from './named-in-tests';

/** What a name in a test means: a part of an SOP by where it stands among those of its kind, whatever it is called. */
export interface Meant {
  /** As cases read it. */
  readonly sop: Sop;
  readonly kind: 'sop' | 'section' | 'step' | 'reply' | 'answer';
  /** Its place in the SOP; of an answer, that of its question. */
  readonly at: number;
  /** The place of an answer among those to its question. */
  readonly answer?: number;
}

/** What a name means; undefined when it means nothing, or nothing of an SOP. */
export function meantBy(named: NamedInTests, names: CaseNames): Meant | undefined {
  switch (named.kind) {
    case 'answer':
      return meantAnswer(named.question, named.text, names);
    case 'question':
      return asStep(names.questions(named.text)[0]);
    case 'step':
      return asStep(names.steps(named.text)[0]);
    case 'reply': {
      const [found] = names.replies(named.text);
      return found && { sop: found.sop, kind: 'reply', at: found.sop.replies.indexOf(found.reply) };
    }
    case 'place': {
      const place = names.place(named.text);
      if (place?.kind === 'section')
        return { sop: place.sop, kind: 'section', at: place.sop.sections.indexOf(place.section) };
      return place?.kind === 'sop' ? { sop: place.sop, kind: 'sop', at: 0 } : asStep(place);
    }
    default:
      return undefined;
  }
}

function asStep(found: ReturnType<CaseNames['steps']>[number] | undefined): Meant | undefined {
  return found && { sop: found.sop, kind: 'step', at: [...stepsOf(found.sop)].indexOf(found.step) };
}

function meantAnswer(question: string, text: string, names: CaseNames): Meant | undefined {
  for (const asked of names.questions(question)) {
    const said = names.answer(asked, text);
    const answer = asked.step.branches.findIndex((branch) => branch.answer === said);
    if (said === undefined || answer < 0) continue;
    return { sop: asked.sop, kind: 'answer', at: [...stepsOf(asked.sop)].indexOf(asked.step), answer };
  }
  return undefined;
}

/**
 * What something is called in an SOP that has it under another name, in the way in which it was called: by its id, or by its words.
 * @param text as it was called. @param then the SOP in which it has its new name.
 */
export function calledThen(text: string, { sop, kind, at, answer = 0 }: Meant, then: Sop): string | undefined {
  if (kind === 'sop') return text === sop.id ? then.id : then.title;
  const prefix = `${sop.id}#`;
  const isOfOther = kind !== 'answer' && text.startsWith(prefix);
  const rest = isOfOther ? text.slice(prefix.length) : text;
  const name = nameThen(rest, kind, [sop, then], at, answer);
  return name === undefined ? undefined : isOfOther ? `${then.id}#${name}` : name;
}

/** Whatever else something can be called in an SOP, for where its usual name means another thing. */
export function otherNames({ kind, at, answer = 0 }: Meant, then: Sop): string[] {
  if (kind === 'sop') return [then.id, then.title];
  const step = [...stepsOf(then)][at];
  if (kind === 'answer') return step?.branches[answer] ? [step.branches[answer].answer] : [];
  const [section, reply] = [then.sections[at], then.replies[at]];
  const names = {
    step: [step?.id, step?.text],
    section: [section?.title, section?.anchor],
    reply: [reply?.id, reply?.title],
  }[kind].flatMap((one) => (one === undefined || one === '' ? [] : one));
  return [...names, ...names.map((one) => `${then.id}#${one}`)];
}

function nameThen(
  text: string,
  kind: Exclude<Meant['kind'], 'sop'>,
  [sop, then]: readonly [Sop, Sop],
  at: number,
  answer: number,
): string | undefined {
  switch (kind) {
    case 'step':
    case 'answer': {
      const [now, next] = [[...stepsOf(sop)][at], [...stepsOf(then)][at]];
      if (kind === 'answer') return next?.branches[answer]?.answer;
      const sign = text.startsWith('#') ? '#' : '';
      return text.slice(sign.length) === now?.id ? next && `${sign}${next.id}` : next?.text;
    }
    case 'section': {
      const [now, next] = [sop.sections[at], then.sections[at]];
      if (text === now?.anchor) return next?.anchor;
      const other = now?.also?.indexOf(text) ?? -1;
      return other < 0 ? next?.title : next?.also?.[other];
    }
    case 'reply': {
      const [now, next] = [sop.replies[at], then.replies[at]];
      return text.replace(/^#/, '') === now?.id ? next?.id : next?.title;
    }
  }
}
