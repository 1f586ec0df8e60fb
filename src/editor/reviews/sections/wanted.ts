import * as vscode from 'vscode';
import { forAuthorsIn } from '../../services/for-authors';
import type { KnownAnswers } from '../../services/for-authors';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import type { ForAuthorsArgument } from '../../shared/commands';
import { forAuthorsReasons, forAuthorsTitle, timesText } from '../../shared/signal-words';
import { dayText } from '../../shared/wording';
import { firstRows } from '../section';
import type { ReviewRow, ReviewSection, ReviewSource } from '../section';
import { moreText } from '../words';

/** Milliseconds for which what was searched in vain is not searched again while SOPs are edited: it may be much. */
const kept = 10_000;

type WantedServices = Pick<Services, 'library' | 'search' | 'feedback' | 'clock'>;

/** SOPs that are wanted and those that need care, by what people shared of what was counted. */
export function sopsWanted(services: WantedServices): ReviewSource {
  const { library, feedback, clock } = services;
  const answers: KnownAnswers = new Map();
  let known: readonly ForAuthorsArgument[] | undefined;
  let answeredAt = 0;
  feedback.onDidChange(() => (known = undefined));
  const all = () => {
    if (Math.abs(clock.now() - answeredAt) >= kept) {
      known = undefined;
      answers.clear();
      answeredAt = clock.now();
    }
    return (known ??= library.roots.flatMap((root) =>
      forAuthorsIn(services, root, answers).map((item) => ({ root, item })),
    ));
  };
  return {
    sections: () => {
      const section = (id: string, title: string, icon: string, isOf: (one: ForAuthorsArgument) => boolean) => {
        const own = all().filter(isOf);
        return {
          id,
          title,
          icon,
          count: own.length,
          isUnfolded: false,
          rows: firstRows(own, (one) => rowOf(one, library), moreText, id),
        } satisfies ReviewSection;
      };
      return [
        section('wanted', vscode.l10n.t('SOPs wanted'), 'lightbulb', ({ item }) => item.kind !== 'care'),
        section('care', vscode.l10n.t('Needs care'), 'wrench', ({ item }) => item.kind === 'care'),
      ].filter(({ count }) => count > 0);
    },
  };
}

function rowOf({ root, item }: ForAuthorsArgument, library: Services['library']): ReviewRow {
  const isCare = item.kind === 'care';
  const title = forAuthorsTitle(item, library, root);
  const uri = isCare
    ? library.withId(item.sop).find(({ location }) => location.root === root)?.location.uri
    : undefined;
  const anchor = isCare ? item.skipped[0]?.step : undefined;
  const name = isCare
    ? item.sop
    : item.kind === 'wanted'
      ? `${item.lang ?? ''}/${item.searches[0]?.words ?? ''}`
      : item.sops.join(' ');
  return {
    id: `${item.kind}/${root}/${name}`,
    label: title,
    description: timesText(item.times),
    tooltip: [
      title,
      ...forAuthorsReasons(item, library, root),
      timesText(item.times),
      vscode.l10n.t('last on {0}', dayText(item.last)),
    ],
    icon: isCare ? 'wrench' : 'lightbulb',
    context: isCare ? 'care' : 'wanted',
    open:
      uri === undefined
        ? { command: commands.startWanted, argument: { root, item } }
        : { command: commands.openSource, argument: { uri, anchor } },
    uri,
    root,
    item,
  };
}
