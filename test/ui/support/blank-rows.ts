import type { Page } from 'playwright-core';

/** Looks at every row of the side bar's lists whenever anything in them changes, and keeps those that had no words. */
export async function watchForBlankRows(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const blank: string[] = [];
    const look = () => {
      for (const row of document.querySelectorAll('.part.sidebar .pane .monaco-list-row')) {
        const words = row.querySelector('.label-name')?.textContent ?? '';
        if (words.trim() === '') blank.push(row.outerHTML);
      }
    };
    const sideBar = document.querySelector('.part.sidebar');
    if (!sideBar) throw new Error('There is no side bar.');
    new MutationObserver(look).observe(sideBar, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { blankRows: blank });
  });
  return () => page.evaluate(() => (window as unknown as { blankRows: string[] }).blankRows);
}
