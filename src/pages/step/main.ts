import { wordsOf } from '../../core/sop/rich/rich';
import { withSignsShown } from '../../core/text/signs';
import { copyRich } from '../shared/copied';
import { button, h } from '../shared/dom';

import { vscode } from './host';
import type { ShownInstead, ShownStep, StepPage, ToPage, Wanted } from './messages';
import {
  aboutOf,
  answersOf,
  blocksOf,
  deedButton,
  headOf,
  needsOf,
  noticesOf,
  placeOf,
  replyOf,
  titled,
} from './parts';
import type { Ground } from './parts';
import { Regions } from '../shared/regions';

const place = document.getElementById('main');
if (!place) throw new Error('The page has no place for the step.');
const main: HTMLElement = place;
/** Where the step stands among the others is always in sight. */
const top = h('div', { class: 'top' });
const content = h('div', { class: 'content' });
/** What can be done is always in sight. */
const bar = h('div', { class: 'bar' });
/** Says to screen readers what has changed while the page is being used. */
const status = h('p', { class: 'hidden', role: 'status' });
const topRegions = new Regions(top);
const regions = new Regions(content);
const barRegions = new Regions(bar);
let before: StepPage | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data.page);
  else void copyRich(data);
});
window.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  // In a list of languages they open it.
  if (event.target instanceof HTMLSelectElement) return;
  event.preventDefault();
  event.stopPropagation();
  go(event.key === 'ArrowUp' ? 'previous' : 'next');
});

vscode.postMessage({ type: 'ready' });

function go(where: 'previous' | 'next'): void {
  if (before?.beside[where] !== undefined) vscode.postMessage({ type: 'go', where });
}

function show(page: StepPage): void {
  const isOther = before?.shown.id !== page.shown.id;
  const hasFocus = document.hasFocus() && before !== undefined;
  const focused = document.activeElement?.getAttribute('data-key');
  if (before === undefined) {
    main.removeAttribute('aria-busy');
    main.replaceChildren(top, content, bar, status);
  }
  if (isOther) regions.clear();
  showTop(page);
  const want = (wanted: Wanted) => {
    // A list says at once what was chosen in it: whatever becomes of that, what comes next is drawn anew.
    if (wanted.type === 'text') regions.forget('replies');
    vscode.postMessage({ type: 'wanted', id: page.shown.id, wanted });
  };
  if (page.shown.kind === 'step') showStep({ step: page.shown, words: page.words, want });
  else showInstead(page.shown, want);
  showBar(page, want);
  if (isOther) window.scrollTo(0, 0);
  if (hasFocus) {
    if (focused !== undefined && focused !== null) keepFocus(focused, isOther);
    status.textContent = changeText(page);
  }
  before = page;
}

/** The control that had the focus has it again; where that is gone, or is another step's now, the heading has. */
function keepFocus(key: string, isOther: boolean): void {
  const same = main.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  const isForAll = key.startsWith('go/');
  const to = same && (!isOther || isForAll) && !same.hasAttribute('disabled') ? same : undefined;
  if (to && to === document.activeElement) return;
  (to ?? main.querySelector<HTMLElement>('[data-key="heading"]'))?.focus({ preventScroll: to !== undefined });
}

function showStep(ground: Ground): void {
  const { step, words } = ground;
  const images = step.images;
  regions.show('notices', step.notices, () => noticesOf(step.notices, ground));
  regions.show('head', [step.within, step.text, step.tags, images], () => headOf(ground));
  regions.show('history', step.history, () =>
    titled(words.history, 'history', step.history.length > 0 ? [listOf(step.history)] : []),
  );
  regions.show('warnings', [step.warnings, images], () => blocksOf(step.warnings, ground));
  regions.show('needs', [step.needs, step.isReadOnly], () => titled(words.needs, 'needs', needsOf(step.needs, ground)));
  regions.show('body', [step.body, images], () => blocksOf(step.body, ground));
  regions.show('answers', [step.answers, step.isReadOnly, images], () =>
    titled(words.answers, 'answers', answersOf(step.answers, ground)),
  );
  regions.show('lead', step.lead, () => (step.lead ? [deedButton(step.lead, ground.want)] : []));
  regions.show('replies', [step.replies, step.isReadOnly, step.buttons], () =>
    titled(
      words.reply,
      'reply',
      step.replies.flatMap((reply) => replyOf(reply, ground)),
    ),
  );
  regions.show('about', [step.about, images], () => aboutOf(step.about, ground));
  regions.show('notes', step.notes, () =>
    titled(
      words.notes,
      'notes',
      step.notes.length > 0 ? [listOf(step.notes.map(({ text, by }) => `${text} (${by})`))] : [],
    ),
  );
  regions.show('more', step.more, () => [
    h('p', { class: 'more' }, ...step.more.map((one) => deedButton(one, ground.want, 'link'))),
  ]);
}

function listOf(texts: readonly string[]): HTMLElement {
  return h('ul', { class: 'items' }, ...texts.map((text) => h('li', {}, withSignsShown(text))));
}

function showInstead(shown: ShownInstead, want: Ground['want']): void {
  regions.show('instead', shown, () => [
    h(
      'section',
      { class: 'instead', role: shown.isError ? 'alert' : undefined },
      h('h1', { tabindex: -1, 'data-key': 'heading' }, withSignsShown(shown.title)),
      h('p', {}, withSignsShown(shown.text)),
      h(
        'div',
        { class: 'buttons' },
        ...shown.buttons.map((one, at) => deedButton(one, want, at === 0 ? undefined : 'secondary')),
      ),
    ),
  ]);
}

function showTop({ shown, beside, words }: StepPage): void {
  const isStep = shown.kind === 'step';
  topRegions.show('place', isStep && [shown.place, shown.isNext, shown.state], () => (isStep ? placeOf(shown) : []));
  topRegions.show('go', [beside, words], () =>
    beside.previous === undefined && beside.next === undefined
      ? []
      : [goButton('previous', '↑', words.previous, beside.previous), goButton('next', '↓', words.next, beside.next)],
  );
}

function showBar({ shown, words }: StepPage, want: Ground['want']): void {
  const buttons = shown.kind === 'step' ? shown.buttons : [];
  // They act on the step that is shown.
  barRegions.show('deeds', [shown.id, buttons], () => [
    h(
      'div',
      { class: 'buttons', role: 'group', 'aria-label': words.actions },
      ...buttons.map((one, at) => deedButton(one, want, at === 0 ? undefined : 'secondary')),
    ),
  ]);
  bar.hidden = buttons.length === 0;
}

/** It is not disabled where there is none: the focus would be lost. */
function goButton(where: 'previous' | 'next', sign: string, label: string, text: string | undefined): HTMLElement {
  const key = where === 'previous' ? 'Alt+↑' : 'Alt+↓';
  return button(sign, `go/${where}`, () => go(where), {
    class: 'secondary go',
    'aria-label': text === undefined ? label : `${label}: ${withSignsShown(text)}`,
    'aria-disabled': text === undefined ? 'true' : undefined,
    'aria-keyshortcuts': where === 'previous' ? 'Alt+ArrowUp' : 'Alt+ArrowDown',
    title: [`${label} (${key})`, text && withSignsShown(text)].filter(Boolean).join('\n'),
  });
}

/** What has changed, for those who do not see it. */
function changeText({ shown, words }: StepPage): string {
  const was = before?.shown;
  if (shown.kind === 'instead') return was?.id === shown.id ? '' : `${shown.title}. ${shown.text}`;
  if (was?.kind !== 'step' || was.id !== shown.id) return `${shown.place}: ${wordsOf(shown.text)}`;
  return [
    was.state.text === shown.state.text ? '' : shown.state.text,
    ...changedHistory(was, shown),
    JSON.stringify(was.replies) === JSON.stringify(shown.replies) ? '' : words.replyChanged,
  ]
    .filter(Boolean)
    .join('. ');
}

function changedHistory(was: ShownStep, now: ShownStep): readonly string[] {
  return now.history.length > was.history.length ? now.history.slice(was.history.length) : [];
}
