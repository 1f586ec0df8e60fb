import type { AssistantTool } from './tool';
import { answerTool } from './tools/answer';
import { checkReplyTool } from './tools/check-reply';
import { doneTool } from './tools/done';
import { getTool } from './tools/get';
import { handOverTool } from './tools/hand-over';
import { nextStepTool } from './tools/next-step';
import { replyTool } from './tools/reply';
import { reportProblemTool } from './tools/report-problem';
import { searchTool } from './tools/search';
import { startTool } from './tools/start';
import { suggestTool } from './tools/suggest';

/** All that assistants may do, whoever hosts them. Where nothing may be written, leave out those that write. */
export const assistantTools: readonly AssistantTool[] = [
  suggestTool,
  searchTool,
  getTool,
  startTool,
  nextStepTool,
  answerTool,
  doneTool,
  replyTool,
  checkReplyTool,
  handOverTool,
  reportProblemTool,
];
