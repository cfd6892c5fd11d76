/** Every order of a list, for what must not depend on the order of files. */
import fc from 'fast-check';

/** The same items in any order. */
export function anyOrderOf<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}
