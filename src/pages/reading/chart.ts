import { sayIn } from '../../core/flowchart/words';
import type { LinkTarget } from '../../core/sop/model';
import { withSignsShown } from '../../core/text/signs';
import { drawChart, goThrough, placeOf } from '../shared/chart';
import type { PagePlace } from '../shared/chart';
import { drawLegend } from '../shared/chart-legend';
import { drawChartList } from '../shared/chart-list';
import { button, h } from '../shared/dom';
import type { Actions } from './actions';
import type { PageFlowchart, ReadingPage } from './messages';

/** Milliseconds after which a page that is made wider or narrower counts as having its size. */
const calm = 120;

/** Draws the flowchart of an SOP, to be opened. It is drawn once it is seen. @param follow called with where a box leads. */
export function drawFlowchart(
  { title, words }: ReadingPage,
  flowchart: PageFlowchart,
  actions: Actions,
  follow: (target: LinkTarget) => void,
): HTMLElement {
  const say = sayIn([flowchart.spoken]);
  const place = h('div', { class: 'flowchart-place' });
  const choose = (chosen: PagePlace) => {
    const target = targetOf(flowchart, chosen);
    if (target) follow(target);
  };
  let drawn = 0;
  const draw = (isAnew: boolean) => {
    if (!section.open) return;
    const width = place.clientWidth;
    if (width === 0 || (!isAnew && (actions.chartLook.isList || Math.abs(width - drawn) < 2))) return;
    drawn = width;
    place.replaceChildren(
      actions.chartLook.isList
        ? drawChartList(flowchart.chart, { say, choose })
        : drawChart(flowchart.chart, width, say, say('flow', title)),
    );
  };
  const list = button(
    words.list,
    'flowchart list',
    () => {
      actions.keepChartLook({ ...actions.chartLook, isList: !actions.chartLook.isList });
      list.setAttribute('aria-pressed', String(actions.chartLook.isList));
      draw(true);
    },
    { class: 'secondary', 'aria-pressed': String(actions.chartLook.isList) },
  );
  const section = h(
    'details',
    { class: 'flowchart', open: actions.chartLook.isOpen },
    h('summary', { 'data-key': 'flowchart summary' }, words.flowchart),
    h(
      'div',
      { class: 'flowchart-bar' },
      list,
      flowchart.running !== undefined && h('p', {}, withSignsShown(flowchart.running)),
      flowchart.chart.state && drawLegend(say, words.legend),
    ),
    place,
  );
  section.addEventListener('toggle', () => {
    actions.keepChartLook({ ...actions.chartLook, isOpen: section.open });
    draw(false);
  });
  place.addEventListener('click', ({ target }) => go(target));
  place.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (!(event.target instanceof SVGElement)) return;
      event.preventDefault();
      go(event.target);
    } else goThrough(place, event);
  });
  const go = (target: EventTarget | null) => {
    const chosen = target instanceof SVGElement ? placeOf(target) : undefined;
    if (chosen) choose(chosen);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => draw(false), drawn === 0 ? 0 : calm);
  }).observe(place);
  return section;
}

/** Where something in the flowchart leads on the page, or away from it; undefined where that is nowhere. */
function targetOf({ chart: { chart }, anchors }: PageFlowchart, { node, step }: PagePlace): LinkTarget | undefined {
  const found = chart.nodes.find(({ id }) => id === node);
  if (found && 'question' in found) return found.target;
  if (!found || !('section' in found)) return undefined;
  const { section, title, steps, kind } = found;
  const name = anchors[section] ?? '';
  // A section without a heading is where its steps begin.
  const asked = kind === 'question' || title === undefined || name === '' ? steps[0]?.id : name;
  const anchor = step ?? asked;
  return anchor === undefined ? undefined : { kind: 'section', anchor };
}
