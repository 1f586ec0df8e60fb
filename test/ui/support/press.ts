import { errors } from 'playwright-core';
import type { Locator } from 'playwright-core';
import { until } from '../../editor/support/until';

/**
 * Clicks something that may be drawn anew at any time, exactly once. Where it is drawn anew between the mouse's going down and
 * its coming up, the click goes nowhere, and nobody hears of it: then it is clicked again, as a person does who sees that
 * nothing happened.
 * @param what names it for people.
 * @param ready what has to be done before each try.
 */
export async function pressOnce(place: Locator, what: string, ready = async () => {}): Promise<void> {
  await until(
    `“${what}” is clicked`,
    async () => {
      await ready();
      return isClicked(place);
    },
    30_000,
  );
}

async function isClicked(place: Locator): Promise<boolean> {
  const element = await place.elementHandle({ timeout: 2000 });
  const heard = await element.evaluateHandle((node) => {
    const clicks = { count: 0 };
    node.addEventListener('click', () => clicks.count++, { capture: true, once: true });
    return clicks;
  });
  try {
    await element.click({ timeout: 2000 });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  return heard.evaluate(({ count }) => count > 0);
}

/** Waits until nothing has been drawn in a place for a quarter of a second: what VS Code is drawing does not hear of clicks yet. */
export async function whenStill(place: Locator): Promise<void> {
  await place.evaluate(
    (node) =>
      new Promise<void>((resolve) => {
        const rest = () => setTimeout(finish, 250);
        let resting = rest();
        const observer = new MutationObserver(() => {
          clearTimeout(resting);
          resting = rest();
        });
        observer.observe(node, { subtree: true, childList: true, characterData: true, attributes: true });
        function finish(): void {
          observer.disconnect();
          resolve();
        }
      }),
  );
}

/** Whether it could not be clicked because it is no longer there, or not at rest. */
function isGone(error: unknown): boolean {
  return error instanceof errors.TimeoutError || /not attached/.test(String(error));
}
