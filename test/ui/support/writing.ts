import { until } from '../../editor/support/until';
import type { Workbench } from './workbench';

/** The proposals that are shown for what is being written. */
export function proposals({ page }: Workbench): Promise<string[]> {
  return page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts();
}

/** Waits until something is proposed for what is being written. */
export async function proposed(workbench: Workbench, words: string): Promise<void> {
  await until(`“${words}” is proposed`, async () => (await proposals(workbench)).some((row) => row.includes(words)));
}

/** Waits until the text that is open has some words. */
export async function textHas(workbench: Workbench, words: string): Promise<void> {
  await until(`the text has “${words}”`, async () => (await workbench.editorText())?.includes(words));
}
