import * as vscode from 'vscode';
import { entryOf } from '../../../core/lifecycle/history/entry';
import { pairsOf } from '../../../core/lifecycle/history/pairs';
import type { Pair } from '../../../core/lifecycle/history/pairs';
import { StepTrail } from '../../../core/lifecycle/history/step-trail';
import { stepsOf } from '../../../core/sop/model';
import type { Sop, Step } from '../../../core/sop/model';
import { readSop } from '../../../core/sop/read';
import { pickFound, uriOf } from '../../pickers/pick';
import type { Services } from '../../services/services';
import { isStepArgument, stepAtCursor, stepOfCase } from '../../services/step-meant';
import type { StepMeant } from '../../services/step-meant';
import { commands, run } from '../../shared/commands';
import { showInformation } from '../../shared/dialogs';
import { roleName } from '../../shared/people';
import type { OldTexts } from '../old-texts';
import { HistoryList } from './history-list';
import { historyOf } from './source';
import type { HistoryPlace } from './source';
import { tellEntry } from './tell-entry';

export type HistoryServices = Pick<Services, 'library' | 'search' | 'atHand' | 'clock' | 'cases' | 'realFile'>;

/** Shows who changed an SOP, when and why, and what in it. */
export async function showHistory(services: HistoryServices, texts: OldTexts, called: unknown): Promise<void> {
  const { library, atHand } = services;
  const uri = uriOf(atHand.sopOr(called)) ?? vscode.window.activeTextEditor?.document.uri.toString();
  const meant = uri === undefined ? undefined : library.get(uri);
  const placeholder = vscode.l10n.t('Show the history of which SOP?');
  const sop = meant ?? (await pickFound(services, { placeholder, kind: 'sop' }))?.sop;
  if (!sop) return;
  const titleAt = titlesIn(services, sop);
  await show(services, texts, sop, {
    title: vscode.l10n.t('History: {0}', sop.title),
    entryOf: (pair) => entryOf(pair, titleAt),
    isAtEnd: () => false,
  });
}

/** Shows the same of one step: of a case's checklist, or at the cursor of an SOP. */
export async function showStepHistory(services: HistoryServices, texts: OldTexts, called: unknown): Promise<void> {
  const meant = isStepArgument(called) ? stepOfCase(services, called) : stepNamed(services, called);
  if (!meant?.step) {
    void showInformation(vscode.l10n.t('Put the cursor on a step of an SOP first.'));
    return;
  }
  const sop = asInEditor(services, meant.sop);
  const { id, text } = meant.step;
  const now =
    [...stepsOf(sop)].find((one: Step) => one.id === id) ?? [...stepsOf(sop)].find((one) => one.text === text);
  if (!now) {
    const history = vscode.l10n.t('Show History of the SOP');
    const message = vscode.l10n.t('“{0}” no longer has this step: {1}', sop.title, text);
    if ((await showInformation(message, history)) === history)
      await run(commands.showHistory, { uri: sop.location.uri });
    return;
  }
  const trail = new StepTrail(now.id, titlesIn(services, sop));
  await show(services, texts, sop, {
    title: vscode.l10n.t('History of the step: {0}', now.text),
    entryOf: (pair) => trail.take(pair),
    isAtEnd: () => trail.isAtEnd,
  });
}

function stepNamed(services: HistoryServices, called: unknown): StepMeant | undefined {
  const { library, atHand } = services;
  const argument = atHand.or(called);
  const anchor =
    typeof argument === 'object' && argument !== null && 'anchor' in argument ? argument.anchor : undefined;
  const uri = uriOf(argument);
  const sop = uri === undefined || anchor === undefined ? undefined : library.get(uri);
  if (!sop) return stepAtCursor(services);
  return { sop, version: sop.version, step: [...stepsOf(sop)].find(({ id }) => id === anchor) };
}

type Told = Pick<ConstructorParameters<typeof HistoryList>[0], 'title' | 'entryOf' | 'isAtEnd'>;

async function show(services: HistoryServices, texts: OldTexts, sop: Sop, told: Told): Promise<void> {
  const place = await historyOf(services, sop);
  if (typeof place === 'string') {
    void showInformation(place);
    return;
  }
  const open = await openPair(services, place, sop);
  if (open === 'uncommitted') {
    void showInformation(
      vscode.l10n.t('“{0}” is not committed yet: its history begins with the first commit that has it.', sop.title),
    );
    return;
  }
  const ended = new AbortController();
  const { library, clock } = services;
  const config = library.config(sop.location.root);
  const list = new HistoryList({
    ...told,
    pairs: pairsFrom(services, place, { sop, open, signal: ended.signal }),
    roleName: (role) => roleName(role, config),
    stop: () => ended.abort(),
    now: () => clock.now(),
  });
  const parts = {
    place,
    texts,
    sop,
    config,
    clock,
    read: (text: string, at: string) => readAt(services, sop, text, inLibrary(sop, place, at)),
    now: asInEditor(services, sop),
    titleAt: titlesIn(services, sop),
  };
  for (;;) {
    const chosen = await list.pick();
    if (!chosen) return;
    if (!(await tellEntry({ ...parts, listed: list.entries }, chosen))) break;
  }
  ended.abort();
}

/** What differs from the last commit, if anything does. */
async function openPair(
  services: HistoryServices,
  { source, head, path }: HistoryPlace,
  sop: Sop,
): Promise<Pair | 'uncommitted' | undefined> {
  const after = asInEditor(services, sop);
  const text = await source.textAt(head, path);
  if (text === undefined) {
    const none = await source.revisions(path, head, { aborted: false }).next();
    return none.done ? 'uncommitted' : undefined;
  }
  // Git may write other ends of lines than the file has.
  if (sameLines(text) === sameLines(after.text)) return undefined;
  const before = readAt(services, sop, text, sop.location.path);
  return { revision: undefined, path, formerPath: path, before, after, others: [] };
}

async function* pairsFrom(
  services: HistoryServices,
  place: HistoryPlace,
  { sop, open, signal }: { readonly sop: Sop; readonly open: Pair | undefined; readonly signal: AbortSignal },
): AsyncGenerator<Pair> {
  if (open) yield open;
  const { source, path, head } = place;
  const read = (text: string, at: string) => readAt(services, sop, text, inLibrary(sop, place, at));
  yield* pairsOf(source, { path, from: head }, read, signal);
}

/** A path of the repository as its library has it. */
function inLibrary({ location }: Sop, { path }: HistoryPlace, at: string): string {
  const library = path.endsWith(`/${location.path}`) ? path.slice(0, -location.path.length) : '';
  return at.startsWith(library) ? at.slice(library.length) : at;
}

function readAt({ library }: HistoryServices, { location: { root, uri } }: Sop, text: string, path: string): Sop {
  return library.asRead(readSop(text, { root, uri, path }));
}

/** An SOP as its editor has it, saved or not. */
function asInEditor(services: HistoryServices, sop: Sop): Sop {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === sop.location.uri);
  const text = document?.getText();
  return text === undefined || text === sop.text ? sop : readAt(services, sop, text, sop.location.path);
}

function titlesIn({ library }: HistoryServices, { location: { root } }: Sop): (path: string) => string | undefined {
  return (path) => library.atPath(root, path)?.title;
}

function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
