import type { AssistantContext } from '../../core/assistant/context';
import type { Services } from '../services/services';
import { commitAt } from '../services/commit';
import { clocksOf, summaryWords } from '../services/summary-words';
import { settings } from '../shared/settings';

/** What assistants of the editor are called in records. A member of a library's team with this key gives them its role. */
export const assistantActor = 'assistant';

/** What assistants sign replies with: what an assistant prepares here, the person at this window sends. */
export function assistantSignature(): string | undefined {
  return settings.agentSignature() || settings.agentName() || undefined;
}

/** What the tools need, as this window has it. */
export function assistantContext(services: Services, reader: AssistantContext['reader']): AssistantContext {
  const { library, search, triage, cases, clock, scales, feedback } = services;
  return {
    library,
    search,
    suggest: (message, facts, options) => triage.suggest(message, facts, options),
    clock,
    ids: { next: () => globalThis.crypto.randomUUID() },
    scales,
    reader,
    actor: assistantActor,
    signature: assistantSignature(),
    cases: {
      ...cases.as({ name: assistantActor, kind: 'assistant' }),
      present: () => Promise.resolve(cases.cases),
      load: (id) => cases.load(id),
    },
    report: (root, report) => feedback.add(root, report),
    mayKeepPersonal: settings.storeCustomerText(),
    commitAt,
    words: (root) => summaryWords(library, root),
    clocks: (view) => clocksOf(services, view),
  };
}
