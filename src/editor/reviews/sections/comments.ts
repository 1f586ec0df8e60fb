import * as vscode from 'vscode';
import { customerComments } from '../../../core/case/after-closing/comments';
import type { CustomerComment } from '../../../core/case/after-closing/comments';
import type { CaseState } from '../../../core/case/model/state';
import type { CasePlace } from '../../../core/case/record/place';
import { readSome } from '../../../core/case/record/read-some';
import { TimeSlices } from '../../library/time-slices';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import { settings } from '../../shared/settings';
import { scoreText, surveyName } from '../../shared/survey-words';
import { dayText, excerptOf } from '../../shared/wording';
import { firstRows } from '../section';
import type { ReviewRow, ReviewSource } from '../section';
import { moreText } from '../words';

/** The most closed cases that are read, those closed last. */
const most = 1000;
/** So much of a comment stands in its row; all of it is in the tooltip. */
const longest = 120;

type CommentServices = Pick<Services, 'library' | 'cases' | 'log'>;

/** A comment, and the library of its SOP. */
interface Said extends CustomerComment {
  readonly root: string;
}

/**
 * What customers said with their answers to surveys, the newest first; nobody is named. Only where cases may keep it.
 * @param place where cases are kept now. @param changed is called when the cases have been read.
 */
export function commentsOfCustomers(
  services: CommentServices,
  place: () => CasePlace,
  changed: () => void,
): ReviewSource {
  const { library, cases, log } = services;
  let said: readonly Said[] = [];
  let isStale = true;
  let isReading = false;
  cases.onDidChange((ids) => {
    // Surveys are answered when a case is closed.
    if (![...ids].some((id) => cases.get(id)?.state.closed !== undefined || !cases.get(id))) return;
    isStale = true;
    changed();
  });
  const read = async () => {
    const ids = new Set(cases.closed.slice(0, most).map(({ id }) => id));
    const slices = new TimeSlices();
    const found: Said[] = [];
    for await (const one of readSome(place(), ids, (state) => saidIn(state, library))) {
      found.push(...one);
      await slices.take();
    }
    said = found.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  };
  const readAside = () => {
    if (!isStale || isReading) return;
    isStale = false;
    isReading = true;
    read()
      .catch((error: unknown) => log.warn(`Customers’ comments cannot be read: ${String(error)}`))
      .finally(() => {
        isReading = false;
        changed();
      });
  };
  return {
    sections: () => {
      if (!settings.storeCustomerText()) return [];
      readAside();
      if (said.length === 0) return [];
      const known = new Map<string, number>();
      const rowWithId = (one: Said) => {
        const name = `comments/${one.day}/${one.sop}/${one.kind}`;
        const number = (known.get(name) ?? 0) + 1;
        known.set(name, number);
        return rowOf(one, `${name}/${number}`, library);
      };
      return [
        {
          id: 'comments',
          title: vscode.l10n.t('Customers’ comments'),
          icon: 'quote',
          count: said.length,
          isUnfolded: false,
          rows: firstRows(said, rowWithId, moreText, 'comments'),
        },
      ];
    },
  };
}

function saidIn(state: CaseState, library: Services['library']): Said[] | undefined {
  const { root } = state.location;
  const known = [...(state.ticket === undefined ? [] : [state.ticket]), ...Object.values(state.facts).flat()];
  const said = customerComments(state, library.config(root), known);
  return said.length === 0 ? undefined : said.map((one) => ({ ...one, root }));
}

function rowOf(one: Said, id: string, library: Services['library']): ReviewRow {
  const { kind, score, scale, text, day, version } = one;
  const sop = library.withId(one.sop).find(({ location }) => location.root === one.root);
  const title = sop?.title ?? one.sop;
  const uri = sop?.location.uri;
  return {
    id,
    label: excerptOf(text, longest),
    description: [scoreText(kind, score, scale), title].filter(Boolean).join(' · '),
    tooltip: [
      text,
      title,
      [`${surveyName(kind, scale)}: ${score}`, scoreText(kind, score, scale)].filter(Boolean).join(', '),
      [dayText(day), version === undefined ? '' : vscode.l10n.t('version {0}', version)].filter(Boolean).join(' · '),
    ],
    icon: 'quote',
    context: sop ? 'commented' : 'gone',
    open: uri === undefined ? undefined : { command: commands.openSop, argument: { uri } },
    uri,
  };
}
