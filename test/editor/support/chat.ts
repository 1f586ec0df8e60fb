import * as vscode from 'vscode';
import { TimeScales } from '../../../src/core/time/time-scales';
import { Participant } from '../../../src/editor/assistant/chat/participant';
import type { Services } from '../../../src/editor/services/services';
import type { SopGuide } from '../../../src/editor/start';

/** An answer of @sop, as VS Code gets it. */
export interface ChatAnswer {
  /** Its Markdown, with links as `<file>` or `<file:line>`, as the chat shows them. */
  readonly markdown: string;
  readonly links: readonly { readonly uri: string; readonly line: number | undefined }[];
  readonly buttons: readonly vscode.Command[];
  /** What it says of itself for what may be asked next. */
  readonly outcome: unknown;
  readonly followUps: readonly vscode.ChatFollowup[];
}

/** Asks @sop without the chat's own view. @param more what else a request has, such as its model. */
export async function askSop(
  api: SopGuide,
  asked: { readonly command?: string; readonly prompt?: string; readonly token?: vscode.CancellationToken },
  more: Partial<vscode.ChatRequest> = {},
): Promise<ChatAnswer> {
  // What the extension's own tests do not see of its services answers the same everywhere.
  const services = {
    ...api,
    clock: { now: () => Date.now() },
    scales: new TimeScales(),
    log: { warn: () => undefined },
  } as unknown as Services;
  const participant = new Participant(services, api.ready);
  let markdown = '';
  const links: ChatAnswer['links'][number][] = [];
  const buttons: vscode.Command[] = [];
  const stream = {
    markdown: (text: string | vscode.MarkdownString) => {
      if (buttons.length > 0) throw new Error('What stands before a button, the chat folds up.');
      if (typeof text !== 'string') throw new Error('Only plain Markdown may be written, which can run nothing.');
      markdown += text;
    },
    anchor: (to: vscode.Uri | vscode.Location) => {
      const { uri, range } = to instanceof vscode.Location ? to : { uri: to, range: undefined };
      const file = uri.path.split('/').at(-1) ?? '';
      markdown += range ? `<${file}:${range.start.line + 1}>` : `<${file}>`;
      links.push({ uri: uri.toString(), line: range?.start.line });
    },
    button: (command: vscode.Command) => void buttons.push(command),
  } as unknown as vscode.ChatResponseStream;
  const request = { prompt: asked.prompt ?? '', command: asked.command, references: [], ...more };
  const token = asked.token ?? new vscode.CancellationTokenSource().token;
  const result = await participant.answer(request as unknown as vscode.ChatRequest, { history: [] }, stream, token);
  return { markdown, links, buttons, outcome: result.metadata?.['outcome'], followUps: participant.followUps(result) };
}

/** What a button of an answer runs. */
export function buttonNamed({ buttons }: ChatAnswer, title: string): vscode.Command {
  const found = buttons.find((one) => one.title === title);
  if (!found) throw new Error(`There is no button “${title}”, only ${buttons.map((one) => one.title).join(', ')}.`);
  return found;
}

/** Presses it. */
export function press(answer: ChatAnswer, title: string): Thenable<unknown> {
  const { command, arguments: args = [] } = buttonNamed(answer, title);
  return vscode.commands.executeCommand(command, ...(args as unknown[]));
}
