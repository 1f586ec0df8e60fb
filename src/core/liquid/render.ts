import type { Context, Emitter, Template } from 'liquidjs';
import { ReplyContext } from './context';
import { CountedEmitter } from './emitter';
import { templateError } from './fault';
import { weightOf } from './parts';

/** Renders parts of a template one after the other and counts the work. @throws TemplateError */
export function* renderParts(
  templates: readonly Template[],
  context: Context,
  to?: Emitter,
): IterableIterator<unknown> {
  if (!(context instanceof ReplyContext)) throw new TypeError('A reply context is expected.');
  const emitter = to ?? new CountedEmitter(context.budget);
  for (const template of templates) {
    try {
      context.budget.spend(1, weightOf(template));
      const text: unknown = yield context.renderPart(template, emitter);
      if (text) emitter.write(text);
    } catch (error) {
      throw templateError(error, template.token);
    }
    if (context.breakCalled || context.continueCalled) break;
  }
  return emitter.buffer;
}
