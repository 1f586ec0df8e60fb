import { withSignsShown } from '../../core/text/signs';
import { drawBlocks, drawRich } from '../shared/blocks';
import type { Drawing } from '../shared/blocks';
import type { PageReply } from '../shared/content';
import { button, h } from '../shared/dom';
import { drawReplyWords } from '../shared/reply';
import type {
  Answer,
  Deed,
  DeedButton,
  InnerStep,
  Need,
  Notice,
  ShownStep,
  StepBlock,
  Tag,
  Wanted,
  Words,
} from './messages';

/** What drawing a step needs: its pictures, what its parts are called, and whom to tell what is wanted. */
export interface Ground {
  readonly step: ShownStep;
  readonly words: Words;
  readonly want: (wanted: Wanted) => void;
}

function drawing({ step, want }: Ground): Drawing<InnerStep> {
  return {
    images: step.images,
    follow: (target) => want({ type: 'follow', target }),
    more: ({ key, text, state }) =>
      h(
        'p',
        { class: 'inner' },
        button(withSignsShown(text), `inner/${key}`, () => want({ type: 'inner', key }), { class: 'link' }),
        h('span', { class: 'soft', lang: document.documentElement.lang }, ` ${state}`),
      ),
  };
}

/** Where the step stands, and how far it is. */
export function placeOf({ place, isNext, state }: ShownStep): Node[] {
  // What is up next is not done yet.
  const isSaid = isNext !== undefined && state.kind === 'open';
  return [
    h('span', { class: 'number' }, place),
    isSaid
      ? h('span', { class: 'badge badge-next' }, isNext)
      : h('span', { class: `badge badge-${state.kind}` }, state.text),
  ];
}

/** The head: what the step stands in, its words, what it is. */
export function headOf(ground: Ground): Node[] {
  const { step } = ground;
  return [
    ...(step.within.length > 0
      ? [h('p', { class: 'within soft', lang: step.lang }, withSignsShown(step.within.join(' › ')))]
      : []),
    h('h1', { tabindex: -1, lang: step.lang, 'data-key': 'heading' }, ...drawRich(step.text, drawing(ground))),
    ...(step.tags.length > 0 ? [tagList(step.tags)] : []),
  ];
}

function tagList(tags: readonly Tag[]): HTMLElement {
  return h(
    'ul',
    { class: 'tags' },
    ...tags.map(({ label, meaning }) =>
      h('li', {}, h('strong', {}, withSignsShown(label)), meaning !== undefined && ` ${meaning}`),
    ),
  );
}

/** What is to be known before. */
export function noticesOf(notices: readonly Notice[], { want }: Ground): Node[] {
  return notices.map(({ kind, text, button: asked }) =>
    h(
      'div',
      { class: `notice notice-${kind}`, role: 'note' },
      h('p', {}, withSignsShown(text)),
      asked && deedButton(asked, want, 'secondary'),
    ),
  );
}

/** A titled part; nothing when it is empty. */
export function titled(title: string, name: string, content: readonly Node[]): Node[] {
  if (content.length === 0) return [];
  const id = `title-${name}`;
  return [h('section', { 'aria-labelledby': id }, h('h2', { id }, title), ...content)];
}

/** What the SOP says, marked as being in its language. */
export function blocksOf(blocks: readonly StepBlock[], ground: Ground): Node[] {
  if (blocks.length === 0) return [];
  return [h('div', { class: 'sop-words', lang: ground.step.lang }, ...drawBlocks(blocks, drawing(ground)))];
}

/** What else its section says, folded: most know it from the step before. */
export function aboutOf(blocks: readonly StepBlock[], ground: Ground): Node[] {
  if (blocks.length === 0) return [];
  return [h('details', {}, h('summary', { 'data-key': 'about' }, ground.words.about), ...blocksOf(blocks, ground))];
}

export function needsOf(needs: readonly Need[], { words, want, step }: Ground): Node[] {
  if (needs.length === 0) return [];
  return [
    h(
      'dl',
      { class: 'needs' },
      ...needs.map(({ variable, label, value }) => {
        const name = withSignsShown(label);
        const enter = button(
          value === undefined ? words.enter : words.change,
          `need/${variable}`,
          () => want({ type: 'need', variable }),
          { class: 'link', 'aria-label': `${value === undefined ? words.enter : words.change} ${name}` },
        );
        return h(
          'div',
          {},
          h('dt', {}, name),
          h(
            'dd',
            {},
            value === undefined ? h('span', { class: 'gap' }, words.missing) : withSignsShown(value),
            ' ',
            !step.isReadOnly && enter,
          ),
        );
      }),
    ),
  ];
}

/** A reply with its switch and what can be done with it. */
export function replyOf(reply: PageReply, ground: Ground): Node[] {
  const { words, want, step } = ground;
  const { reply: id } = reply.argument;
  const isInBar = step.buttons.some(({ deed }) => deed === 'insert');
  const isUsable = reply.refused === undefined && !step.isReadOnly;
  return [
    h('h3', { lang: step.lang }, withSignsShown(reply.title)),
    ...(reply.texts.length > 1 ? [switchOf(reply, ground)] : []),
    ...drawReplyWords(reply, reply.refused, words.asked),
    ...(isUsable
      ? [
          h(
            'div',
            { class: 'buttons' },
            !isInBar &&
              button(words.insert, `insert/${id}`, () => want({ type: 'insert', reply: id }), { class: 'secondary' }),
            button(words.copy, `copy/${id}`, () => want({ type: 'copy', reply: id }), { class: 'secondary' }),
          ),
        ]
      : []),
  ];
}

function switchOf({ argument: { reply: id }, texts }: PageReply, { words, want }: Ground): HTMLElement {
  const select = h(
    'select',
    { 'data-key': `text/${id}`, 'aria-label': words.text },
    ...texts.map(({ label, isShown }, at) => h('option', { value: at, selected: isShown }, withSignsShown(label))),
  );
  select.addEventListener('change', () => want({ type: 'text', reply: id, at: Number(select.value) }));
  return select;
}

/** The answers of a question as buttons; what each leads to is said in it. */
export function answersOf(answers: readonly Answer[], ground: Ground): Node[] {
  return answers.flatMap((answer, at) => [
    answerButton(answer, at, ground),
    ...(answer.inner.length > 0 ? [h('div', { class: 'within-answer' }, ...blocksOf(answer.inner, ground))] : []),
  ]);
}

function answerButton(
  { answer, text, leads, isTaken }: Answer,
  at: number,
  { words, want, step }: Ground,
): HTMLElement {
  const made = h(
    'button',
    {
      type: 'button',
      class: isTaken ? 'answer taken' : 'answer',
      'data-key': `answer/${at}`,
      'aria-pressed': isTaken ? 'true' : 'false',
      disabled: step.isReadOnly,
    },
    h('span', { class: 'said', lang: step.lang }, withSignsShown(text)),
    isTaken && h('span', { class: 'badge badge-done' }, words.taken),
    leads !== '' && h('span', { class: 'leads' }, withSignsShown(leads)),
  );
  made.addEventListener('click', () => want({ type: 'answer', answer }));
  return made;
}

/** What is done most looks like it. */
const main: ReadonlySet<Deed> = new Set(['insert', 'done', 'copy-draft', 'join', 'close', 'start', 'retry']);

/** A button; of several, only the first may stand out. */
export function deedButton(
  { deed, label }: DeedButton,
  want: Ground['want'],
  look?: 'secondary' | 'link',
): HTMLElement {
  return button(withSignsShown(label), `deed/${deed}`, () => want({ type: 'deed', deed }), {
    class: look ?? (main.has(deed) ? undefined : 'secondary'),
  });
}
