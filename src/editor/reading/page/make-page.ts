import * as vscode from 'vscode';
import { constantFiller, withConstants } from '../../../core/library/constants-in-sop';
import { withoutLiquid } from '../../../core/liquid/for-agents';
import type { Sop } from '../../../core/sop/model';
import { factIn } from '../../../core/ticket/facts';
import type { InsteadPage, PageFlowchart, PageSection, PageWords, ReadingPage } from '../../../pages/reading/messages';
import type { PageReplyArgument } from '../../../pages/shared/content';
import type { ReplyUse } from '../../services/case-reply';
import { hasSteps } from '../../services/in-force';
import { whyNotOffered } from '../../services/offered-text';
import { PageBlocks } from '../../services/page-blocks';
import { pageReply } from '../../services/page-reply';
import { neverOpened } from '../../services/never-opened';
import type { Services } from '../../services/services';
import { unread } from '../../services/unread';
import { factLabel } from '../../shared/fact-words';
import { problemText, valueText } from '../../shared/wording';
import { headerOf } from './header';
import { learningOf } from './learning';
import { pageSections } from './sections';

/** From this many headings on there is a list of them. */
const enoughForContents = 5;

interface Making {
  readonly services: Pick<Services, 'library' | 'linter' | 'clock' | 'learnt' | 'whatChanged'>;
  readonly use: ReplyUse;
  /** The texts that were chosen for replies. */
  readonly chosen: readonly PageReplyArgument[];
  readonly webview: Pick<vscode.Webview, 'asWebviewUri'>;
  /** Draws the flowchart of an SOP in which something is asked. */
  readonly flowchart: (sop: Sop) => PageFlowchart | undefined;
}

/** What the page to read shows of an SOP, or instead of one. @param uri where it is. */
export function makeReadingPage(uri: string, making: Making): ReadingPage | InsteadPage {
  const { library, linter } = making.services;
  const sop = library.get(uri);
  if (!sop) return gone(uri);
  const problem = linter.problems(uri).find(({ code }) => unread.some((one) => one === code));
  if (!problem) return sopPage(sop, making);
  return {
    kind: 'instead',
    uri,
    title: sop.title,
    text: problemText(problem),
    hasSource: !neverOpened.some((one) => one === problem.code),
    words: wordsOf(sop.title),
  };
}

/** The words of a page that shows nothing yet, or nothing any more. */
function gone(uri: string): InsteadPage {
  const name = decodeURIComponent(uri.split('/').at(-1) ?? '');
  return {
    kind: 'instead',
    uri,
    title: vscode.l10n.t('This SOP is not there any more'),
    text: vscode.l10n.t('{0} was moved, renamed or deleted. Search for it, or ask the owner of the library.', name),
    hasSource: false,
    words: wordsOf(name),
  };
}

function sopPage(sop: Sop, making: Making): ReadingPage {
  const { services, use, webview } = making;
  const { library } = services;
  const { root } = sop.location;
  const config = library.config(root);
  const filled = withConstants(sop, config.constants, config.lang);
  const known = (text: string) =>
    withoutLiquid(
      text,
      (name) => {
        const [value] = factIn(use.values, name);
        return value === undefined ? undefined : valueText(library, root, name, value);
      },
      (name) => factLabel(library, root, name),
    );
  const fillConstants = constantFiller({ constants: config.constants, lang: config.lang }, sop.lang);
  const blocks = new PageBlocks(filled, { fillConstants, known }, webview);
  const refused = whyNotOffered(sop, services);
  const sections = pageSections({
    services,
    sop: filled,
    blocks,
    known,
    explained: new Set(),
    card: (reply) => {
      const picked = making.chosen.find((one) => one.uri === sop.location.uri && one.reply === reply.id);
      const { lang, channel } = picked ?? {};
      const wish = lang === undefined ? use.wish : { languages: [lang], channel };
      const made = pageReply(services, sop, reply, { values: use.values, wish });
      // That none of them is offered is said once, above all.
      return made && { reply: made, note: made.refused === refused ? undefined : made.refused };
    },
  });
  const header = headerOf(services, sop);
  return {
    kind: 'sop',
    uri: sop.location.uri,
    title: sop.title,
    lang: sop.lang,
    ...header,
    summary: known(header.summary),
    contents: contentsOf(sections),
    sections,
    flowchart: making.flowchart(sop),
    images: blocks.images,
    hasSteps: hasSteps(sop),
    learning: learningOf(sop, services),
    words: wordsOf(sop.title),
  };
}

function contentsOf(sections: readonly PageSection[]): ReadingPage['contents'] {
  const titled = sections.filter(({ title }) => title !== '');
  return titled.length < enoughForContents ? [] : titled.map(({ title, anchor, level }) => ({ title, anchor, level }));
}

function wordsOf(title: string): PageWords {
  return {
    back: vscode.l10n.t('Back'),
    start: vscode.l10n.t('Start Checklist'),
    startNamed: vscode.l10n.t('Start the checklist of “{0}”', title),
    source: vscode.l10n.t('Open Source'),
    sourceNamed: vscode.l10n.t('Open the source of “{0}”', title),
    history: vscode.l10n.t('History'),
    historyNamed: vscode.l10n.t('Show the history of “{0}”', title),
    flowchart: vscode.l10n.t('Flowchart'),
    flowchartNamed: vscode.l10n.t('Show the flowchart of “{0}”', title),
    list: vscode.l10n.t('List'),
    legend: vscode.l10n.t('What the signs mean'),
    contents: vscode.l10n.t('Contents'),
    question: vscode.l10n.t('Question'),
    struck: vscode.l10n.t('struck out'),
    leadsTo: vscode.l10n.t('leads to'),
    reply: vscode.l10n.t('Reply'),
    insert: vscode.l10n.t('Insert'),
    insertNamed: vscode.l10n.t('Insert “{0}” into the draft'),
    copy: vscode.l10n.t('Copy'),
    copyNamed: vscode.l10n.t('Copy “{0}”'),
    text: vscode.l10n.t('Language and channel'),
    textNamed: vscode.l10n.t('Language and channel of “{0}”'),
    shownIn: vscode.l10n.t('Now shown: {0}'),
    asked: vscode.l10n.t('Asked when you use it:'),
    related: vscode.l10n.t('Related SOPs'),
    about: vscode.l10n.t('About this SOP'),
  };
}
