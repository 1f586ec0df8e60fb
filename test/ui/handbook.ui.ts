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
      'What we stand for',
      'Our goals',
      'How we treat customers',
      'Payment',
      'Approved replies',
      'Glossary',
      'What customers ask',
      'Document control',
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
    await book.close();
  });
});
