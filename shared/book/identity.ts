// Which object something is, as a number: what is never changed is equal to what it was when it is the same object.

const identities = new WeakMap<object, number>();
let given = 0;

/** Equal for the same object only, and never for another, not even after it is gone. */
export function identity(one: object): number {
  const known = identities.get(one) ?? ++given;
  identities.set(one, known);
  return known;
}
