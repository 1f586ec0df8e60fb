/** What says who somebody is, or where to find them, whether a library declares it or not. */
const usual: ReadonlySet<string> = new Set(
  ['name', 'first_name', 'last_name', 'email', 'phone', 'address', 'city', 'country'].map((name) => `customer.${name}`),
);

/** Whether a variable's values say something about a person: they are not written into records unasked. */
export function isPersonal(variable: string, variables: ReadonlyMap<string, { readonly personal: boolean }>): boolean {
  return usual.has(variable) || variables.get(variable)?.personal === true;
}
