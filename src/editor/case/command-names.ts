import type { commands } from '../shared/commands';

/** The commands about cases. */
export const caseCommands = [
  'startChecklist',
  'switchCase',
  'myCases',
  'activateStep',
  'completeStep',
  'insertStepReply',
  'answerQuestion',
  'joinLinked',
  'skipStep',
  'undoSkip',
  'handOver',
  'showChanges',
  'moveCase',
  'showStep',
  'addNote',
  'closeCase',
  'abandonCase',
  'reopenCase',
  'escalate',
  'copyCaseSummary',
  'recordSurvey',
  'followUpDone',
  'followUpLater',
  'setCaseFacts',
  'waitForCustomer',
  'customerReplied',
  'resumeClocks',
] as const satisfies readonly (keyof typeof commands)[];

export type CaseCommand = (typeof caseCommands)[number];
