/** What must be there: that it is not is a bug of the program, which no user's data can cause. */

/** The thing that was looked up; throws where there is none. */
export function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`Looked up and not found: ${what}`);
  return thing;
}
