import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { until } from '../editor/support/until';
import { testResults } from '../../tools/shared/paths';
import { whenReady } from './steps';
import { newWorkspace, openWorkbench } from './support/current';
import type { Workbench } from './support/workbench';

describe('The handbook', () => {
  let workbench: Workbench;
  let workspace: string;
  let book: Page;

  before(async () => {
    workspace = newWorkspace();
    workbench = await openWorkbench({ workspace });
    await whenReady(workbench);
  });

  after(() => workbench.close());

  it('is saved in the language and about what the person chooses', async () => {
    await workbench.execute('sopGuide.exportHandbook');
    await workbench.quickInput.pick('Payment');
    await workbench.quickInput.pick('English');
    await until('the dialog is open', async () => (await workbench.quickInput.value()).endsWith('handbook.html'));
    await workbench.press('Enter');
    const file = path.join(workspace, 'handbook.html');
    await until('the file is there', () => fs.existsSync(file));
    await workbench.notifications.wait('The handbook has been saved');
    book = await workbench.page.context().newPage();
    await book.goto(`file://${file}`);
    assert.deepEqual(await book.locator('main > section > h2').allTextContents(), [
      '1 What we stand for',
      '2 Our goals',
      '3 How we treat customers',
      '4 Payment',
      '5 Approved replies',
      '6 Glossary',
      '7 What customers ask',
      '8 Document control',
    ]);
    await book.screenshot({ path: path.join(testResults, 'handbook.png') });
  });

  it('is searched without a server: what lacks the words is not there, and how much has them is said', async () => {
    await book.getByRole('searchbox').fill('TARJETA');
    assert.match((await book.getByRole('status').textContent()) ?? '', /^\d+ results$/);
    assert.ok(await book.getByRole('heading', { level: 3, name: 'Tarjeta rechazada' }).isVisible());
    await book.getByRole('searchbox').fill('zzzz');
    assert.equal(await book.getByRole('status').textContent(), 'Nothing found');
    assert.equal(await book.locator('main article:visible').count(), 0);
    await book.getByRole('searchbox').fill('');
    assert.ok((await book.locator('main article:visible').count()) > 10);
  });

  it('shows in its contents what is found, and ends the search where a link leads to what is not', async () => {
    await book.getByRole('searchbox').fill('giving you trouble');
    await until('only a reply is shown', async () => (await book.locator('main article:visible').count()) === 1);
    assert.deepEqual(await book.getByRole('navigation').getByRole('link').allTextContents(), [
      '5 Approved replies',
      'English',
    ]);
    const heading = book.getByRole('heading', { level: 3, name: 'Tarjeta rechazada' });
    assert.equal(await heading.count(), 0);
    await book.locator('main article:visible').getByRole('link', { name: 'Tarjeta rechazada' }).press('Enter');
    await book.waitForURL(/#sop-card-declined$/);
    await heading.waitFor();
    assert.equal(await book.getByRole('searchbox').inputValue(), '');
  });

  it('lets the keyboard go past the contents', async () => {
    const [page = ''] = book.url().split('#');
    await book.goto('about:blank');
    await book.goto(page);
    await book.keyboard.press('Tab');
    await book.keyboard.press('Enter');
    await book.waitForURL(/#main$/);
    assert.ok(await book.evaluate('document.activeElement.id === "main"'));
    await book.close();
  });
});
