import * as vscode from 'vscode';
import { removeLeftovers } from '../../core/case/record/leftovers';
import type { CasePlace } from '../../core/case/record/place';
import { commands, registerCommand, tellError } from '../shared/commands';
import type { Services } from '../services/services';
import { onDidChangeSetting, settings } from '../shared/settings';
import { followCases } from './follow';
import { ListDocuments } from '../shared/list-document';
import { moveCases } from './location';

/**
 * Looks after the case records: follows their folder wherever the settings put it, and verifies and clears it when
 * asked.
 * @param first where the cases are kept now.
 * @param place where the settings say to keep them.
 * @param ready resolves when the cases have been read.
 */
export function registerRecords(
  services: Services,
  first: CasePlace,
  place: () => CasePlace,
  ready: Promise<unknown>,
): void {
  const { context, log, cases, clock } = services;
  let now = first;
  let following = followCases(cases, vscode.Uri.parse(first.folder), log);
  const lists = new ListDocuments('sop-guide-cases');
  const parts = { ...services, lists };
  const clean = ({ files, folder }: CasePlace) => {
    removeLeftovers(files, folder, clock.now()).then(
      (count) => count > 0 && log.info(`Removed ${count} temporary files that crashes left in ${folder}.`),
      (error: unknown) => log.warn(`Temporary files could not be looked for: ${String(error)}`),
    );
  };
  const move = async () => {
    const [from, to] = [now, place()];
    if (from.folder === to.folder) return;
    now = to;
    following.dispose();
    following = followCases(cases, vscode.Uri.parse(to.folder), log);
    clean(to);
    await moveCases(services, from, to);
  };
  const moveAndTell = () => {
    move().catch((error: unknown) => tellError(log, 'cases.location', error));
  };
  context.subscriptions.push(
    { dispose: () => void following.dispose() },
    lists,
    onDidChangeSetting(['cases.location'], moveAndTell),
    // The workspace folder that holds the cases may have been removed.
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (settings.casesLocation() === 'workspace') moveAndTell();
    }),
    registerCommand(commands.verifyCases, log, async () => {
      const { verifyCases } = await import('./verify');
      await verifyCases(services, now, lists);
    }),
    registerCommand(commands.removeOldCases, log, async () => (await import('./retention')).removeOldCases(parts)),
  );
  clean(first);
  ready
    .then(async () => settings.casesRetention() > 0 && (await import('./retention')).offerRemoval(parts))
    .catch((error: unknown) => log.error(`Old cases could not be offered for removal: ${String(error)}`));
}
