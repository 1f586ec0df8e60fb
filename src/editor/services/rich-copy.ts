import { replyHtml } from '../../core/reply/html';
import type { Copied } from '../../pages/shared/content';
import { commands, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';

/** Copies a reply as the command does. @returns what a page may copy once more, as rich text; undefined when nothing was. */
export async function copyForPage(argument: SopArgument): Promise<Copied | undefined> {
  const text = await run(commands.copyReply, argument);
  return typeof text === 'string' ? copiedFrom(text) : undefined;
}

/** A text that was copied, for a page. */
export function copiedFrom(text: string): Copied {
  return { text, html: replyHtml(text) };
}
