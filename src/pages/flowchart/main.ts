import { adoptChartStyle } from '../shared/chart';
import type { PagePlace } from '../shared/chart';
import { h } from '../shared/dom';
import { Regions } from '../shared/regions';
import { Drawing } from './drawing';
import { vscode } from './host';
import type { FlowchartPage, InsteadPage, KeptPage, ToFlowchartPage } from './messages';
import { drawBar, drawCase, drawHead, drawInstead, drawList } from './parts';
import { View } from './view';

/** Milliseconds after which a window that is made wider or narrower counts as having its size. */
const calm = 120;

const found = document.getElementById('main');
if (!found) throw new Error('The page has no place for the flowchart.');
const main: HTMLElement = found;
adoptChartStyle();

let kept: KeptPage = vscode.getState() ?? {
  uri: '',
  unfolded: [],
  isList: false,
  zoom: 1,
  left: 0,
  top: 0,
  chosen: undefined,
};
let shown: FlowchartPage | InsteadPage | undefined;
let marked: readonly PagePlace[] = [];
let isKept = true;

const top = h('div', { class: 'top' });
const regions = new Regions(top);
const list = h('div', { class: 'list', role: 'region', 'data-key': 'whole' });
const listRegions = new Regions(list);
/** Says to screen readers how large the drawing is now. */
const status = h('p', { class: 'hidden', role: 'status' });
const hint = h('p', { class: 'hidden', id: 'how-to' });

const view = new View(kept.zoom, () => {
  showZoom();
  if (isKept) keep({ zoom: view.zoom, left: view.element.scrollLeft, top: view.element.scrollTop });
});
view.element.setAttribute('aria-describedby', hint.id);

const doing = {
  reveal(place: PagePlace, takesFocus: boolean): void {
    vscode.postMessage({ type: 'reveal', place, takesFocus });
  },
  fold(path: readonly string[], isUnfolded: boolean): void {
    const key = JSON.stringify(path);
    const others = kept.unfolded.filter((one) => JSON.stringify(one) !== key);
    keep({ unfolded: isUnfolded ? [...others, path] : others });
    vscode.postMessage({ type: 'unfold', unfolded: kept.unfolded });
  },
};
const drawing = new Drawing(view, doing);

const actions = {
  toggleList: (): void => {
    keep({ isList: !kept.isList });
    const isFromInside = view.element.contains(document.activeElement) || list.contains(document.activeElement);
    draw();
    if (isFromInside) focusOn(kept.isList ? 'whole' : 'view');
  },
  source: () => vscode.postMessage({ type: 'source' }),
  choose: (id: string): void => {
    keep({ chosen: id });
    vscode.postMessage({ type: 'choose', id });
  },
  zoomIn: () => tell(() => view.zoomIn()),
  zoomOut: () => tell(() => view.zoomOut()),
  actual: () => tell(() => view.zoomTo(1)),
  fit: () => tell(() => view.fit()),
};

window.addEventListener('message', ({ data }: MessageEvent<ToFlowchartPage>) => {
  if (data.type === 'show') show(data);
  else mark(data.places);
});
for (const one of [view.element, list]) one.addEventListener('keydown', press);
let timer: ReturnType<typeof setTimeout> | undefined;
new ResizeObserver(() => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (shown?.kind === 'chart' && !kept.isList) drawing.show(shown);
  }, calm);
}).observe(view.element);

vscode.postMessage({ type: 'ready', uri: kept.uri, unfolded: kept.unfolded, chosen: kept.chosen });

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const action = actionOf(event.key);
  if (!action) return;
  event.preventDefault();
  action();
}

function actionOf(key: string): (() => void) | undefined {
  if (key === 'l' || key === 'L') return actions.toggleList;
  if (kept.isList) return undefined;
  switch (key) {
    case '+':
    case '=':
      return actions.zoomIn;
    case '-':
      return actions.zoomOut;
    case '0':
      return actions.fit;
    case '1':
      return actions.actual;
    default:
      return undefined;
  }
}

function show({ page, takesFocus, goTo }: Extract<ToFlowchartPage, { type: 'show' }>): void {
  const isFirst = shown === undefined;
  const isOther = kept.uri !== '' && kept.uri !== page.uri;
  shown = page;
  main.removeAttribute('aria-busy');
  if (isOther) keep({ unfolded: [], zoom: 1, left: 0, top: 0, chosen: undefined });
  keep({ uri: page.uri });
  draw();
  if (isOther) view.zoomTo(1);
  const isNew = kept.left === 0 && kept.top === 0;
  if (isFirst || isOther) view.element.scrollTo({ left: kept.left, top: kept.top, behavior: 'instant' });
  // Where a case is, is what is looked for.
  if (isNew && (isFirst || isOther)) drawing.showNext();
  if (!takesFocus) return;
  if (goTo === undefined || kept.isList || !drawing.focus(goTo))
    focusOn(page.kind === 'instead' ? 'title' : kept.isList ? 'whole' : 'view');
}

/** Draws what is shown; what is drawn already stays. */
function draw(): void {
  const page = shown;
  if (!page) return;
  const focus = document.activeElement?.getAttribute('data-key');
  if (page.kind === 'instead') {
    regions.clear();
    main.replaceChildren(...drawInstead(page, actions.source));
  } else {
    if (!main.contains(top)) main.replaceChildren(top, hint, view.element, list, status);
    main.classList.toggle('is-list', kept.isList);
    hint.textContent = page.words.howTo;
    view.element.setAttribute('aria-label', page.words.flowchart);
    list.setAttribute('aria-label', page.words.flowchart);
    list.tabIndex = -1;
    regions.show('bar', [page.words, page.title, kept.isList], () => [drawBar(page, kept.isList, actions)]);
    regions.show('head', [page.title, page.lang, page.notices], () => [drawHead(page)]);
    regions.show('case', [page.running, page.cases, page.words, page.spoken], () => drawCase(page, actions));
    view.element.hidden = kept.isList;
    list.hidden = !kept.isList;
    isKept = false;
    if (kept.isList) listRegions.show('list', [page.chart, page.spoken, page.words], () => [drawList(page, doing)]);
    else drawing.show(page);
    isKept = true;
    mark(marked);
    showZoom();
  }
  // What has the focus may have been made anew.
  if (focus && document.activeElement === document.body) focusOn(focus);
}

function mark(places: readonly PagePlace[]): void {
  marked = places;
  drawing.mark(places);
  const keys = places.map((place) => JSON.stringify(place));
  for (const one of list.querySelectorAll<HTMLElement>('[data-place]')) {
    const isMarked = keys.includes(one.dataset['place'] ?? '');
    const link = one.querySelector(':scope > a');
    if (isMarked) link?.setAttribute('aria-current', 'location');
    else link?.removeAttribute('aria-current');
    if (isMarked && !document.hasFocus()) one.scrollIntoView({ block: 'nearest' });
  }
}

function showZoom(): void {
  const button = main.querySelector('[data-key="actual"]');
  if (button) button.textContent = `${Math.round(view.zoom * 100)} %`;
}

/** Changes the size of the drawing, and says it. */
function tell(change: () => void): void {
  change();
  if (shown) status.textContent = shown.words.zoomed.replace('{0}', String(Math.round(view.zoom * 100)));
}

function focusOn(key: string): void {
  main.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function keep(change: Partial<KeptPage>): void {
  kept = { ...kept, ...change };
  vscode.setState(kept);
}
