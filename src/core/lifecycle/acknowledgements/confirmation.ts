/** That somebody has read an SOP as it is in one version. It is written once, and never again. */
export interface Confirmation {
  /** The key of a member of `library.yml`, or the name of somebody who is not in its team. */
  readonly person: string;
  /** Id of the SOP. */
  readonly sop: string;
  readonly version: string | undefined;
  /** `contentHash` of what was read. */
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
