import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ReviewNode, ReviewsView } from '../../../src/editor/reviews/view';
import type { SopGuide } from '../../../src/editor/start';
import { configure, fileAt, guide, labelOf } from '../support/guide';
import { until } from '../support/until';

const text = (status: string, step: string) =>
  `---\nid: submitted-here\ntitle: Cambio enviado\nstatus: ${status}\nlang: es\nowner: ana\n---\n\nCambia el artículo.\n\n- [ ] ${step}\n`;

describe('Who submitted an SOP, by Git', () => {
  let api: SopGuide;
  let view: ReviewsView;
  const folder = path.join(path.dirname(fileAt('').fsPath), 'submitted');
  const file = path.join(folder, 'sops', 'change.md');

  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  const commit = (author: string, content: string) => {
    fs.writeFileSync(file, content);
    git('add', '.');
    const date = '--date=2026-11-20T12:00:00';
    git('-c', `user.name=${author}`, '-c', 'user.email=someone@example.com', 'commit', '-m', 'Change', date);
  };
  const rows = (node?: ReviewNode): ReviewNode[] => view.children(node).flatMap((one) => [one, ...rows(one)]);

  before(async () => {
    api = await guide();
    fs.mkdirSync(path.dirname(file), { recursive: true });
    git('init', '--initial-branch=main');
    commit('Elena', text('draft', 'Mira el pedido'));
    commit('Beatriz', text('in-review', 'Mira el pedido'));
    commit('Marc', text('in-review', 'Mira el pago'));
    await configure('sharedLibraries', [path.join(folder, 'sops')]);
    await until('the library is read', () => api.library.get(vscode.Uri.file(file).toString()));
    view = await api.views.reviews();
  });

  after(async () => {
    await configure('sharedLibraries', undefined);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('is told in the view of reviews, with when that was', async () => {
    const label = await until('it is found out', () => {
      view.refresh();
      const row = rows().find((one) => labelOf(view.item(one)) === 'Cambio enviado');
      const said = row && view.item(row).accessibilityInformation?.label;
      return said?.includes('Beatriz') && said;
    });
    assert.match(label, /Beatriz submitted it on Nov 20, 2026: it waits to be approved/);
  });
});
