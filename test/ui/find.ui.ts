import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { editorPage, openSearch, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const message = 'Hola, me llegó roto el plato que compré y quiero que me devolváis el dinero.';

for (const language of [
  {
    locale: 'en',
    theme: 'Default Light Modern',
    confidence: /^(very likely|likely) · \d+%$/,
    why: /^“.*roto.*” ≈ trigger “[^”]+”/,
    title: 'SOPs for the message',
    none: 'No SOP fits this message',
    search: 'Search SOPs…',
  },
  {
    locale: 'es',
    theme: 'Default Dark Modern',
    confidence: /^(muy probable|probable) · \d+\s%$/,
    why: /^«.*roto.*» ≈ frase del cliente «[^»]+»/,
    title: 'Procedimientos para el mensaje',
    none: 'Ningún procedimiento encaja con este mensaje',
    search: 'Buscar procedimientos…',
  },
] as const) {
  describe(`An agent who looks for an SOP, in ${language.locale}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ locale: language.locale, theme: language.theme });
      await whenReady(workbench);
    });

    after(() => workbench.close());

    it('gets SOPs for the message in the draft, with how sure they are and why, and opens one', async () => {
      const { quickInput } = workbench;
      await writeDraft(workbench, message);
      await workbench.press('Control+Alt+m');
      const [first] = await until('SOPs are suggested', async () => {
        const rows = await quickInput.rows();
        return rows.length > 1 && rows;
      });
      assert.equal(first?.label, 'Reembolso por producto defectuoso');
      assert.ok(first.isFocused);
      assert.match(first.description, language.confidence);
      assert.match(first.detail, language.why);
      assert.equal(await quickInput.title(), language.title);
      await workbench.screenshot(`suggest-${language.locale}`);
      await workbench.press('Enter');
      await editorPage(workbench).locator('h1', { hasText: 'Reembolso por producto defectuoso' }).waitFor();
      await workbench.execute('workbench.action.closeActiveEditor');
    });

    it('is told when none fits, and Enter leads to the search', async () => {
      const { quickInput } = workbench;
      await writeDraft(workbench, 'asdf qwer zxcv');
      await workbench.press('Control+Alt+m');
      const rows = await until('it says so', async () => {
        const all = await quickInput.rows();
        return all.length === 2 && all[1]?.isFocused && all;
      });
      assert.deepEqual(
        rows.map((row) => row.label),
        [language.none, language.search],
      );
      await workbench.screenshot(`suggest-none-${language.locale}`);
      await workbench.press('Enter');
      await until('the search is there', async () => (await quickInput.rows()).length > 5);
      await workbench.press('Escape');
      await quickInput.closed();
    });

    it('finds it in spite of a typo, and is told which word was meant', async () => {
      const { quickInput } = workbench;
      await openSearch(workbench);
      await quickInput.type('segimiento venta');
      const [first] = await until('the SOP is the first hit', async () => {
        const rows = await quickInput.rows();
        return rows[0]?.label === 'Seguimiento y opinión tras la venta' && rows[0].isFocused && rows;
      });
      assert.match(first?.detail ?? '', /^≈ Seguimiento · /);
      await workbench.screenshot(`search-typo-${language.locale}`);
      await workbench.press('Escape');
      await quickInput.closed();
    });
  });
}

describe('The search, letter by letter', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
  });

  after(() => workbench.close());

  it('shows our rows in our order at each letter, the first one active, and is never empty in between', async () => {
    const { quickInput, page } = workbench;
    await openSearch(workbench);
    await until('there are rows', async () => (await quickInput.rows()).length > 0);
    await page.evaluate(() => {
      const list = document.querySelector('.quick-input-list');
      const kept = window as unknown as { fewest: number };
      kept.fewest = Infinity;
      if (list)
        new MutationObserver(
          () => (kept.fewest = Math.min(kept.fewest, list.querySelectorAll('.monaco-list-row').length)),
        ).observe(list, { childList: true, subtree: true });
    });
    let typed = '';
    for (const letter of 'devolusion pedido') {
      typed += letter;
      await quickInput.type(letter);
      await rowsAre(workbench, typed);
    }
    const fewest = await page.evaluate(() => (window as unknown as { fewest: number }).fewest);
    assert.ok(fewest > 0, `${fewest} rows at some moment`);
    // Rows that look like those before them could still be on their way, and would make the first one active again.
    const before = await titlesFor(workbench, typed);
    await workbench.press('Control+a');
    await quickInput.type('f');
    const titles = await rowsAre(workbench, 'f');
    assert.notEqual(titles[0], before[0]);
    await workbench.press('ArrowDown', 'ArrowDown');
    const [, , third] = titles;
    await until(
      'the third row is active',
      async () => (await quickInput.rows()).find((row) => row.isFocused)?.label === third,
    );
    await workbench.press('Escape');
    await quickInput.closed();
  });
});

/** Waits until the rows are those of a query, the first one active, and gives the titles of all. */
async function rowsAre(workbench: Workbench, query: string): Promise<string[]> {
  const ours = await titlesFor(workbench, query);
  await until(`the rows for “${query}” are ours`, async () => {
    const rows = await workbench.quickInput.rows();
    return rows[0]?.isFocused && rows.every((row, at) => row.label === ours[at]);
  });
  return ours;
}

/** What the index finds, in its order, for whoever searches in this window. */
function titlesFor(workbench: Workbench, query: string): Promise<string[]> {
  return workbench.inHost(async (vscode, typed) => {
    interface Found {
      readonly kind: string;
      readonly sop: { readonly title: string };
      readonly reply?: { readonly title: string };
    }
    interface Api {
      search: { search(query: string, options: object): { found: Found }[] };
      chosen: { shares(): unknown };
    }
    const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as Api;
    return api.search
      .search(typed, { limit: 50, language: 'en', usage: api.chosen.shares() })
      .map(({ found }) => found.reply?.title ?? found.sop.title);
  }, query);
}

/** Makes a text everything that the active draft says below its front matter. */
async function writeDraft(workbench: Workbench, text: string): Promise<void> {
  await workbench.openFile('drafts/respuesta.md', 1, 1);
  await workbench.inHost(async (vscode, content) => {
    const editor = vscode.window.activeTextEditor!;
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, `---\nlang: es\n---\n\n${content}\n`));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
  }, text);
}
