import * as vscode from 'vscode';
import { showPick } from '../../shared/dialogs';
import { allowedModels } from './allowed';
import type { ModelUse } from './allowed';

/** What a person answered who was asked to send something to a language model. */
export type ConsentAnswer = 'yes' | 'another' | 'no';

/** Asks the person. @param others whether there are other models to choose from. */
export type AskConsent = (model: vscode.LanguageModelChat, others: boolean) => Promise<ConsentAnswer | undefined>;

interface NamedModel {
  readonly vendor: string;
  readonly id: string;
}

/** Which language model a person allowed for what, on this machine. Another one gets nothing until they are asked again. */
export class ModelConsent {
  readonly #memory: vscode.Memento;
  readonly #asking = new Map<ModelUse, Promise<vscode.LanguageModelChat | undefined>>();
  /** What was asked for in vain: nobody is asked twice before the window is opened again. */
  readonly #refused = new Set<ModelUse>();

  /** @param memory that of the machine. */
  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /**
   * The language model that may be asked: the one that the person allowed, or else allows now. Whoever asks for the same meanwhile waits
   * for the same answer.
   * @param isAskedFor whether the person just asked for it: then they are asked again although they said no.
   * @returns undefined where there is none, or it may not.
   */
  async model(use: ModelUse, ask: AskConsent, isAskedFor: boolean): Promise<vscode.LanguageModelChat | undefined> {
    const allowed = this.#allowed[use];
    const known = allowed && (await modelsLike(allowed))[0];
    if (known) return known;
    if (this.#refused.has(use) && !isAskedFor) return undefined;
    const asking = this.#asking.get(use) ?? this.#ask(use, ask).finally(() => this.#asking.delete(use));
    this.#asking.set(use, asking);
    return asking;
  }

  /** Takes back what was allowed. */
  async forget(...uses: readonly [ModelUse, ...ModelUse[]]): Promise<void> {
    for (const use of uses) this.#refused.delete(use);
    await this.#memory.update(
      allowedModels,
      Object.fromEntries(Object.entries(this.#allowed).filter(([use]) => !uses.some((one) => one === use))),
    );
  }

  get #allowed(): Readonly<Partial<Record<ModelUse, NamedModel>>> {
    return this.#memory.get(allowedModels, {});
  }

  async #ask(use: ModelUse, ask: AskConsent): Promise<vscode.LanguageModelChat | undefined> {
    const models = await modelsLike({});
    let [model] = models;
    while (model) {
      const answer = await ask(model, models.length > 1);
      if (answer === 'another') {
        model = (await chooseModel(models)) ?? model;
        continue;
      }
      if (answer === 'yes') {
        await this.#memory.update(allowedModels, { ...this.#allowed, [use]: { vendor: model.vendor, id: model.id } });
        return model;
      }
      break;
    }
    if (model) this.#refused.add(use);
    return undefined;
  }
}

/** The language models that there are. Some editors that take extensions have none. */
async function modelsLike(selector: vscode.LanguageModelChatSelector): Promise<readonly vscode.LanguageModelChat[]> {
  const { lm } = vscode as Partial<typeof vscode>;
  return (await lm?.selectChatModels(selector)) ?? [];
}

async function chooseModel(models: readonly vscode.LanguageModelChat[]): Promise<vscode.LanguageModelChat | undefined> {
  const rows = models.map((model) => ({ label: model.name, description: model.vendor, model }));
  return (await showPick(rows, { placeHolder: vscode.l10n.t('Which language model?'), ignoreFocusOut: true }))?.model;
}
