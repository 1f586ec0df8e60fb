import * as vscode from 'vscode';
import { acknowledgementOf } from '../../../core/lifecycle/acknowledgements/acknowledgements';
import type { Acknowledgement, Confirmations, Reader } from '../../../core/lifecycle/acknowledgements/acknowledgements';
import { isInForce } from '../../../core/lifecycle/approval/in-force';
import type { LibraryConfig } from '../../../core/library/config';
import type { Sop } from '../../../core/sop/model';
import { today } from '../../../core/text/day';
import { TimeSlices } from '../../library/time-slices';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import { numberText } from '../../shared/wording';
import { firstRows } from '../section';
import type { ReviewRow, ReviewSource } from '../section';
import { moreText } from '../words';

type UnconfirmedServices = Pick<Services, 'library' | 'clock' | 'log' | 'whatChanged'>;

/** What was found out of an SOP, and from what. */
interface Found {
  readonly confirmations: Confirmations;
  readonly config: LibraryConfig;
  /** Whether the SOP was in force. */
  readonly holds: boolean;
  readonly one: Acknowledgement | undefined;
}

/**
 * Who has not confirmed yet that they have read an SOP.
 * @param changed is called when more is known: it is found out in slices of time, and only of what is another since the last time.
 */
export function sopsUnconfirmed(services: UnconfirmedServices, changed: () => void): ReviewSource {
  const { library, clock, log, whatChanged } = services;
  const found = new WeakMap<Sop, Found>();
  let open: readonly Acknowledgement[] = [];
  let isBusy = false;
  let isAsked = false;
  const findOut = async (): Promise<Acknowledgement[]> => {
    const day = today(clock.now());
    const slices = new TimeSlices();
    const all: Acknowledgement[] = [];
    for (const root of [...library.roots]) {
      const sops = [...library.sops].filter(({ location, front }) => location.root === root && front.readBy.length > 0);
      // While nobody can read who has confirmed, nobody is said not to have.
      const confirmations = sops.length === 0 ? undefined : await whatChanged.confirmations?.(root);
      if (!confirmations) continue;
      const config = library.config(root);
      for (const sop of sops) {
        let known = found.get(sop);
        // What is in force depends on what surrounds it, too.
        const holds = isInForce(sop, day, library);
        if (known?.confirmations !== confirmations || known.config !== config || known.holds !== holds) {
          await slices.take();
          known = { confirmations, config, holds, one: acknowledgementOf(sop, config, confirmations, day, library) };
          found.set(sop, known);
        }
        if (known.one && missingIn(known.one).length > 0) all.push(known.one);
      }
    }
    return all.sort((a, b) => missingIn(b).length - missingIn(a).length || (a.sop.title < b.sop.title ? -1 : 1));
  };
  const findOutAside = () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    isAsked = false;
    findOut()
      .then(
        (now) => {
          if (now.length === open.length && now.every((one, at) => one === open[at])) return;
          open = now;
          changed();
        },
        (error: unknown) => log.warn(`Who has not confirmed: ${String(error)}`),
      )
      .finally(() => {
        isBusy = false;
        if (isAsked) findOutAside();
      });
  };
  whatChanged.onDidChange(changed);
  return {
    sections: () => {
      // What was known is shown until more is.
      findOutAside();
      if (open.length === 0) return [];
      return [
        {
          id: 'unconfirmed',
          title: vscode.l10n.t('Not confirmed as read'),
          icon: 'eye-closed',
          count: open.length,
          isUnfolded: false,
          rows: firstRows(open, rowOf, moreText, 'unconfirmed'),
        },
      ];
    },
  };
}

function missingIn({ readers }: Acknowledgement): Reader[] {
  return readers.filter(({ confirmed }) => confirmed === undefined);
}

function rowOf(one: Acknowledgement): ReviewRow {
  const { sop, readers } = one;
  const { uri } = sop.location;
  const missing = missingIn(one);
  const count = vscode.l10n.t(
    '{0} of {1} confirmed',
    numberText(readers.length - missing.length),
    numberText(readers.length),
  );
  const names = missing.map(({ name }) => name).join(', ');
  const id = `unconfirmed/${uri}`;
  return {
    id,
    label: sop.title,
    description: count,
    tooltip: [sop.title, count, vscode.l10n.t('Not yet: {0}', names)],
    icon: 'book',
    context: 'sop-to-confirm',
    uri,
    rows: firstRows(missing, (reader) => readerRow(id, reader, uri), moreText, id),
  };
}

function readerRow(sop: string, { person, name, earlier }: Reader, uri: string): ReviewRow {
  const before = earlier?.version === undefined ? '' : vscode.l10n.t('last confirmed version {0}', earlier.version);
  return {
    id: `${sop}/${person}`,
    label: name,
    description: before,
    tooltip: [name, before].filter((line) => line !== ''),
    icon: 'person',
    context: 'reader',
    open: { command: commands.openSop, argument: { uri } },
  };
}
