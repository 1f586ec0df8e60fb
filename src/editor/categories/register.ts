import * as vscode from 'vscode';
import { statuses } from '../../core/sop/model';
import type { Sop } from '../../core/sop/model';
import { cares } from '../../core/lifecycle/reviews/care';
import type { Care } from '../../core/lifecycle/reviews/care';
import { TimeSlices } from '../library/time-slices';
import { commands, registerCommand, views } from '../shared/commands';
import type { Services } from '../services/services';
import { Throttle } from '../shared/throttle';
import { statusIcon, statusText } from '../shared/wording';
import { eachMidnight } from '../shared/each-midnight';
import { registerBadges } from './badges';
import { careIcon, careName, CareOfSops } from './care';
import { itemOf, tooltipOf } from './items';
import { CategoryNodes } from './nodes';
import type { CategoryNode, SopFilter } from './nodes';
import { showPick } from '../shared/dialogs';
import { shownItem } from '../shared/shown';

type ViewServices = 'library' | 'linter' | 'loader' | 'feedback' | 'whatChanged' | 'clock' | 'sinceApproval';

/** The tree of categories, SOPs and replies. */
export class CategoriesView implements vscode.TreeDataProvider<CategoryNode> {
  readonly #services: Pick<Services, ViewServices>;
  readonly #care: CareOfSops;
  readonly #nodes: CategoryNodes;
  readonly #changed = new vscode.EventEmitter<undefined>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: Pick<Services, ViewServices>) {
    this.#services = services;
    const care = new CareOfSops(services);
    this.#care = care;
    this.#nodes = new CategoryNodes(services.library, (sop) => care.of(sop));
  }

  get filter(): SopFilter | undefined {
    return this.#nodes.filter;
  }

  set filter(filter: SopFilter | undefined) {
    this.#nodes.filter = filter;
    this.refresh();
  }

  isShown(sop: Sop): boolean {
    return this.#nodes.isShown(sop);
  }

  refresh(): void {
    this.#care.refresh();
    this.#changed.fire(undefined);
  }

  getChildren(node?: CategoryNode): CategoryNode[] {
    return node ? this.#nodes.children(node) : this.#nodes.top();
  }

  getParent(node: CategoryNode): CategoryNode | undefined {
    return this.#nodes.parent(node);
  }

  getTreeItem(node: CategoryNode): vscode.TreeItem {
    return shownItem(itemOf(node, this.#nodes, { ...this.#services, care: this.#care }));
  }

  resolveTreeItem(item: vscode.TreeItem, node: CategoryNode): vscode.TreeItem {
    const tooltip = tooltipOf(node, { ...this.#services, care: this.#care });
    if (tooltip) item.tooltip = tooltip;
    return item;
  }
}

/** Shows the categories view, keeps it in step with the library and reveals the SOP open in the editor. */
export function registerCategories({
  context,
  log,
  library,
  linter,
  loader,
  opened,
  feedback,
  whatChanged,
  clock,
  sinceApproval,
  atHand,
}: Pick<Services, ViewServices | 'context' | 'log' | 'opened' | 'atHand'>): CategoriesView {
  const provider = new CategoriesView({ library, linter, loader, feedback, whatChanged, clock, sinceApproval });
  const tree = vscode.window.createTreeView(views.categories, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });

  const describe = () => {
    const { loading, done, total } = loader.progress;
    if (loading && total > 0) tree.message = vscode.l10n.t('Indexing… {0} of {1}', done, total);
    else if (loading) tree.message = vscode.l10n.t('Indexing…');
    else if (provider.filter && provider.getChildren().length === 0)
      tree.message = vscode.l10n.t('No SOP to show: {0}', filterText(provider.filter));
    else tree.message = '';
    tree.description = provider.filter ? filterText(provider.filter) : '';
    void vscode.commands.executeCommand('setContext', 'sopGuide.loading', loading);
    void vscode.commands.executeCommand('setContext', 'sopGuide.hasLibrary', library.size > 0);
    void vscode.commands.executeCommand('setContext', 'sopGuide.filtered', provider.filter !== undefined);
  };
  // Checking thousands of SOPs takes seconds unless it was done before, so it yields to the host in between.
  let counted = 0;
  const showBadge = async () => {
    const count = ++counted;
    const slices = new TimeSlices();
    let broken = 0;
    for (const sop of [...library.sops]) {
      await slices.take();
      if (count !== counted) return;
      if (hasErrors(sop, linter)) broken++;
    }
    tree.badge =
      broken === 0
        ? undefined
        : {
            value: broken,
            tooltip: broken === 1 ? vscode.l10n.t('1 SOP has errors') : vscode.l10n.t('{0} SOPs have errors', broken),
          };
  };
  let wanted: Sop | undefined;
  let drawn = 0;
  const reveal = (sop: Sop | undefined) => {
    if (!sop || !provider.isShown(sop) || !tree.visible) return;
    wanted = sop;
    void bringIntoSight(sop);
  };
  // A tree that is drawn anew meanwhile forgets what was to be brought into sight, and says nothing of it.
  const bringIntoSight = async (sop: Sop) => {
    for (let before; before !== drawn && wanted === sop;) {
      before = drawn;
      await tree.reveal({ kind: 'sop', sop }, { select: true, focus: false }).then(undefined, () => undefined);
    }
  };
  /** The SOP that somebody has before them: its text, or its page. */
  const uriHere = () => vscode.window.activeTextEditor?.document.uri.toString() ?? atHand.argument?.uri;
  const revealOpen = () => {
    const uri = uriHere();
    reveal(uri === undefined ? undefined : library.get(uri));
  };
  // During the first reading the library changes many times a second; redrawing each time would slow it down.
  const refresh = new Throttle(() => {
    drawn++;
    provider.refresh();
  }, 250);
  const refreshProgress = new Throttle(describe, 250);
  describe();
  context.subscriptions.push(
    tree,
    refresh,
    refreshProgress,
    feedback.onDidChange(() => refresh.ask()),
    whatChanged.onDidChange(() => refresh.ask()),
    sinceApproval.onDidChange(() => refresh.ask()),
    // Reviews fall due without anybody changing a file.
    eachMidnight(clock, () => refresh.ask()),
    registerBadges(),
    library.onDidChange((change) => {
      // A new SOP may be open before it is in the library.
      const uri = uriHere();
      if (change.added.some((sop) => sop.location.uri === uri)) revealOpen();
    }),
    // Rows show errors, and the severity of a problem may change although no file does.
    linter.onDidChange(() => {
      refresh.ask();
      // During the first reading, the badge would be recounted with every batch.
      if (loader.progress.loading) return;
      void showBadge();
      describe();
    }),
    loader.onDidProgress((progress) => {
      if (progress.loading && progress.done > 0) {
        refreshProgress.ask();
        return;
      }
      describe();
      if (!progress.loading) void showBadge();
    }),
    opened.event(reveal),
    vscode.window.onDidChangeActiveTextEditor(revealOpen),
    tree.onDidChangeVisibility(revealOpen),
    registerCommand(commands.filterByStatus, log, async () => {
      const picked = await pickFilter(provider.filter);
      if (!picked) return;
      provider.filter = picked.filter;
      describe();
    }),
    registerCommand(commands.clearStatusFilter, log, () => {
      provider.filter = undefined;
      describe();
    }),
  );
  return provider;
}

function hasErrors(sop: Sop, linter: Services['linter']): boolean {
  return linter.problems(sop.location.uri).some(({ severity }) => severity === 'error');
}

function isCare(filter: SopFilter): filter is Care {
  return cares.some((care) => care === filter);
}

function filterText(filter: SopFilter): string {
  return isCare(filter) ? careName(filter) : statusText(filter);
}

async function pickFilter(current: SopFilter | undefined): Promise<{ filter: SopFilter | undefined } | undefined> {
  const row = (filter: SopFilter) => ({
    label: filterText(filter),
    filter,
    iconPath: new vscode.ThemeIcon(isCare(filter) ? careIcon(filter) : statusIcon(filter)),
  });
  const all = {
    label: vscode.l10n.t('All SOPs'),
    filter: undefined as SopFilter | undefined,
    iconPath: new vscode.ThemeIcon('list-unordered'),
  };
  const separator = {
    label: vscode.l10n.t('To look after'),
    kind: vscode.QuickPickItemKind.Separator,
    filter: undefined as SopFilter | undefined,
  };
  const items = [all, ...statuses.map(row), separator, ...cares.map(row)];
  const now = current ? filterText(current) : all.label;
  return showPick(items, { placeHolder: vscode.l10n.t('Show SOPs by status (now: {0})', now) });
}
