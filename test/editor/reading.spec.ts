import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { approvalHashOf } from '../../src/core/lifecycle/approval/read-hash';
import { stepsOf } from '../../src/core/sop/model';
import type { LinkTarget, Sop } from '../../src/core/sop/model';
import { followed } from '../../src/editor/services/followed';
import { headingHtml } from '../../src/editor/reading/preview/control';
import { makeReadingPage } from '../../src/editor/reading/page/make-page';
import { replyUseFor, replyUseNow } from '../../src/editor/services/case-reply';
import type { ReadingPage } from '../../src/pages/reading/messages';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, configure, guide, openWritten, removeSop, sopText } from './support/guide';
import { until } from './support/until';

/** What a page says, without what only leads somewhere. */
function saidOn(value: unknown, key = ''): string[] {
  if (['uri', 'argument', 'target', 'images', 'anchor', 'names', 'id', 'kind', 'words'].includes(key)) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => saidOn(one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => saidOn(one, name));
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe('The page to read', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
  });

  afterEach(closeEditors);

  function pageOf(sop: Sop): ReadingPage {
    const page = makeReadingPage(sop.location.uri, {
      services: {
        library: api.library,
        linter: api.linter,
        learnt: api.learnt,
        whatChanged: api.whatChanged,
        clock: { now: () => Date.parse('2026-10-01T09:00:00Z') },
      },
      use: { values: {}, wish: { languages: ['ca'], channel: undefined } },
      chosen: [],
      webview: { asWebviewUri: (uri) => uri },
      flowchart: () => undefined,
    });
    assert.ok(page.kind === 'sop', sop.location.path);
    return page;
  }

  const open = (uri: string, command = 'sopGuide.openSop') => vscode.commands.executeCommand(command, { uri });
  const shownTitle = () => api.views.reading.current?.shown?.title;
  const sopNamed = (id: string) => {
    const [sop] = api.library.withId(id);
    assert.ok(sop);
    return sop;
  };

  it('says all that each SOP of the sample says, without a sign of its source', () => {
    const sops = [...api.library.sops].filter(({ front }) => front.owner !== undefined);
    assert.ok(sops.length >= 32, `${sops.length} SOPs`);
    for (const sop of sops) {
      const said = saidOn(pageOf(sop));
      for (const one of said) assert.doesNotMatch(one, /\{\{|\{%|%\}|\[ \]|\[x\]|`#|undefined/, sop.location.path);
      const words = new Set(said.flatMap(wordsIn));
      const steps = [...stepsOf(sop)];
      const written = [
        sop.title,
        sop.summary,
        ...sop.sections.map(({ title }) => title),
        ...sop.replies.map(({ title }) => title),
        ...steps.flatMap(({ text, branches }) => [text, ...branches.map(({ answer }) => answer)]),
        ...[...sop.sections, ...steps].flatMap(({ guidance, alerts }) =>
          [...guidance, ...alerts].map(({ text }) => text),
        ),
      ];
      const missing = written
        .flatMap((text) => wordsIn(text.replace(/\{\{.*?\}\}/g, '')))
        .filter((word) => !words.has(word));
      assert.deepEqual(missing, [], sop.location.path);
    }
  });

  it('shows replies in the language that is wanted, with gaps for what is not known', () => {
    const { sections } = pageOf(sopNamed('track-order'));
    const card = sections.flatMap(({ replies }) => replies).find(({ reply }) => reply.argument.channel === 'email');
    assert.equal(card?.reply.argument.lang, 'ca');
    assert.ok(card.reply.parts.some((part) => part.kind === 'gap'));
    assert.equal(card.reply.refused, undefined);
  });

  it('notes an approval that does not say what was approved, in the preview too', async () => {
    const note = 'the approval does not record the text';
    const path = 'sops/payment/zz-unbound.md';
    const text = (hash: string) =>
      `---\nid: zz-unbound\ntitle: Zz\nstatus: approved\napprovers: [{by: luis, on: 2026-01-01${hash}}]\n---\n\nS.\n\n- [ ] One \`#one\`\n`;
    try {
      const sop = await addSop(path, text(''));
      assert.ok(pageOf(sop).standing.includes(note));
      assert.ok(headingHtml(sop, api.library).includes(note));
      const bound = await addSop(path, text(`, hash: ${approvalHashOf(sop, api.library)}`));
      assert.ok(!pageOf(bound).standing.includes(note));
    } finally {
      await removeSop(path);
    }
  });

  it('says who approved it, and first of all when nobody has approved what it says now', async () => {
    const path = 'sops/payment/zz-approved.md';
    const text = (hash: string) =>
      `---\nid: zz-approved\ntitle: Zz\nstatus: approved\napprovers: [{by: luis, on: 2026-01-01, hash: '${hash}'}]\n---\n\nS.\n\n- [ ] One \`#one\`\n`;
    try {
      const changed = await addSop(path, text('000000000000'));
      assert.equal(pageOf(changed).standing[0], 'No longer approved');
      const bound = await addSop(path, text(approvalHashOf(changed, api.library)));
      assert.equal(pageOf(bound).standing[0], 'Approved');
      assert.deepEqual(pageOf(bound).facts.find(({ label }) => label === 'Approved by')?.values, [
        'Luis Ortega, Jan 1, 2026',
      ]);
    } finally {
      await removeSop(path);
    }
  });

  it('leads on from what is retired, the link behind the words that announce it', async () => {
    const path = 'sops/payment/zz-retired.md';
    try {
      const sop = await addSop(
        path,
        '---\ntitle: Zz\nstatus: retired\nreplaced-by: card-declined\nlang: es\n---\n\nS.\n\n- [ ] One\n\n## Respuestas\n\n### Aviso\n\n```reply\nHola\n```\n',
      );
      const [notice] = pageOf(sop).notices;
      assert.equal(notice?.link?.title, 'Tarjeta rechazada');
      assert.match(notice.text, /Its replies cannot be used\. This one took its place:$/);
    } finally {
      await removeSop(path);
    }
  });

  it('says what the words of a reply depend on', async () => {
    const sop = await addSop(
      'sops/payment/zz-asked.md',
      '---\ntitle: Zz\nstatus: approved\nlang: es\n---\n\nResumen.\n\n- [ ] Uno `#one`\n\n## Respuestas\n\n### Aviso\n\n```reply lang=es channel=email\n{% if order.kind == "gift" %}Es un regalo{% else %}Hola{% endif %}\n```\n',
    );
    try {
      const { sections, words } = pageOf(sop);
      const [card] = sections.flatMap(({ replies }) => replies);
      assert.equal(card?.reply.asked.length, 1);
      assert.notEqual(words.asked, '');
    } finally {
      await removeSop('sops/payment/zz-asked.md');
    }
  });

  it('fills replies in as the step does, where no draft is open', async () => {
    await api.readings.ready();
    const sop = sopNamed('track-order');
    const path = vscode.workspace.asRelativePath(vscode.Uri.parse(sop.location.uri));
    const id = await new ChecklistRows(api).begin(path, 'READ-1');
    await api.memory.add(id, { tier: 'vip', lang: 'en' });
    const view = await until('its case is open', () => api.active.view?.state.id === id && api.active.view);
    assert.equal(api.drafts.document(), undefined);
    const now = replyUseNow(api, sop.location.root);
    assert.deepEqual(now, replyUseFor(api, view));
    assert.equal(now.wish.languages[0], 'en');
  });

  it('shows the one that was asked for last', async () => {
    const asked = ['track-order', 'card-declined', 'track-refund'].map((id) => open(sopNamed(id).location.uri));
    await Promise.all(asked);
    await until('it is shown', () => shownTitle() === sopNamed('track-refund').title);
    assert.equal(api.views.reading.count, 1);
  });

  it('says where answers lead, and loudly what is not in force', async () => {
    const sop = await addSop(
      'sops/payment/zz-draft.md',
      '---\ntitle: Zz\nstatus: draft\nlang: es\n---\n\nResumen.\n\n- [ ] ¿Cuál? `#which`\n  - Una → [Tarjeta](card-declined.md)\n  - Otra → [Nada](nowhere.md)\n',
    );
    try {
      const page = pageOf(sop);
      assert.equal(page.notices[0]?.level, 'warning');
      const [step] = page.sections.flatMap(({ blocks }) => blocks);
      assert.ok(step?.kind === 'step' && step.isQuestion);
      assert.deepEqual(
        step.blocks.map((one) => one.kind === 'answer' && [one.leads?.title, one.leads?.note]),
        [
          ['Tarjeta rechazada', undefined],
          ['nowhere.md', 'not there'],
        ],
      );
    } finally {
      await removeSop('sops/payment/zz-draft.md');
    }
  });

  it('offers a text in the language of the reader, and says when a translation is behind', async () => {
    const body = '\n---\n\nResumen.\n\n- [ ] Uno\n';
    await addSop(
      'sops/payment/zz-es.md',
      `---\nid: zz-es\ntitle: Zumo\nstatus: approved\nversion: 2.0.0\nlang: es${body}`,
    );
    const of = 'translation-of: {id: zz-es, version: 1.0.0}';
    await addSop('sops/payment/zz-en.md', `---\ntitle: Juice\nstatus: approved\nlang: en\n${of}${body}`);
    try {
      const [es, en] = [pageOf(sopNamed('zz-es')), pageOf(sopNamed('zz-en'))];
      assert.deepEqual(
        es.notices.map(({ level, link }) => [level, link?.title]),
        [['info', 'Juice']],
      );
      assert.deepEqual(
        es.facts.filter(({ label }) => label === 'Also in').map(({ values }) => values.length),
        [1],
      );
      const behind = en.notices.find(({ link }) => link?.title === 'Zumo');
      assert.equal(behind?.level, 'warning');
    } finally {
      await removeSop('sops/payment/zz-es.md');
      await removeSop('sops/payment/zz-en.md');
    }
  });

  it('follows links to SOPs and to the web, and nothing else', () => {
    const from = sopNamed('track-order');
    const refused = (href: string): LinkTarget => ({ kind: 'external', href });
    for (const href of [
      'file:///etc/passwd',
      'command:workbench.action.quit',
      'javascript:alert(1)',
      'vscode://x/y',
      'data:text/html,x',
      '//example.com/x',
    ])
      assert.equal(typeof followed(api.library, from, refused(href)), 'string', href);
    for (const path of ['../../../secret.md', '../library.yml', 'nowhere.md'])
      assert.equal(typeof followed(api.library, from, { kind: 'file', path, anchor: undefined }), 'string', path);
    assert.equal(typeof followed(api.library, from, { kind: 'section', anchor: 'nowhere' }), 'string');
    for (const href of ['https://example.com/a?b=%20c', 'http://example.com', 'mailto:ana@example.com']) {
      const to = followed(api.library, from, refused(href));
      assert.ok(typeof to !== 'string' && to.kind === 'web', href);
    }
    const to = followed(api.library, from, { kind: 'file', path: 'order-not-received.md', anchor: 'cierre' });
    assert.ok(typeof to !== 'string' && to.kind === 'sop');
    assert.deepEqual([to.sop.id, to.anchor], ['order-not-received', 'cierre']);
  });

  it('is one page for all SOPs, and a second one to the side', async () => {
    await open(sopNamed('track-order').location.uri);
    await until('it is shown', () => shownTitle() === 'Seguir un pedido');
    await open(sopNamed('card-declined').location.uri);
    await until('the other one is shown', () => shownTitle() === 'Tarjeta rechazada');
    assert.equal(api.views.reading.count, 1);
    await until(
      'its tab says so',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Tarjeta rechazada',
    );
    await open(sopNamed('track-order').location.uri, 'sopGuide.openToSide');
    await until('there are two', () => api.views.reading.count === 2 && vscode.window.tabGroups.all.length === 2);
  });

  it('follows what is written in its SOP', async () => {
    const path = 'sops/payment/zz-read.md';
    const { location } = await addSop(path, sopText('Una'));
    await open(location.uri);
    await until('it is shown', () => shownTitle() === 'Una');
    const document = await openWritten(vscode.Uri.parse(location.uri));
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    await editor.edit((edit) => edit.replace(document.lineAt(1).range, 'title: Dos'));
    await until('it is what is being written', () => shownTitle() === 'Dos');
    await closeEditors();
    await removeSop(path);
  });

  it('says when its SOP is gone', async () => {
    const path = 'sops/payment/zz-gone.md';
    const { location } = await addSop(path, sopText('Una'));
    await open(location.uri);
    await until('it is shown', () => shownTitle() === 'Una');
    await removeSop(path);
    await until('it is gone', () => api.views.reading.current?.shown?.kind === 'instead');
  });

  it('goes to what a page asks for, and to nothing that it may not', async () => {
    const sop = sopNamed('track-order');
    await open(sop.location.uri);
    const page = await until('it is shown', () => shownTitle() === sop.title && api.views.reading.current);
    const target: LinkTarget = { kind: 'file', path: 'order-not-received.md', anchor: undefined };
    await page.receive({ type: 'follow', target });
    await until('the other SOP is shown', () => shownTitle() === sopNamed('order-not-received').title);
    await page.receive({
      type: 'follow',
      target: { kind: 'external', href: 'command:workbench.action.closeAllEditors' },
    });
    await page.receive({ type: 'open', uri: sop.location.uri });
    await until('it is shown again', () => shownTitle() === sop.title);
  });

  it('tells commands what is at hand', async () => {
    const sop = sopNamed('track-refund');
    await open(sop.location.uri);
    const page = await until('it is shown', () => shownTitle() === sop.title && api.views.reading.current);
    const reply = { uri: sop.location.uri, reply: 'dónde-está-tu-reembolso', lang: 'en', channel: 'email' };
    await page.receive({ type: 'at', argument: reply });
    assert.deepEqual(page.argument, reply);
    // Not awaited: it goes on until its use is recorded.
    void vscode.commands.executeCommand('sopGuide.insertReply');
    await until('it is in a draft', () => vscode.window.activeTextEditor?.document.getText().startsWith('Hello'));
  });

  it('can be the Markdown preview instead', async () => {
    await configure('open.with', 'preview');
    try {
      await open(sopNamed('track-order').location.uri);
      const input = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      await until('the preview is open', () => {
        const tab = input();
        return tab instanceof vscode.TabInputWebview && tab.viewType.endsWith('markdown.preview');
      });
    } finally {
      await configure('open.with', undefined);
    }
  });
});
