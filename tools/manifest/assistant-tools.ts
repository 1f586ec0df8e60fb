// What the manifest says of the tools of assistants: made of the table itself, so that models are told what the tools take.
import * as z from 'zod';
import type { AssistantTool } from '../../src/core/assistant/tool';
import { assistantTools } from '../../src/core/assistant/tools';

/** How people name each tool in a prompt, behind `#`, and its icon. */
const faces: Readonly<Record<string, readonly [reference: string, icon: string]>> = {
  sop_suggest: ['sop', 'lightbulb'],
  sop_search: ['sopSearch', 'search'],
  sop_get: ['sopGet', 'book'],
  sop_start: ['sopStart', 'play'],
  sop_next_step: ['sopNext', 'checklist'],
  sop_answer: ['sopAnswer', 'question'],
  sop_done: ['sopDone', 'check'],
  sop_reply: ['sopReply', 'comment'],
  sop_check_reply: ['sopCheck', 'verified'],
  sop_hand_over: ['sopHandOver', 'person'],
  sop_report_problem: ['sopReport', 'feedback'],
};

/** The manifest's `languageModelTools`. Their names for people stand in `package.nls.json`. */
export function manifestTools(): readonly Readonly<Record<string, unknown>>[] {
  return assistantTools.map((tool) => {
    const [reference, icon] = faces[tool.name] ?? [];
    return {
      name: tool.name,
      displayName: `%tool.${tool.name}%`,
      userDescription: `%tool.${tool.name}.description%`,
      modelDescription: tool.description,
      toolReferenceName: reference,
      canBeReferencedInPrompt: true,
      icon: `$(${icon})`,
      tags: ['sop', tool.writes ? 'writes' : 'reads'],
      when: 'sopGuide.hasLibrary',
      inputSchema: inputSchema(tool),
    };
  });
}

/** What a tool takes, as JSON Schema. Models know which version of it they read. */
function inputSchema({ input }: AssistantTool): Readonly<Record<string, unknown>> {
  const schema = Object.entries(z.toJSONSchema(input, { io: 'input' }));
  return Object.fromEntries(schema.filter(([key]) => key !== '$schema'));
}
