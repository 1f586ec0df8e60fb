import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser } from 'playwright-core';
import { packagedBrowser } from '../../tools/vscode/browser-part';
import { loopback } from '../../tools/vscode/loopback';
import { installedBrowser } from '../../tools/vscode/platform';

const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  // No host but this machine can be found. (Playwright's own interception would slow down every request and switch the cache off.)
  `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${loopback}`,
  '--no-first-run',
  '--no-proxy-server',
  '--no-sandbox',
];

/** Milliseconds between two actions of a test, for somebody who watches. */
const watchable = 150;

/**
 * Starts a browser: the installed part, or the system's own where there is none.
 * @param isSeen shows its windows and slows down what is done in them. Always the system's own browser, as the part has no windows.
 */
export async function launchBrowser(browserPart: string | undefined, isSeen = false): Promise<Browser> {
  const program = browserPart === undefined || isSeen ? installedBrowser() : packagedBrowser(browserPart);
  const launch = () =>
    chromium.launch({
      executablePath: program.executable,
      env: { ...process.env, ...program.env },
      args,
      ...(isSeen ? { headless: false, slowMo: watchable } : {}),
      // We handle our own end elsewhere; Playwright ends the browser whenever this process exits.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch();
    } catch (error) {
      // On a busy machine a start may fail for no lasting reason.
      if (attempt === 3) throw error;
      console.log(`The browser did not start, trying again: ${String(error).split('\n')[0]}`);
      await sleep(1000);
    }
  }
}
