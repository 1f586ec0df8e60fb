import type { PageReplyArgument } from '../shared/content';
import { adoptChartStyle } from '../shared/chart';
import { copyRich } from '../shared/copied';
import { h } from '../shared/dom';
import { vscode } from './host';
import type { ChartLook, InsteadPage, KeptPage, PagePlace, ReadingPage, ToReadingPage } from './messages';
import { focusKey, focusOn, placeNow, scrollTo } from './place';
import { Screen } from './screen';

const found = document.getElementById('main');
if (!found) throw new Error('The page has no place for the SOP.');
const main: HTMLElement = found;
adoptChartStyle();
/** Says to screen readers what has changed. */
const status = h('p', { class: 'hidden', role: 'status' });
main.after(status);
const screen = new Screen(main);

/** More steps back nobody takes. */
const mostKept = 50;

let shown: ReadingPage | InsteadPage | undefined;
let kept: KeptPage = vscode.getState() ?? {
  uri: '',
  place: undefined,
  back: [],
  chosen: [],
  chartLook: undefined,
};
/** Where to go once the SOP that was gone back to is shown. */
let returning: PagePlace | undefined;
let isInBrowser = false;
/** What to say once another text of a reply is shown. */
let announced = '';

window.addEventListener('message', ({ data }: MessageEvent<ToReadingPage>) => {
  switch (data.type) {
    case 'show':
      show(data);
      break;
    case 'back':
      if (kept.back.length > 0) goBack();
      else vscode.postMessage({ type: 'leave' });
      break;
    case 'copied':
      void copyRich(data.copied);
      break;
  }
});
window.addEventListener('scroll', keepPlace, { passive: true });
main.addEventListener('focusin', () => {
  keepPlace();
  tell();
});
// The editor goes back by this key; a browser would leave the window.
window.addEventListener('keydown', (event) => {
  if (event.altKey && event.key === 'ArrowLeft') event.preventDefault();
  // In a browser, the editor leaves all keys with C to the page.
  if (isInBrowser && event.ctrlKey && event.altKey && event.code === 'KeyC')
    vscode.postMessage({ type: 'copy-by-key' });
});

vscode.postMessage({ type: 'ready', chosen: kept.chosen });

function show({ page, goTo, takesFocus, isInBrowser: isBrowser }: Extract<ToReadingPage, { type: 'show' }>): void {
  isInBrowser = isBrowser;
  const isFirst = shown === undefined;
  const before = shown?.uri ?? (kept.uri === '' ? undefined : kept.uri);
  const isOther = before !== undefined && before !== page.uri;
  const here = isFirst ? kept.place : placeNow(main);
  const focus = isFirst ? here?.focus : focusKey(main);
  const back = returning;
  returning = undefined;
  if (isOther && !back && here) remember(before, here);
  shown = page;
  main.removeAttribute('aria-busy');
  screen.show(page, actions);
  backButton()?.toggleAttribute('hidden', kept.back.length === 0);
  if (back) {
    goToPlace(back);
  } else if (isOther || before === undefined) {
    window.scrollTo(0, 0);
    if (takesFocus) focusOn(main, 'title');
    if (goTo !== undefined) goToName(goTo);
  } else if (goTo === undefined || !goToName(goTo)) {
    if (here) scrollTo(main, here);
    // The focus is only given back where it was, or where somebody called for the page.
    if (takesFocus || document.hasFocus()) focusOn(main, focus ?? (takesFocus ? 'title' : ''));
  }
  status.textContent = announced;
  announced = '';
  keepPlace();
  tell();
}

const actions = {
  post: (message: Parameters<typeof vscode.postMessage>[0]) => vscode.postMessage(message),
  back: goBack,
  get chartLook() {
    return kept.chartLook ?? { isOpen: false, isList: false };
  },
  keepChartLook: (chartLook: ChartLook) => keep({ chartLook }),
  /** Goes to a section, step or reply of the page, or asks the editor where it is. */
  goTo(name: string, otherwise: () => void): void {
    const here = placeNow(main);
    if (!goToName(name)) {
      otherwise();
      return;
    }
    if (shown) remember(shown.uri, here);
    showBack();
    tell();
  },
  choose(argument: PageReplyArgument, said: string): void {
    announced = said;
    const others = kept.chosen.filter((one) => one.uri !== argument.uri || one.reply !== argument.reply);
    keep({ chosen: [...others, argument] });
    vscode.postMessage({ type: 'choose', argument });
  },
};

function goBack(): void {
  const to = kept.back.at(-1);
  if (!to || !shown) return;
  keep({ back: kept.back.slice(0, -1) });
  if (to.uri === shown.uri) {
    goToPlace(to);
    showBack();
    tell();
    return;
  }
  returning = to;
  vscode.postMessage({ type: 'open', uri: to.uri });
}

function goToPlace(place: PagePlace): void {
  scrollTo(main, place);
  if (place.focus === undefined || !focusOn(main, place.focus)) focusOn(main, 'title');
}

/** Keeps a place for the way back. */
function remember(uri: string, place: PagePlace): void {
  keep({ back: [...kept.back, { ...place, uri }].slice(-mostKept) });
}

/** Scrolls to what has a name, and gives it the focus. @returns whether there is such a thing. */
function goToName(name: string): boolean {
  const target = [...main.querySelectorAll<HTMLElement>('[data-names]')].find((one) =>
    (JSON.parse(one.dataset['names'] ?? '[]') as string[]).includes(name),
  );
  if (!target) return false;
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
  return true;
}

function backButton(): HTMLButtonElement | null {
  return main.querySelector<HTMLButtonElement>('[data-key="back"]');
}

function showBack(): void {
  const button = backButton();
  if (!button) return;
  button.hidden = kept.back.length === 0;
  if (button.hidden && document.activeElement === document.body) focusOn(main, 'title');
}

/** Tells the editor what keys are about: the reply that has the focus, or else the SOP. */
function tell(): void {
  const card = document.activeElement?.closest<HTMLElement>('[data-reply]');
  const argument = card?.dataset['reply'];
  vscode.postMessage({
    type: 'at',
    argument: argument === undefined ? undefined : (JSON.parse(argument) as PageReplyArgument),
  });
}

function keepPlace(): void {
  if (shown) keep({ uri: shown.uri, place: placeNow(main) });
}

function keep(change: Partial<KeptPage>): void {
  kept = { ...kept, ...change };
  vscode.setState(kept);
}
