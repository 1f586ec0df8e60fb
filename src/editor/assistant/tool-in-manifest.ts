/** What the manifest says of a tool, in the language of the interface. */
export interface ToolInManifest {
  readonly name: string;
  readonly displayName: string;
}
