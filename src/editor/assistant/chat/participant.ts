import * as vscode from 'vscode';
import { PartReader } from '../../../core/scenario/run/part-reader';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import type { Answering } from './answering';
import { check } from './check';
import { followUps } from './follow-ups';
import { next } from './next';
import type { Outcome } from './outcome';
import { answerQuestion } from './question';
import { reply } from './reply';
import { Say } from './say';
import { suggest } from './suggest';

/** The participant that answers from the library alone. */
export class Participant {
  readonly #services: Services;
  readonly #ready: Promise<void>;
  readonly #reader = new PartReader();

  /** @param ready resolves when the library and the cases are read. */
  constructor(services: Services, ready: Promise<void>) {
    this.#services = services;
    this.#ready = ready;
  }

  async answer(
    request: vscode.ChatRequest,
    context: vscode.ChatContext,
    stream: vscode.ChatResponseStream,
    token: vscode.CancellationToken,
  ): Promise<vscode.ChatResult> {
    const say = new Say(stream);
    await Promise.all([this.#ready, this.#services.readings.ready()]);
    if (token.isCancellationRequested) return {};
    if (this.#services.library.size === 0) return noLibrary(say);
    const answering = { services: this.#services, say, reader: this.#reader, token };
    const outcome = await outcomeOf(answering, request, context);
    say.end();
    return { metadata: { outcome } };
  }

  /** What may be asked next. */
  followUps({ metadata }: vscode.ChatResult): vscode.ChatFollowup[] {
    return followUps(metadata?.['outcome'] as Outcome | undefined);
  }
}

function outcomeOf(
  answering: Answering,
  { command, prompt, model }: vscode.ChatRequest,
  { history }: vscode.ChatContext,
): Promise<Outcome> {
  switch (command) {
    case 'next':
      return next(answering);
    case 'reply':
      return reply(answering, prompt);
    case 'check':
      return check(answering);
    case 'suggest':
      return suggest(answering, prompt);
    default:
      return prompt.trim() === ''
        ? suggest(answering, '')
        : answerQuestion(answering, { question: prompt, earlier: earlierIn(history), model });
  }
}

/** What was asked in the same conversation before, but for commands. */
function earlierIn(history: vscode.ChatContext['history']): string[] {
  return history.flatMap((turn) =>
    turn instanceof vscode.ChatRequestTurn && turn.command === undefined ? turn.prompt : [],
  );
}

function noLibrary(say: Say): vscode.ChatResult {
  say.line(vscode.l10n.t('There is no library of SOPs in this window.'));
  say.button(vscode.l10n.t('Set Up…'), commands.setUp);
  say.end();
  return { metadata: { outcome: 'nothing' satisfies Outcome } };
}
