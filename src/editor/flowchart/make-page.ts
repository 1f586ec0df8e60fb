import * as vscode from 'vscode';
import { attempt } from '../../core/attempt';
import type { Problem } from '../../core/problem';
import type { Sop } from '../../core/sop/model';
import type { FlowchartPage, InsteadPage, PageWords } from '../../pages/flowchart/messages';
import { neverOpened } from '../services/never-opened';
import type { Services } from '../services/services';
import { unread } from '../services/unread';
import { problemText } from '../shared/wording';
import { casesOn, caseToShow, casesShown, otherTextNotice } from '../services/charted-cases';
import { chartTree } from '../services/chart-tree';
import type { Charts, ChartTree } from '../services/chart-tree';

/** What is shown, with the flowchart that it was made of. */
export interface MadePage {
  readonly page: FlowchartPage | InsteadPage;
  readonly tree: ChartTree | undefined;
}

interface Making {
  readonly services: Pick<Services, 'library' | 'linter' | 'cases' | 'active' | 'clock'>;
  readonly charts: Charts;
  /** Which SOPs are shown in their boxes, as `keyOf` names them. */
  readonly unfolded: ReadonlySet<string>;
  /** The id of the case that was chosen; empty for none, undefined while nobody chose. */
  readonly chosen: string | undefined;
  /** What was shown before of the same SOP, while all of it could be read. */
  readonly before: MadePage | undefined;
}

/** What the page shows of an SOP: its flowchart, the last one while its file cannot be read, or why there is none. */
export function makeFlowchartPage(uri: string, making: Making): MadePage {
  const { library, linter } = making.services;
  const sop = library.get(uri);
  if (!sop) return gone(uri);
  const problems = linter.problems(uri).filter(({ severity }) => severity === 'error');
  const found = linter.problems(uri).find(({ code }) => unread.some((one) => one === code));
  const broken = found ?? problems.find(({ code }) => isUnclear(code));
  if (broken && (found || making.before)) return kept(sop, problemText(broken), making.before, !isNeverOpened(broken));
  return attempt(
    () => chartPage(sop, problems.length > 0, making),
    (reason) => kept(sop, reason, making.before, true),
  );
}

/** Whether more than one value of the front matter is in doubt: then what follows from it, such as what is a step, is too. */
function isUnclear(code: string): boolean {
  return [
    'sop.front-matter-unclosed',
    'sop.front-matter-place',
    'yaml.syntax',
    'yaml.indent',
    'yaml.unclosed',
    'yaml.not-a-map',
  ].includes(code);
}

function isNeverOpened({ code }: Problem): boolean {
  return neverOpened.some((one) => one === code);
}

/** The last flowchart with the reason why there is no newer one, or that reason alone. */
function kept(sop: Sop, reason: string, before: MadePage | undefined, hasSource: boolean): MadePage {
  if (before?.page.kind !== 'chart')
    return { page: instead(sop.location.uri, sop.title, reason, hasSource), tree: undefined };
  const notice = vscode.l10n.t('This is the flowchart from before: the file cannot be read as it is now. {0}', reason);
  return { page: { ...before.page, notices: [notice] }, tree: before.tree };
}

function chartPage(sop: Sop, hasMistakes: boolean, { services, charts, unfolded, chosen }: Making): MadePage {
  const { library } = services;
  const views = casesOn(sop, services);
  // Where the chosen one was closed, nobody chose another customer's.
  const view = chosen === undefined ? caseToShow(views, services) : views.find(({ state }) => state.id === chosen);
  const tree = chartTree(sop, { library, view, unfolded, charts });
  const { title, lang, location } = tree.now;
  if (tree.chart.steps === 0)
    return {
      page: instead(
        location.uri,
        title,
        vscode.l10n.t('This SOP has no steps, so there is no flowchart. A step is a line that begins with “- [ ]”.'),
        true,
      ),
      tree: undefined,
    };
  const other = otherTextNotice(tree.drawn, sop);
  const mistakes = vscode.l10n.t(
    'Parts of it may be missing here or lead nowhere. Its author finds them in the source and under Problems.',
  );
  return {
    page: {
      kind: 'chart',
      uri: location.uri,
      title,
      lang,
      spoken: tree.spoken,
      chart: tree.page,
      notices: [
        ...(hasMistakes ? [`${vscode.l10n.t('This SOP has mistakes')}. ${mistakes}`] : []),
        ...(other ? [other] : []),
      ],
      ...casesShown(views, view, services),
      words: wordsOf(title),
    },
    tree,
  };
}

function gone(uri: string): MadePage {
  const name = decodeURIComponent(uri.split('/').at(-1) ?? '');
  const text = vscode.l10n.t(
    '{0} was moved, renamed or deleted. Search for it, or ask the owner of the library.',
    name,
  );
  return { page: instead(uri, vscode.l10n.t('This SOP is not there any more'), text, false), tree: undefined };
}

function instead(uri: string, title: string, text: string, hasSource: boolean): InsteadPage {
  return { kind: 'instead', uri, title, text, hasSource, words: wordsOf(title) };
}

function wordsOf(title: string): PageWords {
  return {
    flowchart: vscode.l10n.t('Flowchart of “{0}”', title),
    howTo: vscode.l10n.t(
      'Tab goes from box to box, the arrow keys from step to step. Enter shows the line in the source. L shows a list instead.',
    ),
    list: vscode.l10n.t('List'),
    listHint: vscode.l10n.t('Show as a list (L)'),
    source: vscode.l10n.t('Open Source'),
    sourceNamed: vscode.l10n.t('Open the source of “{0}”'),
    zoomIn: vscode.l10n.t('Larger (+)'),
    zoomOut: vscode.l10n.t('Smaller (−)'),
    actual: vscode.l10n.t('Actual size (1)'),
    fit: vscode.l10n.t('Fit'),
    fitHint: vscode.l10n.t('Show all of it (0)'),
    zoomed: vscode.l10n.t('{0} per cent'),
    chooseCase: vscode.l10n.t('Case to show in the flowchart'),
    noCase: vscode.l10n.t('No case'),
    legend: vscode.l10n.t('What the signs mean'),
    unfold: vscode.l10n.t('Show Steps'),
    fold: vscode.l10n.t('Hide Steps'),
    unfoldNamed: vscode.l10n.t('Show the steps of “{0}”'),
    foldNamed: vscode.l10n.t('Hide the steps of “{0}”'),
  };
}
