import * as vscode from 'vscode';
import { Refused } from '../../core/assistant/refused';
import type { AssistantTool } from '../../core/assistant/tool';
import { assistantTools } from '../../core/assistant/tools';
import { PartReader } from '../../core/scenario/run/part-reader';
import type { Services } from '../services/services';
import { assistantContext } from './context';
import type { ToolInManifest } from './tool-in-manifest';
import { whatItWrites } from './what-it-writes';

/** The tools of assistants, as the editor's language models call them. */
export class EditorTools {
  readonly #services: Services;
  readonly #ready: Promise<void>;
  readonly #reader = new PartReader();

  /** @param ready resolves when the library and the cases are read. */
  constructor(services: Services, ready: Promise<void>) {
    this.#services = services;
    this.#ready = ready;
  }

  /** What people see while a tool works; before one that writes anything, what they are asked. */
  async prepare({ name, displayName }: ToolInManifest, input: unknown): Promise<vscode.PreparedToolInvocation> {
    if (!toolNamed(name).writes) return { invocationMessage: displayName };
    await this.#ready;
    const message = new vscode.MarkdownString(await whatItWrites(name, input, this.#services));
    return { invocationMessage: displayName, confirmationMessages: { title: displayName, message } };
  }

  /**
   * Does what a model asks for.
   * @returns the answer as JSON, in which all that others wrote is marked as data; what is refused is an answer, too: it says what
   * to do instead, and to whom the case is handed over.
   */
  async invoke(
    { name }: ToolInManifest,
    input: unknown,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    await this.#ready;
    // What was called off while it was being made ready has written nothing.
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    const context = assistantContext(this.#services, this.#reader);
    return new vscode.LanguageModelToolResult([
      new vscode.LanguageModelTextPart(JSON.stringify(await answerOf(toolNamed(name), context, input))),
    ]);
  }
}

async function answerOf(tool: AssistantTool, ...[context, input]: Parameters<AssistantTool['run']>): Promise<unknown> {
  try {
    return await tool.run(context, input);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, message, handOver } = error;
    return { refused: code, says: message, ...(handOver ? { hand_over: handOver } : {}) };
  }
}

function toolNamed(name: string): AssistantTool {
  const tool = assistantTools.find((one) => one.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  return tool;
}
