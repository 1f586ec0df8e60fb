import { sayIn } from '../../core/flowchart/words';
import { withSignsShown } from '../../core/text/signs';
import { drawChartList } from '../shared/chart-list';
import { drawLegend } from '../shared/chart-legend';
import { button, h } from '../shared/dom';
import type { Doing } from './doing';
import type { FlowchartPage, InsteadPage } from './messages';

/** What the buttons of the page do. */
export interface BarActions {
  readonly toggleList: () => void;
  readonly source: () => void;
  readonly choose: (id: string) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly actual: () => void;
  readonly fit: () => void;
}

/** The buttons above the drawing. The size in which it is drawn stands on the one that goes back to the actual one. */
export function drawBar({ words, title }: FlowchartPage, isList: boolean, actions: BarActions): HTMLElement {
  const secondary = (text: string, key: string, action: () => void, hint: string, name = hint) =>
    button(text, key, action, { class: 'secondary', title: hint, 'aria-label': name });
  return h(
    'div',
    { class: 'bar' },
    button(words.list, 'list', actions.toggleList, {
      class: 'secondary',
      title: words.listHint,
      'aria-pressed': String(isList),
    }),
    secondary(
      words.source,
      'source',
      actions.source,
      words.source,
      withSignsShown(words.sourceNamed.replace('{0}', title)),
    ),
    !isList &&
      h(
        'div',
        { class: 'zoom' },
        secondary('−', 'out', actions.zoomOut, words.zoomOut),
        secondary('100 %', 'actual', actions.actual, words.actual),
        secondary('+', 'in', actions.zoomIn, words.zoomIn),
        secondary(words.fit, 'fit', actions.fit, words.fitHint, words.fit),
      ),
  );
}

/** The title, and what must be known of what is shown. */
export function drawHead({ title, lang, notices }: FlowchartPage): HTMLElement {
  return h(
    'header',
    {},
    // Its tab says it to those who see.
    h('h1', { lang, class: 'hidden' }, withSignsShown(title)),
    ...notices.map((text) => h('p', { class: 'notice notice-warning', role: 'note' }, withSignsShown(text))),
  );
}

/** The case that is laid over the flowchart, and what its signs mean. */
export function drawCase({ running, cases, words, spoken }: FlowchartPage, actions: BarActions): Node[] {
  if (cases.length === 0) return [];
  const choice = h('select', { 'aria-label': words.chooseCase, 'data-key': 'case' });
  for (const { id, label } of [...cases, { id: '', label: words.noCase }])
    choice.append(h('option', { value: id, selected: id === (running?.id ?? '') }, withSignsShown(label)));
  choice.addEventListener('change', () => actions.choose(choice.value));
  return [
    h(
      'div',
      { class: 'case' },
      choice,
      running && h('p', {}, withSignsShown(running.text)),
      running && drawLegend(sayIn([spoken]), words.legend),
    ),
  ];
}

/** The flowchart as a list. */
export function drawList({ chart, spoken, words }: FlowchartPage, doing: Doing): HTMLElement {
  return drawChartList(chart, {
    say: sayIn([spoken]),
    choose: (place) => doing.reveal(place, true),
    fold: (path, isUnfolded, text) =>
      button(
        isUnfolded ? words.fold : words.unfold,
        `fold ${JSON.stringify(path)}`,
        () => doing.fold(path, !isUnfolded),
        {
          class: 'secondary',
          'aria-expanded': String(isUnfolded),
          'aria-label': withSignsShown((isUnfolded ? words.foldNamed : words.unfoldNamed).replace('{0}', text)),
        },
      ),
  });
}

/** What is there instead of a flowchart. */
export function drawInstead({ title, text, hasSource, words }: InsteadPage, source: () => void): Node[] {
  return [
    h(
      'section',
      { class: 'instead' },
      h('h1', { tabindex: -1, 'data-key': 'title' }, withSignsShown(title)),
      h('p', {}, withSignsShown(text)),
      hasSource && h('p', {}, button(words.source, 'source', source, { class: 'secondary' })),
    ),
  ];
}
