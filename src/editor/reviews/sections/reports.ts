import * as vscode from 'vscode';
import type { FeedbackThread } from '../../../core/lifecycle/feedback/threads';
import { waitsForAnswer } from '../../../core/lifecycle/feedback/waiting';
import { stepsOf } from '../../../core/sop/model';
import type { Sop } from '../../../core/sop/model';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import { kindText } from '../../shared/feedback-words';
import { dayText, excerptOf, numberText } from '../../shared/wording';
import { firstRows } from '../section';
import type { ReviewRow, ReviewSource } from '../section';
import { countText, moreText } from '../words';

/** So much of a report stands in its row; all of it is in the tooltip. */
const longest = 120;

/** So many are seen at once; more are folded by SOP. */
const fewReports = 12;

/** The open reports of an SOP. */
interface Reported {
  readonly root: string;
  readonly id: string;
  readonly sop: Sop | undefined;
  readonly threads: readonly FeedbackThread[];
}

/**
 * The open reports of problems, by SOP.
 * @param order the URIs of SOPs, in the order in which they come. Those that are gone come last.
 */
export function reportedProblems(
  { library, feedback }: Pick<Services, 'library' | 'feedback'>,
  order: () => readonly string[],
): ReviewSource {
  const open = () =>
    library.roots.flatMap((root) => {
      const bySop = new Map<string, FeedbackThread[]>();
      for (const thread of feedback.threads(root)) {
        if (thread.end !== undefined) continue;
        const { sop } = thread.report;
        const own = bySop.get(sop);
        if (own) own.push(thread);
        else bySop.set(sop, [thread]);
      }
      return [...bySop].map(([id, threads]): Reported => {
        const sop = library.withId(id).find(({ location }) => location.root === root);
        return { root, id, sop, threads };
      });
    });
  return {
    sections: () => {
      const places = new Map(order().map((uri, at) => [uri, at]));
      const placeOf = ({ sop }: Reported) => places.get(sop?.location.uri ?? '') ?? places.size;
      const all = open().sort((a, b) => placeOf(a) - placeOf(b));
      if (all.length === 0) return [];
      const count = all.reduce((sum, { threads }) => sum + threads.length, 0);
      return [
        {
          id: 'reports',
          title: vscode.l10n.t('Reported problems'),
          icon: 'comment',
          count,
          isUnfolded: true,
          rows: firstRows(
            all,
            (one) => sopRow(one, library.configUri(one.root), count <= fewReports),
            moreText,
            'reports',
          ),
        },
      ];
    },
    waiting: () => {
      const count = open().reduce((sum, { threads }) => sum + threads.filter(waitsForAnswer).length, 0);
      if (count === 0) return undefined;
      const text = count === 1 ? vscode.l10n.t('1 open report') : vscode.l10n.t('{0} open reports', numberText(count));
      return { count, text };
    },
  };
}

function sopRow(one: Reported, configUri: string | undefined, isUnfolded: boolean): ReviewRow {
  const { root, id, sop, threads } = one;
  const title = sop?.title ?? vscode.l10n.t('{0} (no longer there)', id);
  return {
    id: `reports/${root}/${id}`,
    label: title,
    description: String(threads.length),
    tooltip: [title, countText(threads.length)],
    icon: sop ? 'book' : 'question',
    context: sop ? 'reported-sop' : 'gone',
    uri: sop?.location.uri,
    isUnfolded,
    rows: firstRows(threads, (thread) => reportRow(one, thread, configUri), moreText, `reports/${root}/${id}`),
  };
}

function reportRow(
  { root, sop }: Reported,
  { report, followUps }: FeedbackThread,
  configUri: string | undefined,
): ReviewRow {
  const kind = kindText(report.kind);
  const step = (sop && [...stepsOf(sop)].find(({ id }) => id === report.step)?.text) ?? report.words;
  const said = excerptOf(report.text, longest);
  const answers = followUps.length;
  const last = followUps.at(-1);
  const uri = sop?.location.uri;
  return {
    id: `reports/${root}/${report.id}`,
    label: said === '' ? kind : said,
    description: [said === '' ? '' : kind, step].filter(Boolean).join(' · '),
    tooltip: [
      kind,
      report.text,
      step === undefined ? vscode.l10n.t('About the SOP as a whole') : vscode.l10n.t('Step: {0}', step),
      [
        report.by ?? vscode.l10n.t('Anonymous'),
        dayText(report.at.slice(0, 10)),
        report.version === undefined ? '' : vscode.l10n.t('version {0}', report.version),
      ]
        .filter(Boolean)
        .join(' · '),
      ...(last && last.text !== '' ? [vscode.l10n.t('Last answer: {0}', last.text)] : []),
    ].filter((line) => line !== ''),
    icon: answers > 0 ? 'comment-discussion' : 'comment',
    context: 'report',
    open:
      uri === undefined
        ? configUri === undefined
          ? undefined
          : { command: 'vscode.open', argument: vscode.Uri.parse(configUri) }
        : { command: commands.openSource, argument: { uri, anchor: report.step } },
    uri,
    report: report.id,
    root,
  };
}
