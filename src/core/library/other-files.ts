/** The files and folders of a library that are no SOPs. */
export interface OtherFiles {
  /** Relative to the library; folders end with `/`. */
  readonly paths: ReadonlySet<string>;
  /** Whether these are all, but for what is hidden. */
  readonly areAll: boolean;
}
