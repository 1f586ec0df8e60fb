import { apart, beginningOf } from '../../text/excerpts';
import { countOf } from '../changes/difference';
import type { Change, PromiseValue } from '../changes/difference';
import type { ReplyTextChange } from '../changes/reply-changes';
import type { StepDetail } from '../changes/step-details';
import type { ChangeText, SayOfChanges } from './texts';

/** A change in words: what it is, and what is to be known of it besides, such as what was there before. */
export interface ChangeWords {
  readonly label: string;
  readonly details: readonly string[];
}

/** In which words changes are told. */
export interface Speaker {
  readonly say: SayOfChanges;
  /** The name of a role. */
  readonly roleName: (role: string) => string;
}

/** So many letters are quoted of a text that is another: it and what it was stand on one row of a list, which has room for about 120. */
const mostCompared = 50;
/** So many of a text that stands alone. */
const mostQuoted = 100;

/** What changed, in words. */
export function changeWords(change: Change, speaker: Speaker): ChangeWords {
  const { say } = speaker;
  const { became } = change;
  switch (change.what) {
    case 'title':
      return { label: say('newTitle', change.after), details: [say('before', change.before)] };
    case 'step':
      return { label: say(stepText(change), change.text), details: stepDetailWords(change, speaker) };
    case 'answer':
      return answerWords(change, say);
    case 'reply':
      return replyWords(change, say);
    case 'promise': {
      const name = say(change.promise);
      const [was, is] = [change.before, change.after].map((one) => one && promiseText(one, speaker));
      const details = before(was, say);
      if (is === undefined) return { label: say('promiseRemoved', name), details };
      return { label: `${say(was === undefined ? 'promiseAdded' : 'promiseChanged', name)}: ${is}`, details };
    }
    case 'text': {
      const details = before(change.before, say);
      if (change.alert === undefined) return { label: say(textTexts[became], change.text), details };
      return { label: say(alertTexts[became], change.text, say(change.alert)), details };
    }
  }
}

const textTexts = { added: 'textAdded', removed: 'textRemoved', changed: 'textChanged' } as const;
const alertTexts = { added: 'alertAdded', removed: 'alertRemoved', changed: 'alertChanged' } as const;
const stepTexts = { added: 'stepAdded', removed: 'stepRemoved', changed: 'stepChanged' } as const;
const answerTexts = { added: 'answerAdded', removed: 'answerRemoved', changed: 'answerChanged' } as const;
const replyTexts = {
  replies: { added: 'replyAdded', removed: 'replyRemoved', changed: 'replyChanged' },
  anticipations: { added: 'anticipationAdded', removed: 'anticipationRemoved', changed: 'anticipationChanged' },
} as const;

/** How much changed, on one line. */
export function changesText(changes: readonly Change[], say: SayOfChanges): string {
  const counts = countOf(changes);
  const said: readonly (readonly [Change['what'], ChangeText])[] = [
    ['promise', 'promiseCount'],
    ['step', 'stepCount'],
    ['answer', 'answerCount'],
    ['reply', 'replyCount'],
    ['text', 'textCount'],
  ];
  const words = said.flatMap(([what, text]) => {
    const count = (counts.get(what) ?? 0) + (what === 'text' ? (counts.get('title') ?? 0) : 0);
    return count === 0 ? [] : [say(text, count)];
  });
  return words.join(', ');
}

/** A duration, such as `5 min` or `2 h`. */
export function minutesText(minutes: number, say: SayOfChanges): string {
  if (minutes % (24 * 60) === 0) return say('days', minutes / (24 * 60));
  return minutes % 60 === 0 ? say('hours', minutes / 60) : say('minutes', minutes);
}

function before(text: string | undefined, say: SayOfChanges): string[] {
  return text === undefined ? [] : [say('before', text)];
}

type StepChanged = Extract<Change, { what: 'step' }>;

function stepText({ became, before: was, aspects }: StepChanged): ChangeText {
  const isElsewhere = aspects.length > 0 && aspects.every((aspect) => aspect === 'section' || aspect === 'order');
  return isElsewhere && was === undefined ? 'stepMoved' : stepTexts[became];
}

/** What each aspect is told by, where what is another in it can be said. */
const detailsOf: Readonly<Record<StepChanged['aspects'][number], readonly StepDetail['kind'][]>> = {
  tag: ['required', 'conduct', 'role', 'minutes'],
  guidance: ['words'],
  section: ['section'],
  replies: ['replies'],
  order: [],
};

function stepDetailWords({ before: was, aspects, details }: StepChanged, speaker: Speaker): string[] {
  const others = aspects.flatMap((aspect) => {
    const own = details.filter(({ kind }) => detailsOf[aspect].includes(kind));
    return own.length > 0 ? own.map((one) => detailText(one, speaker)) : [speaker.say(aspect)];
  });
  return [...before(was, speaker.say), ...(others.length > 0 ? [others.join(', ')] : [])];
}

function detailText(detail: StepDetail, { say, roleName }: Speaker): string {
  switch (detail.kind) {
    case 'required':
      return say(detail.isRequired ? 'nowRequired' : 'nowOptional');
    case 'conduct':
      if (detail.after === undefined) return say(detail.before === 'protocol' ? 'noProtocol' : 'noDiscretion');
      return say(detail.after === 'protocol' ? 'nowProtocol' : 'nowDiscretion');
    case 'role':
      return say(
        'role',
        ...[detail.before, detail.after].map((one) => (one === undefined ? say('nobody') : roleName(one))),
      );
    case 'minutes':
      return say(
        'lasts',
        ...[detail.before, detail.after].map((one) => (one === undefined ? say('notSaid') : minutesText(one, say))),
      );
    case 'replies':
      return say('sends', detail.before ?? say('noReply'), detail.after ?? say('noReply'));
    case 'section':
      return say('fromSection', detail.before, detail.after);
    case 'words': {
      const { before: was, after: is } = detail;
      if (was !== undefined && is !== undefined) return say('below', ...apart(was, is, mostCompared));
      return say(was === undefined ? 'belowAdded' : 'belowRemoved', beginningOf(is ?? was ?? '', mostQuoted));
    }
  }
}

function answerWords(change: Extract<Change, { what: 'answer' }>, say: SayOfChanges): ChangeWords {
  const { became, question, answer, leadsTo, led, isMoved } = change;
  const to = (place: string | undefined) => (place === undefined ? answer : say('fromTo', answer, place));
  if (became === 'removed') return { label: say('answerRemoved', to(led)), details: [question] };
  if (became === 'added') return { label: say('answerAdded', to(leadsTo)), details: [question] };
  if (isMoved && leadsTo === led) return { label: say('answerMoved', to(leadsTo)), details: [question] };
  return {
    label: say(answerTexts[became], to(leadsTo)),
    details: [question, ...before(led, say), ...(isMoved ? [say('order')] : [])],
  };
}

function replyWords(
  { kind, became, title, before: was, texts }: Extract<Change, { what: 'reply' }>,
  say: SayOfChanges,
): ChangeWords {
  const languages = [...new Set(texts.flatMap(({ lang }) => lang ?? []))];
  const label = say(replyTexts[kind][became], title) + (languages.length > 0 ? ` (${languages.join(', ')})` : '');
  const told = became === 'changed' ? texts.map((one) => replyTextWords(one, say)) : [];
  return { label, details: [...before(was, say), ...told] };
}

function replyTextWords({ lang, channel, before: was, after: is }: ReplyTextChange, say: SayOfChanges): string {
  const name = [lang, channel].filter((one) => one !== undefined).join(', ');
  if (was !== undefined && is !== undefined)
    return say(name === '' ? 'replyTextPlain' : 'replyTextChanged', name, ...apart(was, is, mostCompared));
  return say(was === undefined ? 'replyTextAdded' : 'replyTextRemoved', name, beginningOf(is ?? was ?? '', mostQuoted));
}

function promiseText({ minutes, isWorkingTime, to, when }: PromiseValue, { say, roleName }: Speaker): string {
  const time = minutes === undefined ? undefined : minutesText(minutes, say);
  const counted = time !== undefined && isWorkingTime ? say('workingTime', time) : time;
  return [to === undefined ? undefined : roleName(to), counted, when].filter(Boolean).join(', ');
}
