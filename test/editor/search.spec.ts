import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Emitter } from '../../src/core/emitter';
import { Library } from '../../src/core/library/library';
import { nameOf } from '../../src/core/search/entry';
import { RankedIndex } from '../../src/core/search/ranked-index';
import { readSop } from '../../src/core/sop/read';
import { searchItems } from '../../src/editor/search/items';
import type { SearchItem, SearchContext } from '../../src/editor/search/items';
import { ChosenBefore } from '../../src/editor/services/chosen';
import { followLibrary, setItems } from '../../src/editor/pickers/pick';
import type { FoundItem } from '../../src/editor/pickers/pick';
import type { SopGuide } from '../../src/editor/start';
import { readClosedCases } from '../../src/editor/services/closed-cases';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, fileAt, guide, removeSop, sopText } from './support/guide';
import { until } from './support/until';

const clock = { now: () => Date.now() };
const nothingLoading = { progress: { loading: false, done: 0, total: 0 } };

describe('The search', () => {
  let api: SopGuide;
  let sources: SearchContext;

  before(async () => {
    api = await guide();
    sources = {
      library: api.library,
      search: api.search,
      loader: nothingLoading,
      clock,
      chosen: new ChosenBefore(new Memory(), clock, () => false),
      asker: {},
      preview: undefined,
      cases: api.cases,
      closed: [],
      memory: api.memory,
      whatChanged: api.whatChanged,
    };
  });

  afterEach(closeEditors);

  it('has rows at every letter, in the order of the index', () => {
    for (const words of ['tarjeta rechazada', 'tarjeta rechasada', 'devolución', 'devolucion', 'seguimiento']) {
      for (let length = 1; length <= words.length; length++) {
        const typed = words.slice(0, length);
        const rows = searchItems(typed, sources).flatMap((row) => row.found ?? []);
        assert.ok(rows.length > 0 && rows.length <= 50, typed);
        if (typed.trim() !== '')
          assert.deepEqual(
            rows.map(nameOf),
            api.search.search(typed, { limit: 50 }).map(({ found }) => nameOf(found)),
            typed,
          );
      }
    }
  });

  it('knows the synonyms of library.yml as they are typed, and forgets them with it', async () => {
    const { location } = await addSop('sops/general/synonym.md', sopText('Zarzuela'));
    const isFound = () => api.search.search('xilófono').some(({ found }) => found.sop.location.uri === location.uri);
    assert.ok(!isFound());
    const editor = await vscode.window.showTextDocument(fileAt('sops/library.yml'));
    const lists = editor.document.getText().split(/\r?\n/).indexOf('synonyms:') + 1;
    assert.ok(lists > 0, 'the sample library has synonyms');
    await editor.edit((edit) => edit.insert(new vscode.Position(lists, 0), '  - [zarzuela, xilófono]\n'));
    await until('the SOP is found by the other word', isFound);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the other word says nothing any more', () => !isFound());
    await removeSop('sops/general/synonym.md');
  });

  it('says why, in words, where the title does not show it', () => {
    const library = libraryOf({
      'a.md': sopText('Alfa', 'triggers: [mi pedido lleva dos semanas sin llegar]\ntags: [zarzuela]\n'),
      'b.md': sopText('Seguimiento del pedido'),
      'd.md': sopText('Pago 💳'),
      'e.md': sopText('手続き'),
      'c.md': sopText('Largo', `answers: ["${'palabra '.repeat(30)}aguja ${'palabra '.repeat(30)}"]\n`),
    });
    const detail = (query: string) => searchItems(query, { ...sources, ...library })[0]?.detail;
    assert.equal(detail('semanas'), 'trigger: mi pedido lleva dos semanas sin llegar');
    assert.equal(detail('zarsuela'), 'tag ≈ zarzuela');
    assert.equal(detail('semana lleva'), 'trigger ≈ semanas: mi pedido lleva dos semanas sin llegar');
    assert.equal(detail('segimiento'), '≈ Seguimiento · Resumen de Seguimiento del pedido.');
    assert.equal(detail('seguimiento'), 'Resumen de Seguimiento del pedido.');
    assert.equal(detail('seguim'), 'Resumen de Seguimiento del pedido.');
    assert.equal(detail('primero'), 'text: Primero');
    assert.equal(detail('💳'), 'Resumen de Pago 💳.');
    assert.equal(detail('手続き'), 'Resumen de 手続き.');
    assert.match(detail('aguja') ?? '', /^question: …palabra palabra palabra aguja palabra .*palabra…$/);
  });

  it('shows the first 200 SOPs of a large library by category, and how many more there are', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1250 }, (_, at) => [`category-${at % 5}/sop-${at}.md`, sopText(`Título ${at}`)]),
    );
    const rows = searchItems('', { ...sources, ...libraryOf(files) });
    assert.equal(rows.filter((row) => row.found).length, 200);
    assert.equal(rows.at(-1)?.label, 'And 1,050 more: type to search');
    assert.equal(
      searchItems('', sources).some((row) => row.label.includes('more: type')),
      false,
    );
  });

  it('shows what was chosen last above everything else', async () => {
    const [one, two] = [...api.library.sops];
    assert.ok(one && two);
    const memory = new Memory();
    const chosenIn = (kept: Memory, isPractising = false) => new ChosenBefore(kept, clock, () => isPractising);
    for (const sop of [two, one]) await chosenIn(memory).add({ kind: 'sop', sop });
    const first = (chosen: ChosenBefore) => {
      const rows = searchItems('', { ...sources, chosen });
      return [rows[0]?.label, ...rows.slice(1, 3).map((row: SearchItem) => row.found?.sop.id)];
    };
    assert.deepEqual(first(chosenIn(memory)), ['recently used', one.id, two.id]);
    await chosenIn(memory).add({ kind: 'sop', sop: two });
    assert.deepEqual(first(chosenIn(memory)), ['recently used', two.id, one.id]);
    await chosenIn(memory, true).add({ kind: 'sop', sop: one });
    assert.deepEqual(first(chosenIn(memory)), ['recently used', two.id, one.id], 'practice is no use');
  });

  it('finds closed cases by their ticket, after the open ones', async () => {
    const path = 'sops/closed-search.md';
    await addSop(path, sopText('Cerrar'));
    const rows = new ChecklistRows(api);
    const [first, second] = [await rows.begin(path, 'QX-4711'), await rows.begin(path, 'QX-4712')];
    assert.ok((await api.cases.act(first, { event: 'abandon', reason: 'test' })).done);
    const closed = (await readClosedCases(api.cases)).filter(({ state }) => [first, second].includes(state.id));
    assert.deepEqual(
      closed.map(({ state }) => state.id),
      [first],
    );
    const found = searchItems('qx-47', { ...sources, closed }).flatMap(({ caseId }) => caseId ?? []);
    assert.deepEqual(found, [second, first]);
    await removeSop(path);
  });

  it('says so while the library is still being read', () => {
    const reading = { ...sources, loader: { progress: { loading: true, done: 3, total: 10 } } };
    assert.equal(searchItems('xyzzyxyzzy', reading)[0]?.label, 'Nothing found for “xyzzyxyzzy” so far');
    assert.equal(searchItems('xyzzyxyzzy', sources)[0]?.label, 'Nothing found for “xyzzyxyzzy”');
  });

  it('says how far the reading has come, and shows the rows again when it is over', async () => {
    const progressed = new Emitter<(typeof nothingLoading)['progress']>();
    const loader = { progress: { loading: true, done: 340, total: 10_000 }, onDidProgress: progressed.event };
    const pick = vscode.window.createQuickPick();
    let shown = 0;
    const following = followLibrary(pick, { library: api.library, loader }, () => shown++, 'Title');
    assert.deepEqual([pick.busy, pick.title, shown], [true, 'Reading the library: 340 of 10,000', 1]);
    loader.progress = nothingLoading.progress;
    progressed.fire(loader.progress);
    await until('the reading is over', () => !pick.busy);
    assert.deepEqual([pick.title, shown], ['Title', 2]);
    following.dispose();
    pick.dispose();
  });

  it('keeps the row somebody went to when the library changes, or else the first one', () => {
    const rows = () =>
      searchItems('pedido', sources).flatMap((row): FoundItem[] => (row.found ? [{ ...row, found: row.found }] : []));
    const pick = vscode.window.createQuickPick<FoundItem>();
    const [first, second, third] = rows();
    assert.ok(first && second && third);
    pick.items = [first, second, third];
    pick.activeItems = [third];
    setItems(pick, rows());
    assert.equal(pick.activeItems[0]?.label, third.label);
    const before = pick.items;
    pick.items = rows();
    pick.activeItems = [before[2] ?? third];
    setItems(pick, rows());
    assert.ok(
      !pick.items.includes(pick.activeItems[0] ?? first),
      'what was active before other rows came is not asked for',
    );
    pick.dispose();
  });
});

/** A separate library, with its index. */
function libraryOf(files: Readonly<Record<string, string>>): Pick<SearchContext, 'library' | 'search'> {
  const library = new Library();
  const search = new RankedIndex();
  library.onDidChange((change) => search.update(change));
  library.update(
    Object.entries(files).map(([path, text]) => ({
      kind: 'sop' as const,
      sop: readSop(text, { uri: `file:///made/${path}`, root: 'file:///made', path }),
    })),
  );
  return { library, search };
}

/** A stand-in for what VS Code stores for an extension. */
class Memory implements vscode.Memento {
  readonly #values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, fallback?: T): T | undefined {
    return (this.#values.get(key) as T | undefined) ?? fallback;
  }

  update(key: string, value: unknown): Thenable<void> {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
    return Promise.resolve();
  }
}
