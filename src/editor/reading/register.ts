import * as vscode from 'vscode';
import type { ReadingCode } from '../../core/problem';
import { successorOf } from '../../core/lifecycle/approval/succession';
import { stepsOf } from '../../core/sop/model';
import type { Sop } from '../../core/sop/model';
import type { Position } from '../../core/text/position';
import { commands, registerCommand, run } from '../shared/commands';
import { toRange } from '../shared/convert';
import { showError, showInformation } from '../shared/dialogs';
import { replyOf, sopFor } from '../pickers/pick';
import { neverOpened } from '../services/never-opened';
import type { Services } from '../services/services';
import { settings } from '../shared/settings';
import { problemText } from '../shared/wording';
import type { PanelServices, ReadingPanel } from './page/reading-panel';
import { ReadingPages, viewType } from './pages';

/** What the preview could only show as something that is not there; the source can be split. */
const neverPreviewed: readonly ReadingCode[] = [...neverOpened, 'sop.too-large'];

/** The pages to read as tests in the editor see them. */
export interface ReadingView {
  /** The one used last. */
  readonly current: ReadingPanel | undefined;
  readonly count: number;
}

/** Opens SOPs to read, on a page of our own unless the setting prefers another way, or to edit. */
export function registerReading(services: PanelServices & Pick<Services, 'search' | 'atHand'>): ReadingView {
  const { context, log, library, linter, opened, atHand } = services;
  const pages = new ReadingPages(services);
  /** The SOP to open; when it is no file to open, says why and gives nothing. */
  const choose = async (argument: unknown, never: readonly ReadingCode[]) => {
    const sop = await sopFor(services, argument, vscode.l10n.t('Which SOP do you want to open?'));
    const problem = sop && linter.problems(sop.location.uri).find(({ code }) => never.some((one) => one === code));
    if (!problem) return sop;
    void showError(`${sop.location.path}: ${problemText(problem)}`);
    return undefined;
  };
  const open = async (argument: unknown, toTheSide: boolean) => {
    const how = settings.openWith();
    const sop = await choose(argument, how === 'page' ? neverOpened : neverPreviewed);
    if (!sop) return;
    if (how === 'page')
      await pages.show({ uri: sop.location.uri, anchor: replyOf(argument) ?? anchorOf(argument) }, toTheSide);
    else if (how === 'source') await openSource(sop, undefined, toTheSide ? vscode.ViewColumn.Beside : undefined);
    else await openPreview(sop, toTheSide ? 'markdown.showPreviewToSide' : 'markdown.showPreview');
    if (how !== 'page') tellSuccessor(sop, library);
    opened.fire(sop);
  };
  context.subscriptions.push(
    registerCommand(commands.openSop, log, (argument: unknown) => open(argument, false)),
    registerCommand(commands.openToSide, log, (argument: unknown) => open(atHand.sopOr(argument), true)),
    registerCommand(commands.openSource, log, async (called: unknown) => {
      const argument = atHand.or(called);
      const sop = await choose(argument, neverOpened);
      if (sop) await openSource(sop, placeIn(sop, argument));
    }),
    registerCommand(commands.pageBack, log, () => pages.current?.goBack()),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
        if (typeof uri === 'string') await pages.take(panel, { uri, anchor: undefined }, false);
        else panel.dispose();
      },
    }),
  );
  return pages;
}

/** The page says what took the place of a retired SOP; text and preview do not. Not awaited: nobody has to answer. */
function tellSuccessor(sop: Sop, library: Services['library']): void {
  const successor = successorOf(sop, library);
  if (!successor) return;
  const open = vscode.l10n.t('Open “{0}”', successor.title);
  void showInformation(
    vscode.l10n.t('“{0}” is retired. “{1}” takes its place.', sop.title, successor.title),
    open,
  ).then(async (chosen) => {
    if (chosen === open) await run(commands.openSop, { uri: successor.location.uri });
  });
}

function anchorOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('anchor' in argument)) return undefined;
  return typeof argument.anchor === 'string' ? argument.anchor : undefined;
}

/** The preview is an extension of VS Code that people can switch off: then the source is better than nothing. */
async function openPreview(sop: Sop, command: string): Promise<void> {
  try {
    await vscode.commands.executeCommand(command, vscode.Uri.parse(sop.location.uri));
  } catch {
    await openSource(sop);
  }
}

/** Where a reply, step or section that a command names begins. */
function placeIn(sop: Sop, argument: unknown): Position | undefined {
  const reply = sop.replies.find(({ id }) => id === replyOf(argument));
  if (reply) return reply.range.start;
  const anchor = anchorOf(argument);
  if (anchor === undefined) return undefined;
  const step = [...stepsOf(sop)].find(({ id }) => id === anchor);
  return (step?.textRange ?? sop.sections.find((section) => section.anchor === anchor)?.headingRange)?.start;
}

async function openSource(sop: Sop, start?: Position, viewColumn?: vscode.ViewColumn): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(sop.location.uri), {
    ...(viewColumn === undefined ? {} : { viewColumn }),
    ...(start ? { selection: toRange({ start, end: start }) } : {}),
  });
}
