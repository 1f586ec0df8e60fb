import { withSignsShown } from '../../core/text/signs';
import { button, h, link } from '../shared/dom';
import type {
  AnyPage,
  FromLearningPage,
  InsteadPage,
  LearningPage,
  PageButton,
  PathItem,
  PathStage,
  PracticeResult,
  TeamPage,
} from './messages';

type Post = (message: FromLearningPage) => void;

/** Draws what the page shows. */
export function drawPage(page: AnyPage, post: Post): HTMLElement[] {
  switch (page.kind) {
    case 'path':
      return drawPath(page, post);
    case 'team':
      return drawTeam(page, post);
    case 'instead':
      return [drawInstead(page, post)];
  }
}

function drawPath(page: LearningPage, post: Post): HTMLElement[] {
  const { progress, result, next, notices, stages, sharing } = page;
  return [
    h(
      'header',
      {},
      heading(page.title),
      h('p', { class: 'soft' }, withSignsShown(page.about)),
      h('div', { class: 'choices' }, ...page.choices.map((choice) => drawChoice(choice, post))),
      h(
        'div',
        { class: 'progress' },
        h('progress', { value: progress.value, max: progress.max, 'aria-labelledby': 'progress' }),
        h('p', { id: 'progress' }, progress.text),
      ),
    ),
    ...(result ? [drawResult(result, post)] : []),
    h(
      'section',
      { class: 'next', 'aria-labelledby': 'next' },
      h('h2', { id: 'next', tabindex: -1, 'data-key': 'next' }, next.heading),
      h('p', { class: 'next-title' }, withSignsShown(next.title)),
      next.text !== '' && h('p', {}, withSignsShown(next.text)),
      buttons(next.buttons, 'next', post),
    ),
    ...notices.map(notice),
    ...stages.map((stage) => drawStage(stage, post)),
    h(
      'section',
      { class: 'sharing', 'aria-labelledby': 'sharing' },
      h('h2', { id: 'sharing' }, sharing.heading),
      h('p', {}, withSignsShown(sharing.text)),
      buttons(sharing.buttons, 'sharing', post, true),
    ),
  ];
}

function drawChoice({ key, label, value, options }: LearningPage['choices'][number], post: Post): HTMLElement {
  const select = h(
    'select',
    { 'data-key': `choose ${key}`, id: `choose-${key}` },
    ...options.map((one) =>
      h('option', { value: one.value, selected: one.value === value }, withSignsShown(one.label)),
    ),
  );
  select.addEventListener('change', () => post({ type: key, value: select.value }));
  return h('div', {}, h('label', { for: `choose-${key}` }, label), select);
}

function drawResult({ title, points, buttons: all }: PracticeResult, post: Post): HTMLElement {
  return h(
    'section',
    { class: 'result', 'aria-labelledby': 'result' },
    h('h2', { id: 'result', tabindex: -1, 'data-key': 'result' }, withSignsShown(title)),
    h(
      'ul',
      { role: 'list' },
      ...points.map(({ isRight, mark, text }) =>
        h(
          'li',
          { class: isRight ? 'right' : 'wrong' },
          h('span', { class: 'mark', 'aria-hidden': 'true' }, isRight ? '✓' : '✗'),
          h('span', {}, h('span', { class: 'hidden' }, `${mark} `), withSignsShown(text)),
        ),
      ),
    ),
    all.length > 0 && buttons(all, 'result', post, true),
  );
}

function drawStage({ key, title, note, items }: PathStage, post: Post): HTMLElement {
  const id = `stage ${key}`;
  return h(
    'section',
    { class: 'stage', 'aria-labelledby': id },
    h('h2', { id }, withSignsShown(title)),
    note !== undefined && h('p', { class: 'soft' }, note),
    h('ul', { role: 'list', class: 'items-to-learn' }, ...items.map((item) => drawItem(item, post))),
  );
}

function drawItem(item: PathItem, post: Post): HTMLElement {
  const { key, title, about, changed, isRead, readLabel, open, lines, mark, practise } = item;
  const box = h('input', { type: 'checkbox', 'data-key': `box ${key}`, 'aria-label': readLabel, title: readLabel });
  box.checked = isRead;
  box.addEventListener('change', () => post(mark));
  const name = withSignsShown(title);
  return h(
    'li',
    { class: isRead ? 'item is-read' : 'item' },
    box,
    h(
      'div',
      { class: 'item-words' },
      h('h3', {}, open === undefined ? name : link([name], `open ${key}`, () => post(open))),
      changed !== undefined && h('p', { class: 'changed' }, changed),
      h('p', { class: 'soft' }, about),
      lines.length > 0 && h('ul', { class: 'lines' }, ...lines.map((line) => h('li', {}, withSignsShown(line)))),
    ),
    practise &&
      button(practise.label, `practise ${key}`, () => post(practise.message), {
        class: 'secondary',
        'aria-label': practise.spoken,
      }),
  );
}

function drawTeam({ title, about, columns, rows, notices, buttons: all }: TeamPage, post: Post): HTMLElement[] {
  return [
    h('header', {}, heading(title), h('p', {}, withSignsShown(about))),
    ...notices.map(notice),
    ...(rows.length === 0
      ? []
      : [
          h(
            'div',
            { class: 'wide', tabindex: 0, role: 'region', 'aria-label': title },
            h(
              'table',
              {},
              h('thead', {}, h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column)))),
              h(
                'tbody',
                {},
                ...rows.map(([name = '', ...cells]) =>
                  h(
                    'tr',
                    {},
                    h('th', { scope: 'row' }, withSignsShown(name)),
                    ...cells.map((cell) => h('td', {}, withSignsShown(cell))),
                  ),
                ),
              ),
            ),
          ),
        ]),
    buttons(all, 'team', post, true),
  ];
}

function drawInstead({ title, text, isError, buttons: all }: InsteadPage, post: Post): HTMLElement {
  return h(
    'section',
    { class: 'instead', role: isError ? 'alert' : undefined },
    heading(title),
    h('p', {}, withSignsShown(text)),
    buttons(all, 'instead', post),
  );
}

function heading(text: string): HTMLElement {
  return h('h1', { tabindex: -1, 'data-key': 'title' }, withSignsShown(text));
}

function notice(text: string): HTMLElement {
  return h('p', { class: 'notice' }, withSignsShown(text));
}

/** Buttons in a row: the first is the one that most will want. */
function buttons(all: readonly PageButton[], place: string, post: Post, areSecondary = false): HTMLElement {
  return h(
    'div',
    { class: 'buttons' },
    ...all.map(({ label, spoken, message }, at) =>
      button(label, `${place} ${at}`, () => post(message), {
        class: at > 0 || areSecondary ? 'secondary' : undefined,
        'aria-label': spoken,
      }),
    ),
  );
}
