/** What `sop-guide agents` may write. */
export const agentsFormats = ['agent-sop', 'skill', 'agents-md'] as const;

export interface AgentsOptions {
  readonly format: (typeof agentsFormats)[number];
  readonly output: string;
  readonly library?: string;
  readonly check?: boolean;
}
