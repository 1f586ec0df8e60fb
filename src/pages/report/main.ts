import type { ReportPage } from '../../core/report/page/page';
import { cardList, firstList, goalList, hintList, versionList } from './cards';
import { chartFigure } from './charts';
import { controlsBar } from './controls';
import { button, h } from '../shared/dom';
import { keep, vscode } from './host';
import type { Controls, PageFilter, ToPage } from './messages';
import { tableOf } from './tables';

const place = document.getElementById('main');
if (!place) throw new Error('The page has no place for the report.');
const report: HTMLElement = place;
/** Says to screen readers that the report is another one now. */
const status = h('p', { class: 'hidden', role: 'status', 'data-control': true });

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data.page, data.controls, data.filter);
  else fail(data.title, data.text, data.retry);
});
window.addEventListener('scroll', () => keep({ scroll: window.scrollY }), { passive: true });

vscode.postMessage({ type: 'ready', filter: vscode.getState()?.filter });

function show(page: ReportPage, controls: Controls, filter: PageFilter): void {
  const focused = document.activeElement?.getAttribute('data-key');
  const isFirst = report.querySelector('h1') === null;
  const scroll = isFirst ? (vscode.getState()?.scroll ?? 0) : window.scrollY;
  keep({ filter });
  report.removeAttribute('aria-busy');
  report.replaceChildren(
    h(
      'header',
      {},
      h(
        'div',
        { class: 'heading' },
        h('h1', {}, page.title),
        h('p', { class: 'range' }, [page.range, page.compared].filter(Boolean).join(' · ')),
        ...page.visions.map((vision) => h('p', { class: 'vision' }, vision)),
      ),
    ),
    controlsBar(controls, filter, page.instead && page.tables.length === 0 ? undefined : savedHtml),
    status,
    ...(page.instead ? [instead(page.instead, filter, controls)] : []),
    ...(page.caution === undefined ? [] : [h('p', { class: 'caution' }, page.caution)]),
    ...section(
      'first',
      page.headings.first,
      page.first.length > 0
        ? firstList(page.first, controls)
        : page.nothingFirst !== undefined && h('p', {}, page.nothingFirst),
    ),
    ...section('measures', page.headings.measures, page.cards.length > 0 && cardList(page.cards)),
    ...section('goals', page.headings.goals, page.goals.length > 0 && goalList(page.goals)),
    ...section('hints', page.headings.hints, page.hints.length > 0 && hintList(page.hints, controls)),
    ...section('versions', page.headings.versions, page.versions.length > 0 && versionList(page.versions, controls)),
    ...section(
      'charts',
      page.headings['over-time'],
      page.charts.length > 0 &&
        h('div', { class: 'charts' }, ...page.charts.map((chart) => chartFigure(chart, controls))),
    ),
    ...page.tables.flatMap((table) => section(`table-${table.id}`, table.title, tableOf(table, controls))),
    ...section(
      'notes',
      page.headings.notes,
      page.notes.length > 0 && h('ul', { class: 'notes' }, ...page.notes.map((note) => h('li', {}, note))),
    ),
  );
  if (focused) report.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  window.scrollTo(0, scroll);
  status.textContent = isFirst ? '' : controls.updated;
}

function section(id: string, title: string, content: HTMLElement | false): HTMLElement[] {
  return content
    ? [
        h(
          'section',
          { 'aria-labelledby': `heading-${id}`, class: `part part-${id}` },
          h('h2', { id: `heading-${id}` }, title),
          content,
        ),
      ]
    : [];
}

function instead(
  { title, text }: NonNullable<ReportPage['instead']>,
  filter: PageFilter,
  controls: Controls,
): HTMLElement {
  const hasNone = controls.sop.options.length <= 1 && filter.sop === '';
  return h(
    'section',
    { class: 'instead' },
    h('h2', {}, title),
    h('p', {}, text),
    hasNone &&
      button(controls.startChecklist, 'start', () => vscode.postMessage({ type: 'start' }), { 'data-control': true }),
  );
}

function fail(title: string, text: string, retry: string): void {
  report.removeAttribute('aria-busy');
  report.replaceChildren(
    h(
      'section',
      { class: 'instead', role: 'alert' },
      h('h2', {}, title),
      h('p', {}, text),
      button(retry, 'retry', () => vscode.postMessage({ type: 'retry' })),
    ),
  );
}

/** The report as it stands, without what only works here. */
function savedHtml(): string {
  const copy = report.cloneNode(true) as HTMLElement;
  for (const control of copy.querySelectorAll('[data-control]')) control.remove();
  for (const link of copy.querySelectorAll('button')) link.replaceWith(...link.childNodes);
  for (const region of copy.querySelectorAll('[tabindex]')) region.removeAttribute('tabindex');
  return copy.innerHTML;
}
