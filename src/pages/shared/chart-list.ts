import { outlineOf } from '../../core/flowchart/outline';
import type { OutlineItem } from '../../core/flowchart/outline';
import { stateFrom } from '../../core/flowchart/state-data';
import type { Say } from '../../core/flowchart/words';
import { withSignsShown } from '../../core/text/signs';
import type { PageChart, PagePlace } from './chart';
import { h, link } from './dom';

/** What a list is made with. */
interface Listing {
  readonly say: Say;
  /** Called with what is chosen. */
  choose(place: PagePlace): void;
  /**
   * Draws what folds an SOP or unfolds it; where there is none, nothing folds.
   * @param path the boxes around it and its own, outermost first.
   * @param text what its item says.
   */
  fold?(path: readonly string[], isUnfolded: boolean, text: string): Node;
}

/** A flowchart as a list: its sections, their steps, and where each answer leads. */
export function drawChartList(page: PageChart, listing: Listing, within: readonly string[] = []): HTMLElement {
  const { chart, state } = page;
  const items = outlineOf(chart, listing.say, state && stateFrom(state, chart));
  return drawItems(items, page, within, listing, { lang: chart.lang, isWhole: within.length === 0 });
}

function drawItems(
  items: readonly OutlineItem[],
  page: PageChart,
  within: readonly string[],
  listing: Listing,
  { lang, isWhole = false }: { readonly lang?: string | undefined; readonly isWhole?: boolean } = {},
): HTMLElement {
  return h(
    'ul',
    { class: isWhole ? 'chart-list' : undefined, role: 'list', lang },
    ...items.map((item) => drawItem(item, page, within, listing)),
  );
}

function drawItem(item: OutlineItem, page: PageChart, within: readonly string[], listing: Listing): HTMLElement {
  const { text, items } = item;
  const isLead = item.line === undefined;
  const fold = item.node === undefined || !isLead || !listing.fold ? undefined : page.folds[item.node];
  const place = fold === undefined ? placeOf(item, page, within) : undefined;
  const path = item.node === undefined ? within : [...within, item.node];
  return h(
    'li',
    { 'data-place': isLead ? undefined : place && JSON.stringify(place) },
    place
      ? link([withSignsShown(text)], `item ${JSON.stringify(place)}`, () => listing.choose(place))
      : withSignsShown(text),
    ...(fold === undefined ? [] : [' ', listing.fold?.(path, fold !== null, text)]),
    fold ? drawChartList(fold, listing, path) : items.length > 0 && drawItems(items, page, within, listing),
  );
}

/** Where an item is drawn; undefined for what only says to which section an answer leads. */
function placeOf({ step, node }: OutlineItem, { chart }: PageChart, within: readonly string[]): PagePlace | undefined {
  const holds = (id: string) => chart.nodes.find((one) => 'steps' in one && one.steps.some((other) => other.id === id));
  const box = node ?? (step === undefined ? undefined : holds(step)?.id);
  return box === undefined ? undefined : { within, node: box, step };
}
