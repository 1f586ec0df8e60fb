import { h } from '../shared/dom';
import { drawPage } from './draw';
import { vscode } from './host';
import type { ToLearningPage } from './messages';

const found = document.getElementById('main');
if (!found) throw new Error('The page has no place for the learning path.');
const main: HTMLElement = found;
/** Says to screen readers how far somebody is now. */
const status = h('p', { class: 'hidden', role: 'status' });
main.after(status);
let isFirst = true;
/** What is shown. What is the same is not drawn anew: a press on a button that goes is lost. */
let shown = '';

window.addEventListener('message', ({ data }: MessageEvent<ToLearningPage>) => show(data));
window.addEventListener('scroll', keep, { passive: true });
main.addEventListener('focusin', keep);
vscode.postMessage({ type: 'ready' });

function show({ page, focus }: ToLearningPage): void {
  const kept = isFirst ? vscode.getState() : { scroll: window.scrollY, focus: focusKey() };
  main.removeAttribute('aria-busy');
  const now = JSON.stringify(page);
  if (now !== shown) {
    shown = now;
    main.replaceChildren(...drawPage(page, (message) => vscode.postMessage(message)));
    window.scrollTo(0, kept?.scroll ?? 0);
  }
  if (focus !== undefined) {
    // What is to be seen now stands at the top.
    window.scrollTo(0, 0);
    focusOn(focus);
  } else if (kept?.focus !== undefined && (document.hasFocus() || isFirst)) focusOn(kept.focus);
  if (!isFirst && page.kind === 'path') status.textContent = page.progress.text;
  isFirst = false;
  keep();
}

function focusKey(): string | undefined {
  return document.activeElement?.getAttribute('data-key') ?? undefined;
}

function focusOn(key: string): void {
  main.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function keep(): void {
  vscode.setState({ scroll: window.scrollY, focus: focusKey() });
}
