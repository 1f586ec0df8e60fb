import * as vscode from 'vscode';
import { whyNotInForce } from '../../core/lifecycle/approval/in-force';
import type { Category, Library } from '../../core/library/library';
import { constantFiller } from '../../core/library/constants-in-sop';
import type { Sop } from '../../core/sop/model';
import { commands } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { notInForce, sopIcon } from '../services/in-force';
import type { Services } from '../services/services';
import type { SopMark } from '../services/what-changed';
import { escapeMarkdown } from '../shared/markdown';
import {
  audienceText,
  categoryTitle,
  dayText,
  languagesText,
  markText,
  problemText,
  statusText,
  summaryText,
} from '../shared/wording';
import { withBadge } from './badges';
import { careText } from './care';
import type { CareOfSops } from './care';
import type { CategoryNode, CategoryNodes } from './nodes';
import { today } from '../../core/text/day';
import { withSignsShown } from '../../core/text/signs';

/** What is needed to draw rows. */
type Parts = Pick<Services, 'library' | 'linter' | 'feedback' | 'whatChanged' | 'clock'> & {
  readonly care: CareOfSops;
};

/** Draws a row of the categories view. Its tooltip is made only on demand (`tooltipOf`). */
export function itemOf(node: CategoryNode, nodes: CategoryNodes, parts: Parts): vscode.TreeItem {
  const { library, whatChanged, clock, care } = parts;
  switch (node.kind) {
    case 'library':
      return libraryItem(node.root, library);
    case 'category': {
      const { root, folder } = node.category;
      const title = categoryTitle(library, node.category);
      const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
      item.id = `${root}/${folder}`;
      item.iconPath = new vscode.ThemeIcon(library.config(root).categories.get(folder)?.icon ?? 'folder');
      item.description = [
        String(nodes.count(node.category)),
        markedText(markedIn(node.category, { library, whatChanged })),
      ]
        .filter(Boolean)
        .join(' · ');
      item.resourceUri = vscode.Uri.joinPath(vscode.Uri.parse(root), folder);
      item.contextValue = 'category';
      const words = care.wordsIn(node.category);
      if (words.length > 0) item.accessibilityInformation = { label: [title, item.description, ...words].join(', ') };
      return item;
    }
    case 'sop':
      return withCare(sopItem(node.sop, parts), node.sop, parts);
    case 'reply': {
      const item = new vscode.TreeItem(node.reply.title);
      item.id = `${node.sop.location.uri}#${node.reply.id}`;
      item.iconPath = new vscode.ThemeIcon('mail');
      item.description = languagesText(node.reply, node.sop);
      item.contextValue = notInForce(node.sop, library, clock.now()) === undefined ? 'reply' : 'reply-not-offered';
      item.command = { command: commands.openSource, title: '', arguments: [argumentOf(node)] };
      return item;
    }
  }
}

/** What a row stands for, as an argument for commands. */
function argumentOf(node: Extract<CategoryNode, { kind: 'sop' | 'reply' }>): SopArgument {
  const { uri } = node.sop.location;
  return node.kind === 'reply' ? { uri, reply: node.reply.id } : { uri };
}

/** The tooltip of a row. */
export function tooltipOf(node: CategoryNode, parts: Parts): vscode.MarkdownString | undefined {
  if (node.kind === 'sop') return sopTooltip(node.sop, parts);
  if (node.kind === 'category') return categoryTooltip(node.category, parts);
  if (node.kind !== 'reply') return undefined;
  const tooltip = new vscode.MarkdownString();
  const { sop } = node;
  const [first] = node.reply.variants;
  const fill = constantFiller(parts.library.config(sop.location.root), first?.lang ?? sop.lang);
  return tooltip
    .appendMarkdown(`**${escapeMarkdown(node.reply.title)}**\n`)
    .appendCodeblock(withSignsShown(fill(first?.text ?? '')), 'markdown');
}

function libraryItem(root: string, library: Library): vscode.TreeItem {
  const uri = vscode.Uri.parse(root);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const item = new vscode.TreeItem(
    library.config(root).name ?? folder?.name ?? (uri.path.split('/').at(-1) || root),
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = root;
  item.iconPath = new vscode.ThemeIcon('library');
  item.description = vscode.workspace.asRelativePath(uri, true);
  item.contextValue = 'library';
  return item;
}

function sopItem(sop: Sop, { library, linter, feedback, whatChanged, clock }: Parts): vscode.TreeItem {
  const mark = whatChanged.of(sop);
  const hasErrors = linter.problems(sop.location.uri).some(({ severity }) => severity === 'error');
  const item = new vscode.TreeItem(
    sop.title,
    sop.replies.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = sop.location.uri;
  item.resourceUri = vscode.Uri.parse(sop.location.uri);
  item.iconPath = hasErrors
    ? new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
    : new vscode.ThemeIcon(markIcon(mark) ?? sopIcon(sop, library));
  const why = notInForce(sop, library, clock.now());
  const reports = feedback.openOn(sop).length;
  item.description = [why, markText(mark), reportsText(reports)].filter(Boolean).join(' · ');
  item.contextValue = `sop.${sop.status}${mark?.isToConfirm ? '.confirm' : ''}`;
  item.command = { command: commands.openSop, title: '', arguments: [{ uri: sop.location.uri }] };
  return item;
}

/** The row of an SOP, with a badge where it wants somebody's care; what that is is spoken, too. */
function withCare(item: vscode.TreeItem, sop: Sop, { library, linter, care, clock }: Parts): vscode.TreeItem {
  const wanted = care.of(sop);
  if (wanted.length === 0) return item;
  const words = wanted.map((one) => careText(one, sop));
  const problems = linter.problems(sop.location.uri);
  const worst = (['error', 'warning'] as const).find((one) => problems.some(({ severity }) => severity === one));
  withBadge(item, wanted, words, worst);
  // Where it is not in force as it has changed, its description says so.
  const isSaid = whyNotInForce(sop, today(clock.now()), library) === 'changed';
  const spoken = wanted.filter((one) => one !== 'changed' || !isSaid).map((one) => careText(one, sop));
  item.accessibilityInformation = { label: [sop.title, item.description, ...spoken].filter(Boolean).join(', ') };
  return item;
}

/** The icon of what is marked: in a narrow side bar nothing else of it is seen. */
function markIcon(mark: SopMark | undefined): string | undefined {
  if (mark?.isToConfirm) return 'bell-dot';
  return mark?.isChanged ? 'diff-modified' : undefined;
}

/** How many SOPs in a category, and those below it, are marked. */
function markedIn(
  { root, folder }: Category,
  { library, whatChanged }: Pick<Parts, 'library' | 'whatChanged'>,
): number {
  return [...whatChanged.marks.keys()].filter((uri) => {
    const at = library.get(uri)?.location;
    return at?.root === root && at.path.startsWith(`${folder}/`);
  }).length;
}

function markedText(count: number): string {
  return count === 0 ? '' : vscode.l10n.t('{0} to read', count);
}

/** How many problems with it were reported. */
function reportsText(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 report') : vscode.l10n.t('{0} reports', count);
}

/** A status, and why the SOP is not in force where the status does not say it. */
function statusWithWhy({ status }: Sop, why: string | undefined): string {
  const said = statusText(status);
  return why === undefined || why === said ? said : `${said} · ${why}`;
}

function categoryTooltip(category: Category, { library, care }: Parts): vscode.MarkdownString | undefined {
  const words = care.wordsIn(category);
  if (words.length === 0) return undefined;
  const lines = words.map((one) => `- ${escapeMarkdown(one)}`).join('\n');
  return new vscode.MarkdownString(`**${escapeMarkdown(categoryTitle(library, category))}**\n\n${lines}`);
}

function sopTooltip(sop: Sop, { library, linter, whatChanged, care, clock }: Parts): vscode.MarkdownString {
  const { front } = sop;
  const owner = front.owner && (library.config(sop.location.root).team.get(front.owner.text)?.name ?? front.owner.text);
  const wanted = care.of(sop);
  // What is said to be looked after is not said once more.
  const isChanged = wanted.includes('changed');
  const facts: [string, string | undefined][] = [
    [vscode.l10n.t('For you'), markText(whatChanged.of(sop))],
    [vscode.l10n.t('To look after'), wanted.map((one) => careText(one, sop)).join(' · ')],
    [vscode.l10n.t('Status'), statusWithWhy(sop, isChanged ? undefined : notInForce(sop, library, clock.now()))],
    [vscode.l10n.t('Version'), sop.version],
    [vscode.l10n.t('Owner'), owner],
    [vscode.l10n.t('Audience'), front.audience && audienceText(front.audience)],
    [vscode.l10n.t('Last review'), front.lastReviewed && dayText(front.lastReviewed)],
    [vscode.l10n.t('Effective from'), front.effective && dayText(front.effective)],
    ...Object.entries(front.externalIds).map(([system, id]): [string, string] => [system, id]),
  ];
  const lines = facts.flatMap(([name, value]) =>
    value ? [`- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`] : [],
  );
  const problems = linter.problems(sop.location.uri).filter(({ severity }) => severity !== 'information');
  const warnings = problems
    .slice(0, 5)
    .map((problem) => `- $(${problem.severity}) ${escapeMarkdown(problemText(problem))}`);
  const tooltip = new vscode.MarkdownString(
    `**${escapeMarkdown(sop.title)}**\n\n${escapeMarkdown(summaryText(library, sop))}\n\n${lines.join('\n')}`,
    true,
  );
  return warnings.length > 0 ? tooltip.appendMarkdown(`\n\n---\n\n${warnings.join('\n')}`) : tooltip;
}
