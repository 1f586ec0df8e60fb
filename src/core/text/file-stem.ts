/** A name as files may be called on every system: small letters, digits and `-`; `agent` for a name that has none of those. */
export function fileStem(name: string): string {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'agent'
  );
}
