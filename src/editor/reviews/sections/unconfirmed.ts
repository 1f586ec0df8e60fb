import * as vscode from 'vscode';
import { acknowledgements } from '../../../core/lifecycle/acknowledgements/acknowledgements';
import type { Acknowledgement, Confirmations, Reader } from '../../../core/lifecycle/acknowledgements/acknowledgements';
import { today } from '../../../core/text/day';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import { numberText } from '../../shared/wording';
import { firstRows } from '../section';
import type { ReviewRow, ReviewSource } from '../section';
import { moreText } from '../words';

type UnconfirmedServices = Pick<Services, 'library' | 'clock' | 'log' | 'whatChanged'>;

/**
 * Who has not confirmed yet that they have read an SOP.
 * @param changed is called when more is known: confirmations are read when they are asked for the first time.
 */
export function sopsUnconfirmed(services: UnconfirmedServices, changed: () => void): ReviewSource {
  const { library, clock, log, whatChanged } = services;
  const known = new Map<string, Confirmations>();
  const reading = new Set<string>();
  const read = (root: string) => {
    if (!whatChanged.confirmations || reading.has(root)) return;
    reading.add(root);
    whatChanged
      .confirmations(root)
      .then(
        (confirmations) => {
          known.set(root, confirmations);
          changed();
        },
        (error: unknown) => log.warn(`Who has confirmed what in ${root} cannot be read: ${String(error)}`),
      )
      .finally(() => reading.delete(root));
  };
  whatChanged.onDidChange(() => {
    // What was known is shown until more is.
    for (const root of known.keys()) read(root);
    changed();
  });
  return {
    sections: () => {
      const day = today(clock.now());
      const open = library.roots.flatMap((root) => {
        const sops = [...library.sops].filter(
          ({ location, front }) => location.root === root && front.readBy.length > 0,
        );
        if (sops.length === 0) return [];
        const confirmations = known.get(root);
        if (!confirmations) {
          read(root);
          return [];
        }
        return acknowledgements(sops, library.config(root), confirmations, day).filter(isOpen);
      });
      if (open.length === 0) return [];
      open.sort((a, b) => missingIn(b).length - missingIn(a).length || (a.sop.title < b.sop.title ? -1 : 1));
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

function isOpen(one: Acknowledgement): boolean {
  return missingIn(one).length > 0;
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
